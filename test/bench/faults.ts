/**
 * What faults cost: a plan of 25 KB as it stands, and the same plan with a hundred faults planted in it, read by turns: parse,
 * link, facts and all rules. Prints medians in milliseconds and their ratio; asserts nothing, since machines differ.
 *
 *     node dist/bench/faults.mjs
 */
import { exampleText, median, ofSize } from '../support/bench.js';
import { readPlan } from '../support/read.js';

const BYTES = 25_000;
const FAULTS = 100;
const RUNS = 301;
const WARM_UP = 40;

/** Each makes one fault of another kind in a line of running text. */
const SLIPS: readonly ((line: string) => string)[] = [
    (line) => line.replace(/(?<=\p{L}) (?=\p{L})/u, '  '),
    (line) => line.replace(/(?<=\p{L}) (?=\p{L})/u, '\t'),
    (line) => line.replace(/,(?= )/u, ' ,'),
    (line) => line.replace(/[.;]$/u, ', phục vụ nhân dân.'),
    (line) => line.replace(/[.;]$/u, ' theo mục XXI.'),
    (line) => line.replace(/[.;]$/u, ' theo khoản 31 Mục I.'),
    (line) => line.replace(/[.;]$/u, '[^77].'),
    (line) => line.replace(/[.;]$/u, ', họp ngày 5/09/2026.'),
    (line) => line.replace(/[.;]$/u, ' tại Tỉnh An Giang.'),
    (line) => line.replace(/[.;]$/u, ', báo cáo ủy ban Nhân dân tỉnh.'),
    (line) => line.replace(/[.;]$/u, ' của các CLBTN.'),
    (line) => line.replace(/[.;]$/u, ' về kỉ luật, hoà giải.'),
    (line) => line.replace(/[.;]$/u, ' theo Chương trình hành động số 09-CT/TU.'),
    (line) => line.replace(/[.;]$/u, ' theo quyết định số 9999/QĐ-BKT.'),
    (line) => line.replace(/[.;]$/u, ' theo điểm a Khoản 2 điều 5 Luật Trẻ em.'),
    (line) => line.replace(/^(\d+)\./u, '$19.'),
];

/** The text with so many faults in lines that are spread over it evenly. */
function withFaults(text: string, count: number): string {
    const lines = text.split('\n');
    const running = lines.flatMap((line, index) => (/^(?:[-+]|\d+\.|[a-zđ]\)) .{30,}[.;]$/u.test(line) ? [index] : []));
    let planted = 0;
    // the same line may bear several faults, each of another kind
    for (let round = 0; planted < count; round++) {
        for (let i = 0; i < running.length && planted < count; i++) {
            const index = running[i] as number;
            const slip = SLIPS[(i + round * 5) % SLIPS.length] as (line: string) => string;
            const before = lines[index] as string;
            const after = slip(before);
            if (after !== before) {
                lines[index] = after;
                planted++;
            }
        }
    }
    return lines.join('\n');
}

const sound = ofSize(exampleText(), BYTES);
const faulty = withFaults(sound, FAULTS);
const times = { sound: [] as number[], faulty: [] as number[] };
let told = { sound: 0, faulty: 0 };
for (let run = -WARM_UP; run < RUNS; run++) {
    const begin = performance.now();
    const soundTold = await readPlan(sound);
    const between = performance.now();
    const faultyTold = await readPlan(faulty);
    const end = performance.now();
    told = { sound: soundTold, faulty: faultyTold };
    if (run >= 0) {
        times.sound.push(between - begin);
        times.faulty.push(end - between);
    }
}
const [without, withThem] = [median(times.sound), median(times.faulty)];
console.log(
    `plan of ${(Buffer.byteLength(sound) / 1024).toFixed(0)} KB  ` +
        `without ${without.toFixed(2)} ms (${told.sound} diagnostics)  ` +
        `with ${FAULTS} faults ${withThem.toFixed(2)} ms (${told.faulty} diagnostics)  ` +
        `ratio ${(withThem / without).toFixed(2)}`,
);
