import { basename } from 'node:path';
import { EmptyFileSystem } from 'langium';
import { readBuiltInTemplates } from '../app/template-files.js';
import { folderOnDisk } from '../files/folder-on-disk.js';
import { textOf } from '../files/read-file.js';
import type { Language } from '../language/language.js';
import { STANDARDS, type StandardId } from '../standards/standards.js';
import type { PlanFile } from '../syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../syntax/plan-module.js';
import { begin, readTemplates } from '../templates/beginning.js';
import { isTemplateFile } from '../templates/habits.js';
import type { Reader, Template, TemplateFile } from '../templates/template.js';
import { TEMPLATE_FOLDER } from './catalogue-folder.js';
import { CommandError } from './command-error.js';
import { Failures } from './failures.js';
import { listFiles } from './file-walk.js';
import { print, writeResult } from './output.js';
import { type OutputKind, TargetGuard } from './output-target.js';
import { emptyWorkspace, readWorkspace, takeFile, type Workspace, type WorkspaceOptions } from './workspace.js';

/** The options of `kehoach new` as they were typed. */
export interface NewOptions {
    readonly kind: string | undefined;
    readonly template: string | undefined;
    readonly standard: StandardId | null;
    readonly body: string | undefined;
    readonly subject: string | undefined;
    /** The file of a superior's plan that the new paper carries out. */
    readonly from: string | undefined;
    /** Tells the templates that there are, and begins nothing. */
    readonly list: boolean;
    readonly output: string | undefined;
    readonly extensions: readonly string[];
    /** Lets the paper take the place of a file that is there. */
    readonly isForced: boolean;
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
    /** Of what is told beside the paper. */
    readonly language: Language;
}

const PLAN: OutputKind = { name: 'kế hoạch .kehoach (a plan)', extensions: ['.kehoach'], isOwn: () => false };

/**
 * `kehoach new`: a paper to go on with, out of a template and what is known of the body's other papers.
 *
 * @param paths files and folders with those papers, and with templates of the office in folders `mau`
 * @returns the exit status: 2 where a file could not be read
 */
export async function newPaper(paths: readonly string[], options: NewOptions): Promise<number> {
    const workspace = await readPapers(paths, options);
    const { plan } = createPlanSyntaxServices(EmptyFileSystem);
    const read: Reader = (text) => plan.parser.LangiumParser.parse<PlanFile>(text).value;
    const templates = readTemplates(
        [...readBuiltInTemplates(folderOnDisk(TEMPLATE_FOLDER)), ...ofOffice(workspace)],
        read,
    );
    if (options.list) {
        print(templates.map(templateLine).join(''));
        return workspace.failures.any ? 2 : 0;
    }
    const { from, output, standard, isForced, language, ...wish } = options;
    const source = from === undefined ? undefined : await sourceOf(workspace, from, options, read);
    const today = new Date().toISOString().slice(0, 10);
    const { knowledge } = workspace.shared;
    const begun = begin({ ...wish, standard: standard ?? undefined, source }, templates, knowledge, read, today);
    if ('refused' in begun) {
        throw new CommandError(`${begun.refused.vi} (${begun.refused.en}) Các mẫu: kehoach new --list`);
    }
    if (begun.remark) {
        process.stderr.write(`kehoach: ${begun.remark[language]}\n`);
    }
    const guard = new TargetGuard(
        workspace.files.map(({ name }) => name),
        isForced,
    );
    await writeResult(begun.text, { output, kind: PLAN, guard });
    return workspace.failures.any ? 2 : 0;
}

/** A folder without papers is where an office begins. */
async function readPapers(paths: readonly string[], options: WorkspaceOptions): Promise<Workspace> {
    const failures = new Failures();
    const from = paths.length > 0 ? paths : ['.'];
    const named = await listFiles(from, [...options.extensions, 'danhmuc'], failures);
    return named.length === 0 ? emptyWorkspace(options, failures) : readWorkspace(from, options, { named, failures });
}

function ofOffice({ files }: Workspace): TemplateFile[] {
    return files
        .filter(({ uri }) => isTemplateFile(uri.path))
        .map(({ uri, input }) => ({
            id: `mau/${basename(uri.path).replace(/\.kehoach$/iu, '')}`,
            text: textOf(input),
            isOwn: true,
        }));
}

/** The superior's plan; it is known as the others are, wherever it lies. */
async function sourceOf(workspace: Workspace, name: string, options: WorkspaceOptions, read: Reader) {
    const file =
        workspace.files.find((each) => each.name === name) ??
        (await takeFile(workspace, { name, isFound: false }, { ...options, takesWord: true }));
    const source = file && read(textOf(file.input)).documents[0];
    if (!source) {
        throw new CommandError(`${name}: không có văn bản nào để thực hiện (holds no paper to carry out)`);
    }
    return source;
}

function templateLine({ id, kind, name, standard }: Template): string {
    const form = standard === null ? '' : ` · ${STANDARDS[standard].shortName} (${standard})`;
    return `${id}\n  ${kind ?? 'Văn bản'} · ${name}${form}\n`;
}
