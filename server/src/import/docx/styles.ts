import type { Look } from '../paper.js';
import { at, child, childrenOf, type Element, numberAt, switchAt, valueAt } from './xml.js';

/** How words look in Word, as far as it matters to a plan. */
export interface WordLook extends Look {
    /** Small letters are printed as capitals. */
    readonly capitals: boolean;
    /** Not printed. */
    readonly hidden: boolean;
    /** The font of letters beyond English, by its name; empty where nothing names one. */
    readonly font: string;
}

/** The list and level that a style or a paragraph asks for. */
export interface ListPlace {
    readonly numId: string | undefined;
    readonly level: number | undefined;
}

const SWITCHES = { bold: 'w:b', italic: 'w:i', capitals: 'w:caps', hidden: 'w:vanish' } as const;

type SwitchName = keyof typeof SWITCHES;
type Switches = Partial<Record<SwitchName, boolean>>;

interface Style {
    readonly name: string;
    /** What the style and those it is based on say of its words. */
    readonly switches: Switches;
    readonly font: string | undefined;
    readonly align: string | undefined;
    readonly list: ListPlace | undefined;
    /** Of a table. */
    readonly borders: readonly Element[];
}

const PLAIN: Style = { name: '', switches: {}, font: undefined, align: undefined, list: undefined, borders: [] };

/** Styles based on styles go no deeper than this in Word (ten); a circle ends there. */
const DEEPEST = 20;

/** The styles of a file, each with what it has of those that it is based on. */
export class Styles {
    private readonly elements = new Map<string, Element>();
    private readonly known = new Map<string, Style>();
    private readonly defaults: Switches;
    private readonly defaultFont: string;
    private readonly defaultParagraph: string | undefined;
    private readonly defaultTable: string | undefined;

    /** @param sheet the part with the styles; a file may have none */
    constructor(sheet: Element | undefined) {
        const byDefault = at(sheet, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
        this.defaults = switchesOf(byDefault);
        this.defaultFont = fontOf(byDefault) ?? '';
        const defaults = new Map<string, string>();
        for (const style of childrenOf(sheet, 'w:style')) {
            const id = style.attributes['w:styleId'];
            if (id !== undefined) {
                this.elements.set(id, style);
                if (/^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')) {
                    defaults.set(style.attributes['w:type'] ?? '', id);
                }
            }
        }
        this.defaultParagraph = defaults.get('paragraph');
        this.defaultTable = defaults.get('table');
    }

    /** The id of the style that a paragraph follows; empty where the file has none. */
    idOf(properties: Element | undefined): string {
        return valueAt(properties, 'w:pStyle') ?? this.defaultParagraph ?? '';
    }

    /** The name under which people know a style: `heading 1`, `toc 1`. */
    nameOf(id: string): string {
        return this.style(id).name;
    }

    alignOf(id: string): string | undefined {
        return this.style(id).align;
    }

    /** The list that a style brings along. */
    listOf(id: string): ListPlace | undefined {
        return this.style(id).list;
    }

    /** What the style of a table says of its borders, the own style first. */
    bordersOf(id: string | undefined): readonly Element[] {
        return this.style(id ?? this.defaultTable ?? '').borders;
    }

    /** How words look. @param properties of their run (`w:rPr`); without, how those of the style do */
    look(paragraphStyle: string, properties: Element | undefined): WordLook {
        const ofParagraph = this.style(paragraphStyle);
        const runStyle = valueAt(properties, 'w:rStyle');
        const ofRun = runStyle === undefined ? PLAIN : this.style(runStyle);
        const [paragraph, run] = [ofParagraph.switches, ofRun.switches];
        const own = switchesOf(properties);
        // switches of a paragraph's and a run's style cancel each other out (ECMA-376, part 1, 17.7.3)
        const of = (name: SwitchName) =>
            own[name] ?? ((paragraph[name] ?? false) !== (run[name] ?? false) || this.defaults[name] === true);
        return {
            bold: of('bold'),
            italic: of('italic'),
            capitals: of('capitals'),
            hidden: of('hidden'),
            font: fontOf(properties) ?? ofRun.font ?? ofParagraph.font ?? this.defaultFont,
        };
    }

    private style(id: string, depth = 0): Style {
        const known = this.known.get(id);
        if (known) {
            return known;
        }
        const element = this.elements.get(id);
        if (!element || depth > DEEPEST) {
            return PLAIN;
        }
        const basedOn = valueAt(element, 'w:basedOn');
        const base = basedOn === undefined ? PLAIN : this.style(basedOn, depth + 1);
        const properties = child(element, 'w:pPr');
        const ownBorders = at(element, 'w:tblPr', 'w:tblBorders');
        const style: Style = {
            name: valueAt(element, 'w:name') ?? '',
            switches: { ...base.switches, ...switchesOf(child(element, 'w:rPr')) },
            font: fontOf(child(element, 'w:rPr')) ?? base.font,
            align: valueAt(properties, 'w:jc') ?? base.align,
            list: mergedList(listPlaceOf(properties), base.list),
            borders: ownBorders ? [ownBorders, ...base.borders] : base.borders,
        };
        this.known.set(id, style);
        return style;
    }
}

/** The list and level that properties of a paragraph name themselves. */
export function listPlaceOf(properties: Element | undefined): ListPlace | undefined {
    const place = child(properties, 'w:numPr');
    return place && { numId: valueAt(place, 'w:numId'), level: numberAt(place, 'w:ilvl') };
}

/** A level without a list is one of the list that stands behind it. */
export function mergedList(own: ListPlace | undefined, base: ListPlace | undefined): ListPlace | undefined {
    return own && base ? { numId: own.numId ?? base.numId, level: own.level ?? base.level } : (own ?? base);
}

function fontOf(properties: Element | undefined): string | undefined {
    const fonts = child(properties, 'w:rFonts')?.attributes;
    return fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'];
}

function switchesOf(properties: Element | undefined): Switches {
    if (!properties) {
        return {};
    }
    const switches: Switches = {};
    for (const name of Object.keys(SWITCHES) as SwitchName[]) {
        const value = switchAt(properties, SWITCHES[name]);
        if (value !== undefined) {
            switches[name] = value;
        }
    }
    return switches;
}
