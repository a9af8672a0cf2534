import { issuerLines } from '../facts/heading-facts.js';
import type { Component, MarkComponent, MarkPlace, Standard } from '../standards/standard.js';
import type { Document, Subject } from '../syntax/generated/ast.js';
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
    const columns = [...issuers, ...numbers, ...dates, ...nationalTitles, ...markings, ...copyForms];
    const lines = [...columns, ...letterSubjects];
    if (lines.length === 0) {
        return null;
    }
    const place = places.addAll(lines);
    const line = (style: Component, text: string, at = place): PrintedLine => ({
        place: at,
        style,
        runs: plainRun(text),
    });
    const groups = issuerLines(document);
    const copied = copyForms.map((node) => line('copyForm', node.text, places.add(node)));
    const isLeft = standard.layout.copyForm.is === 'left';
    const date = dates[0];
    const order = standard.layout.marksOrder.is;
    return {
        type: 'heading',
        place,
        issuers: [
            ...groups.flatMap((group, index) =>
                group.map(({ node, text }) =>
                    line(index === groups.length - 1 ? 'issuer' : 'superior', text, places.add(node)),
                ),
            ),
            ...(isLeft ? copied : []),
        ],
        national: [
            ...nationalLines(document, standard).map((text, index) =>
                line(index === 0 ? 'nationalTitle' : 'motto', text),
            ),
            ...(isLeft ? [] : copied),
        ],
        number: numbers[0]
            ? {
                  place: places.add(numbers[0]),
                  style: 'number',
                  runs: withRoom(runsOf([numbers[0]], findNote)),
              }
            : null,
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
        date: date
            ? { place: places.add(date), style: 'placeAndDate', runs: withRoom(runsOf([date], findNote)) }
            : null,
        marks: markings
            .map((node) => ({
                place: places.add(node),
                style: MARK_STYLES[markingKind(node.text) ?? 'circulation'],
                runs: plainRun(node.text),
            }))
            .sort((a, b) => order.indexOf(a.style) - order.indexOf(b.style)),
    };
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
    const lines: string[] = [];
    for (const { text } of document.nationalTitles) {
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
