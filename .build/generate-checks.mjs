// Gathers the checks of all rules of plans, wherever in server/src/validation they stand, so that nobody has to name a file of
// checks anywhere else. Part of `npm run generate`. What is gathered is a `PlanChecks`: a rule without a check does not compile.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

const FOLDER = 'server/src/validation';
/** How a file of checks ends. */
const TABLE = /^export const (\w+) = \{(?:\n(?!\}).*)*\n\} satisfies Partial<PlanChecks>;/m;

const files = (await readdir(FOLDER, { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'))
    .sort();
const tables = [];
for (const path of files) {
    const [, name] = TABLE.exec(await readFile(`${FOLDER}/${path}`, 'utf8')) ?? [];
    if (name !== undefined) {
        tables.push({ name, path: `../${path.replace(/\.ts$/, '.js')}` });
    }
}

await mkdir(`${FOLDER}/generated`, { recursive: true });
await writeFile(
    `${FOLDER}/generated/plan-checks.ts`,
    `// Written by .build/generate-checks.mjs.
import type { PlanChecks } from '../check.js';
${tables.map(({ name, path }) => `import { ${name} } from '${path}';`).join('\n')}

/** The check of each rule of plans. */
export const PLAN_CHECKS: PlanChecks = {
${tables.map(({ name }) => `    ...${name},`).join('\n')}
};
`,
);
