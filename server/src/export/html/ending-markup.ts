import { standsAtLeft } from '../../printed/ending-columns.js';
import type { EndingBlock, PrintedLine } from '../../printed/printed-document.js';
import type { Standard } from '../../standards/standard.js';
import type { HtmlNotes } from './html-notes.js';
import { element, type Markup } from './markup.js';

/** Recipients and signature side by side; several signatures stand beside each other above the recipients. */
export function endingMarkup(ending: EndingBlock, standard: Standard, notes: HtmlNotes): Markup {
    const { label, recipients, signatures, confirms } = ending;
    const atLeft = standsAtLeft(ending, standard);
    const isAbove = signatures.length > 1 || confirms === true || atLeft;
    const line = ({ style, runs }: PrintedLine) => element('p', { class: style }, notes.inline(runs));
    const signed = ({ style, runs }: PrintedLine) => element('p', { class: style }, notes.heading(runs));
    const recipientsPart =
        label || recipients.length > 0
            ? element(
                  'section',
                  { class: 'recipients', role: 'group', 'aria-label': 'Nơi nhận' },
                  label ? line(label) : [],
                  recipients.length > 0 ? recipientList(recipients, notes) : [],
              )
            : [];
    const signaturePart =
        signatures.length > 0
            ? element(
                  'section',
                  { class: 'signatures', role: 'group', 'aria-label': 'Chữ ký' },
                  signatures.map(({ lines }) => element('div', { class: 'signature' }, lines.map(signed))),
              )
            : [];
    const parts = isAbove ? [signaturePart, recipientsPart] : [recipientsPart, signaturePart];
    const classes = ['ending', isAbove ? 'several' : '', atLeft ? 'atLeft' : ''].filter(Boolean);
    return element(ending.approves ? 'div' : 'footer', { class: classes.join(' ') }, parts);
}

function recipientList(recipients: readonly PrintedLine[], notes: HtmlNotes): Markup {
    return element(
        'ul',
        { role: 'list' },
        recipients.map(({ style, runs }) => element('li', { class: style }, notes.inline(runs))),
    );
}
