import type { PageSize, PageWords, Wish } from '../messages.js';
import { type Fit, filled } from '../settings.js';
import type { Picture } from '../worker-messages.js';
import type { Stretch } from './blocks.js';
import {
    type Column,
    columnOf,
    fittingZoom,
    limitedZoom,
    type PageBox,
    pageAt,
    steppedZoom,
    wantedPages,
    zoomForWholePages,
} from './layout.js';
import { Paper } from './paper.js';

/** What the view tells of itself. */
export interface ViewListener {
    /** Other pages are wanted, or pictures of another size. */
    onWish(wish: Wish): void;
    /** The reader moved the pages, or someone else did. */
    onScroll(byReader: boolean): void;
    /** The pages have other sizes on the screen. */
    onResize(): void;
}

/** The column of pages: lays them out, scrolls and zooms them, and knows which pictures are needed. */
export class PagesView {
    private sizes: readonly PageSize[] = [];
    private papers: Paper[] = [];
    private column: Column = { boxes: [], width: 0, height: 0 };
    private fits: Fit | null = 'fit';
    private factor = 1;
    private lastWish = '';
    /** Where the pages were put without the reader's doing. */
    private putAt: number | undefined;

    /**
     * @param host what scrolls
     * @param label of one page, with its number and how many there are
     */
    constructor(
        private readonly host: HTMLElement,
        private readonly label: string,
        private readonly listener: ViewListener,
    ) {
        host.addEventListener('scroll', () => this.onScroll(), { passive: true });
        new ResizeObserver(() => this.layOut()).observe(host);
        this.watchPixelRatio();
    }

    get zoom(): number {
        return this.factor;
    }

    /** What the pages fit into; null where the reader has chosen a zoom. */
    get fit(): Fit | null {
        return this.fits;
    }

    get boxes(): readonly PageBox[] {
        return this.column.boxes;
    }

    get height(): number {
        return this.column.height;
    }

    get scrollTop(): number {
        return this.host.scrollTop;
    }

    get viewHeight(): number {
        return this.host.clientHeight;
    }

    get pages(): readonly Paper[] {
        return this.papers;
    }

    get pageSizes(): readonly PageSize[] {
        return this.sizes;
    }

    /** The page that is read, from 0. */
    get currentPage(): number {
        return pageAt(this.boxes, this.scrollTop, this.viewHeight);
    }

    /** CSS pixels of one point of a page. */
    scaleOf(page: number): number {
        const box = this.boxes[page];
        const size = this.sizes[page];
        return box && size ? box.width / size.width : 1;
    }

    /** Takes in how many pages of what size there are. Pictures stay until newer ones come. */
    setPages(sizes: readonly PageSize[]): void {
        const same =
            sizes.length === this.sizes.length &&
            sizes.every(({ width, height }, i) => width === this.sizes[i]?.width && height === this.sizes[i]?.height);
        if (same) {
            return;
        }
        this.sizes = sizes;
        for (const paper of this.papers.splice(sizes.length)) {
            paper.element.remove();
        }
        while (this.papers.length < sizes.length) {
            const paper = new Paper();
            this.papers.push(paper);
            this.host.append(paper.element);
        }
        for (const [index, paper] of this.papers.entries()) {
            paper.label = filled(this.label, index + 1, sizes.length);
        }
        this.layOut();
    }

    /** @param zoom a factor, or what the pages shall fit into */
    setZoom(zoom: number | Fit): void {
        this.fits = typeof zoom === 'number' ? null : zoom;
        this.factor = typeof zoom === 'number' ? limitedZoom(zoom) : this.factor;
        this.layOut();
    }

    stepZoom(direction: 1 | -1): void {
        this.setZoom(steppedZoom(this.factor, direction));
    }

    /** @param top CSS pixels from the top of the column */
    scrollTo(top: number): void {
        if (Math.abs(top - this.host.scrollTop) < 0.5) {
            return;
        }
        this.host.scrollTop = top;
        this.putAt = this.host.scrollTop;
        this.wish();
    }

    goToPage(page: number): void {
        const box = this.boxes[Math.max(0, Math.min(page, this.boxes.length - 1))];
        if (box) {
            this.host.scrollTop = box.top - 8;
        }
    }

    /** @returns whether the picture is one that is wanted here */
    paint({ page, bitmap }: Picture): boolean {
        const paper = this.papers[page];
        if (!paper || !this.wantedNow.includes(page)) {
            bitmap.close();
            return false;
        }
        paper.paint(bitmap);
        return true;
    }

    write(page: number, words: readonly PageWords[]): void {
        this.papers[page]?.write(words);
    }

    /** Marks these stretches, and nothing else. */
    mark(stretches: readonly Stretch[]): void {
        for (const [page, paper] of this.papers.entries()) {
            const own = stretches.filter((stretch) => stretch.page === page);
            if (own.length > 0 || paper.isMarked) {
                paper.mark(own);
            }
        }
    }

    /** The point of a page, in points, under a point of the window. */
    pointAt(clientX: number, clientY: number): { page: number; x: number; y: number } | undefined {
        for (const [page, { element }] of this.papers.entries()) {
            const { left, top, right, bottom } = element.getBoundingClientRect();
            if (clientX >= left && clientX <= right && clientY >= top && clientY <= bottom) {
                const scale = this.scaleOf(page);
                return { page, x: (clientX - left) / scale, y: (clientY - top) / scale };
            }
        }
        return undefined;
    }

    /** Whether each picture has a pixel for each pixel of the screen. */
    get isCrisp(): boolean {
        return this.papers.every(({ pixelsAcross }, page) => {
            const width = (this.boxes[page]?.width ?? 0) * devicePixelRatio;
            return pixelsAcross === undefined || Math.abs(pixelsAcross - width) < 0.01;
        });
    }

    private wantedNow: readonly number[] = [];

    private layOut(): void {
        const width = this.host.clientWidth;
        if (width === 0) {
            return;
        }
        this.alignToPixels();
        const page = pageAt(this.boxes, this.scrollTop, 0);
        const before = this.boxes[page];
        const into = before ? (this.scrollTop - before.top) / before.height : 0;
        if (this.fits) {
            const whole = this.fits === 'page';
            this.factor = whole
                ? zoomForWholePages(this.sizes, width, this.viewHeight)
                : fittingZoom(this.sizes, width);
        }
        this.column = columnOf(this.sizes, this.factor, width, devicePixelRatio);
        for (const [index, paper] of this.papers.entries()) {
            const box = this.boxes[index];
            const size = this.sizes[index];
            if (box && size) {
                paper.place(box, size, this.factor);
            }
        }
        this.host.style.setProperty('--column-width', `${this.column.width}px`);
        this.host.style.setProperty('--column-height', `${this.column.height}px`);
        const after = this.boxes[page];
        if (before && after && this.scrollTop > 0) {
            this.scrollTo(after.top + into * after.height);
        }
        this.wish();
        this.listener.onResize();
    }

    /** The bar above the pages may end between two pixels of the screen; the pages begin on one. */
    private alignToPixels(): void {
        const { style } = this.host;
        const top = this.host.getBoundingClientRect().top - (Number.parseFloat(style.marginTop) || 0);
        style.marginTop = `${Math.ceil(top * devicePixelRatio - 0.01) / devicePixelRatio - top}px`;
    }

    private onScroll(): void {
        const byReader = this.putAt === undefined || Math.abs(this.host.scrollTop - this.putAt) >= 1;
        this.putAt = undefined;
        this.wish();
        this.listener.onScroll(byReader);
    }

    /** Says which pictures are needed where that is not what was said last, and drops the others. */
    private wish(): void {
        const first = this.boxes[0];
        const size = this.sizes[0];
        if (!first || !size) {
            return;
        }
        const pages = wantedPages(this.boxes, this.scrollTop, this.viewHeight, this.viewHeight * 0.75);
        const pixelsPerPoint = (first.width * devicePixelRatio) / size.width;
        const said = `${pages} ${pixelsPerPoint}`;
        if (said === this.lastWish) {
            return;
        }
        this.lastWish = said;
        for (const page of this.wantedNow) {
            if (!pages.includes(page)) {
                this.papers[page]?.clear();
            }
        }
        this.wantedNow = pages;
        this.listener.onWish({ type: 'wish', pages, pixelsPerPoint });
    }

    /** The ratio changes when the window moves to another screen, or the editor zooms. */
    private watchPixelRatio(): void {
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
            'change',
            () => {
                this.layOut();
                this.watchPixelRatio();
            },
            { once: true },
        );
    }
}
