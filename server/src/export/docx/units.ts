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
