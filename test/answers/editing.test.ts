/** What an editor shows of the texts, opened together: outline, colours, cards, links, what is offered and where things lead. */
import { CstUtils, type LangiumDocument } from 'langium';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type {
    CompletionItem,
    DocumentSymbol,
    Hover,
    InlayHint,
    Location,
    LocationLink,
    Position,
    TextEdit,
} from 'vscode-languageserver';
import { selectionRangeAt } from '../../server/src/editor/selection-ranges.js';
import { answeredTexts, approved, shown } from '../support/answers.js';
import { open, services } from '../support/plans.js';

const TEXTS = answeredTexts();
const documents = new Map<string, LangiumDocument>();

beforeAll(async () => {
    // what one file says is known in the others, so all are there before any is asked
    for (const { name, text } of TEXTS) {
        documents.set(name, await open(text, name));
    }
});

const lspOf = (name: string) => (name.endsWith('.danhmuc') ? services.catalogue : services.plan).lsp;
const nameOf = (uri: string) => decodeURI(uri).replace(/^.*\//, '');
const first = (text: string) => text.split('\n')[0]?.slice(0, 60) ?? '';

function symbolLines(symbols: readonly DocumentSymbol[], depth = 0): string[] {
    return symbols.flatMap(({ name, detail, kind, range, selectionRange, children = [] }) => [
        `${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''} kind ${kind} ${shown(range)} at ${shown(selectionRange)}`,
        ...symbolLines(children, depth + 1),
    ]);
}

/** Each piece of a document with its colour: deltas of line, of column, length, type, modifiers. */
function colours(data: readonly number[], text: string): string[] {
    const lines = text.split('\n');
    const found: string[] = [];
    let [line, column] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
        const [down = 0, right = 0, length = 0, type, modifiers] = data.slice(i, i + 5);
        column = down > 0 ? right : column + right;
        line += down;
        const word = lines[line]?.slice(column, column + length) ?? '';
        found.push(`${line + 1}:${column + 1} ${type}${modifiers ? `/${modifiers}` : ''} ${first(word)}`);
    }
    return found;
}

/** The first place of each word of a document at which something is told. */
function places(document: LangiumDocument): { at: Position; word: string }[] {
    const seen = new Set<string>();
    const root = document.parseResult.value.$cstNode;
    return (root ? CstUtils.flattenCst(root).toArray() : []).flatMap(({ offset, text, astNode }) => {
        const key = `${astNode.$type} ${text}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ at: document.textDocument.positionAt(offset + 1), word: first(text) }];
    });
}

async function hovers(name: string, document: LangiumDocument): Promise<string[]> {
    const found: string[] = [];
    for (const { at, word } of places(document)) {
        const params = { textDocument: { uri: document.uri.toString() }, position: at };
        const hover: Hover | undefined = await lspOf(name).HoverProvider?.getHoverContent(document, params);
        if (hover) {
            const card = (hover.contents as { value?: string }).value ?? String(hover.contents);
            found.push(
                `${at.line + 1} «${word}» ${hover.range ? shown(hover.range) : ''}\n${card.replace(/^/gm, '    ')}`,
            );
        }
    }
    return found;
}

async function ways(name: string, document: LangiumDocument): Promise<string[]> {
    const lsp = lspOf(name);
    const found: string[] = [];
    for (const { at, word } of places(document)) {
        const params = { textDocument: { uri: document.uri.toString() }, position: at };
        const to = ((await lsp.DefinitionProvider?.getDefinition(document, params)) ?? []) as LocationLink[];
        const from = ((await lsp.ReferencesProvider?.findReferences(document, {
            ...params,
            context: { includeDeclaration: true },
        })) ?? []) as Location[];
        const marked = (await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params)) ?? [];
        const renamed = await lsp.RenameProvider?.prepareRename(document, params);
        if (to.length + from.length + marked.length === 0 && !renamed) continue;
        found.push(
            `${at.line + 1} «${word}»`,
            ...to.map(
                ({ targetUri, targetSelectionRange }) => `    → ${nameOf(targetUri)} ${shown(targetSelectionRange)}`,
            ),
            ...from.map(({ uri, range }) => `    ← ${nameOf(uri)} ${shown(range)}`),
            ...marked.map(({ range, kind }) => `    = ${shown(range)} ${kind}`),
            ...(renamed ? [`    renames ${shown(renamed)}`] : []),
        );
    }
    return found;
}

/** Where something may be offered: behind each fifth word, and at the end of each line. */
function cursors(text: string): Position[] {
    return text.split('\n').flatMap((written, line) => {
        const words = [...written.matchAll(/\S+\s/g)].filter((_, i) => i % 5 === 0);
        return [...words.map(({ index, 0: word }) => index + word.length), written.length].map((character) => ({
            line,
            character,
        }));
    });
}

async function offers(name: string, document: LangiumDocument): Promise<string[]> {
    const told: string[] = [];
    const known = new Set<string>();
    for (const position of cursors(document.textDocument.getText())) {
        const params = { textDocument: { uri: document.uri.toString() }, position };
        const list = await lspOf(name).CompletionProvider?.getCompletion(document, params);
        const items = (list?.items ?? []) as CompletionItem[];
        const said = items.slice(0, 6).map((item) => {
            const edit = item.textEdit as TextEdit | undefined;
            return `    ${item.label} | ${item.detail ?? ''} | ${item.kind ?? ''} | ${item.sortText ?? ''} | ${item.filterText ?? ''} | ${edit ? `${shown(edit.range)} ${JSON.stringify(edit.newText)}` : ''}`;
        });
        // the same list is offered at many places
        const key = said.map((line) => line.replace(/\d+:\d+(?:-\d+:\d+)?/, '')).join();
        if (items.length > 0 && !known.has(key)) {
            known.add(key);
            told.push(`${position.line + 1}:${position.character + 1} ${items.length}`, ...said);
        }
    }
    return told;
}

/** What is shown beside the text of a document, and in it. */
async function shape(name: string, document: LangiumDocument): Promise<string[]> {
    const text = document.textDocument.getText();
    const lsp = lspOf(name);
    const textDocument = { uri: document.uri.toString() };
    const whole = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(text.length) };
    const symbols = (await lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument })) ?? [];
    const folds = (await lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument })) ?? [];
    const tokens = await lsp.SemanticTokenProvider?.semanticHighlight(document, { textDocument });
    const links = (await lsp.DocumentLinkProvider?.getDocumentLinks(document, { textDocument })) ?? [];
    const lenses = (await lsp.CodeLensProvider?.provideCodeLens(document, { textDocument })) ?? [];
    const hints = ((await lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range: whole })) ??
        []) as InlayHint[];
    const selections: string[] = [];
    for (const { at } of name.endsWith('.danhmuc') ? [] : places(document).filter((_, i) => i % 4 === 0)) {
        const steps: string[] = [];
        for (let each = selectionRangeAt(document, at); each; each = each.parent as typeof each) {
            steps.push(shown(each.range));
        }
        selections.push(`${at.line + 1}:${at.character + 1} ${steps.join(' < ')}`);
    }
    const parts = {
        outline: symbolLines(symbols),
        folding: folds.map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1} ${kind ?? ''}`),
        links: links.map(({ range, target, tooltip }) => `${shown(range)} ${nameOf(target ?? '')} ${tooltip ?? ''}`),
        lenses: lenses.map(({ range, command }) => `${shown(range)} ${command?.title} ${command?.command}`),
        hints: hints.map(({ position: { line, character }, label, kind, paddingLeft }) =>
            [`${line + 1}:${character + 1}`, JSON.stringify(label), kind, paddingLeft].join(' '),
        ),
        selection: selections,
        colours: colours(tokens?.data ?? [], text),
    };
    return Object.entries(parts).flatMap(([title, each]) => [`# ${title}`, ...each, '']);
}

describe('an editor', () => {
    for (const { name } of TEXTS) {
        it(`shows the shape of ${name}`, async () => {
            const document = documents.get(name) as LangiumDocument;
            const lines = await shape(name, document);
            await expect(lines.join('\n')).toMatchFileSnapshot(approved('shape', name));
        });

        it(`tells of ${name}`, async () => {
            const document = documents.get(name) as LangiumDocument;
            await expect(`${(await hovers(name, document)).join('\n')}\n`).toMatchFileSnapshot(approved('hover', name));
        });

        it(`leads from and to ${name}`, async () => {
            const document = documents.get(name) as LangiumDocument;
            await expect(`${(await ways(name, document)).join('\n')}\n`).toMatchFileSnapshot(approved('ways', name));
        });

        it(`offers in ${name}`, async () => {
            const document = documents.get(name) as LangiumDocument;
            await expect(`${(await offers(name, document)).join('\n')}\n`).toMatchFileSnapshot(
                approved('offers', name),
            );
        });

        it(`says of ${name} in English, with hints, what it does not say alike`, async () => {
            const document = documents.get(name) as LangiumDocument;
            const { language, settings } = services.shared;
            const ask = async () => [
                ...(await shape(name, document)),
                ...(await hovers(name, document)).flatMap((card) => card.split('\n')),
                ...(await offers(name, document)),
            ];
            const alike = new Set(await ask());
            language.current = 'en';
            settings.update({ inlayHints: { directiveSubjects: true } });
            onTestFinished(() => {
                language.current = 'vi';
                settings.update({});
            });
            const english = (await ask()).filter((line) => !alike.has(line));
            await expect(`${[...new Set(english)].join('\n')}\n`).toMatchFileSnapshot(approved('english', name));
        });
    }
});
