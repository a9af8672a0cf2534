// The door of the page: finds what the extension wrote into its document, and connects both.
import type { ToPage } from '../messages.js';
import type { PageSettings } from '../settings.js';
import { Notices } from './notices.js';
import { type Extension, Preview } from './preview.js';

declare function acquireVsCodeApi(): Extension;

const extension = acquireVsCodeApi();
const settings = JSON.parse(document.documentElement.dataset.settings ?? '{}') as PageSettings;
const pages = document.getElementById('pages-view');
const notices = document.getElementById('notices');
if (pages && notices) {
    const preview = new Preview(settings, extension, pages, new Notices(notices));
    addEventListener('message', ({ data }: MessageEvent<ToPage>) => preview.take(data));
    addEventListener('error', ({ message }) => extension.postMessage({ type: 'failed', message }));
    void preview.start();
    extension.postMessage({ type: 'ready' });
    // arrows and page keys scroll what has the focus
    addEventListener('focus', () => {
        if (document.activeElement === document.body) {
            pages.focus();
        }
    });
}
