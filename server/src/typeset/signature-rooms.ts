import type {
    EndingBlock,
    PrintedBlock,
    PrintedDocument,
    PrintedFile,
    SignatureBlock,
} from '../printed/printed-document.js';
import { wordsOf } from '../printed/runs.js';
import type { Standard } from '../standards/standard.js';

const POINTS_IN_MM = 72 / 25.4;

/** Points that the words in the upper corner take: two lines of 10 pt. */
const CORNER_HEIGHT = 24;

/** A corner of the room where a hand signs, on the pages. */
export interface RoomCorner {
    /** The place of the signature's first line. */
    readonly place: number;
    readonly side: 'left' | 'right';
    /** Page, from 1. */
    readonly page: number;
    /** Points from the left edge of the paper. */
    readonly x: number;
    /** Points from its upper edge to that of the room. */
    readonly y: number;
}

/** An empty field for a digital signature. Points, from the upper left corner of the page. */
export interface SignatureField {
    /** What signing programs call it: letters without accents, unique in the file. */
    readonly name: string;
    /** What people are told of it. */
    readonly label: string;
    /** Page, from 1. */
    readonly page: number;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}

/** Whether a signer's hand is still awaited, and the standard has a field for it. */
export function awaitsSignature({ lines, isSigned }: SignatureBlock, { layout }: Standard): boolean {
    return layout.signatureFields.is && lines.length > 0 && !isSigned;
}

/**
 * The fields of a file: one for each signer, one for whoever approves the paper, and one for the body that issues the paper, whose seal lies over a third of the
 * signature (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.d, II.8.a). What is attached in the same file is not signed by the body again; a
 * file that is nothing but an annex or an attached paper is signed in its upper corner (mục II.8.b, III.1.d).
 *
 * @param corners of the rooms that the pages have
 */
export function signatureFields({ documents }: PrintedFile, corners: readonly RoomCorner[]): SignatureField[] {
    const fields: SignatureField[] = [];
    let approvers = 0;
    let signers = 0;
    let seals = 0;
    for (const [index, document] of documents.entries()) {
        const isAttached = !bearsNumber(document) && !document.isCopy;
        if (index === 0 && isAttached && document.table.layout.signatureFields.is && isAnnex(document)) {
            fields.push(cornerField(document));
        }
        for (const { block, isInAnnex } of endings(document)) {
            for (const [column, signature] of block.signatures.entries()) {
                const room = roomOf(signature, document, corners);
                if (!room) continue;
                if (block.approves) {
                    approvers += 1;
                    fields.push(signerField(signature, room, document, `ChuKyDuyet${approvers}`));
                    continue;
                }
                signers += 1;
                const signer = signerField(signature, room, document, `ChuKy${signers}`);
                fields.push(signer);
                // several sign side by side: the head, or whoever leads, stands at the right
                if (column === block.signatures.length - 1 && !isInAnnex && !(isAttached && index > 0)) {
                    seals += 1;
                    fields.push(sealField(signer, document, seals));
                }
            }
        }
    }
    return fields;
}

/** The endings of a document, and whether they are those of annexes. */
function endings({ blocks }: PrintedDocument): { readonly block: EndingBlock; readonly isInAnnex: boolean }[] {
    const found: { block: EndingBlock; isInAnnex: boolean }[] = [];
    let isInAnnex = false;
    for (const block of blocks) {
        isInAnnex ||= block.type === 'pageBreak' && !block.turns;
        if (block.type === 'ending') found.push({ block, isInAnnex });
    }
    return found;
}

function bearsNumber({ blocks }: PrintedDocument): boolean {
    return blocks.some((block) => block.type === 'heading' && block.number !== null);
}

/** Whether a document is an annex or was issued with another paper, and nobody has signed in its corner yet. */
function isAnnex({ blocks }: PrintedDocument): boolean {
    const isSigned = (block: PrintedBlock) =>
        block.type === 'heading' && block.marks.some(({ style }) => style === 'signingMark');
    const text = blocks.find((block) => block.type !== 'heading' && !(block.type === 'pageBreak' && block.turns));
    const isAttachedPaper = blocks.some((block) => block.type === 'text' && block.style === 'attachedTo');
    return (text?.type === 'pageBreak' || isAttachedPaper) && !blocks.some(isSigned);
}

interface Room {
    readonly page: number;
    readonly left: number;
    readonly right: number;
    readonly top: number;
}

function roomOf(signature: SignatureBlock, { table }: PrintedDocument, corners: readonly RoomCorner[]): Room | null {
    const place = signature.lines[0]?.place;
    const left = corners.find((corner) => corner.place === place && corner.side === 'left');
    const right = corners.find((corner) => corner.place === place && corner.side === 'right');
    return left && right && awaitsSignature(signature, table)
        ? { page: left.page, left: left.x, right: right.x, top: left.y }
        : null;
}

function signerField(signature: SignatureBlock, room: Room, { table }: PrintedDocument, name: string): SignatureField {
    const { signatureSizes, linesToSign, above } = table.layout;
    const width = Math.min(signatureSizes.is.signature * POINTS_IN_MM, room.right - room.left);
    const named = signature.lines.find(({ style }) => style === 'signerName');
    const signer = wordsOf((named ?? signature.lines[0])?.runs ?? []).trim();
    return {
        name,
        label: `Chữ ký số của ${signer}`,
        page: room.page,
        left: (room.left + room.right - width) / 2,
        top: room.top,
        width,
        // a remark stands in the room, with half of it above and half below
        height: signature.lines.some(({ style }) => style === 'signatureNote')
            ? 2 * (above.is.signatureNote ?? 0) + table.components.signatureNote.size.printed
            : linesToSign.is * table.text.lineSpacing.printed,
    };
}

/** The seal of the body, in its true size, over the left third of the signature. */
function sealField(signer: SignatureField, { table }: PrintedDocument, index: number): SignatureField {
    const side = table.layout.signatureSizes.is.seal * POINTS_IN_MM;
    return {
        name: `ConDau${index}`,
        label: 'Chữ ký số của cơ quan, tổ chức',
        page: signer.page,
        left: signer.left + signer.width / 3 - side,
        top: signer.top + (signer.height - side) / 2,
        width: side,
        height: side,
    };
}

/** Number and time of signing stand at the right edge of the text, as far from the upper edge as page numbers are. */
function cornerField({ table }: PrintedDocument): SignatureField {
    const { page, layout } = table;
    const width = layout.signatureSizes.is.corner * POINTS_IN_MM;
    return {
        name: 'ConDauPhuLuc',
        label: 'Chữ ký số của cơ quan, tổ chức trên văn bản kèm theo',
        page: 1,
        left: (page.width - page.right.printed) * POINTS_IN_MM - width,
        top: page.numberFromTop.printed * POINTS_IN_MM,
        width,
        height: CORNER_HEIGHT,
    };
}
