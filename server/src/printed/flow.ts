import type { AstNode } from 'langium';
import type { Document } from '../syntax/generated/ast.js';

/** The properties of a node that hold several nodes or tokens. */
type Lists<Node> = {
    [Key in Exclude<keyof Node, keyof AstNode>]: Node[Key] extends readonly unknown[] ? Key : never;
}[Exclude<keyof Node, keyof AstNode>];

/**
 * Where each part of a document is printed: in the two columns at its head, above or below these, as lines of `Kính gửi`, beside the signature, or
 * in the flow, in the order of the text. A part that the grammar gets is missing here, which is an error of the compiler.
 */
const PLACES = {
    nationalTitles: 'heading',
    issuers: 'heading',
    numbers: 'heading',
    dates: 'heading',
    markings: 'heading',
    approvals: 'approval',
    copyForms: 'heading',
    unplaced: 'flow',
    kinds: 'flow',
    subjects: 'flow',
    addressees: 'addressees',
    bases: 'flow',
    blocks: 'flow',
    closing: 'flow',
    asides: 'flow',
    recipientsLabels: 'ending',
    recipients: 'ending',
    typists: 'ending',
    contacts: 'flow',
    signature: 'ending',
} as const satisfies Readonly<Record<Lists<Document>, 'heading' | 'approval' | 'flow' | 'addressees' | 'ending'>>;

type FlowPart = {
    [Part in keyof typeof PLACES]: (typeof PLACES)[Part] extends 'flow' ? Part : never;
}[keyof typeof PLACES];

/** What the flow of a document is made of. */
export type FlowNode = Document[FlowPart][number];

const FLOW = (Object.keys(PLACES) as (keyof typeof PLACES)[]).filter(
    (part): part is FlowPart => PLACES[part] === 'flow',
);

/** What stands in the flow of a document, part by part. */
export function flowOf(document: Document): FlowNode[] {
    return FLOW.flatMap((part): readonly FlowNode[] => document[part]);
}

/** What is made of each node of the flow: a function for each type. */
export type FlowVisitor<Context extends unknown[]> = {
    readonly [Type in FlowNode['$type']]: (node: FlowNodeOf<Type>, ...context: Context) => void;
};

type FlowNodeOf<Type extends FlowNode['$type'] = FlowNode['$type']> = {
    [Each in Type]: Extract<FlowNode, { readonly $type: Each }>;
}[Type];

/** Lets the visitor write a node. */
export function visitFlow<Context extends unknown[]>(
    node: FlowNode,
    visitor: FlowVisitor<Context>,
    ...context: Context
): void {
    const write = visitor[node.$type] as (node: FlowNode, ...context: Context) => void;
    write(node, ...context);
}
