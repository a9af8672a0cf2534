import { UnreadablePaper } from '../unreadable-paper.js';
import type { OfficePackage } from './office-package.js';
import type { Relations } from './relations.js';
import { type Element, parseXml } from './xml.js';

/** Parts that say what a chart or a diagram shows. */
const DRAWN = /^(?:chart|chartEx|diagramData)$/;

/** The words of the charts and diagrams to which a part leads, by the ids of the relations. */
export async function drawnTexts(office: OfficePackage, relations: Relations): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const { id, target } of relations.ofTypes(DRAWN)) {
        texts.set(id, await textOfPart(office, target));
    }
    return texts;
}

/** A drawing that is broken says nothing; the paper around it can be read. */
async function textOfPart(office: OfficePackage, name: string): Promise<string> {
    try {
        const part = await office.read(name);
        return part ? [...new Set(wordsBelow(parseXml(part)))].join(' · ') : '';
    } catch (error) {
        if (error instanceof UnreadablePaper) {
            return '';
        }
        throw error;
    }
}

/** Numbers, of which the drawing shows what it likes, and frames, which are read as text. */
const UNNAMED: ReadonlySet<string> = new Set(['c:numCache', 'w:txbxContent']);

/** The words of a drawing, paragraph by paragraph: titles, the names of rows and columns, what boxes say. */
export function wordsBelow(element: Element): string[] {
    const own = UNNAMED.has(element.name) ? [] : element.children.flatMap(wordsBelow);
    const words = element.name === 'a:p' ? [own.join('')] : [element.text, ...own];
    return words.map((each) => each.trim()).filter((each) => each !== '');
}
