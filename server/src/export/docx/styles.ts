import { AlignmentType, BorderStyle, type IParagraphOptions, type IParagraphStyleOptions, LineRuleType } from 'docx';
import type { Component, ComponentStyle, Standard } from '../../standards/standard.js';
import { LEVELS, type LevelName } from './marks.js';
import type { ListPlace } from './numbering.js';
import { GAP_STYLE_NAME, ITEM_STYLE_NAMES, RULE_STYLE_NAME, STYLE_NAMES } from './style-names.js';
import { halfPoints, linesOf, twipsOfMillimetres, twipsOfPoints } from './units.js';

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
    'draftMark',
    'letterSubject',
    'tableHead',
    'tableCell',
    'wideTableCell',
    'footnote',
    'recipientsLabel',
    'recipient',
    'authority',
    'position',
    'signatureNote',
    'signerName',
    'pageNumber',
]);

/** Points before a component, where there are any. The subject of a letter stands 6 pt below its number: NĐ 30, Phụ lục I. */
const SPACE_BEFORE: Partial<Record<Component, number>> = {
    letterSubject: 6,
    draftMark: 6,
    addresseeLabel: 12,
    kind: 18,
    part: 8,
    centredLine: 8,
    signatureNote: 24,
};

/** How many lines of the body are left for a signature. */
const LINES_FOR_SIGNATURE = 4;

/** Where the addressees of a letter stand, in millimetres from the margin. */
const ADDRESSEE_LABEL_INDENT = 32;
const ADDRESSEE_INDENT = 43;
const ADDRESSEE_HANGING = 3;

/** Thickness of drawn rules, in eighths of a point; about 0.6 pt. */
const RULE_THICKNESS = 5;

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
        return this.id(component);
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
        return LINES_FOR_SIGNATURE * this.standard.text.lineSpacing.printed;
    }

    /** All styles, as the Word library takes them. */
    definitions(habits: ReadonlyMap<string, StyleHabits>): IParagraphStyleOptions[] {
        const { components } = this.standard;
        return [
            ...(Object.keys(components) as Component[]).map((component) => this.component(component, habits)),
            ...LEVELS.map((level) => this.item(level, habits)),
            this.empty(this.ruleId, RULE_STYLE_NAME, {
                spacing: { before: twipsOfPoints(RULE_GAP), after: 0, ...exactLine(RULE_GAP) },
                border: { top: { style: BorderStyle.SINGLE, size: RULE_THICKNESS, space: 0, color: '000000' } },
            }),
            this.empty(this.gapId, GAP_STYLE_NAME, { spacing: { before: 0, after: 0, ...exactLine(GAP) } }),
        ];
    }

    private component(component: Component, habits: ReadonlyMap<string, StyleHabits>): IParagraphStyleOptions {
        const id = this.componentId(component);
        const style = this.standard.components[component];
        return {
            id,
            name: this.name(STYLE_NAMES[component]),
            basedOn: 'Normal',
            quickFormat: true,
            run: {
                size: halfPoints(style.size.printed),
                ...(style.bold ? { bold: true } : {}),
                ...(style.italic ? { italics: true } : {}),
                ...(style.underlined ? { underline: {} } : {}),
            },
            paragraph: {
                alignment: ALIGNMENTS[style.align],
                spacing: this.spacing(component, style),
                ...this.indent(component, style),
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
            const before = component === 'signerName' ? this.roomForSignature : (SPACE_BEFORE[component] ?? 0);
            return { before: twipsOfPoints(before), after: 0, line: 240, lineRule: LineRuleType.AUTO };
        }
        const pitch = text.lineSpacing.printed;
        const around = {
            before: twipsOfPoints(SPACE_BEFORE[component] ?? 0),
            after: twipsOfPoints(text.paragraphSpacing.printed),
        };
        return text.exactLines
            ? // letters larger than those of the body would be cut off
              { ...around, ...exactLine(Math.max(pitch, size.printed * 1.2)) }
            : {
                  ...around,
                  line: linesOf(pitch, this.standard.components.body.size.printed),
                  lineRule: LineRuleType.AUTO,
              };
    }

    private indent(component: Component, { align }: ComponentStyle): Pick<Paragraph, 'indent'> {
        switch (component) {
            case 'addresseeLabel':
                return { indent: { left: twipsOfMillimetres(ADDRESSEE_LABEL_INDENT) } };
            case 'addressee':
                return {
                    indent: {
                        left: twipsOfMillimetres(ADDRESSEE_INDENT),
                        hanging: twipsOfMillimetres(ADDRESSEE_HANGING),
                    },
                };
            default:
                return align === 'justify' && !CLOSE_LINES.has(component)
                    ? { indent: { left: 0, firstLine: this.firstLineIndent } }
                    : {};
        }
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

function exactLine(points: number): Spacing {
    return { line: twipsOfPoints(points), lineRule: LineRuleType.EXACT };
}
