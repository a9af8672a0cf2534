import { marksAt } from '../../printed/heading-block.js';
import type { HeadingBlock, PrintedLine } from '../../printed/printed-document.js';
import type { Component, MarkPlace, Standard } from '../../standards/standard.js';
import type { HtmlNotes } from './html-notes.js';
import { type Content, element, type Markup } from './markup.js';

/** The two columns at the head of a paper; on a narrow screen one below the other. */
export function headingMarkup(heading: HeadingBlock, standard: Standard, notes: HtmlNotes, titleId: string): Markup {
    const { issuers, national, number, date, letterSubject } = heading;
    const one = (line: PrintedLine | null) => (line ? stack([line], standard, notes) : []);
    const letterTitle = letterSubject
        ? element('h1', { id: titleId, class: 'letterSubject' }, notes.heading(letterSubject.runs))
        : [];
    const marks = (place: MarkPlace) =>
        marksAt(place, heading, standard).map(({ style, runs }) =>
            element(
                'p',
                { class: place === 'corner' ? `${style} corner` : style },
                element('span', {}, notes.inline(runs)),
            ),
        );
    const [underNumber, underDate] = [marks('underNumber'), marks('underDate')];
    return element(
        'header',
        { class: 'heading' },
        marks('corner'),
        element('div', { class: 'issuers' }, stack(issuers, standard, notes)),
        element('div', { class: 'national' }, stack(national, standard, notes)),
        number || letterSubject || underNumber.length > 0
            ? element('div', { class: 'numbers' }, one(number), letterTitle, underNumber)
            : [],
        date || underDate.length > 0 ? element('div', { class: 'dates' }, one(date), underDate) : [],
    );
}

/** Lines of a column; the mark that the standard draws below stands under the last. */
function stack(lines: readonly PrintedLine[], standard: Standard, notes: HtmlNotes): Markup[] {
    return lines.map(({ style, runs }, index) => {
        const { attributes, content } = titleLine(style, standard, index === lines.length - 1, notes.heading(runs));
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
