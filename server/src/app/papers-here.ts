import { UnreadablePaper } from '../import/unreadable-paper.js';
import { doPaperJob, type WordReader } from './paper-job.js';
import type { PaperReader } from './paper-reader.js';

const NO_OFFICE = new UnreadablePaper({
    vi: 'ở đây không có LibreOffice để đọc dạng này. Mở bằng Word hoặc LibreOffice và lưu dạng .html hoặc .txt.',
    en: 'is read through LibreOffice, which is not here. Open it in Word or LibreOffice and save it as .html or .txt.',
});

/** Reads papers in the thread that answers: where there is no other. */
export function papersHere(readWord: WordReader): PaperReader {
    return {
        do: (job) => doPaperJob(job, readWord),
        asDocx: () => Promise.reject(NO_OFFICE),
    };
}
