import { describe, expect, it } from 'vitest';
import type { ContentItem } from '../../server/src/syntax/generated/ast.js';
import { outlinesOf } from '../support/outlines.js';
import { open, statePlan } from '../support/plans.js';

describe('a star', () => {
    it('heads the dashes that follow it, and stands among them where none do', async () => {
        const marks = async (body: string) => {
            const file = await open(statePlan(`I. A\n${body}`));
            const [section] = file.parseResult.value.documents[0]?.blocks ?? [];
            const blocks = (section as { blocks?: ContentItem[] }).blocks ?? [];
            return blocks.map((each) => [each.mark, each.blocks.map((below) => (below as ContentItem).mark)]);
        };
        expect(await marks('* Nhóm một\n- a\n- b\n* Nhóm hai\n- c')).toEqual([
            ['*', ['-', '-']],
            ['*', ['-']],
        ]);
        expect(await marks('- Việc\n* một\n* hai')).toEqual([['-', ['*', '*']]]);
    });

    it('stands between issuer and number of a paper of the party, also of the second one in a file', () => {
        const paper = (number: string) =>
            `ĐẢNG ỦY XÃ HỘI AN\n*\nSố ${number}\n\nHội An, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\ntrồng cây\n\n1. Trồng cây.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLê Thị Cúc\n`;
        const outlines = outlinesOf(`${paper('12-KH/ĐU')}\n${paper('13-KH/ĐU')}`);
        expect(outlines.map(({ number, issuers }) => [number, issuers])).toEqual([
            ['12-KH/ĐU', ['ĐẢNG ỦY XÃ HỘI AN']],
            ['13-KH/ĐU', ['ĐẢNG ỦY XÃ HỘI AN']],
        ]);
    });
});
