// Writes what people read about the rules where they read it, from the rules' own data (server/src/rules): their pages in
// docs/rules, the setting `kehoach.rules` in package.json, its descriptions in both languages; and, from the tables
// (server/src/standards), what the setting `kehoach.standard` offers and what `kehoach.standardRows` takes. `--check` writes
// nothing; it names the files that are not what they would be made, and ends with 1.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { importSources } from './from-sources.mjs';

const PAGES = 'docs/rules';
const SEVERITY_SETTINGS = ['off', 'hint', 'information', 'warning', 'error'];

/** The rules' own code, as it stands in the sources. */
function readRules() {
    return importSources({
        stdin: {
            contents: `export { RULES } from './rules.js'; export { ruleIndex, rulePage, ruleSummary } from './rule-page.js';
                export { STANDARDS, papersOf } from '../standards/standards.js';
                export { OFFICE_ROWS } from '../standards/office-rows.js';`,
            resolveDir: 'server/src/rules',
        },
    });
}

/** The manifest with the setting of each rule, and the standards to choose from. */
async function manifest(rules, standards, officeRows) {
    const content = JSON.parse(await readFile('package.json', 'utf8'));
    content.contributes.configuration.properties['kehoach.rules'].properties = Object.fromEntries(
        rules.map(({ code }) => [
            code,
            { type: 'string', enum: SEVERITY_SETTINGS, description: `%configuration.rules.${code}%` },
        ]),
    );
    content.contributes.configuration.properties['kehoach.ruleOptions'].properties = Object.fromEntries(
        rules.flatMap(({ code, styles }) => (styles ? [[code, choiceOf(code, Object.keys(styles))]] : [])),
    );
    const ids = standards.map(({ id }) => id);
    const choice = content.contributes.configuration.properties['kehoach.standard'];
    choice.enum = ['auto', ...ids];
    choice.enumDescriptions = choice.enum.map((id) => `%configuration.standard.${id}%`);
    content.contributes.configuration.properties['kehoach.standardRows'].patternProperties = {
        [`^(?:${ids.join('|')})$`]: {
            type: 'object',
            patternProperties: Object.fromEntries(
                officeRows.map(({ name, values }) => [name.source, schemaOf(values)]),
            ),
            additionalProperties: false,
        },
    };
    return json(content);
}

/** What an editor offers for a rule that lets the office choose. */
function choiceOf(code, styles) {
    return {
        type: 'string',
        enum: styles,
        default: 'consistent',
        description: `%configuration.rules.${code}%`,
        enumDescriptions: styles.map((style) => `%configuration.ruleOptions.${code}.${style}%`),
    };
}

/** What an editor lets a row of an office be. */
function schemaOf(values) {
    switch (values.type) {
        case 'number':
            return { type: 'number', minimum: values.min, maximum: values.max, description: values.unit };
        case 'boolean':
            return { type: 'boolean' };
        case 'words':
            return { enum: values.words };
    }
}

/** The manifest's words as `say` takes them from both languages, those of the rules and the standards behind the words on all of them. */
async function words(file, say, rules, summary, standards, papers) {
    const own = Object.entries(JSON.parse(await readFile(file, 'utf8'))).filter(
        ([key]) => !/^configuration\.(?:rules\.|ruleOptions\.|standard\.(?!auto$))/.test(key),
    );
    const behind = new Map([
        ['configuration.rules', rules.map((rule) => [`configuration.rules.${rule.code}`, say(summary(rule))])],
        [
            'configuration.ruleOptions',
            rules.flatMap(({ code, styles = {} }) =>
                Object.entries(styles).map(([style, what]) => [
                    `configuration.ruleOptions.${code}.${style}`,
                    say(what),
                ]),
            ),
        ],
        [
            'configuration.standard.auto',
            standards.map((table) => [
                `configuration.standard.${table.id}`,
                `${table.shortName}: ${say(papersUntil(papers(table), table))}`,
            ]),
        ],
    ]);
    return json(Object.fromEntries(own.flatMap((entry) => [entry, ...(behind.get(entry[0]) ?? [])])));
}

/** Whoever looks through commands and settings may know them by either language. */
const inBoth = ({ vi, en }) => (vi === en ? vi : `${vi} · ${en}`);
const inVietnamese = ({ vi }) => vi;

function papersUntil({ vi, en }, { until }) {
    const day = until?.split('-').map(Number).reverse().join('/');
    return day === undefined ? { vi, en } : { vi: `${vi} trước ngày ${day}`, en: `${en} before ${day}` };
}

function json(content) {
    return `${JSON.stringify(content, null, 2)}\n`;
}

const { RULES, ruleIndex, rulePage, ruleSummary, STANDARDS, papersOf, OFFICE_ROWS } = await readRules();
const standards = Object.values(STANDARDS);
const made = new Map([
    ...RULES.map((rule) => [`${PAGES}/${rule.code}.md`, rulePage(rule)]),
    [`${PAGES}/README.md`, ruleIndex(RULES)],
    ['package.json', await manifest(RULES, standards, OFFICE_ROWS)],
    ['package.nls.json', await words('package.nls.json', inBoth, RULES, ruleSummary, standards, papersOf)],
    ['package.nls.vi.json', await words('package.nls.vi.json', inVietnamese, RULES, ruleSummary, standards, papersOf)],
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
