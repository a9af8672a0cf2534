import { type RepairedText, remarkOnEncoding } from '../legacy/legacy-text.js';
import type { Remark } from '../paper.js';
import type { PlanText } from '../plan-text/plan-text.js';
import { fromMarkdown } from './markdown.js';
import { planTextOfText } from './plan-text-of-text.js';

/** A file of text as a plan: Markdown without its signs, any other text with its broken lines joined. */
export function readText({ text, encoding }: RepairedText, isMarkdown: boolean): PlanText {
    const lines = text.replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n').replace(/\0/g, '');
    const plan = isMarkdown ? ofMarkdown(lines) : planTextOfText(lines);
    return {
        text: plan.text,
        paragraphs: plan.text.split('\n').map(() => 0),
        remarks: [...(encoding === null ? [] : [remarkOnEncoding(encoding)]), ...plan.remarks],
    };
}

function ofMarkdown(source: string): Pick<PlanText, 'text' | 'remarks'> {
    const { text, images } = fromMarkdown(source);
    return {
        text: text === '' || text.endsWith('\n') ? text : `${text}\n`,
        remarks: images > 0 ? [notCopied(images)] : [],
    };
}

function notCopied(images: number): Remark {
    const vi = `${images} hình nằm ngoài tệp không chép được; nơi có được ghi bằng dòng “//”`;
    const en = `${images} pictures outside of the file were not copied; a line “//” says where they stood`;
    return { text: { vi, en }, isLoss: true };
}
