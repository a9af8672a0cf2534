import type { LangiumDocument } from 'langium';
import { knownStandard, standardComments } from '../facts/standard.js';
import type { FollowedStandard, StandardChoice, StandardsResult } from '../protocol.js';
import { STANDARDS, type StandardId } from '../standards/standards.js';
import { type Document, isPlanFile } from '../syntax/generated/ast.js';

const choice = (id: StandardId): StandardChoice => ({ id, name: STANDARDS[id].shortName });

/** Answers StandardsRequest for a file that is read. */
export function followedStandards(file: LangiumDocument | undefined): StandardsResult {
    const root = file?.parseResult.value;
    return {
        documents: root && isPlanFile(root) ? root.documents.map(followed) : [],
        choices: (Object.keys(STANDARDS) as StandardId[]).map(choice),
    };
}

function followed(document: Document): FollowedStandard {
    const known = knownStandard(document);
    return {
        standard: known && choice(known.id),
        source: known?.source ?? null,
        line: document.$container?.documents[0] === document ? 0 : (document.$cstNode?.range.start.line ?? 0),
        comment: standardComments(document)[0]?.comment.$cstNode?.range ?? null,
    };
}
