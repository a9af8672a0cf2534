import { strict as assert } from 'node:assert';
import { commands, languages, type TextDocument, window, workspace } from 'vscode';
import { activeExtension, eventually, openExample, outlineOf, PLAN, show, textAt, write } from './support.js';

describe('beginning', () => {
    it('a new plan is a whole one, written as the body writes, with the cursor in its first gap', async () => {
        await activeExtension();
        const document = await eventually(
            () =>
                commands.executeCommand<TextDocument | undefined>('kehoach.newPlan', {
                    kind: 'Kế hoạch',
                    template: null,
                    body: 'Ủy ban nhân dân tỉnh An Giang',
                    subject: 'Trồng rừng ngập mặn năm 2027',
                }),
            (begun) => begun !== undefined,
        );
        assert.ok(document);
        assert.equal(window.activeTextEditor?.document, document);
        assert.equal(document.languageId, 'kehoach');
        const text = document.getText();
        assert.match(text, /^ỦY BAN NHÂN DÂN TỈNH AN GIANG\r?\n\r?\nSố: {6}\/KH-UBND\r?\n/u);
        assert.match(text, /\nAn Giang, ngày … tháng … năm \d{4}\r?\n/u);
        assert.match(text, /\nLưu: VT|- Lưu: VT/u);
        const { selection } = window.activeTextEditor ?? {};
        assert.equal(selection && document.getText(selection), '…');
        const [outline] = await outlineOf(document);
        assert.ok(outline);
        assert.deepEqual(languages.getDiagnostics(document.uri), []);
        assert.match(document.uri.path, /\/examples\/Kế hoạch Trồng rừng ngập mặn năm 2027\.kehoach$/u);
        assert.ok(document.isUntitled);
    });

    it('a second one of that name is another paper, and saving takes the name', async () => {
        const begin = () =>
            commands.executeCommand<TextDocument | undefined>('kehoach.newPlan', {
                kind: 'Kế hoạch',
                template: null,
                body: null,
                subject: 'Đắp đê',
            });
        const first = await begin();
        const second = await begin();
        assert.match(second?.uri.path ?? '', /\/Kế hoạch Đắp đê \(2\)\.kehoach$/u);
        assert.ok(first && second);
        assert.equal(second.getText(), first.getText());
        assert.ok(await second.save());
        const { path } = second.uri;
        const written = second.uri.with({ scheme: workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file', path });
        const saved = await textAt(written);
        assert.equal(saved.replace(/\r/gu, ''), first.getText().replace(/\r/gu, ''));
        for (const uri of [first.uri, written]) {
            await show(await workspace.openTextDocument(uri));
            await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        }
        await workspace.fs.delete(written);
    });

    it('a superior’s plan becomes one of our own, with our tasks', async () => {
        await openExample(PLAN);
        const document = await eventually(
            () => commands.executeCommand<TextDocument | undefined>('kehoach.carryOut', 'Sở Y tế'),
            (begun) => begun !== undefined,
        );
        assert.ok(document?.isUntitled);
        assert.ok(document.getText().includes('Nhiệm vụ được giao tại Kế hoạch số 112/KH-UBND'));
        assert.ok(document.getText().includes('điểm a khoản 5 Mục II Kế hoạch số 112/KH-UBND'));
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('an office has templates of its own in the folder “mau”', async () => {
        const folder = workspace.workspaceFolders?.[0];
        assert.ok(folder);
        const uri = folder.uri.with({ path: `${folder.uri.path}/mau/giay-moi.kehoach` });
        await write(uri, '// mẫu: Giấy mời họp\nGIẤY MỜI\n[trích yếu]\n');
        const document = await eventually(
            () =>
                commands.executeCommand<TextDocument | undefined>('kehoach.newPlan', {
                    kind: null,
                    template: 'mau/giay-moi',
                    body: null,
                    subject: 'Họp bàn việc trồng cây',
                }),
            (begun) => begun !== undefined,
        );
        assert.match(document?.getText() ?? '', /^GIẤY MỜI\r?\nhọp bàn việc trồng cây/u);
        await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await workspace.fs.delete(uri);
    });
});
