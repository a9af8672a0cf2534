import { syllableOf } from '../../spelling/syllable.js';
import type { Remark } from '../paper.js';
import { fromTcvn3 } from './tcvn3.js';
import { fromVni } from './vni.js';

/** How a text was written before it was Unicode. */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'Windows-1258';

/** A text in Unicode, composed; and what it was before, where it was something else. */
export interface RepairedText {
    readonly text: string;
    readonly encoding: LegacyEncoding | null;
}

/** So many words say of a text what it is. */
const ENOUGH_WORDS = 20_000;
/** Of the words with letters beyond English, so many are Vietnamese syllables in a text that is read as it was written, */
const RIGHT = 0.7;
/** and so many more than read in another way. */
const CLEARLY = 0.3;

/** A word, or signs that stand for its letters. */
const WORD = /[^\s!-@[-`{-~]+/gu;

/** The text as Unicode: where its words are Vietnamese only when read as TCVN3 or VNI, it is read so. */
export function repairedByEvidence(text: string): RepairedText {
    const composed = text.normalize('NFC');
    const own = syllableShare(composed);
    return best(
        [
            { text: composed, encoding: null },
            { text: fromTcvn3(text), encoding: 'TCVN3' },
            { text: fromVni(text), encoding: 'VNI' },
        ],
        own + CLEARLY,
    );
}

/** The text of bytes that are no UTF-8; undefined where they are no Vietnamese text in any known way. */
export function decodedByEvidence(bytes: Uint8Array): RepairedText | undefined {
    const places = new TextDecoder('windows-1252').decode(bytes);
    const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    const nothing: RepairedText = { text: '', encoding: null };
    const found = best(
        [
            nothing,
            { text: windows, encoding: 'Windows-1258' },
            { text: fromTcvn3(places), encoding: 'TCVN3' },
            { text: fromVni(places), encoding: 'VNI' },
        ],
        0,
    );
    return found === nothing ? undefined : found;
}

/** Says that a text was put right. */
export function remarkOnEncoding(encoding: LegacyEncoding): Remark {
    const vi = `chữ theo bảng mã ${encoding} được chuyển sang Unicode`;
    return { text: { vi, en: `text in ${encoding} became Unicode` }, isLoss: false };
}

/** The first, unless the words of another one are Vietnamese by such a share. */
function best([first, ...others]: readonly [RepairedText, ...RepairedText[]], least: number): RepairedText {
    let [found, share] = [first, Math.max(least, RIGHT)];
    for (const other of others) {
        const own = syllableShare(other.text);
        if (own >= share) {
            [found, share] = [other, own];
        }
    }
    return found;
}

/** Of the words with letters beyond English, the share that are Vietnamese syllables; 1 where there are none. */
export function syllableShare(text: string): number {
    let all = 0;
    let right = 0;
    for (const [word] of text.matchAll(WORD)) {
        if (/[\u0080-\uFFFF]/.test(word) && /[\p{L}\u00A1-\u00BF]/u.test(word)) {
            all++;
            right += Number(syllableOf(withoutSigns(word.toLowerCase())) !== undefined);
            if (all >= ENOUGH_WORDS) break;
        }
    }
    return all === 0 ? 1 : right / all;
}

const SIGN = /[“”‘’«»…–—]/u;

/** A word without the signs around it. */
function withoutSigns(word: string): string {
    let [start, end] = [0, word.length];
    while (start < end && SIGN.test(word[start] ?? '')) start++;
    while (end > start && SIGN.test(word[end - 1] ?? '')) end--;
    return word.slice(start, end);
}
