/** So many texts that come again and again are known at once, as numbers, days and names of bodies do. */
const MOST = 50_000;
/** Longer ones, in letters, hardly come again. */
const LONGEST = 200;

let shared = new Map<string, string>();

/**
 * A copy of plain data that holds no part of a larger text alive, as a part of a string does; texts that are the same in thousands
 * of files are there once.
 */
export function sharedCopy<T>(value: T): T {
    if (typeof value === 'string') {
        return (value.length > LONGEST ? ownCopy(value) : sharedText(value)) as T;
    }
    if (Array.isArray(value)) {
        return value.map(sharedCopy) as T;
    }
    if (typeof value === 'object' && value !== null) {
        const copy: Record<string, unknown> = {};
        for (const key in value) copy[key] = sharedCopy(value[key]);
        return copy as T;
    }
    return value;
}

function sharedText(text: string): string {
    let own = shared.get(text);
    if (own === undefined) {
        if (shared.size >= MOST) shared = new Map();
        own = ownCopy(text);
        shared.set(own, own);
    }
    return own;
}

function ownCopy(text: string): string {
    return JSON.parse(JSON.stringify(text)) as string;
}
