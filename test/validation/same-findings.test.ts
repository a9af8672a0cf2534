import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic, Position, Range } from 'vscode-languageserver';
import { fixOf } from '../../server/src/validation/fix.js';
import { open, services } from '../support/plans.js';
import { papers } from '../support/samples.js';
import { CASES, openWhatIsKnown } from './cases.js';

/** How the same text may be written: as other programs save it, and as it is pasted from Word. */
const VARIANTS: Record<string, (text: string) => string> = {
    'decomposed letters': (text) => text.normalize('NFD'),
    'carriage returns': (text) => text.replace(/\n/g, '\r\n'),
    // every third, so that both kinds stand beside each other
    'no-break spaces': (text) => text.replace(/( [^ ]+ [^ ]+) (?=\S)/g, '$1\u00A0'),
    'a byte order mark': (text) => `\uFEFF${text}`,
};

/** The text that all variants have in common. */
function common(text: string): string {
    return text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .replace(/\u00A0/g, ' ')
        .normalize('NFC');
}

/** What is found in a text, with places in the text that all variants have in common. */
async function found(text: string): Promise<string[]> {
    const document = await open(text, 'bien-the.kehoach');
    const { textDocument, diagnostics = [] } = document;
    await services.shared.workspace.DocumentBuilder.update([], [document.uri]);
    const offset = (position: Position) => common(text.slice(0, textDocument.offsetAt(position))).length;
    const place = ({ start, end }: Range) => `${offset(start)}-${offset(end)}`;
    const line = (each: Diagnostic) => {
        const fixes = fixOf(each)?.edits.map(({ range, newText }) => `${place(range)} → ${common(newText)}`) ?? [];
        return [place(each.range), each.code, each.severity, common(String(each.message)), ...fixes].join(' | ');
    };
    // what is said of decomposed letters is said of no other text
    return diagnostics.filter(({ code }) => code !== 'chu-to-hop').map(line);
}

/** What breaks each rule. */
const FAULTY = Object.entries(CASES).flatMap(([code, cases]) =>
    code === 'chu-to-hop' ? [] : cases.map(({ bad }, i) => ({ name: `${code} ${i}`, text: bad })),
);

beforeAll(openWhatIsKnown);

describe.for([
    ['what breaks the rules', FAULTY],
    ['whole papers', papers()],
] as const)('in %s', ([, texts]) => {
    for (const [name, variant] of Object.entries(VARIANTS)) {
        it(`the same is found at the same characters with ${name}`, async () => {
            const differing: unknown[] = [];
            for (const { name: file, text } of texts) {
                const plain = common(text);
                const [is, should] = [await found(variant(plain)), await found(plain)];
                const lost = should.filter((each) => !is.includes(each));
                const gained = is.filter((each) => !should.includes(each));
                if (lost.length + gained.length > 0) {
                    differing.push({ file, lost, gained });
                }
            }
            expect(differing).toEqual([]);
        });
    }
});
