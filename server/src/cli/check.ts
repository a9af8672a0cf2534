import { readBaseline, withoutKnown, writeBaseline } from './baseline.js';
import { askOnly, checkFile } from './check-file.js';
import type { Check } from './check-options.js';
import { type CheckedAll, checkInThreads } from './check-threads.js';
import type { CheckedFile } from './checked-file.js';
import { CommandError, FileError } from './command-error.js';
import type { Failures } from './failures.js';
import { fixFiles } from './fix.js';
import { onlyThese } from './only.js';
import { print } from './output.js';
import { TargetGuard } from './output-target.js';
import { endProgress, showProgress } from './progress.js';
import { countText, FORMATS, fileText } from './report.js';
import { readSettingsFile } from './settings-file.js';
import { type SwitchedOff, switchedOffIn, switchedOffJson, switchedOffText } from './switched-off.js';
import {
    buildAlone,
    type ListedFiles,
    listWorkspace,
    openFile,
    readWorkspace,
    type Workspace,
    type WorkspaceFile,
    type WorkspaceOptions,
} from './workspace.js';

/**
 * `kehoach check`: looks for faults and prints them. A file that cannot be read, checked or written is told, and the
 * others go on.
 *
 * @returns the exit status: 1 where anything was found at or above the lowest severity asked for, 2 where a file failed
 */
export async function check(paths: readonly string[], typed: Check): Promise<number> {
    const options = { ...typed, ...(await settingsOf(typed)) };
    const { format } = options;
    if (options.showSwitchedOff) {
        if (format !== 'text' && format !== 'json') {
            throw new CommandError(
                `--show-switched-off: --format “${format}” không hợp lệ (unknown); chọn ${Object.keys(SWITCHED_OFF_FORMATS).join(', ')}`,
            );
        }
        const workspace = await openWorkspace(paths, options);
        print(SWITCHED_OFF_FORMATS[format](await listSwitchedOff(workspace, options.settingsFile)));
        return workspace.failures.any ? 2 : 0;
    }
    const known = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
    if (options.writeBaseline !== undefined) {
        const checked: CheckedFile[] = [];
        const { names, failures } = await findProblems(paths, options, (file) => checked.push(file));
        await writeKnown(options.writeBaseline, names, checked, failures, options);
        return 0;
    }
    const files: CheckedFile[] = [];
    let [count, problems] = [0, 0];
    const { failures } = await findProblems(paths, options, (checked) => {
        const [file = checked] = known ? withoutKnown([checked], known) : [];
        count++;
        problems += file.diagnostics.length;
        if (format === 'text') print(fileText(file));
        else files.push(file);
    });
    const last = { files: count, problems, failures: failures.all };
    print(format === 'text' ? countText(last) : FORMATS[format]({ files, failures: failures.all }));
    return failures.any ? 2 : problems > 0 ? 1 : 0;
}

/**
 * In threads where there are many files; what is mended is mended one file after the other.
 *
 * @param take is given each file that could be checked as soon as it and all before it are, in the order in which they were named
 */
async function findProblems(
    paths: readonly string[],
    options: Check,
    take: (file: CheckedFile) => void,
): Promise<CheckedAll> {
    const listed = await listWorkspace(paths, options);
    // what a thread that was lost has left is checked below
    const taken = new Set<string>();
    const takeOnce = (file: CheckedFile) => {
        if (!taken.has(file.name)) {
            taken.add(file.name);
            endProgress();
            take(file);
        }
    };
    let lostAt: string | undefined;
    const lost = (file: string) => {
        lostAt = file;
    };
    const found = options.fix ? undefined : await checkInThreads(listed, options, takeOnce, undefined, lost);
    if (found) {
        return found;
    }
    const workspace = await openWorkspace(paths, options, listed);
    if (lostAt !== undefined) {
        workspace.failures.tell(lostAt, new FileError(lostAt, LOST_THREAD));
    }
    if (options.fix) {
        await fixFiles(workspace);
    }
    await eachOf(workspace, async (file) => {
        const checked = taken.has(file.name) ? undefined : await checkFile(workspace, file, options);
        if (checked) takeOnce(checked);
    });
    return { names: workspace.files.map(({ name }) => name), failures: workspace.failures };
}

const LOST_THREAD =
    'luồng kiểm tra dừng giữa chừng ở tệp này (a thread ended at this file); các tệp còn lại được kiểm tra lần lượt.';

async function writeKnown(
    path: string,
    names: readonly string[],
    checked: readonly CheckedFile[],
    failures: Failures,
    { isForced, settingsFile }: Check,
): Promise<void> {
    if (failures.any) {
        throw new FileError(
            path,
            'không ghi, vì có tệp không đọc được (not written, since a file could not be read): lỗi của tệp ấy sẽ thành lỗi mới.',
        );
    }
    const inputs = [...names, ...(settingsFile === undefined ? [] : [settingsFile])];
    await writeBaseline(path, checked, new TargetGuard(inputs, isForced));
}

/** What the user has set, as an editor would send it; a name that no rule has is told before anything is read. */
async function settingsOf({
    settingsFile,
    standard,
    only,
}: Check): Promise<Pick<WorkspaceOptions, 'settings' | 'settingsRead'>> {
    const settingsRead = settingsFile === undefined ? undefined : await readSettingsFile(settingsFile);
    onlyThese(only, new Map());
    return { settings: { ...settingsRead?.settings, ...(standard === null ? {} : { standard }) }, settingsRead };
}

async function openWorkspace(paths: readonly string[], options: Check, listed?: ListedFiles): Promise<Workspace> {
    const workspace = await readWorkspace(paths, options, listed);
    askOnly(workspace, options);
    return workspace;
}

const SWITCHED_OFF_FORMATS = { text: switchedOffText, json: switchedOffJson };

/** What comments and settings switch off, and how much that hides. */
async function listSwitchedOff(workspace: Workspace, settingsFile: string | undefined): Promise<SwitchedOff[]> {
    const { settings } = workspace.shared;
    // what is off by a setting must be looked for to be counted
    const off = [...settings.rules].filter(([, setting]) => setting === 'off').map(([code]) => code);
    settings.rules = new Map([...settings.rules].filter(([, setting]) => setting !== 'off'));
    const byComments: SwitchedOff[] = [];
    const hidden = new Map(off.map((code) => [code, 0]));
    await eachOf(workspace, (file) =>
        workspace.failures.guard(file.name, async () => {
            const document = openFile(workspace.shared, file);
            await buildAlone(workspace.shared, document, { validation: true });
            for (const each of switchedOffIn(file.name, document)) byComments.push(each);
            for (const { code } of document.diagnostics ?? []) {
                const count = hidden.get(String(code));
                if (count !== undefined) hidden.set(String(code), count + 1);
            }
        }),
    );
    const bySettings = [...hidden].map(([code, hides]) => ({
        file: settingsFile ?? '',
        line: null,
        column: null,
        code,
        words: null,
        hides,
    }));
    return [...bySettings, ...byComments];
}

/** Each file beside what all of them say: first everything is indexed, then each file is parsed again and checked. */
async function eachOf({ files }: Workspace, work: (file: WorkspaceFile) => Promise<void>): Promise<void> {
    for (const [index, file] of files.entries()) {
        showProgress(index, files.length, file.name);
        await work(file);
    }
    showProgress(files.length, files.length, '');
}
