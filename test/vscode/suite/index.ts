import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What VS Code calls: runs every scenario, or those whose names hold KEHOACH_GREP, and fails if one does. */
export async function run(): Promise<void> {
    const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, slow: 5_000, color: false });
    if (process.env.KEHOACH_GREP) {
        mocha.grep(process.env.KEHOACH_GREP);
    }
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    await import('./activation.suite.js');
    await import('./keys.suite.js');
    await import('./colours.suite.js');
    await import('./outline.suite.js');
    await import('./problems.suite.js');
    await import('./spelling.suite.js');
    await import('./standard.suite.js');
    await import('./references.suite.js');
    await import('./knowledge.suite.js');
    await import('./catalogue.suite.js');
    await import('./beginning.suite.js');
    await import('./views.suite.js');
    await import('./typing.suite.js');
    await import('./undo.suite.js');
    await import('./language.suite.js');
    await import('./preview.suite.js');
    await import('./export.suite.js');
    await import('./papers.suite.js');
    await import('./tasks.suite.js');
    await import('./survival.suite.js');
    await new Promise<void>((done, fail) => {
        const runner = mocha.run((failures) => {
            const { passes = 0 } = runner.stats ?? {};
            tellOutcomes(mocha.suite);
            summarise(`${passes} passed, ${failures} failed`);
            if (failures > 0) {
                fail(new Error(`${failures} scenarios failed`));
            } else {
                done();
            }
        });
    });
}

/** The editor has more to say when the suite is over: whoever runs it may ask for the summary in a file. */
function summarise(summary: string): void {
    if (process.env.KEHOACH_SUMMARY) {
        writeFileSync(process.env.KEHOACH_SUMMARY, summary);
    } else {
        console.log(summary);
    }
}

/** KEHOACH_OUTCOMES names a file for the state of each scene by its whole title, empty for those that were not run. */
function tellOutcomes(suite: Mocha.Suite): void {
    if (!process.env.KEHOACH_OUTCOMES) return;
    const outcomes: Record<string, string> = {};
    suite.eachTest((test) => {
        outcomes[test.fullTitle()] = test.state ?? '';
    });
    writeFileSync(process.env.KEHOACH_OUTCOMES, JSON.stringify(outcomes));
}
