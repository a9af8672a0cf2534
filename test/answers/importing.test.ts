/** What becomes of papers of other programs: their text as a plan, the paragraphs that it comes from, what is told, the pictures. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { htmlFile } from '../../server/src/export/html/html-file.js';
import { planOfClipboard } from '../../server/src/import/clipboard/plan-of-clipboard.js';
import { readDocx } from '../../server/src/import/docx/read-docx.js';
import { planTextOfHtml } from '../../server/src/import/html/html-plan-text.js';
import type { Remark } from '../../server/src/import/paper.js';
import { type PlanText, planTextOf } from '../../server/src/import/plan-text/plan-text.js';
import { readText } from '../../server/src/import/text/read-text.js';
import { answeredTexts, approved } from '../support/answers.js';
import { DENSE_WORD } from '../support/dense-word.js';
import { printText } from '../support/print.js';
import { wordFile } from '../support/word-made.js';

const paper = (name: string) => readFileSync(`test/answers/papers/${name}`, 'utf8');

function told(remarks: readonly Remark[]): string[] {
    return remarks.map(({ text, isLoss }) => `${isLoss ? 'lost' : 'kept'}: ${text.vi} · ${text.en}`);
}

/** Each line with the paragraph that it comes from, then what is told. */
function shown({ text, paragraphs, remarks }: PlanText): string {
    const lines = text.split('\n').map((line, i) => `${String(paragraphs[i] ?? '').padStart(3)} ${line}`.trimEnd());
    return `${[...lines, ...told(remarks)].join('\n')}\n`;
}

async function shownWord(bytes: Uint8Array): Promise<string> {
    const read = await readDocx(bytes);
    const pictures = await Promise.all(
        read.pictures.map(async (picture) => `picture .${picture.extension} ${(await picture.read()).length} bytes`),
    );
    return `${shown(planTextOf(read, (number) => `hình số ${number}`))}${pictures.map((each) => `${each}\n`).join('')}`;
}

/** A clipboard and what is pasted for it. */
function pasted(html: string | undefined, text: string): string {
    const plan = planOfClipboard({ ...(html === undefined ? {} : { html }), text });
    return plan === null ? 'nothing gained\n' : `${JSON.stringify(plan.text)}\n${told(plan.remarks).join('\n')}\n`;
}

const TEXT = 'Sân trường sạch, lớp học thoáng, cây có người tưới.';
/** Each of them asks a question of what is taken: the HTML, the text, or neither. */
const CLIPBOARDS: Readonly<Record<string, readonly [html: string | undefined, text: string]>> = {
    'text alone': [undefined, TEXT],
    'text with an end of line': [undefined, `KẾ HOẠCH\n1. ${TEXT}\n`],
    'HTML that says the same': [`<p>${TEXT}</p>`, TEXT],
    'HTML that says more': [
        `<ol><li>${TEXT}</li><li><b>Rõ người</b>, rõ việc.</li></ol>`,
        `${TEXT}\nRõ người, rõ việc.\n`,
    ],
    'HTML that says less': ['<p>Sân</p>', `${TEXT}\n${TEXT}`],
    'HTML without paragraphs': [`<span>${TEXT}</span>`, TEXT],
    'a few words': ['<p>Sân <b>trường</b></p>', 'Sân trường'],
    'source in colours': [
        '<div style="white-space: pre"><div><span>let a = 1; let b = 2; let c;</span></div></div>',
        'let a = 1; let b = 2; let c;',
    ],
    'HTML too deep': [`${'<div>'.repeat(6000)}${TEXT}<p>`, `${TEXT}\n`],
    blank: ['<p>x</p>', ' \n '],
    'cut lines': [undefined, paper('trang.txt').split('\n').slice(12, 19).join('\n')],
};

describe('what imports make', () => {
    for (const { name, text } of answeredTexts().filter((each) => each.name.endsWith('.kehoach'))) {
        it(`of ${name} out of Word and out of a page`, async () => {
            const printed = printText(text);
            const word = await shownWord(await docxFile(printed));
            const page = shown(planTextOfHtml(htmlFile(printed)));
            await expect(`${word}\n=== HTML\n${page}`).toMatchFileSnapshot(approved('imported', name));
        });
    }

    it('of a file that has all that Word has', async () => {
        await expect(await shownWord(wordFile(DENSE_WORD))).toMatchFileSnapshot(approved('imported', 'dense-word'));
    });

    it.each([
        ['trang.md', () => shown(readText({ text: paper('trang.md'), encoding: null }, true))],
        ['trang.txt', () => shown(readText({ text: paper('trang.txt'), encoding: 'TCVN3' }, false))],
        ['trang.html', () => shown(planTextOfHtml(paper('trang.html')))],
    ])('of %s', async (name, read) => {
        await expect(read()).toMatchFileSnapshot(approved('imported', name));
    });

    it('of clipboards', async () => {
        const all = Object.entries(CLIPBOARDS).map(([what, [html, text]]) => `# ${what}\n${pasted(html, text)}`);
        await expect(all.join('\n')).toMatchFileSnapshot(approved('imported', 'clipboards'));
    });
});
