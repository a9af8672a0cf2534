import { strict as assert } from 'node:assert';
import { commands, type SemanticTokens, type SemanticTokensLegend } from 'vscode';
import { eventually, openExample, PLAN } from './support.js';

describe('colours', () => {
    it('name the parts of a plan', async () => {
        const document = await openExample(PLAN);
        const legend = await eventually(
            () =>
                commands.executeCommand<SemanticTokensLegend | undefined>(
                    'vscode.provideDocumentSemanticTokensLegend',
                    document.uri,
                ),
            (answer) => answer !== undefined,
        );
        const tokens = await commands.executeCommand<SemanticTokens>(
            'vscode.provideDocumentSemanticTokens',
            document.uri,
        );
        const types = new Set<string | undefined>();
        for (let i = 3; i < tokens.data.length; i += 5) {
            types.add(legend?.tokenTypes[tokens.data[i] as number]);
        }
        for (const type of [
            'nationalTitle',
            'section',
            'title',
            'mark',
            'citation',
            'footnote',
            'body',
            'recipient',
            'signer',
        ]) {
            assert.ok(types.has(type), `nothing is coloured as ${type}; there are ${[...types].join(', ')}`);
        }
    });
});
