import { GLUE, gluedRuns, type Room } from '../../printed/glue.js';
import { BREAK_HERE, partedLeaders } from '../../printed/leaders.js';
import { anchorsReferredTo } from '../../printed/links.js';
import {
    isWords,
    type NoteCall,
    type PrintedDocument,
    type Run,
    type TextBlock,
    type Words,
} from '../../printed/printed-document.js';
import { type Content, element, type Markup } from './markup.js';

/** The footnotes of one document: links from each call to its note, and from each note back to its calls. */
export class HtmlNotes {
    /** The ids of the calls of each note, in the order of the text. */
    private readonly calls = new Map<number, string[]>();
    private readonly anchors: ReadonlySet<number>;

    /** @param number which document of the file this is, from 1; ids are unique in the file */
    constructor(
        private readonly document: PrintedDocument,
        private readonly number: number,
    ) {
        this.anchors = anchorsReferredTo(document);
    }

    /** Runs as they stand in a paragraph, or in a cell with its room. */
    inline(runs: readonly Run[], room?: Room): Content[] {
        return gluedRuns(runs, room).map((run) => (isWords(run) ? this.words(run) : this.call(run)));
    }

    /** Runs as they stand in a heading or a signature, where the names of bodies are held together. */
    heading(runs: readonly Run[]): Content[] {
        return gluedRuns(runs, undefined, true).map((run) => (isWords(run) ? this.words(run) : this.call(run)));
    }

    /** The id of a part of the document; empty for what is none, or one that nothing has to lead to. */
    partId({ anchor, level }: Pick<TextBlock, 'anchor' | 'level'>): string {
        return anchor !== undefined && (level !== undefined || this.anchors.has(anchor)) ? this.idOfPart(anchor) : '';
    }

    private idOfPart(anchor: number): string {
        return `muc-${this.number}-${anchor + 1}`;
    }

    private words(run: Words): Content {
        const content = words(run);
        const leads = run.to !== undefined && this.anchors.has(run.to);
        return leads ? element('a', { class: 'reference', href: `#${this.idOfPart(run.to)}` }, content) : content;
    }

    /** The list of notes; null where the document has none. Call it last: by then all calls are known. */
    list(): Markup | null {
        const { notes } = this.document;
        if (notes.length === 0) {
            return null;
        }
        const items = notes.map((runs, note) =>
            element('li', { id: this.noteId(note) }, element('p', {}, this.inline(runs), this.backLinks(note))),
        );
        return element(
            'section',
            { class: 'footnotes footnote', role: 'doc-endnotes', 'aria-label': 'Chú thích' },
            element('ol', {}, items),
        );
    }

    private call({ note }: NoteCall): Markup {
        const ids = this.calls.get(note) ?? [];
        this.calls.set(note, ids);
        const id = `goi-${this.number}-${note + 1}${ids.length === 0 ? '' : `-${ids.length + 1}`}`;
        ids.push(id);
        const link = { id, href: `#${this.noteId(note)}`, role: 'doc-noteref', 'aria-label': `Chú thích ${note + 1}` };
        return element('sup', {}, element('a', link, `${note + 1}`));
    }

    private backLinks(note: number): Content[] {
        const ids = this.calls.get(note) ?? [];
        return ids.map((id, index) => {
            const which = ids.length === 1 ? '' : `, lần ${index + 1}`;
            const label = `Về chỗ gọi chú thích ${note + 1}${which}`;
            return [' ', element('a', { href: `#${id}`, role: 'doc-backlink', 'aria-label': label }, '↩')];
        });
    }

    private noteId(note: number): string {
        return `chu-thich-${this.number}-${note + 1}`;
    }
}

function words({ text, bold, italic, component }: Words): Content {
    const held = component ? element('span', { class: component }, heldChains(text)) : heldChains(text);
    const inner = italic ? element('em', {}, held) : held;
    return bold ? element('strong', {}, inner) : inner;
}

/** Words, of which a chain that no line's end parts is an element of its own: the letters stay as they are written. */
function heldChains(text: string): Content {
    if (!text.includes(GLUE)) {
        return breakable(text);
    }
    return text.split(/( (?!\u2060))/u).map((piece) => {
        const plain = piece.replaceAll(GLUE, '');
        return plain === piece || plain.trim() === '' ? breakable(plain) : element('span', { class: 'held' }, plain);
    });
}

/** Words with the places where a line may end within dots to write on. */
function breakable(text: string): Content {
    const parted = partedLeaders(text);
    return parted === text
        ? text
        : parted.split(BREAK_HERE).flatMap((piece, index) => (index === 0 ? [piece] : [element('wbr', {}), piece]));
}
