// What a change costs with the preview open: from the change of the text in the extension host to the picture on the screen,
// and what memory the page holds after many of them. `node test/vscode/run.mjs --bench`; not part of the tests.
import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import {
    commands,
    Position,
    Range,
    Selection,
    type TextEditor,
    TextEditorRevealType,
    ViewColumn,
    window,
    workspace,
} from 'vscode';
import type { FromPage } from '../../../client/preview/messages.js';
import type { Preview } from '../../../client/src/preview/preview.js';
import { activeExtension } from '../suite/support.js';
import { longPlan } from './plan.js';

const now = () => performance.timeOrigin + performance.now();
const lines: string[] = [];

/** Runs every measurement; how many edits the long runs have comes from `BENCH_EDITS` (`10 pages,100 pages`). */
export async function run(): Promise<void> {
    const [few = 5_000, many = 500] = (process.env.BENCH_EDITS ?? '').split(',').filter(Boolean).map(Number);
    await measure(10, few);
    await measure(100, many);
}

async function measure(pages: number, edits: number): Promise<void> {
    const document = await workspace.openTextDocument({ language: 'kehoach', content: longPlan(pages) });
    const editor = await window.showTextDocument(document, ViewColumn.One);
    const line = document.positionAt(document.getText().length * 0.5).line;
    const at = new Position(line, Math.min(20, document.lineAt(line).text.length));
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
    const opened = now();
    await commands.executeCommand('kehoach.showPreview');
    const preview = (await activeExtension()).previews.of(document.uri);
    assert.ok(preview);
    const first = await next(preview, (message) => message.type === 'painted');
    assert.ok(first.type === 'painted');
    await pause(3_000);
    const { pages: made } = await preview.describe();
    say(`${made} pages: first picture after ${(first.at - opened).toFixed(0)} ms`);
    await timed(preview, editor, at, 100);
    await endured(preview, editor, at, edits);
    await timed(preview, editor, at, 40);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Single changes, as far apart as keys of a quick writer. */
async function timed(preview: Preview, editor: TextEditor, at: Position, count: number): Promise<void> {
    const times: number[] = [];
    const spent = { read: [] as number[], typeset: [] as number[], draw: [] as number[] };
    for (let index = 0; index < count; index++) {
        const changed = new Promise<number>((heard) => {
            const listener = workspace.onDidChangeTextDocument(() => {
                listener.dispose();
                heard(now());
            });
        });
        const version = editor.document.version + 1;
        const painted = next(preview, (message) => message.type === 'painted' && message.version >= version);
        const drawn = next(preview, (message) => message.type === 'drawn' && message.version >= version);
        await insert(editor, at, 'n');
        const begin = await changed;
        const message = await painted;
        assert.ok(message.type === 'painted');
        times.push(message.at - begin);
        const all = await drawn;
        assert.ok(all.type === 'drawn');
        spent.read.push(all.spent.read);
        spent.typeset.push(all.spent.typeset);
        spent.draw.push(all.spent.draw);
        await pause(120);
    }
    say(`  change to picture, ${count} changes: median ${at50(times)} ms, p95 ${at95(times)} ms`);
    say(
        `    of it in the worker: read ${at50(spent.read)}, typeset ${at50(spent.typeset)}, draw all in sight ${at50(spent.draw)} ms`,
    );
}

/** Many changes one behind the other, and what the page holds then. */
async function endured(preview: Preview, editor: TextEditor, at: Position, count: number): Promise<void> {
    let most = 0;
    const memory = preview.onMessage((message) => {
        if (message.type === 'drawn') {
            most = Math.max(most, message.memoryBytes);
        }
    });
    const begin = now();
    for (let index = 0; index < count; index++) {
        const version = editor.document.version + 1;
        const painted = next(preview, (message) => message.type === 'painted' && message.version >= version);
        // letters come and go, so that the text keeps its length
        if (index % 2 === 0) {
            await insert(editor, at, 'n');
        } else {
            await editor.edit((edit) => edit.delete(new Range(at, at.translate(0, 1))), {
                undoStopBefore: false,
                undoStopAfter: false,
            });
        }
        await painted;
    }
    memory.dispose();
    const { workers, memoryBytes, notices } = await preview.describe();
    say(
        `  ${count} changes in ${((now() - begin) / 1000).toFixed(0)} s: the engine held ${megabytes(most)} MB at most, ${megabytes(memoryBytes)} MB in the end; ${workers} workers; notices: ${notices.join() || 'none'}`,
    );
}

function insert(editor: TextEditor, at: Position, text: string): Thenable<boolean> {
    return editor.edit((edit) => edit.insert(at, text), { undoStopBefore: false, undoStopAfter: false });
}

function next(preview: Preview, is: (message: FromPage) => boolean): Promise<FromPage> {
    return new Promise((heard, fail) => {
        const timer = setTimeout(() => fail(new Error('the page said nothing of this for a minute')), 60_000);
        const listener = preview.onMessage((message) => {
            if (is(message)) {
                clearTimeout(timer);
                listener.dispose();
                heard(message);
            }
        });
    });
}

function pause(ms: number): Promise<void> {
    return new Promise((wake) => setTimeout(wake, ms));
}

function share(values: readonly number[], part: number): string {
    const sorted = [...values].sort((a, b) => a - b);
    return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN).toFixed(0);
}

const at50 = (values: readonly number[]) => share(values, 0.5);
const at95 = (values: readonly number[]) => share(values, 0.95);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

function say(line: string): void {
    lines.push(line);
    console.log(line);
    if (process.env.KEHOACH_SUMMARY) {
        writeFileSync(process.env.KEHOACH_SUMMARY, lines.join('\n'));
    }
}
