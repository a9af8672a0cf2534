import { strict as assert } from 'node:assert';
import {
    commands,
    type DocumentSymbol,
    type FoldingRange,
    Position,
    type SelectionRange,
    type SymbolInformation,
} from 'vscode';
import { eventually, openExample, outlineOf, PLAN } from './support.js';

describe('outline', () => {
    it('mirrors the printed sections', async () => {
        const [plan] = await outlineOf(await openExample(PLAN));
        assert.match(plan?.name ?? '', /^Kế hoạch 112\/KH-UBND/);
        const sections = (plan?.children ?? []).map(({ name }) => name.split(' ')[0]);
        assert.deepEqual(
            sections.filter((mark) => /^[IVX]+\.$/.test(mark ?? '')),
            ['I.', 'II.', 'III.', 'IV.', 'V.'].slice(
                0,
                sections.filter((mark) => /^[IVX]+\.$/.test(mark ?? '')).length,
            ),
        );
        const levels = (symbols: readonly DocumentSymbol[]): number =>
            1 + Math.max(0, ...symbols.map(({ children }) => (children.length > 0 ? levels(children) : 0)));
        assert.ok(levels(plan?.children ?? []) >= 4, 'four levels of items');
    });

    it('folds what it shows', async () => {
        const document = await openExample(PLAN);
        await outlineOf(document);
        const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
        assert.ok(folds.length > 5);
    });

    it('grows a selection from the word to the whole', async () => {
        const document = await openExample(PLAN);
        const at = document.positionAt(document.getText().indexOf('1248/QĐ-TTg') + 2);
        const [selection] = await commands.executeCommand<SelectionRange[]>(
            'vscode.executeSelectionRangeProvider',
            document.uri,
            [new Position(at.line, at.character)],
        );
        const texts: string[] = [];
        for (let range: SelectionRange | undefined = selection; range; range = range.parent) {
            texts.push(document.getText(range.range));
        }
        assert.ok(texts.includes('1248/QĐ-TTg'), texts.map((text) => text.slice(0, 40)).join(' | '));
        assert.ok((texts.at(-1) ?? '').length > 1000);
        // the editor knows words and lines by itself, but not where a citation begins and ends
        assert.ok(
            texts.some((text) => /^Quyết định số 1248.* năm 2021(?!.*phê duyệt)/u.test(text)),
            texts.map((text) => text.slice(0, 80)).join(' | '),
        );
    });

    it('is searched without accents', async () => {
        await openExample(PLAN);
        const found = await eventually(
            () => commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'ke hoach'),
            (symbols) => symbols.some(({ name }) => name.includes('112/KH-UBND')),
        );
        assert.ok(found.length >= 3);
    });
});
