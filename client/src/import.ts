import {
    type CancellationToken,
    commands,
    type Disposable,
    FileType,
    type LogOutputChannel,
    ProgressLocation,
    Range,
    RelativePattern,
    Uri,
    window,
    workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64, toBase64 } from '../../server/src/files/base64.js';
import { type ImportedPlan, ImportRequest } from '../../server/src/protocol.js';
import { l10n } from './words.js';

/** Endings of papers that a plan can be made of; in a folder those of word processors alone, which nothing else bears. */
const PAPERS = ['docx', 'docm', 'dotx', 'dotm', 'doc', 'dot', 'odt', 'rtf'];
const TEXTS = ['html', 'htm', 'md', 'txt'];

/** What a caller may say beforehand; people are asked instead. */
interface ImportCommand {
    readonly source: Uri;
    /** What is to be done where a plan is there already. */
    readonly existing?: Existing;
}

/** A plan that is there: it stays and the new one gets another name, its text is replaced, or the file is passed over. */
type Existing = 'beside' | 'replace' | 'skip';

/** One paper and the plan that it becomes. */
interface Job {
    readonly source: Uri;
    readonly target: Uri;
    /** A plan that is there; it is opened, and its text replaced as if somebody had typed. */
    readonly isReplaced: boolean;
}

/** What came of some papers. */
interface Report {
    readonly written: Uri[];
    readonly remarks: string[];
    readonly failures: string[];
}

/**
 * The command that makes plans of papers of Word and other programs. Files are read and written here; what they say is read by the
 * language server, which writes nothing.
 */
export class PaperImport implements Disposable {
    private readonly command: Disposable;

    constructor(
        private readonly client: () => BaseLanguageClient,
        private readonly output: LogOutputChannel,
    ) {
        this.command = commands.registerCommand('kehoach.importWord', (chosen?: Uri | ImportCommand, all?: Uri[]) =>
            this.run(chosen, all),
        );
    }

    dispose(): void {
        this.command.dispose();
    }

    /** @returns the plans that were written; people were told of all else */
    private async run(chosen: Uri | ImportCommand | undefined, all: Uri[] | undefined): Promise<Uri[]> {
        const request = chosen && !(chosen instanceof Uri) ? chosen : undefined;
        const picked = request ? [request.source] : chosen instanceof Uri ? (all ?? [chosen]) : await askForPapers();
        if (picked.length === 0) {
            return [];
        }
        if (!this.client().isRunning()) {
            void window.showWarningMessage(l10n.t('The language server is starting'));
            return [];
        }
        const papers = await papersOf(picked);
        if (papers.length === 0) {
            void window.showInformationMessage(l10n.t('There is no paper to import there.'));
            return [];
        }
        const jobs = await this.jobsOf(papers, request?.existing);
        if (jobs.length === 0) {
            return [];
        }
        const report: Report = { written: [], remarks: [], failures: [] };
        const title =
            jobs.length === 1 ? l10n.t('Importing {0} …', nameOf(papers[0] as Uri)) : l10n.t('Importing papers …');
        await window.withProgress(
            { location: ProgressLocation.Notification, title, cancellable: true },
            async (progress, cancelled) => {
                for (const [index, job] of jobs.entries()) {
                    if (cancelled.isCancellationRequested) {
                        return;
                    }
                    if (jobs.length > 1) {
                        const message = `${index + 1}/${jobs.length} ${nameOf(job.source)}`;
                        progress.report({ message, increment: 100 / jobs.length });
                    }
                    await this.import(job, report, cancelled);
                }
            },
        );
        await this.show(jobs, report);
        return report.written;
    }

    /** What each paper becomes. No plan that is there is touched before somebody has said so. */
    private async jobsOf(papers: readonly Uri[], said: Existing | undefined): Promise<Job[]> {
        const planned: { source: Uri; target: Uri; isThere: boolean }[] = [];
        const taken = new Set<string>();
        for (const source of papers) {
            const target = source.with({ path: source.path.replace(/\.[^./]+$/u, '.kehoach') });
            const isThere = taken.has(target.toString()) || (await exists(target));
            taken.add(target.toString());
            planned.push({ source, target, isThere });
        }
        const there = planned.filter(({ isThere }) => isThere);
        const [first] = there;
        const answer =
            first && (said ?? (await askAboutExisting(there.length, nameOf(first.target), papers.length > 1)));
        if (first && answer === undefined) {
            return [];
        }
        const jobs: Job[] = [];
        for (const { source, target, isThere } of planned) {
            if (!isThere) {
                jobs.push({ source, target, isReplaced: false });
            } else if (answer === 'beside') {
                const free = await freeName(target, taken);
                taken.add(free.toString());
                jobs.push({ source, target: free, isReplaced: false });
            } else if (answer === 'replace') {
                jobs.push({ source, target, isReplaced: true });
            }
        }
        return jobs;
    }

    private async import(job: Job, report: Report, cancelled: CancellationToken): Promise<void> {
        const name = nameOf(job.source);
        try {
            const plan = await this.read(job, cancelled);
            if (cancelled.isCancellationRequested) {
                return;
            }
            if (typeof plan === 'string') {
                report.failures.push(`${name}: ${plan}`);
                return;
            }
            await write(job, plan);
            report.written.push(job.target);
            report.remarks.push(...plan.remarks.map((remark) => `${name}: ${remark}`));
        } catch (error) {
            if (!cancelled.isCancellationRequested) {
                report.failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
            }
        }
    }

    /** @returns the plan, or why there is none */
    private async read({ source, target }: Job, cancelled: CancellationToken): Promise<ImportedPlan | string> {
        const most = workspace.getConfiguration('kehoach').get('maxFileSize', 20);
        const { size } = await workspace.fs.stat(source);
        if (size > most * 1024 * 1024) {
            return l10n.t('larger than {0} MB (setting “kehoach.maxFileSize”), so it was not read.', most);
        }
        const bytes = toBase64(await workspace.fs.readFile(source));
        const params = {
            name: nameOf(source),
            bytes,
            planName: stemOf(target),
            isTrusted: workspace.isTrusted,
        };
        const result = await this.client().sendRequest(ImportRequest, params, cancelled);
        return 'refused' in result ? result.refused : result;
    }

    /** Opens a plan that was made alone, and tells what is to be known. */
    private async show(jobs: readonly Job[], { written, remarks, failures }: Report): Promise<void> {
        for (const target of written) {
            this.output.info(`import: ${target.toString(true)}`);
        }
        for (const remark of remarks) {
            this.output.warn(`import: ${remark}`);
        }
        for (const failure of failures) {
            this.output.error(`import: ${failure}`);
        }
        const [only] = written;
        if (jobs.length === 1 && only) {
            await window.showTextDocument(await workspace.openTextDocument(only), { preview: false });
        }
        const report = l10n.t('Show Report');
        const tell = async (message: Thenable<string | undefined>) => {
            if ((await message) === report) {
                this.output.show();
            }
        };
        const [failure] = failures;
        if (failure !== undefined && jobs.length === 1) {
            void tell(window.showErrorMessage(failure));
        } else if (failure !== undefined) {
            const words = l10n.t(
                '{0} of {1} papers became plans; {2} could not be read.',
                written.length,
                jobs.length,
                failures.length,
            );
            void tell(window.showWarningMessage(words, report));
        } else if (jobs.length > 1) {
            const words = l10n.t('{0} of {1} papers became plans.', written.length, jobs.length);
            void tell(window.showInformationMessage(words, report));
        } else if (only && remarks.length > 0) {
            const words = l10n.t('{0}: {1} things to look at.', nameOf(only), remarks.length);
            void tell(window.showWarningMessage(words, report));
        }
    }
}

async function askForPapers(): Promise<Uri[]> {
    const endings = [...PAPERS, ...TEXTS];
    const chosen = await window.showOpenDialog({
        title: l10n.t('Import from Word'),
        openLabel: l10n.t('Import'),
        canSelectMany: true,
        filters: { [l10n.t('Papers')]: endings },
    });
    return chosen ?? [];
}

/** Papers among what was chosen: files as they are, of folders those of word processors. */
async function papersOf(chosen: readonly Uri[]): Promise<Uri[]> {
    const papers: Uri[] = [];
    for (const uri of chosen) {
        const isFolder = ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
        if (isFolder) {
            const found = await workspace.findFiles(new RelativePattern(uri, `**/*.{${PAPERS.join(',')}}`), null);
            // what Word leaves beside a paper that is open
            papers.push(...found.filter((each) => !nameOf(each).startsWith('~$')));
        } else {
            papers.push(uri);
        }
    }
    return [...new Map(papers.map((each) => [each.toString(), each])).values()].sort((a, b) =>
        a.path.localeCompare(b.path, 'vi'),
    );
}

async function askAboutExisting(count: number, name: string, isMany: boolean): Promise<Existing | undefined> {
    const beside = l10n.t('Write beside it');
    const replace = l10n.t('Replace its text');
    const skip = l10n.t('Skip');
    const message =
        count === 1 ? l10n.t('“{0}” is there already.', name) : l10n.t('{0} plans are there already.', count);
    const answer = await window.showWarningMessage(message, { modal: true }, beside, isMany ? skip : replace);
    return answer === beside ? 'beside' : answer === replace ? 'replace' : answer === skip ? 'skip' : undefined;
}

async function write({ target, isReplaced }: Job, { text, pictures }: ImportedPlan): Promise<void> {
    const folder = Uri.joinPath(target, '..');
    for (const { path, bytes } of pictures) {
        await writeWhole(Uri.joinPath(folder, path), fromBase64(bytes), isReplaced);
    }
    if (!isReplaced) {
        await writeWhole(target, new TextEncoder().encode(text), false);
        return;
    }
    // in the editor, not saved: one step back and it is what it was
    const document = await workspace.openTextDocument(target);
    const editor = await window.showTextDocument(document, { preview: false });
    const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    await editor.edit((builder) => builder.replace(all, text));
}

/** Writes a file as a whole or not at all. */
async function writeWhole(target: Uri, bytes: Uint8Array, overwrite: boolean): Promise<void> {
    const beside = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
    try {
        await workspace.fs.writeFile(beside, bytes);
        await workspace.fs.rename(beside, target, { overwrite });
    } catch (error) {
        await workspace.fs.delete(beside).then(undefined, () => undefined);
        throw error;
    }
}

async function freeName(target: Uri, taken: ReadonlySet<string>): Promise<Uri> {
    for (let number = 2; ; number++) {
        const free = target.with({ path: target.path.replace(/\.kehoach$/u, ` (${number}).kehoach`) });
        if (!taken.has(free.toString()) && !(await exists(free))) {
            return free;
        }
    }
}

async function exists(uri: Uri): Promise<boolean> {
    return workspace.fs.stat(uri).then(
        () => true,
        () => false,
    );
}

function nameOf(uri: Uri): string {
    return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function stemOf(uri: Uri): string {
    return nameOf(uri).replace(/\.[^.]+$/u, '');
}
