// Writes what people read about the rules where they read it, from the rules' own data (server/src/rules): their pages in
// docs/rules, the setting `kehoach.rules` in package.json, its descriptions in both languages. `--check` writes nothing; it
// names the files that are not what they would be made, and ends with 1.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const PAGES = 'docs/rules';
const SEVERITY_SETTINGS = ['off', 'hint', 'information', 'warning', 'error'];

/** The rules' own code, as it stands in the sources. */
async function readRules() {
    const { outputFiles } = await build({
        stdin: {
            contents: `export { RULES } from './rules.js'; export { ruleIndex, rulePage, ruleSummary } from './rule-page.js';`,
            resolveDir: 'server/src/rules',
        },
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'node',
        logLevel: 'warning',
    });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The manifest with the setting of each rule. */
async function manifest(rules) {
    const content = JSON.parse(await readFile('package.json', 'utf8'));
    content.contributes.configuration.properties['kehoach.rules'].properties = Object.fromEntries(
        rules.map(({ code }) => [
            code,
            { type: 'string', enum: SEVERITY_SETTINGS, description: `%configuration.rules.${code}%` },
        ]),
    );
    return json(content);
}

/** The manifest's words in one language, those of the rules behind the word on all of them. */
async function words(file, language, rules, summary) {
    const own = Object.entries(JSON.parse(await readFile(file, 'utf8'))).filter(
        ([key]) => !key.startsWith('configuration.rules.'),
    );
    const at = own.findIndex(([key]) => key === 'configuration.rules') + 1;
    const ofRules = rules.map((rule) => [`configuration.rules.${rule.code}`, summary(rule)[language]]);
    return json(Object.fromEntries([...own.slice(0, at), ...ofRules, ...own.slice(at)]));
}

function json(content) {
    return `${JSON.stringify(content, null, 2)}\n`;
}

const { RULES, ruleIndex, rulePage, ruleSummary } = await readRules();
const made = new Map([
    ...RULES.map((rule) => [`${PAGES}/${rule.code}.md`, rulePage(rule)]),
    [`${PAGES}/README.md`, ruleIndex(RULES)],
    ['package.json', await manifest(RULES)],
    ['package.nls.json', await words('package.nls.json', 'en', RULES, ruleSummary)],
    ['package.nls.vi.json', await words('package.nls.vi.json', 'vi', RULES, ruleSummary)],
]);
const stale = [];
for (const [file, content] of made) {
    if ((await readFile(file, 'utf8').catch(() => undefined)) !== content) {
        stale.push(file);
    }
}
const orphans = (await readdir(PAGES).catch(() => []))
    .map((name) => `${PAGES}/${name}`)
    .filter((file) => !made.has(file));
if (process.argv.includes('--check')) {
    if (stale.length + orphans.length > 0) {
        console.error(
            `Not what server/src/rules says (run: npm run generate:rules):\n${[...stale, ...orphans].join('\n')}`,
        );
        process.exitCode = 1;
    }
} else {
    await mkdir(PAGES, { recursive: true });
    await Promise.all(stale.map((file) => writeFile(file, made.get(file))));
    await Promise.all(orphans.map((file) => rm(file)));
}
