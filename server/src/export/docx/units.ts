/** Twips (twentieths of a point), in which files of Word measure lengths. */
export function twipsOfMillimetres(millimetres: number): number {
    return Math.round((millimetres * 1440) / 25.4);
}

/** Points of millimetres. */
export function pointsOfMillimetres(millimetres: number): number {
    return (millimetres * 72) / 25.4;
}

/** Twips of points. */
export function twipsOfPoints(points: number): number {
    return Math.round(points * 20);
}

/** Half points, in which files of Word measure letters. */
export function halfPoints(points: number): number {
    return Math.round(points * 2);
}

/** From one line to the next where lines of Times are set single, in em: ascent, descent and line gap of the font. */
const SINGLE_LINE_OF_TIMES = 1.1499;

/** Lines as Word counts them where their distance grows with the letters: 240 is a single line. */
export function linesOf(distance: number, size: number): number {
    return Math.round((240 * distance) / (size * SINGLE_LINE_OF_TIMES));
}
