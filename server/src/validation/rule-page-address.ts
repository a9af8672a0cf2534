import { BUILT_IN_SCHEME } from '../knowledge/descriptions.js';

/** Where an editor opens the page of a rule: a document that the server itself provides. */
export function rulePageUri(code: string): string {
    return `${BUILT_IN_SCHEME}:/quy-tac/${code}.md`;
}

/** The code of the rule whose page has this address, if it is one. */
export function codeOfRulePage(uri: string): string | undefined {
    return /^[a-z]+:\/quy-tac\/([\w-]+)\.md$/.exec(uri)?.[1];
}
