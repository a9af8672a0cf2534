import type { Document } from '../syntax/generated/ast.js';
import type { PlanChecks, Report } from './check.js';
import { replacing } from './fix.js';
import { findInWords, textAround } from './words.js';

const SHORT_DATE = /(\d{1,2})([/-])(\d{1,2})(\2)(\d{4})(?![\d/-])/gu;
const LONG_DATE = /(\d{1,2})( tháng )(\d{1,2})( năm )(\d{4})(?!\d)/gu;

/**
 * Days in running text are padded as those of the heading are: days below 10 and the months January and February have a
 * zero before them, the others none. The decree asks it of the day of issue (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * II.4); in running text it is custom.
 */
function dayIsPaddedAsInHeading(document: Document, report: Report): void {
    const source = textAround(document);
    for (const form of [SHORT_DATE, LONG_DATE]) {
        // a look-behind would be tried at each digit of the document
        const isFault = ({ text, offset }: { readonly text: string; readonly offset: number }) =>
            padded(text, form) !== text && !/[\d/.-]/.test(source.charAt(offset - 1));
        for (const { node, range, text } of findInWords(document, form, isFault)) {
            const right = padded(text, form);
            report(
                { node, range, data: { fix: replacing(range, right) } },
                {
                    vi: `Ngày dưới 10 và tháng 1, 2 thêm số 0 phía trước, các tháng khác không: “${right}”.`,
                    en: `Days below 10 and the months 1 and 2 have a zero before them, other months none: “${right}”.`,
                },
            );
        }
    }
}

function padded(date: string, form: RegExp): string {
    return date.replace(form, (_all, day, first, month, second, year) => {
        const value = Number(month);
        return `${String(Number(day)).padStart(2, '0')}${first}${value < 3 ? `0${value}` : value}${second}${year}`;
    });
}

export const dayFormChecks = {
    'ngay-trong-bai': dayIsPaddedAsInHeading,
} satisfies Partial<PlanChecks>;
