import type { Paper } from '../paper.js';
import { type NamePicture, type PlanText, planTextWithSigns } from '../plan-text/plan-text.js';
import { readHtml } from './read-html.js';

const PICTURE: NamePicture = (number) => `Hình ${number} của trang HTML ở đây`;

/**
 * What a clipboard or a page of HTML says, as a plan, and what could not be taken.
 *
 * @param completed puts into the paper what its HTML does not say
 * @throws UnreadablePaper for HTML that is deeper or larger than any paper
 */
export function planTextOfHtml(html: string, completed: (paper: Paper) => Paper = (paper) => paper): PlanText {
    return planTextWithSigns(completed(readHtml(html)), PICTURE);
}
