import { strict as assert } from 'node:assert';
import {
    commands,
    Position,
    Range,
    Selection,
    type TextDocument,
    type TextEditor,
    TextEditorRevealType,
    Uri,
    ViewColumn,
    WorkspaceEdit,
    window,
    workspace,
} from 'vscode';
import type { PageReport } from '../../../client/preview/messages.js';
import type { Preview } from '../../../client/src/preview/preview.js';
import { activeExtension, eventually, itWithProcess, openExample, PLAN, show } from './support.js';

const OTHER = 'tiem-chung/46-KH-UBND.kehoach';
const PARTY = 'ky-nang-so/15-KH-TU.kehoach';

/** The pages of a document, once they show its newest text, words and all. */
async function shown(preview: Preview, document: TextDocument): Promise<PageReport> {
    return eventually(
        () => preview.describe(),
        ({ readVersion, painted }) => readVersion === document.version && painted.length > 0,
    );
}

/** What stands at the upper edge. */
async function topOf(preview: Preview): Promise<Pick<PageReport, 'topLine' | 'scrollTop'>> {
    const { topLine, scrollTop } = await preview.describe();
    return { topLine, scrollTop };
}

/** Lines that editors keep at their head above the uppermost one, at most. */
const STICKY_LINES = 5;

function topLineOf(editor: TextEditor): number {
    return editor.visibleRanges[0]?.start.line ?? 0;
}

/** Scrolls the text to a line, and waits until the pages stand there too. */
async function scrolledTo(editor: TextEditor, line: number, preview: Preview) {
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    await eventually(
        () => topLineOf(editor),
        (top) => top <= line && top > line - STICKY_LINES,
    );
    return eventually(
        () => topOf(preview),
        // an empty line at the edge stands where the block below it begins
        ({ topLine }) => Math.abs(topLine - topLineOf(editor)) < 1.5,
    );
}

async function openPreview(document: TextDocument): Promise<Preview> {
    await show(document, ViewColumn.One);
    await commands.executeCommand('kehoach.showPreview');
    const preview = (await activeExtension()).previews.of(document.uri);
    assert.ok(preview, 'no preview has opened');
    return preview;
}

async function replaceAll(document: TextDocument, text: string): Promise<void> {
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
    await workspace.applyEdit(edit);
}

function lineWith(document: TextDocument, words: string): number {
    return document.positionAt(document.getText().indexOf(words)).line;
}

describe('the preview', () => {
    afterEach(async () => {
        await commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('shows the pages of a plan beside its text, crisp and with their words', async () => {
        const document = await openExample(PLAN);
        const preview = await openPreview(document);
        assert.equal(window.activeTextEditor?.document, document, 'the text keeps the focus');
        const report = await shown(preview, document);
        assert.equal(preview.panel.viewColumn, ViewColumn.Two);
        assert.ok(report.pages >= 4, `${report.pages} pages`);
        assert.match(report.texts[0] ?? '', /ỦY BAN NHÂN DÂN.*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.*Số: 112\/KH-UBND/s);
        assert.match(report.texts[0] ?? '', /KẾ HOẠCH\nPhòng, chống đuối nước cho trẻ em/);
        assert.match(report.texts[1] ?? '', /^2$/m, 'the number of the second page');
        assert.match(report.texts.join('\n'), /Nơi nhận:/);
        assert.equal(report.painted[0], 0);
        assert.ok(report.crisp, 'a picture has not the pixels of the screen');
        assert.deepEqual(report.notices, []);
    });

    it('follows each change of the text', async () => {
        const document = await openExample(PLAN);
        const preview = await openPreview(document);
        await shown(preview, document);
        const editor = await show(document, ViewColumn.One);
        const line = lineWith(document, 'Căn cứ Luật Trẻ em');
        await editor.edit((edit) => edit.insert(new Position(line, 0), 'Căn cứ Luật Thử nghiệm;\n'));
        for (const [index, letter] of [...'Luật mới'].entries()) {
            await editor.edit((edit) => edit.insert(new Position(line, 'Căn cứ '.length + index), letter));
        }
        const report = await shown(preview, document);
        assert.match(report.texts[0] ?? '', /Căn cứ Luật mớiLuật Thử nghiệm;/);
        await commands.executeCommand('workbench.action.files.revert');
        const reverted = await shown(preview, document);
        assert.doesNotMatch(reverted.texts.join('\n'), /Thử nghiệm/);
    });

    it('scrolls with the text, and the text with it', async () => {
        const document = await openExample(PLAN);
        const preview = await openPreview(document);
        await shown(preview, document);
        const editor = await show(document, ViewColumn.One);
        const down = await scrolledTo(editor, 40, preview);
        assert.ok(down.scrollTop > 300, 'the pages have not moved');
        preview.hear({ type: 'pageScrolled', line: 12.4 });
        await eventually(
            () => topLineOf(editor),
            (top) => top <= 12 && top > 12 - STICKY_LINES,
        );
        // what the text was told to do does not move the pages again
        await new Promise((wake) => setTimeout(wake, 400));
        assert.equal((await preview.describe()).scrollTop, down.scrollTop);
    });

    it('leaves both alone where the settings say so', async () => {
        const settings = workspace.getConfiguration('kehoach.preview');
        await settings.update('scrollPreviewWithEditor', false, true);
        try {
            const document = await openExample(PLAN);
            const preview = await openPreview(document);
            const before = await shown(preview, document);
            const editor = await show(document, ViewColumn.One);
            editor.revealRange(new Range(60, 0, 60, 0), TextEditorRevealType.AtTop);
            await eventually(
                () => editor.visibleRanges[0]?.start.line ?? 0,
                (top) => top > 50,
            );
            await new Promise((wake) => setTimeout(wake, 400));
            assert.equal((await preview.describe()).scrollTop, before.scrollTop);
        } finally {
            await settings.update('scrollPreviewWithEditor', undefined, true);
        }
    });

    it('marks the block of the cursor, and a double click leads to its line', async () => {
        const document = await openExample(PLAN);
        const preview = await openPreview(document);
        await shown(preview, document);
        const editor = await show(document, ViewColumn.One);
        const line = lineWith(document, 'Căn cứ Nghị định số 56');
        editor.selection = new Selection(line, 4, line, 4);
        const report = await eventually(
            () => preview.describe(),
            ({ markedLines }) => markedLines?.from === line,
        );
        assert.deepEqual(report.marked, [0]);
        const target = lineWith(document, 'Nơi nhận');
        preview.hear({ type: 'goTo', line: target });
        await eventually(
            () => window.activeTextEditor?.selection.active.line,
            (at) => at === target,
        );
        const last = await eventually(
            () => preview.describe(),
            ({ markedLines }) => markedLines?.from === target,
        );
        assert.deepEqual(last.marked, [last.pages - 1]);
    });

    it('keeps its place when text is written above it', async () => {
        const document = await openExample(PLAN);
        const preview = await openPreview(document);
        await shown(preview, document);
        const editor = await show(document, ViewColumn.One);
        const before = await scrolledTo(editor, 40, preview);
        const settings = workspace.getConfiguration('kehoach.preview');
        await settings.update('scrollPreviewWithEditor', false, true);
        try {
            const edit = new WorkspaceEdit();
            edit.insert(
                document.uri,
                new Position(17, 0),
                'Một đoạn mới, dài hai dòng chữ in. '.repeat(5).concat('\n\n'),
            );
            await workspace.applyEdit(edit);
            const after = await shown(preview, document);
            // a blank line of the text lies in the few pixels between two blocks
            assert.ok(Math.abs(after.topLine - before.topLine - 2) < 1.5, `${before.topLine} → ${after.topLine}`);
            assert.ok(after.scrollTop > before.scrollTop);
        } finally {
            await settings.update('scrollPreviewWithEditor', undefined, true);
            await commands.executeCommand('workbench.action.files.revert');
        }
    });

    it('shows several documents at the same time, each in its own standard', async () => {
        const state = await openExample(OTHER);
        const first = await openPreview(state);
        const party = await openExample(PARTY);
        const second = await openPreview(party);
        assert.notEqual(first, second);
        assert.match((await shown(second, party)).texts[0] ?? '', /ĐẢNG CỘNG SẢN VIỆT NAM.*Số 15-KH\/TU/s);
        // the first is behind the second in their group, and shows its pages when it comes to the front
        first.panel.reveal();
        assert.match((await shown(first, state)).texts[0] ?? '', /Số: 46\/KH-UBND/);
        await openPreview(party);
        assert.equal((await activeExtension()).previews.of(party.uri), second, 'a document has one preview');
    });

    it('comes back after a reload, where it was', async () => {
        const document = await openExample(PLAN);
        await commands.executeCommand('workbench.action.closeAllEditors');
        const { previews } = await activeExtension();
        const panel = window.createWebviewPanel('kehoach.preview', '', ViewColumn.One, {});
        previews.restore(panel, { source: document.uri.toString(), zoom: 'fit', line: 0 });
        const preview = previews.of(document.uri);
        assert.ok(preview);
        const again = await workspace.openTextDocument(document.uri);
        assert.match((await shown(preview, again)).texts[0] ?? '', /Số: 112\/KH-UBND/);
    });

    it('says in words when the document of a restored page is gone', async () => {
        const folder = workspace.workspaceFolders?.[0];
        assert.ok(folder);
        const gone = Uri.joinPath(folder.uri, 'da-xoa.kehoach');
        const { previews } = await activeExtension();
        const panel = window.createWebviewPanel('kehoach.preview', '', ViewColumn.One, {});
        previews.restore(panel, { source: gone.toString(), zoom: 'fit', line: 0 });
        const preview = previews.of(gone);
        assert.ok(preview);
        await eventually(
            async () => (await preview.describe()).notices.join(),
            (said) => said.includes('da-xoa.kehoach'),
        );
    });

    it('says which character its fonts lack, and the pages stay', async () => {
        const document = await workspace.openTextDocument({
            language: 'kehoach',
            content: 'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH 🌳\n',
        });
        const preview = await openPreview(document);
        const report = await shown(preview, document);
        assert.match(report.notices.join(), /🌳.*4/);
        await replaceAll(document, 'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n');
        assert.deepEqual((await shown(preview, document)).notices, []);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('shows hostile text as text', async () => {
        const hostile = '<script>alert(1)</script> #panic("x") $ \\u{41} <img src=x onerror=alert(1)>';
        const document = await workspace.openTextDocument({
            language: 'kehoach',
            content: `KẾ HOẠCH\nTrồng cây\n\n${hostile}\n`,
        });
        const preview = await openPreview(document);
        const report = await shown(preview, document);
        assert.ok(report.texts.join(' ').replace(/\s+/g, ' ').includes('<script>alert(1)</script> #panic("x")'));
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    itWithProcess('makes a PDF for the printer of the text as it is', async () => {
        const document = await openExample(OTHER);
        const preview = await openPreview(document);
        await shown(preview, document);
        const file = await preview.print();
        assert.ok(file);
        const bytes = await workspace.fs.readFile(file);
        assert.equal(new TextDecoder().decode(bytes.slice(0, 5)), '%PDF-');
        await workspace.fs.delete(Uri.joinPath(file, '..'), { recursive: true });
    });
});
