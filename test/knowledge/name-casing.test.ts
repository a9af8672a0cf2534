import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { NameCasing } from '../../server/src/knowledge/name-casing.js';

function casingOf(names: readonly string[]): NameCasing {
    const all = new NameCasing();
    for (const name of names) all.add(name);
    return all;
}

const casing = casingOf(['Sở Y tế', 'Sở Giáo dục và Đào tạo', 'Trung tâm Y tế', 'Ban Tổ chức', 'Phòng Giáo dục']);

describe('names that stand in capitals', () => {
    test.each([
        ['PHÒNG Y TẾ', 'Phòng Y tế'],
        ['TRUNG TÂM GIÁO DỤC VÀ ĐÀO TẠO', 'Trung tâm Giáo dục và Đào tạo'],
        ['BAN  Y TẾ', 'Ban Y tế'],
    ])('%s', (name, written) => {
        expect(casing.written(name)).toBe(written);
    });

    test.each(['CHI CỤC KIỂM LÂM', 'SỞ Y TẾ DỰ PHÒNG'])('nobody shows how %s is written', (name) => {
        expect(casing.written(name)).toBeUndefined();
    });

    it('are written by the names that are left', () => {
        const some = casingOf(['Sở Y Tế', 'Trung tâm Y tế']);
        expect(some.written('BAN Y TẾ')).toBeUndefined();
        some.remove('Sở Y Tế');
        expect(some.written('BAN Y TẾ')).toBe('Ban Y tế');
    });

    it('of the catalogue are written right, or not at all, by what the other ones show', () => {
        const text = readFileSync('server/catalogue/co-quan.danhmuc', 'utf8');
        const names = [...text.matchAll(/^cơ quan (\p{Lu}.* .+)$/gmu)].map(([, name]) => name as string);
        const wrong: string[] = [];
        let right = 0;
        for (const name of names) {
            const written = casingOf(names.filter((each) => each !== name)).written(name.toUpperCase());
            if (written === name) right++;
            else if (written !== undefined) wrong.push(`${written}, not ${name}`);
        }
        expect(wrong.length * 20).toBeLessThan(names.length);
        expect(right * 2).toBeGreaterThan(names.length);
    });
});
