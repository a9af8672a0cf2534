import { isRightAsItStands, repairedText } from '../legacy/legacy-fonts.js';
import type { Aside, Block, Look, Paper, Paragraph, Picture, Piece } from '../paper.js';
import { raised } from '../raised.js';
import { symbolText } from '../symbols.js';
import { HtmlFindings } from './html-findings.js';
import { markOf, type OpenList, openList } from './html-lists.js';
import { type HtmlLook, lookBelow, PLAIN_LOOK } from './html-look.js';
import { findNotes, type HtmlNotes } from './html-notes.js';
import { pictureIn } from './html-pictures.js';
import { type Declarations, HtmlStyles } from './html-styles.js';
import { readTable } from './html-table.js';
import {
    attributeOf,
    elementsOf,
    type HtmlElement,
    type HtmlNode,
    isElement,
    parseHtml,
    textBelow,
} from './html-tree.js';

/** Elements that begin and end lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
    (
        'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
        'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary ' +
        'table tbody td tfoot th thead tr ul'
    ).split(' '),
);

/** An empty one is an empty line of the paper. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements without anything that is shown. */
const SILENT: ReadonlySet<string> = new Set(
    'head script style template title meta link datalist noembed noframes'.split(' '),
);

/** Elements that show something which no text says. */
const EMBEDDED: ReadonlySet<string> = new Set(['object', 'embed', 'iframe', 'video', 'audio', 'canvas', 'svg', 'math']);

const PLAIN: Look = { bold: false, italic: false };

/**
 * Reads HTML as a browser shows it: of pages that were saved, and of clipboards that word processors, mail and the web have
 * filled. Nothing in it is run or fetched.
 *
 * @param html a page, or a piece of one
 * @throws UnreadablePaper where it is deeper or larger than any paper
 */
export function readHtml(html: string): Paper {
    const root = parseHtml(html);
    const findings = new HtmlFindings();
    const shared: Shared = {
        styles: new HtmlStyles(root),
        notes: findNotes(root),
        findings,
        pictures: [],
        count: { paragraphs: 0 },
        isRight: isRightAsItStands(() => textBelow(root)),
    };
    const blocks = new HtmlReader(shared, PLAIN_LOOK).read(root);
    const notes = shared.notes.holders.map((holder) =>
        new HtmlReader({ ...shared, count: null }, PLAIN_LOOK).read(holder),
    );
    return {
        sections: [{ blocks, edges: [], beginsAnew: false }],
        notes,
        pictures: shared.pictures,
        remarks: findings.remarks(),
    };
}

interface Shared {
    readonly styles: HtmlStyles;
    readonly notes: HtmlNotes;
    readonly findings: HtmlFindings;
    readonly pictures: Picture[];
    /** Counts the paragraphs of the page; null in notes. */
    readonly count: { paragraphs: number } | null;
    /** Whether the words of the page are Vietnamese as they stand. */
    readonly isRight: () => boolean;
}

interface OpenParagraph {
    readonly pieces: Piece[];
    readonly asides: Aside[];
    label: string;
    isCentred: boolean;
}

class HtmlReader {
    private readonly blocks: Block[] = [];
    private open: OpenParagraph | undefined;
    /** The mark of an item that no paragraph has taken yet. */
    private label = '';
    private readonly lists: OpenList[] = [];

    constructor(
        private readonly shared: Shared,
        private readonly look: HtmlLook,
    ) {}

    /** @param root what is read, whatever it is itself */
    read(root: HtmlElement): Block[] {
        this.children(root, lookBelow(root, this.shared.styles.of(root), this.look));
        this.close();
        return this.blocks;
    }

    private children(parent: HtmlElement, look: HtmlLook): void {
        for (const node of parent.childNodes) {
            if (isElement(node)) {
                this.element(node, look);
            } else if (node.nodeName === '#text') {
                this.text(textBelow(node), look);
            }
        }
    }

    private element(element: HtmlElement, around: HtmlLook): void {
        const { styles, findings, notes } = this.shared;
        const { tagName } = element;
        const own = styles.of(element);
        if (SILENT.has(tagName) || notes.marks.has(element) || notes.holders.includes(element)) {
            return;
        }
        if (isHidden(element, own)) {
            findings.hidden += Number(textBelow(element).trim() !== '');
            return;
        }
        const look = lookBelow(element, own, around);
        const note = notes.calls.get(element);
        if (note !== undefined) {
            this.push({ type: 'note', note }, look);
        } else if (own.has('mso-element')) {
            this.wordPart(element, own.get('mso-element') ?? '', look);
        } else if (/^ignore$/i.test(own.get('mso-list') ?? '')) {
            this.label = labelIn(element, this.shared, look) || this.label;
        } else if (own.has('mso-tab-count')) {
            this.push({ type: 'tab', hasLeader: /[.…_]/.test(textBelow(element)) }, look);
        } else if (BLOCKS.has(tagName)) {
            this.block(element, own, look);
        } else {
            this.inline(element, own, look);
        }
    }

    /** Word keeps notes, comments and the heads of pages in parts of their own. */
    private wordPart(element: HtmlElement, part: string, look: HtmlLook): void {
        if (/^comment$/i.test(part)) {
            this.shared.findings.comments++;
            this.close();
            this.paragraph().asides.push(`Nhận xét: ${textBelow(element)}`);
            this.close();
        } else if (!/^(?:footnote|endnote|comment)-list$/i.test(part)) {
            this.block(element, new Map(), look);
        } else {
            // the rule above the notes parts them from the text
            this.children(element, look);
        }
    }

    private block(element: HtmlElement, own: Declarations, look: HtmlLook): void {
        const { tagName } = element;
        this.close();
        if (tagName === 'table') {
            this.table(element, look);
        } else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu' || tagName === 'dir') {
            this.lists.push(openList(element, own));
            this.children(element, look);
            this.close();
            this.lists.pop();
        } else {
            if (tagName === 'li') {
                this.label = markOf(element, own, this.lists.at(-1));
            }
            this.children(element, look);
            if (PARAGRAPHS.has(tagName) && !this.open && isEmpty(element)) {
                this.paragraph(look);
            }
            this.close();
            if (tagName === 'li') {
                this.label = '';
            }
        }
    }

    private table(element: HtmlElement, look: HtmlLook): void {
        for (const caption of element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'caption')) {
            this.element(caption, look);
        }
        // alignment around a table moves the table
        const inside = { ...look, isCentred: false };
        const blocksOf = (cell: HtmlElement) => new HtmlReader(this.shared, inside).read(cell);
        this.blocks.push(readTable(element, this.shared.styles, blocksOf));
    }

    private inline(element: HtmlElement, own: Declarations, look: HtmlLook): void {
        const { findings } = this.shared;
        switch (element.tagName) {
            case 'br':
                this.lineEnd(look);
                break;
            case 'img':
                this.image(element, look);
                break;
            case 'del':
                findings.deleted++;
                break;
            case 'input':
                this.field(element, look);
                break;
            case 'wbr':
                break;
            default:
                if (EMBEDDED.has(element.tagName)) {
                    this.embedded(element, look);
                } else if (!isCommentCall(element, own)) {
                    this.children(element, look);
                }
        }
    }

    /** Two ends of a line, with nothing between, end the paragraph. */
    private lineEnd(look: HtmlLook): void {
        if (this.open?.pieces.at(-1)?.type === 'break') {
            this.open.pieces.pop();
            this.close();
            this.paragraph(look);
            this.close();
        } else {
            this.push({ type: 'break' }, look);
        }
    }

    private image(element: HtmlElement, look: HtmlLook): void {
        const { pictures, findings } = this.shared;
        const picture = pictureIn(attributeOf(element, 'src') ?? '');
        if (picture) {
            pictures.push(picture);
            this.paragraph(look).asides.push({ picture: pictures.length });
        } else {
            findings.images++;
            const name = attributeOf(element, 'alt')?.trim() || lastOf(attributeOf(element, 'src') ?? '');
            this.paragraph(look).asides.push(`Ở đây có một hình${name === '' ? '' : `: ${name}`}`);
        }
    }

    private field(element: HtmlElement, look: HtmlLook): void {
        const type = (attributeOf(element, 'type') ?? 'text').toLowerCase();
        if (type === 'checkbox' || type === 'radio') {
            this.text(attributeOf(element, 'checked') === undefined ? '☐' : '☒', look);
        } else if (type === 'text') {
            this.text(attributeOf(element, 'value') ?? '', look);
        }
    }

    private embedded(element: HtmlElement, look: HtmlLook): void {
        this.shared.findings.others++;
        this.paragraph(look).asides.push('Ở đây trang HTML có một đối tượng nhúng');
        this.children(element, look);
    }

    private text(text: string, look: HtmlLook): void {
        const signs = symbolText(text, look.font);
        const shown = repairedText(signs, look.font, this.shared.isRight);
        this.shared.findings.repaired += Number(shown !== signs);
        // a place of some old font is the soft hyphen of others
        const repaired = shown.replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '');
        const cased = look.capitals ? repaired.toLocaleUpperCase('vi') : repaired;
        if (look.isPreformatted) {
            for (const [index, line] of cased.split(/\r\n?|\n/).entries()) {
                if (index > 0) this.lineEnd(look);
                for (const [column, part] of line.split('\t').entries()) {
                    if (column > 0) this.push({ type: 'tab', hasLeader: false }, look);
                    this.words(part, look);
                }
            }
            return;
        }
        const spaced = cased.replace(/[ \t\r\n\f]+/g, ' ');
        const last = this.open?.pieces.at(-1);
        const isAtSpace = !last || last.type === 'break' || (last.type === 'words' && last.text.endsWith(' '));
        this.words(isAtSpace ? spaced.replace(/^ /, '') : spaced, look);
    }

    private words(text: string, look: HtmlLook): void {
        if (text !== '') {
            const { bold, italic } = look;
            this.push({ type: 'words', text: raised(text.normalize('NFC'), look.height), bold, italic }, look);
        }
    }

    private push(piece: Piece, look: HtmlLook): void {
        this.paragraph(look).pieces.push(piece);
    }

    private paragraph(look: HtmlLook = this.look): OpenParagraph {
        this.open ??= { pieces: [], asides: [], label: '', isCentred: look.isCentred };
        if (this.label !== '') {
            this.open.label = this.label;
            this.label = '';
        }
        return this.open;
    }

    private close(): void {
        if (!this.open) {
            return;
        }
        const { pieces, asides, label, isCentred } = this.open;
        const { count } = this.shared;
        const paragraph: Paragraph = {
            type: 'paragraph',
            number: count ? ++count.paragraphs : 0,
            style: '',
            look: PLAIN,
            label,
            pieces,
            isCentred,
            asides,
            boxes: [],
        };
        this.blocks.push(paragraph);
        this.open = undefined;
    }
}

function isHidden(element: HtmlElement, own: Declarations): boolean {
    return (
        attributeOf(element, 'hidden') !== undefined ||
        /^none$/i.test(own.get('display') ?? '') ||
        /^all$/i.test(own.get('mso-hide') ?? '') ||
        /^hidden$/i.test(own.get('visibility') ?? '')
    );
}

/** The letters that Word shows where a comment hangs. */
function isCommentCall(element: HtmlElement, own: Declarations): boolean {
    return own.has('mso-comment-reference') || /^msocom(?:anchor|off)$/i.test(attributeOf(element, 'class') ?? '');
}

/** Whether an element shows nothing but perhaps the end of a line. */
function isEmpty(element: HtmlElement): boolean {
    return (
        textBelow(element).trim() === '' &&
        elementsOf(element).every(({ tagName }) => !BLOCKS.has(tagName) || PARAGRAPHS.has(tagName))
    );
}

/** The mark of a list as Word writes it before the words, in the font of its own. */
function labelIn(element: HtmlElement, { styles, isRight }: Shared, look: HtmlLook): string {
    const read = (node: HtmlNode, around: HtmlLook): string => {
        if (!isElement(node)) {
            const { font } = around;
            return node.nodeName === '#text' ? repairedText(symbolText(textBelow(node), font), font, isRight) : '';
        }
        const look = lookBelow(node, styles.of(node), around);
        return node.childNodes.map((inner) => read(inner, look)).join('');
    };
    return element.childNodes
        .map((node) => read(node, look))
        .join('')
        .replace(/\s+/gu, ' ')
        .trim();
}

function lastOf(address: string): string {
    return address.startsWith('data:') ? '' : (address.split(/[\\/]/).at(-1) ?? '');
}
