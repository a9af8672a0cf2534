import { alternative } from './alternative.js';
import type { Context } from './context.js';
import { wordsBelow } from './drawn-texts.js';
import type { Element } from './xml.js';

/** What hangs on a paragraph: frames with text, pictures, and what neither is. */
export interface DrawnParts {
    readonly frame: (content: Element) => void;
    readonly picture: (number: number) => void;
    readonly aside: (text: string) => void;
}

/** The kinds of drawings that are nothing but what is found in them: shapes, groups of them, pictures. */
const PLAIN_DRAWING = /\/(?:picture|wordprocessing(?:Shape|Group|Canvas))$/;

/** Reads a drawing of a run. Drawn lines only set off what stands above them. */
export function readDrawing(drawing: Element, context: Context, parts: DrawnParts): void {
    const { findings } = context;
    let holds = false;
    let hasForm = false;
    const other = (what: string) => {
        findings.others++;
        parts.aside(`Ở đây tệp Word có ${what}`);
    };
    const picture = (relation: string) => {
        const number = context.pictureOf(relation);
        if (number === undefined) {
            findings.missingPictures++;
            parts.aside('Ở đây có một hình không nằm trong tệp Word');
        } else {
            parts.picture(number);
        }
    };
    visit(drawing, (inner) => {
        const { name, attributes } = inner;
        hasForm ||= isForm(inner);
        const relation = attributes['r:embed'] ?? attributes['r:id'] ?? attributes['r:link'];
        if (name === 'w:txbxContent') {
            holds = true;
            parts.frame(inner);
            return false;
        }
        if ((name === 'a:blip' || name === 'v:imagedata') && relation !== undefined) {
            holds = true;
            picture(relation);
        } else if (name === 'v:textpath' && (attributes.string ?? '').trim() !== '') {
            // words drawn as a picture
            holds = true;
            parts.aside(`Chữ vẽ: ${attributes.string}`);
            findings.drawnWords++;
        } else if (name === 'a:graphicData' && !PLAIN_DRAWING.test(attributes.uri ?? '')) {
            holds = true;
            otherDrawing(inner, context, other);
        }
        return true;
    });
    if (holds) {
        return;
    }
    if (drawing.name === 'w:object') {
        other('một tệp nhúng');
    } else if (hasForm) {
        findings.shapes++;
    }
}

/** Shapes that are lines, by their names in drawings of today and by their numbers in those of before. */
const LINE = /^(?:line|(?:straight|bent|curved)Connector\d?|#?_x0000_t(?:20|3[2-9]|40))$/;

/** Whether an element draws something other than a line: a box, an arrow, a circle. */
function isForm({ name, attributes }: Element): boolean {
    switch (name) {
        case 'a:prstGeom':
            return !LINE.test(attributes.prst ?? '');
        case 'a:custGeom':
        case 'v:rect':
        case 'v:roundrect':
        case 'v:oval':
            return true;
        case 'v:shape':
            return !LINE.test(attributes.type ?? '');
        default:
            return false;
    }
}

/** What Word keeps in parts of its own, or draws with another program; with the words that it shows. */
function otherDrawing(data: Element, context: Context, other: (what: string) => void): void {
    const texts: string[] = wordsBelow(data);
    let isReadOtherwise = false;
    visit(data, (inner) => {
        isReadOtherwise ||= inner.name === 'a:blip' || inner.name === 'w:txbxContent';
        for (const relation of [inner.attributes['r:id'], inner.attributes['r:dm']]) {
            const text = relation === undefined ? undefined : context.drawnTexts.get(relation);
            if (text) texts.push(text);
        }
        return true;
    });
    if (isReadOtherwise && texts.length === 0) {
        return;
    }
    const uri = data.attributes.uri ?? '';
    const what = uri.includes('chart') ? 'một biểu đồ' : uri.includes('diagram') ? 'một sơ đồ' : 'một hình vẽ';
    other(texts.length > 0 ? `${what}, có chữ: ${texts.join(' · ')}` : what);
}

/** @param enter says whether to go on below an element */
function visit(element: Element, enter: (element: Element) => boolean): void {
    for (const inner of element.children) {
        const chosen = inner.name === 'mc:AlternateContent' ? alternative(inner) : inner;
        if (enter(chosen)) {
            visit(chosen, enter);
        }
    }
}
