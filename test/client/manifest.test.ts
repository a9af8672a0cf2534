import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMS } from '../../server/src/export/exporters.js';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

describe('texts of the interface', () => {
    const both = json('package.nls.json') as Record<string, string>;
    const vietnamese = json('package.nls.vi.json') as Record<string, string>;

    test('every text of the manifest is there in both languages, and no other', () => {
        const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]);
        expect(Object.keys(both).sort()).toEqual([...new Set(used)].sort());
        expect(Object.keys(vietnamese)).toEqual(Object.keys(both));
    });

    test('what VS Code shows without a Vietnamese of its own bears both languages', () => {
        for (const [key, words] of Object.entries(both)) {
            const [first = '', ...others] = (vietnamese[key] ?? '').split('\n');
            expect(words.startsWith(first), key).toBe(true);
            for (const line of others) {
                expect(words, key).toContain(/^\[([^\]]*)\]\(/u.exec(line)?.[1] ?? line);
            }
        }
        // names alone are the same in both
        const alike = Object.keys(both).filter((key) => both[key] === vietnamese[key]);
        expect(alike).toEqual(['configuration.title']);
        for (const [key, words] of Object.entries(both)) {
            if (!alike.includes(key)) expect(words, key).toContain(' · ');
        }
    });

    test('a command with “đ” is found by who types “d”: the palette takes other accents away, but not that stroke', () => {
        const { commands } = json('package.json').contributes as {
            commands: { command: string; title: string | { value: string; original: string } }[];
        };
        for (const { command, title } of commands) {
            const words = vietnamese[(typeof title === 'string' ? title : title.value).slice(1, -1)] ?? '';
            const folded = words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
            const other = typeof title === 'string' ? undefined : title.original;
            expect(other, command).toBe(/đ/iu.test(words) ? folded : undefined);
        }
    });

    test('every message of the client has its Vietnamese, and no other', () => {
        const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('.ts'))
            .map((file) => readFileSync(join('client/src', file), 'utf8'));
        const used = sources.flatMap((source) =>
            [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((match) => match[1]),
        );
        expect(Object.keys(json('l10n/bundle.l10n.vi.json')).sort()).toEqual([...new Set(used)].sort());
    });
});

test('every file that the manifest names is there', () => {
    const named = [...readFileSync('package.json', 'utf8').matchAll(/"(\.?\/?(?:icons|syntaxes|l10n)[^"]*)"/g)];
    expect(named.length).toBeGreaterThan(4);
    for (const [, file] of named) {
        expect(existsSync(file as string), file).toBe(true);
    }
});

test('no two settings have one place', () => {
    const { configuration } = json('package.json').contributes as {
        configuration: { properties: Record<string, { order?: number }> };
    };
    const places = Object.values(configuration.properties).map(({ order }) => order);
    expect(new Set(places).size).toBe(places.length);
});

test('every form of export is offered in VS Code', () => {
    const source = readFileSync('client/src/export.ts', 'utf8');
    const offered = new Map(
        [...source.matchAll(/command: '([\w.]+)', extension: '(\w+)'/g)].map(([, command, ending]) => [
            ending,
            command,
        ]),
    );
    expect([...offered.keys()].sort()).toEqual(Object.keys(EXPORT_FORMS).sort());
    const { commands, menus } = json('package.json').contributes as {
        commands: { command: string }[];
        menus: Record<string, { command: string }[]>;
    };
    const named = (items: readonly { command: string }[] = []) =>
        items.map(({ command }) => command).filter((command) => /^kehoach\.export(?!Catalogue)/u.test(command));
    expect(named(commands).sort()).toEqual([...offered.values()].sort());
    expect(named(menus['kehoach.export']).sort()).toEqual([...offered.values()].sort());
});
