// The workbench reports a dead extension host as success. So the suite is run by a module that leaves proof of its end.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Exit status where the extension host died before the suite ended. */
const DIED = 3;

/**
 * Wraps a suite.
 *
 * @param {string} suite a module that exports `run`
 * @param {string} scratch where the proof is left
 * @returns {{ module: string, verdict: (status: number) => number }} the module to run instead, and what to make of the
 *   status that the workbench reports
 */
export function suiteWithProof(suite, scratch) {
    const proof = join(scratch, 'proof');
    const module = join(scratch, 'suite.cjs');
    writeFileSync(
        module,
        `const { writeFileSync } = require('node:fs');
exports.run = async () => {
    try {
        await require(${JSON.stringify(resolve(suite))}).run();
        writeFileSync(${JSON.stringify(proof)}, 'passed');
    } catch (error) {
        writeFileSync(${JSON.stringify(proof)}, 'failed');
        throw error;
    }
};
`,
    );
    return {
        module,
        verdict: (status) => {
            if (!existsSync(proof)) {
                return DIED;
            }
            return readFileSync(proof, 'utf8') === 'passed' ? status : status || 1;
        },
    };
}
