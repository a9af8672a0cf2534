import type { Standard } from './standard.js';

/** Points between the margins of a page. */
export function textWidthOf({ page }: Standard, landscape: boolean): number {
    const millimetres = (landscape ? page.height : page.width) - page.left.printed - page.right.printed;
    return (millimetres * 72) / 25.4;
}

/** Points between the upper and the lower margin. */
export function textHeightOf({ page }: Standard, landscape: boolean): number {
    const millimetres = (landscape ? page.width : page.height) - page.top.printed - page.bottom.printed;
    return (millimetres * 72) / 25.4;
}
