import {
    Bookmark,
    FootnoteReferenceRun,
    InternalHyperlink,
    Paragraph,
    type ParagraphChild,
    SimpleField,
    Run as WordRun,
} from 'docx';
import { GLUE, gluedRuns } from '../../printed/glue.js';
import { anchorsReferredTo } from '../../printed/links.js';
import type { NoteCall, PrintedDocument } from '../../printed/printed-document.js';
import type { StandardStyles } from './styles.js';
import { type NoteCaller, textElements, wordRuns } from './words.js';

/** Word's own style for the numbers of footnotes. */
const NUMBER_STYLE = 'FootnoteReference';

/** The footnotes of a file, by the numbers under which Word keeps them. */
export type NoteParagraphs = Record<string, { readonly children: readonly Paragraph[] }>;

/** The footnotes of one document: where they are called, and what they say. */
export class NoteCalls implements NoteCaller {
    private readonly anchors: ReadonlySet<number>;

    /** @param before how many notes the documents before this one have; Word keeps the notes of a file in one row */
    constructor(
        private readonly document: PrintedDocument,
        private readonly before: number,
        /** Tells the document from others in the file. */
        private readonly key: number,
        /** What Word prints as the number of a part, without the full stop behind it; parts whose marks are words have none. */
        private readonly numbers: ReadonlyMap<number, string>,
    ) {
        this.anchors = anchorsReferredTo(document);
    }

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

    /** As {@link NoteCaller.reference}: what a field shows is what its author wrote. */
    reference(to: number, text: string, write: (text: string) => ParagraphChild): ParagraphChild[] {
        if (!this.anchors.has(to)) {
            return [write(text)];
        }
        const anchor = this.bookmarkOf(to);
        const number = this.numbers.get(to);
        const plain = text.replaceAll(GLUE, '');
        if (number === undefined || !(plain === number || plain.endsWith(` ${number}`))) {
            return [new InternalHyperlink({ anchor, children: [write(text)] })];
        }
        const held = text.length - number.length;
        const before = text.endsWith(number) ? text.slice(0, held) : '';
        const field = new SimpleField(`REF ${anchor} \\n \\h`);
        field.addChildElement(write(before === '' ? text : number) as WordRun);
        return before === '' ? [field] : [write(before), field];
    }

    /** The words of a block that references lead to, with a bookmark around them. */
    begun(anchor: number | undefined, children: readonly ParagraphChild[]): ParagraphChild[] {
        return anchor !== undefined && this.anchors.has(anchor)
            ? [new Bookmark({ id: this.bookmarkOf(anchor), children })]
            : [...children];
    }

    private bookmarkOf(anchor: number): string {
        return `_RefMuc${this.key}_${anchor + 1}`;
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
