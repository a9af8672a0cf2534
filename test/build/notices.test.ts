import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** What the build wrote down of the bundles that are shipped. */
const bundles = JSON.parse(readFileSync('dist/bundles.json', 'utf8')) as Metafile[];
const notices = readFileSync('dist/NOTICES.txt', 'utf8');

/** The part of the notices that speaks of a package: from its name to the next line. */
function noticeOf(name: string, version: string): string {
    return notices.split(/^-{80}$/m).find((part) => part.trimStart().startsWith(`${name} ${version} (`)) ?? '';
}

/** The folders of packages of which a byte is in a bundle. */
function bundledPackages(): string[] {
    const inputs = bundles.flatMap(({ outputs }) =>
        Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
    );
    const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
    return [...new Set(folders)].sort();
}

describe('notices of what others have made', () => {
    test('each package in a bundle is named, with its licence and who holds the copyright', () => {
        const folders = bundledPackages();
        expect(folders).toContain('node_modules/langium');
        expect(folders).toContain('node_modules/docx');
        for (const folder of folders) {
            const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
                string,
                string
            >;
            const notice = noticeOf(name ?? '', version ?? '');
            expect(notice, name).toMatch(/copyright/i);
            // the grant of MIT, ISC and BSD, of Apache, of the Blue Oak
            expect(notice, name).toMatch(
                /permission is hereby granted|permission to use|redistribution and use|terms and conditions|blue oak/i,
            );
            for (const file of readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry))) {
                const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim();
                expect(notice, `${name}: ${file}`).toContain(text);
            }
        }
    });

    test('fonts and what typesets are named too, and what a package brings bundled along', () => {
        expect(notices).toContain('SIL Open Font License, Version 1.1');
        expect(notices).toMatch(/^@myriaddreamin\/typst-ts-web-compiler [\d.]+ \(Apache-2\.0\)$/m);
        expect(notices).toMatch(/^nanoid [\d.]+ \(MIT\)$/m);
    });

    test('they are beside the bundles, which are packed whole', () => {
        expect(existsSync('dist/NOTICES.txt')).toBe(true);
    });
});
