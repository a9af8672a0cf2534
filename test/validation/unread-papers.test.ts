import { describe, expect, it } from 'vitest';
import { documentDate, documentIssuers, documentNumber } from '../../server/src/facts/heading-facts.js';
import { open, partyPlan, statePlan } from '../support/plans.js';

/** What papers that nobody had read were told wrongly, in words of our own: each beside what is told of its like. */
const codes = async (text: string) => ((await open(text)).diagnostics ?? []).map(({ code }) => code);
const bodyOf = (text: string) => statePlan(`I. A\n${text}`);

async function heading(text: string): Promise<{ number: string | null; date: string | null }> {
    const [document] = (await open(text)).parseResult.value.documents;
    return document ? { number: documentNumber(document), date: documentDate(document) } : { number: null, date: null };
}

describe('the heading', () => {
    const letter = (number: string, date: string) =>
        `SỞ NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n${number}\n${date}\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n1. Trồng cây.\n`;

    it('has its day where a page leaves room in its midst, or draws a line before it', async () => {
        for (const date of [
            'An Giang, ngày 3 tháng 8\n\nnăm 2026',
            '--------------An Giang, ngày 03 tháng 8 năm 2026',
        ]) {
            expect((await heading(letter('Số: 12/KH-SNV', date))).date, date).toBe('2026-08-03');
        }
    });

    it('has a day and a number that a template leaves open', async () => {
        for (const [number, date] of [
            ['Số:       KH/ĐTN-AG', 'An Giang, ngày     tháng     năm {{năm ký}}'],
            ['Số:     /20..(1)../KH-SNV', 'An Giang, ngày     tháng   năm 20..(1)..'],
            ['Số\n-KH/SNV', 'An Giang, ngày … tháng … năm 2026'],
        ] as const) {
            const told = await codes(letter(number, date));
            expect(told, number).not.toContain('thieu-so');
            expect(told, number).not.toContain('thieu-ngay');
            expect(told, number).not.toContain('dong-chu-hoa');
        }
        expect(await codes(letter('', 'An Giang, ngày 03 tháng 8 năm 2026'))).toContain('thieu-so');
    });

    it('has an issuer that its column cut within a noun', async () => {
        const issuers = async (lines: string) => {
            const [document] = (await open(letter('Số: 12/KH-ABC', '').replace('SỞ NỘI VỤ', lines))).parseResult.value
                .documents;
            return document ? documentIssuers(document) : [];
        };
        expect(await issuers('BỘ LAO ĐỘNG - THƯƠNG\nBINH VÀ XÃ HỘI')).toHaveLength(1);
        expect(await issuers('BỘ LAO ĐỘNG - TBXH\nCỤC VIỆC LÀM')).toHaveLength(2);
    });

    it('of a kind that nobody lists has a title, no unknown line', async () => {
        const paper = (kind: string) =>
            `CHI BỘ TRƯỜNG\n\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Giang, ngày 03 tháng 8 năm 2026\n\n${kind}\n\nKính gửi: Đảng ủy xã.\n\nTôi xin kiểm điểm.\n`;
        expect(await codes(paper('BẢN TỰ KIỂM ĐIỂM'))).not.toContain('dong-chu-hoa');
        expect(await codes(paper('LỜI DẪN\n\nBÁO CÁO'))).toContain('dong-chu-hoa');
    });

    it('has the stamp of a program above it, whose rows go over their lines', async () => {
        const stamp = 'Ký bởi: Sở Nội\nvụ\nEmail:\nvanthu@angiang\n.gov.vn\nNgày ký: 03/08/2026\n09:49:20\n\n';
        expect(await codes(stamp + bodyOf('1. x'))).not.toContain('ngay-trong-bai');
    });
});

describe('the end', () => {
    const ending = (recipients: string) =>
        bodyOf('1. x').replace(/Nơi nhận:[\s\S]*?(?=\n\n)/u, `Nơi nhận:\n${recipients}`);

    it('has the archive behind a dash with room', async () => {
        expect(await codes(ending('- Sở Nội vụ;\n-   Lưu: VT.'))).not.toContain('noi-nhan-luu');
        expect(await codes(ending('- Sở Nội vụ;\n-   Phòng Tổng hợp.'))).toContain('noi-nhan-luu');
    });

    it('says of several recipients by a brace what goes over their lines', async () => {
        const told = await codes(ending('- Sở Nội vụ; (để\n- Sở Tài chính;      báo cáo)\n- Lưu: VT.'));
        expect(told).not.toContain('noi-nhan-dau-cuoi');
    });

    it('is signed by whoever stands there, in letters of any size', async () => {
        const unsigned = bodyOf('1. Trồng cây.').replace(/\n\n(?:TM|KT|TL)\.[\s\S]*$/u, '\n');
        expect(await codes(unsigned)).toContain('thieu-chu-ky');
        expect(await codes(`${unsigned}\n\nTrưởng ban kiểm phiếu\n`)).not.toContain('thieu-chu-ky');
    });

    it('of the party has no stroke, but an address may', async () => {
        expect(await codes(partyPlan('I. A\n- Xem tại https://vidu.vn/trang/.'))).not.toContain('dang-dau-ket');
        expect(await codes(partyPlan('I. A\n- Thực hiện tốt./.'))).toContain('dang-dau-ket');
    });
});

describe('numbers', () => {
    it('of several blanks stand at one item', async () => {
        expect(await codes(bodyOf('1. x\n(1) Ghi tên.\n(2), (3) Ghi ngày.\n(4) Ghi nơi.'))).not.toContain(
            'danh-so-nhay',
        );
        expect(await codes(bodyOf('1. x\n(1) Ghi tên.\n(2), (3) Ghi ngày.\n(5) Ghi nơi.'))).toContain('danh-so-nhay');
    });

    it('of old papers have the letters of their issuer, whatever kind has those now', async () => {
        const cited = (kind: string) => bodyOf(`1. Theo ${kind} số 89-TC/TCT ngày 09/11/1993 của Bộ Tài chính.`);
        expect(await codes(cited('Thông tư'))).not.toContain('loai-khac-ky-hieu');
        expect(await codes(cited('Kế hoạch'))).toContain('loai-khac-ky-hieu');
    });

    it('have further parts behind points', async () => {
        const cited = 'Công văn số 838/CCTKV.XII-NVDT.HUE ngày 15/5/2025 của Chi cục Thuế khu vực XII';
        expect(await codes(bodyOf(`1. Theo ${cited}.`))).not.toContain('vien-dan-thieu');
    });

    it('of parts behind a citation are parts of what is cited', async () => {
        const cited = 'quy định 273/QĐ-SNV ngày 01/10/2002';
        expect(await codes(bodyOf(`1. Theo ${cited}, mục IV nêu rõ.`))).not.toContain('dan-chieu-hong');
        expect(await codes(bodyOf('1. Theo mục IV.'))).toContain('dan-chieu-hong');
    });
});

describe('notes at the end of a file', () => {
    const file = (notes: string) => `${bodyOf('1. Lương[^1].')}\n===\n${bodyOf('1. x')}\n${notes}`;

    it('are reached from a paper before the last one', async () => {
        const told = await codes(file('\n[^1]: Theo luật.\n'));
        expect(told).not.toContain('chu-thich-thieu');
        expect(told).not.toContain('chu-thich-thua');
        expect(await codes(file(''))).toContain('chu-thich-thieu');
    });
});

describe('words', () => {
    it('are parted from a colon by the room of a column', async () => {
        expect(await codes(bodyOf('1. Họ tên            : Trần Văn Ba'))).not.toContain('cach-truoc-dau');
        expect(await codes(bodyOf('1. Họ tên : Trần Văn Ba'))).toContain('cach-truoc-dau');
    });

    it('close a bracket in the next line', async () => {
        expect(await codes(bodyOf('1. Chi bộ (nơi chưa có chi\nủy) lấy ý kiến.'))).not.toContain('ngoac-thieu-dong');
    });

    it('close a bracket behind a number that their column cut, which is the mark of no list', async () => {
        const cut = (second: string) => bodyOf(`- Bãi bỏ Chương II (từ Điều 3 đến Điều\n${second}`);
        expect(await codes(cut('10) và hai mẫu.'))).not.toContain('ngoac-thieu-dong');
        expect(await codes(cut('1) Điều 3.\n2) Điều 4.'))).toContain('ngoac-thieu-dong');
    });
});

describe('numbers', () => {
    it('in brackets with two digits count the blanks of a form, and call no notes', async () => {
        const form = '[01] Kỳ thuế: tháng 8\n\n[02] Lần đầu   [03] Lần thứ hai\n\n[10] Điện thoại   [11] Thư';
        const told = await codes(bodyOf(form));
        expect(told).not.toContain('chu-thich-thua');
        expect(told).not.toContain('chu-thich-thieu');
        expect(await codes(bodyOf('- Lương[1], thưởng[2].\n\n[1] Theo luật.'))).toContain('chu-thich-thieu');
    });

    it('in brackets at the beginning of a line call a note where nothing is said behind them', async () => {
        for (const call of ['[2].', '[2], và những tài liệu khác.']) {
            const text = `- Trồng theo tài liệu [1], và theo hướng dẫn khác\n${call}\n\n[1] Sổ tay.\n[2] Hướng dẫn.`;
            const told = await codes(bodyOf(text));
            expect(told, call).not.toContain('chu-thich-thua');
            expect(told, call).not.toContain('chu-thich-lap');
        }
    });

    it('of an association that has a form of its own are not those of the party', async () => {
        const paper = (title: string, authority: string) =>
            `HỘI LÀM VƯỜN\n${title}\nSố: 12-QĐ/HLV\n\nAn Giang, ngày 10 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc trồng cây\n\nĐiều 1. Trồng cây.\n\n${authority}CHỦ TỊCH\n\nTrần Văn Ba\n`;
        expect(await codes(paper('', ''))).not.toContain('so-hai-cham');
        expect(await codes(paper('', 'T/M BAN THƯỜNG VỤ\n'))).toContain('so-hai-cham');
        expect(await codes(paper('\nĐẢNG CỘNG SẢN VIỆT NAM\n', ''))).toContain('so-hai-cham');
    });

    it('of a list in a table whose cells came as lines do not ask for what stands in other cells', async () => {
        const row = 'Nghị định\nSố 33/2021/NĐ-CP\nngày 23/5/2021\nVề việc trồng cây';
        expect(await codes(bodyOf(`12.\n${row}`))).not.toContain('vien-dan-thieu');
        expect(await codes(bodyOf(`Danh mục gồm:\n${row}`))).toContain('vien-dan-thieu');
    });

    it('of what an amendment quotes without quotation marks count in the other paper', async () => {
        const amending = (third: string) =>
            bodyOf(
                `1. Bỏ khoản 1.\n\n2. Sửa đổi khoản 5 Mục I như sau:\n\n5. Bản kê được giữ hai năm.\n\n${third}. Sửa đổi khoản 2 Mục II như sau:\n\n2. Bản kê được nộp.\n\n4. Bỏ khoản 9.`,
            );
        const told = await codes(amending('3'));
        expect(told).not.toContain('danh-so-nhay');
        expect(told).not.toContain('danh-so-lap');
        expect(await codes(amending('6'))).toContain('danh-so-nhay');
    });

    it('of parts that a letter named in small letters has are not those of the paper', async () => {
        expect(await codes(bodyOf('1. Chi theo mục 4.2 tại công văn số 25/STC ngày 24/8/2026.'))).not.toContain(
            'dan-chieu-hong',
        );
        expect(await codes(bodyOf('1. Chi theo mục 1.2 nêu trên.\n1.1. Mua cây.'))).toContain('dan-chieu-hong');
    });

    it('of a day may be typed together with its words', async () => {
        const cited = (day: string) => bodyOf(`1. Theo Quyết định số 9/QĐ-UBND ${day} của UBND tỉnh An Giang.`);
        expect(await codes(cited('ngày 21 tháng 01năm 2025'))).not.toContain('vien-dan-thieu');
        expect(await codes(cited('mới'))).toContain('vien-dan-thieu');
    });
});

describe('what a paper lacks', () => {
    const paper = (kind: string, body = '1. Trồng cây.') =>
        `PHÒNG KINH TẾ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n${kind}\nTrồng cây\n\nI. A\n${body}\n\nTRƯỞNG PHÒNG\n\nTrần Văn Ba\n`;

    it('is not told of a form that has its blanks, or of what no regulation has a kind for', async () => {
        const blanks =
            '1. Họ tên: ............\n2. Ngày sinh: ............\n3. Quê: ............\n4. Nghề: ............\n5. Lý do: ............';
        for (const text of [paper('KẾ HOẠCH', blanks), paper('ĐỀ CƯƠNG')]) {
            const told = await codes(text);
            expect(told, text).not.toContain('thieu-so');
            expect(told, text).not.toContain('thieu-ngay');
            expect(told, text).not.toContain('thieu-noi-nhan');
        }
        const plan = await codes(paper('KẾ HOẠCH'));
        for (const code of ['thieu-so', 'thieu-ngay', 'thieu-noi-nhan']) expect(plan).toContain(code);
    });

    it('is told with the letters of its own kind', async () => {
        const { diagnostics } = await open(paper('BÁO CÁO'));
        expect(diagnostics?.find(({ code }) => code === 'thieu-so')?.message).toContain('/BC-');
    });

    it('is not told of minutes that no body keeps, and not urged on those of an office', async () => {
        const told = async (text: string) =>
            ((await open(text)).diagnostics ?? []).filter(
                ({ code }) => code === 'thieu-so' || code === 'thieu-noi-nhan',
            );
        const minutes = paper('BIÊN BẢN');
        expect((await told(minutes)).map(({ severity }) => severity)).toEqual([3, 3]);
        expect(await told(minutes.replace('PHÒNG KINH TẾ\n\n', ''))).toEqual([]);
    });
});

describe('the name of a body', () => {
    it('that ends in its level means any of its kind, and keeps small letters', async () => {
        expect(await codes(bodyOf('1. Chánh Thanh tra sở được giao việc; Thanh tra bộ kiểm tra.'))).not.toContain(
            'hoa-co-quan',
        );
        expect(await codes(bodyOf('1. Việc này do Ban chấp hành Công đoàn cơ sở làm.'))).toContain('hoa-co-quan');
    });
});

describe('a title that no kind has', () => {
    it('is followed by articles, though their words are in capitals', async () => {
        const text =
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nGIAO KÈO TRỒNG RỪNG\n\nĐIỀU 1. ĐẤT TRỒNG\n\nĐất ở xã.\n\nĐIỀU 2. CÂY TRỒNG\n\nCây sen.\n';
        expect(await codes(text)).not.toContain('dong-chu-hoa');
        const [document] = (await open(text)).parseResult.value.documents;
        expect(document?.blocks.filter(({ $type }) => $type === 'Article')).toHaveLength(2);
    });
});

describe('a page of the gazette', () => {
    const head = 'CÔNG BÁO/Số 12 + 13/Ngày 10-3-2026 7';
    const plan = (line: string) =>
        `${head}\n\nCHÍNH PHỦ\nSố: 12/KH-CP\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 03 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n1. Trồng cây ở các xã\n${line}\nven biển.\n\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\nTrần Văn Ba\n`;

    it('has a head that is no part of the text, and prints no recipients', async () => {
        for (const line of [head, 'Ký bởi: CÔNG BÁO\nCơ quan: VĂN PHÒNG\nNgày ký: 2026-03-10 07:21:35']) {
            const { parseResult, diagnostics } = await open(plan(line));
            const told = (diagnostics ?? []).map(({ code }) => code);
            expect(told).not.toContain('thieu-noi-nhan');
            expect(told).not.toContain('dong-chu-hoa-la');
            const [section] = parseResult.value.documents[0]?.blocks ?? [];
            const items = (section as { blocks?: { $cstNode?: { text: string } }[] }).blocks ?? [];
            expect(items).toHaveLength(1);
            expect(items[0]?.$cstNode?.text).toContain('ven biển.');
        }
        expect(await codes(plan('').replace(head, ''))).toContain('thieu-noi-nhan');
    });
});

describe('a table whose cells came as lines', () => {
    const rows = (line: string) => bodyOf(`1. Danh mục bãi bỏ.\n\nNghị định số 14/2020/NĐ-CP\n${line}\nĐiều 19\n`);

    it('has parts of other papers in a column of their own, with capitals', async () => {
        const told = await codes(rows('Khoản 1 Điều 10'));
        expect(told).not.toContain('dan-chieu-hong');
        expect(told).not.toContain('hoa-dieu-khoan');
        expect(await codes(bodyOf('1. Các xã làm theo Khoản 1 Điều 10.'))).toContain('hoa-dieu-khoan');
        expect(await codes(bodyOf('1. Các xã làm theo mục IX.'))).toContain('dan-chieu-hong');
        expect(await codes(bodyOf('1. Căn cứ để làm.\n\nmục IX\n'))).not.toContain('dan-chieu-hong');
    });

    it('has codes of forms, which are no numbers of a list', async () => {
        const forms = bodyOf('1. Mẫu số\n01/PLI; Mẫu số\n02/PLI; Mẫu số\n07/PLI; Mẫu số 08/PLI.');
        expect(await codes(forms)).not.toContain('danh-so-nhay');
        expect(await codes(bodyOf('1/ x\n2/ y\n7/ z'))).toContain('danh-so-nhay');
        expect(await codes(bodyOf('1. Theo Nghị quyết\n71-\nNQ/TW,\n218-KL/TW,\n68-NQ/TW của Đảng.'))).not.toContain(
            'danh-so-nhay',
        );
    });
});

describe('what stands in place of a heading', () => {
    it('is told once of a contract, which no body issues', async () => {
        const contract =
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHỢP ĐỒNG\nTrồng rừng\n\nĐiều 1. Đất\n\nĐất ở xã.\n\nĐẠI DIỆN BÊN A\n\nTrần Văn Ba\n';
        const told = (await open(contract)).diagnostics ?? [];
        const lacks = told.filter(({ code }) => String(code).startsWith('thieu-'));
        expect(lacks.map(({ severity }) => severity)).not.toContain(2);
    });

    it('is the stamp of a portal above an annex that it shows alone', async () => {
        const annex = 'Số: 206/QĐ-UBND\nThời gian ký: 2026-05-13T14:41:57+07:00\n\nDANH MỤC\n\n1. Trồng cây.\n';
        const told = await codes(annex);
        expect(told).not.toContain('thieu-ngay');
        expect(told).not.toContain('thieu-noi-nhan');
    });

    it('is no note where a word in brackets marks the place of a signature', async () => {
        expect(await codes(`${bodyOf('1. x')}\n[daky]\n`)).not.toContain('chu-thich-thua');
        expect(await codes(`${bodyOf('1. x')}\n[^daky]: Theo luật.\n`)).toContain('chu-thich-thua');
    });
});

describe('what looks like a number of a list', () => {
    it('is a range of a table, or a code that bears that of its group', async () => {
        const isTold = async (text: string) =>
            (await codes(bodyOf(text))).some((code) => code === 'danh-so-nhay' || code === 'danh-so-lap');
        expect(await isTold('Số người\n5 - 14\n10 - < 50\n4 - 9')).toBe(false);
        expect(await isTold('1. Nhà nước\n11. Công ty\n12. Tổ chức\n2. Tập thể\n21. Hợp tác xã\n22. Tổ')).toBe(false);
        expect(await isTold('1. Nhà nước\n3. Công ty\n4. Tổ chức')).toBe(true);
    });

    it('is one of two columns whose lines were read in turn', async () => {
        const told = await codes(bodyOf('1. a\n6. b\n2. c\n7. d\n3. e\n8. g\n4. h\n9. i\n5. k'));
        expect(told).not.toContain('danh-so-nhay');
        expect(told).not.toContain('danh-so-lap');
        expect(await codes(bodyOf('1. a\n2. b\n6. c\n4. d\n5. e'))).toContain('danh-so-nhay');
    });

    it('is a part of what an amendment changes in words, over several lines', async () => {
        const paragraph = (verb: string) =>
            bodyOf(`1. ${verb} cụm từ “cây xanh;” vào sau cụm từ “vườn;” tại các\nphần nêu ở mục IX, mục X.`);
        expect(await codes(paragraph('Bổ sung'))).not.toContain('dan-chieu-hong');
        expect(await codes(paragraph('Đọc'))).toContain('dan-chieu-hong');
        expect(await codes(bodyOf('1. Theo mục IX.........'))).not.toContain('dan-chieu-hong');
    });

    it('is a part of what is called by letters', async () => {
        expect(await codes(bodyOf('1. Theo Mục IX CDNT.'))).not.toContain('dan-chieu-hong');
        expect(await codes(bodyOf('1. Theo Mục IX nêu trên.'))).toContain('dan-chieu-hong');
    });

    it('is a part of a list that some paper has', async () => {
        expect(await codes(bodyOf('1. Hàng hóa tại Mục IX, Danh mục nhóm 2.'))).not.toContain('dan-chieu-hong');
        expect(await codes(bodyOf('1. Hàng hóa tại Mục IX, nhóm 2.'))).toContain('dan-chieu-hong');
    });
});

describe('a paper that joins a directive with those that amended it', () => {
    const joined = (head: string) => `${head}${bodyOf('1. x\n2. y\n3.3 (được bãi bỏ)\n4. z theo mục IX.')}`;

    it('bears the signs of notes at its numbers, and speaks as any of them', async () => {
        const told = await codes(joined('VĂN BẢN HỢP NHẤT - BỘ NỘI VỤ\n\n'));
        expect(told).not.toContain('danh-so-nhay');
        expect(told).not.toContain('dan-chieu-hong');
        expect(await codes(joined('Luật Trồng rừng số 8/2015/QH13, được sửa đổi, bổ sung bởi:\n\n'))).not.toContain(
            'danh-so-nhay',
        );
        expect(await codes(joined(''))).toContain('danh-so-nhay');
        expect(await codes(joined(''))).toContain('dan-chieu-hong');
    });
});

describe('words of the heading, of laws and of forms', () => {
    it('name a law whose name ends with the word of a kind', async () => {
        const cited = 'Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng số 69/2020/QH14';
        const told = await codes(bodyOf(`1. Theo ${cited} ngày 13 tháng 11 năm 2020 của Quốc hội.`));
        expect(told).not.toContain('vien-dan-sai-loai');
        expect(told).not.toContain('hoa-ten-loai');
        expect(await codes(bodyOf('1. Theo luật số 69/2020/QH14 của Quốc hội.'))).toContain('hoa-ten-loai');
    });

    it('leave the archive of a form open', async () => {
        const archived = (line: string) => bodyOf('1. x').replace('- Lưu: VT, KGVX.', `- ${line}`);
        expect(await codes(archived('Lưu...'))).not.toContain('noi-nhan-luu');
        expect(await codes(archived('Lưu VT.'))).toContain('noi-nhan-luu');
    });

    it('open a note with a capital behind its number', async () => {
        const noted = (text: string) => bodyOf(`1. x\n\n${text}`);
        expect(await codes(noted('21 Khoản 2 Điều 2 của Thông tư số 10/2024/TT-BXD.'))).not.toContain('hoa-dieu-khoan');
        expect(await codes(noted('Theo Khoản 2 Điều 2 của Thông tư số 10/2024/TT-BXD.'))).toContain('hoa-dieu-khoan');
    });

    it('of a law that another one amended are no number of its own', async () => {
        const head = (line: string) =>
            `QUỐC HỘI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n${line}\n\nLUẬT\nTRỒNG RỪNG\n\nĐiều 1. Phạm vi\n1. x\n`;
        expect((await heading(head('Luật số 9/2026/QH16 ngày 24 tháng 4 năm 2026 của Quốc hội.'))).number).toBeNull();
        expect((await heading(head('Luật số: 9/2026/QH16'))).number).toBe('9/2026/QH16');
    });

    it('with short blanks are those of a form', async () => {
        const form = (blank: string) =>
            `QUYẾT ĐỊNH\nPhê duyệt dự án ${blank}\n\nCăn cứ ${blank} và ${blank};\n\nĐiều 1. Dự án ${blank} của ${blank}.\n`;
        expect(await codes(form('___'))).not.toContain('thieu-noi-nhan');
        expect(await codes(form('A'))).toContain('thieu-noi-nhan');
    });

    it('open a cell that has provisions alone', async () => {
        const cells = (last: string) =>
            bodyOf(`1. x\n\nNghị định số 151/2018/NĐ-CP của Chính phủ về lưu trữ tài liệu\n${last}`);
        expect(await codes(cells('Khoản 2 Điều 5, Điều 25, khoản 1'))).not.toContain('hoa-dieu-khoan');
        expect(await codes(cells('và Khoản 2 Điều 5 của Luật này.'))).toContain('hoa-dieu-khoan');
    });

    it('tell a paper that joins others, with or without a comma', async () => {
        const head = 'Luật Trồng rừng số 8/2015/QH13, sửa đổi bổ sung bởi:\n\n';
        expect(await codes(`${head}${bodyOf('1. x\n2. y\n4. z')}`)).not.toContain('danh-so-nhay');
        expect(await codes(bodyOf('1. x\n2. y\n4. z'))).toContain('danh-so-nhay');
        const later = bodyOf('1. Theo Nghị định số 68/2027/NĐ-CP ngày 18 tháng 3 năm 2027 của Chính phủ.');
        expect(await codes(`${head}${later}`)).not.toContain('vien-dan-sau-ngay');
        expect(await codes(later)).toContain('vien-dan-sau-ngay');
    });
});

it('forms in many annexes are told once, with how many there are', async () => {
    const form = (number: number) =>
        `Phụ lục ${number}\nMẪU ĐƠN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHọ và tên: ……………\nĐịa chỉ: ……………\nSố cây: ……………\n`;
    const text = `${statePlan('I. A')}\n${[1, 2, 3].map(form).join('\n')}`;
    const told = ((await open(text)).diagnostics ?? []).filter(({ code }) => code === 'mau-trong-phu-luc');
    expect(
        told.map(({ range, message }) => [range.start.line, /và trong 2 phụ lục khác/.test(String(message))]),
    ).toEqual([
        [text.slice(0, text.indexOf('VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHọ')).split('\n').length - 1, true],
    ]);
});
