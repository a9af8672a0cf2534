import { changed, movedLine } from '../changes.js';
import type {
    FromPage,
    PageAction,
    PageReport,
    PlacedBlock,
    ShownLines,
    Spent,
    TextChange,
    ToPage,
    WholeText,
} from '../messages.js';
import { type Fit, filled, type KeptState, type PageSettings } from '../settings.js';
import type { LaidOut } from '../worker-messages.js';
import { ASCENT, blockAtPoint, blockOfLine, stretchesOf } from './blocks.js';
import { loadEngine } from './engine.js';
import { listenToKeys } from './keys.js';
import type { Notices } from './notices.js';
import { PagesView } from './pages-view.js';
import { inSight, type ScrollMap, scrollMap } from './sync.js';
import { Toolbar } from './toolbar.js';
import { type Heard, Workers } from './workers.js';

/** The way to the extension. */
export interface Extension {
    postMessage(message: FromPage): void;
    getState(): KeptState | undefined;
    setState(state: KeptState): void;
}

/** The editor is told of a place when the reader rests there. */
const KEPT_AFTER_MS = 200;

/** How many characters without a letter form are told at a time. */
const MAX_GAPS = 5;

const NOTHING: LaidOut = {
    type: 'laidOut',
    version: -1,
    pages: [],
    blocks: [],
    problems: [],
    missing: [],
    memoryBytes: 0,
};

/** The page: takes in what the text and the editor do, shows what the workers make, tells what the reader does. */
export class Preview {
    private text: WholeText | undefined;
    private workers: Workers | undefined;
    private laidOut = NOTHING;
    /** Changes since the version that is laid out, to find its lines in the newest text. */
    private pending: { version: number; changes: readonly TextChange[] }[] = [];
    private map: ScrollMap | undefined;
    /** The version whose words lie on the pages. */
    private readVersion = -1;
    private cursor: number | null = null;
    /** What the editor shows of the text. */
    private shown: ShownLines | null = null;
    private scrolling;
    private keeping: ReturnType<typeof setTimeout> | undefined;
    private toRestore: KeptState | undefined;
    private textCame: () => void = () => {};
    private readonly firstText = new Promise<void>((came) => {
        this.textCame = came;
    });
    private readonly view: PagesView;
    private readonly toolbar: Toolbar;

    constructor(
        private readonly settings: PageSettings,
        private readonly extension: Extension,
        host: HTMLElement,
        private readonly notices: Notices,
    ) {
        this.scrolling = settings.scrolling;
        this.toRestore = extension.getState();
        const actions = {
            zoomBy: (direction: 1 | -1) => this.zoomed(() => this.view.stepZoom(direction)),
            zoomTo: (zoom: number | Fit) => this.zoomed(() => this.view.setZoom(zoom)),
            goToPage: (page: number) => this.view.goToPage(page),
            goToText: () => this.goToText(),
            run: (action: PageAction) => extension.postMessage({ type: 'action', action }),
        };
        this.toolbar = new Toolbar(actions);
        listenToKeys(actions);
        this.view = new PagesView(host, settings.labels.pageOf, {
            onWish: (wish) => this.workers?.send(wish),
            onScroll: (byReader) => this.onScroll(byReader),
            onResize: () => this.measured(),
        });
        if (this.toRestore) {
            this.view.setZoom(this.toRestore.zoom);
        }
        host.addEventListener('dblclick', (event) => this.onDoubleClick(event));
    }

    /** Loads the engine; the text may come before or behind it. */
    async start(): Promise<void> {
        const { labels } = this.settings;
        this.notices.say('loading', labels.loading);
        try {
            const parts = await loadEngine(this.settings.engine);
            await this.firstText;
            this.workers = new Workers({
                parts,
                text: () => this.text ?? { type: 'text', text: '', version: 0, standard: 'auto' },
                hear: (message) => this.hear(message),
                broke: (message) => {
                    this.notices.say('broken', filled(labels.broken, message));
                    this.extension.postMessage({ type: 'failed', message });
                },
            });
        } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            this.notices.say('loading', filled(labels.noEngine, message));
            this.extension.postMessage({ type: 'failed', message });
        }
    }

    /** Takes a message of the extension. */
    take(message: ToPage): void {
        switch (message.type) {
            case 'text':
                this.text = message;
                this.pending = [];
                this.textCame();
                this.workers?.send(message);
                break;
            case 'noText':
                this.notices.say('loading', filled(this.settings.labels.noText, message.reason));
                break;
            case 'changes':
                if (this.text) {
                    const { changes, version } = message;
                    this.text = { ...this.text, text: changed(this.text.text, changes), version };
                    this.pending.push({ version, changes });
                    this.workers?.send(message);
                }
                break;
            case 'settings':
                this.scrolling = message.scrolling;
                break;
            case 'cursor':
                this.cursor = message.line;
                this.shown = message.shown;
                this.mark();
                this.followCursor();
                break;
            case 'editorScrolled':
                this.shown = message.shown;
                this.followEditor();
                break;
            case 'makePdf':
                if (!this.workers?.makePdf(message.request)) {
                    this.extension.postMessage({
                        type: 'pdf',
                        request: message.request,
                        problem: this.notices.all[0] ?? '',
                    });
                }
                break;
            case 'describe':
                this.extension.postMessage({ type: 'description', request: message.request, report: this.report() });
                break;
        }
    }

    /** Brings what the editor shows to the upper edge; where it shows the cursor, that one's block stays in sight. */
    private followEditor(): void {
        if (this.scrolling.previewFollows && this.map && this.shown && this.laidOut.version >= 0) {
            const top = this.map.yOf(this.shown.first);
            const edges = this.cursorEdges();
            this.view.scrollTo(edges ? inSight(top, edges.begin, edges.end, this.view.viewHeight) : top);
        }
    }

    /** Whoever writes sees what it becomes: also where the pages are so large that they show less than the editor. */
    private followCursor(): void {
        const edges = this.cursorEdges();
        const { scrollTop, viewHeight } = this.view;
        if (edges && (edges.end <= scrollTop || edges.begin >= scrollTop + viewHeight)) {
            this.followEditor();
        }
    }

    /** Where the cursor's block stands in the column of pages; undefined where the editor does not show the cursor. */
    private cursorEdges(): { begin: number; end: number } | undefined {
        const { cursor, shown } = this;
        const block = this.markedBlock();
        const [first] = block ? stretchesOf(block, this.laidOut.blocks, this.laidOut.pages) : [];
        const box = first && this.view.boxes[first.page];
        if (!box || cursor === null || !shown || cursor < shown.first || cursor > shown.last) {
            return undefined;
        }
        const scale = this.view.scaleOf(first.page);
        return { begin: box.top + first.top * scale, end: box.top + first.bottom * scale };
    }

    private hear(message: Heard): void {
        switch (message.type) {
            case 'laidOut':
                this.onLaidOut(message);
                break;
            case 'picture':
                if (this.view.paint(message) && this.settings.reports) {
                    this.tellPainted(message.version, message.page);
                }
                break;
            case 'drawn':
                this.onDrawn(message.version, message.spent);
                break;
            case 'words':
                this.view.write(message.page, message.words);
                break;
            case 'read':
                this.readVersion = message.version;
                break;
            case 'notLaidOut':
                this.notices.say('pages', filled(this.settings.labels.notLaidOut, message.problems.join('; ')));
                break;
            case 'pdf':
                this.extension.postMessage(message);
                break;
        }
    }

    private onLaidOut(laidOut: LaidOut): void {
        const place = this.topPlace(laidOut.version);
        const isFirst = this.laidOut.version < 0;
        this.laidOut = laidOut;
        this.view.setPages(laidOut.pages);
        this.extension.postMessage({ type: 'counted', pages: laidOut.pages.length });
        this.measured();
        if (this.toRestore) {
            this.view.scrollTo(this.map?.yOf(this.toRestore.line) ?? 0);
            this.toRestore = undefined;
        } else if (isFirst) {
            this.followEditor();
        } else {
            this.keepPlace(place);
            this.followCursor();
        }
        this.notices.say('loading', null);
        this.sayProblems(laidOut);
    }

    private sayProblems({ problems, missing }: LaidOut): void {
        const { labels } = this.settings;
        const gaps = missing.map(({ character, line }) => filled(labels.missing, character, line + 1));
        const said = [...problems, ...gaps.slice(0, MAX_GAPS)];
        this.notices.say('pages', said.length > 0 ? said.join(' ') : null);
    }

    private onDrawn(version: number, spent: Spent): void {
        this.notices.say('broken', null);
        if (this.settings.reports) {
            this.extension.postMessage({ type: 'drawn', version, spent, memoryBytes: this.laidOut.memoryBytes });
        }
    }

    /** The block at the upper edge: its line in a newer text, and how far its beginning is above the edge. */
    private topPlace(version: number): { line: number; below: number } | undefined {
        const changes = this.pending.filter((each) => each.version <= version).flatMap((each) => each.changes);
        this.pending = this.pending.filter((each) => each.version > version);
        const { scrollTop } = this.view;
        if (scrollTop <= 0) {
            return undefined;
        }
        let top: { block: PlacedBlock; y: number } | undefined;
        for (const block of this.laidOut.blocks) {
            const y = this.heightOf(block);
            if (y <= scrollTop && (!top || y > top.y)) {
                top = { block, y };
            }
        }
        return top && { line: movedLine(top.block.from, changes), below: scrollTop - top.y };
    }

    private keepPlace(place: { line: number; below: number } | undefined): void {
        const block = place && this.laidOut.blocks.find(({ from }) => from === place.line);
        if (block) {
            this.view.scrollTo(this.heightOf(block) + place.below);
        }
    }

    /** Where a block begins in the column of pages, in CSS pixels. */
    private heightOf({ page, y }: PlacedBlock): number {
        return (this.view.boxes[page]?.top ?? 0) + Math.max(0, y - ASCENT) * this.view.scaleOf(page);
    }

    /** Pages have other places on the screen: lines stand at other heights. */
    private measured(): void {
        const heights = this.laidOut.blocks.map((block) => ({
            from: block.from,
            to: block.to,
            y: this.heightOf(block),
        }));
        const lines = (this.text?.text.match(/\n/g)?.length ?? 0) + 1;
        this.map = scrollMap(heights, lines, this.view.height);
        this.mark();
        this.showPlace();
    }

    private mark(): void {
        const block = this.markedBlock();
        this.view.mark(block ? stretchesOf(block, this.laidOut.blocks, this.laidOut.pages) : []);
    }

    private markedBlock(): PlacedBlock | undefined {
        return this.cursor === null ? undefined : blockOfLine(this.laidOut.blocks, this.cursor);
    }

    private onScroll(byReader: boolean): void {
        if (byReader && this.scrolling.editorFollows && this.map) {
            this.extension.postMessage({ type: 'pageScrolled', line: this.map.lineOf(this.view.scrollTop) });
        }
        this.showPlace();
    }

    private showPlace(): void {
        const { view } = this;
        this.toolbar.showPage(view.currentPage, view.boxes.length);
        this.toolbar.showZoom(view.zoom, view.fit);
        clearTimeout(this.keeping);
        this.keeping = setTimeout(() => this.keepState(), KEPT_AFTER_MS);
    }

    /** Tells the editor where the reader is, for the next time that the window opens. */
    private keepState(): void {
        const { view } = this;
        if (this.laidOut.version >= 0 && !this.toRestore) {
            this.extension.setState({
                source: this.settings.source,
                zoom: view.fit ?? view.zoom,
                line: this.map?.lineOf(view.scrollTop) ?? 0,
            });
        }
    }

    private zoomed(zoom: () => void): void {
        zoom();
        this.showPlace();
    }

    /** From the line of the pages at the upper edge to its text; what the cursor marks, where it is in sight. */
    private goToText(): void {
        const edges = this.cursorEdges();
        const { scrollTop, viewHeight } = this.view;
        const isSeen = edges !== undefined && edges.end > scrollTop && edges.begin < scrollTop + viewHeight;
        const line = isSeen && this.cursor !== null ? this.cursor : this.map?.lineOf(scrollTop);
        if (line !== undefined) {
            this.extension.postMessage({ type: 'goTo', line: Math.round(line) });
        }
    }

    private onDoubleClick(event: MouseEvent): void {
        const point = this.view.pointAt(event.clientX, event.clientY);
        const block = point && blockAtPoint(this.laidOut.blocks, point.page, point.x, point.y);
        if (block) {
            this.extension.postMessage({ type: 'goTo', line: block.from });
        }
    }

    /** Tells when the picture is on the screen: behind the frame that shows it. */
    private tellPainted(version: number, page: number): void {
        requestAnimationFrame(() => {
            const turn = new MessageChannel();
            turn.port1.onmessage = () => {
                const at = performance.timeOrigin + performance.now();
                this.extension.postMessage({ type: 'painted', version, page, at });
            };
            turn.port2.postMessage(null);
        });
    }

    private report(): PageReport {
        const { view } = this;
        const marked = view.pages.flatMap(({ isMarked }, page) => (isMarked ? [page] : []));
        return {
            version: this.laidOut.version,
            readVersion: this.readVersion,
            pages: view.pages.length,
            texts: view.pages.map(({ spoken }) => spoken),
            painted: view.pages.flatMap(({ isPainted }, page) => (isPainted ? [page] : [])),
            crisp: view.isCrisp,
            marked,
            markedLines: this.markedBlock() ?? null,
            topLine: this.map?.lineOf(view.scrollTop) ?? 0,
            scrollTop: view.scrollTop,
            zoom: view.zoom,
            notices: this.notices.all,
            memoryBytes: this.laidOut.memoryBytes,
            workers: this.workers?.started ?? 0,
        };
    }
}
