import type { Connection } from 'vscode-languageserver';
import { planOfClipboard } from '../import/clipboard/plan-of-clipboard.js';
import { readDocx } from '../import/docx/read-docx.js';
import type { Picture } from '../import/paper.js';
import { pictureNames } from '../import/plan-text/picture-names.js';
import { planTextOf } from '../import/plan-text/plan-text.js';
import { UnreadablePaper } from '../import/unreadable-paper.js';
import type { SpokenLanguage } from '../language/language.js';
import {
    type ImportedPicture,
    type ImportParams,
    ImportRequest,
    type ImportResult,
    PasteRequest,
} from '../protocol.js';

/** Answers what an editor asks about papers of other programs: files that it has read, what lies on the clipboard. */
export function answerPaperRequests(connection: Connection, language: SpokenLanguage): void {
    connection.onRequest(ImportRequest, async (params): Promise<ImportResult> => {
        try {
            return await importedPlan(params, language);
        } catch (error) {
            if (error instanceof UnreadablePaper) {
                return { refused: language.say(error.reason) };
            }
            throw error;
        }
    });
    connection.onRequest(PasteRequest, (clipboard) => {
        const plan = planOfClipboard(clipboard);
        return plan && { text: plan.text, remarks: plan.remarks.map(({ text }) => language.say(text)) };
    });
}

async function importedPlan({ bytes, planName }: ImportParams, language: SpokenLanguage): Promise<ImportResult> {
    const paper = await readDocx(Buffer.from(bytes, 'base64'));
    const names = pictureNames(planName, paper.pictures);
    const { text, remarks } = planTextOf(paper, (number) => `Hình ${number}: ${names[number - 1]}`);
    return {
        text,
        pictures: await Promise.all(paper.pictures.map((picture, index) => encoded(picture, names[index] ?? ''))),
        remarks: remarks.map((remark) => language.say(remark.text)),
    };
}

async function encoded({ read }: Picture, path: string): Promise<ImportedPicture> {
    return { path, bytes: Buffer.from(await read()).toString('base64') };
}
