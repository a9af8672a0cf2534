import { strict as assert } from 'node:assert';
import { commands, languages, type TextDocument, workspace } from 'vscode';
import { STANDARDS } from '../../../server/src/standards/standards.js';
import { activeExtension, codeOf, eventually, openExample, PLAN, show } from './support.js';

/** The list has each standard for the document, then each for the folder, then none. */
const COUNT = Object.keys(STANDARDS).length;

const SILENT = 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n\n- Trồng cây.\n\nTrên đây là Kế hoạch trồng cây./.\n';

/** What is said of the standard, in the editor's language. */
async function statusSays(text: RegExp): Promise<void> {
    const { standard } = await activeExtension();
    await eventually(
        () => standard.text,
        (shown) => text.test(shown),
    );
}

/** Runs the command and takes the choice at this place of its list, counted from 0. */
async function choose(index: number): Promise<void> {
    const done = commands.executeCommand('kehoach.chooseStandard');
    // nothing tells when the list is there: it takes the keys as soon as it is
    await new Promise((wake) => setTimeout(wake, 1_000));
    for (let i = 0; i < index; i++) {
        await commands.executeCommand('workbench.action.quickOpenSelectNext');
    }
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
}

async function silentPlan(): Promise<TextDocument> {
    const document = await workspace.openTextDocument({ language: 'kehoach', content: SILENT });
    await show(document);
    return document;
}

describe('the standard of a document', () => {
    it('is shown as it is inferred', async () => {
        await openExample(PLAN);
        await statusSays(/NĐ 30\/2020 \((?:inferred|suy ra)\)/);
        await openExample('ky-nang-so/15-KH-TU.kehoach');
        await statusSays(/VPTW \((?:inferred|suy ra)\)/);
    });

    it('stands with the problems in the one entry of the status bar, and with the pages once they are laid out', async () => {
        const { status, previews } = await activeExtension();
        const document = await openExample(PLAN);
        await eventually(
            () => status.text ?? '',
            (text) => /NĐ 30\/2020 · không có lỗi/u.test(text),
        );
        await commands.executeCommand('kehoach.showPreview');
        await eventually(
            () => status.text ?? '',
            (text) => /NĐ 30\/2020 · \d+ trang · không có lỗi/u.test(text),
        );
        previews.of(document.uri)?.dispose();
        await show(document);
        await eventually(
            () => status.text ?? '',
            (text) => /NĐ 30\/2020 · không có lỗi/u.test(text),
        );
    });

    it('has the rows of the office, but for those that will not do', async () => {
        const document = await openExample(PLAN);
        const settings = workspace.getConfiguration('kehoach', document.uri);
        const asksForLabel = async (does: boolean) =>
            void (await eventually(
                () => languages.getDiagnostics(document.uri),
                (all) => all.some((each) => codeOf(each) === 'so-hai-cham') === does,
            ));
        try {
            await settings.update('standardRows', {
                'state-nd30': { 'wording.numberLabel': 'Số', 'components.body.size': 99 },
            });
            await asksForLabel(true);
            // a fault alone changes nothing
            await settings.update('standardRows', { 'state-nd30': { 'wording.numberLabel': 'No.' }, 'state-nd31': {} });
            await asksForLabel(false);
        } finally {
            await settings.update('standardRows', undefined);
        }
        await asksForLabel(false);
    });

    it('is what a note says, which the command writes and takes away', async () => {
        const document = await silentPlan();
        await statusSays(/not known|chưa rõ/);
        await choose(2);
        assert.equal(document.getText(), `// tiêu chuẩn: party-hd36\n${SILENT}`);
        await statusSays(/36-HD\/VPTW \((?:by the note|theo ghi chú)/);
        await eventually(
            () => languages.getDiagnostics(document.uri),
            (all) => all.some((each) => codeOf(each) === 'dang-dau-ket'),
        );
        await choose(0);
        assert.equal(document.getText(), `// tiêu chuẩn: state-nd30\n${SILENT}`);
        await choose(COUNT);
        assert.equal(document.getText(), SILENT);
        await statusSays(/not known|chưa rõ/);
    });

    it('is what is set, where the document does not tell', async () => {
        const document = await silentPlan();
        const settings = () => workspace.getConfiguration('kehoach', document.uri);
        await statusSays(/not known|chưa rõ/);
        try {
            await choose(COUNT + 1);
            assert.equal(settings().get('standard'), 'party-hd05');
            await statusSays(/05-HD\/VPTW \((?:by the setting|theo thiết lập)/);
        } finally {
            await choose(2 * COUNT);
        }
        assert.equal(settings().get('standard'), 'auto');
        await statusSays(/not known|chưa rõ/);
    });
});
