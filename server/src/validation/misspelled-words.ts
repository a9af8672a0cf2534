import { type AstNode, AstUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { KnownWords } from '../knowledge/known-words.js';
import type { PlanRuleCode } from '../rules/rules.js';
import type { Slip, SlipKind } from '../spelling/slip.js';
import type { Document } from '../syntax/generated/ast.js';
import { passageOf } from '../syntax/text/passage.js';
import { PROVINCES } from '../terms/provinces.js';
import { surroundingsOf } from './capitals/surroundings.js';
import { type CheckedWorld, styleOf } from './check.js';
import { writerOfIOrY } from './i-or-y.js';
import { EITHER_PLACEMENT, toneStyleOf, withTonesPlaced } from './tone-placement.js';
import { findInWords, runningWords, textAround, textOf } from './words.js';

/** A slip where it stands in a document. */
export interface Misspelled {
    readonly slip: Slip;
    readonly node: AstNode;
    readonly uri: string;
    /** The author's characters. */
    readonly range: Range;
}

/** Several rules ask for the same; each check has a world of its own. */
const found = new WeakMap<CheckedWorld, readonly Misspelled[]>();

/**
 * The slips in the running words of a document, in the order of the text, without what is left alone: quotations, forms, words
 * that are known. None where what is known of spelling could not be read.
 */
export function misspelledWords(document: Document, world: CheckedWorld): readonly Misspelled[] {
    let words = found.get(world);
    if (!words) {
        words = withoutNames(find(document, world));
        found.set(world, words);
    }
    return words;
}

function find(document: Document, world: CheckedWorld): Misspelled[] {
    const { spelling, knowledge } = world;
    const node = document.$cstNode;
    if (!node || !spelling.checker) {
        return [];
    }
    const whole = passageOf(node);
    const uri = AstUtils.getDocument(document).uri.toString();
    const text = textAround(document);
    let styled: ReturnType<typeof stylist> | undefined;
    const isForm = formLines(text);
    return spelling.checker.check(whole.text).flatMap((slip) => {
        const offset = whole.offset + slip.start;
        const words = runningWords(document, whole.part(slip.start, slip.end));
        if (!words || isKnown(slip, text, offset, knowledge.words) || isLeftAlone(document, slip, offset, isForm)) {
            return [];
        }
        styled ??= stylist(document, world);
        const told = styled(slip);
        // what differs by the style alone is no slip
        return told.right === told.text ? [] : [{ slip: told, node: words.node, uri, range: words.range }];
    });
}

/** The rule that tells each kind of slip. */
export const RULE_OF_SLIP: Readonly<Record<SlipKind, PlanRuleCode>> = {
    impossible: 'chinh-ta-am-tiet',
    glued: 'chinh-ta-am-tiet',
    letter: 'chinh-ta-am-tiet',
    tone: 'dau-thanh-sai-cho',
    doubled: 'lap-tu',
    context: 'chinh-ta-ngu-canh',
};

const toldAt = new WeakMap<CheckedWorld, ReadonlySet<string>>();

/** Whether a place begins in a word that a rule on slips tells, and has another word for. */
export function isToldAsSlip(document: Document, { start }: Range, world: CheckedWorld): boolean {
    let places = toldAt.get(world);
    if (!places) {
        places = new Set(misspelledWords(document, world).flatMap((found) => placesTold(found, world)));
        toldAt.set(world, places);
    }
    return places.has(placeOf(start.line, start.character));
}

/** The place of each character of a slip; none where no rule tells it. */
function placesTold({ slip: { kind, right }, range }: Misspelled, { settings, switches }: CheckedWorld): string[] {
    const code = RULE_OF_SLIP[kind];
    const { start, end } = range;
    if (
        right === undefined ||
        kind === 'doubled' ||
        start.line !== end.line ||
        settings.rules.get(code) === 'off' ||
        switches.isOff(code, range)
    ) {
        return [];
    }
    return Array.from({ length: end.character - start.character }, (_, at) =>
        placeOf(start.line, start.character + at),
    );
}

function placeOf(line: number, character: number): string {
    return `${line}:${character}`;
}

/** Writes what is proposed as the office chose to write, or as the paper does: what was counted has its tones placed the older way. */
function stylist(document: Document, world: CheckedWorld): (slip: Slip) => Slip {
    const chosen = styleOf('dau-thanh', document, world);
    const tones =
        chosen === 'consistent' ? toneStyleOf(findInWords(document, EITHER_PLACEMENT).map(({ text }) => text)) : chosen;
    const writeLetters = writerOfIOrY(styleOf('chu-i-y', document, world), textOf(document));
    const write = (words: string) => withTonesPlaced(writeLetters(words), tones);
    return (slip) => ({
        ...slip,
        right: slip.right === undefined ? undefined : write(slip.right),
        ...(slip.evidence ? { evidence: { ...slip.evidence, usual: write(slip.evidence.usual) } } : {}),
    });
}

/**
 * What stands three times in a paper the same way is a name or a term (`vắcxin`), unless the evidence is strict, or another
 * word makes one with the neighbour: a slip in `cổ vũ` is made again by who made it once.
 */
const NAME_FROM = 3;

function withoutNames(words: readonly Misspelled[]): Misspelled[] {
    const counts = new Map<string, number>();
    for (const { slip } of words) {
        const key = slip.text.toLowerCase();
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return words.filter(
        ({ slip: { kind, text, isSure, right, evidence } }) =>
            evidence?.isOneWord ||
            (isSure && right !== undefined && kind !== 'glued') ||
            (counts.get(text.toLowerCase()) ?? 0) < NAME_FROM,
    );
}

/** A blank to fill in; what stands around it are labels, and no sentences. */
const BLANK = /\.{4,}|…{2,}|…\.{2,}|_{3,}/;

/** Whether the line of a text that holds an offset has a blank to fill in; offsets come in their order, and a line has many. */
function formLines(text: string): (offset: number) => boolean {
    let [start, end, isForm] = [0, -1, false];
    return (offset) => {
        if (offset < start || offset > end) {
            start = text.lastIndexOf('\n', offset - 1) + 1;
            const next = text.indexOf('\n', offset);
            end = next < 0 ? text.length : next;
            isForm = BLANK.test(text.slice(start, end));
        }
        return isForm;
    };
}

/** What neighbours say does not hold in the words of others, nor, without strict evidence, in a form. */
function isLeftAlone(
    document: Document,
    { kind, text, isSure }: Slip,
    offset: number,
    isForm: (offset: number) => boolean,
): boolean {
    if (kind !== 'context' && kind !== 'doubled') {
        return false;
    }
    return (!isSure && isForm(offset)) || surroundingsOf(document, { offset, text }).isQuoted;
}

/** A word with those beside it, as names are compared. */
const BEFORE = /(?:^|[^\p{L}])(\p{L}+[ \n])$/u;
const AFTER = /^([ \n]\p{L}+)/u;

/**
 * Whether the office knows the words as they stand: its catalogues list them, or they stand so in a name there, with the word
 * before or behind them where neighbours are what speaks against them; or they are of the name of a province.
 *
 * @param start where the slip begins in the text around
 */
function isKnown({ kind, text: own, evidence }: Slip, text: string, start: number, words: KnownWords): boolean {
    const end = start + own.length;
    if (words.lists(text, start, end)) {
        return true;
    }
    const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? '';
    const after = AFTER.exec(text.slice(end, end + REACH))?.[1] ?? '';
    if ([before + own, own + after, own].some((each) => PROVINCES.has(each.toLowerCase().replace('\n', ' ')))) {
        return true;
    }
    return words.isInName(kind === 'context' && evidence ? evidence.unusual : own);
}

/** The longest word has fewer letters, spaces included. */
const REACH = 20;
