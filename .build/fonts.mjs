// The fonts that pages are set in: Tinos, the metric twin of Times New Roman. What is shipped or computed of them is told here.
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

/** @returns {Promise<[face: string, font: import('fontkit').Font][]>} */
export async function openFaces() {
    return Promise.all(
        Object.entries(FACES).map(async ([face, path]) => {
            const font = fontkit.create(await readFile(path));
            if (!('characterSet' in font)) {
                throw new Error(`${path}: a collection, not one font`);
            }
            return [face, font];
        }),
    );
}

/** The code points that all of the fonts have, as ranges `[first, last]`, in order. */
export function coverageOf(fonts) {
    const sets = fonts.map(({ characterSet }) => new Set(characterSet));
    const common = [...(sets[0] ?? [])].filter((code) => sets.every((set) => set.has(code))).sort((a, b) => a - b);
    const ranges = [];
    for (const code of common) {
        const last = ranges.at(-1);
        if (last && last[1] === code - 1) {
            last[1] = code;
        } else {
            ranges.push([code, code]);
        }
    }
    return ranges;
}
