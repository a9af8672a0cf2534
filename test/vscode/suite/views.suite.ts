import { strict as assert } from 'node:assert';
import { commands, Selection, Uri, window, workspace } from 'vscode';
import type { ViewNode } from '../../../server/src/protocol.js';
import { activeExtension, eventually, openExample, PLAN, textAt, until } from './support.js';

/** All that hangs below nothing, or below a node. */
async function below<T extends ViewNode>(view: { getChildren(node?: T): Promise<T[]> }, node?: T): Promise<T[]> {
    return eventually(
        () => view.getChildren(node),
        (nodes) => nodes.length > 0,
    );
}

async function cursorAt(words: string): Promise<number> {
    const document = await openExample(PLAN);
    const offset = document.getText().indexOf(words);
    assert.ok(offset >= 0, words);
    const position = document.positionAt(offset);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(position, position);
    return position.line;
}

describe('views', () => {
    afterEach(async () => {
        await commands.executeCommand('kehoach.tasks.clearFilter');
        await commands.executeCommand('kehoach.tasks.groupBy', 'body');
        await commands.executeCommand('kehoach.chain.follow');
    });

    it('“Phân công” is opened, and follows the cursor to the task of its line, in each grouping', async () => {
        const { views } = await activeExtension();
        const { tasks } = views.trees;
        await openExample(PLAN);
        await commands.executeCommand('kehoach.tasks.focus');
        await until(() => tasks.visible);
        const groups = await below(views.tasks);
        assert.ok(
            groups.some(({ label }) => label === 'Sở Y tế'),
            groups.map(({ label }) => label).join(),
        );
        for (const by of ['plan', 'deadline', 'body']) {
            await commands.executeCommand('kehoach.tasks.groupBy', by);
            const line = await cursorAt(
                by === 'plan' ? '- Tổ chức tập huấn quy định' : '- Lập danh sách học sinh chưa biết bơi',
            );
            await until(() => tasks.selection[0]?.place?.line === line);
        }
    });

    it('“Phân công” is filtered, and says what it leaves out', async () => {
        const { views } = await activeExtension();
        const { tasks } = views.trees;
        await commands.executeCommand('kehoach.tasks.focus');
        const all = await below(views.tasks);
        await commands.executeCommand('kehoach.tasks.filter', { words: 'so y te' });
        const some = await below(views.tasks);
        assert.ok(some.length < all.length);
        assert.match(tasks.message ?? '', /so y te/u);
        await commands.executeCommand('kehoach.tasks.filter', { words: 'không có ở đâu cả' });
        assert.deepEqual(await views.tasks.getChildren(), []);
        // beside a message the editor shows no welcome, which says what to do
        assert.equal(tasks.message, undefined);
        assert.match(tasks.description ?? '', /không có ở đâu cả/u);
        await commands.executeCommand('kehoach.tasks.clearFilter');
        assert.equal((await below(views.tasks)).length, all.length);
        assert.equal(tasks.message, undefined);
    });

    it('a line of “Phân công” leads to where the task is written', async () => {
        const { views } = await activeExtension();
        await commands.executeCommand('kehoach.tasks.focus');
        const [group] = await below(views.tasks);
        const [task] = await below(views.tasks, group);
        assert.ok(task?.place);
        const { command } = views.tasks.getTreeItem(task);
        await commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
        await until(
            () =>
                window.activeTextEditor?.document.uri.toString() === task.place?.uri &&
                window.activeTextEditor?.selection.active.line === task.place?.line,
        );
    });

    it('“Phân công” is exported as a workbook, as CSV and as a calendar', async () => {
        await activeExtension();
        const folder = workspace.workspaceFolders?.[0]?.uri;
        assert.ok(folder);
        const begins: Record<string, string> = { xlsx: 'PK', csv: '\uFEFFCơ quan,', ics: 'BEGIN:VCALENDAR' };
        for (const [form, beginning] of Object.entries(begins)) {
            const target = Uri.joinPath(folder, `phan-cong.${form}`);
            const written = await commands.executeCommand<Uri | undefined>('kehoach.tasks.export', { form, target });
            assert.equal(written?.toString(), target.toString());
            const text = await textAt(target);
            assert.ok(text.startsWith(beginning), text.slice(0, 40));
            await workspace.fs.delete(target);
        }
        const left = await workspace.fs.readDirectory(folder);
        assert.deepEqual(
            left.filter(([name]) => name.endsWith('.tmp')),
            [],
        );
    });

    it('“Văn bản” shows the chain of the citation at the cursor, of the paper elsewhere, and holds what it shows', async () => {
        const { views } = await activeExtension();
        const { chain } = views.trees;
        await cursorAt('KẾ HOẠCH');
        await commands.executeCommand('kehoach.chain.focus');
        await until(() => chain.visible);
        await eventually(
            () => views.chain.getChildren(),
            ([root]) => root?.label === 'Kế hoạch 112/KH-UBND',
        );
        const [root] = await views.chain.getChildren();
        const ways = await below(views.chain, root);
        assert.deepEqual(
            ways.map(({ label }) => label),
            ['Căn cứ, thực hiện', 'Được thực hiện bởi'],
        );
        // a base that is cited by its number, not by the name of a law
        const text = window.activeTextEditor?.document.getText() ?? '';
        const numberOf = (label: string) => label.split(' ').at(-1) ?? '';
        const first = (await below(views.chain, ways[0])).find(({ label }) => text.includes(numberOf(label)));
        assert.ok(first);
        await cursorAt(numberOf(first.label));
        await eventually(
            () => views.chain.getChildren(),
            ([own]) => own?.label === first.label,
        );
        await commands.executeCommand('kehoach.chain.hold');
        await cursorAt('KẾ HOẠCH');
        await new Promise((wake) => setTimeout(wake, 1000));
        assert.equal((await views.chain.getChildren())[0]?.label, first.label);
        assert.equal(chain.description, 'đang giữ');
        await commands.executeCommand('kehoach.chain.follow');
        await eventually(
            () => views.chain.getChildren(),
            ([own]) => own?.label === 'Kế hoạch 112/KH-UBND',
        );
    });

    it('each line is a sentence to a screen reader, and tells what is overdue by more than a colour', async () => {
        const { views } = await activeExtension();
        await commands.executeCommand('kehoach.tasks.groupBy', 'deadline');
        const groups = await below(views.tasks);
        const passed = groups.find(({ icon }) => icon === 'passed');
        const tasks = await below(views.tasks, passed);
        for (const node of [...groups, ...tasks]) {
            const { accessibilityInformation } = views.tasks.getTreeItem(node);
            assert.ok(accessibilityInformation?.label.startsWith(node.label.slice(0, 20)), node.label);
        }
        if (passed) assert.ok(tasks.every(({ spoken }) => spoken.includes('đã qua hạn')));
    });
});
