import type { Connection } from 'vscode-languageserver';
import { decode, encodingOf } from '../files/encoding.js';
import { planOfClipboard } from '../import/clipboard/plan-of-clipboard.js';
import { readDocx } from '../import/docx/read-docx.js';
import { readHtml } from '../import/html/read-html.js';
import type { Picture } from '../import/paper.js';
import { pictureNames } from '../import/plan-text/picture-names.js';
import { planTextOf } from '../import/plan-text/plan-text.js';
import { planTextOfText } from '../import/text/plan-text-of-text.js';
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

/** Endings of what Word writes today, and of what else is read. */
const WORD = /\.(?:docx|docm|dotx|dotm)$/iu;
const PAGE = /\.html?$/iu;
const TEXT = /\.(?:txt|md)$/iu;

const OTHER = new UnreadablePaper({
    vi: 'chưa đọc được ở đây. Mở bằng Word hoặc LibreOffice và lưu dạng .docx.',
    en: 'cannot be read here. Open it in Word or LibreOffice and save it as .docx.',
});

async function importedPlan({ name, bytes, planName }: ImportParams, language: SpokenLanguage): Promise<ImportResult> {
    const contents = Buffer.from(bytes, 'base64');
    if (TEXT.test(name)) {
        const { text, remarks } = planTextOfText(decode(contents, encodingOf(contents)));
        return { text, pictures: [], remarks: remarks.map((remark) => language.say(remark.text)) };
    }
    if (!WORD.test(name) && !PAGE.test(name)) {
        throw OTHER;
    }
    const paper = WORD.test(name) ? await readDocx(contents) : readHtml(decode(contents, encodingOf(contents)));
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
