import { toBase64 } from '../files/base64.js';
import { decode, encodingOf } from '../files/encoding.js';
import { UnreadableFile } from '../files/unreadable-file.js';
import { planOfClipboard } from '../import/clipboard/plan-of-clipboard.js';
import { decodeHtml } from '../import/html/html-bytes.js';
import { readHtml } from '../import/html/read-html.js';
import { decodedByEvidence, type RepairedText, repairedByEvidence } from '../import/legacy/legacy-text.js';
import type { Paper } from '../import/paper.js';
import { pictureNames } from '../import/plan-text/picture-names.js';
import { planTextOf } from '../import/plan-text/plan-text.js';
import { readText } from '../import/text/read-text.js';
import { UnreadablePaper } from '../import/unreadable-paper.js';
import type { PaperAnswer, PaperJob, PlanOfPaper } from './paper-reader.js';

/** Reads files of Word. Throws UnreadablePaper. */
export type WordReader = (bytes: Uint8Array) => Promise<Paper>;

/** Reads a paper, in whatever thread this is called. */
export async function doPaperJob(job: PaperJob, readWord: WordReader): Promise<PaperAnswer> {
    try {
        return job.type === 'paste' ? { pasted: planOfClipboard(job) } : { plan: await imported(job, readWord) };
    } catch (error) {
        return refusal(error);
    }
}

function refusal(error: unknown): PaperAnswer {
    return error instanceof UnreadablePaper || error instanceof UnreadableFile
        ? { refused: error.reason }
        : { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function imported(
    { form, bytes, planName }: Extract<PaperJob, { type: 'import' }>,
    readWord: WordReader,
): Promise<PlanOfPaper> {
    if (form === 'text' || form === 'markdown') {
        const { text, remarks } = readText(unicodeText(bytes), form === 'markdown');
        return { text, pictures: [], remarks };
    }
    const paper = form === 'word' ? await readWord(bytes) : readHtml(decodeHtml(bytes));
    const names = pictureNames(planName, paper.pictures);
    const { text, remarks } = planTextOf(paper, (number) => `Hình ${number}: ${names[number - 1]}`);
    const pictures = await Promise.all(
        paper.pictures.map(async ({ read }, index) => ({
            path: names[index] ?? '',
            bytes: toBase64(await read()),
        })),
    );
    return { text, pictures, remarks };
}

function unicodeText(bytes: Uint8Array): RepairedText {
    try {
        return repairedByEvidence(decode(bytes, encodingOf(bytes)));
    } catch (error) {
        const decoded = bytes.includes(0) ? undefined : decodedByEvidence(bytes);
        if (decoded === undefined) {
            throw error;
        }
        return decoded;
    }
}
