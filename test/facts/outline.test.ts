import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../server/src/facts/dates.js';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { foldAccents } from '../../server/src/facts/fold.js';
import { documentOutline } from '../../server/src/facts/outline.js';
import type { Document } from '../../server/src/syntax/generated/ast.js';
import { onlyOutline } from '../support/outlines.js';
import { open, services, statePlan } from '../support/plans.js';

const BODY = `Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU: Phủ xanh sân trường[^1].

II. TỔ CHỨC THỰC HIỆN

1. Sở Giáo dục và Đào tạo

- Chọn giống cây trước ngày 30/4/2026.
- Báo cáo hằng năm theo **Chỉ thị** số 45-CT/TW ngày 02/02/2024 của Ban Bí thư về trồng cây.

2. Sở Nông nghiệp và Môi trường; Hội Nông dân tỉnh: Cấp cây giống.

Trên đây là Kế hoạch trồng cây năm 2026./.

[^1]: Theo số liệu năm 2025.`;

const ISSUED =
    'ỦY BAN NHÂN DÂN\nXÃ BÌNH AN\nSố: 5/UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n';

async function first(text: string): Promise<Document> {
    return (await open(text)).parseResult.value.documents[0] as Document;
}

describe('what other papers know of a document', () => {
    it('has a recipient whose line goes on behind a name as one', async () => {
        const ending = 'Nơi nhận:\n- Các sở: Nội vụ, Y tế,        CHỦ TỊCH\nTư pháp;\n- Lưu: VT.        Trần Văn Ba';
        const paper = await first(`KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n\n${ending}\n`);
        expect(documentFacts(paper).recipients).toEqual(['Các sở: Nội vụ, Y tế, Tư pháp;', 'Lưu: VT.']);
    });

    it('has the subject of a cited directive whole where a page ends within it, up to the next citation', async () => {
        const cited = 'Kế hoạch số 15/KH-UBND ngày 03/4/2026 của Ủy ban nhân dân tỉnh về trồng cây';
        const next = 'Chỉ thị số 45-CT/TW ngày 02/02/2024 của Ban Bí thư';
        const paper = await first(`KẾ HOẠCH\nTrồng cây\n\n- Theo ${cited}\n\n6\n\nxanh ven đường, ${next}.\n`);
        expect(documentFacts(paper).citations.map(({ subject }) => subject)).toEqual([
            'trồng cây xanh ven đường',
            null,
        ]);
    });

    it.each([
        ['về thực hiện B về rừng;', ['thực hiện B về rừng', 'rừng']],
        ['về trồng cây và B về rừng.', ['trồng cây', 'rừng']],
        ['về trồng cây, B về rừng.', ['trồng cây', 'rừng']],
        // the list may be that of the plan's subject or of the sentence
        ['về thực hiện C và B về rừng.', [null, null, 'rừng']],
        ['ban hành “C”, Sở Y tế làm', ['ban hành “C”', null]],
        [`về ${'trồng cây '.repeat(50)}`, [null]],
    ])('has the subject of a cited directive with what it cites in its turn: %s', async (behind, subjects) => {
        const cited = 'Kế hoạch số 15/KH-UBND ngày 03/4/2026 của Ủy ban nhân dân tỉnh';
        const [b, c] = ['Nghị quyết số 5-NQ/TU ngày 02/02/2026 của Tỉnh ủy An Giang', 'Kế hoạch số 8-KH/TU'];
        const text = behind.replace('B', b).replace('C', c);
        const paper = await first(`KẾ HOẠCH\nTrồng cây\n\n- Theo ${cited} ${text}\n`);
        expect(documentFacts(paper).citations.map(({ subject }) => subject)).toEqual(
            subjects.map((each) => each?.replace('B', b).replace('C', c) ?? null),
        );
    });
});

describe('the outline of a document', () => {
    it('has the whole of a title that goes on in small letters, and the day above who signs', async () => {
        const title =
            'ĐẢNG CỘNG SẢN VIỆT NAM\n\nBẢN TỰ NHẬN XÉT\ncủa người trồng cây\n\nKính gửi: Chi bộ ấp Bình An\n\n';
        const end = 'Tôi trồng cây.\n\nBình An, ngày 5 tháng 3 năm 2026\n\nNGƯỜI TỰ NHẬN XÉT\n\nLê Thị Sáu\n';
        expect(documentOutline(await first(title + end))).toMatchObject({
            subject: 'BẢN TỰ NHẬN XÉT của người trồng cây',
            place: 'Bình An',
            date: '2026-03-05',
        });
        // it certifies the paper
        const certified =
            'KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n\nBình An, ngày 5 tháng 3 năm 2026\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Thị Sáu\n';
        expect(documentOutline(await first(certified))).toMatchObject({ place: null, date: null });
    });

    it('has text that was cut into lines below whom a letter is sent to, or below a subject, as text', async () => {
        const text =
            'Sở Nội vụ nhận được Công văn số 3/UBND-NC ngày 5 tháng 3 năm\n2026 của Ủy ban nhân dân xã Bình An về trồng cây, trong đó có nội\ndung về giống cây.\n';
        const letter = `Số: 7/SNV-VP\nV/v trồng cây\n\nKính gửi: Ủy ban nhân dân tỉnh\n${text}\n1. Trồng cây.\n`;
        const { addressees, blocks } = documentOutline(await first(letter));
        expect(addressees).toEqual(['Ủy ban nhân dân tỉnh']);
        expect(blocks[0]).toMatchObject({ type: 'paragraph' });
        const notice = `THÔNG BÁO\nKết luận về việc trồng cây năm 2026 trên\nđịa bàn xã\n${text.trim()} Nay kết luận như sau:\n\n1. Trồng cây.\n`;
        expect(documentOutline(await first(notice))).toMatchObject({
            subject: 'Kết luận về việc trồng cây năm 2026 trên địa bàn xã',
        });
        const list = 'Kính gửi: Sở Nội vụ\nỦy ban nhân dân các xã, phường trên địa bàn tỉnh Bình An\n\nTrồng cây.\n';
        expect(documentOutline(await first(`Số: 7/SNV-VP\n\n${list}`)).addressees.join(' ')).toContain('các xã');
    });

    it('has the rest of a subject below the day that stands beside it', async () => {
        const head = 'Số: 7/SNV-VP\nV/v cho phép trồng        Bình An, ngày 5 tháng 3 năm 2026\n    cây ven đường\n\n';
        expect(documentOutline(await first(`${head}Kính gửi: Sở Nội vụ\n\nTrồng cây.\n`))).toMatchObject({
            subject: 'V/v cho phép trồng cây ven đường',
            date: '2026-03-05',
        });
    });

    it('has the issuer of a form with its room, the national title beside a photo, and no formula among its bases', async () => {
        const national = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n';
        const form = `ỦY BAN NHÂN DÂN\nxã/phường ..(1)..\nSố: 5/QĐ-UBND\n\n${national}QUYẾT ĐỊNH\nVề trồng cây\n\nĐiều 1. Trồng cây.\n`;
        expect(documentOutline(await first(form)).issuers).toEqual(['ỦY BAN NHÂN DÂN xã/phường ..(1)..']);
        const photo = await first(`Ảnh          ${national}BẢN KHAI\n\n1. Họ và tên: ……\n`);
        expect(photo.nationalTitles.map(({ text }) => text)).toHaveLength(2);
        const law = `QUỐC HỘI\nLuật số: 5/2026/QH16\n\n${national}LUẬT\nTRỒNG CÂY\n\nCăn cứ Hiến pháp;\n\nQuốc hội ban hành Luật Trồng cây,\n\nĐiều 1. Trồng cây.\n`;
        expect(documentOutline(await first(law)).bases).toHaveLength(1);
    });

    it('has a long subject apart below its kind, in a full stop, and one whose second line is in capitals', async () => {
        const long =
            'Triển khai thực hiện Nghị định số 12/2026/NĐ-CP ngày 30/10/2026 của Chính phủ về trồng cây trong lĩnh vực lâm nghiệp, thủy lợi, an toàn hồ đập.';
        expect(
            documentOutline(await first(`${ISSUED}KẾ HOẠCH\n\n${long}\n\nI. MỤC ĐÍCH\n\n1. Trồng cây.\n`)),
        ).toMatchObject({
            subject: long,
        });
        const capitals =
            'QUYẾT ĐỊNH\nVề việc phê duyệt dự án\nXÂY DỰNG VƯỜN ƯƠM\n\nCăn cứ Luật Lâm nghiệp;\n\nĐiều 1. Trồng cây.\n';
        expect(documentOutline(await first(capitals))).toMatchObject({
            subject: 'Về việc phê duyệt dự án XÂY DỰNG VƯỜN ƯƠM',
        });
        const sent = 'Số: 7/SNV-VP\n\nKính gửi:\n- Sở B;\n- Căn cứ tàu ngầm Bình An;\n- Sở C.\n\nTrồng cây.\n';
        expect(documentOutline(await first(sent)).addressees).toHaveLength(3);
        const essay =
            'ĐẢNG CỘNG SẢN VIỆT NAM\n\nBÀI THU HOẠCH CHÍNH TRỊ\ntôi đã học nghị quyết và nhận thức rõ trách nhiệm\ncủa mình trong việc trồng cây.\n';
        expect(documentOutline(await first(essay))).toMatchObject({ subject: expect.not.stringContaining('tôi') });
    });

    it('has no sentence for its subject, nor who decides, nor bases among whom it is sent to', async () => {
        const sentence =
            'Thực hiện Chương trình công tác tháng 3 năm 2026 về trồng cây, Ủy ban nhân dân xã Bình An tổ chức họp các ấp trong xã để bàn việc.';
        expect(
            documentOutline(await first(`${ISSUED}GIẤY MỜI\n\n${sentence}\n\n1. Thời gian: 8 giờ.\n`)),
        ).toMatchObject({
            kind: 'Giấy mời',
            subject: null,
        });
        const decision =
            'QUYẾT ĐỊNH\nVề việc trồng cây\nTỔ TRƯỞNG TỔ TRỒNG CÂY\n\nCăn cứ Luật Lâm nghiệp;\n\nĐiều 1. Trồng cây.\n';
        expect(documentOutline(await first(decision))).toMatchObject({ subject: 'Về việc trồng cây' });
        const resolution =
            'NGHỊ QUYẾT\nVề trồng cây\n\nKính gửi:\n- Chi bộ ấp Bình An.\n\n- Căn cứ Điều lệ Hội;\n- Xét đề nghị của tổ;\n\n1. Trồng cây.\n';
        const { addressees, bases } = documentOutline(await first(resolution));
        expect(addressees).toEqual(['Chi bộ ấp Bình An']);
        expect(bases).toHaveLength(2);
    });

    it('has room that a template leaves for its number, and the issuer above the national title behind a form', async () => {
        const contract = 'HỢP ĐỒNG TRỒNG CÂY\nSố: {{so_hop_dong}}\n\nĐiều 1. Trồng cây.\n';
        expect(documentOutline(await first(contract))).toMatchObject({ subject: 'TRỒNG CÂY', number: null });
        const national = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n';
        const form = `${national}PHIẾU GHI Ý KIẾN\n\n1. Tán thành\n\n2. Không tán thành\n\n`;
        const next = `ỦY BAN NHÂN DÂN XÃ BÌNH AN\nSố: 5/QĐ-UBND\n\n${national}QUYẾT ĐỊNH\nVề trồng cây\n\nĐiều 1. Trồng cây.\n`;
        const { documents } = (await open(form + next)).parseResult.value;
        expect(documents.map((each) => documentOutline(each).issuers)).toEqual([[], ['ỦY BAN NHÂN DÂN XÃ BÌNH AN']]);
    });

    it.each([
        'NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 12/2026/NĐ-CP NGÀY 05 THÁNG 3 NĂM 2026 VỀ TRỒNG CÂY',
        'NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 12/2026/NĐ-CP NGÀY 05 THÁNG 3 NĂM 2026\nVỀ TRỒNG CÂY',
        'NGHỊ ĐỊNH SỐ 12/2026/NĐ-CP NGÀY 05/3/2026 CỦA CHÍNH PHỦ VỀ TRỒNG CÂY',
    ])('has number, day and body from a title that says them: %s', async (title) => {
        const paper = await first(`${title}\n\nCăn cứ Luật Tổ chức Chính phủ;\n\nĐiều 1. Trồng cây.\n`);
        expect(documentOutline(paper)).toMatchObject({
            kind: 'Nghị định',
            number: '12/2026/NĐ-CP',
            date: '2026-03-05',
            issuers: ['CHÍNH PHỦ'],
            subject: 'VỀ TRỒNG CÂY',
            citations: [],
        });
        expect(documentFacts(paper)).toMatchObject({ number: '12/2026/NĐ-CP', asOf: '2026-03-05', citations: [] });
    });

    it('has no number from a title that is about another directive', async () => {
        const title = 'NGHỊ ĐỊNH\nSỬA ĐỔI NGHỊ ĐỊNH SỐ 12/2026/NĐ-CP NGÀY 05/3/2026 CỦA CHÍNH PHỦ VỀ TRỒNG CÂY';
        const outline = documentOutline(await first(`${title}\n\nĐiều 1. Trồng cây.\n`));
        expect([outline.number, outline.date, outline.citations.length]).toEqual([null, null, 1]);
    });

    it.each(['hết hiệu lực kể từ ngày 15/6/2026', 'bị bãi bỏ', 'chấm dứt hiệu lực', 'còn hiệu lực'])(
        'cites the issuer of what %s as far as its name goes',
        async (end) => {
            const text = `Điều 1. Quyết định số 12/QĐ-UBND ngày 02/3/2021 của Chủ tịch Ủy ban nhân dân tỉnh An Giang ${end}.`;
            const { citations } = documentOutline(await first(statePlan(text)));
            expect(citations.find(({ number }) => number === '12/QĐ-UBND')?.issuer).toBe(
                'Chủ tịch Ủy ban nhân dân tỉnh An Giang',
            );
        },
    );

    it.each(['ban hành', 'quy định', 'thông báo', 'thông qua'])(
        'cites an issuer whose name has a word that opens another clause elsewhere, before %s',
        async (verb) => {
            for (const name of ['Bộ Thông tin và Truyền thông', 'Bộ trưởng Bộ Giao thông vận tải']) {
                const text = `Điều 1. Thực hiện Thông tư số 12/2021/TT-BTC ngày 02/3/2021 của ${name} ${verb} kế hoạch.`;
                const { citations } = documentOutline(await first(statePlan(text)));
                expect(citations.find(({ number }) => number === '12/2021/TT-BTC')?.issuer).toBe(name);
            }
        },
    );

    it('has every part of a state plan', async () => {
        expect(documentOutline(await first(statePlan(BODY)))).toEqual({
            kind: 'Kế hoạch',
            standard: 'state-nd30',
            number: '07/KH-UBND',
            date: '2026-03-05',
            place: 'An Giang',
            issuers: ['ỦY BAN NHÂN DÂN TỈNH AN GIANG'],
            subject: 'Trồng cây xanh tại các trường học năm 2026',
            addressees: [],
            bases: [
                {
                    text: 'Căn cứ Quyết định số 524/QĐ-TTg ngày 01 tháng 4 năm 2021 của Thủ tướng Chính phủ;',
                    citations: ['524/QĐ-TTg'],
                },
            ],
            blocks: [
                {
                    type: 'paragraph',
                    mark: null,
                    title: null,
                    text: 'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
                    blocks: [],
                },
                { type: 'section', mark: 'I', title: 'MỤC ĐÍCH, YÊU CẦU', text: 'Phủ xanh sân trường.', blocks: [] },
                {
                    type: 'section',
                    mark: 'II',
                    title: 'TỔ CHỨC THỰC HIỆN',
                    text: '',
                    blocks: [
                        {
                            type: 'item',
                            mark: '1',
                            title: 'Sở Giáo dục và Đào tạo',
                            text: '',
                            blocks: [
                                {
                                    type: 'item',
                                    mark: '-',
                                    title: null,
                                    text: 'Chọn giống cây trước ngày 30/4/2026.',
                                    blocks: [],
                                },
                                {
                                    type: 'item',
                                    mark: '-',
                                    title: null,
                                    text: 'Báo cáo hằng năm theo Chỉ thị số 45-CT/TW ngày 02/02/2024 của Ban Bí thư về trồng cây.',
                                    blocks: [],
                                },
                            ],
                        },
                        {
                            type: 'item',
                            mark: '2',
                            title: 'Sở Nông nghiệp và Môi trường; Hội Nông dân tỉnh',
                            text: 'Cấp cây giống.',
                            blocks: [],
                        },
                    ],
                },
            ],
            responsibleBodies: [
                {
                    mark: '1',
                    names: ['Sở Giáo dục và Đào tạo'],
                    tasks: [
                        'Chọn giống cây trước ngày 30/4/2026.',
                        'Báo cáo hằng năm theo Chỉ thị số 45-CT/TW ngày 02/02/2024 của Ban Bí thư về trồng cây.',
                    ],
                },
                { mark: '2', names: ['Sở Nông nghiệp và Môi trường', 'Hội Nông dân tỉnh'], tasks: ['Cấp cây giống.'] },
            ],
            footnotes: [{ mark: '1', text: 'Theo số liệu năm 2025.', references: 1 }],
            citations: [
                {
                    number: '524/QĐ-TTg',
                    kind: 'Quyết định',
                    date: '2021-04-01',
                    issuer: 'Thủ tướng Chính phủ',
                    line: 11,
                    column: 8,
                },
                { number: '45-CT/TW', kind: null, date: '2024-02-02', issuer: 'Ban Bí thư', line: 22, column: 40 },
            ],
            closing: ['Trên đây là Kế hoạch trồng cây năm 2026./.'],
            recipients: [
                { text: 'Sở Giáo dục và Đào tạo', note: 'b/c', archive: false },
                { text: 'Lưu: VT, KGVX', note: null, archive: true },
            ],
            approvals: [],
            signature: {
                authority: 'TM. ỦY BAN NHÂN DÂN',
                positions: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
                name: 'Nguyễn Thị Minh An',
            },
            coSigners: [],
            annexes: [],
        });
    });

    it('has all who sign, the first one apart', async () => {
        const minutes = statePlan('I. A').replace(
            /TM\. ỦY BAN[\s\S]*$/u,
            'THƯ KÝ                    CHỦ TỌA\n\n(Chữ ký)                  (Chữ ký)\n\nLê Thị Cúc                Phạm Văn Dũng\n',
        );
        const { signature, coSigners } = documentOutline(await first(minutes));
        expect(signature).toEqual({ authority: 'THƯ KÝ', positions: [], name: 'Lê Thị Cúc' });
        expect(coSigners).toEqual([{ authority: 'CHỦ TỌA', positions: [], name: 'Phạm Văn Dũng' }]);
    });

    it('tells the party’s standards by the day', async () => {
        const plan = (date: string) =>
            `TỈNH ỦY AN GIANG\n*\nSố 15-KH/TU\n\nAn Giang, ngày ${date}\n\nKẾ HOẠCH\nkỹ năng số\n`;
        expect(documentOutline(await first(plan('26 tháng 5 năm 2026'))).standard).toBe('party-hd36');
        expect(documentOutline(await first(plan('27 tháng 5 năm 2026'))).standard).toBe('party-hd05');
        expect(documentOutline(await first(plan('… tháng … năm 2025'))).standard).toBe('party-hd36');
    });
});

describe('the index', () => {
    it('knows a document by its number, until it is deleted', async () => {
        const document = await open(statePlan(BODY), 'muc-luc.kehoach');
        const [known] =
            services.shared.knowledge.directives
                .find('07/KH-UBND')
                ?.documents.filter(({ documentUri }) => documentUri.path === '/muc-luc.kehoach') ?? [];
        expect(known?.facts.bases).toEqual(['524/QĐ-TTg']);
        expect(
            documentFacts(document.parseResult.value.documents[0] as Document).times.map(({ text }) => text),
        ).toEqual(['trước ngày 30/4/2026', 'hằng năm']);
        expect(known?.facts.agencies.map(({ name }) => name)).toEqual([
            'Sở Giáo dục và Đào tạo',
            'Sở Nông nghiệp và Môi trường',
            'Hội Nông dân tỉnh',
        ]);
        expect(known?.name).toBe('Kế hoạch 07/KH-UBND');
        await services.shared.workspace.DocumentBuilder.update([], [document.uri]);
        expect(
            services.shared.knowledge
                .allElements('Document')
                .some(({ documentUri }) => documentUri.path === '/muc-luc.kehoach'),
        ).toBe(false);
    });

    it('names a fragment by its file', async () => {
        const { uri } = await open('I. Một đoạn', 'doan.kehoach');
        expect(
            services.shared.knowledge
                .allElements('Document')
                .find(({ documentUri }) => documentUri.toString() === uri.toString())?.name,
        ).toBe('doan.kehoach');
    });

    it('holds facts that are data', async () => {
        const facts = documentFacts(await first(statePlan(BODY)));
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    });
});

describe('days', () => {
    it('are read in every form', () => {
        for (const text of [
            '04-6-2021',
            '4/6/2021',
            'ngày 04 tháng 6 năm 2021',
            'NGÀY 04 THÁNG 6 NĂM 2021',
            '04.06.2021',
        ]) {
            expect(isoDate(text)).toBe('2021-06-04');
        }
    });
    it('that do not exist are none', () => {
        for (const text of ['31/02/2026', '00/1/2026', 'ngày … tháng 3 năm 2026', '2026', '']) {
            expect(isoDate(text)).toBeNull();
        }
    });
});

it('the number of bodies of several fields has commas', async () => {
    const paper = statePlan('I. A').replace(/^Số: .*/mu, 'Số: 154/CTPH-LĐLĐ-SVH,TT,DL');
    expect(documentFacts(await first(paper)).number).toBe('154/CTPH-LĐLĐ-SVH,TT,DL');
    expect(documentFacts(await first(paper.replace('SVH,TT,DL', 'SVH, ngày'))).number).toBe('154/CTPH-LĐLĐ-SVH');
});

it('an issuer that ends with a dash goes on; a second label addresses anew; a decision is a line of its own', async () => {
    const joint = statePlan('I. A').replace(
        /^ỦY BAN NHÂN DÂN\n.*/u,
        'LIÊN ĐOÀN LAO ĐỘNG TỈNH -\nSỞ VĂN HÓA VÀ THỂ THAO',
    );
    expect(documentFacts(await first(joint)).issuers).toEqual(['LIÊN ĐOÀN LAO ĐỘNG TỈNH - SỞ VĂN HÓA VÀ THỂ THAO']);
    const letter =
        'SỞ Y TẾ\n\nSố: 131/SYT-NVY\nV/v trồng cây\n\nKính gửi: Các trường, các bệnh viện\nĐồng kính gửi: Đảng ủy các xã\n\nSở Y tế đề nghị trồng cây.\n';
    expect(documentOutline(await first(letter)).addressees).toEqual(['Các trường, các bệnh viện', 'Đảng ủy các xã']);
    const decision =
        'SỞ Y TẾ\n\nSố: 13/QĐ-SYT\n\nQUYẾT ĐỊNH\nVề việc trồng cây\n\nCăn cứ Luật Lâm nghiệp;\nXét đề nghị của Văn phòng,\nQUYẾT ĐỊNH\nĐiều 1. Trồng cây.\n';
    expect(documentOutline(await first(decision)).bases.map(({ text }) => text)).toEqual([
        'Căn cứ Luật Lâm nghiệp;',
        'Xét đề nghị của Văn phòng,',
    ]);
});

it('the label of a form above the heading of a whole paper makes no annex of it', async () => {
    const paper = statePlan('I. A');
    const shape = async (text: string) => {
        const { kind, number, date, issuers, subject, annexes } = documentOutline(await first(text));
        return { kind, number, date, issuers, subject, annexes };
    };
    expect(await shape(`Mẫu số 08\n\n${paper}`)).toEqual(await shape(paper));
    expect((await shape(paper)).kind).toBe('Kế hoạch');
    const unnamed = 'Mẫu 3\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n1. Họ và tên:\n';
    expect(documentOutline(await first(unnamed)).subject).toBeNull();
});

it('whom a paper is sent to makes no letter of one with a title of its own', async () => {
    const heading = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n';
    const kindOf = async (title: string) =>
        documentOutline(await first(`${heading}${title}Kính gửi: UBND xã\n\nA.\n`)).kind;
    expect(await kindOf('ĐƠN XIN TRỒNG CÂY\n\n')).toBeNull();
    expect(await kindOf('')).toBe('Công văn');
    expect(await kindOf('TỜ TRÌNH\nVề trồng cây\n\n')).toBe('Tờ trình');
});

it('the kind that opens the text is announced by the paper, not by one that it cites', async () => {
    const kindOf = async (opening: string) => {
        const paper = `SỞ Y TẾ\n\nSố: 13/SYT\n\nPHÂN CÔNG NHIỆM VỤ\n\n${opening} như sau:\n\n1. A.\n`;
        return documentOutline(await first(paper)).kind;
    };
    const cited = 'Căn cứ Quyết định số 5/QĐ-SYT của Giám đốc Sở';
    expect(await kindOf(`${cited} ban hành Quy định trực, Văn phòng phân công`)).toBeNull();
    expect(
        await kindOf('Thực hiện Quyết định số 5/QĐ-SYT về việc ban hành Quy chế trực, Văn phòng phân công'),
    ).toBeNull();
    expect(await kindOf(`${cited} ban hành Quy định trực, Văn phòng xây dựng Kế hoạch trực`)).toBe('Kế hoạch');
    expect(await kindOf('Sở Y tế ban hành Kế hoạch trực của Bệnh viện')).toBe('Kế hoạch');
});

it('lines of a heading that the paper says as one name above its bases are one issuer; a council is that of something', async () => {
    const issuersOf = async (issuers: string, decider: string) =>
        documentFacts(
            await first(
                `${issuers}\n\nSố: 2/NQ-HĐTP\n\nNGHỊ QUYẾT\nVề trồng cây\n\n${decider}\n\nCăn cứ Luật Lâm nghiệp;\n\nQUYẾT NGHỊ:\n\nĐiều 1. Trồng cây.\n`,
            ),
        ).issuers;
    const [council, court] = ['HỘI ĐỒNG THẨM PHÁN', 'TÒA ÁN NHÂN DÂN TỐI CAO'];
    expect(await issuersOf(`${council}\n${court}`, `${council} ${court}`)).toEqual([`${council} ${court}`]);
    expect(await issuersOf('BỘ Y TẾ\nCỤC QUẢN LÝ DƯỢC', 'CỤC QUẢN LÝ DƯỢC')).toEqual(['BỘ Y TẾ', 'CỤC QUẢN LÝ DƯỢC']);
    expect(await issuersOf('HỘI ĐỒNG\nTHI ĐUA XÃ BÌNH AN', '')).toEqual(['HỘI ĐỒNG THI ĐUA XÃ BÌNH AN']);
});

it('lines of a heading that the text says as one are one issuer, with letters in two parts, too', async () => {
    const text =
        'UBND TỈNH AN GIANG\nBAN CHỈ ĐẠO\nTRỒNG CÂY VEN ĐÊ\n\nSố: 12/KH-BCĐ\n\nKẾ HOẠCH\nTrồng cây\n\nCăn cứ đề nghị của xã, Ban Chỉ đạo Trồng cây ven đê ban hành Kế hoạch:\n\nI. A\n';
    const issuers = ['UBND TỈNH AN GIANG', 'BAN CHỈ ĐẠO TRỒNG CÂY VEN ĐÊ'];
    expect(documentFacts(await first(text)).issuers).toEqual(issuers);
    expect(documentFacts(await first(text.normalize('NFD'))).issuers).toEqual(issuers);
});

it('who confirms what another wrote does not sign the paper', async () => {
    const signatureOf = async (ending: string) =>
        documentOutline(await first(`ĐƠN XIN TRỒNG CÂY\n\nKính gửi: UBND xã\n\n1. A./.\n\n${ending}\n`)).signature;
    const confirmed = 'Xác nhận của UBND cấp xã:\nXác nhận ông (bà): ……\nTM. UBND XÃ ……………';
    expect(await signatureOf(confirmed)).toBeNull();
    expect((await signatureOf('TM. UBND XÃ\nCHỦ TỊCH\nLê Thị Sáu'))?.authority).toBe('TM. UBND XÃ');
    expect((await signatureOf(`${confirmed}\n\nTM. HỘI NÔNG DÂN\nCHỦ TỊCH\nLê Thị Sáu`))?.authority).toBe(
        'TM. HỘI NÔNG DÂN',
    );
});

it('a sentence that opens as a confirmation does confirms nothing, nor does one that the recipients part from the signer', async () => {
    const signerBelow = async (last: string) =>
        documentOutline(await first(`BÁO CÁO\nTrồng cây\n\n1. Kết quả\n${last}TM. UBND XÃ\nCHỦ TỊCH\n\nLê Thị Sáu\n`))
            .signature?.name;
    const said = 'Xác nhận của các hộ đã được gửi kèm báo cáo này để các cơ quan xem xét\n';
    expect(await signerBelow(said)).toBe('Lê Thị Sáu');
    expect(await signerBelow(`${said}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n`)).toBe('Lê Thị Sáu');
    expect(await signerBelow('Xác nhận của các hộ\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n')).toBe('Lê Thị Sáu');
    for (const heads of ['Xác nhận của cơ quan có thẩm quyền', 'XÁC NHẬN CỦA UBND XÃ', 'Xác nhận của UBND xã ......']) {
        expect(await signerBelow(`${heads}\n`)).toBeUndefined();
    }
});

it('the letters of a number tell the kind that the text announces, and a letter', async () => {
    const kindOf = async (number: string, title: string, opening: string) =>
        documentOutline(await first(`SỞ Y TẾ\nSố: ${number}\n\n${title}\n\n${opening}\n\n1. Trồng cây.\n`)).kind;
    const announces = 'Thực hiện chỉ đạo của Bộ Y tế về trồng cây Sở Y tế xây dựng kế hoạch trồng cây như sau:';
    expect(await kindOf('12/KH-SYT', '', announces)).toBe('Kế hoạch');
    expect(await kindOf('12/SYT', 'PHÂN CÔNG NHIỆM VỤ', announces)).toBeNull();
    const addressed = 'Kính gửi: UBND các xã.\n\nSở Y tế đề nghị các xã trồng cây.';
    expect(await kindOf('12/SYT-VP', 'TRỒNG CÂY NĂM 2026', addressed)).toBe('Công văn');
    expect(await kindOf('12/ĐĐN-SYT', 'ĐƠN ĐỀ NGHỊ TRỒNG CÂY', addressed)).toBeNull();
});

it('a number with its year is that of a normative paper', async () => {
    const kindOf = async (number: string) =>
        documentOutline(await first(`BỘ Y TẾ\nSố: ${number}\n\nQUẢN LÝ CÂY THUỐC\n\nĐiều 1. Trồng cây\n`)).kind;
    expect(await kindOf('39/2016/TT-BYT')).toBe('Thông tư');
    expect(await kindOf('39/2016/QĐ-BYT')).toBe('Quyết định');
    expect(await kindOf('39/TT-BYT')).toBeNull();
});

it('what a form asks with room behind it is no part of its subject; two long posts side by side sign', async () => {
    const cover = 'LÝ LỊCH TỰ KHAI\nDùng cho (1): ………………\nHọ và tên khai sinh (3): ………………\nQuê quán: ______\n';
    expect(documentOutline(await first(cover)).subject).toBe('LÝ LỊCH TỰ KHAI');
    const appraised =
        'BÁO CÁO THẨM ĐỊNH\nKế hoạch trồng cây của thôn:___ [Ghi tên thôn]\nKính gửi:____ [Ủy ban]\n\nI. A\n';
    expect(documentOutline(await first(appraised)).subject).toMatch(/^THẨM ĐỊNH Kế hoạch trồng cây của thôn/u);
    const named = 'BÁO CÁO\nTrồng cây: kết quả và hướng tới\n\nI. A\n';
    expect(documentOutline(await first(named)).subject).toBe('Trồng cây: kết quả và hướng tới');
    const posts = ['THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP XÁC NHẬN', 'THỦ TRƯỞNG ĐƠN VỊ ĐỀ NGHỊ KHEN THƯỞNG XÁC NHẬN'];
    const signed = `I. A\n\n- B.\n\n${posts.join('        ')}\n(Ký tên, đóng dấu)${' '.repeat(39)}(Ký tên, đóng dấu)\n`;
    const { signature, coSigners } = documentOutline(await first(signed));
    expect([signature, ...coSigners].map((signer) => signer?.authority)).toEqual(posts);
});

it('those who sign side by side at the very end sign, though nothing says that the text has ended', async () => {
    const contract = (end: string) => `HỢP ĐỒNG TRỒNG CÂY\n\nĐiều 1. A\n\nHai bên giữ mỗi bên một bản.\n\n${end}\n`;
    const signersOf = async (end: string) => {
        const { signature, coSigners } = documentOutline(await first(contract(end)));
        return [signature, ...coSigners].flatMap((signer) => signer?.authority ?? []);
    };
    const gap = ' '.repeat(80);
    expect(await signersOf(`ĐẠI DIỆN BÊN A${gap}ĐẠI DIỆN BÊN B`)).toEqual(['ĐẠI DIỆN BÊN A', 'ĐẠI DIỆN BÊN B']);
    expect(await signersOf(`ĐẠI DIỆN BÊN A${gap}ĐẠI DIỆN BÊN B\n\nĐiều 2. B`)).toEqual([]);
    expect(await signersOf('ĐẠI DIỆN BÊN A')).toEqual([]);
});

it('a list of bases goes on where it says so; a number may be labelled in capitals', async () => {
    const paper = (second: string) =>
        `HỘI ĐỒNG TRƯỜNG\nSỐ: 5/NQ-HĐT\n\nNGHỊ QUYẾT\nVề trồng cây\n\nCăn cứ Luật Lâm nghiệp;\n\n${second}\n\nQUYẾT NGHỊ:\n\nĐiều 1. A.\n`;
    const basesOf = async (second: string) => documentOutline(await first(paper(second))).bases.length;
    expect(await basesOf('Để áp dụng đúng luật ấy;\n\nSau khi có ý kiến của Sở Y tế,')).toBe(3);
    expect(await basesOf('Hội đồng họp ngày 3 tháng 5 năm 2026.')).toBe(1);
    expect(documentFacts(await first(paper(''))).number).toBe('5/NQ-HĐT');
});

it('a form with its own national title behind a paper without a kind is a paper of its own', async () => {
    const title = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
    const { documents } = (
        await open(
            `${title}\n\nDANH SÁCH CÁC ẤP\n\n| STT | Ấp |\n| 1 | Ấp Một |\n\n${title}\n\nĐƠN XIN TRỒNG CÂY\n\nTôi xin trồng cây.\n`,
        )
    ).parseResult.value;
    expect(documents.map((paper) => documentOutline(paper).subject)).toEqual(['DANH SÁCH CÁC ẤP', 'ĐƠN XIN TRỒNG CÂY']);
});

it('what certifies a paper behind its text is no paper of its own, and its signer the paper’s, also where a note hides the kind', async () => {
    const title = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
    const certified = 'BỘ Y TẾ\nXÁC THỰC VĂN BẢN HỢP NHẤT\nSố: 3/VBHN-BYT\nHà Nội, ngày 12 tháng 02 năm 2026';
    const text = `${title}\n\nTHÔNG TƯ1\nQuy định về trồng cây\n\nĐiều 1. A\n\n1. Trồng cây./.\n\n${certified}\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLê Thị Sáu\n`;
    const { documents } = (await open(text)).parseResult.value;
    expect(documents.map((paper) => documentOutline(paper).signature?.name)).toEqual(['Lê Thị Sáu']);
});

it('an article may stand alone on its line, where a sentence has ended above it', async () => {
    const marksOf = async (text: string) =>
        documentOutline(await first(`LUẬT\nTrồng cây\n\n${text}`)).blocks.map(({ mark, title, text }) => [
            mark,
            title,
            text,
        ]);
    expect(await marksOf('Điều 1\n\nCây là tài sản.\n\nĐiều 2\n\nMọi người trồng cây.\n')).toEqual([
        ['Điều 1', null, ''],
        ['Điều 2', null, ''],
    ]);
    expect(await marksOf('ĐIỀU 1\nĐỐI TƯỢNG\n\n1.1. Cây.\n')).toEqual([['ĐIỀU 1', 'ĐỐI TƯỢNG', '']]);
    expect(await marksOf('I. A\n\nTrồng cây theo quy định tại\nĐiều 12\n')).toEqual([['I', 'A', '']]);
});

it('a contract has its number below its kind; a number may end in a field in brackets', async () => {
    const paper =
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nHỢP ĐỒNG THUÊ VƯỜN\nSố: 12/HĐTV-AB\n\n- Căn cứ Bộ luật Dân sự;\n\nI. A\n';
    expect(documentFacts(await first(paper))).toMatchObject({ number: '12/HĐTV-AB' });
    expect(documentOutline(await first(paper)).subject).toBe('THUÊ VƯỜN');
    const police = statePlan('I. A').replace(/^Số: .*/mu, 'Số: 409/TTr-CAT(PC04)');
    expect(documentFacts(await first(police)).number).toBe('409/TTr-CAT(PC04)');
});

it('accents fold, whatever their form', () => {
    expect(foldAccents('Đảng ủy HOÀ')).toBe(foldAccents('đảng uỷ hòa'.normalize('NFD')));
});

it('the page on the language names each field of the outline', async () => {
    const page = readFileSync('docs/language.md', 'utf8')
        .split(/^## /mu)
        .find((part) => part.startsWith('The outline as JSON'));
    const rows = [...(page ?? '').matchAll(/^\| (`[^|]*) \|/gmu)].flatMap(
        ([, names = '']) => names.match(/\w+/gu) ?? [],
    );
    expect(rows.sort()).toEqual(Object.keys(documentOutline(await first(statePlan('I. A')))).sort());
});

it('joins the name of a highest body that a column cut in the signature', () => {
    const signatureOf = (lines: string) =>
        onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n1. Trồng.\n\nNơi nhận:\n- Lưu: VT.\n\n${lines}\n\nTrần An\n`)
            .signature;
    expect(signatureOf('TM. ỦY BAN NHÂN\nDÂN\nCHỦ TỊCH')).toEqual({
        authority: 'TM. ỦY BAN NHÂN DÂN',
        positions: ['CHỦ TỊCH'],
        name: 'Trần An',
    });
    expect(signatureOf('TM. HỘI ĐỒNG\nNHÂN DÂN XÃ\nCHỦ TỊCH')?.authority).toBe('TM. HỘI ĐỒNG NHÂN DÂN XÃ');
    expect(signatureOf('TM. HỘI ĐỒNG\nCHỦ TỊCH')?.positions).toEqual(['CHỦ TỊCH']);
});
