import initialiseCompiler, {
    type IncrServer,
    type TypstCompiler,
    TypstCompilerBuilder,
} from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs';
import type { PrintedFile } from '../printed/printed-document.js';
import type { RoomCorner } from './signature-rooms.js';
import { typstData } from './typst-data.js';

/** What the engine is made of: its compiled or uncompiled module, and the fonts of the pages. */
export interface Engine {
    readonly wasm: WebAssembly.Module | ArrayBuffer | ArrayBufferView;
    /** Font files (TTF) of Tinos (regular, bold, italic, bold italic), and one for signs that it lacks. */
    readonly fonts: readonly Uint8Array[];
    /** The text of pages.typ. */
    readonly template: string;
}

/** Where a block begins on the pages. */
export interface BlockPosition {
    /** Index in the file's `places`. */
    readonly place: number;
    /** Page, from 1. */
    readonly page: number;
    /** Points from the left edge of the paper. */
    readonly x: number;
    /** Points from its upper edge to the baseline. */
    readonly y: number;
}

/** The pages of a file. */
export interface TypesetPages {
    /** Pages in the renderer's vector format, what changed since the run before; null where typesetting failed. */
    readonly delta: Uint8Array | null;
    /** In the order of the text. */
    readonly positions: readonly BlockPosition[];
    /** What the engine reports, in its own words. */
    readonly problems: readonly string[];
}

/** A file for print, and where its pages have room for signatures. */
export interface PrintedPages {
    /** PDF 1.7, tagged, with bookmarks. */
    readonly pdf: Uint8Array;
    readonly corners: readonly RoomCorner[];
}

/** The engine's numbers for formats and for diagnostics as whole objects. */
const PDF = 1;
const ALL_DIAGNOSTICS = 3;

const TEMPLATE_PATH = '/pages.typ';
const DATA_PATH = '/data.json';

/**
 * Typst, fed with data only: the template is fixed, files, packages and network are closed to it. Runs in Node and in a
 * web worker alike. The engine leaks memory with each run; who typesets for hours replaces it (see `memoryBytes`).
 */
export class Typesetter {
    private readonly encoder = new TextEncoder();

    private constructor(
        private readonly compiler: TypstCompiler,
        private readonly server: IncrServer,
        private readonly memory: WebAssembly.Memory,
    ) {}

    /** Starts the engine. Throws where the module or a font cannot be read. */
    static async create({ wasm, fonts, template }: Engine): Promise<Typesetter> {
        const { memory } = await initialiseCompiler({ module_or_path: wasm });
        const builder = new TypstCompilerBuilder();
        await builder.set_access_model(
            undefined,
            () => 0,
            () => true,
            (path: string) => path,
            (path: string) => {
                throw new Error(`no file can be read: ${path}`);
            },
        );
        await builder.set_package_registry(undefined, () => undefined);
        for (const font of fonts) {
            await builder.add_raw_font(font);
        }
        const compiler = await builder.build();
        compiler.add_source(TEMPLATE_PATH, template);
        const server = compiler.create_incr_server();
        server.set_attach_debug_info(false);
        return new Typesetter(compiler, server, memory);
    }

    /** Bytes that the engine holds; they never become less. */
    get memoryBytes(): number {
        return this.memory.buffer.byteLength;
    }

    /** Typesets a file for the screen. */
    typeset(file: PrintedFile): TypesetPages {
        this.load(file);
        const world = this.compiler.snapshot(undefined, TEMPLATE_PATH, undefined);
        try {
            const { result, diagnostics } = world.incr_compile(this.server, ALL_DIAGNOSTICS) as Answer;
            return {
                delta: result ?? null,
                positions: result ? positionsOf(world.query(0, '<places>', 'value')) : [],
                problems: messagesOf(diagnostics),
            };
        } finally {
            world.free();
            this.compiler.reset();
        }
    }

    /** As {@link print}, the PDF alone. */
    pdf(file: PrintedFile): Uint8Array {
        return this.print(file).pdf;
    }

    /** Typesets a file for print. Throws where typesetting failed, which no text can bring about. */
    print(file: PrintedFile): PrintedPages {
        this.load(file);
        const world = this.compiler.snapshot(undefined, TEMPLATE_PATH, undefined);
        try {
            const { result, diagnostics } = world.get_artifact(PDF, ALL_DIAGNOSTICS) as Answer;
            if (!result) {
                throw new Error(messagesOf(diagnostics).join('; '));
            }
            return { pdf: result, corners: cornersOf(world.query(0, '<rooms>', 'value')) };
        } finally {
            world.free();
            this.compiler.reset();
        }
    }

    private load(file: PrintedFile): void {
        this.compiler.map_shadow(DATA_PATH, this.encoder.encode(JSON.stringify(typstData(file))));
    }
}

interface Answer {
    readonly result?: Uint8Array;
    readonly diagnostics?: readonly { readonly message: string }[];
}

function positionsOf(answer: string): BlockPosition[] {
    const [places = []] = JSON.parse(answer) as [number, number, number, number][][];
    return places.map(([place, page, x, y]) => ({ place, page, x, y }));
}

function cornersOf(answer: string): RoomCorner[] {
    const [corners = []] = JSON.parse(answer) as [number, number, number, number, number][][];
    return corners.map(([place, side, page, x, y]) => ({ place, side: side === 0 ? 'left' : 'right', page, x, y }));
}

function messagesOf(diagnostics: Answer['diagnostics']): string[] {
    return (diagnostics ?? []).map(({ message }) => message);
}
