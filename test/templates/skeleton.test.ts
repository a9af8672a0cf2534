import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBuiltInTemplates } from '../../server/src/app/template-files.js';
import { outlineOf } from '../../server/src/facts/outline.js';
import { folderOnDisk } from '../../server/src/files/folder-on-disk.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { type BeginningWish, begin, readTemplates } from '../../server/src/templates/beginning.js';
import { assignedBodies, issuingBodies, pastSubjects } from '../../server/src/templates/choices.js';
import { filled, snippetOf } from '../../server/src/templates/gaps.js';
import { isMeant } from '../../server/src/templates/given-tasks.js';
import type { TemplateFile } from '../../server/src/templates/template.js';
import { examples, open, partyPlan, services, statePlan } from '../support/plans.js';

const { knowledge } = services.shared;
const TODAY = '2026-11-26';
const TEMPLATES = readBuiltInTemplates(folderOnDisk('server/templates'));
const read = (text: string) => services.plan.parser.LangiumParser.parse<PlanFile>(text).value;

function skeleton(wish: Partial<BeginningWish>, own: readonly TemplateFile[] = []) {
    const begun = begin(
        { source: undefined, ...wish },
        readTemplates([...TEMPLATES, ...own], read),
        knowledge,
        read,
        TODAY,
    );
    if ('refused' in begun) {
        throw new Error(begun.refused.vi);
    }
    return begun;
}

async function problemsIn(text: string): Promise<string[]> {
    const { diagnostics } = await open(text);
    return (diagnostics ?? []).map(({ code, message }) => `${code}: ${message}`);
}

async function openExample(name: string): Promise<PlanFile> {
    const found = examples().find((each) => each.name.endsWith(name));
    return (await open(found?.text ?? '', found?.name)).parseResult.value;
}

const SUPERIOR = statePlan(`I. MỤC ĐÍCH

1. Phủ xanh sân trường.

II. TỔ CHỨC THỰC HIỆN

1. Sở Y tế
- Khám sức khỏe người trồng cây nêu tại khoản 1 Mục I trước ngày 30/6/2026.
- Báo cáo kết quả trước ngày 15/12/2026.

2. Ủy ban nhân dân các xã, phường, đặc khu: Chọn đất trồng cây.`);

describe('templates of the tool', () => {
    it('are there for the papers that offices write most', () => {
        const kinds = readTemplates(TEMPLATES, read).map(({ kind, standard }) => `${kind} ${standard}`);
        expect(new Set(kinds)).toEqual(
            new Set([
                'Kế hoạch state-nd30',
                'Kế hoạch party-hd05',
                'Kế hoạch union-qd933',
                'Kế hoạch youth-hd29',
                'Công văn state-nd30',
                'Công văn party-hd05',
                'Báo cáo state-nd30',
                'Báo cáo party-hd05',
                'Quyết định state-nd30',
            ]),
        );
        expect(kinds).toHaveLength(readdirSync('server/templates').length);
    });

    for (const { id } of TEMPLATES) {
        it(`${id}: nothing is wrong with what it leaves to be written, and it reads as it is meant`, async () => {
            const { text } = skeleton({ template: id });
            expect(await problemsIn(text)).toEqual([]);
            const [document] = outlineOf('', read(text)).documents;
            expect(document?.kind).not.toBeNull();
            expect(document?.blocks.length).toBeGreaterThan(1);
            expect(document?.recipients.length).toBeGreaterThan(1);
            expect(document?.signature?.authority).toMatch(/^\p{Lu}/u);
            expect(text).not.toMatch(/^\/\/ (?:mẫu|cơ quan)/mu);
        });
    }

    it('hold no word of any example', () => {
        const lines = new Set(examples().flatMap(({ text }) => text.split('\n').filter((line) => line.length > 60)));
        for (const { id } of TEMPLATES) {
            const text = readFileSync(`server/templates/${id}.kehoach`, 'utf8');
            expect(text.split('\n').filter((line) => lines.has(line))).toEqual([]);
        }
    });
});

describe('a skeleton', () => {
    it('has heading, number, place, recipients and signers as the body writes them', async () => {
        await openExample('112-KH-UBND.kehoach');
        const { text } = skeleton({ body: 'Ủy ban nhân dân tỉnh An Giang', subject: 'Trồng rừng ngập mặn' });
        const [document] = outlineOf('', read(text)).documents;
        expect(document).toMatchObject({
            kind: 'Kế hoạch',
            place: 'An Giang',
            issuers: ['ỦY BAN NHÂN DÂN TỈNH AN GIANG'],
            subject: 'Trồng rừng ngập mặn',
            signature: { authority: 'TM. ỦY BAN NHÂN DÂN', positions: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
        });
        expect(document?.recipients.map((each) => each.text)).toContain('Bộ Y tế');
        expect(text).toContain('Số:      /KH-UBND');
        expect(text).toContain('tỉnh An Giang ban hành Kế hoạch trồng rừng ngập mặn như sau:');
        expect(await problemsIn(text)).toEqual([]);
    });

    it('rests on what at least half of the papers of the body rest on, and on nothing that one of them does', async () => {
        const paper = (number: number, law: string) =>
            statePlan('I. MỤC ĐÍCH\n\nTrồng cây.')
                .replace(/Số: \S+/u, `Số: ${number}/KH-UBND`)
                .replace(/^Căn cứ [^\n]*$/gmu, '')
                .replace(
                    /(KẾ HOẠCH\n[^\n]*\n)/u,
                    `$1\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;\nCăn cứ ${law}.\n`,
                );
        await open(paper(1, 'Luật Trẻ em'));
        await open(paper(2, 'Luật Lâm nghiệp'));
        const issuer = read(paper(1, ''))
            .documents.flatMap((each) => each.issuers.map(({ name }) => name))
            .join(' ');
        const { text } = skeleton({ body: issuer });
        expect(text).toContain(
            '\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.\n',
        );
        expect(text).not.toContain('Luật Trẻ em');
    });

    it('has the superior of a body that no paper of the workspace is of', async () => {
        await openExample('112-KH-UBND.kehoach');
        await open('cơ quan Sở Xây dựng\n  thuộc: Ủy ban nhân dân tỉnh\n  ký hiệu: SXD\n', 'a.danhmuc');
        const { text } = skeleton({ body: 'Sở Xây dựng' });
        expect(text).toMatch(/^ỦY BAN NHÂN DÂN TỈNH AN GIANG\nSỞ XÂY DỰNG\n\nSố: {6}\/KH-SXD\n/u);
        expect(text).toContain('\nGIÁM ĐỐC\n\n[họ và tên]');
    });

    it('is signed as the body signs its plans, whatever the kind', () => {
        expect(skeleton({ kind: 'công văn', body: 'Trường Tiểu học Phú Mỹ' }).text).toContain('\nHIỆU TRƯỞNG\n');
        expect(skeleton({ kind: 'Báo cáo', body: 'Ủy ban nhân dân xã Phú Mỹ' }).text).toContain(
            '\nTM. ỦY BAN NHÂN DÂN\n',
        );
        expect(skeleton({ kind: 'Báo cáo', body: 'Ủy ban nhân dân xã Phú Mỹ' }).text).not.toContain(
            '[CƠ QUAN CẤP TRÊN]',
        );
        expect(skeleton({ kind: 'Báo cáo', body: 'Đảng ủy xã Phú Mỹ' }).text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    });

    it('says what it is where its heading does not', async () => {
        expect(skeleton({ standard: 'union-qd933' }).text).toMatch(/^\/\/ tiêu chuẩn: union-qd933\n/u);
        expect(skeleton({ standard: 'union-qd933', body: 'Công đoàn xã Phú Mỹ' }).text).not.toContain('//');
    });

    it('says nothing twice that its template says before the subject', () => {
        const decision = (subject: string) =>
            skeleton({ kind: 'Quyết định', body: 'Ủy ban nhân dân tỉnh An Giang', subject }).text;
        const wanted = decision('Phòng, chống thiên tai năm 2027');
        expect(wanted).toContain('Ban hành Kế hoạch phòng, chống thiên tai năm 2027');
        expect(decision('Ban hành Kế hoạch phòng, chống thiên tai năm 2027')).toBe(wanted);
        expect(decision('kế hoạch phòng, chống thiên tai năm 2027')).toBe(wanted);
        expect(decision('Hoạch định chính sách')).toContain('Kế hoạch hoạch định chính sách');
    });

    it('is of no kind that no template has', () => {
        expect(() => skeleton({ kind: 'Hợp đồng' })).toThrow('Không có mẫu nào cho “Hợp đồng”.');
    });

    it('may be one of the office', () => {
        const text =
            '// mẫu: Tờ trình của phòng\nỦY BAN NHÂN DÂN XÃ PHÚ MỸ\n\nTỜ TRÌNH\nVề [trích yếu]\n\n[nội dung trình]\n';
        const own = { id: 'mau/to-trinh', text, isOwn: true };
        const [first] = readTemplates([...TEMPLATES, own], read);
        expect(first).toMatchObject({ name: 'Tờ trình của phòng', kind: 'Tờ trình', isOwn: true });
        const { text: begun } = skeleton({ kind: 'Tờ trình', subject: 'Mua máy tính' }, [own]);
        expect(begun).toBe('ỦY BAN NHÂN DÂN XÃ PHÚ MỸ\n\nTỜ TRÌNH\nVề mua máy tính\n\n[nội dung trình]\n');
    });
});

describe('a form that a body does not have', () => {
    const told = (form: string, body: string) => skeleton({ form, body }).remark?.vi;

    it.each([
        ['10-ke-hoach-uy-ban', 'Tỉnh ủy An Giang', '“Tỉnh ủy An Giang” thường dùng mẫu “Cấp ủy, đảng ủy”'],
        ['10-ke-hoach-uy-ban', 'Đảng ủy Sở Y tế', '“Đảng ủy Sở Y tế” thường dùng mẫu “Cấp ủy, đảng ủy”'],
        ['13-ke-hoach-cap-uy', 'Sở Y tế', '“Sở Y tế” thường dùng mẫu “Sở, ban, ngành, phòng chuyên môn”'],
        ['14-ke-hoach-cong-doan', 'Ủy ban nhân dân xã Phú Mỹ', 'thường dùng mẫu “Ủy ban nhân dân”'],
        ['15-ke-hoach-doan', 'Văn phòng Đoàn đại biểu Quốc hội', 'thường dùng mẫu “Sở, ban'],
    ])('%s for %s is told', (form, body, words) => {
        expect(told(form, body)).toContain(words);
    });

    it.each([
        ['10-ke-hoach-uy-ban', 'Sở Y tế'],
        ['10-ke-hoach-uy-ban', 'Hội Chữ thập đỏ tỉnh'],
        ['13-ke-hoach-cap-uy', 'Ban Tổ chức Tỉnh ủy An Giang'],
        ['13-ke-hoach-cap-uy', 'Văn phòng Tỉnh ủy'],
        ['14-ke-hoach-cong-doan', 'Ban Nữ công Liên đoàn Lao động tỉnh'],
    ])('of %s for %s nothing is said', (form, body) => {
        expect(told(form, body)).toBeUndefined();
    });

    it('nor where the body’s own papers have it', async () => {
        await open(partyPlan('I- VIỆC\n\nTrồng cây.').replace(/^.*ỦY.*$/mu, 'SỞ Y TẾ'));
        expect(told('13-ke-hoach-cap-uy', 'Sở Y tế')).toBeUndefined();
    });
});

describe('a subject', () => {
    it('that begins with a mark, or in capitals, keeps it', () => {
        for (const subject of ['I. MỘT', 'A) Hai', 'TRỒNG RỪNG']) {
            expect(skeleton({ subject }).text, subject).not.toContain(
                subject.charAt(0).toLowerCase() + subject.slice(1),
            );
        }
        expect(skeleton({ subject: 'Phòng, chống đuối nước' }).text).toContain('phòng, chống đuối nước');
    });
});

describe('a plan that carries out a superior’s', () => {
    async function carriedOut(body: string) {
        const source = (await open(SUPERIOR)).parseResult.value.documents[0];
        return skeleton({ body, source });
    }

    it('has the tasks of the body, which speak of the superior’s parts still', async () => {
        const { text, remark } = await carriedOut('Sở Y tế');
        expect(remark).toBeNull();
        const number = /Số: (\S+)/u.exec(SUPERIOR)?.[1];
        expect(text).toContain(
            `1. Nhiệm vụ được giao tại Kế hoạch số ${number}\na) Khám sức khỏe người trồng cây nêu tại khoản 1 Mục I Kế hoạch số ${number} trước ngày 30/6/2026.\nb) Báo cáo kết quả trước ngày 15/12/2026.\n`,
        );
        expect(text).toMatch(new RegExp(`^Thực hiện Kế hoạch số ${number} [^\\n]*\\.$`, 'mu'));
        expect((await problemsIn(text)).filter((each) => !/vien-dan-het|vien-dan-thieu/u.test(each))).toEqual([]);
    });

    it('has those that are given to many of which the body is one', async () => {
        expect((await carriedOut('Ủy ban nhân dân xã Phú Mỹ')).text).toContain('a) Chọn đất trồng cây.');
    });

    it('says so where there are none', async () => {
        const { text, remark } = await carriedOut('Sở Tài chính');
        expect(remark?.vi).toBe('Văn bản được thực hiện không giao việc riêng cho “Sở Tài chính”.');
        expect(text).toContain('a) [nhiệm vụ, thời hạn]');
    });

    it('names the bodies that are given tasks', async () => {
        const source = (await open(SUPERIOR)).parseResult.value.documents[0];
        expect(source && assignedBodies(source)).toEqual([
            { name: 'Sở Y tế', items: 1 },
            { name: 'Ủy ban nhân dân các xã, phường, đặc khu', items: 1 },
        ]);
    });

    it('knows who is one of many, and who is not', () => {
        const meant = (name: string, body: string) => isMeant(name, body, knowledge.agencies);
        expect(meant('Các sở, ban, ngành tỉnh', 'Sở Y tế')).toBe(true);
        expect(meant('Các đảng ủy trực thuộc Tỉnh ủy', 'Đảng ủy xã Chợ Mới')).toBe(true);
        expect(meant('Ủy ban nhân dân các xã, phường, đặc khu', 'ỦY BAN NHÂN DÂN PHƯỜNG LONG XUYÊN')).toBe(true);
        expect(meant('Ủy ban nhân dân các xã, phường, đặc khu', 'Ủy ban nhân dân tỉnh An Giang')).toBe(false);
        expect(meant('Các sở, ban, ngành tỉnh', 'Trường Chính trị tỉnh')).toBe(false);
        expect(meant('Sở Y tế', 'Sở Xây dựng')).toBe(false);
    });
});

describe('what a paper may begin with', () => {
    it('are the bodies of the workspace, and what their papers were about, in this year', async () => {
        await open(
            partyPlan('I- MỤC ĐÍCH\n\nTrồng cây.').replace(
                /năm \d{4}\n\nKẾ HOẠCH\n[^\n]*/u,
                'năm 2025\n\nKẾ HOẠCH\ntrồng cây năm 2025',
            ),
        );
        const [body] = issuingBodies(knowledge, TODAY);
        expect(body?.papers).toBe(1);
        expect(pastSubjects(knowledge, TODAY)).toMatchObject([{ subject: 'trồng cây năm 2026', kind: 'Kế hoạch' }]);
    });
});

describe('gaps', () => {
    it('are filled by what is known', () => {
        expect(filled('Số: …/KH-[ký hiệu] [nơi]', (name) => (name === 'nơi' ? '' : undefined))).toBe(
            'Số: …/KH-[ký hiệu] ',
        );
    });

    it('become stops; one of the same name follows the first, in its own case', () => {
        expect(snippetOf('[Tên] và [tên], [Tên], [TÊN] …')).toBe(
            // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
            '${1:[Tên]} và ${1/^(\\[?.)/${1:/downcase}/}, ${1}, ${2:[TÊN]} ${3:…}',
        );
    });

    it('leave what a snippet would take for its own', () => {
        expect(snippetOf('a$1 } \\ [^1] [1]')).toBe('a\\$1 \\} \\\\ [^1] [1]');
    });
});
