import { describe, expect, it } from 'vitest';
import type { ContentItem } from '../../server/src/syntax/generated/ast.js';
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
});
