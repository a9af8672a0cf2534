import { resolve } from 'node:path';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { readBuiltInCatalogue } from '../knowledge/built-in-catalogue.js';
import type { Language } from '../language/language.js';
import { createPlanServices, type PlanSharedServices } from '../plan-services.js';
import { CATALOGUE_FOLDER } from './catalogue-folder.js';
import { CommandError } from './command-error.js';
import { listFiles, readFileInput, readInput, STANDARD_INPUT } from './input.js';
import { showProgress } from './progress.js';

/** The files of one run, indexed: what each says of directives and bodies is known; no tree is kept. */
export interface Workspace {
    readonly shared: PlanSharedServices;
    readonly files: readonly WorkspaceFile[];
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
 */
export async function readWorkspace(
    paths: readonly string[],
    extensions: readonly string[],
    language: Language = 'vi',
): Promise<Workspace> {
    const names = await listFiles(paths, [...extensions, 'danhmuc']);
    if (!names.some((name) => !name.endsWith('.danhmuc'))) {
        throw new CommandError(
            `không có tệp .${extensions.join(', .')} nào (no such files). Đọc tệp khác: --extension txt`,
        );
    }
    const { shared } = createPlanServices(EmptyFileSystem);
    shared.language.current = language;
    for (const { uri, text } of readBuiltInCatalogue(CATALOGUE_FOLDER)) {
        await index(shared, shared.workspace.LangiumDocumentFactory.fromString(text, uri));
    }
    const files: WorkspaceFile[] = [];
    for (const [done, name] of names.entries()) {
        showProgress(done, names.length, name);
        const document = await openFile(shared, name);
        await index(shared, document);
        files.push({ name, uri: document.uri });
    }
    showProgress(names.length, names.length, '');
    return { shared, files };
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

async function index(shared: PlanSharedServices, document: LangiumDocument): Promise<void> {
    shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build([document], {});
    shared.workspace.LangiumDocuments.deleteDocument(document.uri);
}

/** The name under which a file was given, for its address. */
export function nameOf({ files }: Workspace, uri: URI): string {
    const address = uri.toString();
    return files.find((file) => file.uri.toString() === address)?.name ?? uri.path.replace(/^\//, '');
}
