import type { Document } from '../syntax/generated/ast.js';
import { firstAtLeast } from '../syntax/sorted.js';
import { cleanTextOf } from '../syntax/text/passage.js';
import { surroundingsOf } from './capitals/surroundings.js';
import { type CheckedWorld, type PlanChecks, type Report, styleOf } from './check.js';
import { replacing } from './fix.js';
import { isToldAsSlip } from './misspelled-words.js';
import {
    ANY_NEW,
    ANY_OLD,
    EITHER_PLACEMENT,
    inCaseOf,
    NEW_TO_OLD,
    OLD_TO_NEW,
    OTHER_THAN,
    withTonesPlaced,
} from './tone-placement.js';
import { type Found, findInWords, textAround, textOf } from './words.js';

/** Marks follow the word without a space (custom of print). */
function markShouldFollowWord(document: Document, report: Report): void {
    if (!/ [,;:.](?:\s|$)/.test(textOf(document))) {
        return;
    }
    // the letter before is looked at afterwards: a look-behind would be tried at each space of the document
    for (const found of findInWords(document, /[^\s.,;:…] +(?=[,;:.](?:\s|$))/g)) {
        const { passage, text } = found;
        if (/[\p{L}\d)”"]/u.test(text.charAt(0)) && !isColumn(found)) {
            reportSpaces({ ...found, range: passage.range(1) }, report, '', {
                vi: 'Thừa dấu cách trước dấu câu.',
                en: 'There is a space before the mark.',
            });
        }
    }
}

/** Labels of a form have their colons under each other: `Họ và tên        :`. */
const NARROWEST_COLUMN = 3;

function isColumn({ text, offset, passage }: Found): boolean {
    return text.length > NARROWEST_COLUMN && passage.around.charAt(offset + text.length) === ':';
}

/** Words stand one space apart. Text that was set in columns or wrapped keeps its distances. */
function wordsShouldStandOneSpaceApart(document: Document, report: Report): void {
    const source = textAround(document);
    // what stands around is looked at afterwards: a look-behind would be tried at each space of the document
    const isBetweenWords = ({ text, offset }: { readonly text: string; readonly offset: number }) =>
        /[\p{L}\d,;:.)]/u.test(source.charAt(offset - 1)) && /[\p{L}\d(]/u.test(source.charAt(offset + text.length));
    for (const found of findInWords(document, / {2}/g, isBetweenWords)) {
        if (!found.passage.isWritten('\t')) {
            reportSpaces(found, report, ' ', { vi: 'Thừa dấu cách.', en: 'There is a space too many.' });
        }
    }
}

const REMOVE = { vi: 'Bỏ dấu cách thừa', en: 'Remove the space' };
const KEEP_ONE = { vi: 'Chỉ để một dấu cách', en: 'Keep one space' };

function reportSpaces(
    { node, range }: Found,
    report: Report,
    right: string,
    message: { readonly vi: string; readonly en: string },
): void {
    const title = right === '' ? REMOVE : KEEP_ONE;
    report({ node, range, data: { fix: { ...replacing(range, right), title } } }, message);
}

/**
 * Words are parted by spaces: how wide a tab is, depends on the page. Lines of columns under each other keep theirs.
 */
function wordsShouldNotBePartedByTabs(document: Document, report: Report): void {
    if (!document.$cstNode?.text.includes('\t')) {
        return;
    }
    const source = textAround(document);
    // for a tab, the clean text has a space
    const { fromSource } = cleanTextOf(document.$cstNode);
    const tabs = [...document.$cstNode.root.fullText.matchAll(/\t/g)].map(({ index }) => fromSource(index));
    const hasTab = ({ text, offset }: { readonly text: string; readonly offset: number }) =>
        (tabs[firstAtLeast(tabs, offset)] ?? Number.POSITIVE_INFINITY) < offset + text.length;
    const lines = document.$cstNode.root.fullText.split(/\r\n|\n|\r/);
    const hasColumns = (line: number) => /\S\t/.test(lines[line] ?? '');
    const isBetweenWords = ({ text, offset }: { readonly text: string; readonly offset: number }) =>
        hasTab({ text, offset }) &&
        /\S/.test(source.charAt(offset - 1)) &&
        /\S/.test(source.charAt(offset + text.length));
    for (const found of findInWords(document, / +/g, isBetweenWords)) {
        const { line } = found.range.start;
        if (!hasColumns(line - 1) && !hasColumns(line + 1)) {
            reportSpaces(found, report, ' ', {
                vi: 'Dấu tab giữa câu; dùng dấu cách.',
                en: 'There is a tab within the sentence; use a space.',
            });
        }
    }
}

/**
 * One way of placing tones in one document: `hòa` or `hoà` (Nghị định 30/2020/NĐ-CP and Hướng dẫn 05-HD/VPTW differ, so
 * neither is wrong), unless the office chose one of them.
 */
function tonesShouldBePlacedOneWay(document: Document, report: Report, world: CheckedWorld): void {
    const style = styleOf('dau-thanh', document, world);
    // a word that is a slip is told once, and written in the style as it is mended
    const reportWord: Report = (place, ...what) => {
        if (!place.range || !isToldAsSlip(document, place.range, world)) report(place, ...what);
    };
    if (style === 'consistent') {
        tonesShouldNotBeMixed(document, reportWord);
    } else {
        tonesShouldBePlacedAsChosen(style, document, reportWord);
    }
}

function tonesShouldBePlacedAsChosen(style: 'old' | 'new', document: Document, report: Report): void {
    const { other, every } = OTHER_THAN[style];
    if (!other.test(textOf(document))) {
        return;
    }
    for (const found of findInWords(document, every)) {
        if (isNoWord(found.text) || surroundingsOf(document, found).isQuoted) {
            continue;
        }
        const { node, range, text: syllable } = found;
        const right = withTonesPlaced(syllable, style);
        report(
            { node, range, data: { fix: replacing(range, right) } },
            style === 'old'
                ? {
                      vi: `Dấu thanh đặt theo kiểu mới: “${syllable}”. Cơ quan chọn kiểu cũ: “${right}”.`,
                      en: `The tone is placed the newer way: “${syllable}”. The office chose the older one: “${right}”.`,
                  }
                : {
                      vi: `Dấu thanh đặt theo kiểu cũ: “${syllable}”. Cơ quan chọn kiểu mới: “${right}”.`,
                      en: `The tone is placed the older way: “${syllable}”. The office chose the newer one: “${right}”.`,
                  },
        );
    }
}

/** Whether a capital stands behind a small letter, as scanned text has it: `đoẠ` is no word that has a right form. */
function isNoWord(letters: string): boolean {
    return /\p{Ll}\p{Lu}/u.test(letters);
}

function tonesShouldNotBeMixed(document: Document, report: Report): void {
    const text = textOf(document);
    if (!ANY_NEW.test(text) || !ANY_OLD.test(text)) {
        return;
    }
    const found = findInWords(document, EITHER_PLACEMENT).filter(({ text }) => !isNoWord(text));
    const isOld = (syllable: string) => syllable.toLowerCase() in OLD_TO_NEW;
    const old = found.filter(({ text }) => isOld(text));
    const now = found.filter(({ text }) => !isOld(text));
    const [few, table] = old.length >= now.length ? [now, NEW_TO_OLD] : [old, OLD_TO_NEW];
    if (old.length === 0 || now.length === 0) {
        return;
    }
    for (const { node, range, text: syllable } of few) {
        const right = inCaseOf(syllable, table[syllable.toLowerCase()] ?? syllable);
        const whole = few === now ? old.length : now.length;
        report(
            { node, range, data: { fix: replacing(range, right) } },
            {
                vi: `Dấu thanh đặt khác ${whole} chỗ khác trong văn bản: “${syllable}”, nơi khác “${right}”.`,
                en: `The tone is placed otherwise than in ${whole} other places: “${syllable}”, elsewhere “${right}”.`,
            },
        );
    }
}

export const typographyChecks = {
    'cach-truoc-dau': markShouldFollowWord,
    'cach-thua': wordsShouldStandOneSpaceApart,
    'dau-tab': wordsShouldNotBePartedByTabs,
    'dau-thanh': tonesShouldBePlacedOneWay,
} satisfies Partial<PlanChecks>;
