import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { knownStandard } from '../../server/src/facts/standard.js';
import type { StandardId } from '../../server/src/standards/standards.js';
import { open, partyPlan, services, statePlan } from '../support/plans.js';

const STATE = statePlan('I. A');
const PARTY = partyPlan('I- A');
/** Nothing in it tells the regime. */
const SILENT = 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n- Trồng cây.\n';

/** The standards of a text's documents, and who says so. */
async function standards(text: string, set: StandardId | 'auto' = 'auto') {
    services.shared.settings.update({ standard: set });
    const { documents } = (await open(text)).parseResult.value;
    services.shared.settings.update({});
    return documents.map((document) => {
        const known = knownStandard(document);
        expect(documentFacts(document).standard).toBe(known?.id ?? null);
        return known && `${known.id} (${known.source})`;
    });
}

describe('the standard of a document', () => {
    it('is what its form tells', async () => {
        expect(await standards(STATE)).toEqual(['state-nd30 (document)']);
        expect(await standards(PARTY)).toEqual(['party-hd05 (document)']);
        expect(await standards(PARTY.replace('tháng 6 năm 2026', 'tháng 5 năm 2026'))).toEqual([
            'party-hd36 (document)',
        ]);
        expect(await standards(SILENT)).toEqual([null]);
    });

    it('is what a note in its heading says, whatever else tells', async () => {
        for (const note of ['// tiêu chuẩn: party-hd36', '//tieu chuan:PARTY-HD36  ']) {
            expect(await standards(`${note}\n${STATE}`, 'state-nd30')).toEqual(['party-hd36 (comment)']);
            expect(await standards(STATE.replace('\nKẾ', `\n${note}\nKẾ`))).toEqual(['party-hd36 (comment)']);
            expect(await standards(`${note}\n- Trồng cây.`)).toEqual(['party-hd36 (comment)']);
        }
        expect(await standards(`// tiêu chuẩn: không rõ\n${STATE}`)).toEqual(['state-nd30 (document)']);
        expect(await standards(statePlan('// tiêu chuẩn: party-hd36\nI. A'))).toEqual(['state-nd30 (document)']);
    });

    it('counts for the document under the note, and for the plan that is attached to it', async () => {
        expect(await standards(`${PARTY}\n// tiêu chuẩn: party-hd36\n\n${STATE}`)).toEqual([
            'party-hd05 (document)',
            'party-hd36 (comment)',
        ]);
        expect(await standards(`// tiêu chuẩn: party-hd36\n${STATE}\n${SILENT}`)).toEqual([
            'party-hd36 (comment)',
            'party-hd36 (comment)',
        ]);
    });

    it('is what is set, where the form does not tell', async () => {
        expect(await standards(SILENT, 'party-hd36')).toEqual(['party-hd36 (setting)']);
    });

    it('is of the regime that the form tells, though something else is set for the folder', async () => {
        expect(await standards(STATE, 'party-hd05')).toEqual(['state-nd30 (document)']);
        expect(await standards(PARTY, 'state-nd30')).toEqual(['party-hd05 (document)']);
    });

    it('is the guideline that is set, among those of the party', async () => {
        expect(await standards(PARTY, 'party-hd36')).toEqual(['party-hd36 (setting)']);
    });

    it('is what is set, where the form contradicts itself', async () => {
        const mixed = PARTY.replace('ĐẢNG CỘNG SẢN VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
        expect(await standards(mixed)).toEqual(['party-hd05 (document)']);
        expect(await standards(mixed, 'state-nd30')).toEqual(['state-nd30 (setting)']);
    });

    it('is followed by the rules', async () => {
        const codes = async (text: string) => ((await open(text)).diagnostics ?? []).map(({ code }) => code);
        expect(await codes(STATE)).toEqual([]);
        expect(await codes(`// tiêu chuẩn: party-hd05\n${STATE}`)).toContain('so-hai-cham');
    });
});

describe('the setting of a folder', () => {
    it('wins over that of the workspace, and the innermost folder over those around it', () => {
        const { settings } = services.shared;
        settings.update({ standard: 'state-nd30' });
        settings.updateStandards([
            ['file:///van-ban', 'party-hd36'],
            ['file:///van-ban/huyen/', 'auto'],
        ]);
        expect(settings.standardOf('file:///van-ban/mot.kehoach')).toBe('party-hd36');
        expect(settings.standardOf('file:///van-ban/huyen/mot.kehoach')).toBeNull();
        expect(settings.standardOf('file:///van-ban-khac/mot.kehoach')).toBe('state-nd30');
        settings.updateStandards([]);
        settings.update({});
    });
});
