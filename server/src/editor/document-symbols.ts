import type { AstNode, LangiumDocument } from 'langium';
import { GrammarUtils } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver';
import { documentKind, documentNumber, documentSubject } from '../facts/heading-facts.js';
import { plainText, plainTexts, titleText } from '../facts/plain-text.js';
import { isProvision } from '../references/provision-path.js';
import type { Annex, Article, ContentItem, Document, Part, PlanFile, Section } from '../syntax/generated/ast.js';

type Outlined = Part | Section | Article | ContentItem | Annex;

const KINDS: Record<Outlined['$type'], SymbolKind> = {
    Part: SymbolKind.Module,
    Section: SymbolKind.Class,
    Article: SymbolKind.Class,
    ContentItem: SymbolKind.Field,
    Annex: SymbolKind.Package,
};
const LONGEST_NAME = 80;

/** The outline of a file: its documents, and under each the parts, sections and items as they are printed. */
export class PlanDocumentSymbolProvider implements DocumentSymbolProvider {
    getSymbols(file: LangiumDocument): DocumentSymbol[] {
        return (file.parseResult.value as PlanFile).documents.map(documentSymbol);
    }
}

function documentSymbol(document: Document): DocumentSymbol {
    const name = [documentKind(document), documentNumber(document)].filter(Boolean).join(' ');
    const title = document.kinds[0] ?? document.numbers[0] ?? document;
    const symbol = symbolOf(document, name === '' ? 'Văn bản' : name, SymbolKind.File, title.$cstNode?.range);
    symbol.detail = documentSubject(document) ?? '';
    symbol.children = blockSymbols(document.blocks);
    addList(symbol.children, document.recipients, 'Nơi nhận', plainRecipients(document));
    addList(symbol.children, document.signature, document.signature.map(({ text }) => text).join(' · '), '');
    return symbol;
}

function plainRecipients(document: Document): string {
    return document.recipients.map(({ texts }) => plainTexts(texts)).join(' ');
}

/** One symbol over the lines of a list, such as the recipients. */
function addList(symbols: DocumentSymbol[], nodes: readonly AstNode[], name: string, detail: string): void {
    const first = nodes[0]?.$cstNode?.range;
    const last = nodes[nodes.length - 1]?.$cstNode?.range;
    if (first && last) {
        const range = { start: first.start, end: last.end };
        symbols.push({
            name: shorten(name),
            detail: shorten(detail),
            kind: SymbolKind.Array,
            range,
            selectionRange: first,
        });
    }
}

function blockSymbols(blocks: readonly AstNode[]): DocumentSymbol[] {
    return blocks.filter(isProvision).map((block) => {
        const mark = GrammarUtils.findNodeForProperty(block.$cstNode, 'mark');
        const opening = openingOf(block);
        const symbol = symbolOf(
            block,
            [mark?.text, opening].filter(Boolean).join(' '),
            KINDS[block.$type],
            mark?.range,
        );
        symbol.children = blockSymbols(block.blocks);
        return symbol;
    });
}

function openingOf(block: Outlined): string {
    if (block.$type === 'ContentItem' && block.responsible) {
        return block.responsible.bodies.map(({ name }) => name).join('; ');
    }
    return titleText(block.title) ?? plainText(block.texts[0]);
}

function symbolOf(node: AstNode, name: string, kind: SymbolKind, selection: Range | undefined): DocumentSymbol {
    const range = node.$cstNode?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return { name: shorten(name), kind, range, selectionRange: selection ?? range };
}

/** The editor refuses symbols without a name, and cuts none that is too long. */
function shorten(text: string): string {
    const name = text === '' ? '…' : text;
    return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
