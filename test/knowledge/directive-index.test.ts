import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { open, services, statePlan } from '../support/plans.js';

const { knowledge, workspace } = services.shared;

/** An entry of a catalogue, in the catalogue language. */
function entry(number: string, properties: Readonly<Record<string, string>>): string {
    return [`văn bản ${number}`, ...Object.entries(properties).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
    );
}

describe('of several directives with one number', () => {
    const TWO = [
        entry('15/KH-UBND', { ngày: '03/02/2023', 'cơ quan': 'Ủy ban nhân dân tỉnh', 'trích yếu': 'trồng rừng' }),
        entry('15/KH-UBND', { ngày: '11/01/2025', 'cơ quan': 'Ủy ban nhân dân tỉnh', 'trích yếu': 'nuôi cá' }),
    ].join('\n');

    test('the day that stands with the number tells which is meant', async () => {
        await open(TWO, 'hai.danhmuc');
        expect(knowledge.directives.find('15/KH-UBND', { date: '2023-02-03' })?.subject).toBe('trồng rừng');
        expect(knowledge.directives.find('15/KH-UBND', { date: '2025-01-11' })?.subject).toBe('nuôi cá');
    });

    test('a day of none of them finds none of them', async () => {
        await open(TWO, 'hai.danhmuc');
        expect(knowledge.directives.find('15/KH-UBND', { date: '2019-06-07' })).toBeUndefined();
    });

    test('the one whose day is said is meant before a paper of the workspace that says no day', async () => {
        await open(
            entry('16/KH-UBND', { ngày: '11/01/2025', 'cơ quan': 'Bộ Y tế', 'trích yếu': 'nuôi cá' }),
            'mot.danhmuc',
        );
        const undated = statePlan('I. A')
            .replace('07/KH-UBND', '16/KH-UBND')
            .replace(/An Giang, ngày.*/u, '');
        await open(undated, 'khong-ngay.kehoach');
        expect(knowledge.directives.find('16/KH-UBND')?.documents).toHaveLength(1);
        expect(knowledge.directives.find('16/KH-UBND', { date: '2025-01-11' })?.subject).toBe('nuôi cá');
    });

    test('what is said of one is not said of the other', async () => {
        await open(TWO, 'hai.danhmuc');
        expect(knowledge.directives.find('15/KH-UBND', { date: '2023-02-03' })?.entries).toHaveLength(1);
    });
});

describe('what became known otherwise', () => {
    const remove = (uri: string) => workspace.DocumentBuilder.update([], [URI.parse(uri)]);

    test('is what a new file says, and nothing when nothing was said since', async () => {
        knowledge.takeChanges();
        await open(entry('41/QĐ-BXX', { ngày: '02/5/2024' }), 'them.danhmuc');
        expect([...knowledge.takeChanges().numbers]).toEqual(['41/QĐ-BXX']);
        expect([...knowledge.takeChanges().numbers]).toEqual([]);
    });

    test('is what a file said that is gone', async () => {
        await open(entry('42/QĐ-BXX', { ngày: '02/5/2024' }), 'bo.danhmuc');
        knowledge.takeChanges();
        await remove('memory:/bo.danhmuc');
        expect([...knowledge.takeChanges().numbers]).toEqual(['42/QĐ-BXX']);
        expect(knowledge.directives.find('42/QĐ-BXX')).toBeUndefined();
    });

    test('is an agency that came or went', async () => {
        knowledge.takeChanges();
        await open('cơ quan Sở Thử nghiệm\n  ký hiệu: STN\n', 'co-quan.danhmuc');
        expect(knowledge.takeChanges().anyDocument).toBe(true);
        await remove('memory:/co-quan.danhmuc');
        expect(knowledge.takeChanges().anyDocument).toBe(true);
    });

    test('is a plan that cites it no more', async () => {
        const cites = statePlan('I. MỘT\nTheo Kế hoạch số 77/KH-BXX ngày 03/02/2025 của Bộ X.');
        await open(cites, 'vien-dan.kehoach');
        knowledge.takeChanges();
        await remove('memory:/vien-dan.kehoach');
        expect([...knowledge.takeChanges().numbers]).toContain('77/KH-BXX');
    });
});

describe('a directive that was replaced', () => {
    const REPLACED = [
        entry('61/QĐ-BXX', { ngày: '03/02/2020', loại: 'Quyết định' }),
        entry('62/QĐ-BXX', { ngày: '03/02/2025', loại: 'Quyết định', 'thay thế': '61/QĐ-BXX' }),
    ].join('\n');
    const plan = (number: string) => statePlan('I. MỘT\nTheo Quyết định số 61/QĐ-BXX.').replace('07/KH-UBND', number);
    const told = (document: { diagnostics?: { code?: unknown }[] }) =>
        (document.diagnostics ?? []).some(({ code }) => code === 'vien-dan-het-hieu-luc');

    test('may not be cited as if it were in force', async () => {
        await open(REPLACED, 'thay.danhmuc');
        expect(told(await open(plan('07/KH-UBND')))).toBe(true);
    });

    test('may be cited by what replaces it', async () => {
        await open(REPLACED, 'thay.danhmuc');
        expect(told(await open(plan('62/QĐ-BXX')))).toBe(false);
    });
});
