// The recipes of docs/editors.md in editors without a window, over the command as packed: each asks the server for problems, completion,
// a hover, a rename, quick fixes and the address of the pages.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PLAN = `KẾ HOẠCH
Trồng cây ven đường

Căn cứ Luật Đầu tư công số 58/2024/QH15 ngày 29 tháng 11 năm 2024;

I. MỤC ĐÍCH

1. Trồng hàng tre[^1] ven đường.

III. THỰC HIỆN

1. Trồng trong tháng 3.

[^1]: Giống của xã.
`;

/** Each editor: its command, Debian's packages of it, the language of its recipe, and how it runs a script. */
export const EDITORS = {
    Neovim: {
        command: 'nvim',
        packages: 'neovim',
        recipe: 'lua',
        args: (script) => [
            '--headless',
            '-u',
            'recipe.lua',
            '-i',
            'NONE',
            '-n',
            'trong-cay.kehoach',
            '-c',
            `luafile ${script}`,
        ],
        script: 'neovim.lua',
    },
    Emacs: {
        command: 'emacs',
        packages: 'emacs-nox elpa-eglot',
        recipe: 'el',
        args: (script) => ['--batch', '--no-init-file', '--load', script],
        script: 'emacs.el',
    },
};

/** Whether an editor is there to try it with. */
export function isThere({ command }) {
    return spawnSync(command, ['--version']).status === 0;
}

/**
 * @param {typeof EDITORS.Neovim} editor
 * @param {string} home a folder that may be written into
 * @param {NodeJS.ProcessEnv} env in whose PATH the packed command is
 */
export function tryEditor({ command, recipe: language, args, script }, home, env) {
    const folder = join(home, command);
    mkdirSync(folder);
    const block = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's');
    const [, recipe] = block.exec(readFileSync('docs/editors.md', 'utf8')) ?? [];
    assert.ok(recipe);
    writeFileSync(join(folder, `recipe.${language}`), recipe);
    writeFileSync(join(folder, 'trong-cay.kehoach'), PLAN);
    const answers = join(folder, 'answers.json');
    execFileSync(command, args(resolve('test/package', script)), {
        cwd: folder,
        env: { ...env, HOME: folder, KEHOACH_EDITOR_ANSWERS: answers },
        stdio: 'pipe',
        timeout: 120_000,
    });
    const { failed, diagnostics, rename, hover, actions, pages, completion } = JSON.parse(
        readFileSync(answers, 'utf8'),
    );
    assert.equal(failed, undefined);
    assert.ok(
        diagnostics.some(({ message, line }) => message.includes('“III”') && line === 9),
        JSON.stringify(diagnostics),
    );
    const edits = rename.changes
        ? Object.values(rename.changes).flat()
        : rename.documentChanges.flatMap(({ edits }) => edits);
    assert.equal(edits.length, 2, JSON.stringify(rename));
    assert.match(JSON.stringify(hover), /Luật Đầu tư công/);
    assert.ok(
        actions.some(({ title }) => /II/.test(title)),
        JSON.stringify(actions),
    );
    assert.match(pages.address, /^http:\/\/127\.0\.0\.1:\d+\//);
    const items = completion.items ?? completion;
    assert.match(JSON.stringify(items), /58\/2024\/QH15/);
}
