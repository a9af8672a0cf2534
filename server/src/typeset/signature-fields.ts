import {
    PDFArray,
    PDFBool,
    PDFDict,
    PDFDocument,
    PDFHexString,
    PDFName,
    PDFNumber,
    type PDFPage,
    PDFRef,
    PDFString,
} from '@cantoo/pdf-lib';
import type { SignatureField } from './signature-rooms.js';

/** What a field shows is printed with the page, once it shows something. */
const PRINTED = 4;

/** The form tells that it has fields for signatures. */
const HAS_SIGNATURES = 1;

/**
 * Adds fields behind what a PDF of the engine holds, of which no byte is changed. Nothing of them is seen or printed before
 * somebody signs; readers of screens are told of them.
 */
export async function withSignatureFields(pdf: Uint8Array, fields: readonly SignatureField[]): Promise<Uint8Array> {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const { context, catalog } = document;
    const { Root: root } = context.trailerInfo;
    const snapshot = document.takeSnapshot();
    const pages = document.getPages();
    const widgets: PDFRef[] = [];
    for (const field of fields) {
        const page = pages[field.page - 1];
        if (page) {
            const widget = context.register(widgetOf(field, page));
            const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
            page.node.set(PDFName.of('Annots'), context.obj([...annotations, widget]));
            for (const changed of [page.ref, ...tag(widget, field, page, document)]) snapshot.markRefForSave(changed);
            widgets.push(widget);
        }
    }
    // a window shows the paper's title, not the name of its file
    const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
    preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
    catalog.set(PDFName.of('ViewerPreferences'), preferences);
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: widgets, SigFlags: HAS_SIGNATURES }));
    if (root instanceof PDFRef) {
        snapshot.markRefForSave(root);
    }
    const update = await document.saveIncremental(snapshot, { useObjectStreams: false });
    const whole = new Uint8Array(pdf.length + update.length);
    whole.set(pdf);
    whole.set(update, pdf.length);
    return whole;
}

function widgetOf(field: SignatureField, page: PDFPage): PDFDict {
    return page.doc.context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFString.of(field.name),
        TU: PDFHexString.fromText(field.label),
        F: PRINTED,
        Rect: rectangle(field, page),
        P: page.ref,
    });
}

/** Two opposite corners, in points from the lower left corner of the page. */
function rectangle({ left, top, width, height }: SignatureField, page: PDFPage): number[] {
    const upper = page.getHeight() - top;
    return [left, upper - height, left + width, upper].map((length) => Math.round(length * 100) / 100);
}

/**
 * Enters a widget in the tags, as the last element of the document that they describe.
 *
 * @returns the objects that changed
 */
function tag(widget: PDFRef, { label }: SignatureField, page: PDFPage, { context, catalog }: PDFDocument): PDFRef[] {
    const treeRef = catalog.get(PDFName.of('StructTreeRoot'));
    const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
    const parentRef = tree?.lookupMaybe(PDFName.of('K'), PDFArray)?.get(0);
    const parent = parentRef instanceof PDFRef ? context.lookupMaybe(parentRef, PDFDict) : undefined;
    const children = parent?.lookupMaybe(PDFName.of('K'), PDFArray);
    const numbers = tree?.lookupMaybe(PDFName.of('ParentTree'), PDFDict)?.lookupMaybe(PDFName.of('Nums'), PDFArray);
    if (!(treeRef instanceof PDFRef && parentRef instanceof PDFRef) || !children || !numbers) {
        return [];
    }
    const last = numbers.size() < 2 ? undefined : numbers.lookupMaybe(numbers.size() - 2, PDFNumber);
    const key = (last?.asNumber() ?? -1) + 1;
    const element = context.register(
        context.obj({
            Type: 'StructElem',
            S: 'Form',
            P: parentRef,
            Pg: page.ref,
            Alt: PDFHexString.fromText(label),
            K: { Type: 'OBJR', Obj: widget, Pg: page.ref },
        }),
    );
    children.push(element);
    numbers.push(PDFNumber.of(key));
    numbers.push(element);
    context.lookup(widget, PDFDict).set(PDFName.of('StructParent'), PDFNumber.of(key));
    return [treeRef, parentRef];
}
