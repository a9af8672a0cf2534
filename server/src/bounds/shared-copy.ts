import { Remembered } from './remembered.js';

/** Room for texts that come again and again, as numbers, days and names of bodies do. */
const ROOM = 4_000_000;
/** Longer ones hardly come again. */
const LONGEST = 200;

const shared = new Remembered<string>(ROOM);

/**
 * A copy of plain data that holds no part of a larger text alive, as a part of a string does; texts that are the same in thousands
 * of files are there once.
 */
export function sharedCopy<T>(value: T): T {
    if (typeof value === 'string') {
        return (value.length > LONGEST ? JSON.parse(JSON.stringify(value)) : shared.of(value, (own) => own)) as T;
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
