import type { PageWords } from '../messages.js';

const PIECE =
    /<span class="typst-content-text"[^<>]{0,400}style="([^"<>]{0,400})"[^<>]{0,400}>([^<]*)<\/span>(?:<span class="[^"]*-rb1"[^>]*><\/span><span class="[^"]*-rb2" style="([^"]*)")?/g;

const LENGTH = /(font-size|left|top): calc\(var\(--[\w-]+\) \* (-?[\d.]+)\)/g;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The pieces of text of a page from the renderer's text layer, which is HTML: read as data, so that nothing of it ever
 * becomes an element. A layer that looks otherwise has no pieces.
 */
export function wordsOfSemantics(html: string): PageWords[] {
    return [...html.matchAll(PIECE)].flatMap(([, style = '', text = '', behind = '']) => {
        const { 'font-size': height = 0, left = 0, top = 0 } = lengthsOf(style);
        const { left: right = left } = lengthsOf(behind);
        const words = unescaped(text);
        return words === '' ? [] : [{ text: words, x: left, y: top, width: Math.max(0, right - left), height }];
    });
}

function lengthsOf(style: string): Partial<Record<string, number>> {
    return Object.fromEntries([...style.matchAll(LENGTH)].map(([, name = '', points]) => [name, Number(points)]));
}

function unescaped(text: string): string {
    return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
        if (name) {
            return NAMED[name] ?? whole;
        }
        return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
    });
}
