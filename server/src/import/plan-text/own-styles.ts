/** Ids of the styles that this tool gives its own files: `kh-kind`, `kh-party-hd05-body`, `kh-item-letter`. */
const OWN_STYLE = /^kh-(?:[a-z]+-[a-z]+\d+-)?(?:item-)?([a-zA-Z]+\d?)$/;

/** What a paragraph is in a file that this tool has written; undefined in files of others. */
export function ownComponent(style: string): string | undefined {
    return style === 'FootnoteText' ? undefined : OWN_STYLE.exec(style)?.[1];
}

/** Paragraphs of one kind that are the lines of one thing. */
const LINES_OF_ONE: ReadonlySet<string> = new Set(['addressee', 'contactLine', 'part']);

/** Paragraphs that belong to the one right above them. */
const BELONGS_TO: Readonly<Record<string, string>> = {
    subject: 'kind',
    annexTitle: 'annexMark',
    addressee: 'addresseeLabel',
};

/** Whether two paragraphs that follow each other in a file of this tool's own are lines of one block. */
export function isOneBlock(above: string, below: string): boolean {
    return (above === below && LINES_OF_ONE.has(above)) || BELONGS_TO[below] === above;
}

const CELLS: ReadonlySet<string> = new Set(['tableHead', 'tableCell', 'wideTableCell']);

/** Whether a paragraph stands in a table of the text. */
export function isOwnCell(style: string): boolean {
    return CELLS.has(ownComponent(style) ?? '');
}

const ENDING: ReadonlySet<string> = new Set([
    ...['recipientsLabel', 'recipient', 'authority', 'position', 'signerName', 'signatureNote', 'confirmation'],
]);

/** Whether a paragraph stands in the end of a paper. */
export function isOfOwnEnding(style: string): boolean {
    return ENDING.has(ownComponent(style) ?? '');
}
