import { type Component, type ComponentStyle, exactly, type Layout } from './standard.js';

/** In place of a source: no rule says it, offices do it so. */
export const CUSTOM = 'custom';

/** Components that no standard gives a form. */
export const CUSTOM_COMPONENTS = {
    tableHead: { size: exactly(13), bold: true, align: 'center', source: CUSTOM },
    tableCell: { size: exactly(13), align: 'left', source: CUSTOM },
    wideTableCell: { size: exactly(11), align: 'left', source: CUSTOM },
    footnote: { size: exactly(11), align: 'justify', source: CUSTOM },
} as const satisfies Partial<Record<Component, ComponentStyle>>;

/** Distances that no standard sets. */
export const CUSTOM_LAYOUT: Layout = {
    addressees: { is: { label: 32, lines: 40, hanging: 3 }, source: CUSTOM },
    ending: { is: { recipients: 11, signature: 12 }, source: CUSTOM },
    linesToSign: { is: 4, source: CUSTOM },
    above: {
        is: {
            letterSubject: 6,
            draftMark: 6,
            addresseeLabel: 16,
            kind: 20,
            subject: 2,
            attachedTo: 2,
            part: 10,
            centredLine: 10,
            signatureNote: 24,
            annexTitle: 2,
        },
        source: CUSTOM,
    },
};
