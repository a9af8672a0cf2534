import type { AstNode } from 'langium';
import { largest } from '../bounds/extremes.js';
import { documentKind } from '../facts/heading-facts.js';
import { isConsolidated } from '../facts/normative.js';
import { plainText, plainTexts } from '../facts/plain-text.js';
import { listPath, type PathStep, pathSteps } from '../references/provision-path.js';
import { contentsOf } from '../syntax/contents.js';
import {
    type Document,
    type InternalReference,
    isAnnex,
    isContentItem,
    isText,
    type Text,
} from '../syntax/generated/ast.js';
import type { Range } from '../syntax/reading/heading-parts.js';
import { quotationsIn } from '../syntax/reading/quotation.js';
import { type Passage, passageOf } from '../syntax/text/passage.js';
import { CITED_KINDS } from '../terms/kinds.js';
import { isWithinQuotes } from './capitals/surroundings.js';

const KINDS = CITED_KINDS.join('|');

/** A kind in capitals that is said of some directive: `Thông tư số 5`, `Luật Đất đai`, `Nghị định của Chính phủ`, or in small letters with its number; not `Nghị định này`. */
const NAMED_DIRECTIVE = new RegExp(
    `(?<![\\p{L}\\d])(?:(?:${KINDS})(?= (?:số |của |\\d|\\p{Lu}))|(?:${KINDS.toLowerCase()}) số \\d)`,
    'u',
);

/** What may stand between a reference and the document that has it: the rest of a list. */
const OWN_AFTER = new RegExp(
    `^((?:[\\s,;]|(?:và|hoặc|các|của|tại|khoản|điểm|điều|mục|tiểu|phần|chương|phụ lục|số)(?!\\p{L})|\\d{1,3}[a-zđ]?(?![\\p{L}\\d])|[ivx]{1,5}(?![\\p{L}\\d])|[a-zđ](?![\\p{L}\\d]))*)(?:kèm theo |ban hành kèm theo )?(${KINDS}) này(?!\\p{L})`,
    'iu',
);
const LONGEST_LIST = 200;
/** A stroke, a further number (`Mục III.8`), or the dots of a blank that somebody fills in. */
const GOES_ON = /^(?:\/|\.\d|\.{3}|…)/u;
const LONGEST_SIGN = 3;
/** A list that has the part: it may be any paper's. */
const OF_LIST = /^,?\s+(?:của )?Danh\s+mục(?!\p{L})/u;

/** What has the part by its short name: `Mục 4.10(a) CDNT`. */
const OF_SHORT_NAME = /^\)?[ \t]+(?:\p{Lu}-)?\p{Lu}{3,8}(?![\p{L}\d])/u;

/**
 * Whether a reference is certainly to a part of the document that it stands in. It says so itself (`Điều 7 Quy chế này`), or
 * nothing around it names another directive whose part it may be: neither its own paragraph nor an item or article that
 * holds it (`Điều 1. Sửa đổi một số điều của Thông tư …`). What is quoted is never certain, nor is an annex where the file has
 * none: it may be a file of its own.
 */
export function isOfThisDocument(reference: InternalReference, document: Document): boolean {
    const node = reference.$cstNode;
    const steps = pathSteps(reference.target.$refText);
    // "Phần thứ hai" is also said of anything that has two halves
    if (!node || steps.some(({ label }) => label.startsWith('thứ'))) {
        return false;
    }
    // a letter has no articles: those that it seems to have are quoted
    if (steps.some(({ unit }) => unit === 'article') && documentKind(document) === 'Công văn') {
        return false;
    }
    const passage = passageOf(node);
    if (standsAlone(passage)) {
        return false;
    }
    const isOfAnnex = steps.some(({ unit }) => unit === 'annex') || isListedAnnex(passage, steps);
    if (isOfAnnex && !contentsOf(document).provisions.some(isAnnex)) {
        return false;
    }
    const [last] = steps.slice(-1);
    if (
        last &&
        writtenLabels(document, passage.around).has(isOfAnnex ? `annex ${last.label.toUpperCase()}` : last.label)
    ) {
        return false;
    }
    const rest = behind(passage);
    if (
        isQuoted(passage, document) ||
        isAmended(passage) ||
        standsInAmendment(reference) ||
        GOES_ON.test(rest.slice(0, LONGEST_SIGN)) ||
        isConsolidated(document)
    ) {
        return false;
    }
    if (OF_LIST.test(rest) || OF_SHORT_NAME.test(rest)) {
        return false;
    }
    const [, list = '', owner] = OWN_AFTER.exec(rest) ?? [];
    if (owner !== undefined) {
        const isOwn =
            owner.toLowerCase() === 'văn bản' || owner.toLowerCase() === documentKind(document)?.toLowerCase();
        return isOwn && !holdsMore(list, steps);
    }
    return !amends(document) && !isBehindCitation(passage) && !namesDirectiveAround(reference);
}

/**
 * Whether a reference is to an article or a chapter, and nothing says of which paper: it may be of the law that this one carries out, named
 * further up or cut off by a page.
 */
export function isOfUnnamedPaper(reference: InternalReference): boolean {
    const steps = [...pathSteps(reference.target.$refText), ...listSteps(reference)];
    const passage = reference.$cstNode && passageOf(reference.$cstNode);
    const isOfSome = steps.some(({ unit }) => unit === 'article') || /chương/iu.test(reference.target.$refText);
    return passage !== undefined && isOfSome && !OWN_AFTER.test(behind(passage));
}

/** What stands behind a reference, as far as its owner may. */
function behind({ around, offset, text }: Passage): string {
    return around.slice(offset + text.length, offset + text.length + LONGEST_LIST);
}

/** The steps of what a list begins with that the reference goes on with: those of `Điều 3` for the `4` of `Điều 3, 4`. */
function listSteps(reference: InternalReference): readonly PathStep[] {
    const path = listPath(reference);
    return path ? pathSteps(path.target.$refText) : [];
}

/** A paper that says of itself that it amends another speaks of the parts of that one. */
function amends(document: Document): boolean {
    return /(?:sửa đổi|bãi bỏ|thay thế)(?!\p{L})/iu.test(plainTexts(document.subjects.flatMap(({ texts }) => texts)));
}

/** Parts, and nothing else: `- Khoản 2, 6 Điều 99;`. A letter is either one of a Roman number or not. */
const PARTS_ALONE =
    /^[-–+]?(?:(?:điểm|khoản|điều|mục|chương|phần|phụ lục|và)(?!\p{L})|[\s,;.]|\d{1,3}[a-zđ]?(?![\p{L}\d])|[a-hj-uwyzđ](?![\p{L}\d])|[ivx]{1,5}(?![\p{L}\d]))*$/iu;
/** No cell is wider. */
const WIDEST_CELL = 60;

/** Whether a line has parts alone, as a column of a table has whose cells came as lines: whose parts they are, another column says. */
export function standsAlone({ around, offset, text }: Passage): boolean {
    const before = around.slice(Math.max(0, offset - WIDEST_CELL), offset);
    const end = offset + text.length;
    const line = before.slice(before.lastIndexOf('\n') + 1) + around.slice(offset, end + WIDEST_CELL).split('\n', 1)[0];
    return line.length < WIDEST_CELL && PARTS_ALONE.test(line.trim());
}

/** A number of a directive, and its day, right before a comma: `quy định 27/QĐ-ABC ngày 01/10/2020, mục IV`. */
const CITED_BEFORE = /\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}\d&/-]{1,30}(?:,?\sngày\s[^.;:,()]{1,40})?,\s+$/u;

/** Whether a reference is to a part of what was cited right before it. */
function isBehindCitation({ around, offset }: Passage): boolean {
    return CITED_BEFORE.test(around.slice(Math.max(0, offset - LONGEST_LIST), offset));
}

/** What stands before a bare label that is one of a list of annexes: `Phụ lục I, ` before `II`. */
const ANNEXES_BEFORE =
    /phụ[ \t]+lục (?:số )?[\dIVX]{1,5}[A-Z]?(?:(?:, ?| (?:và|hoặc) )[\dIVX]{1,5}[A-Z]?){0,20}(?:, ?| (?:và|hoặc) )$/iu;
const LONGEST_LIST_OF_ANNEXES = 120;

function isListedAnnex({ around, offset }: Passage, [step]: readonly PathStep[]): boolean {
    const before = around.slice(Math.max(0, offset - LONGEST_LIST_OF_ANNEXES), offset);
    return step?.unit === undefined && ANNEXES_BEFORE.test(before);
}

/** An annex at the beginning of a line or a cell, a decimal number alone in a cell. */
const WRITTEN =
    /(?:^|\|)[ \t]*(?:PHỤ[ \t]+LỤC[ \t]+(?:SỐ[ \t]+)?([IVX]{1,5}|\d{1,2}[A-Z]?)(?![\p{L}\d])|(\d{1,2}(?:\.\d{1,2})+)\.?[ \t]*\|)/gmu;

const written = new WeakMap<Document, ReadonlySet<string>>();

/** What the text around a document has though it was not read as a part: rows of tables that are numbered, annexes in cells. */
function writtenLabels(document: Document, text: string): ReadonlySet<string> {
    let known = written.get(document);
    if (!known) {
        known = new Set([...text.matchAll(WRITTEN)].map(([, annex, row]) => (annex ? `annex ${annex}` : (row ?? ''))));
        written.set(document, known);
    }
    return known;
}

/**
 * Words that amend what they name: the parts of another paper, even where its name stands far above. Verbs of every day amend
 * only what is a part of a paper: `bổ sung khoản 2`, not `bổ sung sách`.
 */
const AMENDING =
    /(?:sửa đổi|bãi bỏ|(?:bổ sung|thay thế|thay đổi|thay|bỏ) (?:thêm )?(?:cụm từ|một số|nội dung|điểm|khoản|điều|mục|chương|phần|phụ lục|đoạn))(?!\p{L})/iu;
const LONGEST_CLAUSE = 200;

/** What stands below the clause, where it says how a provision shall read: a quotation. */
const READS_SO = /^[^\n;]{0,200}:\s*["“]/u;

/**
 * Whether a reference stands in a clause that amends: `Sửa đổi điểm l khoản 2 Điều 9`, or one, in whatever words, that a
 * quotation follows.
 */
function isAmended({ around, offset, text }: Passage): boolean {
    const before = around.slice(Math.max(0, offset - LONGEST_CLAUSE), offset);
    const clause = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(';')) + 1);
    return (
        AMENDING.test(clause + text) ||
        READS_SO.test(around.slice(offset + text.length, offset + text.length + 2 * LONGEST_CLAUSE))
    );
}

const amendments = new WeakMap<AstNode, boolean>();

/** Whether the paragraph of a reference amends, however its lines break: `Bổ sung cụm từ “…” vào sau cụm từ “…” tại các khoản …`. */
function standsInAmendment({ $container: text }: InternalReference): boolean {
    const block = text?.$container;
    if (!block) {
        return false;
    }
    let amends = amendments.get(block);
    if (amends === undefined) {
        amends = OF_WORDS.test(ownText(block));
        amendments.set(block, amends);
    }
    return amends;
}

/** What is amended in words of many provisions at once. */
const OF_WORDS = /(?:bổ sung|thay thế|thay|bãi bỏ|bỏ) (?:các )?cụm từ(?!\p{L})/iu;

const quotations = new WeakMap<Document, readonly Range[]>();

/** Whether a reference is quoted: in its paragraph, or within provisions that a paper quotes over several. */
function isQuoted({ around, offset }: Passage, document: Document): boolean {
    let ranges = quotations.get(document);
    if (!ranges) {
        ranges = quotationsIn(around);
        quotations.set(document, ranges);
    }
    return (
        isWithinQuotes(around, offset, LONGEST_PROVISION) ||
        ranges.some(({ start, end }) => start < offset && offset < end)
    );
}

/** No paragraph of a provision that is quoted is longer, in characters. */
const LONGEST_PROVISION = 2000;

const WIDTHS = ['point', 'clause', 'article', 'item', 'part', 'annex'] as const;

/** Whether what follows in a list names what holds the whole list: `mục 1, 2; mục 7 Phần III Điều 1`. */
function holdsMore(list: string, steps: readonly PathStep[]): boolean {
    const widest = largest(steps.map(({ unit }) => (unit ? WIDTHS.indexOf(unit) : -1)));
    return pathSteps(list).some(({ unit }) => unit !== undefined && WIDTHS.indexOf(unit) > widest);
}

const namesDirective = new WeakMap<AstNode, boolean>();

/** Whether the paragraph of a reference, or a heading above it, names a directive. */
function namesDirectiveAround(node: AstNode): boolean {
    let names = namesDirective.get(node);
    if (names === undefined) {
        names =
            NAMED_DIRECTIVE.test(ownText(node)) ||
            NAMED_DIRECTIVE.test(ownText(introductionOf(node))) ||
            (node.$container !== undefined && namesDirectiveAround(node.$container));
        namesDirective.set(node, names);
    }
    return names;
}

const introductions = new WeakMap<AstNode, Map<AstNode, AstNode>>();

/** The paragraph that introduces the list in which an item stands: `… một số điều của Luật …, gồm:`. */
function introductionOf(item: AstNode): AstNode | undefined {
    const home = item.$container as (AstNode & { blocks?: AstNode[] }) | undefined;
    if (!home?.blocks || !isContentItem(item)) {
        return undefined;
    }
    let introduced = introductions.get(home);
    if (!introduced) {
        introduced = new Map();
        let paragraph: AstNode | undefined;
        for (const block of home.blocks) {
            if (!isContentItem(block)) {
                paragraph = block;
            } else if (paragraph) {
                introduced.set(block, paragraph);
            }
        }
        introductions.set(home, introduced);
    }
    return introduced.get(item);
}

/** What a node says itself, without what it holds: its title and its own paragraph, on one line. */
function ownText(node: AstNode | undefined): string {
    if (!node) {
        return '';
    }
    if (isText(node)) {
        return plainText(node);
    }
    const { title, texts } = node as { title?: Text; texts?: Text[] };
    return [plainText(title), plainTexts(texts ?? [])].join(' ');
}
