/**
 * Plans of a seed, and what is said of their parts in the forms that real papers use: each with what it means, so that a test can
 * tell whether it still says that.
 */

/** A number below another one, from a seed. */
export type Random = (below: number) => number;

/** A part of a made plan; `word` stands in its line and nowhere else. */
export interface Part {
    readonly word: string;
    readonly unit: 'Mục' | 'khoản' | 'điểm' | 'Điều' | 'Chương' | 'Phụ lục';
    readonly holder: Part | undefined;
    readonly below: Part[];
    readonly line: string;
}

/** What a part is called where it stands: its number, and the part that holds it, by their words. */
export interface Place {
    readonly label: string;
    /** Its place in its list, from 1. */
    readonly ordinal: number;
    readonly holder: string | undefined;
    readonly unit: string;
}

/** Where each part stands, by its word. */
export type Places = ReadonlyMap<string, Place>;

/** What is said of parts. */
export interface Said {
    /** The form, in the letters of one that has it. */
    readonly form: string;
    /** The words of the parts that it names; of a range all, from the first to the last. */
    readonly parts: readonly string[];
    readonly isRange: boolean;
    /** What it has to say of the same parts; undefined where it can say them no more in this form. */
    readonly say: (places: Places) => string | undefined;
    /** The same whatever the order of its parts is, as long as these are called so. */
    readonly key: (places: Places) => string;
}

const LETTERS = 'abcdđeghik';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** A made plan: the text with `@` where something is said, and the parts. */
export interface Made {
    readonly text: string;
    readonly parts: readonly Part[];
}

/** A plan of sections, or of chapters with articles, and an annex behind either. */
export function madePlan(random: Random, ofArticles: boolean): Made {
    const parts: Part[] = [];
    const lines: string[] = [];
    let count = 0;
    const word = (n: number) => [64, 8, 1].map((size) => 'bcdghklm'.charAt(Math.floor(n / size) % 8)).join('');
    const add = (unit: Part['unit'], holder: Part | undefined, mark: string) => {
        const own = `tên${word(count++)}`;
        const part: Part = { word: own, unit, holder, below: [], line: `${mark}${own}` };
        holder?.below.push(part);
        parts.push(part);
        lines.push(part.line);
        return part;
    };
    const clauses = (holder: Part, least: number) => {
        const clauseCount = least + random(3);
        for (let n = 1; n <= clauseCount; n++) {
            const clause = add('khoản', holder, `${n}. Việc `);
            const pointCount = random(3) === 0 ? 0 : 2 + random(3);
            for (let p = 0; p < pointCount; p++) add('điểm', clause, `${LETTERS.charAt(p)}) Nội dung `);
        }
        // what is said of others stands in a clause of its own, which nothing refers to
        lines.push(`${clauseCount + 1}. Việc hội${word(count++)} xem @ đúng kỳ hạn.`);
    };
    if (ofArticles) {
        let article = 1;
        for (let n = 0; n < 3; n++) {
            const chapter = add('Chương', undefined, `Chương ${ROMAN[n]}\nQUY ĐỊNH `);
            const articleCount = 2 + random(2);
            for (let a = 0; a < articleCount; a++) clauses(add('Điều', chapter, `Điều ${article++}. Về `), 3);
        }
    } else {
        const sectionCount = 2 + random(3);
        for (let n = 0; n < sectionCount; n++) clauses(add('Mục', undefined, `${ROMAN[n]}. VIỆC `), 3);
    }
    lines.push('');
    const annexes = random(3);
    for (let n = 0; n < annexes; n++) {
        const annex = add('Phụ lục', undefined, `Phụ lục ${ROMAN[n]}\nDANH MỤC `);
        clauses(annex, 3);
        lines.push('');
    }
    return { text: `${lines.join('\n')}\n`, parts };
}

const pick = <T>(random: Random, all: readonly T[]): T => all[random(all.length)] as T;

/** What parts two numbers of a list, and the last two. */
const JOINTS = [', ', ' và ', '; ', ' hoặc ', ' hay ', ', và ', ' cùng ', ' & ', '/', ' , ', ',', ' và các ', ' với '];
const RANGES = ['-', ' - ', '–', ' – ', ' đến ', ' tới ', ' đến hết ', ' cho đến ', '÷', ' — ', '—'];
/** What stands between a part and what holds it, behind it. */
const WITHIN = [
    ' ',
    ', ',
    ' của ',
    ' tại ',
    ' trong ',
    ' thuộc ',
    ' ở ',
    ' nêu tại ',
    ' quy định tại ',
    ' (',
    ' - ',
    '  ',
    '\n',
];
/** The same where what holds it stands before it. */
const BEHIND = [', ', ' ', ' - ', ': ', '; ', ' (', ' – ', ' và '];
const LABELS: readonly ((label: string) => string)[] = [
    ...Array(8).fill((label: string) => label),
    (label) => (/^\d$/u.test(label) ? `0${label}` : label),
    (label) => `(${label})`,
    (label) => `${label})`,
    (label) => `số ${label}`,
    (label) => `thứ ${label}`,
    (label) => label.toUpperCase(),
];

/** Something that is said of parts of a plan, one to four of them that stand in one. */
export function madeSaying(random: Random, made: Made, isElsewhere: boolean): Said {
    const holders = made.parts.filter(({ below }) => below.length > 1);
    const holder = pick(random, holders);
    const sisters = holder.below;
    const way = random(6);
    const isRange = way < 2;
    const first = random(sisters.length);
    const wanted = 2 + random(3);
    const chosen = isRange
        ? sisters.slice(Math.min(first, sisters.length - 2), Math.min(first, sisters.length - 2) + wanted)
        : way < 4
          ? [sisters[first] as Part]
          : sisters.filter((_, i) => (i + first) % 2 === 0 || random(3) === 0).slice(0, wanted);
    const parts = chosen.map(({ word }) => word);
    const [unit, other] = unitOf(random, holder, chosen[0] as Part);
    const isRepeated = random(3) === 0;
    const isMany = random(3) === 0;
    const isFrom = isRange && random(2) === 0;
    const joint = isRange ? pick(random, RANGES) : pick(random, JOINTS.slice(0, random(3) === 0 ? undefined : 4));
    const numbered = pick(random, LABELS);
    const within = pick(random, WITHIN.slice(0, random(3) === 0 ? undefined : 5));
    const before = pick(random, BEHIND.slice(0, random(3) === 0 ? undefined : 2));
    const isDotted =
        !isRange &&
        parts.length === 1 &&
        random(5) === 0 &&
        !['Điều', 'Phụ lục'].includes(holder.unit) &&
        holder.unit !== 'Chương';
    const isBehind = !isDotted && random(4) === 0;
    const dot = pick(random, ['.', '.', '/', '-', '.,'.charAt(0)]);
    const anchors = [' Kế hoạch này', ' của Kế hoạch này', ' văn bản này'];
    const owner = random(6) === 0 && !isElsewhere ? pick(random, anchors) : '';
    const emphasis = random(12) === 0 ? '**' : '';
    const isCapital = random(8) === 0;
    const dottedUnit = pick(random, ['Mục ', 'mục ', 'điểm ', 'khoản ', '']);

    const say = (places: Places): string | undefined => {
        const found = parts.map((word) => places.get(word));
        const [one] = found;
        const isOne = found.every((each) => each?.holder === one?.holder && each?.unit === chosen[0]?.unit);
        if (!one || !isOne || one.holder === undefined) {
            return undefined;
        }
        let labels = found.map((each) => (each as Place).label);
        if (isRange) {
            const sorted = found.map((each) => each as Place).sort((a, b) => a.ordinal - b.ordinal);
            if (!sorted.every(({ ordinal }, i) => ordinal === (sorted[0] as Place).ordinal + i)) {
                return undefined;
            }
            labels = [sorted[0]?.label ?? '', sorted.at(-1)?.label ?? ''];
        }
        const path = pathOf(one.holder, places, other);
        if (path === undefined) {
            return undefined;
        }
        if (isDotted) {
            const outer = places.get(one.holder)?.label ?? '';
            const place = places.get(one.holder)?.holder;
            const rest = place === undefined ? '' : pathOf(place, places, other);
            // a number within a number is a reference only where something says so
            const word =
                dottedUnit === '' && (/^\d/u.test(labels[0] ?? '') ? /^\d/u.test(outer) : dot !== '.')
                    ? 'mục '
                    : dottedUnit;
            return rest === undefined ? undefined : `${word}${outer}${dot}${labels[0]}${rest && ` ${rest}`}${owner}`;
        }
        const named = labels.map((label, i) => (i === 0 || isRepeated ? `${unit} ` : '') + numbered(label));
        const start = `${isMany ? 'các ' : ''}${isFrom ? 'từ ' : ''}`;
        // `các khoản từ 2 đến 4`
        const isInner = isFrom && isMany && !isRepeated;
        const list = isInner
            ? `các ${unit} từ ${labels.map(numbered).join(joint)}`
            : start + (isRange ? named.join(joint) : joined(named, joint));
        const set = emphasis + list + emphasis;
        const close = (opened: string) => (opened.includes('(') ? ')' : '');
        const all = isBehind ? `${path}${before}${set}${close(before)}` : `${set}${within}${path}${close(within)}`;
        const words = `${all}${owner}`;
        return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    };
    const form = say(placesAtFirst(made)) ?? '';
    const key = (places: Places) => {
        const labels = parts.map((word) => places.get(word)?.label ?? '').sort();
        return `${labels.join(' ')} ${pathOf(places.get(parts[0] ?? '')?.holder ?? '', places, false)}`;
    };
    return { form, parts, isRange, say, key };
}

function joined(named: readonly string[], joint: string): string {
    const last = named.at(-1) as string;
    return named.length < 3 || !joint.includes('và')
        ? named.join(joint)
        : `${named.slice(0, -1).join(', ')}${joint}${last}`;
}

/** What the parts are called, and whether what holds them is called by its other name. */
function unitOf(random: Random, holder: Part, part: Part): [string, boolean] {
    const other = random(6) === 0;
    if (part.unit === 'khoản' && holder.unit !== 'Điều') {
        return [pick(random, ['khoản', 'khoản', 'khoản', 'mục', 'điểm', 'nhiệm vụ', 'tiểu mục']), other];
    }
    if (part.unit === 'điểm') {
        return [pick(random, ['điểm', 'điểm', 'điểm', 'tiết', 'ý', 'mục']), other];
    }
    return [part.unit, other];
}

function pathOf(word: string, places: Places, other: boolean): string | undefined {
    const place = places.get(word);
    if (!place) {
        return undefined;
    }
    const own = `${other && place.unit === 'Mục' ? 'phần' : place.unit} ${place.label}`;
    // articles count through all chapters
    if (place.holder === undefined || place.unit === 'Điều') {
        return own;
    }
    const outer = pathOf(place.holder, places, other);
    return outer && `${own} ${outer}`;
}

/** Where the parts of a made plan stand before anything is done to it. */
export function placesAtFirst({ parts }: Made): Places {
    return new Map(
        parts.map((part): [string, Place] => {
            const list = part.holder?.below ?? parts.filter(({ unit, holder }) => !holder && unit === part.unit);
            const label = /^(?:Điều |Chương |Phụ lục )?([IVX]+|\d+|[a-zđ])/u.exec(part.line)?.[1] ?? '';
            return [part.word, { label, ordinal: list.indexOf(part) + 1, holder: part.holder?.word, unit: part.unit }];
        }),
    );
}
