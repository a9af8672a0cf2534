// How Vietnamese letters reach an editor: as keys, as a composition of the system's input method, or as programs do that go back over
// what was typed and put other letters there (Unikey, EVKey, GoTiengViet).

/** Between two keys, in milliseconds. */
const KEY_MS = { keys: 25, composition: 25, backspace: 12 };

const plain = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');

/**
 * @param {import('playwright-core').Page} page
 * @param {string} hand `keys`, `composition` or `backspace`
 * @param {number} [pause] between two keys
 * @returns {Promise<(text: string) => Promise<void>>} writes a text where the cursor stands
 */
export async function writerOf(page, hand, pause = KEY_MS[hand]) {
    const type = (text) => page.keyboard.type(text, { delay: pause });
    if (hand === 'keys') {
        return type;
    }
    const session = hand === 'composition' ? await page.context().newCDPSession(page) : undefined;
    const compose = async (word) => {
        // what is underlined grows letter by letter, the accents last, and is then put in as a whole
        const steps = [...plain(word)].map((_, i, letters) => letters.slice(0, i + 1).join(''));
        for (const step of [...steps, word]) {
            await session?.send('Input.imeSetComposition', {
                text: step,
                selectionStart: step.length,
                selectionEnd: step.length,
            });
            await page.waitForTimeout(pause);
        }
        await session?.send('Input.insertText', { text: word });
        await page.waitForTimeout(pause);
    };
    const replace = async (word) => {
        // each letter with an accent is first typed without, at once taken back with all behind it, and put in anew
        let typed = '';
        for (const [i, letter] of [...word].entries()) {
            await type(plain(letter));
            typed += plain(letter);
            const wanted = word.slice(0, i + 1);
            if (typed !== wanted) {
                let same = 0;
                while (typed[same] === wanted[same]) same++;
                for (let back = typed.length - same; back > 0; back--) {
                    await page.keyboard.press('Backspace');
                }
                await type(wanted.slice(same));
                typed = wanted;
            }
        }
    };
    const one = hand === 'composition' ? compose : replace;
    return async (text) => {
        for (const piece of text.match(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu) ?? []) {
            if (plain(piece) === piece) await type(piece);
            else await one(piece);
        }
    };
}
