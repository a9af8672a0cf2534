// The part of the suite that needs no process beside the editor, as an extension in the browser runs it.
import mocha from 'mocha/mocha.js';
import { Uri, workspace } from 'vscode';

/** What whoever runs the suite says: it lies beside the folder that is open, and so does the summary. */
interface Wishes {
    /** Runs those scenarios alone whose names hold it. */
    readonly grep?: string;
}

/** What VS Code calls: runs every scenario, and fails if one does. */
export async function run(): Promise<void> {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    if (!folder) {
        throw new Error('no folder is open');
    }
    const { grep }: Wishes = JSON.parse(
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, '../wishes.json'))),
    );
    mocha.setup({ ui: 'bdd', timeout: 60_000, slow: 5_000, reporter: 'spec', ...(grep ? { grep } : {}) });
    await import('../suite/activation.suite.js');
    await import('../suite/colours.suite.js');
    await import('../suite/outline.suite.js');
    await import('../suite/problems.suite.js');
    await import('../suite/spelling.suite.js');
    await import('../suite/standard.suite.js');
    await import('../suite/references.suite.js');
    await import('../suite/knowledge.suite.js');
    await import('../suite/catalogue.suite.js');
    await import('../suite/beginning.suite.js');
    await import('../suite/views.suite.js');
    await import('../suite/typing.suite.js');
    await import('../suite/undo.suite.js');
    await import('../suite/language.suite.js');
    await import('../suite/preview.suite.js');
    await import('../suite/export.suite.js');
    await import('./browser.suite.js');
    const failures = await new Promise<number>((done) => {
        const runner = mocha.run(async (failed) => {
            const summary = `${runner.stats?.passes ?? 0} passed, ${failed} failed`;
            await workspace.fs.writeFile(Uri.joinPath(folder, '../summary'), new TextEncoder().encode(summary));
            done(failed);
        });
    });
    if (failures > 0) {
        throw new Error(`${failures} scenarios failed`);
    }
}
