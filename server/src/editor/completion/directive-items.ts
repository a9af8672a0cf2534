import { CstUtils } from 'langium';
import type { CompletionItem } from 'vscode-languageserver';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { isCitation } from '../../syntax/generated/ast.js';
import { CITED_KIND_NAMES, CITED_KINDS } from '../../terms/kinds.js';
import { type CursorContext, isOwnNumber } from './context.js';
import { directiveOffers } from './directive-offers.js';

/** Digits alone, without `số` or a kind before them, are mostly no directive: so many must stand there. */
const FEWEST_BARE_DIGITS = 3;

/** What stands before the cursor: `Chỉ thị số 3`, `số 12`, `228`. */
interface Query {
    /** The kind's name as running text writes it. */
    readonly kind: string | undefined;
    /** The beginning of the number, without spaces. */
    readonly number: string;
    /** All of it, of which a citation takes the place. */
    readonly text: string;
}

const KINDS = CITED_KINDS.map((kind) => kind.replace(/\s+/g, '\\s+')).join('|');
const BEFORE_NUMBER = new RegExp(
    `(?:(?<!\\p{L})(${KINDS})\\s+)?(?:(?<!\\p{L})(s[ốô])\\s*(?::\\s*)?)?(?<![\\p{L}\\d/])(\\d[\\d\\p{L}/-]*)?$`,
    'iu',
);

/** What a number goes on with. */
const REST_OF_NUMBER = /^[\p{L}\d]{0,20}(?:[/-][\p{L}\d]{1,20}){0,5}/u;

/** A kind, `số` and a number, in UTF-16 units; what stands further before the cursor is not searched at each key. */
const LONGEST_QUERY = 200;

/**
 * Directives whose number begins as what stands before the cursor: behind `số`, behind a kind, or three digits anywhere.
 * The whole citation is inserted, in the form of the document's standard; only kind and number where the document cites it
 * above already, and the number alone inside a citation that is there. What of a number stands behind the cursor goes with it.
 */
export function directiveItems(context: CursorContext, knowledge: KnowledgeIndexManager): CompletionItem[] {
    const query = readQuery(context);
    if (!query || isOwnNumber(context)) {
        return [];
    }
    const { number: beginning, text, kind } = query;
    const behind = beginning === '' ? 0 : (REST_OF_NUMBER.exec(context.after)?.[0].length ?? 0);
    const typed = isInsideCitation(context) ? { text, kind, behind, numberInside: beginning } : { text, kind, behind };
    return directiveOffers(numbersBehind(beginning, knowledge), typed, context, knowledge);
}

/** The numbers that go on behind what is typed of them. */
function* numbersBehind(beginning: string, { directives }: KnowledgeIndexManager): Iterable<string> {
    for (const number of directives.numbersBeginning(beginning)) {
        if (number !== beginning) yield number;
    }
}

function readQuery({ before }: CursorContext): Query | undefined {
    const found = BEFORE_NUMBER.exec(before.slice(-LONGEST_QUERY));
    if (!found || found[0] === '') {
        return undefined;
    }
    const [text, kind, word, number = ''] = found;
    const isCalledFor = kind !== undefined || word !== undefined;
    if (!isCalledFor && /^\d+$/.test(number) && (number.length < FEWEST_BARE_DIGITS || isOfDay(before, number))) {
        return undefined;
    }
    // "Kế hoạch " alone is a word of any sentence: the list comes with "số" or a digit
    if (word === undefined && number === '') {
        return undefined;
    }
    const name = kind && CITED_KIND_NAMES.get(kind.replace(/\s+/g, ' ').toLowerCase());
    return { kind: name, number: number.replace(/\s/g, ''), text };
}

/** Whether the cursor stands in the number of a citation that goes on behind it, with its day or its issuer. */
function isInsideCitation({ file, offset, after }: CursorContext): boolean {
    const root = file.parseResult.value.$cstNode;
    const node = root && CstUtils.findLeafNodeBeforeOffset(root, offset)?.astNode;
    const inCitation = isCitation(node) && (node.date !== undefined || node.issuer !== undefined);
    return inCitation || /^[\p{L}\d/-]*\s*(?:,\s*)?(?:ngày\s|của\s)/u.test(after);
}

/** Whether digits before the cursor are of a day: `năm 2026`. */
function isOfDay(before: string, digits: string): boolean {
    return /(?<!\p{L})(?:năm|tháng|ngày)\s+$/iu.test(before.slice(-LONGEST_QUERY, before.length - digits.length));
}
