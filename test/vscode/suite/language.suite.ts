import { strict as assert } from 'node:assert';
import { ConfigurationTarget, languages, type TextDocument, workspace } from 'vscode';
import { activeExtension, eventually, until } from './support.js';

const FAULTY = 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n\nTrồng cây[^9].\n\n[^1]: Một chú thích.\n';

async function speak(language: string | undefined): Promise<void> {
    await workspace.getConfiguration('kehoach').update('language', language, ConfigurationTarget.Global);
}

async function messagesIn(document: TextDocument, words: RegExp): Promise<void> {
    const found = await eventually(
        () => languages.getDiagnostics(document.uri),
        (diagnostics) => diagnostics.some(({ message }) => words.test(message)),
    );
    assert.ok(found.length > 0);
}

describe('language of the messages', () => {
    after(() => speak(undefined));

    it('the titles of the views follow the setting', async () => {
        const { views } = await activeExtension();
        const { tasks, chain } = views.trees;
        await speak('en');
        await until(() => tasks.title === 'Assignments' && chain.title === 'Directives');
        assert.match(tasks.description ?? '', /^by body/u);
        await speak('vi');
        await until(() => tasks.title === 'Phân công' && chain.title === 'Văn bản');
        assert.match(tasks.description ?? '', /^theo cơ quan/u);
    });

    it('follows the setting, also for a plan that is open', async () => {
        const document = await workspace.openTextDocument({ language: 'kehoach', content: FAULTY });
        await speak('vi');
        await messagesIn(document, /Không có chú thích/);
        await speak('en');
        await messagesIn(document, /There is no footnote/);
        await speak('vi');
        await messagesIn(document, /Không có chú thích/);
    });
});
