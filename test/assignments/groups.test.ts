import { describe, expect, it } from 'vitest';
import { type Assignment, assignmentsIn } from '../../server/src/assignments/assignment.js';
import { dayOf, filtered, groupsOf } from '../../server/src/assignments/groups.js';
import { taskRows, tasksAsCalendar } from '../../server/src/assignments/task-row.js';
import { open, services, statePlan } from '../support/plans.js';

const TODAY = '2026-11-26';

function task(change: Partial<Assignment>): Assignment {
    return {
        ...{ bodies: ['Sở Y tế'], task: 'Khám sức khỏe', deadline: null, due: null, number: '1/KH-UBND' },
        ...{ document: 'Kế hoạch 1/KH-UBND', subject: 'Trồng cây', uri: 'memory:/a.kehoach', line: 3 },
        ...change,
    };
}

const { agencies } = services.shared.knowledge;
const names = (tasks: readonly Assignment[], by: 'body' | 'deadline' | 'plan') =>
    groupsOf(tasks, by, agencies, TODAY).map(({ name, tasks: own }) => [name, own.length]);

describe('tasks in groups', () => {
    it('stand below each of their bodies once, in the order of the alphabet', () => {
        const tasks = [task({ bodies: ['Sở Y tế', 'Công an tỉnh', 'sở y tế'] }), task({ bodies: ['SỞ Y TẾ'] })];
        expect(names(tasks, 'body')).toEqual([
            ['Công an tỉnh', 1],
            ['Sở Y tế', 2],
        ]);
    });

    it('stand below their month, those that are over before all, those without a day behind', () => {
        const tasks = [
            task({}),
            task({ due: '2027-01-31' }),
            task({ due: '2026-11-25' }),
            task({ due: '2021-01-01' }),
            task({ due: TODAY }),
        ];
        expect(names(tasks, 'deadline')).toEqual([
            ['0', 2],
            ['2026-11', 1],
            ['2027-01', 1],
            [null, 1],
        ]);
    });

    it('stand below their plan: two of one number in two files are two', () => {
        const tasks = [task({}), task({ uri: 'memory:/b.kehoach' }), task({})];
        expect(names(tasks, 'plan')).toEqual([
            ['Kế hoạch 1/KH-UBND', 2],
            ['Kế hoạch 1/KH-UBND', 1],
        ]);
    });
});

describe('a filter', () => {
    const tasks = [
        task({ due: '2026-11-25' }),
        task({ due: '2026-12-26', task: 'Trồng rừng' }),
        task({ due: '2026-12-27' }),
        task({ deadline: 'hằng năm', uri: 'memory:/b.kehoach' }),
    ];
    const lines = async (filter: Parameters<typeof filtered>[1]) =>
        (await filtered(tasks, filter, TODAY)).map((each) => tasks.indexOf(each));

    it('wants what is over, what is due within thirty days, what names no day', async () => {
        expect(await lines({ due: 'passed' })).toEqual([0]);
        expect(await lines({ due: 'soon' })).toEqual([1]);
        expect(await lines({ due: 'none' })).toEqual([3]);
    });

    it('wants words of the task, its bodies, its plan and its deadline, without accents and in any order', async () => {
        expect(await lines({ words: 'rung trong' })).toEqual([1]);
        expect(await lines({ words: 'y te cay' })).toEqual([0, 1, 2, 3]);
        expect(await lines({ words: 'hang nam' })).toEqual([3]);
        expect(await lines({ words: 'nam hang', due: 'passed' })).toEqual([]);
        expect(await lines({ words: '  ' })).toEqual([0, 1, 2, 3]);
    });

    it('wants those of a file', async () => {
        expect(await lines({ uri: 'memory:/b.kehoach' })).toEqual([3]);
    });

    it('lets the server do other things while it folds the words of many tasks', async () => {
        const many = Array.from({ length: 20_000 }, (_, i) => task({ task: `Trồng rừng ${i}` }));
        let turns = 0;
        const asked = { isOver: false };
        const counting = setInterval(() => turns++, 0);
        try {
            const found = await filtered(many, { words: 'trong 19999' }, TODAY, () => asked.isOver);
            expect(found).toEqual([many[19_999]]);
            expect(turns).toBeGreaterThan(3);
            const others = many.map((each) => ({ ...each }));
            const answer = filtered(others, { words: 'trong' }, TODAY, () => asked.isOver);
            asked.isOver = true;
            expect((await answer).length).toBeLessThan(1_000);
        } finally {
            clearInterval(counting);
        }
    });
});

describe('the tasks of a workspace', () => {
    const PLAN = statePlan('I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n- Khám sức khỏe trước ngày 30/6/2026.');

    it('are those of its plans, and none of templates', async () => {
        await open(PLAN, 'mau/ke-hoach.kehoach');
        expect(assignmentsIn(services.shared.knowledge)).toEqual([]);
        await open(PLAN);
        expect(assignmentsIn(services.shared.knowledge)).toMatchObject([{ bodies: ['Sở Y tế'], due: '2026-06-30' }]);
    });
});

describe('a calendar of tasks', () => {
    it('has a whole day for each task that names one, folded and escaped as RFC 5545 asks', async () => {
        const long = 'Khám sức khỏe; cho người cao tuổi, trẻ em\nvà người khuyết tật trên địa bàn toàn tỉnh';
        const rows = taskRows(
            [
                task({ due: '2026-06-30', deadline: 'trước ngày 30/6/2026', task: long, bodies: ['Sở A', 'Sở B'] }),
                task({}),
            ],
            () => 'a.kehoach',
        );
        const calendar = await tasksAsCalendar(rows);
        const lines = calendar.split('\r\n');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const unfolded = calendar.replace(/\r\n /gu, '');
        expect(unfolded.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
        expect(unfolded).toContain('DTSTART;VALUE=DATE:20260630');
        expect(unfolded).toContain(
            'SUMMARY:Sở A\\; Sở B: Khám sức khỏe\\; cho người cao tuổi\\, trẻ em\\nvà người khuyết tật trên địa bàn toàn tỉnh',
        );
        expect(unfolded).toContain('TRIGGER:-P7D');
        // programs that take it in anew replace what they had
        const uid = (text: string) => /^UID:(.*)$/mu.exec(text)?.[1];
        expect(uid(await tasksAsCalendar(rows))).toBe(uid(calendar));
    });
});

it('today is the day on the clock of this machine', () => {
    expect(dayOf(new Date(2026, 0, 2, 0, 30))).toBe('2026-01-02');
});
