import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
    DocumentFormattingParams,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
    TextEdit,
} from 'vscode-languageserver';
import { isPlanFile, type PlanFile } from '../../syntax/generated/ast.js';
import { onEnter } from '../numbering/next-mark.js';
import type { OffsetEdit } from '../numbering/plan-text.js';
import { rangeIn } from '../places.js';
import { formatted } from './formatted.js';
import { layout } from './layout.js';
import { inWholePairs, onQuote } from './quotes.js';
import { withSameOutline } from './same-outline.js';
import { selectedLines } from './selected-lines.js';

/**
 * Lays a plan out (see {@link layout}); while somebody types, Enter goes on with the next mark, and straight quotes become those of
 * print.
 */
export class PlanFormatter implements Formatter {
    readonly formatOnTypeOptions = { firstTriggerCharacter: '\n', moreTriggerCharacter: ['"'] };

    constructor(private readonly services: LangiumCoreServices) {}

    formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
        return this.edits(document, () => true);
    }

    formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
        const { from, to } = selectedLines(document.textDocument, range);
        return this.edits(document, ({ start, end }) => start >= from && end <= to);
    }

    formatDocumentOnType({ textDocument }: LangiumDocument, params: DocumentOnTypeFormattingParams): TextEdit[] {
        const { position, ch } = params;
        const edits =
            ch === '\n'
                ? onEnter(textDocument.getText(), position.line)?.edits
                : onQuote(textDocument.getText(), textDocument.offsetAt(position))?.map(({ newText, ...span }) => {
                      return { range: rangeIn(textDocument, span), newText };
                  });
        return (edits ?? []).map(({ range, newText }) => ({ range, newText }));
    }

    private edits(document: LangiumDocument, isMeant: (edit: OffsetEdit) => boolean): TextEdit[] {
        const root = document.parseResult.value;
        if (!isPlanFile(root)) {
            return [];
        }
        const text = root.$cstNode?.root.fullText ?? '';
        const read = (source: string) => this.services.parser.LangiumParser.parse<PlanFile>(source).value;
        const all = formatted(text, root, layout, read);
        const meant = inWholePairs(all, all.filter(isMeant));
        const kept = meant.length === all.length ? all : withSameOutline(text, root, meant, read);
        return kept.map(({ newText, ...span }) => ({ range: rangeIn(document.textDocument, span), newText }));
    }
}
