import type { TerminalName } from './token-writer.js';

/** How the lexer writes a stretch of a document. */
export type RoleTokens =
    /** A line of one token, or of a label and a value. */
    | { readonly line: TerminalName; readonly value?: TerminalName }
    /** Running text: the token that opens it, and that of its label or mark. */
    | { readonly text: TerminalName | null; readonly label?: TerminalName }
    /** A part of the outline: the token of its mark. */
    | { readonly mark: TerminalName }
    /** It has a way of its own. */
    | 'own';

/** What a stretch of a document may be, with its tokens; the names are those of the grammar's rules. */
const ROLES = {
    document: 'own',
    nationalTitle: { line: 'NATIONAL_TITLE' },
    issuer: { line: 'ISSUER_NAME' },
    number: { line: 'NUMBER_LABEL', value: 'NUMBER_VALUE' },
    placeAndDate: { line: 'PLACE', value: 'DATE' },
    marking: { line: 'MARKING' },
    approval: 'own',
    copyForm: { line: 'COPY_FORM' },
    unplaced: { line: 'UNPLACED_LINE' },
    kind: { line: 'KIND_NAME' },
    subject: { text: 'SUBJECT_START', label: 'SUBJECT_LABEL' },
    addressee: { text: 'ADDRESSEE_START', label: 'ADDRESSEE_LABEL' },
    basis: { text: 'BASIS_START', label: 'LINE_MARK' },
    part: { mark: 'PART_MARK' },
    section: { mark: 'SECTION_MARK' },
    article: { mark: 'ARTICLE_MARK' },
    item: { mark: 'ITEM_MARK' },
    annex: { mark: 'ANNEX_MARK' },
    paragraph: { text: 'PARAGRAPH_START' },
    table: 'own',
    row: 'own',
    footnote: { text: null, label: 'FOOTNOTE_MARK' },
    closing: { text: 'CLOSING_START' },
    formHeading: 'own',
    ending: 'own',
    recipientsLabel: { line: 'RECIPIENTS_LABEL' },
    recipient: { text: 'RECIPIENT_START', label: 'LINE_MARK' },
    typist: { line: 'TYPIST' },
    contact: { line: 'CONTACT_LINE' },
    authority: { line: 'AUTHORITY' },
    position: { line: 'POSITION' },
    signer: { line: 'SIGNER_NAME' },
    signatureNote: { line: 'SIGNATURE_NOTE' },
    comment: { line: 'COMMENT' },
    ornament: { line: 'ORNAMENT' },
} as const satisfies Readonly<Record<string, RoleTokens>>;

/** What a stretch of a document is. */
export type Role = keyof typeof ROLES;

/** How a stretch of this role is written; a role without tokens does not compile. */
export function tokensOfRole(role: Role): RoleTokens {
    return ROLES[role];
}
