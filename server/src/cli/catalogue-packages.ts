import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'langium';
import { createPlanServices } from '../app/plan-services.js';
import type { DirectiveFacts } from '../facts/catalogue-facts.js';
import { folderOnDisk } from '../files/folder-on-disk.js';
import { textOf } from '../files/read-file.js';
import { openCompiledCatalogues } from '../knowledge/built-in-catalogue.js';
import { CompiledCatalogue } from '../knowledge/compiled/compiled-catalogue.js';
import type { CatalogueOrigin } from '../knowledge/compiled/layout.js';
import { writeCatalogue } from '../knowledge/compiled/write-catalogue.js';
import { isDirectiveDescription } from '../knowledge/descriptions.js';
import { installedFolder, openAllCatalogues, PACKAGE } from '../knowledge/installed-catalogues.js';
import { NO_FILES } from '../workspace/no-files.js';
import { CATALOGUE_FOLDER } from './catalogue-folder.js';
import { CommandError, FileError } from './command-error.js';
import { Failures } from './failures.js';
import { readInput, readRawInput } from './input.js';
import { print, writeResult } from './output.js';
import { type OutputKind, TargetGuard } from './output-target.js';
import { shownName } from './shown-name.js';
import { buildAlone } from './workspace.js';
import { makeFolder, writeFileWhole } from './write-file.js';

const KIND: OutputKind = { name: 'gói danh mục (a package of a catalogue)', extensions: [PACKAGE] };

/** The options of `kehoach catalogue build` as they were typed, with what the package says of itself. */
export interface PackageOptions extends CatalogueOrigin {
    readonly output: string;
    /** Lets the result take the place of a file of another kind. */
    readonly isForced: boolean;
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
}

/**
 * `kehoach catalogue build`: the directives of catalogues as one compiled file. The same files give the same bytes. An entry that
 * names no source is told and left out; bodies and words stay in the catalogues, which an office keeps beside its papers.
 *
 * @returns the exit status: 1 where something was left out, 2 where a file could not be read or there is no entry
 */
export async function buildPackage(names: readonly string[], options: PackageOptions): Promise<number> {
    const { name, title, licence, date, output, isForced, maxBytes } = options;
    if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name)) {
        throw new CommandError(`--name: “${name}”: chỉ chữ thường không dấu, số, gạch nối (a-z, 0-9, -)`);
    }
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || new Date(date).toJSON()?.slice(0, 10) !== date) {
        throw new CommandError(`--date: “${date}” không phải ngày (not a day); viết như 2026-11-27`);
    }
    const failures = new Failures();
    const entries: DirectiveFacts[] = [];
    let left = 0;
    for (const file of names) {
        await failures.guard(file, async () => {
            const said = await directivesIn(textOf(await readInput(file, { maxBytes })));
            for (const { number } of said.filter(({ source }) => source === null)) {
                process.stderr.write(`${shownName(file)}: bỏ qua ${number}: không có nguồn (left out: no source)\n`);
                left++;
            }
            for (const each of said) {
                if (each.source !== null) entries.push(each);
            }
        });
    }
    if (entries.length === 0) {
        process.stderr.write('kehoach: không có mục nào, không ghi gì (no entry, nothing written)\n');
        return 2;
    }
    const bytes = writeCatalogue(entries, { name, title, licence, date });
    await writeResult(bytes, { output, kind: KIND, guard: new TargetGuard(names, isForced) });
    process.stderr.write(`${shownName(output)}: ${entries.length} mục (entries)\n`);
    return failures.any ? 2 : left > 0 ? 1 : 0;
}

async function directivesIn(text: string): Promise<DirectiveFacts[]> {
    const { shared } = createPlanServices(NO_FILES);
    const { IndexManager, LangiumDocumentFactory } = shared.workspace;
    const uri = URI.parse('memory:/goi.danhmuc');
    await buildAlone(shared, LangiumDocumentFactory.fromString(text, uri));
    const all = IndexManager.allElements(undefined, new Set([uri.toString()])).toArray();
    return all.filter(isDirectiveDescription).map(({ facts }) => facts);
}

/**
 * `kehoach catalogue add` and `update`: packages into the folder where this tool and its editors look for them. What is there already
 * is replaced by `update` alone, and by nothing that knows less.
 *
 * @returns the exit status: 2 where a package was not taken
 */
export async function addPackages(
    action: 'add' | 'update',
    names: readonly string[],
    maxBytes: number,
): Promise<number> {
    const failures = new Failures();
    const folder = installedFolder();
    for (const file of names) {
        await failures.guard(file, async () => {
            const { bytes } = await readRawInput(file, { maxBytes });
            const { origin, entries } = openPackage(file, bytes);
            const there = openAllCatalogues(folderOnDisk(CATALOGUE_FOLDER)).find(
                (each) => each.origin.name === origin.name,
            );
            const to = join(folder, `${origin.name}${PACKAGE}`);
            if (action === 'add' && there) {
                throw new FileError(
                    file,
                    `đã có gói “${origin.name}” (is there already). Thay bằng bản mới: kehoach catalogue update`,
                );
            }
            if (action === 'update') checkNewer(file, origin, there, existsSync(to));
            makeFolder(folder);
            await writeFileWhole(to, bytes);
            const change = there ? `; ${changes(there, entries)}` : '';
            print(`${origin.name}: ${entries.length} mục (entries), ${origin.date}${change}\n`);
        });
    }
    return failures.any ? 2 : 0;
}

/** The package in a file, with all that its entries say: one that cannot be read whole is not taken. */
function openPackage(file: string, bytes: Uint8Array): { origin: CatalogueOrigin; entries: DirectiveFacts[] } {
    const catalogue = CompiledCatalogue.open(bytes.slice());
    const name: unknown = catalogue?.origin.name;
    if (!catalogue || typeof name !== 'string' || !/^[a-z\d-]+$/.test(name)) {
        throw new FileError(file, 'không phải gói danh mục của bản này (no package of this version)');
    }
    const entries = [...catalogue].map(({ facts }) => facts);
    const broken = entries.find(({ number, source }) => !number || !source);
    if (entries.length === 0 || broken) {
        throw new FileError(file, 'gói hỏng, hoặc có mục không có nguồn (broken, or an entry has no source)');
    }
    return { origin: catalogue.origin, entries };
}

function checkNewer(
    file: string,
    { name, date }: CatalogueOrigin,
    there: CompiledCatalogue | undefined,
    isOwn: boolean,
): void {
    if (!there || !isOwn) {
        throw new FileError(file, `chưa có gói “${name}” (there is none). Thêm: kehoach catalogue add`);
    }
    if (date < there.origin.date) {
        throw new FileError(
            file,
            `hiểu biết đến ${date}, gói đã có đến ${there.origin.date} (older than the one that is there)`,
        );
    }
}

/** What came, went and changed, in numbers. */
function changes(before: Iterable<{ readonly facts: DirectiveFacts }>, after: readonly DirectiveFacts[]): string {
    const keyOf = ({ number, kind, date }: DirectiveFacts) => [number, kind, date].join(' ');
    const old = new Map([...before].map(({ facts }) => [keyOf(facts), JSON.stringify(facts)]));
    const now = new Map(after.map((facts) => [keyOf(facts), JSON.stringify(facts)]));
    const came = [...now.keys()].filter((key) => !old.has(key)).length;
    const went = [...old.keys()].filter((key) => !now.has(key)).length;
    const changed = [...now].filter(([key, said]) => old.has(key) && old.get(key) !== said).length;
    return `mới ${came}, mất ${went}, đổi ${changed} (new, gone, changed)`;
}

/** `kehoach catalogue list`: the catalogues that are asked, the built-in one first. */
export function listPackages(): number {
    const builtIn = new Set(openCompiledCatalogues(folderOnDisk(CATALOGUE_FOLDER)).map(({ origin }) => origin.name));
    for (const { origin, size } of openAllCatalogues(folderOnDisk(CATALOGUE_FOLDER))) {
        const { name, title, date, licence } = origin;
        const place = builtIn.has(name) ? 'kèm theo công cụ (built in)' : join(installedFolder(), `${name}${PACKAGE}`);
        print(`${name}: ${title}\n  ${size} mục (entries), ${date}\n  ${licence}\n  ${place}\n`);
    }
    return 0;
}
