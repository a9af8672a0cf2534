// The fonts that pages are set in: Tinos, the metric twin of Times New Roman, and one for signs that it lacks (☐ ☑ ✓ ★). What is
// shipped or computed of them is told here.
import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';

export const FONT_PACKAGE = 'node_modules/@expo-google-fonts/tinos';

/** The file of each face in the package. */
export const FACES = {
    regular: `${FONT_PACKAGE}/400Regular/Tinos_400Regular.ttf`,
    bold: `${FONT_PACKAGE}/700Bold/Tinos_700Bold.ttf`,
    italic: `${FONT_PACKAGE}/400Regular_Italic/Tinos_400Regular_Italic.ttf`,
    boldItalic: `${FONT_PACKAGE}/700Bold_Italic/Tinos_700Bold_Italic.ttf`,
};

export const SYMBOLS_PACKAGE = 'node_modules/@expo-google-fonts/noto-sans-symbols-2';

/** What stands in for signs that no face has. */
export const SYMBOLS = `${SYMBOLS_PACKAGE}/400Regular/NotoSansSymbols2_400Regular.ttf`;

/** @returns {Promise<[face: string, font: import('fontkit').Font][]>} */
export async function openFaces() {
    return Promise.all(Object.entries(FACES).map(async ([face, path]) => [face, await openFont(path)]));
}

/** @returns {Promise<import('fontkit').Font>} */
export async function openFont(path) {
    const font = fontkit.create(await readFile(path));
    if (!('characterSet' in font)) {
        throw new Error(`${path}: a collection, not one font`);
    }
    return font;
}

/** The code points that all of the fonts have, or the one that stands in for them, as ranges `[first, last]`, in order. */
export function coverageOf(fonts, fallback = undefined) {
    const sets = fonts.map(({ characterSet }) => new Set(characterSet));
    const common = [...(sets[0] ?? [])].filter((code) => sets.every((set) => set.has(code)));
    const all = [...new Set([...common, ...(fallback?.characterSet ?? [])])].sort((a, b) => a - b);
    const ranges = [];
    for (const code of all) {
        const last = ranges.at(-1);
        if (last && last[1] === code - 1) {
            last[1] = code;
        } else {
            ranges.push([code, code]);
        }
    }
    return ranges;
}
