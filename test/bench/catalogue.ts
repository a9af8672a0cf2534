/**
 * What a compiled catalogue costs: to load it, in milliseconds and megabytes, and to answer out of it, as medians of batches. Its entries are
 * made up by a seeded script. Prints figures; asserts nothing.
 *
 *     node --expose-gc dist/bench/catalogue.mjs [entries]
 *
 * What it takes of memory is measured in a process of its own (`--memory FILE NUMBER`), where nothing else comes and goes.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import type { DirectiveFacts } from '../../server/src/facts/catalogue-facts.js';
import { CompiledCatalogue } from '../../server/src/knowledge/compiled/compiled-catalogue.js';
import { writeCatalogue } from '../../server/src/knowledge/compiled/write-catalogue.js';
import { NO_FILES } from '../../server/src/workspace/no-files.js';

if (process.argv[2] === '--memory') {
    tellMemory(process.argv[3] ?? '', process.argv[4] ?? '');
    process.exit(0);
}

const ENTRIES = Number(process.argv[2] ?? 50_000);
const RUNS = 200;
/** So many runs are timed at once. */
const EACH = 20;

/** A generator of numbers that repeats itself at each run (mulberry32). */
let state = 20261126;
function random(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;

const SYLLABLES =
    'an,ban,bảo,biển,bộ,cải,cảng,cao,chính,chuyển,công,cộng,dân,dịch,du,đất,đầu,điện,đô,đổi,đồng,giá,giáo,giao,hành,hóa,học,hợp,kế,khai,khoa,kinh,lao,lịch,lý,mạng,môi,mới,năng,ngân,nghề,nghiệp,nông,phát,phòng,quản,quy,rừng,sản,sở,số,tài,tế,thể,thiết,thông,thủ,thương,tin,toàn,trẻ,triển,trường,tư,văn,vệ,viên,xã,xây,y'.split(
        ',',
    );
const BODIES = ['Ban', 'Sở', 'Phòng', 'Hội', 'Trung tâm', 'Chi cục', 'Văn phòng', 'Ủy ban nhân dân xã', 'Đảng ủy xã'];
const KINDS = [
    ['Quyết định', 'QĐ-TTg', 'Thủ tướng Chính phủ'],
    ['Nghị định', 'NĐ-CP', 'Chính phủ'],
    ['Thông tư', 'TT-BTC', 'Bộ Tài chính'],
    ['Chỉ thị', 'CT-TTg', 'Thủ tướng Chính phủ'],
] as const;
const subject = () => Array.from({ length: 12 + Math.floor(random() * 20) }, () => pick(SYLLABLES)).join(' ');

const numbers: string[] = [];
const entries = Array.from({ length: ENTRIES }, (_, i): DirectiveFacts => {
    const [kind, code, issuer] = pick(KINDS);
    const year = 2005 + Math.floor(random() * 21);
    // a quarter bear numbers that begin anew each year
    const number = i % 4 === 0 ? `${1 + (i % 2500)}/${code}` : `${1 + i}/${year}/${code}`;
    const day = `${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
    const bases = i < 10 ? [] : [pick(numbers)];
    numbers.push(number);
    return {
        type: 'directive',
        number,
        kind,
        date: day,
        issuer,
        subject: subject(),
        names: i % 100 === 0 ? [`Luật ${subject().slice(0, 20)}`] : [],
        bases,
        replaces: [],
        replacedBy: [],
        amendedBy: [],
        effective: day,
        expires: null,
        checked: null,
        file: null,
        source: `Công báo số ${i}, https://congbao.chinhphu.vn/van-ban/${i}.htm`,
        note: null,
    };
});
const bytes = writeCatalogue(entries, { name: 'thu', title: 'Thử', licence: '–', date: '2026-11-26' });
const size = entries.length;
entries.length = 0;

const { shared, plan } = createPlanServices(NO_FILES);
const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
const file = Buffer.from(bytes);

const begin = spent();
// as a start reads it from its disk
const catalogue = CompiledCatalogue.open(new Uint8Array(file));
if (!catalogue) throw new Error('it cannot be read');
shared.knowledge.use(catalogue);
const loaded = spent() - begin;
const first = spent();
shared.knowledge.directives.find(numbers[7] as string);
const answered = spent() - first;
console.log(
    `${size} entries, ${(bytes.length / 1e6).toFixed(1)} MB: loaded in ${loaded.toFixed(0)} ms, first answer ${answered.toFixed(0)} ms`,
);
const folder = mkdtempSync(join(tmpdir(), 'kehoach-catalogue-'));
const kept = join(folder, 'thu.bin');
writeFileSync(kept, file);
const flags = ['--expose-gc', fileURLToPath(import.meta.url), '--memory', kept, numbers[7] as string];
process.stdout.write(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
rmSync(folder, { recursive: true });

/** Prints what a process holds more once it has opened a list, answered out of it by number and by words, and let go of the rest. */
function tellMemory(path: string, number: string): void {
    const services = createPlanServices(NO_FILES);
    const used = () => {
        globalThis.gc?.();
        const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
        return { held: heapUsed + arrayBuffers, rss };
    };
    const before = used();
    const opened = CompiledCatalogue.open(new Uint8Array(readFileSync(path)));
    if (!opened) throw new Error('it cannot be read');
    const { knowledge } = services.shared;
    knowledge.use(opened);
    const loaded = used();
    knowledge.directives.find(number);
    knowledge.directives.about(['chuyen', 'doi']);
    const answered = used();
    const shown = (after: ReturnType<typeof used>) =>
        `${((after.held - before.held) / 1e6).toFixed(0)} MB (resident ${((after.rss - before.rss) / 1e6).toFixed(0)})`;
    console.log(`in a process of its own: loaded ${shown(loaded)}, after answers ${shown(answered)}`);
}

/** Milliseconds of this thread: what else the machine does counts for nothing. The clock of threads goes in steps of some milliseconds. */
function spent(): number {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
}

/** The median of batches: each takes longer than a step of the clock. */
async function median(name: string, task: (run: number) => Promise<unknown> | unknown): Promise<void> {
    const times: number[] = [];
    let run = -5;
    while (run < 0) await task(run++);
    for (let batch = 0; batch < RUNS / EACH; batch++) {
        const from = spent();
        for (let i = 0; i < EACH; i++) await task(run++);
        times.push((spent() - from) / EACH);
    }
    times.sort((a, b) => a - b);
    const [low, middle, high] = [0, times.length >> 1, times.length - 1].map((at) => times[at] as number);
    const shown = (time: number | undefined) => `${(time ?? 0).toFixed(2).padStart(7)} ms`;
    console.log(`${name.padEnd(44)} median ${shown(middle)}   from ${shown(low)} to ${shown(high)}`);
}

const text = `ỦY BAN NHÂN DÂN
TỈNH AN GIANG

Số: 1/KH-UBND

An Giang, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Thực hiện nhiệm vụ

Căn cứ Quyết định số 12/QĐ-TTg ngày 05/3/2021 của Thủ tướng Chính phủ;
Căn cứ Quyết định số 1
Căn cứ nghi dinh chuyen doi so
Căn cứ quyet dinh
Căn cứ moi truong bien

I. MỤC TIÊU
1. Mục tiêu chung.
`;
const open = LangiumDocumentFactory.fromString(text, URI.parse('memory:/mo.kehoach'));
LangiumDocuments.addDocument(open);
await DocumentBuilder.build([open], {});
const uri = { uri: open.uri.toString() };
const at = (words: string, shift = words.length) => open.textDocument.positionAt(text.lastIndexOf(words) + shift);
const complete = async (words: string) =>
    (await plan.lsp.CompletionProvider?.getCompletion(open, { textDocument: uri, position: at(words) }))?.items.length;

for (const words of ['Quyết định số 1', 'nghi dinh chuyen doi so', 'quyet dinh', 'moi truong bien']) {
    const count = await complete(words);
    await median(`completion behind “${words}”: ${count}`, () => complete(words));
    // a key makes forgotten what was found of directives
    const own = shared.workspace.IndexManager.allElements(undefined, new Set([uri.uri])).toArray();
    await median('  the same behind a key', () => {
        shared.knowledge.directives.replace(uri.uri, own);
        return complete(words);
    });
}
await median('hover on a citation', () =>
    plan.lsp.HoverProvider?.getHoverContent(open, { textDocument: uri, position: at('12/QĐ-TTg', 1) }),
);
await median('a lookup of a number', (run) =>
    shared.knowledge.directives.find(numbers[(run + 5) * 331] as string, { kind: 'Quyết định' }),
);
// an office changes one entry of its list beside as many bodies, and goes on typing
const bodies = Array.from(
    { length: ENTRIES },
    (_, i) =>
        `cơ quan ${pick(BODIES)} ${subject().split(' ').slice(0, 4).join(' ')} ${i}\n  ký hiệu: K${i}\n  viết tắt: VT${i}`,
);
const listed = LangiumDocumentFactory.fromString(`${bodies.join('\n\n')}\n`, URI.parse('memory:/lon.danhmuc'));
LangiumDocuments.addDocument(listed);
await DocumentBuilder.build([listed], {});
const office = (run: number) =>
    `${bodies
        .slice(0, 100)
        .map((body, i) => body.replace('\n', ` của cơ quan\n`).replaceAll('K', `C${i}K`))
        .join('\n\n')}\n\ncơ quan Phòng Thử số ${run}\n  đến: 02/2025\n`;
const own = LangiumDocumentFactory.fromString(office(-9), URI.parse('memory:/co-quan.danhmuc'));
LangiumDocuments.addDocument(own);
await DocumentBuilder.build([own], {});
const { agencies } = shared.knowledge;
const asked = (): unknown => [
    agencies.inRunningText('PHÒNG THỬ MỘT HAI'),
    agencies.candidates(['thu']),
    agencies.formerNames(),
    shared.knowledge.words.isInName('thử số'),
];
asked();
await median('one changed entry of an office’s list', async (run) => {
    shared.workspace.TextDocuments.set(TextDocument.create(own.uri.toString(), 'danhmuc', run + 100, office(run)));
    await DocumentBuilder.update([own.uri], []);
});
await median('a change as the index takes it', () => {
    const descriptions = shared.workspace.IndexManager.allElements(undefined, new Set([own.uri.toString()])).toArray();
    agencies.replace(own.uri.toString(), descriptions);
});
await median('what is asked of bodies behind a change', () => {
    const descriptions = shared.workspace.IndexManager.allElements(undefined, new Set([own.uri.toString()])).toArray();
    agencies.replace(own.uri.toString(), descriptions);
    asked();
});
