import {
    AlignmentType,
    BorderStyle,
    type IBaseParagraphStyleOptions,
    type IParagraphOptions,
    type IParagraphStyleOptions,
    LineRuleType,
} from 'docx';
import type { Component, ComponentStyle, Standard } from '../../standards/standard.js';
import { LEVELS, type LevelName } from './marks.js';
import type { ListPlace } from './numbering.js';
import { GAP_STYLE_NAME, ITEM_STYLE_NAMES, RULE_STYLE_NAME, STYLE_NAMES } from './style-names.js';
import { halfPoints, twipsOfMillimetres, twipsOfPoints } from './units.js';

type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>;
type Spacing = NonNullable<Paragraph['spacing']>;

/** Lines of the heading and the ending, and cells: set single, each close to the next. */
const CLOSE_LINES: ReadonlySet<Component> = new Set([
    'nationalTitle',
    'motto',
    'superior',
    'issuer',
    'number',
    'placeAndDate',
    'secrecyMark',
    'urgencyMark',
    'circulationMark',
    'draftMark',
    'signingMark',
    'copyForm',
    'letterSubject',
    'tableHead',
    'tableCell',
    'wideTableCell',
    'footnote',
    'recipientsLabel',
    'recipient',
    'typist',
    'contactLine',
    'confirmation',
    'authority',
    'position',
    'signatureNote',
    'signerName',
    'pageNumber',
]);

/** Bright red, of urgency and secrecy. */
export const RED = 'FF0000';

/** Those at the end of a paper. */
const ENDING_LINES: ReadonlySet<Component> = new Set([
    'recipientsLabel',
    'recipient',
    'typist',
    'confirmation',
    'authority',
    'position',
    'signatureNote',
    'signerName',
]);

/** From the top of its letters to their bottom, what a line of Times takes, in em. */
export const LETTERS_OF_TIMES = 1.107;

/** What Word goes on with behind a heading: running text, or the line that belongs to it. Others are followed by their like. */
const NEXT: Readonly<Partial<Record<Component, Component>>> = {
    kind: 'subject',
    subject: 'body',
    attachedTo: 'body',
    annexMark: 'annexTitle',
    annexTitle: 'body',
    part: 'body',
    centredLine: 'body',
    section: 'body',
    article: 'body',
    titledItem: 'body',
    addresseeLabel: 'addressee',
    recipientsLabel: 'recipient',
    authority: 'position',
    position: 'signerName',
};

/** Word's own style of footnotes: what colleagues add to the notes looks like the others. */
const FOOTNOTE_STYLE = 'FootnoteText';

/** Thickness of drawn rules, in eighths of a point; about 0.6 pt. */
const RULE_THICKNESS = 5;

const RULE = { style: BorderStyle.SINGLE, size: RULE_THICKNESS, space: 0, color: '000000' } as const;

/** The distance of a rule from the line above it, and what a line of no words takes, in points. */
const RULE_GAP = 2;
const GAP = 6;

/** What all paragraphs of one style have in common: it belongs to the style, not to each of them. */
export interface StyleHabits {
    /** Depth in the outline, from 1; null for none. */
    readonly level: number | null;
    readonly withNext: boolean;
    /** The level of the list to which the style is bound. */
    readonly list: ListPlace | undefined;
}

/** The styles of one standard in a file: one for each component, and one for each kind of marked paragraph. */
export class StandardStyles {
    readonly ruleId: string;
    readonly gapId: string;

    /**
     * @param key tells the standard's styles from those of others in the file; empty for the first one, so that an office
     * finds the same names in each file
     */
    constructor(
        readonly standard: Standard,
        private readonly key: string,
    ) {
        this.ruleId = this.id('rule');
        this.gapId = this.id('gap');
    }

    /** The style of a component. */
    componentId(component: Component): string {
        return component === 'footnote' ? FOOTNOTE_STYLE : this.id(component);
    }

    /** What Word's own style of footnotes is like by this standard. */
    get footnoteText(): IBaseParagraphStyleOptions {
        const { run, paragraph } = this.component('footnote', new Map());
        return { run: run ?? {}, paragraph: paragraph ?? {} };
    }

    /** The style of running text under a mark. */
    itemId(level: LevelName): string {
        return this.id(`item-${level}`);
    }

    /** Twips by which the first line of a paragraph is moved in. */
    get firstLineIndent(): number {
        return twipsOfMillimetres(this.standard.text.firstLineIndent.printed);
    }

    /** Points between the last line above a signature and the name. */
    get roomForSignature(): number {
        return this.standard.layout.linesToSign.is * this.standard.text.lineSpacing.printed;
    }

    /** All styles, as the Word library takes them. */
    definitions(habits: ReadonlyMap<string, StyleHabits>): IParagraphStyleOptions[] {
        const { components } = this.standard;
        return [
            ...(Object.keys(components) as Component[])
                .filter((component) => component !== 'footnote')
                .map((component) => this.component(component, habits)),
            ...LEVELS.map((level) => this.item(level, habits)),
            this.empty(this.ruleId, RULE_STYLE_NAME, {
                spacing: { before: twipsOfPoints(RULE_GAP), after: 0, ...exactLine(RULE_GAP) },
                border: { top: RULE },
            }),
            this.empty(this.gapId, GAP_STYLE_NAME, { spacing: { before: 0, after: 0, ...exactLine(GAP) } }),
        ];
    }

    private component(component: Component, habits: ReadonlyMap<string, StyleHabits>): IParagraphStyleOptions {
        const id = this.componentId(component);
        const style = this.standard.components[component];
        const next = NEXT[component];
        return {
            id,
            name: this.name(STYLE_NAMES[component]),
            basedOn: 'Normal',
            ...(next === undefined ? {} : { next: this.componentId(next) }),
            quickFormat: true,
            run: {
                size: halfPoints(style.size.printed),
                ...(style.bold ? { bold: true } : {}),
                ...(style.italic ? { italics: true } : {}),
                ...(style.underlined ? { underline: {} } : {}),
                ...(style.red ? { color: RED } : {}),
            },
            paragraph: {
                alignment: ALIGNMENTS[style.align],
                spacing: this.spacing(component, style),
                ...this.indent(component, style),
                // neighbours with one border share it: the rule stands above the first line alone
                ...(component === 'contactLine' ? { border: { top: RULE } } : {}),
                ...sharedBy(habits.get(id)),
            },
        };
    }

    private item(level: LevelName, habits: ReadonlyMap<string, StyleHabits>): IParagraphStyleOptions {
        const id = this.itemId(level);
        return {
            id,
            name: this.name(ITEM_STYLE_NAMES[level]),
            basedOn: this.componentId('body'),
            quickFormat: true,
            // a list would move the paragraph elsewhere than the style it is based on
            paragraph: { ...this.indent('body', this.standard.components.body), ...sharedBy(habits.get(id)) },
        };
    }

    private empty(id: string, name: string, paragraph: Paragraph): IParagraphStyleOptions {
        return { id, name: this.name(name), basedOn: 'Normal', run: { size: 2 }, paragraph };
    }

    private spacing(component: Component, { size }: ComponentStyle): Spacing {
        const { text } = this.standard;
        if (CLOSE_LINES.has(component)) {
            const before = component === 'signerName' ? this.roomForSignature : this.above(component);
            return {
                before: twipsOfPoints(before),
                after: 0,
                ...lineOf(size.printed * LETTERS_OF_TIMES + closeGap(component)),
            };
        }
        const pitch = text.lineSpacing.printed;
        const linePitch = text.exactLines
            ? // letters larger than those of the body would be cut off
              Math.max(pitch, size.printed * 1.2)
            : (pitch * size.printed) / this.standard.components.body.size.printed;
        // a line is as high as its distance to the next, and Word puts what the letters leave of it above them
        const roomOfLine = linePitch - size.printed * LETTERS_OF_TIMES;
        const around = {
            before: twipsOfPoints(Math.max(0, this.above(component) - roomOfLine)),
            after: twipsOfPoints(text.paragraphSpacing.printed),
        };
        return { ...around, ...(text.exactLines ? exactLine(linePitch) : lineOf(linePitch)) };
    }

    private indent(component: Component, { align }: ComponentStyle): Pick<Paragraph, 'indent'> {
        const { label, lines, hanging } = this.standard.layout.addressees.is;
        switch (component) {
            case 'addresseeLabel':
                return { indent: { left: twipsOfMillimetres(label) } };
            case 'addressee':
                return {
                    indent: {
                        left: twipsOfMillimetres(lines + hanging),
                        hanging: twipsOfMillimetres(hanging),
                    },
                };
            default:
                return align === 'justify' && !CLOSE_LINES.has(component)
                    ? { indent: { left: 0, firstLine: this.firstLineIndent } }
                    : {};
        }
    }

    /** Points between the letters of a component and those above them, besides what parts paragraphs. */
    private above(component: Component): number {
        return this.standard.layout.above.is[component] ?? 0;
    }

    private id(part: string): string {
        return `kh${this.key}-${part}`;
    }

    private name(part: string): string {
        return this.key === '' ? `KH ${part}` : `KH ${part} (${this.standard.shortName})`;
    }
}

/** How a component's paragraphs are aligned, in Word's terms. */
export const ALIGNMENTS = {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
    justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<ComponentStyle['align'], IParagraphOptions['alignment']>;

/** The depth in the outline that Word reads as running text. */
const NO_OUTLINE_LEVEL = 9;

/** Word's outline has nine levels, counted from 0. */
export function outlineLevel(level: number | null | undefined): number {
    return level == null ? NO_OUTLINE_LEVEL : Math.min(level, NO_OUTLINE_LEVEL) - 1;
}

function sharedBy(habits: StyleHabits | undefined): Paragraph {
    return {
        ...(habits?.withNext ? { keepNext: true } : {}),
        ...(habits?.list ? { numbering: { reference: habits.list.list, level: habits.list.level } } : {}),
        ...(habits?.level == null ? {} : { outlineLevel: outlineLevel(habits.level) }),
    };
}

/** Lines that grow with larger letters: their distance is exact in each program, unlike that of lines counted in their own height. */
function lineOf(points: number): Spacing {
    return { line: twipsOfPoints(points), lineRule: LineRuleType.AT_LEAST };
}

/** Points between the letters of two lines that are close to each other. */
function closeGap(component: Component): number {
    return ENDING_LINES.has(component) ? 2 : 1.5;
}

function exactLine(points: number): Spacing {
    return { line: twipsOfPoints(points), lineRule: LineRuleType.EXACT };
}
