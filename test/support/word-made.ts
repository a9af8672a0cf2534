import { type ZipEntry, zip } from './zip.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
    `xmlns:w="${W}"`,
    `xmlns:r="${R}"`,
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** The parts of a file of Word, as XML below their roots. */
export interface WordParts {
    readonly body: string;
    readonly styles?: string;
    readonly numbering?: string;
    readonly footnotes?: string;
    readonly comments?: string;
    /** Headers and footers, by the ids under which sections name them. */
    readonly headers?: Readonly<Record<string, string>>;
    readonly footers?: Readonly<Record<string, string>>;
    readonly others?: readonly ZipEntry[];
    /** More relations of the text, by their ids: type and target. */
    readonly relations?: Readonly<Record<string, readonly [type: string, target: string]>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A file of Word as Word writes it, with what tests put into it. */
export function wordFile(parts: WordParts): Uint8Array {
    return zip(wordEntries(parts));
}

/** The files of its zip. */
export function wordEntries(parts: WordParts): ZipEntry[] {
    const relations: [id: string, type: string, target: string][] = [];
    const entries: ZipEntry[] = [];
    const add = (id: string, type: string, name: string, root: string, content: string | undefined) => {
        if (content !== undefined) {
            relations.push([id, type, `${name}.xml`]);
            entries.push({ name: `word/${name}.xml`, bytes: `${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>` });
        }
    };
    add('rIdStyles', 'styles', 'styles', 'styles', parts.styles);
    add('rIdNumbering', 'numbering', 'numbering', 'numbering', parts.numbering);
    add('rIdNotes', 'footnotes', 'footnotes', 'footnotes', parts.footnotes);
    add('rIdComments', 'comments', 'comments', 'comments', parts.comments);
    for (const [id, content] of Object.entries(parts.headers ?? {})) add(id, 'header', id, 'hdr', content);
    for (const [id, content] of Object.entries(parts.footers ?? {})) add(id, 'footer', id, 'ftr', content);
    for (const [id, [type, target]] of Object.entries(parts.relations ?? {})) relations.push([id, type, target]);
    return [
        {
            name: '[Content_Types].xml',
            bytes: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
        },
        { name: '_rels/.rels', bytes: relationsPart([['rId1', 'officeDocument', 'word/document.xml']]) },
        { name: 'word/_rels/document.xml.rels', bytes: relationsPart(relations) },
        {
            name: 'word/document.xml',
            bytes: `${HEAD}<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
        },
        ...entries,
        ...(parts.others ?? []),
    ];
}

function relationsPart(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
    const all = relations.map(
        ([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`,
    );
    return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** Text as it stands in XML. */
export function escaped(text: string): string {
    return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A run: words, with `\n` for the end of a line and `\t` for a tab. @param properties such as `<w:b/>` */
export function run(text: string, properties = ''): string {
    const parts = text.split(/([\n\t])/).filter((part) => part !== '');
    const content = parts.map((part) =>
        part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    );
    return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content.join('')}</w:r>`;
}

/** A paragraph of text, or of runs. @param properties such as `<w:jc w:val="center"/>` */
export function paragraph(content: string, properties = ''): string {
    const inner = content.startsWith('<') || content === '' ? content : run(content);
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** Properties of a paragraph of a list. */
export function inList(numId: number, level = 0): string {
    return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

export const CENTRED = '<w:jc w:val="center"/>';

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');

/** A cell: text of paragraphs, or paragraphs as XML. */
export type Cell = string | { readonly content: string; readonly properties: string };

/** A table. Lines of a cell's text are its paragraphs. @param isDrawn whether lines are drawn around its cells */
export function table(rows: readonly (readonly Cell[])[], isDrawn = false): string {
    const all = rows.map((cells) => `<w:tr>${cells.map(cellOf).join('')}</w:tr>`);
    return `<w:tbl><w:tblPr>${isDrawn ? `<w:tblBorders>${BORDERS}</w:tblBorders>` : ''}</w:tblPr>${all.join('')}</w:tbl>`;
}

function cellOf(cell: Cell): string {
    const { content, properties } = typeof cell === 'string' ? { content: cell, properties: '' } : cell;
    const inner = content.startsWith('<')
        ? content
        : content
              .split('\n')
              .map((line) => paragraph(line))
              .join('');
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
}

/** A list of Word: for each level its form, text and more of its properties. */
export function list(id: number, levels: readonly (readonly [format: string, text: string, more?: string])[]): string {
    const all = levels.map(
        ([format, text, more = ''], index) =>
            `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escaped(text)}"/>${more}</w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${id}">${all.join('')}</w:abstractNum>`;
}

/** A list as paragraphs name it. @param overrides such as `<w:lvlOverride …/>` */
export function listOf(numId: number, abstractId: number, overrides = ''): string {
    return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}
