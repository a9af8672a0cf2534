import { Header, PageNumber, Paragraph, Run as WordRun } from 'docx';
import type { StandardStyles } from './styles.js';
import { textElements } from './words.js';

/** What stands over the first page while number or date are blank. */
const DRAFT_MARK = 'Dự thảo';

/** The number of the page, as a field. */
export function numberHeader(styles: StandardStyles): Header {
    return new Header({
        children: [
            new Paragraph({
                style: styles.componentId('pageNumber'),
                children: [new WordRun({ children: [PageNumber.CURRENT] })],
            }),
        ],
    });
}

/** The first page has no number; a draft is marked. */
export function firstHeader(styles: StandardStyles, draft: boolean): Header {
    return new Header({
        children: [
            new Paragraph({
                style: styles.componentId('draftMark'),
                children: draft ? [new WordRun({ children: textElements(DRAFT_MARK) })] : [],
            }),
        ],
    });
}
