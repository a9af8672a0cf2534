import { strict as assert } from 'node:assert';
import {
    type CallHierarchyIncomingCall,
    type CallHierarchyItem,
    type CallHierarchyOutgoingCall,
    type CodeAction,
    type CodeLens,
    type CompletionList,
    commands,
    type Hover,
    type Location,
    type LocationLink,
    languages,
    type MarkdownString,
    type Position,
    Range,
    Selection,
    TabInputCustom,
    type TextDocument,
    Uri,
    WorkspaceEdit,
    window,
    workspace,
} from 'vscode';
import { activeExtension, codeOf, eventually, openExample, outlineOf, PLAN, show, until } from './support.js';

const LETTER = 'an-toan-giao-thong/486-CV-SXD.kehoach';

function positionOf(document: TextDocument, words: string, shift = 1): Position {
    const offset = document.getText().indexOf(words);
    assert.ok(offset >= 0, `“${words}” is not in the text`);
    return document.positionAt(offset + shift);
}

async function hoverOn(document: TextDocument, words: string): Promise<string> {
    const hovers = await eventually(
        () =>
            commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, words)),
        (found) => found.length > 0,
    );
    return hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join('\n');
}

describe('directives and agencies', () => {
    it('hover shows a directive with those that it implements', async () => {
        const letter = await openExample(LETTER);
        await outlineOf(letter);
        const card = await hoverOn(letter, '112/KH-UBND ngày');
        assert.match(card, /Kế hoạch 112\/KH-UBND/u);
        assert.match(card, /1248\/QĐ-TTg/u);
        assert.match(card, /102\/2016\/QH13/u);
    });

    it('one key leads from the letter to the plan', async () => {
        const letter = await openExample(LETTER);
        const found = await eventually(
            () =>
                commands.executeCommand<(Location | LocationLink)[]>(
                    'vscode.executeDefinitionProvider',
                    letter.uri,
                    positionOf(letter, '112/KH-UBND ngày'),
                ),
            (places) => places.length > 0,
        );
        const target = found[0] as Location & LocationLink;
        assert.match((target.targetUri ?? target.uri).path, /112-KH-UBND\.kehoach$/u);
    });

    it('the call hierarchy climbs to the bases and descends to the letters', async () => {
        const plan = await openExample(PLAN);
        const [item] = await eventually(
            () =>
                commands.executeCommand<CallHierarchyItem[]>(
                    'vscode.prepareCallHierarchy',
                    plan.uri,
                    positionOf(plan, '112/KH-UBND'),
                ),
            (items) => items.length > 0,
        );
        const up = await commands.executeCommand<CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
        assert.ok(
            up.some(({ to }) => to.name === 'Quyết định 1248/QĐ-TTg'),
            JSON.stringify(up.map(({ to }) => to.name)),
        );
        const down = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
        assert.ok(down.some(({ from }) => from.name === 'Công văn 486/SXD-QLVT'));
    });

    it('a lens counts who implements the plan', async () => {
        const plan = await openExample(PLAN);
        const lenses = await eventually(
            () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', plan.uri, 10),
            (found) => found.length > 0,
        );
        assert.ok(lenses.some(({ command }) => /văn bản thực hiện/u.test(command?.title ?? '')));
        const [lens] = lenses;
        assert.ok(lens?.command);
        await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    });

    it('the page of a rule opens as a page, and not as its source', async () => {
        await activeExtension();
        await commands.executeCommand('vscode.open', Uri.parse('kehoach:/quy-tac/thieu-so.md'));
        await until(() => {
            const input = window.tabGroups.activeTabGroup.activeTab?.input;
            return input instanceof TabInputCustom && input.viewType === 'vscode.markdown.preview.editor';
        });
    });

    it('typing “ban tuyen g” and taking the first offer writes the agency', async () => {
        const document = await workspace.openTextDocument({
            language: 'kehoach',
            content:
                'TỈNH ỦY AN GIANG\n*\nSố 16-KH/TU\n\nAn Giang, ngày 01 tháng 7 năm 2026\n\nKẾ HOẠCH\nđọc sách\n\nI- A\n1. Giao ',
        });
        const editor = await show(document);
        const end = document.positionAt(document.getText().length);
        editor.selection = new Selection(end, end);
        await commands.executeCommand('type', { text: 'ban tuyen g' });
        const offered = await eventually(
            () =>
                commands.executeCommand<CompletionList>(
                    'vscode.executeCompletionItemProvider',
                    document.uri,
                    editor.selection.active,
                ),
            ({ items }) => items.some(({ label }) => labelOf(label).startsWith('Ban Tuyên giáo')),
        );
        assert.equal(labelOf(offered.items[0]?.label ?? ''), 'Ban Tuyên giáo và Dân vận Tỉnh ủy');
        await commands.executeCommand('editor.action.triggerSuggest');
        // what Tab runs where no offer is chosen, and where one is; nothing tells when they are shown, until then there is none to take
        const isWritten = () => document.getText().endsWith('1. Giao Ban Tuyên giáo và Dân vận Tỉnh ủy');
        for (const take of ['focusAndAcceptSuggestion', 'acceptSelectedSuggestion', 'focusAndAcceptSuggestion']) {
            for (let tries = 0; tries < 10 && !isWritten(); tries++) {
                await commands.executeCommand(take);
                await new Promise((wake) => setTimeout(wake, 300));
            }
        }
        assert.ok(isWritten(), document.getText());
    });

    it('a wrong day is told and fixed by one key, and the catalogue decides', async () => {
        const plan = await openExample(PLAN);
        const right = '1248/QĐ-TTg ngày 19 tháng 7';
        const start = positionOf(plan, right, right.length - '19 tháng 7'.length);
        const wrong = new WorkspaceEdit();
        wrong.replace(plan.uri, new Range(start, start.translate(0, 2)), '18');
        await workspace.applyEdit(wrong);
        const [fault] = await eventually(
            () => languages.getDiagnostics(plan.uri),
            (found) => found.length > 0,
        );
        assert.equal(codeOf(fault), 'vien-dan-sai-ngay');
        assert.ok((fault?.relatedInformation ?? []).length > 0);
        const actions = await commands.executeCommand<CodeAction[]>(
            'vscode.executeCodeActionProvider',
            plan.uri,
            fault?.range,
        );
        const fix = actions.find(({ title }) => title.startsWith('Sửa thành'));
        assert.ok(fix?.edit, actions.map(({ title }) => title).join('; '));
        await workspace.applyEdit(fix.edit);
        await eventually(
            () => languages.getDiagnostics(plan.uri),
            (found) => found.length === 0,
        );
        assert.ok(plan.getText().includes(right));
    });

    it('everything that a machine can fix is fixed by one command', async () => {
        const content =
            'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố 7/KH-UBND\n\nAn Giang, ngày 5 tháng 03 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n- Trồng cây , tưới cây.\n';
        const document = await workspace.openTextDocument({ language: 'kehoach', content });
        await show(document);
        await eventually(
            () => languages.getDiagnostics(document.uri),
            (found) => found.length > 3,
        );
        await commands.executeCommand('editor.action.fixAll');
        await until(() => document.getText().includes('Số: 07/KH-UBND'));
        assert.match(document.getText(), /ngày 05 tháng 3 năm 2026/u);
        assert.match(document.getText(), /Trồng cây, tưới cây\./u);
    });

    it('a change of the catalogue is felt in the open plan', async () => {
        const folder = workspace.workspaceFolders?.[0];
        assert.ok(folder);
        const catalogue = await workspace.openTextDocument(Uri.joinPath(folder.uri, 'danh-muc.danhmuc'));
        const plan = await openExample(PLAN);
        const day = '19/7/2021';
        const at = positionOf(catalogue, day, 0);
        const change = new WorkspaceEdit();
        change.replace(catalogue.uri, new Range(at, at.translate(0, day.length)), '20/7/2021');
        await workspace.applyEdit(change);
        const [fault] = await eventually(
            () => languages.getDiagnostics(plan.uri),
            (found) => found.length > 0,
        );
        assert.equal(codeOf(fault), 'vien-dan-sai-ngay');
        const back = new WorkspaceEdit();
        back.replace(catalogue.uri, new Range(at, at.translate(0, day.length)), day);
        await workspace.applyEdit(back);
        await eventually(
            () => languages.getDiagnostics(plan.uri),
            (found) => found.length === 0,
        );
    });
});

function labelOf(label: string | { readonly label: string }): string {
    return typeof label === 'string' ? label : label.label;
}
