import { DocumentState, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { folderOnDisk } from '../../server/src/files/folder-on-disk.js';
import { readBuiltInCatalogue } from '../../server/src/knowledge/built-in-catalogue.js';
import { NO_FILES } from '../../server/src/workspace/no-files.js';
import { exampleWorkspace } from '../support/plans.js';
import { papers } from '../support/samples.js';
import { ownServices } from '../support/services.js';
import { CASES } from '../validation/cases.js';

/** Of one rule so many fixes are tried in each paper. */
const MAX_OF_RULE = 2;

const uriOf = (name: string) => URI.parse(`memory:/${encodeURI(name)}`);

describe('a preferred fix', () => {
    it('takes its problem away and changes something, in every faulty case, example and paper', async () => {
        const { shared } = ownServices(NO_FILES, readBuiltInCatalogue(folderOnDisk('server/catalogue')));
        const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, WorkspaceManager } = shared.workspace;
        await WorkspaceManager.initializeWorkspace([]);
        const faulty = Object.entries(CASES).flatMap(([code, cases]) =>
            cases.map(({ bad }, i) => ({ name: `${code}-${i}.kehoach`, text: bad })),
        );
        const all = [...exampleWorkspace(), ...faulty, ...papers()];
        const files = new Map(all.map(({ name, text }) => [name, text]));
        const documents = [...files].map(([name, text]) => LangiumDocumentFactory.fromString(text, uriOf(name)));
        for (const document of documents) LangiumDocuments.addDocument(document);
        await DocumentBuilder.build(documents, {});

        /** The problems of a text as if it were the file; the workspace stays as it is. */
        const problemsOf = async (text: string, uri: URI): Promise<Diagnostic[]> => {
            const { references, validation } = shared.ServiceRegistry.getServices(uri);
            const document = LangiumDocumentFactory.fromString(text, uri);
            await references.ScopeComputation.collectExportedSymbols(document);
            document.state = DocumentState.ComputedScopes;
            await references.Linker.link(document);
            return validation.DocumentValidator.validateDocument(document);
        };
        const failed: string[] = [];
        let tried = 0;
        for (const document of documents) {
            const { lsp, validation } = shared.ServiceRegistry.getServices(document.uri) as LangiumServices;
            const found = await validation.DocumentValidator.validateDocument(document);
            const triedOf = new Map<unknown, number>();
            const textDocument = { uri: document.uri.toString() };
            for (const diagnostic of found) {
                const params = { textDocument, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
                const actions = ((await lsp.CodeActionProvider?.getCodeActions(document, params)) ??
                    []) as CodeAction[];
                for (const { title, edit } of actions.filter(({ isPreferred }) => isPreferred)) {
                    const times = triedOf.get(diagnostic.code) ?? 0;
                    if (times >= MAX_OF_RULE) continue;
                    triedOf.set(diagnostic.code, times + 1);
                    tried++;
                    const text = document.textDocument.getText();
                    const own = TextDocument.create('x', 'kehoach', 0, text);
                    const fixed = TextDocument.applyEdits(own, edit?.changes?.[textDocument.uri] ?? []);
                    const same = (each: Diagnostic) =>
                        each.code === diagnostic.code && each.message === diagnostic.message;
                    const left = (await problemsOf(fixed, document.uri)).filter(same).length;
                    if (fixed === text || left >= found.filter(same).length) {
                        failed.push(
                            `${document.uri.path}:${diagnostic.range.start.line + 1} ${diagnostic.code} ${title}`,
                        );
                    }
                }
            }
        }
        expect(tried).toBeGreaterThan(0);
        expect(failed).toEqual([]);
    }, 600_000);
});
