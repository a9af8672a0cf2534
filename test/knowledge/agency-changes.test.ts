import fc from 'fast-check';
import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import type { AgencyIndex } from '../../server/src/knowledge/agency-index.js';
import type { AgencyDescription } from '../../server/src/knowledge/descriptions.js';
import { open, services } from '../support/plans.js';

/** An entry of a list, or a remark between two of them. */
const entry = fc.oneof(
    fc
        .record({
            name: fc.constantFrom('Sở Thử', 'Phòng Thử một', 'Ban Hai Ba', 'Ban Thử Hai', 'Sở Ba'),
            code: fc.constantFrom('', 'STh', 'BHB'),
            short: fc.constantFrom('', 'Ban Thử', 'ST'),
            until: fc.constantFrom('', '03/2025', '06/2025'),
        })
        .map(({ name, code, short, until }) =>
            [
                `cơ quan ${name}`,
                code && `  ký hiệu: ${code}`,
                short && `  viết tắt: ${short}`,
                until && `  đến: ${until}`,
                '',
            ]
                .filter((line, at, { length }) => line !== '' || at === length - 1)
                .join('\n'),
        ),
    fc.constant('# ghi chú\n'),
);

/** What the index answers, with where each thing is described. */
function answers(agencies: AgencyIndex, own: string) {
    const isOwn = ({ documentUri }: AgencyDescription) => documentUri.toString() === own;
    const shown = (description: AgencyDescription) => [
        description.facts,
        isOwn(description) ? [description.path, description.nameSegment?.offset] : 'khác',
    ];
    return {
        all: [...agencies.all()].filter(isOwn).map(shown),
        named: ['Sở Thử', 'Ban Thử', 'BHB', 'ST', 'Sở Ba'].map((name) => agencies.named(name).map(shown)),
        found: agencies
            .search('Sở Thử, Phòng Thử một, Ban Hai Ba, Ban Thử Hai và Sở Ba; BHB, STh')
            .map(({ start, end, values }) => [start, end, values.map(shown)]),
        former: agencies.formerNames(),
        candidates: agencies.candidates(['thu', 'ba']).map(({ name, description }) => [name, shown(description)]),
        written: agencies.inRunningText('PHÒNG HAI BA'),
    };
}

describe('a list of agencies that changes', () => {
    it('is answered as if it had been read so at once', async () => {
        const { knowledge, workspace } = services.shared;
        const lists = fc.array(fc.array(entry, { maxLength: 8 }), { minLength: 2, maxLength: 4 });
        await fc.assert(
            fc.asyncProperty(lists, async (texts) => {
                const written = texts.map((each) => each.join('\n'));
                const file = await open(written[0] as string, 'thay-doi.danhmuc');
                const own = file.uri.toString();
                for (const [at, text] of written.entries()) {
                    workspace.TextDocuments.set(TextDocument.create(own, 'danhmuc', at, text));
                    await workspace.DocumentBuilder.update([file.uri], []);
                }
                const changed = answers(knowledge.agencies, own);
                workspace.TextDocuments.delete(own);
                await workspace.DocumentBuilder.update([], [file.uri]);
                expect(answers(knowledge.agencies, own).all).toEqual([]);
                await open(written.at(-1) as string, 'thay-doi.danhmuc');
                expect(changed).toEqual(answers(knowledge.agencies, own));
                await workspace.DocumentBuilder.update([], [file.uri]);
            }),
            { numRuns: 60, seed: 20261127 },
        );
    });
});
