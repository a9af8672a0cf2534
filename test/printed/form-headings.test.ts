import { describe, expect, it } from 'vitest';
import { printFile } from '../../server/src/printed/print.js';
import type { PrintedBlock, PrintedLine } from '../../server/src/printed/printed-document.js';
import { statePlan } from '../support/plan-texts.js';
import { parsePlan } from '../support/print.js';
import { wordsIn } from '../support/printed-words.js';
import { outOfPlace } from './in-place.js';

const lines = (printed: readonly (PrintedLine | null)[]) =>
    printed.flatMap((line) => (line ? [wordsIn(line.runs)] : []));

/** What stands in the annexes of a plan: both columns of a heading, texts with their looks. */
function shown(annexes: string): unknown[] {
    const file = parsePlan(`${statePlan('I. A')}\n${annexes}\n`);
    const printed = printFile(file);
    expect(outOfPlace(file, printed)).toEqual([]);
    expect(printed.documents).toHaveLength(1);
    const { blocks = [] } = printed.documents[0] ?? {};
    return blocks
        .slice(blocks.findIndex(({ type }) => type === 'pageBreak'))
        .flatMap((block: PrintedBlock): unknown[] => {
            switch (block.type) {
                case 'heading':
                    return [[lines([...block.issuers, block.number]), lines([...block.national, block.date])]];
                case 'text':
                    return [`${block.style}: ${wordsIn(block.runs)}`];
                case 'ending':
                    return [lines(block.signatures.flatMap((signature) => signature.lines))];
                default:
                    return [block.type];
            }
        });
}

const TITLE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const BELOW = 'BÁO CÁO\nViệc trồng cây\n\nKính gửi: …………\n\n1. Số cây: ……\n\nNGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)';
const FORM = ['centredLine: BÁO CÁO', 'subject: Việc trồng cây'];

describe('the heading of a form within an annex has two columns', () => {
    it.each([
        [
            'beside each other, parted by blanks',
            `UBND XÃ ……          ${TITLE[0]}\nTRƯỜNG ……               ${TITLE[1]}\nSố: …/BC-…          ……, ngày … tháng … năm 2026`,
        ],
        [
            'over each other',
            `UBND XÃ ……\nTRƯỜNG ……\n-----\nSố: …/BC-…\n\n${TITLE.join('\n')}\n-----\n……, ngày … tháng … năm 2026`,
        ],
        [
            'in rows of a table',
            `| UBND XÃ …… | ${TITLE[0]} |\n| TRƯỜNG …… | ${TITLE[1]} |\n| Số: …/BC-… | ……, ngày … tháng … năm 2026 |`,
        ],
        ['parted by tabs', `UBND XÃ ……\t${TITLE[0]}\nTRƯỜNG ……\t${TITLE[1]}\nSố: …/BC-…\t……, ngày … tháng … năm 2026`],
    ])('%s', (_, heading) => {
        const columns = [
            ['UBND XÃ ……', 'TRƯỜNG ……', 'Số: …/BC-…'],
            [...TITLE, '……, ngày … tháng … năm 2026'],
        ];
        const annex = shown(`Phụ lục I\nMẪU BÁO CÁO\n(Kèm theo Kế hoạch số 7/KH-UBND)\n\n${heading}\n\n${BELOW}`);
        expect(annex.slice(0, 7)).toEqual([
            'pageBreak',
            'annexMark: Phụ lục I',
            'annexTitle: MẪU BÁO CÁO',
            'attachedTo: (Kèm theo Kế hoạch số 7/KH-UBND)',
            columns,
            ...FORM,
        ]);
        // right below its label, and behind the end of another form
        const twice = shown(`Mẫu số 01\n\n${heading}\n\n${BELOW}\n\n${heading}\n\n${BELOW}`);
        expect(twice.filter(Array.isArray)).toEqual([
            columns,
            ['NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)'],
            columns,
            ['NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)'],
        ]);
    });

    it('and a title that stands alone is in the middle; the day below it is none of a signature', () => {
        const annex = shown(
            `Phụ lục\nĐƠN\n\n${TITLE.join('\n')}\n……, ngày … tháng … năm …\n\nĐƠN XIN CÂY\nNăm 2026\n\nTên tôi là: ……\n\nNGƯỜI LÀM ĐƠN\n(Ký, ghi rõ họ tên)`,
        );
        expect(annex).toEqual([
            'pageBreak',
            'annexMark: Phụ lục',
            'annexTitle: ĐƠN',
            ...TITLE.map((line) => `centredLine: ${line}`),
            'body: ……, ngày … tháng … năm …',
            'centredLine: ĐƠN XIN CÂY',
            'subject: Năm 2026',
            'body: Tên tôi là: ……',
            ['NGƯỜI LÀM ĐƠN', '(Ký, ghi rõ họ tên)'],
        ]);
    });

    it('the title of the annex is no body that issues a form', () => {
        const annex = shown(`Phụ lục\n\nMẪU ĐƠN XIN CÂY\n\n${TITLE.join('\n')}\n\nĐƠN XIN CÂY\n\n1. Tên: ……`);
        expect(annex.slice(0, 4)).toEqual([
            'pageBreak',
            'annexMark: Phụ lục',
            'annexTitle: MẪU ĐƠN XIN CÂY',
            `centredLine: ${TITLE[0]}`,
        ]);
    });

    it('rows of a table that is about something else are its rows', () => {
        const rows = `| Mục | Nội dung |\n|---|---|\n| QUỐC HIỆU | ${TITLE[0]} |\n| TIÊU NGỮ | ${TITLE[1]} |\n| SỐ | 12 |`;
        for (const table of [rows, rows.replace(/^.*\n.*\n/u, '')]) {
            expect(shown(`Phụ lục\nBẢNG\n\n${table}`).slice(3)).toEqual(['table']);
        }
    });

    it('what the author says to himself within it is not printed', () => {
        const annex = shown(
            `Phụ lục\nMẪU\n\nTÊN CƠ QUAN\n// hỏi lại tên\nSố: …/BC\n\n${TITLE.join('\n')}\n\nBÁO CÁO\n\n1. A.`,
        );
        expect(annex).toContainEqual([['TÊN CƠ QUAN', 'Số: …/BC'], TITLE]);
    });

    it('a note that is called in it stays a note', () => {
        const annex = shown(
            `Phụ lục\nMẪU\n\nTÊN CƠ QUAN[^1]          ${TITLE[0]}\nSố: …/BC               ${TITLE[1]}\n\n1. Tên: ………\n2. Số: ………\n3. Nơi: ………\n\n[^1]: Ghi tên.`,
        );
        expect(annex.some((block) => Array.isArray(block))).toBe(false);
    });

    it('a second number or day is text', () => {
        const annex = shown(
            `Phụ lục\nMẪU\n\nTÊN CƠ QUAN\nSố: …/BC-…\n\n${TITLE.join('\n')}\n……, ngày … tháng … năm …\nSố: …/TB-…\n\nBÁO CÁO\n\n1. Tên: ……`,
        );
        expect(annex).toContain('body: Số: …/TB-…');
    });
});
