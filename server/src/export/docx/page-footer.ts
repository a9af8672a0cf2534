import { Footer } from 'docx';
import type { PageBlock, TextBlock } from '../../printed/printed-document.js';
import { textParagraphs } from './text.js';
import type { WordDocument } from './word-document.js';

/** Whether a block says where the body is found. */
export function isContactLine(block: PageBlock): block is TextBlock {
    return block.type === 'text' && block.style === 'contactLine';
}

/** What stands at the foot of a document's first page: where the body is found; null where nothing says so. */
export function contactFooter(blocks: readonly PageBlock[], document: WordDocument): Footer | null {
    const lines = blocks.filter(isContactLine);
    return lines.length === 0
        ? null
        : new Footer({ children: lines.flatMap((line) => textParagraphs(line, undefined, document, false)) });
}
