import { describe, expect, it } from 'vitest';
import { documentSignatures } from '../../server/src/facts/signature.js';
import { onlyOutline } from '../support/outlines.js';
import { open } from '../support/plans.js';

const BODY =
    'BIÊN BẢN\nHọp tổ trồng cây\n\n1. Chọn giống cây.\n\n2. Phân công người tưới.\n\nCuộc họp kết thúc lúc 10 giờ.\n\n';

/** Who signs a paper with this end: what each signs as, further posts, the name. */
async function signers(ending: string, body = BODY) {
    const [document] = (await open(`${body}${ending}`)).parseResult.value.documents;
    return document
        ? documentSignatures(document).map(({ authority, positions, name }) => [authority, ...positions, name])
        : [];
}

describe('who signs at the end of a paper, whatever they are called', () => {
    it('stands side by side, with names or with room for them', async () => {
        const names = 'Lê Thị Sáu        Võ Văn Tám\n';
        expect(await signers(`Người ghi chép        Người chủ trì\n\n${names}`)).toEqual([
            ['Người ghi chép', 'Lê Thị Sáu'],
            ['Người chủ trì', 'Võ Văn Tám'],
        ]);
        expect(await signers('BÊN GIAO        BÊN NHẬN\n\nNơi nhận:\n- Lưu: VT.\n')).toEqual([
            ['BÊN GIAO', null],
            ['BÊN NHẬN', null],
        ]);
    });

    it('has a name, a remark or a day with it', async () => {
        expect(await signers('Người lập biểu\n\nLê Thị Sáu\n')).toEqual([['Người lập biểu', 'Lê Thị Sáu']]);
        expect(await signers('Bên cho thuê\n(Ký, ghi rõ họ tên)\n\nBên thuê\n(Ký, ghi rõ họ tên)\n')).toEqual([
            ['Bên cho thuê', null],
            ['Bên thuê', null],
        ]);
        expect(await signers('Bình An, ngày 5 tháng 3 năm 2026\n\nNgười viết đơn\n')).toEqual([
            ['Người viết đơn', null],
        ]);
        expect(await signers('Lê Thị Sáu\n(Đã ký)\n')).toEqual([[null, 'Lê Thị Sáu']]);
    });

    it('has the day, and room for an opinion, above the name', async () => {
        const day = 'Ngày 12 tháng 3 năm 2026\n\n';
        const first = `Chuyên viên\n\n${day}Lê Thị Sáu\n\n`;
        const second = `KÍNH TRÌNH LÃNH ĐẠO\n\n${'…'.repeat(9)}\n\n${'…'.repeat(9)}\n\n${day}Võ Văn Tám\n`;
        expect(await signers(first + second)).toEqual([
            ['Chuyên viên', 'Lê Thị Sáu'],
            ['KÍNH TRÌNH LÃNH ĐẠO', 'Võ Văn Tám'],
        ]);
    });

    it('may be what a program puts there, and a longer post below a day', async () => {
        expect(await signers('Thư ký                Chủ tọa\n\n{{thu_ky}}        {{chu_toa}}\n')).toEqual([
            ['Thư ký', null],
            ['Chủ tọa', null],
        ]);
        const day = 'Bình An, ngày 5 tháng 3 năm 2026\n\n';
        expect(await signers(`${day}Hội viên được phân công giúp đỡ\n\nLê Thị Sáu\n`)).toEqual([
            ['Hội viên được phân công giúp đỡ', 'Lê Thị Sáu'],
        ]);
        expect(await signers('Hội viên được phân công giúp đỡ\n\nLê Thị Sáu\n')).toEqual([]);
    });

    it('is no line in capitals that stands last, though its words were told', async () => {
        const text =
            'BÁO CÁO\nKhẩu hiệu\n\nCác thôn treo khẩu hiệu về Quốc phòng toàn dân, mỗi thôn một câu như sau.\n\n';
        expect(await signers('QUỐC PHÒNG TOÀN DÂN\n', text)).toEqual([]);
    });

    it('is another one where an authority stands apart below a post', async () => {
        const posts = 'T/M ĐẢNG ỦY\nBÍ THƯ\n\nT/M CHI BỘ\nPHÓ BÍ THƯ\n\nLê Thị Sáu\n';
        expect(await signers(posts)).toEqual([
            ['T/M ĐẢNG ỦY', 'BÍ THƯ', null],
            ['T/M CHI BỘ', 'PHÓ BÍ THƯ', 'Lê Thị Sáu'],
        ]);
        const one = 'TL. CHỦ TỊCH\n\nKT. CHÁNH VĂN PHÒNG\n\nPHÓ CHÁNH VĂN PHÒNG\n\nLê Thị Sáu\n';
        expect(await signers(one)).toEqual([
            ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'Lê Thị Sáu'],
        ]);
    });

    it('is not who only confirms what others say', async () => {
        expect(await signers('XÁC NHẬN CỦA THÔN        Người khai\n')).toEqual([['Người khai', null]]);
    });

    it('is not the line above who signs for another', async () => {
        const ending = 'XÁC THỰC VĂN BẢN HỢP NHẤT\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nLê Thị Sáu\n';
        expect(await signers(ending)).toEqual([['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Lê Thị Sáu']]);
    });

    it('is nobody where a sentence, an item or a title ends the paper, or text goes on', async () => {
        expect(await signers('Trân trọng\n\nLê Thị Sáu\n')).toEqual([]);
        expect(await signers('Xin chân thành cảm ơn các đồng chí\n')).toEqual([]);
        expect(await signers('3. Người tưới\n\nLê Thị Sáu\n')).toEqual([]);
        expect(await signers('Người tưới cây\n\nLê Thị Sáu\n\n3. Bón phân cho cây.\n')).toEqual([]);
        expect(await signers('Lê Thị Sáu\n')).toEqual([]);
    });

    it('may be a short name that looks like a mark, beside another; a note below is text', async () => {
        expect(await signers('P. KẾ HOẠCH        P. TÀI VỤ\n\nLê Thị Sáu        Võ Văn Tám\n')).toEqual([
            ['P. KẾ HOẠCH', 'Lê Thị Sáu'],
            ['P. TÀI VỤ', 'Võ Văn Tám'],
        ]);
        const note = 'Ghi chú: Mỗi hộ ghi:\n- Số cây;\n- Giống cây.\n';
        const { signature, recipients } = onlyOutline(`${BODY}TRƯỞNG THÔN\n\nLê Thị Sáu\n\n${note}`);
        expect(signature).toMatchObject({ name: 'Lê Thị Sáu' });
        expect(recipients).toEqual([]);
    });

    it('leaves the section that follows in the text', async () => {
        const text = 'Người khai\n(ký và ghi rõ họ tên)\n\nII. PHẦN CỦA NGƯỜI TIẾP NHẬN\n\n1. Một.\n';
        const [document] = (await open(`${BODY}${text}`)).parseResult.value.documents;
        expect(document?.blocks.at(-1)?.$cstNode?.text.startsWith('II. PHẦN')).toBe(true);
    });

    it('is nobody where text, a section or a signature follows', async () => {
        const rest = 'II. TƯỚI CÂY\n\n1. Mỗi sáng.\n\nTRƯỞNG THÔN\n\nLê Thị Sáu\n';
        expect(await signers(`Người nhận\n(Ký tên)\n\nPhiếu để lại.\n${rest}`)).toEqual([
            ['TRƯỞNG THÔN', 'Lê Thị Sáu'],
        ]);
        expect(await signers(`Người nhận\nKý tên\n\n${rest}`)).toEqual([['TRƯỞNG THÔN', 'Lê Thị Sáu']]);
        const end = 'Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Sáu\n';
        for (const above of [
            'Tiền mua cây        Quỹ của thôn',
            'Trưởng nhóm\nVõ Văn Tám',
            'Việc\tNgười\nTưới\tTổ một',
        ]) {
            expect(await signers(`${above}\n\n${end}`)).toEqual([['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Thị Sáu']]);
        }
    });

    it('is not what a table at the end holds, nor what stands below the recipients and who signed', async () => {
        expect(await signers('Người tưới        Tổ một\nNgười trồng        Tổ hai\n')).toEqual([]);
        expect(await signers('Người tưới\tTổ một\n')).toEqual([]);
        const end = 'Nơi nhận:\n- Lưu: VT.\n\nTRƯỞNG THÔN\n\nLê Thị Sáu\n\n';
        for (const below of ['Số\tTên\tViệc\n1\tVõ Văn Tám\tTưới cây\n', 'Gọi khi cần\nVõ Văn Tám\n']) {
            expect(await signers(`${end}${below}`)).toEqual([['TRƯỞNG THÔN', 'Lê Thị Sáu']]);
        }
    });

    it('is not who issues a paper whose national title stands below', async () => {
        const heading =
            'THÔNG TƯ\nQuy định về cây\n\nSố: 5/2026/TT-BTC\n\nHà Nội, ngày 3 tháng 6 năm 2026\n\nBỘ TÀI CHÍNH\n\n';
        const title = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n';
        const text = 'Căn cứ Luật số 5/2020/QH14;\n\nĐiều 1. Trồng cây.\n';
        expect(onlyOutline(`${heading}${title}${text}`)).toMatchObject({ number: '5/2026/TT-BTC', signature: null });
    });
});
