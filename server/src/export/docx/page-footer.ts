import { Footer } from 'docx';
import { isContactLine } from '../../printed/page-groups.js';
import type { PageBlock } from '../../printed/printed-document.js';
import { textParagraphs } from './text.js';
import type { WordDocument } from './word-document.js';

/** What stands at the foot of a document's first page: where the body is found; null where nothing says so. */
export function contactFooter(blocks: readonly PageBlock[], document: WordDocument): Footer | null {
    const lines = blocks.filter(isContactLine);
    return lines.length === 0
        ? null
        : new Footer({ children: lines.flatMap((line) => textParagraphs(line, undefined, document, false)) });
}
