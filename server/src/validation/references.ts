import { type AstNode, AstUtils } from 'langium';
import { largest } from '../bounds/extremes.js';
import { pathSteps } from '../references/provision-path.js';
import { contentsOf, firstToken } from '../syntax/contents.js';
import {
    type Document,
    type Footnote,
    type FootnoteReference,
    isDocument,
    isFootnote,
    isPart,
    type PlanFile,
} from '../syntax/generated/ast.js';
import { isRaisedFigure } from '../syntax/inline/footnote-reference.js';
import { passageOf } from '../syntax/text/passage.js';
import type { PlanChecks, Report } from './check.js';
import { isOfThisDocument, isOfUnnamedPaper } from './own-references.js';
import { isMissingForSure } from './target-evidence.js';

/** So many notes that are missing at the end of a list are no slips: the list was cut off. */
const CUT_OFF = 3;

function footnoteReferenceMustHaveFootnote(document: Document, report: Report): void {
    const { footnotes, footnoteReferences } = contentsOf(document);
    const last = largest([0, ...footnotes.flatMap(({ name }) => (/^\d+$/.test(name) ? Number(name) : []))]);
    const raised = highestRaised([...footnoteReferences, ...footnotes]);
    const missing = footnoteReferences.filter(
        (reference) => !reference.footnote.ref && !isPower(reference) && !isAlone(reference, raised),
    );
    const beyond = new Set(missing.map(({ footnote }) => footnote.$refText).filter((name) => Number(name) > last));
    const isListCutOff = beyond.size >= CUT_OFF;
    let isTold = false;
    for (const reference of missing) {
        const name = reference.footnote.$refText;
        if (isListCutOff && beyond.has(name)) {
            if (!isTold) {
                report(
                    { node: reference, property: 'footnote' },
                    {
                        vi: `Không có chú thích “${name}” và ${beyond.size - 1} chú thích sau: danh sách chú thích bị thiếu phần cuối.`,
                        en: `There is no footnote “${name}” nor the ${beyond.size - 1} behind it: the list of notes is cut off.`,
                    },
                    'info',
                );
            }
            isTold = true;
            continue;
        }
        // "[1]" may be a plain word in brackets, or the number of a book; the other forms are marks of notes only
        const mayBeWord = isBareBracket(reference.$cstNode?.text);
        report(
            { node: reference, property: 'footnote' },
            {
                vi: `Không có chú thích “${name}”. Thêm dòng “[^${name}]: …” hoặc sửa số.`,
                en: `There is no footnote “${name}”. Add a line “[^${name}]: …” or mend the number.`,
            },
            mayBeWord ? (footnotes.length > 0 ? 'warning' : 'info') : undefined,
        );
    }
}

/** Whether the mark of a note is a number in brackets and no more, as those of a list of books are. */
function isBareBracket(mark: string | undefined): boolean {
    return /^\[\d/.test(mark ?? '');
}

/** `10⁶`: a raised figure behind a ten is a power, unless a note bears it. */
function isPower(reference: FootnoteReference): boolean {
    const mark = reference.$cstNode && passageOf(reference.$cstNode);
    return (
        mark !== undefined &&
        /^[²³⁴-⁹]/u.test(mark.text) &&
        /(?<![\d.,])10$/.test(mark.around.slice(0, mark.offset).slice(-3))
    );
}

/** `Nm³`, `x²`: notes are numbered from one, so that a raised figure beyond the last of them is part of a unit or a power. */
function isAlone(reference: FootnoteReference, highest: number): boolean {
    return isRaised(reference) && Number(nameOf(reference)) > highest;
}

/** How far raised figures go on from one. */
function highestRaised(nodes: readonly (FootnoteReference | Footnote)[]): number {
    const names = new Set(nodes.filter(isRaised).map(nameOf));
    let highest = 0;
    while (names.has(String(highest + 1))) highest++;
    return highest;
}

/** Whether a note, or the call of one, is a raised figure. */
function isRaised(node: FootnoteReference | Footnote): boolean {
    return isRaisedFigure((isFootnote(node) ? firstToken(node) : node.$cstNode)?.text ?? '');
}

function nameOf(node: FootnoteReference | Footnote): string {
    return isFootnote(node) ? node.name : node.footnote.$refText;
}

function footnoteShouldBeReferenced(document: Document, report: Report): void {
    const { footnotes, footnoteReferences: references } = contentsOf(document);
    const used = new Set([...references, ...callsBefore(document)].map(({ footnote }) => footnote.$refText));
    for (const footnote of footnotes) {
        // what refers to a bare number lost its height too, and is a figure at a word
        if (!used.has(footnote.name) && !isBare(footnote)) {
            report(
                { node: footnote, property: 'name' },
                {
                    vi: `Không chỗ nào dẫn tới chú thích “${footnote.name}”. Đặt dấu “[^${footnote.name}]” ở chỗ cần chú thích hoặc xóa dòng này.`,
                    en: `Nothing refers to footnote “${footnote.name}”. Put “[^${footnote.name}]” where it belongs, or delete it.`,
                },
                isBareBracket(firstToken(footnote)?.text) ? 'info' : undefined,
            );
        }
    }
}

/** The places in the papers before the last one of a file that call notes behind it. */
function callsBefore(document: Document): FootnoteReference[] {
    const { documents } = document.$container as PlanFile;
    return documents.at(-1) === document
        ? documents
              .slice(0, -1)
              .flatMap((other) =>
                  contentsOf(other).footnoteReferences.filter(
                      ({ footnote }) =>
                          footnote.ref && AstUtils.getContainerOfType(footnote.ref, isDocument) === document,
                  ),
              )
        : [];
}

/** Whether the mark of a note is a bare number, as a page or a clipboard leaves it. */
function isBare(footnote: Footnote): boolean {
    return /^\d+$/.test(firstToken(footnote)?.text ?? '');
}

function footnoteMustNotRepeat(document: Document, report: Report): void {
    const seen = new Map<string, Footnote>();
    let before = 0;
    const { footnotes, footnoteReferences } = contentsOf(document);
    const calls = footnoteReferences.filter(({ footnote }) => footnote.$refText === '1').length;
    for (const footnote of footnotes) {
        const number = Number(footnote.name);
        // a list that begins again behind a longer one is of another form or annex; so is one behind a single note, where
        // several places call a first one
        if (number === 1 && (before > 1 || calls > 1)) {
            seen.clear();
        }
        before = number;
        const first = seen.get(footnote.name);
        // notes with bare numbers are those of pages and forms, which begin anew
        if (first && !isBare(footnote)) {
            report(
                { node: footnote, property: 'name' },
                {
                    vi: `Chú thích “${footnote.name}” đã có ở dòng ${lineOf(first)}. Đổi số hoặc gộp hai chú thích.`,
                    en: `Footnote “${footnote.name}” stands in line ${lineOf(first)} already. Renumber it or join the two.`,
                },
            );
        } else {
            seen.set(footnote.name, footnote);
        }
    }
}

/** Books of a list are called by numbers in brackets, in any order: so many of them, and more than are in order. */
const BOOKS = 4;

function footnotesShouldBeInOrder(document: Document, report: Report): void {
    let highest = 0;
    const seen = new Set<number>();
    const outOfOrder: { readonly reference: FootnoteReference; readonly number: number; readonly highest: number }[] =
        [];
    for (const reference of contentsOf(document).footnoteReferences) {
        const number = Number(reference.footnote.$refText);
        // a note may be referred to again anywhere behind its first place
        if (!Number.isInteger(number) || !reference.footnote.ref || seen.has(number)) {
            continue;
        }
        seen.add(number);
        if (number !== highest + 1) outOfOrder.push({ reference, number, highest });
        highest = Math.max(highest, number);
    }
    const inBrackets = outOfOrder.filter(({ reference }) => /^\[\d/.test(reference.$cstNode?.text ?? ''));
    if (inBrackets.length >= BOOKS && inBrackets.length * 2 > seen.size) {
        return;
    }
    for (const { reference, number, highest: before } of outOfOrder) {
        report(
            { node: reference, property: 'footnote' },
            {
                vi: `Chú thích “${number}” đứng sau chú thích “${before}”: các dấu phải theo thứ tự trong văn bản (1, 2, 3…).`,
                en: `Footnote “${number}” comes behind footnote “${before}”: marks go in the order of the text (1, 2, 3…).`,
            },
        );
    }
}

function internalReferenceMustHaveTarget(document: Document, report: Report): void {
    for (const reference of contentsOf(document).internalReferences) {
        if (!reference.target.ref && isOfThisDocument(reference, document) && isMissingForSure(reference, document)) {
            const text = reference.target.$refText;
            const steps = pathSteps(text);
            // an annex is often a file of its own, and an item may number what a paragraph only describes
            const annex = steps.some(({ unit }) => unit === 'annex');
            // "mục 3 Phần II" where nothing is called Phần is said of another paper: a draft that the text comments on
            const elsewhere = steps.some(({ unit }) => unit === 'part') && !hasNamedParts(document);
            report(
                { node: reference, property: 'target' },
                {
                    vi: `Văn bản này không có “${text}”. Kiểm tra số của phần, mục được dẫn.`,
                    en: `This document has no “${text}”. Check the number of the part referred to.`,
                },
                annex || elsewhere || isOfUnnamedPaper(reference) ? 'info' : undefined,
            );
        }
    }
}

/** Whether the document is divided into what it calls `Phần` or `Chương`. */
function hasNamedParts(document: Document): boolean {
    return contentsOf(document).provisions.some((each) => isPart(each) && /^(?:phần|chương)/iu.test(each.mark));
}

function lineOf(node: AstNode): number {
    return (node.$cstNode?.range.start.line ?? 0) + 1;
}

export const referenceChecks = {
    'chu-thich-thieu': footnoteReferenceMustHaveFootnote,
    'chu-thich-thua': footnoteShouldBeReferenced,
    'chu-thich-lap': footnoteMustNotRepeat,
    'chu-thich-lon-xon': footnotesShouldBeInOrder,
    'dan-chieu-hong': internalReferenceMustHaveTarget,
} satisfies Partial<PlanChecks>;
