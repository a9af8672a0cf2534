import type { AstNode, LeafCstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { tokensOf } from '../syntax/contents.js';
import type { Document } from '../syntax/generated/ast.js';
import { replacing } from './mend.js';
import type { Report, Rule } from './rule.js';

/** A place within a token; tokens may run over lines. */
function rangeWithin(leaf: LeafCstNode, start: number, end: number): Range {
    const position = (offset: number) => {
        const before = leaf.text.slice(0, offset);
        const line = (before.match(/\r\n|\n|\r/g) ?? []).length;
        const column = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1;
        const base = leaf.range.start;
        return { line: base.line + line, character: line === 0 ? base.character + column : column };
    };
    return { start: position(start), end: position(end) };
}

function words(document: Document): LeafCstNode[] {
    return tokensOf(document).filter(({ tokenType }) => tokenType.name === 'TEXT');
}

const SPACE_BEFORE_MARK = /(?<=[\p{L}\d)”"])[ \t\u00A0]+(?=[,;:](?:\s|$)|\.(?:\s|$))/gu;

/** Marks follow the word without a space (custom of print). */
function markShouldFollowWord(document: Document, report: Report): void {
    for (const leaf of words(document)) {
        for (const { index, 0: spaces } of leaf.text.matchAll(SPACE_BEFORE_MARK)) {
            const range = rangeWithin(leaf, index, index + spaces.length);
            const mark = leaf.text.charAt(index + spaces.length);
            reportAt(leaf.astNode, range, report, '', {
                vi: `Thừa dấu cách trước “${mark}”.`,
                en: `There is a space before “${mark}”.`,
            });
        }
    }
}

/** Words stand one space apart. Text that was set in columns or wrapped keeps its distances. */
function wordsShouldStandOneSpaceApart(document: Document, report: Report): void {
    for (const leaf of words(document)) {
        for (const { index, 0: spaces } of leaf.text.matchAll(/(?<=[\p{L}\d,;:.)])[ \u00A0]{2}(?=[\p{L}\d(])/gu)) {
            const range = rangeWithin(leaf, index, index + spaces.length);
            reportAt(leaf.astNode, range, report, ' ', { vi: 'Thừa dấu cách.', en: 'There is a space too many.' });
        }
    }
}

function reportAt(
    node: AstNode,
    range: Range,
    report: Report,
    right: string,
    message: { vi: string; en: string },
): void {
    const title = { vi: 'Bỏ dấu cách thừa', en: 'Remove the space' };
    report({ node, range, data: { mend: { ...replacing(range, right), title } } }, message);
}

const OLD_TO_NEW: Record<string, string> = {
    òa: 'oà',
    óa: 'oá',
    ỏa: 'oả',
    õa: 'oã',
    ọa: 'oạ',
    òe: 'oè',
    óe: 'oé',
    ỏe: 'oẻ',
    õe: 'oẽ',
    ọe: 'oẹ',
    ùy: 'uỳ',
    úy: 'uý',
    ủy: 'uỷ',
    ũy: 'uỹ',
    ụy: 'uỵ',
};
const NEW_TO_OLD = Object.fromEntries(Object.entries(OLD_TO_NEW).map(([old, now]) => [now, old]));
const TONED = new RegExp(
    `(?<!q)(?:${[...Object.keys(OLD_TO_NEW), ...Object.keys(NEW_TO_OLD)].join('|')})(?!\\p{L})`,
    'giu',
);

/** One way of placing tones in one document: `hòa` or `hoà` (Nghị định 30/2020/NĐ-CP and Hướng dẫn 05-HD/VPTW differ, so neither is wrong). */
function tonesShouldBePlacedOneWay(document: Document, report: Report): void {
    const found = words(document).flatMap((leaf) =>
        [...leaf.text.matchAll(TONED)].map(({ index, 0: syllable }) => ({ leaf, index, syllable })),
    );
    const isOld = (syllable: string) => syllable.toLowerCase() in OLD_TO_NEW;
    const old = found.filter(({ syllable }) => isOld(syllable));
    const now = found.filter(({ syllable }) => !isOld(syllable));
    const [few, table] = old.length >= now.length ? [now, NEW_TO_OLD] : [old, OLD_TO_NEW];
    if (old.length === 0 || now.length === 0) {
        return;
    }
    for (const { leaf, index, syllable } of few) {
        const range = rangeWithin(leaf, index, index + syllable.length);
        const right = inCaseOf(syllable, table[syllable.toLowerCase()] ?? syllable);
        const whole = few === now ? old.length : now.length;
        report(
            { node: leaf.astNode, range, data: { mend: replacing(range, right) } },
            {
                vi: `Dấu thanh đặt khác ${whole} chỗ khác trong văn bản: “${syllable}”, nơi khác “${right}”.`,
                en: `The tone is placed otherwise than in ${whole} other places: “${syllable}”, elsewhere “${right}”.`,
            },
        );
    }
}

/** `right` with capitals where the written syllable has them. */
function inCaseOf(written: string, right: string): string {
    return [...right]
        .map((letter, i) => (written[i] === written[i]?.toUpperCase() ? letter.toUpperCase() : letter))
        .join('');
}

export const typographyRules: readonly Rule[] = [
    { code: 'cach-truoc-dau', severity: 'info', check: markShouldFollowWord },
    { code: 'cach-thua', severity: 'info', check: wordsShouldStandOneSpaceApart },
    { code: 'dau-thanh', severity: 'info', check: tonesShouldBePlacedOneWay },
];
