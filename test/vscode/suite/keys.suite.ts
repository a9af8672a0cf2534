import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, env, extensions } from 'vscode';
import { activeExtension } from './support.js';

/** The workbench's own program: in the browser, and on a desktop. */
const WORKBENCHES = [
    'out/vs/code/browser/workbench/workbench.js',
    'out/vs/workbench/workbench.desktop.main.js',
    'out/vs/workbench/workbench.web.main.js',
];

interface Conditional {
    readonly when?: string;
    readonly command?: string;
}

/** Names that the conditions of the manifest ask for. */
function namesIn(when: string): string[] {
    return when
        .replace(/'[^']*'|\/(?:[^/\\]|\\.)+\/[a-z]*/gu, ' ')
        .replace(/(?:==|!=|=~|\bin\b|\bnot in\b)\s*[\w.-]+/gu, ' ')
        .match(/[a-zA-Z][\w.:]*/gu)
        ?.filter((name) => name !== 'true' && name !== 'false') as string[];
}

function conditionsOf(value: unknown): Conditional[] {
    if (Array.isArray(value)) return value.flatMap(conditionsOf);
    if (typeof value !== 'object' || value === null) return [];
    const own = 'when' in value && typeof value.when === 'string' ? [{ when: value.when }] : [];
    return [...own, ...Object.values(value).flatMap(conditionsOf)];
}

describe('keys and conditions of the manifest', () => {
    it('every condition asks for something that the workbench or the extension tells', async () => {
        const extension = await theExtension();
        const workbench = WORKBENCHES.map((file) => join(env.appRoot, file)).find((file) => existsSync(file));
        assert.ok(workbench, `no workbench below ${env.appRoot}`);
        const known = readFileSync(workbench, 'utf8');
        const { main, browser } = extension.packageJSON;
        const own = [main, browser].map((door) => readFileSync(join(extension.extensionPath, door), 'utf8')).join('\n');
        const asked = new Set(
            conditionsOf(extension.packageJSON.contributes).flatMap(({ when }) => namesIn(when ?? '')),
        );
        assert.ok(asked.size > 10);
        const unknown = [...asked].filter((name) => {
            if (name.startsWith('config.')) return false;
            return !(name.startsWith('kehoach.') ? own : known).match(new RegExp(`["'\`]${name}["'\`]`, 'u'));
        });
        assert.deepEqual(unknown, []);
    });

    it('every key runs a command that there is', async () => {
        const extension = await theExtension();
        const all = new Set(await commands.getCommands(false));
        const keys: Conditional[] = extension.packageJSON.contributes.keybindings;
        assert.deepEqual(
            keys.map(({ command }) => command).filter((command) => !all.has(command ?? '')),
            [],
        );
    });
});

async function theExtension() {
    await activeExtension();
    const extension = extensions.getExtension('ke-hoach.ke-hoach');
    assert.ok(extension);
    return extension;
}
