import { randomBytes } from 'node:crypto';
import { env, Uri, type Webview } from 'vscode';
import { ENGINE_FILES } from '../../../server/src/typeset/engine-files.js';
import type { ScrollSettings } from '../../preview/messages.js';
import type { PageSettings } from '../../preview/settings.js';
import { l10n } from '../words.js';

/** The folders that pages may read: their own scripts, and the engine. */
export function previewFolders(extension: Uri): Uri[] {
    return ['preview', 'typeset'].map((folder) => Uri.joinPath(extension, 'dist', folder));
}

/**
 * The document of a page. Scripts run by this document's own nonce alone, workers from what the page made itself, files come
 * from the extension; there is no way to the network.
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
    const nonce = randomBytes(18).toString('base64');
    const at = (file: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', file)).toString();
    const policy = [
        "default-src 'none'",
        `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
        'worker-src blob:',
        `connect-src ${webview.cspSource}`,
        // the editor writes its theme as a style sheet of its own
        `style-src ${webview.cspSource} 'unsafe-inline'`,
    ].join('; ');
    const settings: PageSettings = {
        source: source.toString(),
        engine: {
            worker: at('preview/worker.js'),
            compiler: at(`typeset/${ENGINE_FILES.compiler}`),
            renderer: at(`typeset/${ENGINE_FILES.renderer}`),
            fonts: ENGINE_FILES.fonts.map((font) => at(`typeset/${font}`)),
            template: at(`typeset/${ENGINE_FILES.template}`),
            coverage: at(`typeset/${ENGINE_FILES.coverage}`),
        },
        labels: {
            pageOf: l10n.t('Page {0} of {1}', '{0}', '{1}'),
            notLaidOut: l10n.t('These changes could not be laid out; the pages show the text before them. {0}', '{0}'),
            broken: l10n.t('The page maker stopped; it starts again, at the latest with the next change. {0}', '{0}'),
            noEngine: l10n.t('The page maker could not be loaded: {0}', '{0}'),
            noText: l10n.t('The document cannot be opened: {0}', '{0}'),
            missing: l10n.t('The fonts of the pages have no “{0}” (line {1}).', '{0}', '{1}'),
            loading: l10n.t('The pages are being made…'),
        },
        scrolling,
        reports,
    };
    return `<!DOCTYPE html>
<html lang="${language()}" data-settings="${escaped(JSON.stringify(settings))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width">
<title>${escaped(l10n.t('Printed pages'))}</title>
<link rel="stylesheet" href="${escaped(at('preview/page.css'))}">
${Object.values(settings.engine).flat().map(preload).join('\n')}
</head>
<body>
${toolbar()}
<div id="notices" role="status" hidden></div>
<main id="pages-view" tabindex="0" aria-label="${escaped(l10n.t('Printed pages'))}" lang="vi"></main>
<script nonce="${nonce}" src="${escaped(at('preview/page.js'))}"></script>
</body>
</html>`;
}

function toolbar(): string {
    const button = (id: string, text: string, title: string) =>
        `<button type="button" id="${id}" title="${escaped(title)}" aria-label="${escaped(title)}">${escaped(text)}</button>`;
    return `<div id="toolbar" role="toolbar" aria-label="${escaped(l10n.t('Pages'))}">
<span class="group">
${button('zoom-out', '−', l10n.t('Zoom out (-)'))}
${button('zoom', '100 %', l10n.t('Show at full size'))}
${button('zoom-in', '+', l10n.t('Zoom in (+)'))}
${button('fit', l10n.t('Fit width'), l10n.t('Fit the width of the view (0)'))}
</span>
<label class="group">${escaped(l10n.t('Page'))} <input id="page" inputmode="numeric" autocomplete="off" aria-label="${escaped(l10n.t('Page'))}"> / <span id="pages">–</span></label>
<span class="space"></span>
<span class="group">
${button('print', l10n.t('Print'), l10n.t('Open as PDF for printing'))}
${button('export-pdf', 'PDF', l10n.t('Export as PDF'))}
${button('export-docx', 'Word', l10n.t('Export for Word'))}
</span>
</div>`;
}

/** Begins to fetch before the script asks. */
function preload(address: string): string {
    return `<link rel="preload" as="fetch" crossorigin href="${escaped(address)}">`;
}

/** The words of the buttons are Vietnamese where the editor is. */
function language(): string {
    return env.language.startsWith('vi') ? 'vi' : 'en';
}

function escaped(text: string): string {
    return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
