import { beforeAll, describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { foldAccents, foldedWords } from '../../server/src/facts/fold.js';
import { examples, exampleWorkspace, open, services } from '../support/plans.js';

beforeAll(async () => {
    for (const { name, text } of exampleWorkspace()) await open(text, name);
});

/** What an offer would take away without bringing it back: words of which neither it nor its initials know anything. */
function lost(replaced: string, offer: string): string[] {
    const offered = foldedWords(offer);
    const initials = offered.map((word) => word[0]).join('');
    return foldedWords(replaced).filter(
        (word) => !offered.some((each) => each.startsWith(word)) && !initials.includes(foldAccents(word).toLowerCase()),
    );
}

describe('completion', () => {
    it('takes away nothing that was typed but what it completes, wherever a line of the examples is broken off', async () => {
        let offers = 0;
        const wrong: string[] = [];
        for (const { name, text } of examples()) {
            const lines = text.split('\n');
            for (let line = 3; line < lines.length; line += 2) {
                const own = lines[line] ?? '';
                const words = [...own.matchAll(/\S+/gu)];
                const chosen = [words[line % words.length], words[(line * 7) % words.length]];
                for (const cut of chosen.flatMap((each) =>
                    each ? [each.index + Math.min(2, each[0].length), each.index + each[0].length] : [],
                )) {
                    const broken = [...lines.slice(0, line), own.slice(0, cut), ...lines.slice(line + 1)];
                    const document = await open(broken.join('\n'));
                    const params = {
                        textDocument: { uri: document.uri.toString() },
                        position: { line, character: cut },
                    };
                    const list = await services.plan.lsp.CompletionProvider?.getCompletion(document, params);
                    for (const { label, detail, labelDetails, filterText, textEdit } of list?.items ?? []) {
                        const { range, newText } = textEdit as TextEdit;
                        const replaced = own.slice(range.start.character, range.end.character);
                        expect(range.start.line).toBe(line);
                        expect(range.end).toEqual({ line, character: cut });
                        offers++;
                        // whole parts of a paper are found by other words than they write (`phan cong`)
                        const isPart = newText.includes('\n');
                        const gone = lost(
                            replaced,
                            [newText, label, detail, labelDetails?.description, isPart ? filterText : ''].join(' '),
                        );
                        if (gone.length > 0) wrong.push(`${name}:${line + 1} “${replaced}” → “${newText}”: ${gone}`);
                    }
                    await services.shared.workspace.DocumentBuilder.update([], [document.uri]);
                }
            }
        }
        expect(offers).toBeGreaterThan(200);
        expect(wrong).toEqual([]);
    });
});
