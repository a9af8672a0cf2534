import type { Coverage } from '../../../server/src/typeset/coverage.js';
import type { PageSettings } from '../settings.js';

/** What every worker of a page is made of; fetched and compiled once. */
export interface EngineParts {
    /** Address of the worker's script. */
    readonly script: string;
    readonly compiler: WebAssembly.Module;
    readonly renderer: WebAssembly.Module;
    readonly fonts: readonly Uint8Array[];
    readonly template: string;
    readonly coverage: Coverage;
}

/** Fetches and compiles all parts at the same time. Rejects where one cannot be had. */
export async function loadEngine(addresses: PageSettings['engine']): Promise<EngineParts> {
    const textOf = async (address: string) => (await fetched(address)).text();
    const [source, compiler, renderer, template, coverage, ...fonts] = await Promise.all([
        textOf(addresses.worker),
        compiled(addresses.compiler),
        compiled(addresses.renderer),
        textOf(addresses.template),
        textOf(addresses.coverage),
        ...addresses.fonts.map(async (font) => new Uint8Array(await (await fetched(font)).arrayBuffer())),
    ]);
    // a worker of another origin than the page's cannot be started from its address
    const script = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    return { script, compiler, renderer, fonts, template, coverage: JSON.parse(coverage) as Coverage };
}

/** Compiles while the bytes come in. Hosts tell all kinds of types for wasm; only one is taken. */
async function compiled(address: string): Promise<WebAssembly.Module> {
    const { body } = await fetched(address);
    // the large module is packed: most of the waiting is for its way through the editor
    const bytes = address.endsWith('.gz') ? body?.pipeThrough(new DecompressionStream('gzip')) : body;
    return WebAssembly.compileStreaming(new Response(bytes, { headers: { 'content-type': 'application/wasm' } }));
}

async function fetched(address: string): Promise<Response> {
    const answer = await fetch(address);
    if (!answer.ok) {
        throw new Error(`${address}: ${answer.status}`);
    }
    return answer;
}
