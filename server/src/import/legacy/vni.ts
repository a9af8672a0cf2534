const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const [HAT, BREVE] = ['\u0302', '\u0306'];

/** Signs that stand behind a letter, by the characters of Windows-1252 at their places: VNI-Win of VNI Software. */
const SIGNS: ReadonlyMap<string, string> = new Map([
    ['ø', GRAVE],
    ['ù', ACUTE],
    ['û', HOOK],
    ['õ', TILDE],
    ['ï', DOT],
    ['â', HAT],
    ['à', HAT + GRAVE],
    ['á', HAT + ACUTE],
    ['å', HAT + HOOK],
    ['ã', HAT + TILDE],
    ['ä', HAT + DOT],
    ['ê', BREVE],
    ['è', BREVE + GRAVE],
    ['é', BREVE + ACUTE],
    ['ú', BREVE + HOOK],
    ['ü', BREVE + TILDE],
    ['ë', BREVE + DOT],
]);

/** Letters that have a place of their own. */
const LETTERS: ReadonlyMap<string, string> = new Map([
    ['ñ', 'đ'],
    ['ô', 'ơ'],
    ['ö', 'ư'],
    ['ì', 'ì'],
    ['í', 'í'],
    ['æ', 'ỉ'],
    ['ó', 'ĩ'],
    ['ò', 'ị'],
    ['î', 'ỵ'],
]);

/** A letter that takes signs, and the sign behind it; or a letter by itself. */
const LETTER = /([aeouyôö])([øùûõïâàáåãäêèéúüë])?|[ñìíæóòî]/giu;

/** Text of a font that shows places of VNI, as Unicode: a sign in capitals stands behind a capital. */
export function fromVni(text: string): string {
    return text.replace(LETTER, (whole: string, base: string | undefined, sign: string | undefined) => {
        const letter = base ?? whole;
        const small = letter.toLowerCase();
        const shown = LETTERS.get(small) ?? small;
        const composed = (shown + (sign === undefined ? '' : SIGNS.get(sign.toLowerCase()))).normalize('NFC');
        return letter === small ? composed : composed.toLocaleUpperCase('vi');
    });
}
