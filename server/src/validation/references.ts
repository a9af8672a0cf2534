import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import { inTextOrder } from '../facts/plain-text.js';
import { pathSteps } from '../references/provision-path.js';
import {
    type Document,
    type Footnote,
    type FootnoteReference,
    type InternalReference,
    isFootnote,
    isFootnoteReference,
    isInternalReference,
} from '../syntax/generated/ast.js';
import type { Report, Rule } from './rule.js';

interface Notes {
    readonly footnotes: Footnote[];
    readonly references: FootnoteReference[];
    readonly internal: InternalReference[];
}

const collected = new WeakMap<Document, Notes>();

/** What the rules below look at, gathered in one walk for all of them. */
function notesOf(document: Document): Notes {
    let notes = collected.get(document);
    if (!notes) {
        notes = { footnotes: [], references: [], internal: [] };
        for (const node of AstUtils.streamAllContents(document) as Iterable<AstNode>) {
            if (isFootnote(node)) notes.footnotes.push(node);
            else if (isFootnoteReference(node)) notes.references.push(node);
            else if (isInternalReference(node)) notes.internal.push(node);
        }
        inTextOrder(notes.footnotes);
        inTextOrder(notes.references);
        collected.set(document, notes);
    }
    return notes;
}

function footnoteReferenceMustHaveFootnote(document: Document, report: Report): void {
    for (const reference of notesOf(document).references) {
        if (!reference.footnote.ref) {
            const name = reference.footnote.$refText;
            report(
                { node: reference, property: 'footnote' },
                {
                    vi: `Không có chú thích “${name}”. Thêm dòng “[^${name}]: …” hoặc sửa số.`,
                    en: `There is no footnote “${name}”. Add a line “[^${name}]: …” or mend the number.`,
                },
                // "[1]" may be a plain word in brackets; the other forms are marks of notes only
                notesOf(document).footnotes.length > 0 || !/^\[\d/.test(reference.$cstNode?.text ?? '')
                    ? undefined
                    : 'info',
            );
        }
    }
}

function footnoteShouldBeReferenced(document: Document, report: Report): void {
    const { footnotes, references } = notesOf(document);
    const used = new Set(references.map(({ footnote }) => footnote.$refText));
    for (const footnote of footnotes) {
        if (!used.has(footnote.name)) {
            report(
                { node: footnote, property: 'name' },
                {
                    vi: `Không chỗ nào dẫn tới chú thích “${footnote.name}”. Đặt dấu “[^${footnote.name}]” ở chỗ cần chú thích hoặc xóa dòng này.`,
                    en: `Nothing refers to footnote “${footnote.name}”. Put “[^${footnote.name}]” where it belongs, or delete it.`,
                },
            );
        }
    }
}

function footnoteMustNotRepeat(document: Document, report: Report): void {
    const seen = new Map<string, Footnote>();
    for (const footnote of notesOf(document).footnotes) {
        const first = seen.get(footnote.name);
        if (first) {
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

function footnotesShouldBeInOrder(document: Document, report: Report): void {
    let highest = 0;
    for (const reference of notesOf(document).references) {
        const number = Number(reference.footnote.$refText);
        if (Number.isInteger(number) && reference.footnote.ref) {
            if (number > highest + 1 || (number < highest && highest - number > 0 && !isRepeat(document, reference))) {
                report(
                    { node: reference, property: 'footnote' },
                    {
                        vi: `Chú thích “${number}” đứng sau chú thích “${highest}”: các dấu phải theo thứ tự trong văn bản (1, 2, 3…).`,
                        en: `Footnote “${number}” comes behind footnote “${highest}”: marks go in the order of the text (1, 2, 3…).`,
                    },
                );
            }
            highest = Math.max(highest, number);
        }
    }
}

/** Whether the note was referred to before: a second reference may stand anywhere behind the first. */
function isRepeat(document: Document, reference: FootnoteReference): boolean {
    const { references } = notesOf(document);
    return (
        references.findIndex(({ footnote }) => footnote.$refText === reference.footnote.$refText) <
        references.indexOf(reference)
    );
}

function internalReferenceMustHaveTarget(document: Document, report: Report): void {
    for (const reference of notesOf(document).internal) {
        if (!reference.target.ref) {
            const text = reference.target.$refText;
            const steps = pathSteps(text);
            // an annex is often a file of its own, and an item may number what a paragraph only describes
            const annex = steps.some(({ unit }) => unit === 'annex');
            report(
                { node: reference, property: 'target' },
                {
                    vi: `Văn bản này không có “${text}”. Kiểm tra số của phần, mục được dẫn.`,
                    en: `This document has no “${text}”. Check the number of the part referred to.`,
                },
                annex ? 'info' : undefined,
            );
        }
    }
}

function lineOf(node: AstNode): number {
    return (node.$cstNode?.range.start.line ?? 0) + 1;
}

export const referenceRules: readonly Rule[] = [
    { code: 'chu-thich-thieu', severity: 'error', check: footnoteReferenceMustHaveFootnote },
    { code: 'chu-thich-thua', severity: 'warning', check: footnoteShouldBeReferenced },
    { code: 'chu-thich-lap', severity: 'error', check: footnoteMustNotRepeat },
    { code: 'chu-thich-lon-xon', severity: 'warning', check: footnotesShouldBeInOrder },
    { code: 'dan-chieu-hong', severity: 'warning', check: internalReferenceMustHaveTarget },
];
