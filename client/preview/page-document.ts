import type { Language } from '../../server/src/language/language.js';
import { ENGINE_FILES } from '../../server/src/typeset/engine-files.js';
import type { PageSettings } from './settings.js';
import { PAGE_WORDS, type ToolbarWords } from './words.js';

/** Who shows the page, and what it may load. */
export interface PageHost {
    readonly language: Language;
    /** Of this document alone: the scripts that bear it run. */
    readonly nonce: string;
    /** Where files are fetched from, as Content-Security-Policy names it. */
    readonly source: string;
    /** The address of a file, by its path below the bundles. */
    readonly addressOf: (file: string) => string;
    /** Scripts that run before the page's own, by their paths below the bundles. */
    readonly scriptsBefore?: readonly string[];
}

/**
 * The document of a page. Scripts run by this document's own nonce alone, workers from what the page made itself, files come
 * from the host; there is no way to any other place.
 */
export function pageDocument(host: PageHost, settings: PageSettings): string {
    const words = PAGE_WORDS[host.language].toolbar;
    const script = (file: string) => `<script nonce="${host.nonce}" src="${escaped(host.addressOf(file))}"></script>`;
    return `<!DOCTYPE html>
<html lang="${host.language}" data-settings="${escaped(JSON.stringify(settings))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf(host))}">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<link rel="stylesheet" href="${escaped(host.addressOf('preview/page.css'))}">
${Object.values(settings.engine).flat().map(preload).join('\n')}
</head>
<body>
${toolbar(words)}
<div id="notices" role="status" hidden></div>
<main id="pages-view" tabindex="0" aria-label="${escaped(words.title)}" lang="vi"></main>
${[...(host.scriptsBefore ?? []), 'preview/page.js'].map(script).join('\n')}
</body>
</html>`;
}

/** Addresses of what the engine is made of. */
export function engineAddresses(addressOf: PageHost['addressOf']): PageSettings['engine'] {
    return {
        worker: addressOf('preview/worker.js'),
        compiler: addressOf(`typeset/${ENGINE_FILES.compiler}`),
        renderer: addressOf(`typeset/${ENGINE_FILES.renderer}`),
        fonts: ENGINE_FILES.fonts.map((font) => addressOf(`typeset/${font}`)),
        template: addressOf(`typeset/${ENGINE_FILES.template}`),
        coverage: addressOf(`typeset/${ENGINE_FILES.coverage}`),
    };
}

/** What the document of a page may do, as Content-Security-Policy says it. */
function policyOf({ nonce, source }: PageHost): string {
    return [
        "default-src 'none'",
        `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
        'worker-src blob:',
        `connect-src ${source}`,
        // the editor writes its theme as a style sheet of its own
        `style-src ${source} 'unsafe-inline'`,
    ].join('; ');
}

function toolbar(words: ToolbarWords): string {
    const button = (id: string, text: string, title: string) =>
        `<button type="button" id="${id}" title="${escaped(title)}" aria-label="${escaped(title)}">${escaped(text)}</button>`;
    return `<div id="toolbar" role="toolbar" aria-label="${escaped(words.pages)}">
<span class="group">
${button('zoom-out', '−', words.zoomOut)}
${button('zoom', '100 %', words.fullSize)}
${button('zoom-in', '+', words.zoomIn)}
${button('fit', words.fitWidth, words.fitWidthOfView)}
${button('fit-page', words.wholePage, words.showWholePage)}
</span>
<label class="group">${escaped(words.page)} <input id="page" inputmode="numeric" autocomplete="off" aria-label="${escaped(words.page)}"> / <span id="pages">–</span></label>
<span class="space"></span>
<span class="group">
${button('print', words.print, words.openForPrint)}
${button('export-pdf', 'PDF', words.exportPdf)}
${button('export-docx', 'Word', words.exportDocx)}
</span>
</div>`;
}

/** Begins to fetch before the script asks. */
function preload(address: string): string {
    return `<link rel="preload" as="fetch" crossorigin href="${escaped(address)}">`;
}

/** A text as it stands in a page, in an attribute too. */
export function escaped(text: string): string {
    return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
