import type { CancellationToken, Connection } from 'vscode-languageserver';
import { fromBase64 } from '../files/base64.js';
import type { Clipboard } from '../import/clipboard/plan-of-clipboard.js';
import { formOf } from '../import/paper-form.js';
import { UnreadablePaper } from '../import/unreadable-paper.js';
import type { SpokenLanguage } from '../language/language.js';
import { type ImportParams, ImportRequest, type ImportResult, PasteRequest, type PasteResult } from '../protocol.js';
import type { PaperAnswer, PaperJob, PaperReader } from './paper-reader.js';

/**
 * Answers what an editor asks about papers of other programs: files that it has read, what lies on the clipboard.
 */
export function answerPaperRequests(connection: Connection, language: SpokenLanguage, reader: PaperReader): void {
    const papers = new PaperRequests(reader, language);
    connection.onRequest(ImportRequest, (params, token) => papers.import(params, token));
    connection.onRequest(PasteRequest, (clipboard, token) => papers.paste(clipboard, token));
}

/** In an editor a file of an unknown ending is not taken for text: nobody sees what it holds before it is a plan. */
const TEXT = /\.txt$/iu;

const OTHER = new UnreadablePaper({
    vi: 'chưa đọc được ở đây. Mở bằng Word hoặc LibreOffice và lưu dạng .docx.',
    en: 'cannot be read here. Open it in Word or LibreOffice and save it as .docx.',
});

const UNTRUSTED = new UnreadablePaper({
    vi: 'dạng này phải đọc bằng LibreOffice, mà thư mục chưa được tin cậy nên LibreOffice không được mở tệp của nó. Tin cậy thư mục, hoặc mở bằng Word và lưu dạng .docx.',
    en: 'is read through LibreOffice, which opens no file of a folder that is not trusted. Trust the folder, or save it as .docx.',
});

class PaperRequests {
    constructor(
        private readonly reader: PaperReader,
        private readonly language: SpokenLanguage,
    ) {}

    async import({ name, bytes, planName, isTrusted }: ImportParams, token: CancellationToken): Promise<ImportResult> {
        try {
            const given = fromBase64(bytes);
            const form = formOf(name, given);
            if (form === 'text' && !TEXT.test(name)) {
                throw OTHER;
            }
            if (form === 'office' && isTrusted === false) {
                throw UNTRUSTED;
            }
            const job: PaperJob =
                form === 'office'
                    ? { type: 'import', form: 'word', bytes: await this.reader.asDocx(name, given), planName }
                    : { type: 'import', form, bytes: given, planName };
            const answer = await this.do(job, token);
            return 'plan' in answer
                ? { ...answer.plan, remarks: answer.plan.remarks.map(({ text }) => this.language.say(text)) }
                : this.refused(answer);
        } catch (error) {
            if (error instanceof UnreadablePaper) {
                return { refused: this.language.say(error.reason) };
            }
            throw error;
        }
    }

    async paste(clipboard: Clipboard, token: CancellationToken): Promise<PasteResult | null> {
        const answer = await this.do({ type: 'paste', ...clipboard }, token);
        if (!('pasted' in answer)) {
            this.refused(answer);
            return null;
        }
        const { pasted } = answer;
        return pasted && { text: pasted.text, remarks: pasted.remarks.map(({ text }) => this.language.say(text)) };
    }

    private do(job: PaperJob, token: CancellationToken): Promise<PaperAnswer> {
        return this.reader.do(
            job,
            () => token.isCancellationRequested,
            (end) => token.onCancellationRequested(end),
        );
    }

    /** Throws where the thread failed, which is told once as a trouble of ours. */
    private refused(answer: PaperAnswer): { refused: string } {
        if ('refused' in answer) {
            return { refused: this.language.say(answer.refused) };
        }
        throw new Error('failed' in answer ? answer.failed : 'paper-worker');
    }
}
