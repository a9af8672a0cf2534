import { readDocx } from '../../server/src/import/docx/read-docx.js';
import { type PlanText, planTextOf } from '../../server/src/import/plan-text/plan-text.js';
import { type WordParts, wordFile } from '../support/word-made.js';

/** What an import makes of a file of Word. */
export async function imported(parts: WordParts): Promise<PlanText> {
    return planTextOf(await readDocx(wordFile(parts)));
}

/** The lines of the plan that an import makes, without blank ones. */
export async function importedLines(parts: WordParts): Promise<string[]> {
    return (await imported(parts)).text.split('\n').filter((line) => line !== '');
}
