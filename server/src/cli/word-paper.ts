import { extname } from 'node:path';
import type { Paper } from '../import/paper.js';
import type { NamePicture, PlanText } from '../import/plan-text/plan-text.js';
import { UnreadablePaper } from '../import/unreadable-paper.js';
import { FileError } from './command-error.js';
import { type Input, type InputOptions, readRawInput, textInput } from './input.js';

/** Endings of what Word writes: papers and templates, with macros too. */
const WORD_FILES: ReadonlySet<string> = new Set(['.docx', '.docm', '.dotx', '.dotm']);

/** What was read of a paper: its text as it lies in a file, or as it is made of a file of Word. */
export interface PaperInput extends Input {
    /** Of a file of Word: the number of the paragraph that each line comes from, from 1; 0 for lines that are none. */
    readonly wordParagraphs?: readonly number[];
}

/** Whether a file bears the name of one of Word. */
export function isWordFile(name: string): boolean {
    return WORD_FILES.has(extname(name).toLowerCase());
}

/** Reads a plan, or a file of Word as the plan that it would become. Throws a FileError that says what is wrong. */
export async function readPaperInput(name: string, options: InputOptions = {}): Promise<PaperInput> {
    const raw = await readRawInput(name, options);
    if (!isWordFile(name)) {
        return textInput(name, raw);
    }
    const { text, paragraphs } = await planOf(await readWordPaper(name, raw.bytes));
    // nothing is ever written back
    return { name, bytes: Buffer.from(text), encoding: 'utf-8', isFile: false, wordParagraphs: paragraphs };
}

/** Reads a file of Word. Throws a FileError where it is none, or is broken. */
export async function readWordPaper(name: string, bytes: Uint8Array): Promise<Paper> {
    const { readDocx } = await import('../import/docx/read-docx.js');
    return ofFile(name, () => readDocx(bytes));
}

/** The plan that a paper becomes. */
export async function planOf(paper: Paper, namePicture?: NamePicture): Promise<PlanText> {
    const { planTextOf } = await import('../import/plan-text/plan-text.js');
    return planTextOf(paper, namePicture);
}

/** Does something with a file of Word. Throws a FileError where that file is at fault. */
export async function ofFile<T>(name: string, work: () => Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (error) {
        throw error instanceof UnreadablePaper ? new FileError(name, `${error.reason.vi} (${error.reason.en})`) : error;
    }
}
