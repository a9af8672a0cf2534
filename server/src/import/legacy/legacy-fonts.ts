import { syllableShare } from './legacy-text.js';
import { fromTcvn3 } from './tcvn3.js';
import { fromVni } from './vni.js';

/** Fonts of TCVN3 bear a dot before `Vn`; those whose names end in H show small letters as capitals. */
const TCVN3_FONT = /^\.vn/i;
const CAPITALS_FONT = /^\.[Vv]n\w*H\b/;
const VNI_FONT = /^vni[- ]/i;

/** Vietnamese letters that no font of 8 bits shows. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]/u;

/**
 * Text set in a font, as Unicode: fonts of TCVN3 (`.VnTime`) and VNI (`VNI-Times`) show Vietnamese letters at the places of others.
 * Text that was put right before, and kept the font, stays.
 *
 * @param text a run, or words of it
 * @param font by its name; any other font changes nothing
 * @param isRight whether the words of the whole paper are Vietnamese as they stand: then so are those that could be both
 */
export function repairedText(text: string, font: string, isRight: () => boolean): string {
    if (TCVN3_FONT.test(font)) {
        const letters = shownAs(text, fromTcvn3, isRight);
        return CAPITALS_FONT.test(font) ? letters.toLocaleUpperCase('vi') : letters;
    }
    return VNI_FONT.test(font) ? shownAs(text, fromVni, isRight) : text;
}

/** Of the words of a paper that is in Unicode so many are Vietnamese; names from abroad and slips are not. */
const MOST = 0.9;

/** Whether the words of a text are Vietnamese as they stand; asked once, when it matters. */
export function isRightAsItStands(text: () => string): () => boolean {
    let isRight: boolean | undefined;
    return () => {
        isRight ??= syllableShare(text()) >= MOST;
        return isRight;
    };
}

function shownAs(text: string, read: (text: string) => string, isRight: () => boolean): string {
    if (UNICODE.test(text)) {
        return text;
    }
    const shown = read(text);
    if (shown === text) {
        return text;
    }
    const [own, other] = [syllableShare(text), syllableShare(shown)];
    return other < own || (other === own && own === 1 && isRight()) ? text : shown;
}
