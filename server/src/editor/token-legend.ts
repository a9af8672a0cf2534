/**
 * The types of semantic tokens of both languages, in the order in which the protocol counts them: one server has one legend.
 * Each is declared in package.json (`semanticTokenTypes`), but for `comment`, which editors know.
 */
export const TOKEN_TYPES = [
    'nationalTitle',
    'issuer',
    'documentNumber',
    'date',
    'kind',
    'subject',
    'part',
    'section',
    'article',
    'mark',
    'title',
    'body',
    'citation',
    'directiveKind',
    'footnote',
    'reference',
    'time',
    'recipient',
    'authority',
    'position',
    'signer',
    'table',
    'comment',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** The legend as Langium asks for it. */
export const TOKEN_LEGEND: Record<string, number> = Object.fromEntries(TOKEN_TYPES.map((name, index) => [name, index]));
