import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultMessage, officeTables } from '../../server/src/standards/office-rows.js';
import { exactly } from '../../server/src/standards/standard.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { open, services, statePlan } from '../support/plans.js';

/** What is told of rows of the state's table. */
function faultsOf(rows: unknown): string[] {
    return officeTables({ 'state-nd30': rows }).faults.map((fault) => faultMessage(fault).en);
}

describe('rows that an office has of its own', () => {
    it('take the place of the standard’s, and no others', () => {
        const { tables, faults } = officeTables({
            'state-nd30': {
                'page.left': 35,
                'components.body.size': 13,
                'components.recipientsLabel.italic': false,
                'components.recipientsLabel.underlined': true,
                'wording.documentEnd': '.',
                'wording.basisEnds.last': ',',
            },
        });
        expect(faults).toEqual([]);
        const { page, components, wording } = tables['state-nd30'];
        const before = STANDARDS['state-nd30'];
        expect(page.left).toEqual({ min: 35, max: 35, printed: 35 });
        expect(page.right).toEqual(before.page.right);
        expect(components.body).toEqual({
            ...before.components.body,
            size: exactly(13),
            source: 'kehoach.standardRows',
        });
        expect(components.recipientsLabel).toEqual({
            size: before.components.recipientsLabel.size,
            bold: true,
            underlined: true,
            align: 'left',
            source: 'kehoach.standardRows',
        });
        expect(wording.documentEnd.is).toBe('.');
        expect(wording.basisEnds.is).toEqual({ each: ';', last: ',' });
        expect(tables['party-hd05']).toBe(STANDARDS['party-hd05']);
    });

    it('close a row that the standard leaves open', () => {
        const { tables } = officeTables({ 'youth-hd29': { 'wording.numberLabel': 'Số' } });
        expect(STANDARDS['youth-hd29'].wording.numberLabel.isOpen).toBe(true);
        expect(tables['youth-hd29'].wording.numberLabel.isOpen).toBeUndefined();
    });

    it.each([
        [{ 'components.body.size': 400 }, /components\.body\.size: 400 will not do; a number from 6 to 30 \(pt\)/],
        [{ 'components.body.size': '13' }, /"13" will not do/],
        [{ 'page.left': Number.NaN }, /page\.left: null will not do/],
        [{ 'components.body.bold': 1 }, /1 will not do; true or false/],
        [{ 'wording.documentEnd': '<script>' }, /"<script>" will not do; one of "\.\/\.", "\."/],
        [{ 'wording.nationalTitle': 'X' }, /there is no such row/],
        [{ 'recognition.number': '.*' }, /there is no such row/],
        [{ 'components.constructor.size': 13 }, /there is no such row/],
        [{ 'page.left.is': 13 }, /there is no such row/],
        [JSON.parse('{ "__proto__": { "x": 1 } }'), /there is no such row/],
        [[13], /must be rows in braces/],
        ['13', /must be rows in braces/],
    ])('are told one by one where they will not do: %j', (rows, told) => {
        expect(faultsOf(rows)).toEqual([expect.stringMatching(told)]);
        expect(officeTables({ 'state-nd30': rows }).tables['state-nd30']).toEqual(STANDARDS['state-nd30']);
    });

    it('count, though others beside them will not do', () => {
        const { tables, faults } = officeTables({
            'state-nd30': { 'page.left': 35, 'page.top': 900 },
            'quan-khu': { 'page.left': 35 },
        });
        expect(tables['state-nd30'].page.left.printed).toBe(35);
        expect(tables['state-nd30'].page.top).toEqual(STANDARDS['state-nd30'].page.top);
        expect(faults.map(({ standard, row }) => [standard, row])).toEqual([
            ['state-nd30', 'page.top'],
            ['quan-khu', ''],
        ]);
    });

    it.each([[null], [undefined], [{}]])('may be none: %j', (rows) => {
        expect(officeTables(rows)).toEqual({ tables: STANDARDS, faults: [] });
    });

    it('are those of the page that tells of them', () => {
        const page = readFileSync('docs/standards.md', 'utf8');
        const example = JSON.parse(/```json\n([\s\S]+?)```/.exec(page)?.[1] ?? '');
        const { tables, faults } = officeTables(example['kehoach.standardRows']);
        expect(faults).toEqual([]);
        expect(tables['state-nd30'].components.body.size.printed).toBe(13);
    });

    it('are followed by the rules, and by nothing else once they are taken back', async () => {
        const plan = statePlan('I. A\n- Trồng cây.').replace('Số:', 'Số');
        const codes = async (standardRows: unknown) => {
            services.shared.settings.update({ standardRows });
            const found = ((await open(plan)).diagnostics ?? []).map(({ code }) => code);
            services.shared.settings.update({});
            return found;
        };
        expect(await codes(undefined)).toContain('so-hai-cham');
        expect(await codes({ 'state-nd30': { 'wording.numberLabel': 'Số' } })).not.toContain('so-hai-cham');
        expect(await codes({ 'party-hd05': { 'wording.numberLabel': 'Số' } })).toContain('so-hai-cham');
    });
});
