import { Header, PageNumber, Paragraph, Run as WordRun } from 'docx';
import type { StandardStyles } from './styles.js';

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
