import { type Component, type ComponentStyle, exactly, type Layout } from './standard.js';

/** In place of a source: no rule says it, offices do it so. */
export const CUSTOM = 'custom';

/** Components that no standard gives a form. */
export const CUSTOM_COMPONENTS = {
    // a stamp; an author who writes the grade gets it printed like the grade of urgency
    secrecyMark: {
        size: exactly(14),
        bold: true,
        capitals: true,
        red: true,
        frame: { height: 8, widths: {} },
        align: 'center',
        source: CUSTOM,
    },
    notForMedia: { size: exactly(13), bold: true, align: 'center', source: CUSTOM },
    signingMark: { size: exactly(10), align: 'right', source: CUSTOM },
    contactLine: { size: exactly(11), align: 'center', source: CUSTOM },
    tableHead: { size: exactly(13), bold: true, align: 'center', source: CUSTOM },
    tableCell: { size: exactly(13), align: 'left', source: CUSTOM },
    wideTableCell: { size: exactly(11), align: 'left', source: CUSTOM },
    footnote: { size: exactly(11), align: 'justify', source: CUSTOM },
} as const satisfies Partial<Record<Component, ComponentStyle>>;

/** Distances that no standard sets. */
export const CUSTOM_LAYOUT: Layout = {
    addressees: { is: { label: 32, lines: 40, hanging: 3 }, source: CUSTOM },
    ending: { is: { recipients: 11, signature: 12 }, source: CUSTOM },
    marks: {
        is: {
            secrecyMark: 'underNumber',
            urgencyMark: 'underNumber',
            circulationMark: 'underDate',
            draftMark: 'underNumber',
            signingMark: 'corner',
        },
        source: CUSTOM,
    },
    marksOrder: {
        is: ['signingMark', 'secrecyMark', 'urgencyMark', 'circulationMark', 'draftMark'],
        source: CUSTOM,
    },
    confirmation: { is: 'center', source: CUSTOM },
    annexPages: { is: 'goOn', source: CUSTOM },
    contactLines: { is: 'lastPage', source: CUSTOM },
    notForMedia: { is: null, source: CUSTOM },
    copyForm: { is: 'right', source: CUSTOM },
    linesToSign: { is: 4, source: CUSTOM },
    duplex: { is: false, source: CUSTOM },
    signatureFields: { is: true, source: CUSTOM },
    signatureSizes: { is: { signature: 40, seal: 36, corner: 60 }, source: CUSTOM },
    above: {
        is: {
            letterSubject: 6,
            secrecyMark: 6,
            urgencyMark: 6,
            circulationMark: 6,
            draftMark: 6,
            signingMark: 0,
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
