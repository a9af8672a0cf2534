import type { AstNode } from 'langium';
import { AbstractInlayHintProvider, type InlayHintAcceptor } from 'langium/lsp';
import { InlayHintKind } from 'vscode-languageserver';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { hintOf } from '../knowledge/mentions.js';
import { isCitation } from '../syntax/generated/ast.js';

const MAX_WORDS = 7;

/** Behind a number that is cited without its subject: what it is about, in a few words. Off unless the user asks. */
export class SubjectInlayHintProvider extends AbstractInlayHintProvider {
    constructor(
        private readonly knowledge: KnowledgeIndexManager,
        private readonly isOn: () => boolean,
    ) {
        super();
    }

    computeInlayHint(node: AstNode, acceptor: InlayHintAcceptor): void {
        if (!this.isOn() || !isCitation(node) || !node.$cstNode) {
            return;
        }
        const hint = hintOf(node);
        const subject = hint.subject ? null : this.knowledge.directives.find(node.number, hint)?.subject;
        if (subject) {
            const words = subject.split(/\s+/);
            const label = words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).join(' ')}…` : subject;
            acceptor({
                position: node.$cstNode.range.end,
                label,
                kind: InlayHintKind.Parameter,
                paddingLeft: true,
                tooltip: subject,
            });
        }
    }
}
