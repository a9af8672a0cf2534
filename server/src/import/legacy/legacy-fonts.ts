import { fromTcvn3 } from './tcvn3.js';
import { fromVni } from './vni.js';

/** Fonts of TCVN3 bear a dot before `Vn`; those whose names end in H show small letters as capitals. */
const TCVN3_FONT = /^\.vn/i;
const CAPITALS_FONT = /^\.[Vv]n\w*H\b/;
const VNI_FONT = /^vni[- ]/i;

/**
 * Text set in a font, as Unicode: fonts of TCVN3 (`.VnTime`) and VNI (`VNI-Times`) show Vietnamese letters at the places of others.
 * Letters beyond the 8 bits of these fonts are Unicode already and stay.
 *
 * @param font by its name; any other font changes nothing
 */
export function repairedText(text: string, font: string): string {
    if (TCVN3_FONT.test(font)) {
        const letters = fromTcvn3(text);
        return CAPITALS_FONT.test(font) ? letters.toLocaleUpperCase('vi') : letters;
    }
    return VNI_FONT.test(font) ? fromVni(text) : text;
}
