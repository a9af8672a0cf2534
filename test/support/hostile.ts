import fc from 'fast-check';
import { isWords, type PrintedBlock, type PrintedFile, type Run } from '../../server/src/printed/printed-document.js';
import { partyPlan, statePlan } from './plans.js';

/** What a text would be written as to do harm: as a page, as Typst, to a terminal, to a reader of marks of direction. */
const PIECES = [
    ...['</style><script>globalThis.harmed=1</script>', '<img src=x onerror="globalThis.harmed=1">', '<!--', '-->'],
    ...["\"><b onmouseover='globalThis.harmed=1'>", '&lt;b&gt;', '&', '<', ']]>', '</p></main></html>', 'javascript:1'],
    ...['#eval("1")', '$x$', '#import "a.typ"', '`', '\\', '{{x}}', '*/', '<?php'],
    ...[
        '\u0000',
        '\u001B[31m',
        '\u0008',
        '\u202E',
        '\u2066',
        '\u200F',
        '\uFEFF',
        '\uFFFE',
        '\uD83D',
        '\uDE00',
        '\u0085',
    ],
    ...['漢字', '👨‍👩‍👧', 'e\u0302\u0323', '\u0301\u0301\u0301', 'ﷺ', '\u00A0', 'ㅤ'],
    ...['[^1]', '[^2]', '**', '_', '|', '|---|', '\n', '\n\n', '\n\n1. ', '\na) ', '\n- ', '\nI. ', ' '],
    ...['\n[^1]: ', '\nPHỤ LỤC I\n', '\nĐiều 1. ', '\nPhần I\n', 'Trồng cây', 'x'.repeat(300)],
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

/** Plans of both regimes with hostile text in the body, the heading, a table, a footnote and the signature; or nothing but it. */
export const hostilePlan: fc.Arbitrary<string> = fc.oneof(
    text.map((body) => statePlan(body)),
    text.map((body) => partyPlan(body)),
    fc.tuple(text, text).map(([a, b]) => statePlan('I. A').replaceAll('TỈNH AN GIANG', a).replace('Trồng cây', b)),
    fc.tuple(text, text, text).map(([a, b, c]) => {
        const cells = (cell: string) => cell.replaceAll('\n', ' ');
        return statePlan(`Một[^1].\n\n| STT | ${cells(a)} |\n|---|---|\n| 1 | ${cells(b)} |\n\n[^1]: ${cells(c)}`);
    }),
    fc.tuple(text, text).map(([a, b]) => statePlan('I. A').replace('Nguyễn Thị Minh An', a).replace('KGVX', b)),
    text,
);

/** What no file may hold: commands to a terminal or a reader, and marks that turn the direction of words. */
export const CONTROLS = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Every run that a file prints. */
export function runsIn({ documents }: PrintedFile): Run[] {
    return documents.flatMap(({ blocks, notes }) => [...notes.flat(), ...blocks.flatMap(runsOfBlock)]);
}

/** The runs of a block of any kind: whatever has words or calls a note, wherever it stands in it. */
export function runsOfBlock(block: PrintedBlock): Run[] {
    return runsBelow(block);
}

function runsBelow(part: unknown): Run[] {
    if (part === null || typeof part !== 'object') {
        return [];
    }
    if (isRun(part)) {
        return [part];
    }
    // the mark of an item tells what was read; its words are printed as runs
    return Object.entries(part).flatMap(([key, value]) => (key === 'mark' ? [] : runsBelow(value)));
}

function isRun(part: object): part is Run {
    return 'text' in part || 'note' in part;
}

/** The words that a file prints, run by run. */
export function wordsIn(file: PrintedFile): string[] {
    return runsIn(file).flatMap((run) => (isWords(run) ? [run.text] : []));
}
