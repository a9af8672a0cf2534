import { BuilderElement, type ParagraphChild, Run as WordRun } from 'docx';
import { GLUE } from '../../printed/glue.js';
import { partedLeaders } from '../../printed/leaders.js';
import { isWords, type NoteCall, type Run, type Words } from '../../printed/printed-document.js';
import type { ComponentStyle, Standard } from '../../standards/standard.js';
import { halfPoints } from './units.js';

/** What writes the number of a note where running text calls it, and what leads to a part of the paper that words name. */
export interface NoteCaller {
    call(note: NoteCall): ParagraphChild;
    /**
     * Words that lead to a part: a field for the number that Word prints there, a link otherwise.
     *
     * @param write makes a run of some of the words
     */
    reference(to: number, text: string, write: (text: string) => ParagraphChild): ParagraphChild[];
}

const NO_BREAK_SPACE = '\u00A0';

/**
 * The runs of a paragraph: what its style says already is not said again.
 *
 * @param components whose words may stand within the paragraph; where absent, those have the look of the paragraph
 */
export function wordRuns(
    runs: readonly Run[],
    style: ComponentStyle,
    notes: NoteCaller,
    components?: Standard['components'],
): ParagraphChild[] {
    return runs.flatMap((run) => {
        if (!isWords(run)) {
            return [notes.call(run)];
        }
        return run.to === undefined
            ? [wordRun(run, style, components)]
            : notes.reference(run.to, run.text, (text) => wordRun({ ...run, text }, style, components));
    });
}

/** Words of a paragraph whose look differs from its style as a whole, such as a mark under a title. */
export function plainWords(text: string, style: ComponentStyle): ParagraphChild {
    return new WordRun({ ...(style.bold ? { bold: false } : {}), children: textElements(text) });
}

/** Whether words are bold on the page: in a paragraph of the body the head alone is, in the middle of the page all. */
export function isBold(words: Words, style: ComponentStyle): boolean {
    return words.bold === true || (style.bold === true && !headAloneIsBold(style));
}

function wordRun(words: Words, style: ComponentStyle, components?: Standard['components']): ParagraphChild {
    const { size } = (words.component && components?.[words.component]) ?? style;
    const bold = isBold(words, style);
    return new WordRun({
        ...(bold === (style.bold === true) ? {} : { bold }),
        ...(words.italic && !style.italic ? { italics: true } : {}),
        ...(size.printed === style.size.printed ? {} : { size: halfPoints(size.printed) }),
        children: textElements(words.text),
    });
}

function headAloneIsBold({ align }: ComponentStyle): boolean {
    return align === 'justify';
}

/** A hyphen at which no line ends. */
const HELD_HYPHEN = `-${GLUE}`;

/**
 * The text of a run; where no line may end, it has Word's own spaces and hyphens for that (Word ends no line at a stroke).
 * Strings given to the library may be the names of fields to it, and it replaces `{name}` in all of a part by the number of a
 * list: so words are wrapped here, and a brace ends its piece.
 */
export function textElements(text: string): BuilderElement[] {
    return text
        .replaceAll(` ${GLUE}`, NO_BREAK_SPACE)
        .split(/(?<=\{)|(-\u2060)/u)
        .filter((piece) => piece !== undefined && piece !== '')
        .map((piece) => (piece === HELD_HYPHEN ? new BuilderElement({ name: 'w:noBreakHyphen' }) : textElement(piece)));
}

function textElement(piece: string): BuilderElement {
    const element = new BuilderElement({
        name: 'w:t',
        attributes: { space: { key: 'xml:space', value: 'preserve' } },
    });
    element.addChildElement(partedLeaders(piece.replaceAll(GLUE, '')));
    return element;
}
