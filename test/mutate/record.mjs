// Loaded into every process of a measured run (`node --import`): writes down each break that this process comes upon, at
// once, for some processes are killed. Child processes know by their environment which file of tests they serve.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.KEHOACH_MUTANTS_SEEN;
if (folder) {
    const seen = new Set();
    const counter = new Proxy(
        {},
        {
            set(_, id) {
                const file = process.env.KEHOACH_TEST_FILE ?? 'unknown';
                if (!seen.has(`${file} ${id}`)) {
                    seen.add(`${file} ${id}`);
                    appendFileSync(join(folder, `${process.pid}.tsv`), `${file}\t${id}\n`);
                }
                return true;
            },
        },
    );
    globalThis.__stryker__ = { mutantCoverage: { static: counter, perTest: {} } };
}
