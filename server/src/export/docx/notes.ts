import { Bookmark, FootnoteReferenceRun, Paragraph, type ParagraphChild, SimpleField, Run as WordRun } from 'docx';
import { gluedRuns } from '../../printed/glue.js';
import type { NoteCall, PrintedDocument } from '../../printed/printed-document.js';
import type { StandardStyles } from './styles.js';
import { type NoteCaller, textElements, wordRuns } from './words.js';

/** Word's own style for the numbers of footnotes. */
const NUMBER_STYLE = 'FootnoteReference';

/** The footnotes of a file, by the numbers under which Word keeps them. */
export type NoteParagraphs = Record<string, { readonly children: readonly Paragraph[] }>;

/** The footnotes of one document: where they are called, and what they say. */
export class NoteCalls implements NoteCaller {
    /** @param before how many notes the documents before this one have; Word keeps the notes of a file in one row */
    constructor(
        private readonly document: PrintedDocument,
        private readonly before: number,
    ) {}

    /** Whether a document before this one has notes: those of this one are numbered from 1 again. */
    get beginAnew(): boolean {
        return this.before > 0 && this.document.notes.length > 0;
    }

    /** The number of a call. A later call is a field, which shows the number of the first one whatever it becomes. */
    call({ note, again }: NoteCall): ParagraphChild {
        const id = this.before + note + 1;
        const bookmark = `_RefChuThich${id}`;
        if (again) {
            const field = new SimpleField(`NOTEREF ${bookmark} \\f \\h`);
            field.addChildElement(new WordRun({ style: NUMBER_STYLE, children: textElements(String(note + 1)) }));
            return field;
        }
        return new Bookmark({ id: bookmark, children: [new FootnoteReferenceRun(id)] });
    }

    /** What the notes say. */
    paragraphs(styles: StandardStyles): NoteParagraphs {
        const style = styles.standard.components.footnote;
        return Object.fromEntries(
            this.document.notes.map((runs, note) => [
                this.before + note + 1,
                {
                    children: [
                        new Paragraph({
                            style: styles.componentId('footnote'),
                            children: wordRuns([{ text: ' ' }, ...gluedRuns(runs)], style, this),
                        }),
                    ],
                },
            ]),
        );
    }
}
