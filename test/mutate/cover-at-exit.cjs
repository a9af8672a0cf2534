// Preloaded into each process that a test starts: writes down which breaks it came upon, when it ends.
const { appendFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = process.env.KEHOACH_MUTANTS;

process.on('exit', () => {
    const covered = Object.keys(globalThis.__stryker__?.mutantCoverage?.static ?? {});
    if (folder && covered.length > 0) {
        appendFileSync(join(folder, 'covered.txt'), `${covered.join('\n')}\n`);
    }
});
