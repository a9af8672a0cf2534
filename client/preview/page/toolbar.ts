import type { PageAction } from '../messages.js';
import type { Fit } from '../settings.js';

/** What the buttons of the toolbar do. */
export interface ToolbarActions {
    zoomBy(direction: 1 | -1): void;
    zoomTo(zoom: number | Fit): void;
    /** Shows the text of what stands at the upper edge. */
    goToText(): void;
    goToPage(page: number): void;
    run(action: PageAction): void;
}

/** The buttons above the pages; their words and places are in the document that the extension writes. */
export class Toolbar {
    private readonly zoom = element('zoom');
    private readonly fit = element('fit');
    private readonly fitPage = element('fit-page');
    private readonly page = element('page') as HTMLInputElement;
    private readonly pages = element('pages');
    private said = '';

    constructor(actions: ToolbarActions) {
        element('zoom-out').onclick = () => actions.zoomBy(-1);
        element('zoom-in').onclick = () => actions.zoomBy(1);
        this.zoom.onclick = () => actions.zoomTo(1);
        this.fit.onclick = () => actions.zoomTo('fit');
        this.fitPage.onclick = () => actions.zoomTo('page');
        element('print').onclick = () => actions.run('print');
        element('export-pdf').onclick = () => actions.run('exportPdf');
        element('export-docx').onclick = () => actions.run('exportDocx');
        this.page.onchange = () => {
            const page = Number.parseInt(this.page.value, 10);
            if (page >= 1) {
                actions.goToPage(page - 1);
            }
        };
        this.page.onfocus = () => this.page.select();
    }

    /** @param page from 0 */
    showPage(page: number, count: number): void {
        const said = `${page} ${count}`;
        if (said === this.said || document.activeElement === this.page) {
            return;
        }
        this.said = said;
        this.page.value = count === 0 ? '' : String(page + 1);
        this.pages.textContent = String(count);
    }

    showZoom(zoom: number, fit: Fit | null): void {
        const percent = `${Math.round(zoom * 100)} %`;
        if (this.zoom.textContent !== percent) {
            this.zoom.textContent = percent;
        }
        for (const [button, own] of [
            [this.fit, 'fit'],
            [this.fitPage, 'page'],
        ] as const) {
            const pressed = String(fit === own);
            if (button.ariaPressed !== pressed) {
                button.ariaPressed = pressed;
            }
        }
    }
}

function element(id: string): HTMLElement {
    const found = document.getElementById(id);
    if (!found) {
        throw new Error(`the page has no #${id}`);
    }
    return found;
}
