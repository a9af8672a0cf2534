// The door of a page that stands alone in a browser: what a web view gives to a page comes here from the server that wrote the
// page's document (server/src/live), over events and requests below the document's own address.
import type { FromPage, ToPage } from '../messages.js';
import type { KeptState, PageSettings } from '../settings.js';
import type { Extension } from './preview.js';

/** A request to the page of this number makes a PDF that is saved, one of the other opens it. */
const TO_PRINT = 1;
const TO_SAVE = 2;

const settings = JSON.parse(document.documentElement.dataset.settings ?? '{}') as PageSettings;

/** What the place on the pages is kept under until the tab closes. */
const KEPT = `kehoach ${settings.source}`;

const toPage = (data: ToPage) => dispatchEvent(new MessageEvent('message', { data }));

const server: Extension = {
    postMessage(message: FromPage): void {
        switch (message.type) {
            case 'ready':
                listen();
                break;
            case 'goTo':
                void fetch(`line?number=${message.line}`, { method: 'POST' }).catch(() => undefined);
                break;
            case 'action':
                if (message.action === 'exportDocx') {
                    location.assign('paper.docx');
                } else {
                    toPage({ type: 'makePdf', request: message.action === 'print' ? TO_PRINT : TO_SAVE });
                }
                break;
            case 'pdf':
                if (message.bytes) {
                    takePdf(message.bytes, message.request === TO_PRINT);
                }
                break;
        }
    },
    getState: () => (JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as KeptState | null) ?? undefined,
    setState: (state) => sessionStorage.setItem(KEPT, JSON.stringify(state)),
};

Object.assign(globalThis, { acquireVsCodeApi: () => server });

/** What the server says; a connection that broke is tried again by the browser itself. */
function listen(): void {
    const events = new EventSource('events');
    events.onmessage = ({ data }: MessageEvent<string>) => toPage(JSON.parse(data) as ToPage);
    events.onerror = () => toPage({ type: 'noText', reason: settings.alone?.away ?? '' });
}

function takePdf(bytes: Uint8Array, toPrint: boolean): void {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }));
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' });
    if (!toPrint) {
        link.download = `${settings.alone?.name ?? 'van-ban'}.pdf`;
    }
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
