import type { PageSize } from '../messages.js';

/** Where a page stands in the column of pages: CSS pixels, each a whole number of the screen's pixels. */
export interface PageBox {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}

export interface Column {
    readonly boxes: readonly PageBox[];
    readonly width: number;
    readonly height: number;
}

/** CSS pixels of a point at 100 %. */
export const PIXELS_PER_POINT = 96 / 72;

/** CSS pixels between pages, and around them. */
const GAP = 16;

export const MIN_ZOOM = 0.25;
export const MAX_ZOOM = 5;

/**
 * Lays pages one below the other, each in the middle of the view or as far left as there is room. All edges fall on
 * pixels of the screen, so that a picture is shown without being scaled.
 *
 * @param viewWidth CSS pixels that the view has for the column
 * @param pixelRatio pixels of the screen in a CSS pixel
 */
export function columnOf(pages: readonly PageSize[], zoom: number, viewWidth: number, pixelRatio: number): Column {
    const snap = (length: number) => Math.round(length * pixelRatio) / pixelRatio;
    const widths = pages.map(({ width }) => snap(width * PIXELS_PER_POINT * zoom));
    const width = Math.max(viewWidth, ...widths.map((each) => each + 2 * GAP));
    let top = snap(GAP);
    const boxes = pages.map((page, index) => {
        const own = widths[index] as number;
        const height = snap(page.height * PIXELS_PER_POINT * zoom);
        const box = { left: snap((width - own) / 2), top, width: own, height };
        top += height + snap(GAP);
        return box;
    });
    return { boxes, width, height: top };
}

/** The zoom at which the widest page fills the width of the view. */
export function fittingZoom(pages: readonly PageSize[], viewWidth: number): number {
    const widest = Math.max(0, ...pages.map(({ width }) => width));
    return widest === 0 ? 1 : limitedZoom((viewWidth - 2 * GAP) / (widest * PIXELS_PER_POINT));
}

/** The zoom at which the highest page stands whole in a view, in CSS pixels. */
export function zoomForWholePages(pages: readonly PageSize[], viewWidth: number, viewHeight: number): number {
    const highest = Math.max(0, ...pages.map(({ height }) => height));
    const high = highest === 0 ? 1 : (viewHeight - 2 * GAP) / (highest * PIXELS_PER_POINT);
    return limitedZoom(Math.min(high, fittingZoom(pages, viewWidth)));
}

export function limitedZoom(zoom: number): number {
    return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

/** The next larger or smaller of the usual steps. */
export function steppedZoom(zoom: number, direction: 1 | -1): number {
    const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];
    const next =
        direction > 0 ? steps.find((step) => step > zoom + 0.005) : steps.findLast((step) => step < zoom - 0.005);
    return next ?? limitedZoom(zoom);
}

/** The page that takes most of the view's upper half, from 0; 0 where there is none. */
export function pageAt(boxes: readonly PageBox[], scrollTop: number, viewHeight: number): number {
    const eye = scrollTop + viewHeight / 3;
    const below = boxes.findIndex(({ top, height }) => top + height + GAP / 2 > eye);
    return below >= 0 ? below : Math.max(0, boxes.length - 1);
}

/**
 * The pages to have pictures of: first those in sight from the top down, then those near by, the nearest first.
 *
 * @param margin CSS pixels above and below the view within which pages count as near by
 */
export function wantedPages(
    boxes: readonly PageBox[],
    scrollTop: number,
    viewHeight: number,
    margin: number,
): number[] {
    const distances = boxes.map(({ top, height }, page) => ({
        page,
        distance: Math.max(0, top - (scrollTop + viewHeight), scrollTop - (top + height)),
    }));
    return distances
        .filter(({ distance }) => distance <= margin)
        .sort((a, b) => a.distance - b.distance || a.page - b.page)
        .map(({ page }) => page);
}
