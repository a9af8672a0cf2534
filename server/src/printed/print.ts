import type { AstNode } from 'langium';
import { documentIssuers, documentKind, documentNumber, documentSubject } from '../facts/heading-facts.js';
import { documentStandard, tablesOf } from '../facts/standard.js';
import type { StandardId } from '../standards/standards.js';
import type { Document, PlanFile, SignatureLine } from '../syntax/generated/ast.js';
import { FlowWriter } from './flow-writer.js';
import { headingBlock } from './heading-block.js';
import { keptTogether } from './kept-together.js';
import { turned } from './landscape.js';
import { notesOf } from './notes.js';
import { Places } from './places.js';
import { printableText } from './printable-text.js';
import type { PrintedDocument, PrintedFile } from './printed-document.js';
import { stretchesOf } from './stretches.js';

/** The standard of a document that tells nothing of its own. */
const USUAL_STANDARD: StandardId = 'state-nd30';

/**
 * What the pages of a file show, before they are laid out: the source of the preview, of PDF, Word, HTML and plain text.
 *
 * @param fallback the standard of documents that do not tell theirs
 */
export function printFile(file: PlanFile, fallback: StandardId = USUAL_STANDARD): PrintedFile {
    const places = new Places();
    const documents = file.documents.map((document) => printDocument(document, fallback, places));
    return { documents, places: places.lines };
}

function printDocument(document: Document, fallback: StandardId, places: Places): PrintedDocument {
    const id = documentStandard(document) ?? fallback;
    const table = tablesOf(document.$container)[id];
    const notes = notesOf(document);
    const heading = headingBlock(document, table, places, notes.find);
    const flow = new FlowWriter(document, notes, places);
    const approvedFirst = opensHeading(document.approvals[0], document);
    if (heading && !approvedFirst) {
        flow.blocks.push(heading);
    }
    for (const stretch of stretchesOf(document, (node) => flow.isPrinted(node))) {
        switch (stretch.type) {
            case 'flow':
                flow.write(stretch.node);
                break;
            case 'addressees':
                flow.addressees(stretch.lines);
                break;
            case 'ending':
                flow.ending(stretch.parts);
                break;
            case 'approval':
                flow.approval(stretch.parts);
                if (heading && approvedFirst) flow.blocks.push(heading);
        }
    }
    return {
        ...(isCopy(document) ? { isCopy: true } : {}),
        standard: id,
        table,
        title: documentTitle(document),
        author: printableText(documentIssuers(document).at(-1) ?? ''),
        blocks: turned(keptTogether(flow.blocks), document, places.lines),
        notes: notes.texts,
    };
}

/** Whether nothing of the heading stands before a line. */
function opensHeading(line: SignatureLine | undefined, document: Document): boolean {
    const { issuers, numbers, dates, nationalTitles, markings } = document;
    const offset = ({ $cstNode }: AstNode) => $cstNode?.offset ?? 0;
    return (
        line !== undefined &&
        [issuers, numbers, dates, nationalTitles, markings].every(([first]) => !first || offset(first) > offset(line))
    );
}

/** The first paper of a file is a copy of none. */
function isCopy({ copyForms, $containerIndex }: Document): boolean {
    return copyForms.length > 0 && $containerIndex !== 0;
}

function documentTitle(document: Document): string {
    const name = [documentKind(document) ?? document.copyForms[0]?.text, documentNumber(document)]
        .filter(Boolean)
        .join(' ');
    return printableText([name, documentSubject(document)].filter(Boolean).join(': '));
}
