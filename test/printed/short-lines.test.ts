import { expect, test } from 'vitest';
import { statePlan } from '../support/plans.js';
import { printText } from '../support/print.js';
import { wordsIn } from '../support/printed-words.js';

function paragraphs(text: string): string[] {
    const blocks = printText(text).documents[0]?.blocks ?? [];
    return blocks.flatMap((block) => (block.type === 'text' && block.style === 'body' ? [wordsIn(block.runs)] : []));
}

test('the labelled lines of an invitation or of minutes stand each for itself', () => {
    const lines = ['Thời gian: 08 giờ 00', 'Địa điểm: Hội trường xã', 'Thành phần tham dự:', 'Chủ trì: Bà Lê Thị Cúc'];
    expect(paragraphs(statePlan(lines.join('\n'))).slice(-4)).toEqual(lines);
});

test('a sentence that goes on over a line end is one, whatever words with a colon stand in it', () => {
    const text = 'Ủy ban nhân dân xã giao các trường thực hiện\nba việc sau: chọn giống, ươm cây, trồng cây.';
    expect(paragraphs(statePlan(text)).at(-1)).toBe(text.replace('\n', ' '));
});

test('a line between two with labels stands for itself, unless a margin may have cut the text', () => {
    const lines = [
        'Ủy ban nhân dân xã trân trọng kính mời: Ban giám hiệu các trường tiểu học trên địa bàn',
        'Tới dự họp bàn việc trồng cây',
        'Thời gian: 08 giờ 00',
    ];
    expect(paragraphs(statePlan(lines.join('\n'))).slice(-3)).toEqual(lines);
});

test('an article is bold where its title stands alone; what text follows on its line makes of it a sentence', () => {
    const bold = (article: string) =>
        (printText(statePlan(article)).documents[0]?.blocks ?? []).flatMap((block) =>
            block.type === 'text' && block.style === 'article'
                ? [wordsIn(block.runs.filter((run) => 'text' in run && run.bold))]
                : [],
        );
    expect(bold('Điều 1. Phạm vi điều chỉnh\nQuy chế này nói về việc trồng cây.')).toEqual([
        'Điều 1. Phạm vi điều chỉnh',
    ]);
    expect(bold('Điều 1. Thành lập Tổ trồng cây. Các ấp cử người vào Tổ.')).toEqual(['Điều 1.']);
    expect(bold('Điều 1. Các ấp trồng cây bóng mát trên đường làng.')).toEqual(['Điều 1.']);
});

test('a sentence that leads to what stands below it is no heading', () => {
    const style = (item: string) =>
        (printText(statePlan(`I. A\n1. ${item}\na) Trồng cây.\nb) Tưới cây.`)).documents[0]?.blocks ?? []).flatMap(
            (block) => (block.type === 'text' && wordsIn(block.runs).startsWith('1.') ? [block.style] : []),
        );
    expect(style('Việc của các ấp:')).toEqual(['titledItem']);
    expect(style('Ủy ban nhân dân xã giao các ấp làm những việc sau:')).toEqual(['body']);
});

test('a label before dots to write on heads nothing', () => {
    const [block] = (
        printText(statePlan('I. A\n1. Ông (bà): ……………… Chức vụ: ………………')).documents[0]?.blocks ?? []
    ).filter((each) => each.type === 'text' && wordsIn(each.runs).startsWith('1.'));
    expect(block).toMatchObject({ style: 'body' });
    expect(block).not.toHaveProperty('level');
});

test('a title keeps the lines that its author has ended, not those that a margin has', () => {
    const authorsLines = (title: string) => {
        const blocks =
            printText(`QUYẾT ĐỊNH\nTrồng cây\n\n${title}\n\nCăn cứ Luật Trẻ em;\n`).documents[0]?.blocks ?? [];
        const line = blocks.find((block) => block.type === 'text' && block.style === 'centredLine');
        return line?.type === 'text' ? line.authorsLines : null;
    };
    expect(authorsLines('HỘI ĐỒNG NHÂN DÂN XÃ CHỢ MỚI\nKHÓA II, KỲ HỌP THỨ 3')).toEqual([7, 6]);
    expect(authorsLines('CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ\nMINH')).toBeUndefined();
});
