import { CITED_KINDS } from '../../terms/kinds.js';
import type { Range } from '../reading/heading-parts.js';

/** The length of the longest short name, in UTF-16 code units. */
const MAX_NAME = 80;
const DEFINITION =
    /\((?:(?:sau đây|dưới đây|gọi|viết|sau)\s+(?!\s))?(?:(?:được\s+(?!\s))?(?:gọi|viết)\s+(?!\s))?(?:tắt|chung|gọn)?\s*(?!\s)(?:là)?\s*(?!\s):?\s*(?!\s)["“]?([^()"”]{1,80}?)["”]?\)/gu;
const OPENING = /^\((?:sau đây|dưới đây|gọi|viết|sau)\s/u;
const NAME_START = `(?:${CITED_KINDS.join('|')})\\s+(?:số\\s+)?\\d`;
const KIND = new RegExp(`^${NAME_START}`, 'iu');
const DIRECTIVE = new RegExp(`(?<![\\p{L}\\d])${NAME_START}`, 'giu');

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

/** Finds the places within `start`–`end` of the clean text that use one of `names`, each of which is a directive's. */
export function findShortNameUses(text: string, start: number, end: number, names: ReadonlySet<string>): Range[] {
    const found: Range[] = [];
    DIRECTIVE.lastIndex = start;
    for (let m = DIRECTIVE.exec(text); m !== null && m.index < end; m = DIRECTIVE.exec(text)) {
        // a kind may stand within another one
        DIRECTIVE.lastIndex = m.index + 1;
        const latest = Math.min(end, m.index + MAX_NAME);
        for (let to = m.index + m[0].length; to <= latest; to++) {
            if (!/[\p{L}\d/-]/u.test(text[to] ?? '') && names.has(text.slice(m.index, to))) {
                found.push({ start: m.index, end: to });
            }
        }
    }
    return found;
}
