import type { AstNode } from 'langium';
import { groupedIssuers, issuerLines } from '../facts/heading-facts.js';
import type { Component, MarkComponent, MarkPlace, Standard } from '../standards/standard.js';
import type { CopyForm, Document, FormHeading, NationalTitle, Subject } from '../syntax/generated/ast.js';
import { type MarkingKind, markingKind } from '../terms/markings.js';
import type { Places } from './places.js';
import { type HeadingBlock, isWords, type MarkLine, type PrintedLine, type Run } from './printed-document.js';
import { type FindNote, joinRuns, plainRun, runsOf } from './runs.js';

const MARK_STYLES: Readonly<Record<MarkingKind, MarkComponent>> = {
    secrecy: 'secrecyMark',
    urgency: 'urgencyMark',
    circulation: 'circulationMark',
    draft: 'draftMark',
    signing: 'signingMark',
};

/** The marks of a heading that stand in a place, from top to bottom. */
export function marksAt(place: MarkPlace, { marks }: HeadingBlock, { layout }: Standard): MarkLine[] {
    return marks.filter(({ style }) => layout.marks.is[style] === place);
}

/** What an official letter is about, with `V/v` or without: it stands under the number. */
export function letterSubjectsOf({ kinds, subjects }: Document): readonly Subject[] {
    return kinds.length === 0 ? subjects : [];
}

/**
 * The head of the first page; null for an attached paper that has none. The national title may be left out of the source:
 * the standard supplies it.
 */
export function headingBlock(
    document: Document,
    standard: Standard,
    places: Places,
    findNote: FindNote,
): HeadingBlock | null {
    const { issuers, numbers, dates, nationalTitles, markings, copyForms } = document;
    const letterSubjects = letterSubjectsOf(document);
    const lines = [...issuers, ...numbers, ...dates, ...nationalTitles, ...markings, ...copyForms, ...letterSubjects];
    if (lines.length === 0) {
        return null;
    }
    const place = places.addAll(lines);
    const copied = copyForms.map((node): PrintedLine => copyFormLine(node, places));
    const isLeft = standard.layout.copyForm.is === 'left';
    const order = standard.layout.marksOrder.is;
    const issued = issuerBlock(issuerLines(document), places);
    const national = nationalBlock(nationalLines(document, standard), place);
    return {
        type: 'heading',
        place,
        issuers: [...issued, ...(isLeft ? copied : [])],
        national: [...national, ...(isLeft ? [] : copied)],
        number: lineOf('number', numbers[0], places, findNote),
        letterSubject:
            letterSubjects.length > 0
                ? {
                      place: places.addAll(letterSubjects),
                      style: 'letterSubject',
                      runs: joinRuns(
                          ...letterSubjects.flatMap(({ label, texts }) => [
                              plainRun(label ?? ''),
                              runsOf(texts, findNote),
                          ]),
                      ),
                  }
                : null,
        date: lineOf('placeAndDate', dates[0], places, findNote),
        marks: markings
            .map((node) => ({
                place: places.add(node),
                style: MARK_STYLES[markingKind(node.text) ?? 'circulation'],
                runs: plainRun(node.text),
            }))
            .sort((a, b) => order.indexOf(a.style) - order.indexOf(b.style)),
    };
}

/** The two columns at the head of a form within an annex: what the form says, and nothing that a standard supplies. */
export function formHeadingBlock(heading: FormHeading, places: Places, findNote: FindNote): HeadingBlock {
    const { issuers, numbers, dates, nationalTitles } = heading;
    const place = places.add(heading);
    return {
        type: 'heading',
        place,
        issuers: issuerBlock(groupedIssuers(issuers), places),
        national: nationalBlock(linesOfTitles(nationalTitles), place),
        number: lineOf('number', numbers[0], places, findNote),
        letterSubject: null,
        date: lineOf('placeAndDate', dates[0], places, findNote),
        marks: [],
    };
}

/** The issuing bodies: of several the last one issues the paper. */
function issuerBlock(groups: ReturnType<typeof issuerLines>, places: Places): PrintedLine[] {
    return groups.flatMap((group, index) =>
        group.map(({ node, text }) => ({
            place: places.add(node),
            style: index === groups.length - 1 ? ('issuer' as const) : ('superior' as const),
            runs: plainRun(text),
        })),
    );
}

function nationalBlock(lines: readonly string[], place: number): PrintedLine[] {
    return lines.map((text, index) => ({
        place,
        style: index === 0 ? 'nationalTitle' : 'motto',
        runs: plainRun(text),
    }));
}

function copyFormLine(node: CopyForm, places: Places): PrintedLine {
    return { place: places.add(node), style: 'copyForm', runs: plainRun(node.text) };
}

/** Number or day, with room for what a draft leaves blank; null where the heading has none. */
function lineOf(style: Component, node: AstNode | undefined, places: Places, findNote: FindNote): PrintedLine | null {
    return node ? { place: places.add(node), style, runs: withRoom(runsOf([node], findNote)) } : null;
}

/** A draft leaves room to write the number, the day and the month by hand. */
export function withRoom(runs: readonly Run[]): Run[] {
    const room = '\u00A0'.repeat(8);
    return runs.map((run) =>
        isWords(run)
            ? {
                  ...run,
                  text: run.text
                      .replace(/(^Số\s?:?|(?<=\s)số)\s*(?=[-/])/u, `$1${room}`)
                      .replace(/([Nn]gày|tháng)\s(?=tháng|năm)/gu, `$1${room}`),
              }
            : run,
    );
}

/**
 * The author's lines; a title printed over two lines is one. What certifies a copy has none, nor has an annex in a file of its
 * own, which bears no more than when it was signed.
 */
function nationalLines(document: Document, standard: Standard): readonly string[] {
    if (document.nationalTitles.length === 0) {
        const { copyForms, issuers, numbers, dates, kinds, markings } = document;
        const isSignedAnnex =
            issuers.length + numbers.length + dates.length + kinds.length === 0 &&
            markings.every(({ text }) => markingKind(text) === 'signing');
        return copyForms.length > 0 || isSignedAnnex ? [] : standard.wording.nationalTitle.is;
    }
    return linesOfTitles(document.nationalTitles);
}

function linesOfTitles(titles: readonly NationalTitle[]): readonly string[] {
    const lines: string[] = [];
    for (const { text } of titles) {
        const isCapitals = text === text.toLocaleUpperCase('vi');
        const last = lines.at(-1);
        if (isCapitals && last !== undefined && last === last.toLocaleUpperCase('vi')) {
            lines[lines.length - 1] = `${last} ${text}`;
        } else {
            lines.push(text);
        }
    }
    return lines;
}
