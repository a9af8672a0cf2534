import { describe, expect, it } from 'vitest';
import { open, statePlan } from '../support/plans.js';

const SPELLING = /^(?:chinh-ta|lap-tu|dau-thanh-sai)/;

async function told(text: string): Promise<string[]> {
    const document = await open(text);
    return (document.diagnostics ?? [])
        .filter(({ code }) => SPELLING.test(String(code)))
        .map(({ range }) => document.textDocument.getText(range));
}

/** What stands where rules on spelling are silent, and the same words where they are not. */
const PLACES: Record<string, { silent: string; told?: [text: string, words: string[]] }> = {
    'a quotation of a title': {
        silent: '- Tổ chức phong trào “Tự kiểm tra, sữa chữa nhà ở” tại cơ sở.',
        told: ['- Tổ chức tự kiểm tra, sữa chữa nhà ở tại cơ sở.', ['sữa']],
    },
    'a name within a sentence': {
        silent: '- Giao ông Trần Phân Đấu, bà Lê Thị Sữa Chữa thực hiện.',
    },
    'an address': { silent: '- Gửi về thư điện tử phânđấu@tinh.gov.vn, trang https://tinh.gov.vn/tin-tưc/sữa-chữa.' },
    'a code': { silent: '- Theo mẫu 01/SỮA-CHỮA, biểu mẫu M02/PHÂNĐẤU, máy K2-triểt.' },
    'numbers and units': { silent: '- Trồng 3.500kg giống trên 12ha, 5cm; giao 1.200 cây/km trong quý I/2026.' },
    'labels of a form': { silent: '- Phân đấu: ..............\n- Ngày … tháng … năm ……' },
    'a table of names': {
        silent: '| STT | Họ và tên | Đơn vị |\n|---|---|---|\n| 1 | Lò Văn Sữa | Bản Phân |\n| 2 | Y Triểt Niê | Buôn Krông |',
    },
    'words of another language': {
        silent: '- Áp dụng the quick brown fox jumps over the lazy dog, machine learning.',
    },
    'a line in capitals': {
        silent: 'PHÂN ĐẤU THI ĐUA',
        // unless a syllable is impossible
        told: ['QUÁN TRIỂT THI ĐUA', ['TRIỂT']],
    },
};

describe('left alone is', () => {
    for (const [name, { silent, told: other }] of Object.entries(PLACES)) {
        it(name, async () => {
            expect(await told(statePlan(`I. A\n${silent}`)), silent).toEqual([]);
            if (other) {
                expect(await told(statePlan(`I. A\n${other[0]}`)), other[0]).toEqual(other[1]);
            }
        });
    }

    it('what stands behind a comment that switches the rule off, wherever its paragraph goes', async () => {
        const slip = '// bỏ qua: chinh-ta\n- Bố trí kinh phí để sữa chữa hàng rào.';
        expect(await told(statePlan(`I. A\n${slip}`))).toEqual(['sữa']);
        const hidden = slip.replace('chinh-ta', 'chinh-ta-ngu-canh');
        expect(await told(statePlan(`I. A\n${hidden}`))).toEqual([]);
        expect(await told(statePlan(`I. A\n1. Một.\n\n2. Hai.\n\n${hidden}`))).toEqual([]);
    });
});
