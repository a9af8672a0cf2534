import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { open, services, statePlan } from '../support/plans.js';
import { openWhatIsKnown } from './cases.js';

const SKIPS = statePlan('I. A\n1. Thực hiện Quyết định số 901/QĐ-TTg ngày 02/4/2021 của Thủ tướng Chính phủ.\n3. y');

/** The problems of a text: codes, and messages that bear none. */
async function codesOf(text: string, name?: string): Promise<(string | number)[]> {
    const { diagnostics = [] } = await open(text, name);
    return diagnostics.map(({ code, message }) => code ?? String(message));
}

/** What people were told of failures. */
const told: string[] = [];
services.shared.troubles.onTrouble(({ message }) => told.push(message.vi));

describe('a rule that throws', () => {
    beforeAll(openWhatIsKnown);
    afterEach(() => {
        vi.restoreAllMocks();
    });

    it('is logged with its code and the file, and silences no other', async () => {
        expect(await codesOf(SKIPS)).toEqual(expect.arrayContaining(['danh-so-nhay', 'vien-dan-sai-ngay']));
        vi.spyOn(services.shared.knowledge.directives, 'find').mockImplementation(() => {
            throw new Error('on purpose');
        });
        const codes = await codesOf(SKIPS, 'hong.kehoach');
        expect(codes).toContain('danh-so-nhay');
        expect(codes).not.toContain('vien-dan-sai-ngay');
        expect(codes.filter((code) => !/^[a-z-]+$/.test(String(code)))).toEqual([]);
        expect(told.filter((message) => message.includes('“vien-dan-sai-ngay”'))).toHaveLength(1);
        expect(told.every((message) => message.includes('memory:/hong.kehoach'))).toBe(true);
        expect(told.filter((message) => message.includes('“danh-so-nhay”'))).toEqual([]);
    });

    it('of catalogues too', async () => {
        told.length = 0;
        vi.spyOn(services.shared.knowledge.agencies, 'find').mockImplementation(() => {
            throw new Error('on purpose');
        });
        const codes = await codesOf('cơ quan Ban X\n  nay là: Ban Y\n\ncơ quan Ban X', 'hong.danhmuc');
        expect(codes).toEqual(['danh-muc-trung']);
        expect(told).toEqual([expect.stringMatching(/“danh-muc-co-quan-la”.*memory:\/hong\.danhmuc/)]);
    });

    it('says what it has to say once it goes well again', async () => {
        expect(await codesOf(SKIPS)).toContain('vien-dan-sai-ngay');
    });
});
