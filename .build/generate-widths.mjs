// Writes how wide each letter of Times is, out of the fonts that pages are set in, for what must know it without opening a font:
// the widths of columns, Word's rules. Part of `npm run generate`.
import { mkdir, writeFile } from 'node:fs/promises';
import { coverageOf, openFaces } from './fonts.mjs';

const FOLDER = 'server/src/printed/generated';

const faces = await openFaces();
const ranges = coverageOf(faces.map(([, font]) => font));
const codes = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
const widthIn = (font, code) => Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm);
const widths = Object.fromEntries(
    faces.map(([face, font]) => [face, codes.map((code) => widthIn(font, code)).join(' ')]),
);

await mkdir(FOLDER, { recursive: true });
await writeFile(
    `${FOLDER}/glyph-widths.ts`,
    `// Written by .build/generate-widths.mjs.

/** The code points that are in every face, as ranges, first and last. */
export const CODES: readonly (readonly [first: number, last: number])[] = ${JSON.stringify(ranges)};

/** The width of each of them in each face, in thousandths of an em, with spaces between. */
export const WIDTHS = ${JSON.stringify(widths, null, 4)} as const;
`,
);
