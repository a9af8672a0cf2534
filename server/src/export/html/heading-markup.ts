import { DRAFT_MARK } from '../../printed/draft-mark.js';
import type { HeadingBlock, PrintedLine } from '../../printed/printed-document.js';
import type { Component, Standard } from '../../standards/standard.js';
import type { HtmlNotes } from './html-notes.js';
import { type Content, element, type Markup } from './markup.js';

/** The two columns at the head of a paper; on a narrow screen one below the other. */
export function headingMarkup(heading: HeadingBlock, standard: Standard, notes: HtmlNotes, titleId: string): Markup {
    const { issuers, national, number, date, letterSubject, draft } = heading;
    const one = (line: PrintedLine | null) => (line ? stack([line], standard, notes) : []);
    const letterTitle = letterSubject
        ? element('h1', { id: titleId, class: 'letterSubject' }, notes.inline(letterSubject.runs))
        : [];
    const draftMark = draft ? element('p', { class: 'draftMark' }, DRAFT_MARK) : [];
    return element(
        'header',
        { class: 'heading' },
        element('div', { class: 'issuers' }, stack(issuers, standard, notes)),
        element('div', { class: 'national' }, stack(national, standard, notes)),
        number || letterSubject || draft
            ? element('div', { class: 'numbers' }, one(number), letterTitle, draftMark)
            : [],
        date ? element('div', { class: 'dates' }, one(date)) : [],
    );
}

/** Lines of a column; the mark that the standard draws below stands under the last. */
function stack(lines: readonly PrintedLine[], standard: Standard, notes: HtmlNotes): Markup[] {
    return lines.map(({ style, runs }, index) => {
        const { attributes, content } = titleLine(style, standard, index === lines.length - 1, notes.inline(runs));
        return element('p', attributes, content);
    });
}

/**
 * The class and content of a line that may have a mark below it: a rule, which the style sheet draws as wide as the standard
 * says, or signs.
 */
export function titleLine(
    style: Component,
    standard: Standard,
    marked: boolean,
    content: Content,
): { attributes: { class: string }; content: Content } {
    const { below } = standard.components[style];
    if (!marked || !below) {
        return { attributes: { class: style }, content };
    }
    return below.mark === 'rule'
        ? { attributes: { class: `${style} rule` }, content: element('span', {}, content) }
        : {
              attributes: { class: style },
              content: [content, element('span', { class: 'signs', 'aria-hidden': 'true' }, below.signs)],
          };
}
