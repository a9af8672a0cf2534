import { largest } from '../../bounds/extremes.js';
import { CITED_KINDS } from '../../terms/kinds.js';
import type { Range } from '../reading/heading-parts.js';

const LABEL = '(?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2})*)(?![\\p{L}\\d])';
/** A number, or one within numbers: `2.1`. */
const NUMBER = '\\d{1,2}(?:\\.\\d{1,2}){0,3}(?![\\p{L}\\d]|\\.\\d)';
/** `các khoản từ 2 đến 4`. */
const FROM = '(?:từ\\s+)?';
const POINT = `(?:điểm|Điểm)\\s+${FROM}(?:[a-zđ]\\d{0,2}(?![\\p{L}\\d])|${NUMBER})`;
const CLAUSE = `(?:khoản|Khoản)\\s+${FROM}${NUMBER}`;
const ITEM = `(?<!(?:[Dd]anh|[Hh]ạng|[Cc]huyên|[Đđ]ề|[Tt]hư)\\s)[Mm]ục\\s+${FROM}${LABEL}`;
const PART = '(?:[Pp]hần|[Cc]hương)\\s+(?:[IVX]{1,5}(?![\\p{L}\\d])|thứ\\s+\\p{Ll}+)';
const ARTICLE = `Điều\\s+${FROM}\\d{1,3}(?![\\p{L}\\d])`;
const ANNEX = '(?:(?<![Tt]iểu )[Pp]hụ\\s+lục|PHỤ LỤC)\\s+(?:số\\s+)?(?:[IVX]{1,5}|\\d{1,2}[A-Z]?)(?![\\p{L}\\d])';
/** The units by how much they hold, the smallest first: within a path each holds what stands before it. */
const UNITS = [POINT, CLAUSE, ARTICLE, `[Tt]iểu\\s+mục\\s+${LABEL}`, ITEM, PART, ANNEX];
const UNIT = UNITS.map((unit) => `(${unit})`).join('|');
const FIRST_UNIT = new RegExp(`(?<![\\p{L}\\d])(?:${UNIT})`, 'gu');
/** A further unit behind one: at once or behind a word for where, behind a comma, or behind what parts the members of a list. */
const NEXT_UNIT = new RegExp(
    `(\\s*(?:(?:của|tại|trong|thuộc|ở)\\s+)?|\\s*,\\s*)(?:${UNIT})|(?:\\s*[,;]\\s*(?:(?:và|hoặc)\\s+)?|\\s+(?:và|hoặc|hay|(?:cho\\s+)?đến(?:\\s+hết)?|tới)\\s+)(?:(?:các|tại)\\s+)*(?:${UNIT})`,
    'uy',
);
const ANCHOR_RANK = 2;
const ARTICLE_RANK = 2;
/** `Mục 1 (1.1; 1.2; 1.3)`: further labels in brackets. */
const BRACKETED = /\s*\(((?:\d{1,2}(?:\.\d{1,2})+|[a-zđ])(?:\s*[;,]\s*(?:\d{1,2}(?:\.\d{1,2})+|[a-zđ]))*)\)/uy;
/** A dash between two labels, where what holds both stands behind them: `khoản 3-4 Mục I`, `khoản 3 – 4 của Mục I`. */
const DASH =
    '\\s{0,2}[-–—]\\s{0,2}(?=[a-zđ\\d.]{1,5}(?:,|\\s+(?:của|tại|trong|thuộc|ở))?\\s+(?:[Mm]ục|Điều|[Kk]hoản|[Pp]hần|[Pp]hụ\\s+lục)\\s)';
const LIST_JOINT = `(?:\\s*,\\s*|\\s+(?:và|hoặc|hay|(?:cho\\s+)?đến(?:\\s+hết)?|tới)\\s+|${DASH})`;
/** `mục 1, 2 và 3`: further labels of the same unit. */
const LISTED = new RegExp(
    `${LIST_JOINT}((?:\\d{1,2}(?:\\.\\d{1,2})+|\\d{1,3}|[IVX]{1,5})(?![\\p{L}\\d/%]|\\.\\d))`,
    'uy',
);
/** `điểm a, b và c`. */
const LISTED_POINTS = new RegExp(`${LIST_JOINT}([a-zđ])(?![\\p{L}\\d/%])`, 'uy');
const KIND_NAMES = [
    ...CITED_KINDS,
    'Hiến pháp',
    'Thông báo',
    'Điều lệ',
    'Quy chuẩn',
    'Tiêu chuẩn',
    'Nghị quyết',
    'Văn kiện',
]
    .map((kind) => kind.replace(/^./u, (c) => `[${c}${c.toLowerCase()}]`))
    .join('|');
/** What follows a reference to a part of ANOTHER document; `Kế hoạch này` is this one. */
const OTHER_DOCUMENT = new RegExp(
    `\\s*(?:,\\s*)?(?:(?:của|tại|trong|theo|ban hành kèm theo|kèm theo)\\s+)?(?:[Dd]ự thảo\\s+)?(?:${KIND_NAMES})(?!\\s+này)(?=[\\s,.;)])`,
    'uy',
);

/** `Điều 3 của Luật này`: of what was cited before, unless this paper is a law. */
const THIS_ONE = new RegExp(`\\s*(?:,\\s*)?(?:(?:của|tại|trong|theo)\\s+)?(${KIND_NAMES})\\s+này(?!\\p{L})`, 'uy');

/** Whatever else is said to have the part (`mục 6.4.2 của Tiêu chuẩn …`, `khoản 2 của hợp đồng`), but for what ends in `này`. */
const OF_ANOTHER = /\s*(?:,\s*)?của\s+(?!(?:[\p{L}-]+\s+){1,6}này(?!\p{L}))\p{L}/uy;
/** `Điều 7. Trình tự`, `Điều 2.[2] …`, `Phần I: …` at the beginning of a text: what it is headed by, not what it refers to. */
const HEADING = /[.:](?=\s|\[|$)/uy;

/** `khoản 2 Phụ lục kèm theo`: an annex without a number. */
const OF_ANNEX =
    /\s*(?:,\s*)?(?:(?:của|tại|trong|theo)\s+)?[Pp]hụ\s+lục(?:\s+(?:ban\s+hành\s+)?(?:kèm\s+theo|đính\s+kèm))?(?!\s*[\p{L}\d“"])/uy;
/** `Phụ lục ban hành kèm theo Kế hoạch này`. */
const OF_OWN_ANNEX = new RegExp(
    `\\s*(?:,\\s*)?(?:(?:của|tại|trong|theo)\\s+)?[Pp]hụ\\s+lục\\s+(?:ban\\s+hành\\s+)?(?:kèm\\s+theo|đính\\s+kèm)\\s+(?:${KIND_NAMES})\\s+này(?!\\p{L})`,
    'uy',
);

/** What the document has that references can point at, so far as it decides what a reference means. */
export interface ReferenceContext {
    /** Whether the document is itself made of articles: only then `Điều 5` can be one of its own. */
    readonly hasArticles: boolean;
    /** The kinds that the file has papers of, in small letters; none where no paper says its kind, as letters do not. */
    readonly ownKinds: ReadonlySet<string>;
}

const HEADED_KIND = new RegExp(
    `^[ *_]*(?:(${CITED_KINDS.map((kind) => kind.toUpperCase()).join('|')})(?!\\p{L})|(${CITED_KINDS.join('|')})[ *_]*$)`,
    'gmu',
);

/** The kinds that lines of a text are headed by, in small letters. */
export function kindsHeadedIn(text: string): ReadonlySet<string> {
    const kinds = new Set<string>();
    for (const [, capital, small] of text.matchAll(HEADED_KIND)) {
        kinds.add((capital ?? small ?? '').toLowerCase());
    }
    return kinds;
}

/**
 * Finds references to the document's own parts within `start`–`end` of the clean text, one range for each target.
 *
 * What has the parts stands behind the last of a list (`khoản 1, khoản 2 Điều 4 và Điều 6 của Quyết định số …`), so a list is
 * read as a whole: where it belongs to another document, none of its members is told.
 */
export function findInternalReferences(text: string, start: number, end: number, context: ReferenceContext): Range[] {
    const found: Range[] = [];
    FIRST_UNIT.lastIndex = start;
    for (let m = FIRST_UNIT.exec(text); m !== null && m.index + m[0].length <= end; m = FIRST_UNIT.exec(text)) {
        const list = readList(text, m, end, context.hasArticles);
        FIRST_UNIT.lastIndex = list.end;
        if (!list.isHeading && !isOfAnother(text, list.end, context.ownKinds)) {
            for (const reference of list.references) found.push(reference);
        }
    }
    return found;
}

/** What parts are said to be of: the paper, by its kind (`Kế hoạch`), or its annex, which has no number. */
export type Owner = { readonly paper: string } | 'annex';

/**
 * What the list of parts is said to be of that begins at an offset of the clean text: `Kế hoạch này` of `Mục I và Mục II Kế hoạch này`.
 *
 * @returns undefined where nothing says so, or another paper is named
 */
export function ownerBehind(text: string, at: number): Owner | undefined {
    // a list of parts and the words behind it are no longer
    const near = text.slice(at, at + 2 * LONGEST_LIST);
    FIRST_UNIT.lastIndex = 0;
    const first = FIRST_UNIT.exec(near);
    return first?.index === 0 ? ownerAt(near, readList(near, first, LONGEST_LIST, true).end) : undefined;
}

/** What is named right at an offset as what parts before it are of. */
export function ownerAt(text: string, at: number): Owner | undefined {
    THIS_ONE.lastIndex = at;
    const [, paper] = THIS_ONE.exec(text) ?? [];
    if (paper !== undefined) {
        return { paper };
    }
    OF_ANNEX.lastIndex = at;
    OF_OWN_ANNEX.lastIndex = at;
    return OF_ANNEX.test(text) || OF_OWN_ANNEX.test(text) ? 'annex' : undefined;
}

const NO_KINDS: ReadonlySet<string> = new Set();

/** What may stand between parts and the document that has them: `khoản 3 Mục I của Kế hoạch số 15/KH-UBND`. */
const OWNED = /^\s*(?:,\s*)?(?:(?:của|tại|trong|theo|ban hành kèm theo|kèm theo)\s+)?$/u;
/** What stands before the number of a unit. */
const UNIT_WORDS = /^(?:phụ\s+lục\s+(?:số\s+)?|tiểu\s+mục\s+|\p{L}+\s+(?:từ\s+)?(?:thứ\s+)?)/iu;
/** No list of parts is longer, in characters. */
const LONGEST_LIST = 300;

/** A reference to a part of another document: what it says, and the path that this stands for. */
export interface OutsideReference extends Range {
    /** The whole path: `khoản 3 Mục I` for the first of `khoản 3, khoản 4 Mục I`, `mục 2` for the second of `mục 1, 2`. */
    readonly path: string;
}

/**
 * Finds references to parts of another document, right before the place that names it: one for each target. Offsets are of the
 * clean text.
 *
 * @param at where the citation begins
 */
export function findReferencesBefore(text: string, at: number): OutsideReference[] {
    FIRST_UNIT.lastIndex = Math.max(0, at - LONGEST_LIST);
    for (let m = FIRST_UNIT.exec(text); m !== null && m.index + m[0].length <= at; m = FIRST_UNIT.exec(text)) {
        const list = readList(text, m, at, true);
        FIRST_UNIT.lastIndex = list.end;
        if (OWNED.test(text.slice(list.end, at))) {
            return list.paths.flatMap((path, i) => outsideReferences(text, path, list.paths.slice(i + 1)));
        }
    }
    return [];
}

/** What leads from a citation to the parts of it that are named behind it: `Kế hoạch số 15/KH-UBND (Mục I, khoản 2)`, `…, tại Mục I`. */
const LEADS_BEHIND =
    /\s{0,3}(?:[(,:–-]\s{0,3})?(?:(?:cụ thể|gồm|nhất là)\s{1,3})?(?:(?:tại|ở|trong)\s{1,3})?(?:các\s{1,3})?(?:từ\s{1,3})?/uy;

/** Where the words end that lead from a citation, which ends at `at`, to parts named right behind it; `at` where there are none. */
export function endOfLead(text: string, at: number): number {
    LEADS_BEHIND.lastIndex = at;
    return at + (LEADS_BEHIND.exec(text)?.[0].length ?? 0);
}
/** Whether the words right behind parts say what paper they are of. */
export function isOwnedAt(text: string, at: number): boolean {
    return isOfAnother(text, at, NO_KINDS) || ownerAt(text, at) !== undefined;
}

/** Whether the words right behind parts say that they are of another paper than this one: `khoản 2 của hợp đồng`. */
export function isOfAnotherPaper(text: string, at: number, ownKinds: ReadonlySet<string>): boolean {
    const [none, preposition, kind = ''] = NO_PAPER.exec(text.slice(at, at + 60)) ?? [];
    const isNone = none !== undefined && (preposition !== 'của' || [...ownKinds].some((own) => own.startsWith(kind)));
    return !isNone && isOfAnother(text, at, ownKinds);
}

/** `Mục II theo quy định`, `của kế hoạch`: a kind in small letters without a number names no paper. */
const NO_PAPER = new RegExp(
    `^\\s{0,3}(?:,\\s{0,3})?(?:(của|tại|trong|theo|ban hành kèm theo|kèm theo)\\s{1,3})?(?=\\p{Ll})(${KIND_NAMES})(?!\\s{1,3}(?:số|này|\\d))(?!\\p{L})`,
    'u',
);

const CAPITAL_KINDS = [
    ...CITED_KINDS,
    'Hiến pháp',
    'Bộ luật',
    'Điều lệ',
    'Quy chế',
    'Nghị quyết',
    'Công ước',
    'Hiệp định',
    'Nội quy',
    'Thỏa thuận',
]
    .map((kind) => kind.replace(/^./u, (first) => first.toUpperCase()))
    .join('|');
/** A paper by its kind or by the letters of it, right behind parts: `Điều 2 NĐ 30`, `Điều 2 (Luật Đất đai)`. */
const PAPER_BEHIND = new RegExp(
    `^\\s{0,3}[(–-]?\\s{0,3}(?:(?:${CAPITAL_KINDS})(?!\\s{1,3}này)(?!\\p{L})|[A-ZĐ]{2,5}\\s{1,3}(?:số\\s{1,3})?\\d)`,
    'u',
);
/** The same before them: `Luật Đất đai năm 2024, Điều 2`, `Bộ luật Hình sự tại Điều 2`. */
const PAPER_BEFORE = new RegExp(
    `(?<!\\p{L})(?:${CAPITAL_KINDS})(?!\\s{1,3}này)(?!\\p{L})(?:(?!\\svà\\s)[^.;:\\n“”"]){1,60}$`,
    'u',
);

/** Whether a paper is named right beside parts, that may have them: nobody says that it has not. */
export function isBesidePaper(text: string, start: number, end: number): boolean {
    return (
        PAPER_BEHIND.test(text.slice(end, end + 40)) || PAPER_BEFORE.test(text.slice(Math.max(0, start - 80), start))
    );
}

/**
 * Finds what a list says beside the member that tells where all of it stands, which is no reference of its own: `khoản 2` and `3` of
 * `khoản 2, 3 Mục I`, `khoản 1` of `khoản 1, khoản 2 Mục I`, `khoản 2` and `3` of `Mục I, các khoản 2, 3`. One for each part, in the order
 * of the text. What stands between two that may hold it (`Mục I, khoản 2 và khoản 3 Mục II`) is of the one behind it.
 *
 * @param at where that member begins in the clean text
 * @param end where its paragraph ends
 */
export function findListedBeside(text: string, at: number, end: number): OutsideReference[] {
    const { paths, holder, end: behind } = listWith(text, at, end);
    const own = paths[holder];
    if (!own) {
        return [];
    }
    // what another one tells the place of stands before that one, or right behind it
    const from = paths.slice(0, holder).findLastIndex((path) => isAnchored(path)) + 1;
    const before = paths
        .slice(from, holder)
        .filter((_, i) => from === 0 || isHolderOf(paths, from + i, holder) || !isSaidBehind(text, paths, from - 1))
        .flatMap((path, i) => outsideReferences(text, path, paths.slice(from + i + 1, holder + 1)));
    const next = paths.findIndex((path, i) => i > holder && isAnchored(path));
    const last = next < 0 ? paths.length : next;
    const isTold =
        last > holder + 1 &&
        isSaidBehind(text, paths, holder) &&
        (next < 0 ? isWhole(text, paths, behind) : !isHolderOf(paths, last - 1, next));
    const told = isTold ? paths.slice(holder + 1, last) : [];
    return [...before, ...told.flatMap((path) => outsideReferences(text, path, [own]))];
}

/** The list that has a member, and the place of that one in it; -1 where none has. */
function listWith(text: string, at: number, until: number): { paths: Path[]; holder: number; end: number } {
    const end = Math.min(until, at + 2 * LONGEST_LIST);
    FIRST_UNIT.lastIndex = Math.max(0, at - LONGEST_LIST);
    for (let m = FIRST_UNIT.exec(text); m !== null && m.index <= at; m = FIRST_UNIT.exec(text)) {
        const list = readList(text, m, end, true);
        FIRST_UNIT.lastIndex = list.end;
        const holder = list.paths.findIndex(({ start }) => start === at);
        if (holder >= 0) {
            return { paths: list.paths, holder, end: list.end };
        }
    }
    return { paths: [], holder: -1, end: at };
}

/** Whether a path tells by itself where its part stands. */
function isAnchored({ ranks, isHeld }: Path): boolean {
    return !isHeld && ranks.some((rank) => rank >= ANCHOR_RANK);
}

/** Whether what an anchored path of a list holds may stand before it: that one begins with something smaller, or goes on right behind. */
function isHolderOf(paths: readonly Path[], inner: number, anchored: number): boolean {
    const ranks = paths[anchored]?.ranks ?? [];
    return ranks.some((rank) => rank < ANCHOR_RANK) || paths.slice(inner, anchored).some(({ isHeld }) => isHeld);
}

/** Whether what stands right behind an anchored path goes on with it: `Mục I, khoản 2`, and not `Mục I và khoản 2`. */
function isSaidBehind(text: string, paths: readonly Path[], anchored: number): boolean {
    const [holder, inner] = [paths[anchored], paths[anchored + 1]];
    return (
        holder !== undefined &&
        inner !== undefined &&
        holder.labels.length === 0 &&
        !isAnchored(inner) &&
        holder.ranks.every((rank) => rank > largest(inner.ranks)) &&
        /^\s{0,3},?\s{0,3}(?:các\s{1,3})?$/u.test(text.slice(holder.end, inner.start))
    );
}

/** Whether the last labels of a list are labels: they name their unit, or nothing is counted by them. */
function isWhole(text: string, paths: readonly Path[], end: number): boolean {
    return paths.at(-1)?.labels.length === 0 || LIST_END.test(text.slice(end, end + 10));
}

/** What stands behind a list that is whole; `3` of `khoản 2, 3 đơn vị` counts something else. */
const LIST_END = /^\s{0,3}(?:[.,;:)”"\n]|$|(?:và|hoặc|của|tại|thì|được|nêu|này)(?!\p{L}))/u;

/** A path and its further labels; what stands behind it in the list may hold it too: `khoản 3, khoản 4 Mục I`. */
function outsideReferences(text: string, path: Path, behind: readonly Path[]): OutsideReference[] {
    const own = text.slice(path.start, path.end);
    const rank = largest(path.ranks);
    const holder =
        rank >= ANCHOR_RANK && !path.isHeld
            ? undefined
            : behind.find(({ ranks }) => ranks.some((each) => each >= ANCHOR_RANK));
    const from = holder?.starts[holder.ranks.findIndex((each) => each > rank)];
    const whole = holder && from !== undefined ? `${own} ${text.slice(from, holder.end)}` : own;
    // further labels are those of the last unit: `3` of `điểm a khoản 2, 3 Mục I`; where that holds all, of the first: `khoản 2 Mục I, 3`
    const isInner = largest(path.ranks.slice(-1)) < ANCHOR_RANK;
    const last = isInner ? text.slice(path.starts.at(-1) ?? path.start, path.end) : own;
    const [word = ''] = UNIT_WORDS.exec(last) ?? [];
    const labelEnd = last.slice(word.length).search(/[\s,]/u);
    const lastWhole = last + whole.slice(own.length);
    const rest = labelEnd < 0 ? lastWhole.slice(last.length) : lastWhole.slice(word.length + labelEnd);
    return [
        { start: path.start, end: path.end, path: whole },
        ...path.labels.map((label) => ({ ...label, path: word + text.slice(label.start, label.end) + rest })),
    ];
}

/** A path of units, each in the one behind it. */
interface Path extends Range {
    readonly ranks: number[];
    /** Where each of its units begins. */
    readonly starts: number[];
    /** Further labels of its last unit. */
    labels: Range[];
    /** Whether what stands right behind the labels holds all of them: `Mục I, II` of `Mục I, II Phụ lục I`. */
    isHeld: boolean;
}

/** Reads the list of paths that begins with a unit. */
function readList(text: string, first: RegExpExecArray, end: number, hasArticles: boolean) {
    const begin: Path = {
        start: first.index,
        end: first.index + first[0].length,
        ranks: [rankOf(first, 1)],
        starts: [first.index],
        labels: [],
        isHeld: false,
    };
    const paths = [begin];
    let path = begin;
    let at = path.end;
    for (;;) {
        // labels in a bracket or a list belong to the whole path, so they are looked for where it cannot go on
        NEXT_UNIT.lastIndex = at;
        let next = NEXT_UNIT.exec(text);
        if (!next) {
            const further = readFurther(text, at, end, path.ranks.at(-1) === 0 && !/\d$/.test(text.slice(at - 1, at)));
            path.labels = further.labels;
            at = further.end;
            NEXT_UNIT.lastIndex = at;
            next = further.labels.length > 0 ? NEXT_UNIT.exec(text) : null;
        }
        if (!next || next.index + next[0].length > end) {
            break;
        }
        const [whole, joint] = next;
        const rank = joint === undefined ? rankOf(next, UNITS.length + 2) : rankOf(next, 2);
        const unit = next.slice(joint === undefined ? UNITS.length + 2 : 2).find((each) => each !== undefined) ?? '';
        const from = next.index + whole.length - unit.length;
        at = next.index + whole.length;
        if (path.labels.length === 0 && joint !== undefined && goesOn(path, rank, !/^\s*(?:của\s+)?$/u.test(joint))) {
            path.ranks.push(rank);
            path.starts.push(from);
            (path as { end: number }).end = at;
        } else {
            path.isHeld = joint !== undefined && !joint.includes(',') && path.ranks.every((each) => each < rank);
            path = { start: from, end: at, ranks: [rank], starts: [from], labels: [], isHeld: false };
            paths.push(path);
        }
    }
    const references = paths
        .filter(
            ({ ranks, isHeld }) =>
                !isHeld && ranks.some((rank) => rank >= ANCHOR_RANK) && (hasArticles || !ranks.includes(ARTICLE_RANK)),
        )
        .flatMap(({ start, end: last, labels }) => [{ start, end: last }, ...labels]);
    HEADING.lastIndex = at;
    const isHeading =
        paths.length === 1 &&
        begin.ranks.length === 1 &&
        /^[\s“"]*$/u.test(text.slice(0, begin.start)) &&
        HEADING.test(text);
    return { references, paths, end: at, isHeading };
}

/**
 * Behind a comma, or a word for where, only what holds more goes on with a path; else the same kind of unit a second time begins the
 * next one.
 */
function goesOn({ ranks }: Path, rank: number, mustHold: boolean): boolean {
    return mustHold ? ranks.every((each) => each < rank) : !ranks.includes(rank);
}

/** Which of the groups of {@link UNIT}, of which the first has this number, has matched. */
function rankOf(match: RegExpExecArray, firstGroup: number): number {
    return match.slice(firstGroup, firstGroup + UNITS.length).findIndex((group) => group !== undefined);
}

function isOfAnother(text: string, at: number, ownKinds: ReadonlySet<string>): boolean {
    THIS_ONE.lastIndex = at;
    const kind = THIS_ONE.exec(text)?.[1]?.toLowerCase();
    if (kind !== undefined) {
        // each is a paper
        return kind !== 'văn bản' && ownKinds.size > 0 && ![...ownKinds].some((own) => own.startsWith(kind));
    }
    OTHER_DOCUMENT.lastIndex = at;
    OF_ANOTHER.lastIndex = at;
    return OTHER_DOCUMENT.test(text) || OF_ANOTHER.test(text);
}

function readFurther(text: string, from: number, end: number, arePoints: boolean): { labels: Range[]; end: number } {
    const labels: Range[] = [];
    let at = from;
    BRACKETED.lastIndex = at;
    const bracketed = BRACKETED.exec(text);
    if (bracketed && at + bracketed[0].length <= end) {
        const inner = at + bracketed[0].indexOf('(') + 1;
        for (const label of (bracketed[1] as string).matchAll(/[^;,\s]+/g)) {
            labels.push({ start: inner + label.index, end: inner + label.index + label[0].length });
        }
        return { labels, end: at + bracketed[0].length };
    }
    const listed = arePoints ? LISTED_POINTS : LISTED;
    listed.lastIndex = at;
    for (let m = listed.exec(text); m !== null && at + m[0].length <= end; m = listed.exec(text)) {
        at += m[0].length;
        labels.push({ start: at - (m[1] as string).length, end: at });
        listed.lastIndex = at;
    }
    return { labels, end: at };
}
