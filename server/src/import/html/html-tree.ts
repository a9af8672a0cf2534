import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { UnreadablePaper } from '../unreadable-paper.js';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** A paper of a thousand pages has some half a million. */
const MOST_NODES = 1_000_000;

/**
 * What formatting that is left open multiplies is no paper: of a page with real text each node stands for several characters, so
 * that it has fewer nodes than characters even where its editor has closed nothing.
 */
const SPARE_NODES = 10_000;

/** Characters that are read: each takes some fourteen bytes while a page becomes a plan, and no paper has so many. */
const LONGEST = 24_000_000;

/** Tables in cells of tables go some tens deep, and editors put elements around elements. */
const DEEPEST = 256;

const TOO_LARGE = new UnreadablePaper({
    vi: 'có quá nhiều phần tử so với một văn bản nên không đọc. Lưu riêng phần cần đọc.',
    en: 'has far more elements than a paper, so it is not read. Save what is needed of it alone.',
});

const TOO_LONG = new UnreadablePaper({
    vi: 'dài hơn mọi văn bản (quá 24 triệu chữ) nên không đọc. Lưu riêng phần cần đọc, không kèm hình.',
    en: 'is longer than any paper (over 24 million characters), so it is not read. Save what is needed of it alone, without pictures.',
});

const TOO_DEEP = new UnreadablePaper({
    vi: 'có các phần tử lồng nhau quá sâu nên không đọc. Mở bằng trình duyệt, chép phần cần đọc và dán.',
    en: 'is nested too deep, so it is not read. Open it in a browser and copy what is needed.',
});

/**
 * Reads HTML as browsers do, whatever is wrong with it: nothing in it is run or fetched.
 *
 * @param html a page or a piece of one
 * @returns what stands in its `html` element
 * @throws UnreadablePaper where it is deeper or larger than any paper
 */
export function parseHtml(html: string): HtmlElement {
    if (html.length > LONGEST) {
        throw TOO_LONG;
    }
    const most = Math.min(MOST_NODES, html.length + SPARE_NODES);
    let nodes = 0;
    const depths = new Map<HtmlParent | HtmlNode, number>();
    const count = (parent: HtmlParent, node: HtmlNode) => {
        const depth = (depths.get(parent) ?? 0) + 1;
        if (++nodes > most) {
            throw TOO_LARGE;
        }
        if (depth > DEEPEST) {
            throw TOO_DEEP;
        }
        depths.set(node, depth);
    };
    const treeAdapter: typeof defaultTreeAdapter = {
        ...defaultTreeAdapter,
        appendChild: (parent, node) => {
            count(parent, node);
            defaultTreeAdapter.appendChild(parent, node);
        },
        insertBefore: (parent, node, before) => {
            count(parent, node);
            defaultTreeAdapter.insertBefore(parent, node, before);
        },
    };
    // what Windows keeps on its clipboard says in front where the parts of it lie
    const page = /^Version:\d/.test(html) ? html.slice(Math.max(html.indexOf('<'), 0)) : html;
    // without scripts, what pages show to those who have none is read
    const document = parse(page, { treeAdapter, scriptingEnabled: false });
    const root = document.childNodes.find(isElement);
    if (!root) {
        throw TOO_LARGE;
    }
    mustBeShallow(root);
    return root;
}

/** What is misplaced is moved while it is read, with all that is in it, so that it may lie deeper than it was counted. */
function mustBeShallow(root: HtmlElement): void {
    let level = [root];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > DEEPEST) {
            throw TOO_DEEP;
        }
        level = level.flatMap(({ childNodes }) => childNodes.filter(isElement));
    }
}

export function isElement(node: HtmlNode): node is HtmlElement {
    return 'tagName' in node;
}

/** An attribute by its name in small letters. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
    return element.attrs.find((each) => each.name === name)?.value;
}

/** The elements below one, itself first, in order. */
export function elementsOf(element: HtmlElement): HtmlElement[] {
    const all: HtmlElement[] = [];
    const open = [element];
    for (let next = open.pop(); next; next = open.pop()) {
        all.push(next);
        for (let index = next.childNodes.length - 1; index >= 0; index--) {
            const node = next.childNodes[index];
            if (node && isElement(node)) open.push(node);
        }
    }
    return all;
}

/** The text below a node. */
export function textBelow(node: HtmlNode): string {
    if (node.nodeName === '#text') {
        return (node as DefaultTreeAdapterTypes.TextNode).value;
    }
    return isElement(node) ? node.childNodes.map(textBelow).join('') : '';
}
