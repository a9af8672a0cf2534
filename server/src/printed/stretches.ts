import type { AstNode, CstNode } from 'langium';
import { tokensOf } from '../syntax/contents.js';
import type { Addressee, Document, Ending, Recipient, SignatureLine, Typist } from '../syntax/generated/ast.js';
import { type FlowNode, flowOf } from './flow.js';

/** One line of an ending: the label of the recipients, one of them, who typed the paper, a line of a signature. */
export type EndingPart = CstNode | Recipient | Typist | SignatureLine;

/**
 * What is printed as one: a node of the flow; the addressees, or the recipients and signatures, that follow each other with
 * nothing printed between them; whoever approves the paper above its kind. A document may have several endings: its own, and those of its
 * annexes and forms.
 */
export type Stretch =
    | { readonly type: 'flow'; readonly node: FlowNode }
    | { readonly type: 'addressees'; readonly lines: Addressee[] }
    | { readonly type: 'ending'; readonly parts: EndingPart[] }
    | { readonly type: 'approval'; readonly parts: SignatureLine[] };

/**
 * What stands below the heading of a document, in the order of the text: nothing is printed elsewhere than where it was written.
 *
 * @param isPrinted whether a node of the flow prints anything; one that does not parts no lines around it
 */
export function stretchesOf(document: Document, isPrinted: (node: FlowNode) => boolean): Stretch[] {
    const stretches: Stretch[] = [];
    for (const part of inTextOrder(document)) {
        const last = stretches.at(-1);
        if (part.type === 'flow') {
            if (isPrinted(part.node)) {
                stretches.push(part);
            }
        } else if (part.type === 'addressees' && last?.type === 'addressees' && !part.lines[0]?.label) {
            for (const line of part.lines) last.lines.push(line);
        } else if (part.type === 'ending' && last?.type === 'ending') {
            for (const each of part.parts) last.parts.push(each);
        } else if (part.type === 'approval' && last?.type === 'approval') {
            for (const each of part.parts) last.parts.push(each);
        } else {
            stretches.push(part);
        }
    }
    return stretches;
}

function inTextOrder(document: Document): Stretch[] {
    const { approvals, addressees, recipients, typists, signature } = document;
    const at = (node: AstNode, stretch: Stretch) => ({ offset: node.$cstNode?.offset ?? 0, stretch });
    // whoever approves the paper on the same lines as its kind and subject stands before them, all in one column
    const kind = document.kinds[0]?.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
    const approved = (line: SignatureLine) => ({
        offset: Math.min(line.$cstNode?.offset ?? 0, kind - 0.5),
        stretch: { type: 'approval' as const, parts: [line] },
    });
    const all = [
        ...flowOf(document).map((node) => at(node, { type: 'flow', node })),
        ...addressees.map((line) => at(line, { type: 'addressees', lines: [line] })),
        ...approvals.map(approved),
        ...[...recipients, ...typists, ...signature].map((part) => at(part, { type: 'ending', parts: [part] })),
        ...recipientsLabels(document).map((label): { offset: number; stretch: Stretch } => ({
            offset: label.offset,
            stretch: { type: 'ending', parts: [label] },
        })),
    ];
    return all.sort((a, b) => a.offset - b.offset).map(({ stretch }) => stretch);
}

/** The lines of an annex's ending, in the order of the text. */
export function endingParts(ending: Ending): EndingPart[] {
    const { recipients, typists, signature } = ending;
    const parts: EndingPart[] = [...recipientsLabels(ending), ...recipients, ...typists, ...signature];
    return parts.sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf(part: EndingPart): number {
    return ('$type' in part ? part.$cstNode : part)?.offset ?? 0;
}

/** The labels of a document's own ending, or of an annex's. */
function recipientsLabels(node: Document | Ending): CstNode[] {
    return node.recipientsLabels.length === 0
        ? []
        : tokensOf(node).filter(({ tokenType, astNode }) => tokenType.name === 'RECIPIENTS_LABEL' && astNode === node);
}
