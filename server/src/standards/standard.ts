/** The standards of form that a document can follow. */
export type StandardId = 'state-nd30' | 'party-hd05' | 'party-hd36';

/** What a standard sets as a range, and the figure within it that is printed here. */
export interface Figure {
    readonly least: number;
    readonly most: number;
    readonly printed: number;
}

/** One exact figure. */
export function exactly(figure: number): Figure {
    return { least: figure, most: figure, printed: figure };
}

/** A range, and the figure within it that is printed. */
export function between(least: number, most: number, printed: number): Figure {
    return { least, most, printed };
}

/** The parts of a document that a standard gives a form (thành phần thể thức). */
export type Component =
    | 'nationalTitle'
    | 'motto'
    | 'superior'
    | 'issuer'
    | 'number'
    | 'placeAndDate'
    | 'draftMark'
    | 'kind'
    | 'subject'
    | 'letterSubject'
    | 'attachedTo'
    | 'addressee'
    | 'addresseeLabel'
    | 'basis'
    | 'part'
    | 'section'
    | 'article'
    | 'titledItem'
    | 'body'
    | 'centredLine'
    | 'tableHead'
    | 'tableCell'
    | 'wideTableCell'
    | 'footnote'
    | 'recipientsLabel'
    | 'recipient'
    | 'authority'
    | 'position'
    | 'signatureNote'
    | 'signerName'
    | 'annexMark'
    | 'annexTitle'
    | 'pageNumber';

/** What a drawn or written mark under a component looks like. */
export type Underline =
    /** A drawn rule as wide as the text. */
    | { readonly mark: 'rule'; readonly share: Figure }
    /** Signs on a line of their own: `*`, `-----`. */
    | { readonly mark: 'signs'; readonly signs: string };

/** How one component is printed. */
export interface ComponentStyle {
    /** Points. */
    readonly size: Figure;
    readonly bold?: true;
    readonly italic?: true;
    readonly underlined?: true;
    /** Written in capitals by the author; printing alters no letter. */
    readonly capitals?: true;
    readonly align: 'left' | 'center' | 'right' | 'justify';
    /** What separates the component from what follows. */
    readonly below?: Underline;
    /** Decree or guideline with annex and item; `custom` where no rule says it. */
    readonly source: string;
}

/** What a standard says of the page and of running text. Lengths in millimetres, distances between lines in points. */
export interface PageStyle {
    readonly width: number;
    readonly height: number;
    readonly top: Figure;
    readonly bottom: Figure;
    readonly left: Figure;
    readonly right: Figure;
    /** From the upper edge of the paper to the top of the page number. */
    readonly numberFromTop: Figure;
    readonly source: string;
}

export interface RunningText {
    /** Millimetres by which the first line of a paragraph is moved in. */
    readonly firstLineIndent: Figure;
    /** Points between paragraphs. */
    readonly paragraphSpacing: Figure;
    /** Points from one line to the next. */
    readonly lineSpacing: Figure;
    /** Whether the distance between lines is fixed, or grows with the letters. */
    readonly exactLines: boolean;
    readonly source: string;
}

/** Words and marks that a standard prescribes. */
export interface Wording {
    /** What stands at the head of the page, upper right. */
    readonly nationalTitle: readonly string[];
    /** `Số:` or `Số`. */
    readonly numberLabel: string;
    /** What ends the body; null where the standard knows a full stop alone. */
    readonly endMark: string | null;
    /** What may end a line of the recipients but the last. */
    readonly recipientEnds: readonly string[];
    /** What may end the last basis. */
    readonly lastBasisEnds: readonly string[];
    /** Signs of authority before a position, by what they stand for. */
    readonly authorities: {
        readonly collective: string;
        readonly deputy: string;
        readonly byOrder: string;
        readonly byAuthorisation: string | null;
        readonly acting: string;
    };
    readonly source: string;
}

/** One standard of form: one table, which validation, typesetting and export read alike. */
export interface Standard {
    readonly id: StandardId;
    readonly regime: 'state' | 'party';
    /** The paper that sets the standard. */
    readonly name: string;
    /** How people call it in short. */
    readonly shortName: string;
    /** First day, ISO 8601. */
    readonly from: string;
    /** First day on which it no longer held; null while in force. */
    readonly until: string | null;
    readonly page: PageStyle;
    readonly text: RunningText;
    readonly components: Readonly<Record<Component, ComponentStyle>>;
    readonly wording: Wording;
}
