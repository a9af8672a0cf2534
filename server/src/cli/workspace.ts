import { resolve } from 'node:path';
import { type BuildOptions, DocumentState, type LangiumDocument, URI } from 'langium';
import { createPlanServices } from '../app/plan-services.js';
import { spellingFile } from '../app/spelling-file.js';
import { preferStandard } from '../facts/standard.js';
import { folderOnDisk } from '../files/folder-on-disk.js';
import { textOf } from '../files/read-file.js';
import { openGazetteer, readBuiltInCatalogue, readBuiltInFacts } from '../knowledge/built-in-catalogue.js';
import { openAllCatalogues } from '../knowledge/installed-catalogues.js';
import type { Language } from '../language/language.js';
import type { PlanSharedServices } from '../services.js';
import { isPlanFile } from '../syntax/generated/ast.js';
import { NO_FILES } from '../workspace/no-files.js';
import { CATALOGUE_FOLDER, SPELLING_MODEL } from './catalogue-folder.js';
import { CommandError, FileError, IS_DEBUGGING } from './command-error.js';
import { Failures } from './failures.js';
import { listFiles, type NamedFile } from './file-walk.js';
import { readInput, STANDARD_INPUT } from './input.js';
import { type PaperInput, readPaperInput } from './other-paper.js';
import { showProgress } from './progress.js';
import { type SettingsFile, tellRowFaults } from './settings-file.js';

/**
 * The files of one run, indexed: what each says of directives and agencies is known. Each was read once, and is kept as
 * the bytes it was; no tree is kept.
 */
export interface Workspace {
    readonly shared: PlanSharedServices;
    readonly files: WorkspaceFile[];
    /** The names under which the files were given, by their addresses. */
    readonly names: Map<string, string>;
    /** The files that could not be read, checked in full or written so far; each has been told. */
    readonly failures: Failures;
}

export interface WorkspaceFile {
    /** As it was typed, or as the walk through the folder found it. */
    readonly name: string;
    readonly uri: URI;
    /** What it holds; replaced where this run writes it. */
    input: PaperInput;
}

/** Which files are read, and how. */
export interface WorkspaceOptions {
    /** Endings of plans read in folders, without the dot. */
    readonly extensions: readonly string[];
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
    /** Whether files of Word are read as the plans that they would become. */
    readonly takesWord?: boolean;
    /** Of messages. */
    readonly language?: Language;
    /** As an editor would send them. */
    readonly settings?: object;
    /** The file that they were read from, if they were. */
    readonly settingsRead?: SettingsFile | undefined;
}

/** What `--extension` asks for in folders; plans by default, catalogues always. */
export function extensionsOf(asked: readonly string[] | undefined, ...usual: string[]): string[] {
    return (asked ?? (usual.length > 0 ? usual : ['kehoach'])).map((extension) =>
        extension.replace(/^\./, '').toLowerCase(),
    );
}

/** The files that paths name, and what of them could not be walked. */
export interface ListedFiles {
    readonly named: readonly NamedFile[];
    readonly failures: Failures;
}

/**
 * The files that the paths name, in the order in which they are told.
 *
 * @throws a CommandError where there are none
 */
export async function listWorkspace(
    paths: readonly string[],
    { extensions }: Pick<WorkspaceOptions, 'extensions'>,
): Promise<ListedFiles> {
    const failures = new Failures();
    const named = await listFiles(paths, [...extensions, 'danhmuc'], failures);
    const missing = `không có tệp .${extensions.join(', .')} nào (no such files). Đọc tệp khác: --extension txt`;
    if (named.length === 0) {
        throw new CommandError(missing);
    }
    if (named.every(({ name, isFound }) => name.endsWith('.danhmuc') && isFound)) {
        process.stderr.write(`kehoach: chỉ có danh mục (catalogues only); ${missing}\n`);
    }
    return { named, failures };
}

/**
 * Reads files and folders, and what they say, beside the built-in catalogue. A file that cannot be read is told, and
 * the others go on; one at which this tool itself fails is told, too, and what is known of it all the same is kept. Trees
 * are dropped as soon as they are read: thousands of plans need little more memory than their bytes.
 *
 * @param listed the files that the paths name, where somebody has listed them already
 * @throws a CommandError where there is nothing to read
 */
export async function readWorkspace(
    paths: readonly string[],
    options: WorkspaceOptions,
    listed?: ListedFiles,
): Promise<Workspace> {
    const { named, failures } = listed ?? (await listWorkspace(paths, options));
    const workspace = await emptyWorkspace(options, failures);
    for (const [done, file] of named.entries()) {
        showProgress(done, named.length, file.name);
        await takeFile(workspace, file, options);
    }
    showProgress(named.length, named.length, '');
    if (workspace.files.length === 0) {
        throw new CommandError(NOTHING_READ);
    }
    return workspace;
}

/** What a run says that could read none of its files. */
export const NOTHING_READ = 'không đọc được tệp nào (no file could be read).';

/** A workspace that knows the built-in catalogue and what the user has set, and has no files yet. */
export async function emptyWorkspace(options: WorkspaceOptions, failures: Failures): Promise<Workspace> {
    const { language = 'vi', settings = {}, settingsRead } = options;
    const { shared } = createPlanServices(NO_FILES, [], spellingFile(SPELLING_MODEL));
    const names = new Map<string, string>();
    shared.troubles.onTrouble(({ file = '', message, error }) => {
        const trace = IS_DEBUGGING && error instanceof Error ? `\n${error.stack}` : '';
        const name = names.get(file) ?? file;
        failures.tell(name, new FileError(name, `${message.vi} (${message.en})${trace}`));
    });
    shared.language.current = language;
    shared.settings.update(settings);
    tellRowFaults(settingsRead, shared.settings.rowFaults, failures);
    const builtIn = folderOnDisk(CATALOGUE_FOLDER);
    for (const catalogue of openAllCatalogues(builtIn)) shared.knowledge.use(catalogue);
    shared.knowledge.usePlaces(openGazetteer(builtIn));
    const facts = readBuiltInFacts(builtIn);
    for (const { uri, descriptions } of facts ?? []) {
        shared.workspace.IndexManager.learn(uri, descriptions);
    }
    for (const { uri, text } of facts ? [] : readBuiltInCatalogue(builtIn)) {
        await buildAlone(shared, shared.workspace.LangiumDocumentFactory.fromString(text, uri));
    }
    return { shared, files: [], names, failures };
}

/** Reads one file; what fails is told. */
export async function readFile(
    { names, failures }: Workspace,
    { name, isFound }: NamedFile,
    { maxBytes, takesWord = false }: WorkspaceOptions,
): Promise<WorkspaceFile | undefined> {
    return failures.guard(name, async () => {
        const input = await (takesWord ? readPaperInput : readInput)(name, { maxBytes, isFound });
        const uri = addressOf(name);
        names.set(uri.toString(), name);
        return { name, uri, input };
    });
}

/** Reads one file into a workspace, and indexes what it says; what fails is told. */
export async function takeFile(
    workspace: Workspace,
    named: NamedFile,
    options: WorkspaceOptions,
): Promise<WorkspaceFile | undefined> {
    const { shared, files, failures } = workspace;
    const file = await readFile(workspace, named, options);
    return (
        file &&
        failures.guard(file.name, async () => {
            // what a file says to others does not depend on its own links
            await buildAlone(shared, openFile(shared, file), { eagerLinking: false });
            files.push(file);
            return file;
        })
    );
}

/**
 * Checks one file that was taken, beside what all of them say. What a plan says is known by then, and is not drawn from it again.
 *
 * @returns its tree, with what is wrong with it
 */
export async function checkAlone(shared: PlanSharedServices, file: WorkspaceFile): Promise<LangiumDocument> {
    const document = openFile(shared, file);
    const root = document.parseResult.value;
    if (isPlanFile(root)) {
        const uri = file.uri.toString();
        preferStandard(root, shared.settings.standardOf(uri), shared.settings.tablesFor(uri));
        document.state = DocumentState.IndexedContent;
    }
    await buildAlone(shared, document, { validation: true });
    return document;
}

function addressOf(name: string): URI {
    return name === STANDARD_INPUT ? URI.parse('stdin:/-') : URI.file(resolve(name));
}

/** The tree of a file. */
export function openFile(shared: PlanSharedServices, { uri, input }: WorkspaceFile): LangiumDocument {
    return shared.workspace.LangiumDocumentFactory.fromString(textOf(input), uri);
}

/** Builds one file beside what is known of the others, and lets go of its tree; what it says stays known. */
export async function buildAlone(
    { workspace }: PlanSharedServices,
    document: LangiumDocument,
    options: BuildOptions = {},
): Promise<void> {
    workspace.LangiumDocuments.addDocument(document);
    try {
        await workspace.DocumentBuilder.build([document], options);
    } finally {
        workspace.LangiumDocuments.deleteDocument(document.uri);
        // nobody here looks for places: they would keep the text
        workspace.IndexManager.removeReferences(document.uri);
    }
    // the index would keep the tree alive by the node of each description
    for (const description of workspace.IndexManager.allElements(undefined, new Set([document.uri.toString()]))) {
        description.node = undefined;
    }
}

/** The name under which a file was given, for its address. */
export function nameOf({ names }: Workspace, uri: URI): string {
    return names.get(uri.toString()) ?? uri.path.replace(/^\//, '');
}
