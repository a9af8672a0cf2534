import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A regular expression of the sources. */
export interface Expression {
    readonly source: string;
    readonly flags: string;
    /** File and line (1-based) where it is written. */
    readonly where: string;
}

/** All sources that run on text of documents; what is generated from the grammar is never run on text, only asked for. */
export function sourceFiles(): string[] {
    return ['server/src', 'client/src', 'client/preview']
        .flatMap((folder) =>
            readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
        )
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.includes('generated'))
        .sort();
}

/** Every literal of a regular expression in the sources, found by parsing them: a new one is found without being listed. */
export function writtenExpressions(): Expression[] {
    return sourceFiles().flatMap((path) => {
        const text = readFileSync(path, 'utf8');
        const { program, errors } = parseSync(path, text);
        if (errors.length > 0) {
            throw new Error(`${path}: ${errors[0]?.message}`);
        }
        const found: Expression[] = [];
        collect(program, ({ start, pattern, flags }) => {
            found.push({ source: pattern, flags, where: `${path}:${text.slice(0, start).split('\n').length}` });
        });
        return found;
    });
}

function collect(node: unknown, tell: (found: { start: number; pattern: string; flags: string }) => void): void {
    if (Array.isArray(node)) {
        for (const each of node) {
            collect(each, tell);
        }
    } else if (typeof node === 'object' && node !== null && !(node instanceof RegExp)) {
        const { regex, start } = node as { regex?: { pattern: string; flags: string }; start: number };
        if (regex) {
            tell({ start, ...regex });
        }
        collect(Object.values(node), tell);
    }
}

/**
 * The expressions that are put together from pieces when the sources are loaded.
 *
 * @param load imports the sources
 */
export async function composedExpressions(load: () => Promise<unknown>): Promise<Expression[]> {
    const found = new Map<string, Expression>();
    const original = globalThis.RegExp;
    globalThis.RegExp = new Proxy(original, {
        construct(target, args, newTarget) {
            const expression = Reflect.construct(target, args, newTarget) as RegExp;
            // whoever calls: what a library puts together of its own stands further up when it is loaded
            const caller = new Error().stack?.split('\n')[2] ?? '';
            const where = /(?:server|client)\/(?:src|preview)\/\S+?:\d+/.exec(caller)?.[0];
            if (where) {
                const { source, flags } = expression;
                found.set(`${source}/${flags}`, { source, flags, where });
            }
            return expression;
        },
    });
    try {
        await load();
    } finally {
        globalThis.RegExp = original;
    }
    return [...found.values()];
}
