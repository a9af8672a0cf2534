import { asDocx } from '../app/libre-office.js';
import { textOf } from '../files/read-file.js';
import type { RepairedText } from '../import/legacy/legacy-text.js';
import type { Paper, Picture } from '../import/paper.js';
import { formOf, formOfName } from '../import/paper-form.js';
import type { NamePicture, PlanText } from '../import/plan-text/plan-text.js';
import { UnreadablePaper } from '../import/unreadable-paper.js';
import { FileError } from './command-error.js';
import { type Input, type InputOptions, readRawInput, textInput } from './input.js';

/** What was read of a paper: its text as it lies in a file, or as it is made of a file of another program. */
export interface PaperInput extends Input {
    /** Of such a file: the number of the paragraph that each line comes from, from 1; 0 for lines that are none. */
    readonly wordParagraphs?: readonly number[];
}

/** A file of another program that was read. */
export interface OtherPaper {
    readonly pictures: readonly Picture[];
    /** The plan that it becomes. */
    readonly planText: (namePicture?: NamePicture) => Promise<PlanText>;
}

/** Reads a plan, or a file of another program as the plan that it would become. Throws a FileError that says what is wrong. */
export async function readPaperInput(name: string, options: InputOptions = {}): Promise<PaperInput> {
    const raw = await readRawInput(name, options);
    if (!['word', 'office', 'page'].includes(formOfName(name))) {
        return textInput(name, raw);
    }
    const { text, paragraphs } = await (await readOtherPaper(name, raw.bytes)).planText();
    // nothing is ever written back
    return { name, bytes: Buffer.from(text), encoding: 'utf-8', isFile: false, wordParagraphs: paragraphs };
}

/** Reads a file of another program by its ending and by what it begins with. Throws a FileError where it is none, or broken. */
export async function readOtherPaper(name: string, bytes: Uint8Array): Promise<OtherPaper> {
    const form = formOf(name, bytes);
    switch (form) {
        case 'word':
            return readWord(name, bytes);
        case 'office':
            return readWord(name, await ofFile(name, () => asDocx(name, bytes)));
        case 'page':
            return readPage(name, bytes);
        default:
            return readTextFile(name, bytes, form === 'markdown');
    }
}

async function readWord(name: string, bytes: Uint8Array): Promise<OtherPaper> {
    const { readDocx } = await import('../import/docx/read-docx.js');
    return written(await ofFile(name, () => readDocx(bytes)));
}

async function readPage(name: string, bytes: Uint8Array): Promise<OtherPaper> {
    const [{ readHtml }, { decodeHtml }] = await Promise.all([
        import('../import/html/read-html.js'),
        import('../import/html/html-bytes.js'),
    ]);
    return written(await ofFile(name, async () => readHtml(decodeHtml(bytes))));
}

async function readTextFile(name: string, bytes: Uint8Array, isMarkdown: boolean): Promise<OtherPaper> {
    const { readText } = await import('../import/text/read-text.js');
    const text = await unicodeText(name, bytes);
    return { pictures: [], planText: async () => readText(text, isMarkdown) };
}

async function unicodeText(name: string, bytes: Uint8Array): Promise<RepairedText> {
    const { decodedByEvidence, repairedByEvidence } = await import('../import/legacy/legacy-text.js');
    try {
        return repairedByEvidence(textOf(textInput(name, { bytes, isFile: false })));
    } catch (error) {
        const isBinary = bytes.includes(0);
        const decoded = isBinary ? undefined : decodedByEvidence(bytes);
        if (decoded === undefined) {
            throw error;
        }
        return decoded;
    }
}

function written(paper: Paper): OtherPaper {
    return {
        pictures: paper.pictures,
        planText: async (namePicture) => {
            const { planTextOf } = await import('../import/plan-text/plan-text.js');
            return planTextOf(paper, namePicture);
        },
    };
}

/** Does something with a file of another program. Throws a FileError where that file is at fault. */
export async function ofFile<T>(name: string, work: () => Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (error) {
        throw error instanceof UnreadablePaper ? new FileError(name, `${error.reason.vi} (${error.reason.en})`) : error;
    }
}
