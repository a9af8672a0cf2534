/** Fonts whose characters are pictures, with what the usual ones of them show. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
    symbol: { 183: '•', 45: '-', 174: '→', 179: '≥', 163: '≤', 177: '±', 180: '×', 176: '°', 68: 'Δ', 97: 'α' },
    wingdings: {
        108: '●',
        110: '■',
        111: '□',
        113: '❑',
        118: '❖',
        119: '◆',
        159: '•',
        167: '▪',
        168: '□',
        216: '➢',
        224: '→',
        240: '⇨',
        251: '✗',
        252: '✓',
        253: '☒',
        254: '☑',
        70: '☞',
        74: '☺',
        40: '☎',
        42: '✉',
    },
    'wingdings 2': { 80: '✓', 82: '☑', 163: '□', 151: '●', 174: '★' },
    'courier new': { 111: '○' },
};

/** Characters that fonts of symbols use lie here, besides their own place. */
const PRIVATE = 0xf000;

/** What stands for a symbol that has no letter: a plain bullet. */
const BULLET = '•';

/**
 * Text set in a font, as text that says the same in any font: signs of `Symbol` and `Wingdings` become the character that they show.
 *
 * @param font by its name; other fonts change nothing but the places that no font shares
 */
export function symbolText(text: string, font: string): string {
    const symbols = SYMBOLS[font.toLowerCase()];
    return [...text]
        .map((character) => {
            const code = character.codePointAt(0) ?? 0;
            const isPrivate = code >= PRIVATE && code < PRIVATE + 0x100;
            if (isPrivate) {
                return (symbols ?? SYMBOLS.symbol)?.[code - PRIVATE] ?? BULLET;
            }
            return symbols?.[code] ?? character;
        })
        .join('');
}
