// What may import what: the two tables of docs/architecture.md, as rules for dependency-cruiser (`npm run check`).
import { readFileSync } from 'node:fs';

const ARCHITECTURE = 'docs/architecture.md';

/** Stands in the third column for every row above. */
const ALL_ABOVE = 'all of the above';
/** `types of protocol`: what leaves no trace in a bundle. */
const TYPES_OF = /^types of (.+)$/;

const rows = table('folder').map(([folders, , imports]) => ({
    paths: inCode(folders).map((path, i, all) => (i > 0 && !path.includes('/') ? sibling(all[0], path) : path)),
    imports: imports.trim(),
}));
// folders that hold no TypeScript take part in nothing
const sources = rows.filter(({ paths }) => paths.some((path) => /^(server\/src|client)\//.test(path)));

/** The rows of the table of the architecture whose first column bears a title, as cells. */
function table(title) {
    const lines = readFileSync(ARCHITECTURE, 'utf8').split(/\r?\n/);
    const head = lines.findIndex((line) => line.startsWith(`| ${title} |`));
    if (head < 0) {
        throw new Error(`${ARCHITECTURE}: no table “${title}”`);
    }
    const end = lines.findIndex((line, i) => i > head && !line.startsWith('|'));
    return lines.slice(head + 2, end).map((line) => line.split('|').slice(1, -1));
}

function inCode(cell) {
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
}

/** `cli.ts` beside `server/src/cli/` is `server/src/cli.ts`. */
function sibling(path, name) {
    return `${path.replace(/[^/]+\/?$/, '')}${name}`;
}

/** A folder or a file, as a regular expression of the paths in it. */
function pattern(path) {
    const escaped = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return path.endsWith('/') ? `^${escaped}` : `^${escaped}$`;
}

/** What a name in a table stands for: `syntax` for `server/src/syntax/`, `protocol` for `server/src/protocol.ts`. */
function named(name) {
    const isNamed = (path) => path === name || path === `${name}/` || /([^/]+?)(?:\.ts|\/)$/.exec(path)?.[1] === name;
    const found = rows.flatMap(({ paths }) => paths).filter(isNamed);
    // `cli` is the folder, though its door beside it bears the same name; a single file may be named by its path
    const path =
        found.find((candidate) => candidate.endsWith('/')) ?? found[0] ?? (name.endsWith('.ts') ? name : undefined);
    if (!path) {
        throw new Error(`${ARCHITECTURE}: “${name}” is in no row of the table of folders`);
    }
    return pattern(path);
}

function names(cell) {
    return cell
        .replaceAll('`', '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}

/** What a row allows: patterns of what it may import, and of what it may import the types of alone. */
function allowed(row) {
    const own = row.paths.map(pattern);
    if (row.imports === ALL_ABOVE) {
        const above = sources.slice(0, sources.indexOf(row)).flatMap(({ paths }) => paths.map(pattern));
        return { whole: [...own, ...above], types: [] };
    }
    const all = names(row.imports);
    return {
        whole: [...own, ...all.filter((name) => !TYPES_OF.test(name)).map(named)],
        types: all.flatMap((name) => TYPES_OF.exec(name)?.[1] ?? []).map(named),
    };
}

const OURS = '^(server|client)/';

const tableRules = sources.flatMap((row) => {
    const { whole, types } = allowed(row);
    const from = { path: row.paths.map(pattern) };
    const comment = `${row.paths.join(', ')} may import: ${row.imports || 'nothing'} (${ARCHITECTURE})`;
    return [
        {
            name: `import table: ${row.paths[0]}`,
            comment,
            severity: 'error',
            from,
            to: { path: OURS, pathNot: [...whole, ...types] },
        },
        ...types.map((path) => ({
            name: `import table: ${row.paths[0]}, types alone`,
            comment,
            severity: 'error',
            from,
            to: { path, dependencyTypesNot: ['type-only'] },
        })),
    ];
});

/** `everything but a, b` or a list of names, as a condition on where an import stands. */
function importers(cell) {
    const but = /^everything but (.+)$/.exec(cell.trim());
    return but ? { path: OURS, pathNot: names(but[1]).map(named) } : { path: names(cell).map(named) };
}

const neverRules = table('who').flatMap(([who, what, why]) =>
    inCode(what).map((name) => ({
        name: `never: ${name} in ${who.trim()}`,
        comment: `${why.trim()} (${ARCHITECTURE})`,
        severity: 'error',
        from: importers(who),
        to:
            name === 'node:'
                ? { dependencyTypes: ['core'] }
                : { path: `(^|node_modules/)${name.replace(/[/.]/g, '\\$&')}(/|$)`, pathNot: OURS },
    })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
    forbidden: [
        {
            name: 'no-circle',
            comment: 'Two files that import each other, be it types, are one subject; or one of them lies wrong.',
            severity: 'error',
            from: {},
            to: { circular: true },
        },
        {
            name: 'in-the-table',
            comment: `A file of the sources that no row of ${ARCHITECTURE} speaks of.`,
            severity: 'error',
            from: { path: OURS, pathNot: sources.flatMap(({ paths }) => paths.map(pattern)) },
            to: {},
        },
        ...tableRules,
        ...neverRules,
    ],
    options: {
        // this TypeScript has no compiler for others to call; swc reads it, types of imports included
        parser: 'swc',
        tsConfig: { fileName: 'tsconfig.json' },
        doNotFollow: { path: 'node_modules' },
        enhancedResolveOptions: {
            exportsFields: ['exports'],
            conditionNames: ['import', 'node', 'types'],
            extensions: ['.ts', '.js', '.d.ts'],
        },
    },
};
