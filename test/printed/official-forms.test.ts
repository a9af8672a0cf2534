import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import {
    documentAddressees,
    documentIssuers,
    documentKind,
    documentNumber,
    documentSubject,
} from '../../server/src/facts/heading-facts.js';
import { documentApprovals, documentSignatures, type SignatureFacts } from '../../server/src/facts/signature.js';
import { documentStandard } from '../../server/src/facts/standard.js';
import { endingColumns } from '../../server/src/printed/ending-columns.js';
import { HEADING_GUTTER, headingColumns } from '../../server/src/printed/heading-columns.js';
import type { PrintedFile, PrintedLine } from '../../server/src/printed/printed-document.js';
import { textWidthOf } from '../../server/src/standards/page.js';
import type { Standard } from '../../server/src/standards/standard.js';
import { readEngine } from '../../server/src/typeset/engine-on-disk.js';
import { Typesetter } from '../../server/src/typeset/typesetter.js';
import { hasLibreOffice, printWithLibreOffice } from '../support/libreoffice.js';
import { open } from '../support/plans.js';
import { hasPoppler, type PdfPages, readPdf } from '../support/poppler.js';
import { DIST, parsePlan, printText } from '../support/print.js';
import { wordsIn } from '../support/printed-words.js';
import { FORMS, notShown } from './forms.js';
import { outOfPlace } from './in-place.js';

const MM = 72 / 25.4;

/** What the outline of a paper has to say: kind, number, subject, issuers, who signs (authority or post, and name). */
interface Outline {
    readonly kind: string | null;
    readonly number: string | null;
    readonly subject: string | null;
    readonly issuers: readonly string[];
    readonly signers: readonly string[];
    readonly addressees?: readonly string[];
    readonly approvals?: readonly string[];
}

const XA = ['ỦY BAN NHÂN DÂN XÃ CHỢ MỚI'];
const DANG_UY = ['ĐẢNG BỘ TỈNH AN GIANG', 'ĐẢNG ỦY XÃ HỘI AN'];
const DOAN_XA = ['TỈNH ĐOÀN AN GIANG', 'BCH ĐOÀN XÃ CHỢ MỚI'];
const CHU_TICH = ['CHỦ TỊCH Phạm Văn Dũng'];
const BI_THU = ['T/M BAN THƯỜNG VỤ Lê Thị Cúc'];
const PHO_BI_THU = ['TM. BAN THƯỜNG VỤ ĐOÀN XÃ Trần Thị Bình'];
const TRONG_CAY = 'Trồng cây bóng mát năm 2026';
const MINUTES = {
    kind: 'Biên bản',
    number: '03-BB/ĐU',
    subject: 'Hội nghị Ban Thường vụ Đảng ủy',
    issuers: DANG_UY,
    signers: [
        'NGƯỜI GHI BIÊN BẢN Trần Văn Bình',
        'CHỦ TRÌ HỘI NGHỊ Lê Thị Cúc',
        'T/L BAN THƯỜNG VỤ Nguyễn Thị Minh An',
    ],
};

/**
 * The forms of Phụ lục III of Nghị định 30/2020/NĐ-CP (`nd30-1.1` is Mẫu 1.1), and the forms and examples of Hướng dẫn
 * 36-HD/VPTW, 05-HD/VPTW and 29-HD/TWĐTN-VP, each filled in with words of our own, and what custom adds: what the outline of each
 * paper says.
 */
const OUTLINES: Readonly<Record<string, readonly Outline[]>> = {
    'nd30-1.1': [
        {
            kind: 'Nghị quyết',
            number: '12/NQ-HĐND',
            subject: 'Về việc trồng cây bóng mát năm 2026',
            issuers: ['HỘI ĐỒNG NHÂN DÂN XÃ CHỢ MỚI'],
            signers: ['TM. HỘI ĐỒNG NHÂN DÂN Lê Thị Cúc'],
        },
    ],
    'nd30-1.2': [
        {
            kind: 'Quyết định',
            number: '46/QĐ-UBND',
            subject: 'Về việc thành lập Tổ chăm sóc cây xanh',
            issuers: XA,
            signers: CHU_TICH,
        },
    ],
    'nd30-1.3': [
        {
            kind: 'Quyết định',
            number: '45/QĐ-UBND',
            subject: 'Ban hành Quy chế chăm sóc cây xanh',
            issuers: XA,
            signers: CHU_TICH,
        },
        {
            kind: 'Quy chế',
            number: null,
            subject: expect.stringMatching(/^Chăm sóc cây xanh/u),
            issuers: XA,
            signers: ['TM. ỦY BAN NHÂN DÂN Phạm Văn Dũng'],
        },
    ],
    'nd30-1.4': [
        {
            kind: 'Báo cáo',
            number: '47/BC-UBND',
            subject: 'Kết quả trồng cây bóng mát sáu tháng đầu năm 2026',
            issuers: XA,
            signers: ['TM. ỦY BAN NHÂN DÂN Lê Thị Cúc'],
        },
    ],
    'nd30-1.5': [
        {
            kind: 'Công văn',
            number: '146/UBND-KT',
            subject: 'V/v chuẩn bị cây giống',
            issuers: XA,
            signers: ['KT. CHỦ TỊCH Lê Thị Cúc'],
            addressees: ['Phòng Kinh tế', 'Các trường tiểu học'],
        },
    ],
    'nd30-1.6': [
        {
            kind: 'Công điện',
            number: '03/CĐ-UBND',
            subject: 'Về việc phòng chống cây đổ trong mùa mưa',
            issuers: XA,
            signers: CHU_TICH,
            addressees: ['Trưởng các ấp', 'Hiệu trưởng các trường'],
        },
    ],
    'nd30-1.7': [
        {
            kind: 'Giấy mời',
            number: '21/GM-UBND',
            subject: 'Họp bàn việc trồng cây',
            issuers: XA,
            signers: ['TL. CHỦ TỊCH Trần Văn Bình'],
        },
    ],
    'nd30-1.8': [{ kind: 'Giấy giới thiệu', number: '08/GGT-UBND', subject: null, issuers: XA, signers: CHU_TICH }],
    'nd30-1.9': [
        {
            kind: 'Biên bản',
            number: '07/BB-UBND',
            subject: 'Họp bàn việc trồng cây',
            issuers: XA,
            signers: ['THƯ KÝ Trần Văn Bình', 'CHỦ TỌA Lê Thị Cúc'],
        },
    ],
    'nd30-1.10': [
        {
            kind: 'Giấy nghỉ phép',
            number: '05/GNP-UBND',
            subject: null,
            issuers: XA,
            signers: CHU_TICH,
        },
    ],
    'nd30-2.1': [
        {
            kind: 'Kế hoạch',
            number: '12/KH-UBND',
            subject: TRONG_CAY,
            issuers: XA,
            signers: ['TM. ỦY BAN NHÂN DÂN Phạm Văn Dũng'],
        },
    ],
    'nd30-2.2': [{ kind: null, number: null, subject: null, issuers: [], signers: [] }],
    'nd30-3.1': [
        { kind: 'Quyết định', number: '45/QĐ-UBND', subject: 'Trồng cây', issuers: XA, signers: CHU_TICH },
        {
            kind: null,
            number: '12/SY-KT',
            subject: null,
            issuers: ['PHÒNG KINH TẾ'],
            signers: ['TRƯỞNG PHÒNG Trần Văn Bình'],
        },
    ],
    'nd30-3.2': [
        { kind: 'Quyết định', number: '45/QĐ-UBND', subject: 'Về việc trồng cây', issuers: XA, signers: CHU_TICH },
    ],
    'nd30-phe-duyet-truong': [
        {
            kind: 'Kế hoạch',
            number: '12/KH-THCM',
            subject: TRONG_CAY,
            issuers: ['ỦY BAN NHÂN DÂN XÃ CHỢ MỚI', 'TRƯỜNG TIỂU HỌC CHỢ MỚI'],
            signers: ['TỔ TRƯỞNG Trần Văn Bình'],
            approvals: ['PHÊ DUYỆT Lê Thị Cúc'],
        },
    ],
    'nd30-phe-duyet-luc-luong': [
        {
            kind: 'Kế hoạch',
            number: '07/KH-BCH',
            subject: TRONG_CAY,
            issuers: ['BỘ CHỈ HUY QUÂN SỰ TỈNH AN GIANG', 'BAN CHỈ HUY QUÂN SỰ XÃ HỘI AN'],
            signers: ['CHỈ HUY TRƯỞNG Trần Văn Bình'],
            approvals: ['PHÊ DUYỆT Đại tá Lê Văn Cường'],
        },
    ],
    'hd36-ke-hoach': [{ kind: 'Kế hoạch', number: '12-KH/ĐU', subject: TRONG_CAY, issuers: DANG_UY, signers: BI_THU }],
    'hd36-cong-van': [
        {
            kind: 'Công văn',
            number: '31-CV/ĐU',
            subject: 'trồng cây bóng mát',
            issuers: DANG_UY,
            signers: BI_THU,
            addressees: ['Chi bộ ấp Chợ'],
        },
    ],
    'hd36-to-trinh': [
        {
            kind: 'Tờ trình',
            number: '07-TTr/ĐU',
            subject: 'về việc cấp cây giống',
            issuers: DANG_UY,
            signers: BI_THU,
            addressees: ['Ban Thường vụ Tỉnh ủy'],
        },
    ],
    'hd36-bien-ban': [MINUTES],
    'hd36-lien-co-quan': [
        {
            kind: 'Quy chế',
            number: '02-QC/VPTU-VPUBND',
            subject: 'phối hợp chăm sóc cây xanh',
            issuers: ['VĂN PHÒNG TỈNH ỦY - VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH'],
            signers: ['CHÁNH VĂN PHÒNG Trần Văn Bình', 'CHÁNH VĂN PHÒNG Lê Thị Cúc'],
        },
    ],
    'hd36-sao': [
        { kind: 'Kế hoạch', number: '12-KH/ĐU', subject: TRONG_CAY, issuers: DANG_UY, signers: BI_THU },
        {
            kind: null,
            number: '24-BS/VPĐU',
            subject: null,
            issuers: ['VĂN PHÒNG ĐẢNG ỦY'],
            signers: ['CHÁNH VĂN PHÒNG Trần Văn Bình'],
        },
    ],
    'hd05-ke-hoach': [{ kind: 'Kế hoạch', number: '15-KH/ĐU', subject: TRONG_CAY, issuers: DANG_UY, signers: BI_THU }],
    'hd05-cong-van': [
        {
            kind: 'Công văn',
            number: '41-CV/ĐU',
            subject: 'về việc trồng cây bóng mát',
            issuers: DANG_UY,
            signers: BI_THU,
            addressees: ['Chi bộ ấp Chợ', 'Chi bộ ấp Thị'],
        },
    ],
    'hd05-to-trinh': [
        {
            kind: 'Tờ trình',
            number: '09-TTr/ĐU',
            subject: 'về việc cấp cây giống',
            issuers: DANG_UY,
            signers: BI_THU,
            addressees: ['Ban Thường vụ Tỉnh ủy'],
        },
    ],
    'hd05-kiem': [
        {
            kind: 'Thông báo',
            number: '03-TB/BCĐ',
            subject: 'Phân công thành viên Ban Chỉ đạo trồng cây',
            issuers: ['ĐẢNG ỦY XÃ HỘI AN', 'BAN CHỈ ĐẠO TRỒNG CÂY'],
            signers: ['BÍ THƯ Lê Thị Cúc'],
        },
    ],
    'hd05-bien-ban': [MINUTES],
    'hd05-sao': [
        { kind: 'Kế hoạch', number: '15-KH/ĐU', subject: TRONG_CAY, issuers: DANG_UY, signers: BI_THU },
        { kind: null, number: null, subject: null, issuers: [], signers: ['T/L BAN THƯỜNG VỤ Trần Văn Bình'] },
    ],
    'hd05-dai-hoi': [
        {
            kind: 'Báo cáo',
            number: '03-BC/ĐH',
            subject: 'tình hình đại biểu dự Đại hội',
            issuers: ['ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HỘI AN LẦN THỨ II', 'ĐOÀN CHỦ TỊCH'],
            signers: ['T/M ĐOÀN CHỦ TỊCH Lê Thị Cúc'],
        },
    ],
    'hd29-dai-hoi': [
        {
            kind: 'Nghị quyết',
            number: '02-NQ/ĐH',
            subject: 'Đại hội đại biểu Đoàn TNCS Hồ Chí Minh xã Chợ Mới lần thứ I, nhiệm kỳ 2026 - 2031',
            issuers: ['ĐẠI HỘI ĐẠI BIỂU ĐOÀN TNCS HỒ CHÍ MINH XÃ CHỢ MỚI NHIỆM KỲ 2026 - 2031'],
            signers: ['TM. ĐOÀN CHỦ TỊCH Trần Thị Bình'],
        },
    ],
    'hd29-ke-hoach': [
        { kind: 'Kế hoạch', number: '21-KH/ĐTN', subject: TRONG_CAY, issuers: DOAN_XA, signers: PHO_BI_THU },
    ],
    'hd29-cong-van': [
        {
            kind: 'Công văn',
            number: '22-CV/ĐTN',
            subject: '"V/v cử đoàn viên trồng cây"',
            issuers: DOAN_XA,
            signers: PHO_BI_THU,
            addressees: ['Chi đoàn ấp Chợ', 'Chi ủy ấp Chợ'],
        },
    ],
    'hd29-quyet-dinh': [
        {
            kind: 'Quyết định',
            number: '23-QĐ/ĐTN',
            subject: 'Thành lập Đội hình trồng cây',
            issuers: DOAN_XA,
            signers: PHO_BI_THU,
        },
    ],
    'hd29-sao': [
        { kind: 'Kế hoạch', number: '21-KH/ĐTN', subject: TRONG_CAY, issuers: DOAN_XA, signers: PHO_BI_THU },
        {
            kind: null,
            number: '05-BS/ĐTN',
            subject: null,
            issuers: ['BCH ĐOÀN XÃ MỸ AN'],
            signers: ['TM. BAN THƯỜNG VỤ ĐOÀN XÃ Lê Văn Cường'],
        },
    ],
};

const STANDARD_OF = { nd30: 'state-nd30', hd36: 'party-hd36', hd05: 'party-hd05', hd29: 'youth-hd29' } as const;

const FOLDER = 'test/resources/forms';
const SOURCES = readdirSync(FOLDER).map((name) => ({
    name: name.replace('.kehoach', ''),
    text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
}));

let typesetter: Typesetter | undefined;
/** The forms as files of Word, printed by another program. */
let inWord: ReadonlyMap<string, Uint8Array> = new Map();
beforeAll(async () => {
    typesetter = await Typesetter.create(readEngine(`${DIST}/typeset`));
    if (hasPoppler() && hasLibreOffice()) {
        const files = new Map<string, Uint8Array>();
        for (const { name, text } of SOURCES) files.set(name, await docxFile(printText(text)));
        inWord = printWithLibreOffice(files);
    }
}, 240_000);
afterAll(() => {
    typesetter = undefined;
});
const pdfOf = (file: PrintedFile) => typesetter?.pdf(file) ?? new Uint8Array();

test('there is an outline for each source, and a source for each outline', () => {
    expect(SOURCES.map(({ name }) => name).sort()).toEqual(Object.keys(OUTLINES).sort());
});

describe.each(SOURCES)('$name', ({ name, text }) => {
    test('the outline is what the form says', () => {
        const { documents } = parsePlan(text);
        const outlines = documents.map((document) => ({
            kind: documentKind(document),
            number: documentNumber(document),
            subject: documentSubject(document),
            issuers: documentIssuers(document),
            signers: documentSignatures(document).map(signer),
            approvals: documentApprovals(document).map(signer),
            addressees: documentAddressees(document),
        }));
        const expected = (OUTLINES[name] ?? []).map((outline) => ({ addressees: [], approvals: [], ...outline }));
        expect(outlines).toEqual(expected);
        if (documents[0]?.numbers.length) {
            const begin = name.split('-')[0] as keyof typeof STANDARD_OF;
            expect(documentStandard(documents[0])).toBe(STANDARD_OF[begin]);
        }
    });

    test('nothing is told of it', async () => {
        const file = await open(text);
        expect((file.diagnostics ?? []).map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    });

    test('no word is lost or moves, in any form of export', async () => {
        const printed = printText(text);
        expect(outOfPlace(parsePlan(text), printed)).toEqual([]);
        for (const [form, write] of Object.entries(FORMS)) {
            if (form !== 'pdf' || hasPoppler()) {
                expect(notShown(printed, await write(printed, pdfOf), form === 'pdf'), form).toEqual([]);
            }
        }
    });

    test.skipIf(!hasPoppler())('each component stands where the diagram has it, and looks as its row says', () => {
        const file = printText(text);
        expectPlaces(file, readPdf(pdfOf(file)));
    });

    test.skipIf(!hasPoppler() || !hasLibreOffice())('and in Word', () => {
        expectPlaces(printText(text), readPdf(inWord.get(name) ?? new Uint8Array()));
    });
});

/** Whatever has a line of its own stands in the middle of its column, or at the edge, and has the look of its row. */
function expectPlaces(file: PrintedFile, pages: PdfPages): void {
    for (const { table, blocks } of file.documents) {
        const edge = table.page.left.printed * MM;
        const whole = textWidthOf(table, false);
        for (const block of blocks) {
            if (block.type === 'heading') {
                const columns = headingColumns(block, table);
                const right = edge + columns.left + HEADING_GUTTER + columns.right / 2;
                const left = edge + columns.left / 2;
                for (const line of [...block.issuers, block.number, block.letterSubject]) {
                    expectMiddle(pages, line, left, table);
                }
                for (const line of [...block.national, block.date]) expectMiddle(pages, line, right, table);
                for (const mark of block.marks.filter(({ style }) => table.layout.marks.is[style] === 'corner')) {
                    const at = textOf(pages, mark);
                    expectLook(at, mark, table);
                    expect(Math.abs((at?.right ?? 0) - edge - whole) / MM, wordsIn(mark.runs)).toBeLessThan(1);
                    expect(at?.page).toBe(1);
                    expect(Math.abs((at?.top ?? 0) / MM - table.page.numberFromTop.printed)).toBeLessThan(1.5);
                }
            } else if (block.type === 'text' && table.components[block.style].align === 'center') {
                expectMiddle(pages, block, edge + whole / 2, table);
            } else if (block.type === 'ending') {
                const { gutter, recipients, signature, inARow } = endingColumns(block, table);
                for (const line of [block.label, ...block.recipients]) {
                    const at = line && textOf(pages, line);
                    if (line && at) {
                        expectLook(at, line, table);
                        expect(Math.abs(at.left - edge) / MM, wordsIn(line.runs)).toBeLessThan(1);
                    }
                }
                for (const [index, { lines }] of block.signatures.entries()) {
                    const begin = recipients === null ? (index % inARow) * (signature + gutter) : recipients + gutter;
                    for (const line of lines) expectMiddle(pages, line, edge + begin + signature / 2, table);
                }
            }
        }
    }
}

const signer = ({ authority, name }: SignatureFacts) => `${authority} ${name}`;
const squeeze = (words: string) => words.replace(/[\s\u00A0]+/gu, ' ').trim();

/** Where a line stands that is one line on the page, and the only one with these words. */
function textOf(pages: PdfPages, { runs }: Pick<PrintedLine, 'runs'>) {
    const words = squeeze(wordsIn(runs));
    const found = pages.texts.filter(({ text }) => squeeze(text) === words);
    return found.length === 1 ? found[0] : undefined;
}

function expectLook(
    at: ReturnType<typeof textOf>,
    { style, runs }: Pick<PrintedLine, 'style' | 'runs'>,
    table: Standard,
) {
    const row = table.components[style];
    const words = wordsIn(runs);
    expect(at, words).toBeDefined();
    expect(Math.abs((at?.size ?? 0) - row.size.printed), words).toBeLessThanOrEqual(0.5);
    expect(at, words).toMatchObject({ bold: row.bold === true, italic: row.italic === true });
}

/** A line that has room stands in the middle of its column, as the row of its component says. */
function expectMiddle(
    pages: PdfPages,
    line: Pick<PrintedLine, 'style' | 'runs'> | null,
    middle: number,
    table: Standard,
): void {
    const at = line && textOf(pages, line);
    if (line && at) {
        expectLook(at, line, table);
        expect(Math.abs((at.left + at.right) / 2 - middle) / MM, wordsIn(line.runs)).toBeLessThanOrEqual(1);
    }
}
