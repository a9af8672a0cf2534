import { describe, expect, test } from 'vitest';
import { linesOf, onlyOutline } from '../support/outlines.js';
import { statePlan } from '../support/plans.js';

const END = '\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Sáu\n';

function closing(body: string) {
    const { blocks, closing: ends } = onlyOutline(statePlan(`${body}${END}`));
    return { blocks: linesOf(blocks), closing: ends };
}

describe('a paragraph before the end of a paper', () => {
    test.each(['Giao Văn phòng theo dõi.', 'Trong quá trình thực hiện, nếu có vướng mắc thì phản ánh về xã./.'])(
        'is what stands under a title that would have nothing else: %s',
        (text) => {
            expect(closing(`I. A\n\n1. Trồng cây.\n\nII. TỔ CHỨC THỰC HIỆN\n\n${text}`)).toEqual({
                blocks: ['I ‹A›', '  1 Trồng cây.', 'II ‹TỔ CHỨC THỰC HIỆN›', `  ${text}`],
                closing: [],
            });
        },
    );

    test.each([
        ['what speaks of the whole paper', 'II. TỔ CHỨC THỰC HIỆN', 'Trên đây là Kế hoạch trồng cây./.'],
        ['behind an item that says something', 'II. B\n\n1. Tưới cây.', 'Giao Văn phòng theo dõi./.'],
        ['in the words of who asks', 'II. B\n\n1. Tưới cây.', 'Kính trình Chủ tịch xem xét, quyết định.'],
        ['behind other text', 'II. B\n\nTưới cây mỗi ngày.', 'Giao Văn phòng theo dõi.'],
    ])('closes it: %s', (_name, last, text) => {
        expect(closing(`I. A\n\n1. Trồng cây.\n\n${last}\n\n${text}`).closing).toEqual([text]);
    });
});
