import { type AstNode, AstUtils } from 'langium';
import { isRegular, type Region, regionOf } from '../facts/numbering-evidence.js';
import { listPath, type ResolvedStep, resolvePath } from '../references/provision-path.js';
import { contentsOf } from '../syntax/contents.js';
import {
    type Article,
    type Document,
    type InternalReference,
    isArticle,
    isParagraph,
    isPart,
    isTable,
    type Provision,
} from '../syntax/generated/ast.js';
import { markOf } from '../syntax/marked-leaf.js';
import { ordinalOf } from '../syntax/reading/marks.js';
import { passageOf } from '../syntax/text/passage.js';

/**
 * Whether a part that a reference names is missing for sure: what should hold it was read, its numbering is regular, and no line
 * within it opens with the label without having been read as a part.
 */
export function isMissingForSure(reference: InternalReference, document: Document): boolean {
    const steps = resolvePath(reference);
    const wanted = steps.findLast(({ target }) => target === undefined);
    if (!wanted) {
        return false;
    }
    // what a list goes on with (`Mục 1 (1.1; 1.2)`) is as sure as what it begins with
    const path = wanted.unit === undefined ? listPath(reference) : undefined;
    const holder = steps[steps.indexOf(wanted) + 1]?.target ?? path?.target.ref ?? document;
    const region = regionOf(holder, document);
    if (isSynopsis(holder) || goesOnElsewhere(document)) {
        return false;
    }
    return (
        // what an annex says of the parts of a paper may be said of the one that this paper amends
        region === regionOf(reference, document) &&
        isRegular(region, document) &&
        (holder !== document || hasLevel(document, region, wanted, unitWord(reference, wanted))) &&
        !isWritten(holder, wanted) &&
        !(region === document && mayComeYet(document, holder, wanted))
    );
}

/** Whether a part only says what it is about (`Chương III. … Chương này bao gồm …`): it counts nothing, and stands elsewhere. */
function isSynopsis(holder: AstNode): boolean {
    return isPart(holder) && holder.blocks.every((block) => isParagraph(block) || isTable(block));
}

/** How a text ends whose rest stands in another one: `(Xem tiếp Công báo số 721 + 722)`, `(Còn nữa)`. */
const GOES_ON = /\((?:Xem tiếp|Còn (?:tiếp|nữa))[^()\n]{0,80}\)\s*$/iu;
/** So much of the end of a text is looked at, its blank lines too. */
const LONGEST_END = 400;

/** Whether the text of a paper says at its end that it goes on in another one, which may have what is named here. */
function goesOnElsewhere({ $cstNode: node }: Document): boolean {
    return node !== undefined && GOES_ON.test(passageOf(node).around.slice(-LONGEST_END));
}

/**
 * Whether a part may follow what is there: a paper with a heading that nobody has signed is still being written, or was cut off, and
 * the number is beyond those of its open end.
 */
function mayComeYet(document: Document, holder: AstNode, { label }: ResolvedStep): boolean {
    const { issuers, numbers, signature, recipients } = document;
    const wanted = ordinalOf(label);
    if (issuers.length * numbers.length === 0 || signature.length + recipients.length > 0 || wanted === undefined) {
        return false;
    }
    const last = openEnds.get(document) ?? openEnd(document);
    openEnds.set(document, last);
    return isWithin(last, holder) && (highestIn(holder, document).get(formOf(label)) ?? 0) < wanted;
}

const openEnds = new WeakMap<Document, AstNode>();

/** The last part of a paper before its annexes, or the paper. */
function openEnd(document: Document): AstNode {
    return contentsOf(document).provisions.findLast((each) => regionOf(each, document) === document) ?? document;
}

function isWithin(node: AstNode, holder: AstNode): boolean {
    return AstUtils.hasContainerOfType(node, (each) => each === holder);
}

const highest = new WeakMap<AstNode, ReadonlyMap<string, number>>();

/** The highest number below a part in each form of marks. Asked of what is open at a paper's end alone: that is few. */
function highestIn(holder: AstNode, document: Document): ReadonlyMap<string, number> {
    let known = highest.get(holder);
    if (!known) {
        const numbers = new Map<string, number>();
        for (const each of contentsOf(document).provisions) {
            if (regionOf(each, document) === document && isWithin(each, holder)) {
                const { label, ordinal = 0 } = markOf(each);
                numbers.set(formOf(label), Math.max(numbers.get(formOf(label)) ?? 0, ordinal));
            }
        }
        known = numbers;
        highest.set(holder, known);
    }
    return known;
}

/** `Tiểu mục` and its blank have no more characters. */
const LONGEST_UNIT = 20;

/** The word that a step begins with, in small letters. */
function unitWord(reference: InternalReference, { start }: ResolvedStep): string {
    return (
        /(\p{L}{1,12})\s{1,8}$/u
            .exec(reference.target.$refText.slice(Math.max(0, start - LONGEST_UNIT), start))?.[1]
            ?.toLowerCase() ?? ''
    );
}

/** What is known of the articles of a region, and of which other forms of marks it has any. */
interface Levels {
    readonly areArticlesRegular: boolean;
    readonly forms: ReadonlySet<string>;
    readonly hasChapters: boolean;
}

const levels = new WeakMap<Document, ReadonlyMap<Region, Levels>>();

/** Whether a region has parts of the kind that is missed, as far as they were read without doubt. */
function hasLevel(document: Document, region: Region, { unit, label }: ResolvedStep, word: string): boolean {
    let known = levels.get(document);
    if (!known) {
        known = levelsOf(document);
        levels.set(document, known);
    }
    const level = known.get(region);
    if (!level) {
        return false;
    }
    switch (word) {
        case 'điều':
            return level.areArticlesRegular;
        case 'chương':
            return level.hasChapters;
        default:
            return unit === 'annex' || level.forms.has(formOf(label));
    }
}

function levelsOf(document: Document): ReadonlyMap<Region, Levels> {
    const own = Map.groupBy(contentsOf(document).provisions, (each) => regionOf(each, document));
    return new Map(
        [...own].map(([region, parts]) => [
            region,
            {
                areArticlesRegular: areRegular(parts.filter(isArticle)),
                hasChapters: hasChaptersInOrder(parts),
                forms: new Set(parts.map((each) => formOf(markOf(each).label))),
            },
        ]),
    );
}

/** Whether there are chapters, which count from 1 on: a line of a sentence that opens with `Chương III` is none. */
function hasChaptersInOrder(parts: readonly Provision[]): boolean {
    const ordinals = parts.flatMap((each) =>
        isPart(each) && markOf(each).kind === 'chapter' ? [markOf(each).ordinal] : [],
    );
    return ordinals.length > 0 && ordinals.every((ordinal, i) => ordinal === i + 1);
}

/** Of so many articles one may be out of order. */
const OF_ARTICLES = 50;

/** Whether articles count from 1 on, as most papers have them. */
function areRegular(articles: readonly Article[]): boolean {
    const numbers = articles.map(({ mark }) => Number.parseInt(/\d+/.exec(mark)?.[0] ?? '', 10));
    const irregular = numbers.filter((number, i) => number !== (numbers[i - 1] ?? 0) + 1).length;
    return numbers.length > 1 && irregular * OF_ARTICLES <= numbers.length;
}

/** What a label is made of, without what it counts: `1.1` of `2.4`, `a` of `đ`, `I` of `XV`. */
function formOf(label: string): string {
    return label
        .replace(/\d+/g, '1')
        .replace(/^[IVXLC]+(?![^.])/, 'I')
        .replace(/^\p{Ll}+$/u, 'a');
}

/** What opens a line as a label does, whether it was read as one or not. */
const OPENING =
    /^[^\p{L}\p{N}\n\r\u2028\u2029]*(?:(?:(?:điều|khoản|điểm|tiểu\s+mục|mục|chương|phần|phụ\s+lục)\s+)(?:số\s+)?([\p{L}\p{N}.]{1,9}?)(?![\p{L}\p{N}]|\.\p{N})|([\p{L}\p{N}]{1,5}(?:\.\d{1,2}){0,4})(?=[*_]*(?:[.):/]|[ \t]{0,3}-|[ \t]*$)))/gimu;

const openings = new WeakMap<AstNode, ReadonlySet<string>>();

function isWritten(holder: AstNode, { label }: ResolvedStep): boolean {
    let known = openings.get(holder);
    if (!known) {
        const text = holder.$cstNode ? passageOf(holder.$cstNode).text : '';
        known = new Set([...text.matchAll(OPENING)].map(([, named, bare]) => (named ?? bare ?? '').toLowerCase()));
        openings.set(holder, known);
    }
    return known.has(label.toLowerCase());
}
