/**
 * Whether reading grows with the text: what twice the text costs, in times of what the text costs, for shapes of text that
 * would show a search begun anew at each line or word. Two is as it should be, four is the square. Prints the ratios;
 * asserts nothing, since machines differ.
 *
 *     npm run build && node dist/bench/growth.mjs
 */
import { exampleText, median } from '../support/bench.js';
import { readPlan } from '../support/read.js';

const RUNS = 9;

const SHAPES: Readonly<Record<string, string>> = {
    'a plan': exampleText().repeat(3),
    'one line': 'Thực hiện Chỉ thị số 07-CT/TU ngày 04-6-2021 của Tỉnh ủy; '.repeat(2000),
    'emphasis without partners': '*a **b _c '.repeat(10_000),
    'list items': '- Việc cần làm ngay;\n'.repeat(8000),
    'lines in capitals': 'ỦY BAN NHÂN DÂN\n'.repeat(8000),
    references: `I. A\n${'1. Theo điểm a khoản 2 Mục I, mục 7 và Điều 9\n'.repeat(1500)}`,
    'a list of references': `I. A\n1. B\nTheo mục 1${', 2, 3'.repeat(1500)}`,
    brackets: '(sau đây gọi là (Mục I (1.1; '.repeat(4000),
};
/** Milliseconds to read a text, the median of several times. */
async function cost(text: string): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < RUNS; i++) {
        const begin = performance.now();
        await readPlan(text);
        times.push(performance.now() - begin);
    }
    return median(times);
}

for (const [name, text] of Object.entries(SHAPES)) {
    await cost(text);
    const once = await cost(text);
    const twice = await cost(text + text);
    console.log(
        `${name}: ${once.toFixed(0)} ms, twice the text ${twice.toFixed(0)} ms, ${(twice / once).toFixed(2)} times`,
    );
}
