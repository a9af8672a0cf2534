/**
 * What a burst of changes costs beside a single one: a thousand keys in a plan of 46 KB that come faster than they are read, until its
 * problems are answered. Prints the medians and their ratio; asserts nothing.
 *
 *     node dist/bench/burst.mjs
 */
import { Server } from '../support/server.js';

const LENGTH = 46_000;
const BURST = 1000;
const RUNS = 11;
const URI = 'file:///van-ban/ke-hoach.kehoach';

const heading =
    'ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\n\nSố: 7/KH-UBND\n\nAn Bình, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n';
const items: string[] = [];
for (let number = 1, length = heading.length; length < LENGTH; number++) {
    const item = `${number}. Trạm Y tế trồng cây quanh trạm, xem khoản 1 Mục I, theo Quyết định số 12/QĐ-UBND ngày 05/3/2026.\n`;
    items.push(item);
    length += item.length;
}
const text = heading + items.join('');
/** Behind the number of the first item. */
const PLACE = { line: 11, character: 3 };

const server = new Server();
await server.initialize({}, { textDocument: { diagnostic: {} } });
await server.open(URI, text);
let version = 1;
const type = () =>
    server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: ++version },
        contentChanges: [{ range: { start: PLACE, end: PLACE }, text: 'a' }],
    });
const answered = async (keys: number) => {
    const begin = performance.now();
    for (let key = 0; key < keys; key++) void type();
    await server.request('textDocument/diagnostic', URI);
    return performance.now() - begin;
};
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

// the engine compiles what is run often
for (let run = 0; run < 15; run++) await answered(1);
const [single, burst]: [number[], number[]] = [[], []];
for (let run = 0; run < RUNS; run++) {
    single.push(await answered(1));
    burst.push(await answered(BURST));
}
const [one, many] = [median(single), median(burst)];
console.log(
    `${Math.round(text.length / 1000)} thousand letters, medians of ${RUNS}: one key ${one.toFixed(0)} ms, ${BURST} keys ${many.toFixed(0)} ms, ${(many / one).toFixed(2)} times`,
);
await server.stop();
