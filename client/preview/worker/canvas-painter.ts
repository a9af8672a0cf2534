import startRenderer, {
    RenderPageImageOptions,
    type RenderSession,
    type TypstRenderer,
    TypstRendererBuilder,
} from '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer.mjs';
import type { PageSize, PageWords } from '../messages.js';
import type { PagePainter } from './page-maker.js';
import { wordsOfSemantics } from './semantics.js';

/** What the renderer is to make of a page: bits of a set. */
const PICTURE = 1;
const SEMANTICS = 8;

const PAPER = '#ffffff';

interface Drawn {
    /** The renderer's own mark of what a page looks like. */
    readonly cacheKey: string;
    readonly htmlSemantics?: readonly string[];
}

/** Draws pages on a canvas off the screen. */
export class CanvasPainter implements PagePainter {
    private sizes: PageSize[] = [];
    private readonly pictures = new Map<number, string>();
    private readonly texts = new Map<number, string>();
    private readonly canvas = new OffscreenCanvas(1, 1);

    private constructor(
        private readonly renderer: TypstRenderer,
        private readonly session: RenderSession,
    ) {}

    /** Throws where the module cannot be started. */
    static async create(module: WebAssembly.Module): Promise<CanvasPainter> {
        await startRenderer({ module_or_path: module });
        const renderer = await new TypstRendererBuilder().build();
        return new CanvasPainter(renderer, renderer.create_session());
    }

    merge(delta: Uint8Array): void {
        this.renderer.manipulate_data(this.session, 'merge', delta);
        const info = this.session.pages_info;
        this.sizes = Array.from({ length: info.page_count }, (_, index) => {
            const page = info.page(index);
            const size = { width: page.width_pt, height: page.height_pt };
            page.free();
            return size;
        });
        info.free();
        for (const known of [this.pictures, this.texts]) {
            for (const page of known.keys()) {
                if (page >= this.sizes.length) {
                    known.delete(page);
                }
            }
        }
    }

    pages(): PageSize[] {
        return this.sizes;
    }

    async draw(page: number, pixelsPerPoint: number): Promise<ImageBitmap | null> {
        const size = this.sizes[page];
        if (!size) {
            return null;
        }
        const before = this.pictures.get(page);
        // setting the size wipes the canvas, also where it stays the same
        const width = Math.max(1, Math.round(size.width * pixelsPerPoint));
        const height = Math.max(1, Math.round(size.height * pixelsPerPoint));
        if (this.canvas.width !== width || this.canvas.height !== height) {
            this.canvas.width = width;
            this.canvas.height = height;
        }
        const { cacheKey } = await this.render(page, PICTURE, before, pixelsPerPoint);
        if (cacheKey === before) {
            return null;
        }
        this.pictures.set(page, cacheKey);
        return this.canvas.transferToImageBitmap();
    }

    forget(page: number): void {
        this.pictures.delete(page);
    }

    async words(page: number): Promise<PageWords[] | null> {
        const before = this.texts.get(page);
        const { cacheKey, htmlSemantics } = await this.render(page, SEMANTICS, before, 1);
        if (cacheKey === before) {
            return null;
        }
        this.texts.set(page, cacheKey);
        return wordsOfSemantics(htmlSemantics?.[0] ?? '');
    }

    private async render(
        page: number,
        parts: number,
        before: string | undefined,
        pixelsPerPoint: number,
    ): Promise<Drawn> {
        const options = new RenderPageImageOptions();
        options.page_off = page;
        options.pixel_per_pt = pixelsPerPoint;
        options.background_color = PAPER;
        options.cache_key = before;
        options.data_selection = parts;
        // the renderer takes the options over and frees them
        const answer: unknown = await this.renderer.render_page_to_canvas(
            this.session,
            this.canvas.getContext('2d'),
            options,
        );
        return answer as Drawn;
    }
}
