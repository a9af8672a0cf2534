import { strict as assert } from 'node:assert';
import {
    commands,
    extensions,
    type SemanticTokens,
    type SemanticTokensLegend,
    type TextDocument,
    workspace,
} from 'vscode';
import { eventually, openExample, PLAN } from './support.js';

/** The types by which the server colours a document. */
async function coloursOf(document: TextDocument): Promise<Set<string | undefined>> {
    const legend = await eventually(
        () =>
            commands.executeCommand<SemanticTokensLegend | undefined>(
                'vscode.provideDocumentSemanticTokensLegend',
                document.uri,
            ),
        (answer) => answer !== undefined,
    );
    const tokens = await eventually(
        () => commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri),
        (answer) => answer !== undefined,
    );
    const types = new Set<string | undefined>();
    for (let i = 3; i < (tokens?.data.length ?? 0); i += 5) {
        types.add(legend?.tokenTypes[tokens?.data[i] as number]);
    }
    return types;
}

const EXPECTED = [
    ...['nationalTitle', 'issuer', 'documentNumber', 'date', 'kind', 'subject', 'section', 'title', 'mark'],
    ...['citation', 'directiveKind', 'reference', 'time', 'footnote', 'body'],
    ...['recipient', 'authority', 'position', 'signer'],
];

describe('colours', () => {
    it('name the parts of a plan', async () => {
        const types = await coloursOf(await openExample(PLAN));
        for (const type of EXPECTED) {
            assert.ok(types.has(type), `nothing is coloured as ${type}; there are ${[...types].join(', ')}`);
        }
    });

    it('are there for text that was never saved', async () => {
        const types = await coloursOf(
            await workspace.openTextDocument({ language: 'kehoach', content: 'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n' }),
        );
        assert.ok(types.has('kind') && types.has('section'), [...types].join(', '));
    });

    it('have names that the manifest declares', async () => {
        const manifest = extensions.getExtension('ke-hoach.ke-hoach')?.packageJSON as
            | { contributes: { semanticTokenTypes: { id: string }[] } }
            | undefined;
        const declared = new Set(['comment', ...(manifest?.contributes.semanticTokenTypes ?? []).map(({ id }) => id)]);
        for (const type of await coloursOf(await openExample(PLAN))) {
            assert.ok(declared.has(type ?? ''), `${type} is not declared`);
        }
    });
});
