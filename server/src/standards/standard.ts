/** What a standard sets as a range, and the figure within it that is printed here. */
export interface Figure {
    readonly min: number;
    readonly max: number;
    readonly printed: number;
}

/** One exact figure. */
export function exactly(figure: number): Figure {
    return { min: figure, max: figure, printed: figure };
}

/** A range, and the figure within it that is printed. */
export function between(min: number, max: number, printed: number): Figure {
    return { min, max, printed };
}

/** The parts of a document that a standard gives a form (thành phần thể thức). */
export type Component =
    | 'nationalTitle'
    | 'motto'
    | 'superior'
    | 'issuer'
    | 'number'
    | 'placeAndDate'
    | 'secrecyMark'
    | 'urgencyMark'
    | 'circulationMark'
    | 'notForMedia'
    | 'draftMark'
    | 'signingMark'
    | 'copyForm'
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
    | 'typist'
    | 'contactLine'
    | 'confirmation'
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
    /** A frame of one line around the words; millimetres, the width by the words where it is prescribed. */
    readonly frame?: { readonly height: number; readonly widths: Readonly<Record<string, number>> };
    /** Printed in bright red. */
    readonly red?: true;
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

/** Words or marks that a standard prescribes, and where it does. */
export interface Prescribed<T> {
    readonly is: T;
    /** Decree or guideline with annex and item. */
    readonly source: string;
    /** The text contradicts itself, or none could be read: this is what we write, and nobody is told of another form. */
    readonly isOpen?: true;
}

/** Signs before a position that say on whose behalf it is signed. */
export interface Authorities {
    readonly collective: string;
    readonly deputy: string;
    readonly byOrder: string;
    /** Null where the regime knows none. */
    readonly byAuthorisation: string | null;
    readonly acting: string;
}

/** Words and marks, one row each. */
export interface Wording {
    /** What stands at the head of the page, upper right. */
    readonly nationalTitle: Prescribed<readonly string[]>;
    /** `Số:` or `Số`. */
    readonly numberLabel: Prescribed<string>;
    /** Whether spaces may stand between the digits and the letters of a number. */
    readonly numberSpaces: Prescribed<boolean>;
    /** Below which figure numbers and days have a zero before them, and up to which month. */
    readonly padding: Prescribed<{ readonly below: number; readonly lastMonth: number }>;
    /** How two annexes or more are numbered; null where it is not known. */
    readonly annexDigits: Prescribed<'roman' | 'arabic' | null>;
    /** What a letter's subject begins with; null where it begins bare. */
    readonly letterSubject: Prescribed<string | null>;
    /** What ends each basis, and the last. */
    readonly basisEnds: Prescribed<{ readonly each: string; readonly last: string }>;
    /** What ends the body. */
    readonly documentEnd: Prescribed<string>;
    /** What ends each recipient, and the last. */
    readonly recipientEnds: Prescribed<{ readonly each: string; readonly last: string }>;
    /** What the archive's line among the recipients begins with. */
    readonly archiveLabel: Prescribed<string>;
    readonly authorities: Prescribed<Authorities>;
    /**
     * The post of whoever heads a committee that decides together: no deputy signs in that one's stead, but for the
     * committee. Null where the standard has no such sentence.
     */
    readonly collectivePost: Prescribed<string | null>;
    /** Whether who signs for a committee states a post alone, without the committee's name, and no membership. */
    readonly postAlone: Prescribed<boolean>;
    /** What stands between the number of a paper that is cited and its day. */
    readonly citedDay: Prescribed<{ readonly comma: boolean; readonly form: 'short' | 'long' }>;
    /** What the standard says of circulation, and of the forms of copying: the beginnings of lines; null where it lists none. */
    readonly circulation: Prescribed<readonly string[] | null>;
    readonly copyForms: Prescribed<readonly string[] | null>;
    /** Kinds of papers whose form has no place and day. */
    readonly undatedKinds: Prescribed<readonly string[]>;
    /** The list of words that are written with capitals; null where the standard has none. */
    readonly capitals: Prescribed<'annexOfND30' | null>;
    /**
     * What a decision's first recipient begins with, before the article that names who carries it out; null where no
     * form has it.
     */
    readonly decisionRecipient: Prescribed<string | null>;
    /** What the recipients begin with where a `Kính gửi` says above to whom the paper goes. */
    readonly letterRecipient: Prescribed<string>;
    /** Whether its papers are administrative ones: rules that are of the form of those alone are asked of them. */
    readonly administrativeForm: Prescribed<boolean>;
    /** Issuing agencies (in capitals) whose own rules may allow ranks and titles before a signer's name. */
    readonly titledSigners: Prescribed<RegExp>;
}

/** Bodies whose papers follow a standard though others have the same form, by what they are called. */
export interface Bodies {
    /** A line of the issuers, from its first word on: `LIÊN ĐOÀN LAO ĐỘNG TỈNH …`. */
    readonly issuer: RegExp;
    /** A number in the form of the standard with the letters of such a body: `15/KH-LĐLĐ`. */
    readonly symbol: RegExp;
    /** The end of a line of the issuers at which no name ends: it goes on in the next line. */
    readonly unfinished: RegExp;
    /** For whom it is signed, which tells a paper of such a body where its issuers are blank: `TM. ĐOÀN CHỦ TỊCH`. */
    readonly authority: RegExp;
}

/** What in a paper's own form tells that it follows the standards of a regime. */
export interface Recognition {
    /** The form of the number, from its first character on: `141/KH-UBND`, `228-KH/TU`. */
    readonly number: RegExp;
    /** A number that is taken for this regime's where nothing else tells; null where none is. */
    readonly looseNumber: RegExp | null;
    /**
     * What stands at the head of the page, upper right: its lines, the longer before one that it begins with. A line is known whichever
     * marks its letters have; an expression finds one that other lines have in them, too.
     */
    readonly titles: readonly (string | RegExp)[];
    /** Null where the form tells the regime, whoever issues the paper. */
    readonly bodies: Bodies | null;
    /** What only its papers have, whatever else they share with those of another standard; null where nothing does. */
    readonly sure: Sure | null;
}

/** What decides on a standard by itself, whoever issues the paper. */
export interface Sure {
    /** A number, from its first character on: `84/2025/QĐ-UBND`. */
    readonly number: RegExp;
    /** The whole title in capitals: `THÔNG TƯ`. */
    readonly kind: RegExp;
}

/**
 * The kinds of papers that a standard has, as running text writes them, each with the codes that it may bear in a number;
 * none where it is numbered without one.
 */
export type Kinds = Readonly<Record<string, readonly string[]>>;

/** Where a mark of how a paper is to be handled stands on its first page. */
export type MarkPlace =
    /** In the left column, below the number and the subject of a letter. */
    | 'underNumber'
    /** In the right column, below the date. */
    | 'underDate'
    /** At the right edge of the text, as far from the paper's upper edge as page numbers are. */
    | 'corner';

/** The marks of how a paper is to be handled. */
export const MARK_COMPONENTS = ['signingMark', 'secrecyMark', 'urgencyMark', 'circulationMark', 'draftMark'] as const;

export type MarkComponent = (typeof MARK_COMPONENTS)[number];

/** Distances that all forms of export keep alike. */
export interface Layout {
    /**
     * Where several addressees stand: millimetres from the edge of the text to the label, to their lines, and further
     * in to what goes on below a line.
     */
    readonly addressees: Prescribed<{ readonly label: number; readonly lines: number; readonly hanging: number }>;
    /** Shares of the width that recipients and one signature beside them have. */
    readonly ending: Prescribed<{ readonly recipients: number; readonly signature: number }>;
    /** Where the marks stand of how a paper is to be handled. */
    readonly marks: Prescribed<Readonly<Record<MarkComponent, MarkPlace>>>;
    /** In which order marks stand that share a place, from top to bottom. */
    readonly marksOrder: Prescribed<readonly MarkComponent[]>;
    /** Where it stands, below the others, who confirms what was signed. */
    readonly confirmation: Prescribed<'left' | 'center'>;
    /** Whether each annex has page numbers of its own, which begin with 1. */
    readonly annexPages: Prescribed<'own' | 'goOn'>;
    /** On which page, at its foot, it stands where the body is found. */
    readonly contactLines: Prescribed<'firstPage' | 'lastPage'>;
    /**
     * How many millimetres above the lower edge of the paper it stands that the media may not spread a paper; null where it
     * stands below the signature.
     */
    readonly notForMedia: Prescribed<number | null>;
    /** In which column, below the rule, the words stand that say in which form a paper was copied. */
    readonly copyForm: Prescribed<'left' | 'right'>;
    /**
     * Lines of running text between the position of a signer and the name, where the hand signs and the seal is set.
     */
    readonly linesToSign: Prescribed<number>;
    /**
     * Whether paper is printed on both sides: the back of a sheet then has its left and right margins exchanged, and what
     * begins with page 1 begins on a front.
     */
    readonly duplex: Prescribed<boolean>;
    /** Whether a PDF has a named field, empty and unseen, wherever a digital signature will stand. */
    readonly signatureFields: Prescribed<boolean>;
    /**
     * Millimetres: the width of a signature's picture, in the middle between post and name, as high as the hand's room;
     * the side of the seal's, of which a third of that width lies over the signature's left; the width of the words in the
     * upper corner of a file that is an annex.
     */
    readonly signatureSizes: Prescribed<{ readonly signature: number; readonly seal: number; readonly corner: number }>;
    /**
     * Points between the letters of a component and those of the line above it, where they are more than between
     * paragraphs.
     */
    readonly above: Prescribed<Readonly<Partial<Record<Component, number>>>>;
}

/**
 * One standard of form: one table, which recognition, validation, typesetting and export read alike. Standards of one
 * regime follow each other in time.
 */
export interface Standard<Id extends string = string, Regime extends string = string> {
    readonly id: Id;
    /** The world of official papers that the standard is for. */
    readonly regime: Regime;
    /** The paper that sets the standard. */
    readonly name: string;
    /** How people call it in short. */
    readonly shortName: string;
    /** What its papers are called, at the beginning of a sentence. */
    readonly papers: { readonly vi: string; readonly en: string };
    /** First day, ISO 8601. */
    readonly from: string;
    /** First day on which it no longer held; null while in force. */
    readonly until: string | null;
    /** The regime had rules before, which could not be read: nobody is told of another form in a paper that is older. */
    readonly olderUnread?: true;
    readonly recognition: Recognition;
    readonly kinds: Prescribed<Kinds>;
    readonly page: PageStyle;
    readonly text: RunningText;
    readonly components: Readonly<Record<Component, ComponentStyle>>;
    readonly layout: Layout;
    readonly wording: Wording;
}
