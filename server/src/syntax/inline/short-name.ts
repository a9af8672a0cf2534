import { CITED_KINDS } from '../../terms/kinds.js';
import type { Range } from '../reading/heading-parts.js';

const DEFINITION =
    /\((?:(?:sau đây|dưới đây|gọi|viết|sau)\s+(?!\s))?(?:(?:được\s+(?!\s))?(?:gọi|viết)\s+(?!\s))?(?:tắt|chung|gọn)?\s*(?!\s)(?:là)?\s*(?!\s):?\s*(?!\s)["“]?([^()"”]{1,80}?)["”]?\)/gu;
const OPENING = /^\((?:sau đây|dưới đây|gọi|viết|sau)\s/u;
const KIND = new RegExp(`^(?:${CITED_KINDS.join('|')})\\s+(?:số\\s+)?\\d`, 'iu');

export interface ShortNameParts {
    /** `(sau đây gọi tắt là`. */
    readonly label: Range;
    readonly name: Range;
}

/** Finds `(sau đây gọi tắt là Quy định 377)` and `(Quy chế 238)` within `start`–`end` of the clean text. */
export function findShortNames(text: string, start: number, end: number): ShortNameParts[] {
    const found: ShortNameParts[] = [];
    DEFINITION.lastIndex = start;
    for (let m = DEFINITION.exec(text); m !== null && m.index + m[0].length <= end; m = DEFINITION.exec(text)) {
        const name = m[1] as string;
        const nameStart = m.index + m[0].lastIndexOf(name);
        const label = text.slice(m.index, nameStart);
        const defines = OPENING.test(m[0])
            ? /\sl?à?\s?$|:\s*["“]?$|["“]$|(?:tắt|chung|gọn)\s$/u.test(label)
            : isDirectiveName(name) && !/[/]/.test(name);
        if (defines) {
            const labelEnd = m.index + label.trimEnd().length;
            found.push({
                label: { start: m.index, end: labelEnd },
                name: { start: nameStart, end: nameStart + name.length },
            });
        }
    }
    return found;
}

/** Whether a short name stands for a directive wherever it occurs: a kind and a number, such as `Quy định 377`. */
export function isDirectiveName(name: string): boolean {
    return KIND.test(name) && !/[/]/.test(name);
}

/** Finds the places within `start`–`end` of the clean text that use one of `names`. */
export function findShortNameUses(text: string, start: number, end: number, names: ReadonlySet<string>): Range[] {
    const found: Range[] = [];
    for (const name of names) {
        for (let at = text.indexOf(name, start); at >= 0 && at + name.length <= end; at = text.indexOf(name, at + 1)) {
            if (!/[\p{L}\d/-]/u.test(text[at + name.length] ?? '') && !/[\p{L}\d]/u.test(text[at - 1] ?? '')) {
                found.push({ start: at, end: at + name.length });
            }
        }
    }
    return found.sort((a, b) => a.start - b.start);
}
