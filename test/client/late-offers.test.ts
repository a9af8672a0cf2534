import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompletionItem, TextDocument } from 'vscode';

const { commands, window } = vi.hoisted(() => ({
    commands: { executeCommand: vi.fn() },
    window: { activeTextEditor: undefined as object | undefined },
}));
vi.mock('vscode', () => ({ commands, window }));
const { lateOffers } = await import('../../client/src/late-offers.js');

/** What becomes of an answer while the cursor goes on from a column to another one. */
async function answered(offers: CompletionItem[], text: string, from: number, to: number, isTyped = true) {
    const document = { version: 1, lineAt: () => ({ text }) } as unknown as TextDocument & { version: number };
    window.activeTextEditor = { document, selection: { active: { line: 0, character: to } } };
    const position = { line: 0, character: from } as never;
    const token = { isCancellationRequested: false } as never;
    const list = await lateOffers.provideCompletionItem?.(document, position, {} as never, token, async () => {
        if (isTyped) document.version++;
        return offers;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(list).toBe(offers);
    return commands.executeCommand.mock.calls.map(([command]) => command);
}

describe('offers that come late', () => {
    beforeEach(() => commands.executeCommand.mockClear());

    it('are asked for again where nothing came and the word went on meanwhile', async () => {
        expect(await answered([], 'Căn cứ thiên', 8, 12)).toEqual(['editor.action.triggerSuggest']);
        const apart = 'thiên'.normalize('NFD');
        expect(await answered([], apart, 3, apart.length)).toHaveLength(2);
    });

    it('are asked for again where the server refused to answer', async () => {
        const document = { version: 1, lineAt: () => ({ text: 'Căn cứ thiên' }) } as unknown as TextDocument;
        window.activeTextEditor = { document, selection: { active: { line: 0, character: 12 } } };
        const position = { line: 0, character: 8 } as never;
        const token = { isCancellationRequested: false } as never;
        const asked = lateOffers.provideCompletionItem?.(document, position, {} as never, token, async () => {
            (document as { version: number }).version++;
            throw new Error('The request was cancelled.');
        });
        await expect(asked).rejects.toThrow('cancelled');
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect(commands.executeCommand.mock.calls.map(([command]) => command)).toEqual([
            'editor.action.triggerSuggest',
        ]);
    });

    it.each([
        ['something came', [{ label: 'x' }], 'Căn cứ thiên', 8, 12, true],
        ['nothing was typed', [], 'Căn cứ thiên', 8, 12, false],
        ['another word began: the editor asks by itself', [], 'Căn cứ thiên tai', 8, 16, true],
        ['the cursor went back', [], 'Căn cứ thiên', 8, 7, true],
    ] as const)('are left to the editor where %s', async (_, offers, text, from, to, isTyped) => {
        expect(await answered([...offers], text, from, to, isTyped)).toEqual([]);
    });
});
