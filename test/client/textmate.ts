import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** A run of characters of one line, with the most special scope that a theme would colour it by. */
export interface Coloured {
    readonly text: string;
    readonly scopes: readonly string[];
}

const GRAMMAR = 'syntaxes/kehoach.tmLanguage.json';

/** Loads the TextMate grammar the way the editor does. */
export async function loadGrammar(): Promise<IGrammar> {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await loadWASM({ data: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) });
    const registry = new Registry({
        onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
        loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
    });
    const grammar = await registry.loadGrammar('text.kehoach');
    if (!grammar) {
        throw new Error(`${GRAMMAR} has no scope text.kehoach`);
    }
    return grammar;
}

/** Colours a text line by line. */
export function colour(grammar: IGrammar, text: string): Coloured[][] {
    let state = INITIAL;
    return text.split('\n').map((line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        return tokens.map(({ startIndex, endIndex, scopes }) => ({
            text: line.slice(startIndex, endIndex),
            scopes: scopes.slice(1),
        }));
    });
}

/** The text that bears a scope, or a scope below it, in each of the lines. */
export function bearing(lines: Coloured[][], scope: string): string[] {
    return lines
        .map((line) =>
            line
                .filter(({ scopes }) => scopes.some((name) => name === scope || name.startsWith(`${scope}.`)))
                .map(({ text }) => text)
                .join(''),
        )
        .filter((text) => text !== '');
}
