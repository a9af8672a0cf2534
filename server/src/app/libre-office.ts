import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, extname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UnreadablePaper } from '../import/unreadable-paper.js';

/** A file of a hundred pages takes some seconds; the first one starts the program. */
const TIMEOUT = 120_000;

/** Where the program lies when it is on no path. */
const USUAL_PLACES = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
];
const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];

const MISSING = new UnreadablePaper({
    vi: 'cần LibreOffice để đọc dạng này mà máy không có. Cài LibreOffice (miễn phí), hoặc mở bằng Word và lưu dạng .docx',
    en: 'this form is read through LibreOffice, which is not installed: install it, or save the file as .docx',
});
const FAILED = new UnreadablePaper({
    vi: 'LibreOffice không đọc được tệp này. Mở bằng chương trình đã tạo ra tệp và lưu dạng .docx',
    en: 'LibreOffice cannot read it: save it as .docx in the program that made it',
});
const TOO_SLOW = new UnreadablePaper({
    vi: 'LibreOffice đọc quá lâu nên đã dừng. Mở bằng Word và lưu dạng .docx',
    en: 'LibreOffice took too long and was stopped: save it as .docx',
});

/** Settings of the private profile: no macros, nothing fetched from elsewhere. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${[
    ['MacroSecurityLevel', '3'],
    ['DisableMacrosExecution', 'true'],
    ['DisableActiveContent', 'true'],
    ['BlockUntrustedRefererLinks', 'true'],
]
    .map(
        ([name, value]) =>
            `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
    )
    .join('\n')}
</oor:items>`;

/** The folder of this process for what is converted, with the profile of the program: starting anew takes seconds. */
let folder: string | undefined;

function workFolder(): string {
    if (folder === undefined) {
        const made = mkdtempSync(join(tmpdir(), 'kehoach-office-'));
        mkdirSync(join(made, 'profile', 'user'), { recursive: true });
        writeFileSync(join(made, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
        process.once('exit', () => rmSync(made, { recursive: true, force: true, maxRetries: 3 }));
        folder = made;
    }
    return folder;
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * The file of Word that LibreOffice makes of a file of another kind: without its windows, in a profile of its own, one file after
 * the other.
 *
 * @throws UnreadablePaper where LibreOffice is not installed, cannot read the file, or takes too long
 */
export async function asDocx(name: string, bytes: Uint8Array): Promise<Uint8Array> {
    const program = findProgram();
    if (program === undefined) {
        throw MISSING;
    }
    const turn = queue.then(() => convert(program, name, bytes));
    queue = turn.catch(() => undefined);
    return turn;
}

/** The program on the path, or where it usually lies; `KEHOACH_SOFFICE` names another one. */
function findProgram(): string | undefined {
    const { KEHOACH_SOFFICE: named, PATH = '' } = process.env;
    if (named !== undefined) {
        return existsSync(named) ? named : undefined;
    }
    // what a path names from where the program runs may be a file of the papers' own folder
    const folders = PATH.split(delimiter).filter((each) => isAbsolute(each));
    const onPath = folders.flatMap((each) => NAMES.map((program) => join(each, program)));
    return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path));
}

/** A file that is called as those of today, but is none, is of the Word of before. */
function sourceEnding(name: string): string {
    const ending = extname(name).toLowerCase();
    return /^\.do[ct][xm]$/u.test(ending) ? '.doc' : ending;
}

async function convert(program: string, name: string, bytes: Uint8Array): Promise<Uint8Array> {
    const base = workFolder();
    const work = mkdtempSync(join(base, 'file-'));
    try {
        // whatever a file is called, on the command line it has a plain name
        const source = join(work, `paper${sourceEnding(name)}`);
        const out = join(work, 'out');
        writeFileSync(source, bytes);
        const profile = pathToFileURL(join(base, 'profile')).href;
        const isInTime = await run(program, [
            `-env:UserInstallation=${profile}`,
            '--headless',
            '--norestore',
            '--nolockcheck',
            '--nodefault',
            '--convert-to',
            'docx',
            '--outdir',
            out,
            source,
        ]);
        const [made] = existsSync(out) ? readdirSync(out).filter((each) => each.endsWith('.docx')) : [];
        if (made === undefined) {
            throw isInTime ? FAILED : TOO_SLOW;
        }
        return readFileSync(join(out, made));
    } finally {
        rmSync(work, { recursive: true, force: true, maxRetries: 3 });
    }
}

/** @returns whether it ended by itself, in time: else it is stopped with all that it has started */
function run(program: string, parameters: readonly string[]): Promise<boolean> {
    return new Promise((resolve) => {
        const child = spawn(program, parameters, { stdio: 'ignore', detached: process.platform !== 'win32' });
        const stop = () => killGroup(child.pid);
        const interrupted = (signal: NodeJS.Signals) => {
            stop();
            process.kill(process.pid, signal);
        };
        const timer = setTimeout(() => {
            stop();
            end(false);
        }, TIMEOUT);
        const end = (isInTime: boolean) => {
            clearTimeout(timer);
            process.off('exit', stop).off('SIGINT', interrupted).off('SIGTERM', interrupted);
            resolve(isInTime);
        };
        process.once('exit', stop).once('SIGINT', interrupted).once('SIGTERM', interrupted);
        child.once('error', () => end(true)).once('exit', () => end(true));
    });
}

function killGroup(pid: number | undefined): void {
    try {
        if (pid !== undefined) {
            process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
        }
    } catch {
        // it has ended by itself
    }
}
