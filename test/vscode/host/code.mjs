#!/usr/bin/env node
// Takes the part of VS Code's own command line that @vscode/test-electron uses, so that it runs the same suite here.
// Exit status: 0 the suite passed, 1 it failed, 2 the host failed, 3 the extension host died, 124 it took too long.
import { parseArgs } from 'node:util';
import { installExtension } from './code-server.mjs';
import { openWorkbench } from './workbench.mjs';

const LIMIT_SECONDS = Number(process.env.HOST_TIMEOUT ?? 300);

const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
        extensionDevelopmentPath: { type: 'string', multiple: true },
        extensionTestsPath: { type: 'string' },
        extensionDevelopmentKind: { type: 'string' },
        'user-data-dir': { type: 'string' },
        'extensions-dir': { type: 'string' },
        'install-extension': { type: 'string' },
    },
});

if (values['install-extension']) {
    process.exit(installExtension(values['install-extension'], values['user-data-dir'], values['extensions-dir']));
}

let workbench;
async function end(status) {
    if (process.env.HOST_SCREENSHOT) {
        await workbench?.page.screenshot({ path: process.env.HOST_SCREENSHOT, timeout: 5_000 }).catch(() => {});
    }
    await workbench?.close();
    process.exit(status);
}
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => end(2));
}
setTimeout(() => {
    console.error(`[host] not done within ${LIMIT_SECONDS} s`);
    end(124);
}, LIMIT_SECONDS * 1000);

try {
    workbench = await openWorkbench({
        folder: positionals[0],
        extensions: values.extensionDevelopmentPath,
        kind: values.extensionDevelopmentKind,
        suite: values.extensionTestsPath,
        userData: values['user-data-dir'],
        extensionsDir: values['extensions-dir'],
        onSuiteEnd: end,
    });
} catch (error) {
    console.error(error);
    process.exit(2);
}
