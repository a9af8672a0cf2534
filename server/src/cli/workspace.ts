import { resolve } from 'node:path';
import { type BuildOptions, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { createPlanServices } from '../app/plan-services.js';
import { readBuiltInCatalogue } from '../knowledge/built-in-catalogue.js';
import type { Language } from '../language/language.js';
import type { PlanSharedServices } from '../services.js';
import { CATALOGUE_FOLDER } from './catalogue-folder.js';
import { CommandError } from './command-error.js';
import { listFiles, readFileInput, readInput, STANDARD_INPUT } from './input.js';
import { showProgress } from './progress.js';

/** The files of one run, indexed: what each says of directives and bodies is known; no tree is kept. */
export interface Workspace {
    readonly shared: PlanSharedServices;
    readonly files: readonly WorkspaceFile[];
    /** The names under which the files were given, by their addresses. */
    readonly names: ReadonlyMap<string, string>;
}

export interface WorkspaceFile {
    /** As it was typed, or as the walk through the folder found it. */
    readonly name: string;
    readonly uri: URI;
}

/** What `--extension` asks for in folders; plans by default, catalogues always. */
export function extensionsOf(asked: readonly string[] | undefined): string[] {
    return (asked ?? ['kehoach']).map((extension) => extension.replace(/^\./, '').toLowerCase());
}

/**
 * Reads files and folders, and what they say, beside the built-in catalogue. Trees are dropped as soon as they are read:
 * thousands of plans need no more memory than one.
 *
 * @param extensions endings of plans, without the dot
 * @param options the language of messages, and settings as an editor would send them
 */
export async function readWorkspace(
    paths: readonly string[],
    extensions: readonly string[],
    { language = 'vi', settings = {} }: { readonly language?: Language; readonly settings?: object } = {},
): Promise<Workspace> {
    const names = await listFiles(paths, [...extensions, 'danhmuc']);
    const missing = `không có tệp .${extensions.join(', .')} nào (no such files). Đọc tệp khác: --extension txt`;
    if (names.length === 0) {
        throw new CommandError(missing);
    }
    if (names.every((name) => name.endsWith('.danhmuc') && !paths.includes(name))) {
        process.stderr.write(`kehoach: chỉ có danh mục (catalogues only); ${missing}\n`);
    }
    const { shared } = createPlanServices(EmptyFileSystem);
    shared.language.current = language;
    shared.settings.update(settings);
    for (const { uri, text } of readBuiltInCatalogue(CATALOGUE_FOLDER)) {
        await buildAlone(shared, shared.workspace.LangiumDocumentFactory.fromString(text, uri));
    }
    const files: WorkspaceFile[] = [];
    for (const [done, name] of names.entries()) {
        showProgress(done, names.length, name);
        const document = await openFile(shared, name);
        await buildAlone(shared, document);
        files.push({ name, uri: document.uri });
    }
    showProgress(names.length, names.length, '');
    return { shared, files, names: new Map(files.map(({ name, uri }) => [uri.toString(), name])) };
}

const standardInput = new Map<PlanSharedServices, string>();

/** The tree of a file; standard input is read once and remembered. */
export async function openFile(shared: PlanSharedServices, name: string): Promise<LangiumDocument> {
    const uri = name === STANDARD_INPUT ? URI.parse('stdin:/-') : URI.file(resolve(name));
    let text: string;
    if (name === STANDARD_INPUT) {
        text = standardInput.get(shared) ?? readInput(name).text;
        standardInput.set(shared, text);
    } else {
        text = (await readFileInput(name)).text;
    }
    return shared.workspace.LangiumDocumentFactory.fromString(text, uri);
}

/** Builds one file beside what is known of the others, and lets go of its tree; what it says stays known. */
export async function buildAlone(
    { workspace }: PlanSharedServices,
    document: LangiumDocument,
    options: BuildOptions = {},
): Promise<void> {
    workspace.LangiumDocuments.addDocument(document);
    await workspace.DocumentBuilder.build([document], options);
    workspace.LangiumDocuments.deleteDocument(document.uri);
    // the index would keep the tree alive by the node of each description
    for (const description of workspace.IndexManager.allElements(undefined, new Set([document.uri.toString()]))) {
        description.node = undefined;
    }
}

/** The name under which a file was given, for its address. */
export function nameOf({ names }: Workspace, uri: URI): string {
    return names.get(uri.toString()) ?? uri.path.replace(/^\//, '');
}
