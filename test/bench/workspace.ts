/**
 * How long an answer takes in a large workspace: completion and hover, as medians in milliseconds over a workspace that
 * a seeded script makes up (1,000 plans, 5,000 directives, 2,000 or 50,000 agencies), and what one more key in a plan
 * costs the index. Prints figures; asserts nothing.
 *
 *     node dist/bench/workspace.mjs [agencies]
 */

import { type LangiumDocument, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { NO_FILES } from '../../server/src/workspace/no-files.js';

const PLANS = 1000;
const DIRECTIVES = 5000;
const AGENCIES = Number(process.argv[2] ?? 2000);
const RUNS = 200;

/** A generator of numbers that repeats itself at each run (mulberry32). */
let state = 20261121;
function random(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
function pick<T>(list: readonly T[]): T {
    return list[Math.floor(random() * list.length)] as T;
}

const KINDS = ['Ban', 'Sở', 'Phòng', 'Hội', 'Trung tâm', 'Chi cục', 'Văn phòng', 'Ủy ban nhân dân xã', 'Đảng ủy xã'];
const FIELDS =
    'Tuyên giáo,Dân vận,Y tế,Giáo dục,Nông nghiệp,Môi trường,Xây dựng,Khoa học,Công nghệ,Văn hóa,Thể thao,Du lịch,Tài chính,Nội vụ,Tư pháp,Công Thương,Dân tộc,Tôn giáo,Thống kê,Kiểm lâm'.split(
        ',',
    );
const PLACES =
    'An Bình,Bình Hòa,Châu Phú,Đông Sơn,Hòa Lạc,Kim Sơn,Long Thạnh,Mỹ Đức,Ninh Phước,Phú Tân,Tân Châu,Thạnh Mỹ,Vĩnh Hội,Xuân Tô'.split(
        ',',
    );

const agencies = Array.from(
    { length: AGENCIES },
    (_, i) => `${pick(KINDS)} ${pick(FIELDS)} và ${pick(FIELDS)} ${pick(PLACES)} ${i}`,
);
const directives = Array.from({ length: DIRECTIVES }, (_, i) => ({
    number: `${i + 1}/QĐ-TTg`,
    day: `${1 + Math.floor(random() * 28)}/${1 + Math.floor(random() * 12)}/${2015 + Math.floor(random() * 11)}`,
}));

function catalogueText(): string {
    const entries = agencies.map((name, i) => `cơ quan ${name}\n  ký hiệu: K${i}\n  viết tắt: VT${i}`);
    const directiveEntries = directives.map(
        ({ number, day }, i) =>
            `văn bản ${number}\n  loại: Quyết định\n  ngày: ${day}\n  cơ quan: Thủ tướng Chính phủ\n  trích yếu: phê duyệt Đề án ${pick(FIELDS)}` +
            (i > 10 ? `\n  căn cứ: ${pick(directives.slice(0, i)).number}` : ''),
    );
    return `${entries.join('\n\n')}\n\n${directiveEntries.join('\n\n')}\n`;
}

function planText(i: number): string {
    const bases = Array.from({ length: 5 }, () => {
        const { number, day } = pick(directives);
        return `Căn cứ Quyết định số ${number} ngày ${day} của Thủ tướng Chính phủ;`;
    });
    // every plan of these years cites one directive
    bases.push('Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;');
    const tasks = Array.from(
        { length: 20 },
        (_, n) =>
            `${n + 1}. ${pick(agencies)}\n- Chủ trì thực hiện Quyết định số ${pick(directives).number} trước ngày 30/6/2026; phối hợp với các địa phương rà soát, tổng hợp, báo cáo kết quả theo quy định.`,
    );
    return `ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: ${i + 1}/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nThực hiện nhiệm vụ số ${i}\n\n${bases.join('\n')}\n\nI. MỤC TIÊU\n1. Mục tiêu chung của kế hoạch.\n\nII. TỔ CHỨC THỰC HIỆN\n${tasks.join('\n')}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Thị Minh An\n`;
}

const { shared, plan } = createPlanServices(NO_FILES);
const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;

async function load(files: readonly { name: string; text: string }[]): Promise<LangiumDocument[]> {
    const documents = files.map(({ name, text }) =>
        LangiumDocumentFactory.fromString(text, URI.parse(`memory:/${name}`)),
    );
    for (const document of documents) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(documents, {});
    return documents;
}

async function median(name: string, task: (run: number) => Promise<unknown> | unknown): Promise<void> {
    const times: number[] = [];
    for (let run = -20; run < RUNS; run++) {
        const begin = performance.now();
        await task(run);
        if (run >= 0) times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    const [middle, high] = [times[RUNS / 2], times[Math.floor(RUNS * 0.95)]] as [number, number];
    console.log(
        `${name.padEnd(44)} median ${middle.toFixed(2).padStart(7)} ms   p95 ${high.toFixed(2).padStart(7)} ms`,
    );
}

const begin = performance.now();
const plans = await load([
    { name: 'danh-muc.danhmuc', text: catalogueText() },
    ...Array.from({ length: PLANS }, (_, i) => ({ name: `${i + 1}.kehoach`, text: planText(i) })),
]);
console.log(
    `${PLANS} plans, ${DIRECTIVES} directives, ${AGENCIES} agencies: read and indexed in ${((performance.now() - begin) / 1000).toFixed(1)} s`,
);

const [open] = (await load([
    {
        name: 'mo.kehoach',
        text: planText(PLANS)
            .replace('mục tiêu chung', 'mục tiêu chung theo ban tuyen g và 12')
            .replace('\n\nI. MỤC TIÊU', '\nCăn cứ de an nong nghiep\n\nI. MỤC TIÊU'),
    },
])) as [LangiumDocument];
const text = open.textDocument.getText();
const at = (words: string, shift = 0) => open.textDocument.positionAt(text.indexOf(words) + shift);
const uri = { uri: open.uri.toString() };

async function completeAfter(words: string): Promise<number> {
    const position = at(words, words.length);
    return ((await plan.lsp.CompletionProvider?.getCompletion(open, { textDocument: uri, position }))?.items ?? [])
        .length;
}

const cited = /số (\d+\/QĐ-TTg)/.exec(text)?.[1] as string;
const agency = /^1\. (.+)$/m.exec(text.slice(text.indexOf('TỔ CHỨC THỰC HIỆN')))?.[1] as string;
await median('completion of an agency (“ban tuyen g”)', () => completeAfter('ban tuyen g'));
await median('completion of an agency (item, two letters)', () => completeAfter(`1. ${agency.slice(0, 2)}`));
await median('completion of a directive (“số 1”)', () => completeAfter(`số ${cited.slice(0, 1)}`));
await median('completion by subject (“de an nong nghiep”)', () => completeAfter('Căn cứ de an nong nghiep'));
await median('hover on a citation', () =>
    plan.lsp.HoverProvider?.getHoverContent(open, { textDocument: uri, position: at(cited, 1) }),
);
await median('hover on what every plan cites', () =>
    plan.lsp.HoverProvider?.getHoverContent(open, { textDocument: uri, position: at('57-NQ/TW', 1) }),
);
await median('hover on an agency', () =>
    plan.lsp.HoverProvider?.getHoverContent(open, { textDocument: uri, position: at(agency, 1) }),
);
await median('a key in one plan: read, index, link, check', async (run) => {
    const document = plans[1 + (Math.abs(run) % PLANS)] as LangiumDocument;
    // what an editor has open is read from there
    const text = `${document.textDocument.getText()} `;
    shared.workspace.TextDocuments.set(TextDocument.create(document.uri.toString(), 'kehoach', run + 100, text));
    await DocumentBuilder.update([document.uri], []);
});
