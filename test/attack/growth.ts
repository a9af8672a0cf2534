import { createContext, Script } from 'node:vm';
import type { Expression } from './expressions.js';
import { Random } from './random.js';

/**
 * A line that may take an expression longer than it is long: something again and again, and an end that fits to nothing. `{n}` in
 * what is repeated stands for how often it was before, so that it is never twice the same.
 */
export interface Adversary {
    readonly prefix: string;
    readonly pump: string;
    readonly suffix: string;
}

/** The line, of so many UTF-16 units or a few more. */
export function lineOf({ prefix, pump, suffix }: Adversary, length: number): string {
    const times = Math.ceil(length / pump.length);
    const pumped = pump.includes('{n}')
        ? Array.from({ length: times }, (_, n) => pump.replaceAll('{n}', `${n}`)).join('')
        : pump.repeat(times);
    return prefix + pumped + suffix;
}

/** What an expression is looking for, as far as its source shows: words, signs, and one sign of each class. */
function wordsOf(source: string): string[] {
    const words = new Set([' ', '\n', 'x', '0', 'a', 'A', 'Aa ']);
    for (const [, members = ''] of source.matchAll(/\[\^?((?:\\.|[^\]\\])*)\]/g)) {
        for (const sign of members
            .replace(/\\(?:[sSdDwWbB]|[pP]\{[^}]*\}|u\{?[\da-fA-F]+\}?)/g, '')
            .replaceAll('\\', '')
            .slice(0, 8)) {
            words.add(sign);
        }
    }
    const plain = source
        .replace(/\[(?:\\.|[^\]\\])*\]/g, '|')
        .replace(/\\(?:[pP]\{[^}]*\}|u\{?[\da-fA-F]+\}?)/g, '|')
        .replace(/\\[sSdDwWbB]/g, ' ')
        .replace(/\\(.)/g, '$1');
    for (const part of plain.split(/[()|?*+^$.{}]+/)) {
        const word = part.replace(/^[:=!<]+/, '');
        words.add(word).add(word.trim());
    }
    words.delete('');
    return [...words];
}

/** Lines made of what an expression is looking for: each sign and word repeated, and so many mixtures of them. */
export function adversariesOf({ source }: Expression, mixtures: number, seed = 1): Adversary[] {
    const words = wordsOf(source);
    const random = new Random(seed);
    const several = (least: number, most: number) =>
        Array.from({ length: least + random.below(most - least + 1) }, () => random.pick(words)).join('');
    const alone = words.map((pump) => ({ prefix: random.chance(0.5) ? '' : several(1, 2), pump, suffix: '\u0000' }));
    const mixed = Array.from({ length: mixtures }, () => ({
        prefix: random.chance(0.4) ? '' : several(1, 4),
        pump: several(1, 3),
        suffix: random.chance(0.5) ? '\u0000' : several(1, 2),
    }));
    return [...alone, ...mixed];
}

const RUN = new Script(
    're.lastIndex = 0; if (re.global) { for (const found of text.matchAll(re)) found.index; } else { re.exec(text); }',
);

/**
 * Runs an expression on a line as the sources do.
 *
 * @param bound milliseconds after which it is given up
 * @returns whether it came to an end before
 */
export function endsWithin({ source, flags }: Expression, text: string, bound: number): boolean {
    const context = createContext({ re: new RegExp(source, flags), text });
    try {
        RUN.runInContext(context, { timeout: bound });
        return true;
    } catch (error) {
        if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
            return false;
        }
        throw error;
    }
}

/** Lines that once took longer than they are long, by what took it; each kind of line of a plan is among them. */
export const ADVERSARIES: readonly (Adversary & { readonly party?: boolean })[] = [
    { prefix: '1. ', pump: '_', suffix: '!' },
    { prefix: '- ', pump: '*_', suffix: ' x' },
    { prefix: '- x', pump: '*', suffix: 'y*' },
    { prefix: 'Căn cứ ', pump: 'Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Sở Y tế, ', suffix: ';' },
    {
        prefix: 'Căn cứ ',
        pump: 'Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã A{n} về việc trồng cây {n}, ',
        suffix: ';',
    },
    { prefix: '1. Trồng ', pump: 'cây ', suffix: '.' },
    { prefix: 'Thực hiện ', pump: '3-\n', suffix: '\u0000' },
    { prefix: 'Mục 1', pump: ' ', suffix: 'x' },
    { prefix: '(sau', pump: ' ', suffix: '(' },
    { prefix: '1. ', pump: '(Quy định 1', suffix: ')' },
    { prefix: '1. Sở Y tế', pump: ', Sở Y tế (', suffix: ':' },
    { prefix: '', pump: '*a b_ ', suffix: '' },
    { prefix: '', pump: '[^1] trước ngày 5/3/2026, khoản 1 Điều 2; ', suffix: '.' },
    { prefix: '| ', pump: 'a | ', suffix: '\n|---|' },
    { prefix: '// bỏ qua:', pump: ' ', suffix: 'x' },
    { prefix: 'Nơi nhận:\n- ', pump: 'Sở Y tế; ', suffix: 'x' },
    { prefix: 'TM. ỦY BAN NHÂN DÂN\n', pump: 'BSCKI.', suffix: '' },
    { prefix: 'Số: ', pump: '0', suffix: '' },
    { prefix: '', pump: '\t ', suffix: 'x' },
    { prefix: '', pump: '(Quy định 1) Quy định 1 ', suffix: '' },
    { prefix: 'ỦY BAN ', pump: 'TỈNH A ', suffix: 'x', party: true },
    { prefix: '', pump: '1. Trồng\n', suffix: 'x' },
    { prefix: 'I. A\n', pump: 'STT\n', suffix: 'x' },
    { prefix: 'KẾ HOẠCH\nTrồng cây\n\nI. A\n\n', pump: 'TRỒNG CÂY\n\n', suffix: 'x' },
    { prefix: '', pump: 'QUY ĐỊNH CHI TIẾT MỘT SỐ ĐIỀU\n', suffix: 'x' },
    { prefix: 'KẾ HOẠCH\nTrồng\n', pump: 'cây xanh\n', suffix: 'x' },
    { prefix: 'KẾ HOẠCH\nTrồng\n\n', pump: 'CĂN CỨ CÂY XANH\n', suffix: 'x' },
    { prefix: '', pump: '===\n\nKẾ HOẠCH\nTrồng cây\n\n1. Trồng.\n\n', suffix: 'x' },
];
