import { Uri, type Webview } from 'vscode';
import type { ScrollSettings } from '../../preview/messages.js';
import { engineAddresses, pageDocument } from '../../preview/page-document.js';
import type { PageSettings } from '../../preview/settings.js';
import { PAGE_WORDS } from '../../preview/words.js';
import { spokenLanguage } from '../words.js';

/** The folders that pages may read: their own scripts, and the engine. */
export function previewFolders(extension: Uri): Uri[] {
    return ['preview', 'typeset'].map((folder) => Uri.joinPath(extension, 'dist', folder));
}

/**
 * The document of a page in a web view.
 *
 * @param reports whether the page says when pictures are on the screen
 */
export function pageHtml(
    webview: Webview,
    extension: Uri,
    source: Uri,
    scrolling: ScrollSettings,
    reports: boolean,
): string {
    const language = spokenLanguage();
    const addressOf = (file: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', file)).toString();
    const settings: PageSettings = {
        source: source.toString(),
        engine: engineAddresses(addressOf),
        labels: PAGE_WORDS[language].labels,
        scrolling,
        reports,
    };
    const nonce = crypto.randomUUID();
    return pageDocument({ language, nonce, source: webview.cspSource, addressOf }, settings);
}
