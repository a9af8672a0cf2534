import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline, outlinesOf } from '../support/outlines.js';
import { statePlan } from '../support/plan-texts.js';

const linesOfBody = (body: string) =>
    linesOf(onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n${body}\n`).blocks).slice(1);

describe('marks', () => {
    it('in brackets may have a full stop behind them', () => {
        expect(linesOfBody('(1). Đào hố.\n\n(2). Bón lót.')).toEqual(['  1 Đào hố.', '  2 Bón lót.']);
        expect(linesOfBody('c) Đào hố.\n\nd). Bón lót.')).toEqual(['  c Đào hố.', '  d Bón lót.']);
    });

    it('may bear the number of a note', () => {
        expect(linesOfBody('1.[33] Đào hố.\n\na)[34] Bón lót.\n\n2. Tưới.').map((line) => line.trim()[0])).toEqual([
            '1',
            'a',
            '2',
        ]);
        expect(linesOfBody('Theo mục 1.[33] Đào hố.')).toHaveLength(1);
    });
});

describe('a list of names that a page cuts', () => {
    it('goes on behind the blank line', () => {
        expect(linesOfBody('- Đo BOD, COD,\n\nColiform; các chất khác.')).toEqual([
            '  - Đo BOD, COD, Coliform; các chất khác.',
        ]);
    });

    it('what begins a sentence does not go on with it', () => {
        expect(linesOfBody('- Căn cứ nhu cầu, điều kiện của hai bên,\n\nHôm nay, ngày 5/3, gồm có.')).toHaveLength(2);
        expect(linesOfBody('- Đo BOD, COD,\n\nTrồng cây xong thì báo cáo.')).toHaveLength(2);
    });
});

describe('quoted provisions', () => {
    it('are text, over paragraphs, until the quotation ends', () => {
        expect(
            linesOfBody(
                '1. Sửa Điều 2:\n\n“Điều 2. Giờ tưới\n\n1. Tưới buổi “sáng”.\n\na) Bằng vòi.\n\n2. Tưới chiều.”\n\n2. Bỏ Điều 3.',
            ),
        ).toEqual([
            '  1 ‹Sửa Điều 2›',
            '    “Điều 2. Giờ tưới',
            '    1. Tưới buổi “sáng”.',
            '    a) Bằng vòi.',
            '    2. Tưới chiều.”',
            '  2 Bỏ Điều 3.',
        ]);
    });

    it('may open with a mark that is turned', () => {
        const quoted = '‟2. Giờ tưới:\n\na) Sáng.\n\n3. Chiều.”';
        expect(linesOfBody(`1. Sửa khoản 2:\n\n${quoted}\n\n2. Bỏ Điều 3.`).slice(-2)).toEqual([
            '    3. Chiều.”',
            '  2 Bỏ Điều 3.',
        ]);
    });

    it('may open in bold, as Word has the heading of an article', () => {
        const quoted = '**“Điều 2. Giờ tưới**\n\n1. Tưới sáng.\n\n2. Tưới chiều.”';
        expect(linesOfBody(`1. Sửa Điều 2:\n\n${quoted}\n\n2. Bỏ Điều 3.`).slice(-3)).toEqual([
            '    1. Tưới sáng.',
            '    2. Tưới chiều.”',
            '  2 Bỏ Điều 3.',
        ]);
    });

    it('that nothing ends are none; nor are words in quotation marks', () => {
        expect(linesOfBody('1. Sửa như sau:\n\n“Điều 2. Giờ tưới\n\n2. Bỏ Điều 3.')).toContain('  2 Bỏ Điều 3.');
        expect(linesOfBody('1. Phong trào “Trồng cây\n\n2. Tưới cây”.')).toContain('  2 Tưới cây”.');
    });
});

describe('a letter', () => {
    const letter = (below: string) =>
        onlyOutline(
            `SỞ Y TẾ\nSố: 9/SYT-VP\n${below}\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKính gửi: Sở Xây dựng\n\nTrồng cây.\n`,
        );
    it('has its subject under the number, without a word for it', () => {
        expect(letter('Báo cáo kết quả\ntrồng cây năm 2026').subject).toBe('Báo cáo kết quả trồng cây năm 2026');
        expect(letter('1. Trồng cây').subject).toBeNull();
        const notice =
            'SỞ Y TẾ\nSố: 9/TB-SYT\nTrồng cây xanh\n\nTHÔNG BÁO\nVề việc trồng cây\n\nKính gửi: Sở Xây dựng\n';
        expect(onlyOutline(notice).subject).toBe('Về việc trồng cây');
    });

    it('and a telegram name whom they are sent to, as the north and the south write it', () => {
        const text =
            'Số: 9/CĐ-TTg\n\nCÔNG ĐIỆN\nVề trồng cây\n\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n- Sở Y tế;\n- Công an tỉnh.\n\nTrồng cây.\n';
        expect(onlyOutline(text).addressees).toEqual(['Sở Y tế', 'Công an tỉnh']);
        expect(onlyOutline(text.replace('THỦ TƯỚNG CHÍNH PHỦ', 'Tiết kiệm')).addressees).toEqual([]);
        expect(letter('Trồng cây').addressees).toEqual(['Sở Xây dựng']);
        expect(onlyOutline('THÔNG BÁO\nTrồng cây\n\nKính gởi: Sở Y tế\n\nTrồng cây.\n').addressees).toEqual([
            'Sở Y tế',
        ]);
    });
});

describe('a paper of no kind that is known', () => {
    const titled = (title: string) =>
        onlyOutline(
            `SỞ Y TẾ\nSố: 9/SYT\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n${title}\n\n| STT | Cây |\n|---|---|\n| 1 | Sao |\n`,
        ).subject;
    it('is about what its title in capitals says', () => {
        expect(titled('BẢNG TỔNG HỢP KẾT QUẢ\nTheo từng ấp năm 2026')).toBe('BẢNG TỔNG HỢP KẾT QUẢ');
        expect(titled('BẢNG TỔNG HỢP\nCÂY ĐÃ TRỒNG\nTheo từng ấp')).toBe('BẢNG TỔNG HỢP CÂY ĐÃ TRỒNG');
        expect(titled('BẢN TỰ KIỂM ĐIỂM\n\nHỌ VÀ TÊN: LÊ THỊ SÁU')).toBe('BẢN TỰ KIỂM ĐIỂM');
        expect(titled('KẾ HOẠCH')).toBeNull();
    });
});

describe('a post that issues a paper', () => {
    const head =
        'THỦ TƯỚNG CHÍNH PHỦ\n_________\nSố: 93/2007/QĐ-TTg\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
    it('approves nothing, whatever is drawn below the title of the nation', () => {
        const { issuers, approvals } = onlyOutline(
            `${head}____________________\nHà Nội, ngày 22 tháng 6 năm 2007\n\nQUYẾT ĐỊNH\nTrồng cây\n\nĐiều 1. Đào hố.\n`,
        );
        expect([issuers, approvals]).toEqual([['THỦ TƯỚNG CHÍNH PHỦ'], []]);
    });
});

describe('what closes a paper', () => {
    const closing = (body: string) => onlyOutline(`THÔNG BÁO\nTrồng cây\n\n${body}\n`).closing;
    it('speaks of the paper itself', () => {
        expect(closing('1. Đào hố.\n\n(Thông báo này thay cho Giấy mời)')).toEqual([
            '(Thông báo này thay cho Giấy mời)',
        ]);
        expect(closing('1. Đào hố.\n\nPhương án này thay thế phương án cũ.')).toHaveLength(1);
        expect(closing('1. Đào hố.\n\nCây này thay thế cây cũ.')).toEqual([]);
    });

    it('is not what an item says under its title', () => {
        expect(closing('1. Nhà trường\n\nSở Y tế theo chức năng được giao đào hố.')).toEqual([]);
        expect(closing('1. Đào hố.\n\nSở Y tế theo chức năng được giao đào hố.')).toHaveLength(1);
    });

    it('is no text of an article', () => {
        expect(closing('Điều 1. Trồng cây.\n\nĐiều 2. Hiệu lực\n\nVăn bản này có hiệu lực ngay.')).toEqual([]);
    });
});

describe('what stands under the subject without a blank line', () => {
    it('is the authority that decides, or what the paper is attached to', () => {
        const decision =
            'QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ TRỒNG CÂY\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật Lâm nghiệp;\nCăn cứ Luật Đất đai;\n';
        expect(onlyOutline(decision)).toMatchObject({ subject: 'BAN HÀNH QUY CHẾ TRỒNG CÂY', bases: [{}, {}] });
        const attached = 'QUY CHẾ\nTrồng cây\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\nCăn cứ Luật Lâm nghiệp;\n';
        expect(onlyOutline(attached)).toMatchObject({ subject: 'Trồng cây', bases: [{}] });
    });

    it('goes on with it in capitals, where no authority is named', () => {
        expect(onlyOutline('QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ\nTRỒNG CÂY\nCăn cứ Luật Lâm nghiệp;\n').subject).toBe(
            'BAN HÀNH QUY CHẾ TRỒNG CÂY',
        );
    });
});

describe('a heading that came as one row of a table', () => {
    it('has all that its cells held', () => {
        const row =
            'CHÍNH PHỦ_ Số: 9/2026/NĐ-CP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc------- Hà Nội, ngày 05 tháng 3 năm 2026 |';
        expect(onlyOutline(`${row}\n\nNGHỊ ĐỊNH\nVề trồng cây\n\nCăn cứ Luật Lâm nghiệp;\n`)).toMatchObject({
            kind: 'Nghị định',
            number: '9/2026/NĐ-CP',
            date: '2026-03-05',
            place: 'Hà Nội',
            issuers: ['CHÍNH PHỦ'],
            subject: 'Về trồng cây',
            bases: [{}],
        });
    });

    it('a row without the national title is a row', () => {
        expect(linesOf(onlyOutline('KẾ HOẠCH\nTrồng cây\n\n| TT | Số: 5 |\n| 1 | Cây |\n').blocks)[0]).toContain(
            'TT | Số: 5',
        );
    });
});

describe('a quotation that its author forgot to close', () => {
    it('ends above the line that introduces the next one', () => {
        expect(
            linesOfBody(
                '- Tại Điều 2:\n\n“Điều 2. Giờ tưới\n\n1. Tưới sáng.\n\n- Tại Điều 3:\n\n“Điều 3. Cây\n\n1. Cây keo.”\n\n1. Sở Y tế trồng.',
            ),
        ).toEqual([
            '  - Tại Điều 2:',
            '  “Điều 2. Giờ tưới',
            '  1. Tưới sáng.',
            '  - Tại Điều 3:',
            '  “Điều 3. Cây',
            '  1. Cây keo.”',
            '  1 Sở Y tế trồng.',
        ]);
    });

    it('in straight marks ends at the line that bears one', () => {
        expect(linesOfBody('1. Sửa Điều 2:\n\n"2. Tưới sáng:\n\na) Bằng vòi."\n\n2. Bỏ Điều 3.')).toEqual([
            '  1 ‹Sửa Điều 2›',
            '    "2. Tưới sáng:',
            '    a) Bằng vòi."',
            '  2 Bỏ Điều 3.',
        ]);
        expect(linesOfBody('1. Sửa Điều 2:\n\n"2. Tưới sáng:\n\na) Bằng vòi.\n\n2. Bỏ.').at(-1)?.trim()).toBe('2 Bỏ.');
    });
});

describe('stamps', () => {
    const heading =
        'SỞ Y TẾ\nSố: 9/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n1. Đào hố.\n';
    const plain = onlyOutline(heading);

    it('of papers that came in are no part of the heading', () => {
        for (const stamp of [
            'ĐẾN\nSố: 123\nNgày: 05/3/2026\nChuyển:\nSố và ký hiệu HS:\n\n',
            'CÔNG VĂN ĐẾN\nSố: 123\n\n',
            'ĐẾN    Số: 123\n',
        ]) {
            expect(onlyOutline(stamp + heading), stamp).toMatchObject({
                kind: 'Kế hoạch',
                number: '9/KH-SYT',
                issuers: ['SỞ Y TẾ'],
                blocks: plain.blocks,
            });
        }
    });

    it('of programs that sign are none either', () => {
        const signed = 'Người ký: SỞ Y TẾ\nThời gian ký: 05/3/2026 10:12:13\n';
        expect(onlyOutline(signed + heading).blocks).toEqual(plain.blocks);
        expect(onlyOutline(`Người ký: SỞ Y TẾ\n\n${heading}`).blocks).not.toEqual(plain.blocks);
    });

    it('the number of the paper is no row of them', () => {
        expect(onlyOutline(heading.replace('SỞ Y TẾ\n', 'SỞ Y TẾ\nĐẾN\n')).number).toBe('9/KH-SYT');
    });

    it('stand on the next paper behind one that is signed', () => {
        const text = `${heading}\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình\n\nĐẾN\nSố: 123\nNgày: 05/3/2026\n\nThực hiện Kế hoạch số 9/KH-SYT:\n\nI- VIỆC\n1. Bón lót.\n`;
        expect(outlinesOf(text).map(({ issuers }) => issuers)).toEqual([['SỞ Y TẾ'], []]);
    });
});

describe('a note whose mark lost its height', () => {
    it('is one where its figure stands at a word above; the text goes on behind it', () => {
        const text =
            'KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n1. Trồng cây theo chỉ tiêu được giao1, và chăm cây đã\n1 Theo Kế hoạch số 5/KH-SYT.\ntrồng năm trước.\n';
        const { footnotes, blocks } = onlyOutline(text);
        expect(footnotes.map(({ mark }) => mark)).toEqual(['1']);
        expect(linesOf(blocks).join('\n')).toContain('trồng năm trước.');
        expect(onlyOutline(text.replace('giao1', 'giao')).footnotes).toEqual([]);
        expect(onlyOutline(text.replace('được giao1', 'CO1')).footnotes).toEqual([]);
    });
});

describe('an issuer that runs on into what it issues', () => {
    it('is parted from it, on one line and on two', () => {
        const paper = (lines: string) => onlyOutline(`${lines}\nTrồng cây\n\nCăn cứ Luật Lâm nghiệp;\n`);
        const expected = { issuers: ['ỦY BAN NHÂN DÂN XÃ'], kind: 'Kế hoạch', subject: 'Trồng cây' };
        expect(paper('ỦY BAN NHÂN DÂN XÃ\nBAN HÀNH KẾ HOẠCH')).toMatchObject(expected);
        expect(paper('ỦY BAN NHÂN DÂN XÃ BAN HÀNH KẾ HOẠCH')).toMatchObject(expected);
        expect(paper('ỦY BAN NHÂN DÂN XÃ BAN HÀNH CÂY XANH').kind).toBeNull();
    });

    it('a name that no line ends goes on in the next', () => {
        const text = 'BỘ KHOA HỌC VÀ\nCÔNG NGHỆ\nSố: 9/KH-BKHCN\n\nKẾ HOẠCH\nTrồng cây\n';
        expect(onlyOutline(text).issuers).toEqual(['BỘ KHOA HỌC VÀ CÔNG NGHỆ']);
    });
});

describe('a law', () => {
    it('has its kind and its number', () => {
        expect(onlyOutline('QUỐC HỘI\nLuật số: 9/2026/QH16\n\nLUẬT\nCÂY XANH\n\nĐiều 1. Cây\n')).toMatchObject({
            kind: 'Luật',
            number: '9/2026/QH16',
            subject: 'CÂY XANH',
        });
    });
});

describe('whom a letter is sent to', () => {
    const sentTo = (lines: string) =>
        onlyOutline(`SỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nKính gửi: ${lines}\n\n1. Về cây.\n`).addressees;

    it('ends where a full line begins the text below a short one', () => {
        const text =
            'Sở Nội vụ nhận được công văn ngày 05 tháng 3 năm 2026 của trường về việc trồng cây\ntrong sân. Sau khi xem xét, Sở Nội vụ có ý kiến như sau:';
        expect(sentTo(`Chủ tịch Ủy ban nhân dân tỉnh\n${text}`)).toEqual(['Chủ tịch Ủy ban nhân dân tỉnh']);
    });

    it('goes on over lines of its own', () => {
        const body = 'Ủy ban nhân dân các huyện, thị xã, thành phố thuộc tỉnh và các đơn vị sự nghiệp';
        for (const lines of [
            `Các sở của tỉnh\n${body}`,
            `Các sở của tỉnh\n${body}\ncó trồng cây.`,
            `Các sở của tỉnh,\n${body}\ncó trồng cây.`,
        ]) {
            expect(sentTo(lines).join(' '), lines).toContain('Ủy ban nhân dân các huyện');
        }
    });
});

describe('recipients on one line', () => {
    const end = (lines: string) => onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n${lines}\nGIÁM ĐỐC\nTrần Văn Bình\n`);
    it('are parted behind their marks', () => {
        expect(end('Nơi nhận: - Như Điều 3; - Sở Y tế; - Lưu: VT.').recipients.map(({ text }) => text)).toEqual([
            'Như Điều 3',
            'Sở Y tế',
            'Lưu: VT',
        ]);
    });

    it('short names in capitals go on with the one that the margin cut', () => {
        const unsigned = end('Nơi nhận:\nPhòng Giáo dục và Đào\ntạo (báo cáo);\ncác trường;\nLưu: VT.').recipients;
        expect(unsigned.map(({ text }) => text)).toEqual([
            'Phòng Giáo dục và Đào tạo (báo cáo); các trường',
            'Lưu: VT',
        ]);
        expect(end('Nơi nhận:\n- Như trên;\nLưu: VT.').recipients).toHaveLength(2);
        const { recipients, signature } = end('Nơi nhận:\n- Văn phòng: các phòng KT,\nTH, NN, VX;\n- Lưu: VT.');
        expect(recipients.map(({ text }) => text)).toEqual(['Văn phòng: các phòng KT, TH, NN, VX', 'Lưu: VT']);
        expect(signature?.authority).toBe('GIÁM ĐỐC');
    });
});

describe('what ends as a paper does', () => {
    it('closes it behind an item that says something', () => {
        const closing = (item: string) =>
            onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n1. ${item}\n\nYêu cầu các sở làm ngay./.\n`).closing;
        expect(closing('Sở Y tế đào hố và trồng cây.')).toEqual(['Yêu cầu các sở làm ngay./.']);
        expect(closing('Các sở')).toEqual([]);
    });
});

describe('a text without the heading of a paper', () => {
    it('has its first lines in capitals as its title, and no bases', () => {
        const speech = onlyOutline(
            'BÀI PHÁT BIỂU\nTẠI LỄ TRỒNG CÂY\n\nKính thưa các đồng chí,\n\nĐể thực hiện tốt, tôi đề nghị:\n\nI. ĐÀO HỐ\n',
        );
        expect(speech.subject).toBe('BÀI PHÁT BIỂU TẠI LỄ TRỒNG CÂY');
        expect([speech.issuers, speech.bases]).toEqual([[], []]);
    });

    it('of a paper behind a stamp the lines before the bases are the title, and the last of these names its kind', () => {
        const paper = onlyOutline(
            'UBND XÃ TÂN AN\nĐẾN\nSố: 15\nNgày: 12/3/2026\n\nTRỒNG CÂY Ở XÃ\nNĂM 2026\n\nThực hiện Kế hoạch số 12/KH-UBND, Ủy ban nhân dân xã xây dựng kế hoạch như sau:\n\nI. ĐÀO HỐ\n',
        );
        expect(paper).toMatchObject({
            kind: 'Kế hoạch',
            subject: 'TRỒNG CÂY Ở XÃ NĂM 2026',
            issuers: ['UBND XÃ TÂN AN'],
        });
    });

    it('a row of a table is no title', () => {
        expect(onlyOutline('ĐIỂM CỦA SỞ\n\n| STT | CÂY |\n|---|---|\n| 1 | Sao |\n').subject).toBe('ĐIỂM CỦA SỞ');
    });
});

describe('place and date', () => {
    const heading = (date: string) =>
        onlyOutline(`ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố: 5/KH-UBND\n${date}\n\nKẾ HOẠCH\nTrồng cây\n`);

    it('may stand over the end of a line', () => {
        for (const date of [
            'An Giang, ngày 10 tháng 3\nnăm 2026',
            'An Giang, ngày\n10 tháng 3 năm 2026',
            'An Giang,\nngày 10 tháng 3 năm 2026',
        ]) {
            expect(heading(date)).toMatchObject({ place: 'An Giang', date: '2026-03-10', subject: 'Trồng cây' });
        }
    });

    it('may have lost the comma between them', () => {
        expect(heading('An Giang ngày 10 tháng 3 năm 2026')).toMatchObject({ place: 'An Giang', date: '2026-03-10' });
        expect(heading('Trồng từ ngày 10 tháng 3 năm 2026').date).not.toBe('2026-03-10');
    });
});

describe('the gazette that printed a paper', () => {
    it('is no issuer of it', () => {
        expect(
            onlyOutline('TRUNG TÂM CÔNG BÁO - TIN HỌC\n\nUBND TỈNH AN GIANG\nSố: 5/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n')
                .issuers,
        ).toEqual(['UBND TỈNH AN GIANG']);
    });

    it('heads its pages within a paper: an annex behind who signs is of that paper', () => {
        const signed =
            'BỘ Y TẾ\nSố: 5/QĐ-BYT\n\nQUYẾT ĐỊNH\nTrồng cây\n\nĐiều 1. Trồng cây.\n\nBỘ TRƯỞNG\n\nLê Thị Sáu\n';
        const { annexes } = onlyOutline(
            `${signed}\n44\nCÔNG BÁO/Số 529 + 530/Ngày 27-4-2018\n\nPhụ lục I\nLOÀI CÂY\n\nTràm.\n`,
        );
        expect(annexes).toHaveLength(1);
    });
});

describe('a letter', () => {
    const letter = (body: string) =>
        onlyOutline(
            `SỞ Y TẾ\nSố: 5/SYT-VP\nV/v trồng cây\n\nKính gửi: Công an tỉnh\n\n${body}\n\nNơi nhận:\n- Như trên.\n`,
        );

    it('says something before it closes', () => {
        const { closing, blocks } = letter('Sở Y tế nhận được thư và thông báo.\n\nSở Y tế đề nghị trồng cây./.');
        expect([blocks.length, closing]).toEqual([1, ['Sở Y tế đề nghị trồng cây./.']]);
    });

    it('may begin with what it quotes', () => {
        const { blocks } = letter('Điều lệ ghi:\n\n“1. Đào hố.\n\n2. Tưới cây.”\n\nSở Y tế đề nghị theo đó./.');
        expect(blocks.every(({ type }) => type === 'paragraph')).toBe(true);
    });
});

describe('a paragraph behind a list', () => {
    it('closes the paper where it ends as a paper does, whatever it opens with', () => {
        const plan = (end: string) =>
            onlyOutline(
                `KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n1. Trồng:\n- Sao;\n- Dầu.\n\nMọi việc khác hỏi Sở Y tế${end}\n`,
            );
        expect(plan('./.').closing).toEqual(['Mọi việc khác hỏi Sở Y tế./.']);
        expect(plan('.').closing).toEqual([]);
    });
});

describe('what a page or a narrow cell has cut', () => {
    it('an item that goes on behind the number of a page has no title', () => {
        const cut = '1. Chủ động theo dõi cây giống trong vườn và các biện pháp\n\n4\n\nche nắng cho cây con.';
        expect(linesOfBody(cut)).toEqual([
            '  1 Chủ động theo dõi cây giống trong vườn và các biện pháp che nắng cho cây con.',
        ]);
    });

    it('a line of the national title over two lines', () => {
        for (const title of ['CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM']) {
            const { issuers, kind } = onlyOutline(
                statePlan('I. A').replace('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', title),
            );
            expect({ issuers, kind }).toEqual({ issuers: onlyOutline(statePlan('I. A')).issuers, kind: 'Kế hoạch' });
        }
    });

    it('a mark with the sign of a note before its stop', () => {
        expect(
            linesOfBody('Điều 8[7]. Trồng cây\n\n1[8]. Đào hố.\n\na[9]) Bón lót.\n\n2. Tưới.').map(
                (line) => line.trim().split(' ')[0],
            ),
        ).toEqual(['Điều', '1', 'a', '2']);
    });

    it('a subject in capitals ends above a paragraph, and so does whom a letter is sent to', () => {
        const long =
            'Cục Cây giống nhận được nhiều câu hỏi về việc trồng và chăm sóc cây con trong mùa mưa năm nay ở các xã ven sông.';
        const paper = `CỤC CÂY GIỐNG\nSố: 15/TB-CCG\nAn Giang, ngày 05 tháng 3 năm 2026\nTHÔNG BÁO\nTRỒNG CÂY TRONG MÙA MƯA\n${long} Việc ấy làm như sau:\n- Đào hố.\n`;
        expect(onlyOutline(paper)).toMatchObject({ subject: 'TRỒNG CÂY TRONG MÙA MƯA' });
        const letter = `CỤC CÂY GIỐNG\nSố: 15/CCG-KT\nAn Giang, ngày 05 tháng 3 năm 2026\nKính gửi: Vườn ươm xã Tân Bình\n${long} Việc ấy làm như sau:\n- Đào hố.\n`;
        expect(onlyOutline(letter).addressees).toEqual(['Vườn ươm xã Tân Bình']);
    });

    it('a note that begins in small letters, where a line above calls it', () => {
        const { footnotes } = onlyOutline(
            'KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n- Trồng ở mục a1[1]: 10 ngày\n[1] a1: ven đường\n',
        );
        expect(footnotes).toMatchObject([{ mark: '1', references: 1 }]);
        expect(onlyOutline('KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n- Trồng ở ven\n[1] đường\n').footnotes).toEqual([]);
    });

    it('a day of the heading over two lines', () => {
        const head =
            'SỞ Y TẾ\nSố:\n58/KH-SYT\nHà Nội, ngày\n02 tháng 12 năm 2025\n\nKẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n';
        const { number, date, place } = onlyOutline(head);
        expect([number, date, place]).toEqual(['58/KH-SYT', '2025-12-02', 'Hà Nội']);
    });

    it('the name of whoever is to act, in front of what it does', () => {
        const { responsibleBodies } = onlyOutline(
            'KẾ HOẠCH\nTrồng cây\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Giao Sở Y tế, Ban Dân tộc tỉnh theo\nchức năng, nhiệm vụ chủ trì đào hố.\n\n2. Sở Nội vụ: tưới cây.\n',
        );
        expect(responsibleBodies.map(({ names }) => names)).toEqual([['Sở Y tế', 'Ban Dân tộc tỉnh'], ['Sở Nội vụ']]);
    });
});

describe('the head of a form', () => {
    const annexOf = (below: string) =>
        onlyOutline(
            `KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Ba\n\nPhụ lục 01\n\n${below}\n`,
        ).annexes[0];

    it('goes on with nothing', () => {
        const annex = annexOf('TÊN CƠ QUAN,\nTỔ CHỨC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc');
        expect(annex?.title).toBe('Phụ lục 01');
        expect(annex?.blocks.map(({ text }) => text)).toEqual([
            'TÊN CƠ QUAN,',
            'TỔ CHỨC',
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'Độc lập - Tự do - Hạnh phúc',
        ]);
        expect(annexOf('DANH MỤC\nCÂY GIỐNG\n\n1. Sao đen.')?.title).toBe('Phụ lục 01 DANH MỤC CÂY GIỐNG');
    });

    it('stands apart from a mark above it', () => {
        expect(linesOfBody('(1)\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc')[0]?.trim()).toBe(
            '1',
        );
    });
});

describe('a letter that is quoted', () => {
    it('begins a paragraph, in straight marks too', () => {
        expect(linesOfBody('1. Sửa điểm b như sau:\n"b) Tưới sáng.\nc) Tưới chiều."\n\n2. Bỏ Điều 3.')).toEqual([
            '  1 ‹Sửa điểm b như sau›',
            '    "b) Tưới sáng.',
            '    c) Tưới chiều."',
            '  2 Bỏ Điều 3.',
        ]);
    });
});

describe('below a signature', () => {
    const ending = (lines: string) =>
        onlyOutline(`KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n\nNơi nhận:\n- Lưu: VT, …\n\nCHỦ TỊCH\n${lines}\n`);

    it('what is to be filled in is no recipient', () => {
        expect(ending('(Chữ ký, dấu)\nHọ và tên').recipients.map(({ text }) => text)).toEqual(['Lưu: VT, …']);
    });

    it('recipients may stand under another label, and what follows the archive is none', () => {
        const listed = ending('(Đã ký)\n\nLê Văn An\n\nGhi chú: số liệu\n- Cột 1: số cây;\n- Cột 2: số hố.');
        expect(listed.recipients.map(({ text }) => text)).toEqual(['Lưu: VT, …']);
        const { recipients } = onlyOutline(
            'KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n\nCHỦ TỊCH\n\nTrần Văn Ba\n\nGửi:\n- Các ấp;\n- Lưu: VT.\n',
        );
        expect(recipients.map(({ text }) => text)).toEqual(['Các ấp', 'Lưu: VT']);
    });

    it('whose a site is, is no recipient', () => {
        const { recipients } = onlyOutline(
            'KẾ HOẠCH\nTrồng cây\n\n1. Trồng cây.\n\nCHỦ TỊCH\n\nTrần Văn Ba\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, VX (5b)\nCopyright ©2010, Trang Cây\n',
        );
        expect(recipients.map(({ text }) => text)).toEqual(['Như trên', 'Lưu: VT, VX (5b)']);
    });

    it('that is an example, a text on papers goes on', () => {
        const long =
            'Trường hợp ký thay người đứng đầu cơ quan, tổ chức thì ghi chữ viết tắt “KT.” vào trước chức vụ của người đứng đầu.';
        const { recipients, blocks } = onlyOutline(
            `HƯỚNG DẪN\nKý văn bản\n\nI. CÁCH KÝ\n\n- Trường hợp ký thay mặt:\n\nTM. ỦY BAN NHÂN DÂN\n\n- ${long}\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n- ${long}\n`,
        );
        expect(recipients).toEqual([]);
        expect(linesOf(blocks).filter((line) => line.includes('ký thay người'))).toHaveLength(2);
    });

    it('a remark that it was signed needs no brackets', () => {
        const { recipients, signature } = ending('Đã ký\nTrần Văn Ba');
        expect(recipients).toHaveLength(1);
        expect(signature?.name).toBe('Trần Văn Ba');
    });
});

describe('a table', () => {
    it('ends at a blank line behind which words hold a bar', () => {
        expect(linesOfBody('| a | b |\n| c | d |\n\nGiờ tưới|giờ nghỉ theo lịch.')).toHaveLength(2);
        expect(linesOfBody('| a | b |\n| c | d |\n\n| e | g |')).toHaveLength(1);
    });
});

describe('a number that a margin has cut', () => {
    it('is whole', () => {
        expect(linesOfBody('1. Theo Kế hoạch số 186/KH-\nUBND ngày 17/9/2024 của UBND tỉnh.')).toEqual([
            '  1 Theo Kế hoạch số 186/KH-UBND ngày 17/9/2024 của UBND tỉnh.',
        ]);
    });
});

describe('numbers in brackets that open lines', () => {
    const list = 'Sách đã dùng:\n\n[1] Nguyễn Văn An (2020), Trồng cây.\n\n[2] Trần Thị Bình (2021), Tưới cây.';
    const notesOf = (body: string) => onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n${body}\n`).footnotes;

    it('are those of a list where nothing calls them', () => {
        expect(notesOf(list)).toEqual([]);
        expect(linesOfBody(list).map((line) => line.trim().slice(0, 10))).toEqual([
            'Sách đã dù',
            '[1] Nguyễn',
            '[2] Trần T',
        ]);
    });

    it('are those of a list where what is called is another note', () => {
        expect(notesOf(`Trồng cây[^9], 5 m³.\n\n[^9]: Theo mùa.\n\n${list}`)).toHaveLength(1);
    });

    it('are notes where one is called, in whatever form', () => {
        for (const call of ['[2]', '²', '2', '[^2]']) {
            expect(notesOf(`Trồng nhiều cây${call}.\n\n${list}`), call).toHaveLength(2);
        }
    });
});

describe('annexes', () => {
    it('have numbers that are divided', () => {
        const labels = ['Phụ lục I1', 'Phụ lục 2b', 'Phụ lục II-B', 'Phụ lục 01.2'];
        const annexes = labels.map((label) => `${label}\nDANH MỤC CÂY\n\n1. Bàng.\n`);
        const outline = onlyOutline(`${statePlan('I. A\n1. B.')}\n\n${annexes.join('\n')}`);
        expect(outline.annexes.map(({ title }) => title)).toEqual(labels.map((label) => `${label} DANH MỤC CÂY`));
    });
});
