import { describe, expect, it } from 'vitest';
import { SubjectWords } from '../../server/src/knowledge/subject-words.js';

describe('the words of a subject', () => {
    it('find by their beginnings, in any order; all must be said', () => {
        const subjects = new SubjectWords();
        subjects.add('1/KH-A', ['Kế hoạch', 'chuyển đổi số']);
        subjects.add('2/KH-A', ['Kế hoạch', 'chuyển giao kỹ thuật, đổi giống']);
        expect(subjects.find(['doi', 'chuyen'])).toEqual(['1/KH-A', '2/KH-A']);
        expect(subjects.find(['so', 'chuy'])).toEqual(['1/KH-A']);
        expect(subjects.find(['chuyen', 'nhanh'])).toEqual([]);
        expect(subjects.find(['c'])).toEqual([]);
        expect(subjects.find([])).toEqual([]);
    });

    it('are forgotten when nobody says them any more', () => {
        const subjects = new SubjectWords();
        subjects.add('1/KH-A', ['trồng cây']);
        subjects.add('1/KH-A', ['trồng rừng']);
        subjects.remove('1/KH-A', ['trồng rừng']);
        expect([subjects.find(['trong']), subjects.find(['rung'])]).toEqual([['1/KH-A'], []]);
        subjects.remove('1/KH-A', ['trồng cây']);
        expect(subjects.find(['trong'])).toEqual([]);
    });
});
