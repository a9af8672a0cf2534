import { beforeAll, describe, expect, it } from 'vitest';
import { open } from '../support/plans.js';
import { CASES, openWhatIsKnown } from './cases.js';

beforeAll(openWhatIsKnown);

/** What is told of a text: the code and the line, from 0. */
async function told(text: string) {
    const document = await open(text);
    return (document.diagnostics ?? []).map(({ code, range }) => ({ code: String(code), line: range.start.line }));
}

/** What somebody may do to a text whose comments stay right. */
const EDITS: Record<string, (text: string) => string> = {
    'as it stands': (text) => text,
    'moved down': (text) => `// một\n// hai\n// ba\n${text}`,
    'with other line ends': (text) => text.replace(/\n/g, '\r\n'),
    'in letters of two parts': (text) => text.normalize('NFD'),
};

describe('a comment that switches a rule off', () => {
    for (const [code, cases] of Object.entries(CASES)) {
        it(`hides ${code} in the block below, wherever that moves`, async () => {
            for (const { bad } of cases) {
                const fault = (await told(bad)).find((each) => each.code === code);
                expect(fault, bad).toBeDefined();
                const lines = bad.split('\n');
                const line = fault?.line ?? 0;
                lines.splice(line, 0, `// bỏ qua: ${code}`);
                for (const [edit, apply] of Object.entries(EDITS)) {
                    const text = apply(lines.join('\n'));
                    const at = line + 1 + (edit === 'moved down' ? 3 : 0);
                    const left = (await told(text)).filter((each) => each.code === code && each.line === at);
                    expect(left, `${edit}: ${text}`).toEqual([]);
                }
            }
        });
    }
});
