import { ViewColumn, window } from 'vscode';
import { toBase64 } from '../../../server/src/files/base64.js';
import { escaped } from '../../preview/page-document.js';
import { l10n, spokenLanguage } from '../words.js';

/**
 * Gives a file to the person by a page whose only content is the link to it, pressed once as it opens: an extension in a browser has no
 * other way to its downloads.
 */
export async function download(name: string, contents: Uint8Array): Promise<void> {
    const panel = window.createWebviewPanel('kehoach.download', name, ViewColumn.Active, { enableScripts: true });
    panel.webview.html = page(name, contents);
}

function page(name: string, contents: Uint8Array): string {
    const nonce = crypto.randomUUID();
    const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'`;
    const words = l10n.t('The file was handed to the browser. If it did not ask where to keep it, use this link:');
    return `<!DOCTYPE html>
<html lang="${spokenLanguage()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(name)}</title>
</head>
<body>
<p>${escaped(words)}</p>
<p><a id="file" download="${escaped(name)}" href="data:application/octet-stream;base64,${toBase64(contents)}">${escaped(name)}</a></p>
<script nonce="${nonce}">document.getElementById('file').click();</script>
</body>
</html>`;
}
