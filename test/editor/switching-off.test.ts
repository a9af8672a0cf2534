import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { open, services, statePlan } from '../support/plans.js';
import { CASES, openWhatIsKnown } from '../validation/cases.js';

let count = 0;

beforeAll(openWhatIsKnown);

/** What is told of a text, by code and the author's characters. */
async function told(text: string) {
    const document = await open(text, `tat-${count++}.kehoach`);
    const found = (document.diagnostics ?? []).map((each) => ({
        code: String(each.code),
        words: document.textDocument.getText(each.range),
        each,
    }));
    return { document, found };
}

/** The text with a note for the words of the first problem of this code; undefined where no such note is offered. */
async function ignoring(text: string, code: string): Promise<{ title: string; result: string } | undefined> {
    const { document, found } = await told(text);
    const diagnostic = found.find((each) => each.code === code)?.each as Diagnostic;
    const uri = document.uri.toString();
    const params = { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
    const actions = (await services.plan.lsp.CodeActionProvider?.getCodeActions(document, params)) as CodeAction[];
    const action = actions.find(({ title }) => title.endsWith(`trong tệp này (${code})`));
    const edits = action?.edit?.changes?.[uri] as TextEdit[] | undefined;
    return action && edits
        ? { title: action.title, result: TextDocument.applyEdits(document.textDocument, edits) }
        : undefined;
}

const SLIPS =
    '- Sữa chữa hàng rào, cỗ vũ phong trào, sữa chữa hàng rào,\nphân đấu hoàn thành trong quý I; nâng cao chất lượng.';

describe('a note for words', () => {
    it('hides them and nothing beside them', async () => {
        const noted = await ignoring(statePlan(`I. A\n- Một.\n${SLIPS}`), 'chinh-ta-ngu-canh');
        expect(noted?.title).toBe('Bỏ qua “sữa chữa” trong tệp này (chinh-ta-ngu-canh)');
        expect(noted?.result).toContain(`- Một.\n// bỏ qua: chinh-ta-ngu-canh “sữa chữa”\n${SLIPS}`);
        const { found } = await told(noted?.result ?? '');
        expect(found.map(({ code, words }) => [code, words])).toEqual([
            ['chinh-ta-ngu-canh', 'cỗ'],
            ['chinh-ta-ngu-canh', 'phân'],
        ]);
    });

    it('goes with its words through edits: lines before, blank lines between, another place, other lines', async () => {
        const note = '// bỏ qua: chinh-ta-ngu-canh “phân đấu”';
        for (const body of [
            `${note}\n- Mọi cơ quan phân đấu hoàn thành.`,
            `${note}\n- Một.\n\n- Hai.\n\n- Mọi cơ quan đều phân\nđấu hoàn thành.`,
            `- Toàn tỉnh phân đấu hoàn thành.\n\n${note}\n- Một.`,
            `${note}\n- Phân đấu hoàn thành.\n- Các xã phân đấu hoàn thành.`,
            `${note.replace('“phân đấu”', '"Phân  đấu"')}\n- Mọi cơ quan phân đấu hoàn thành.`,
            `${note}, lap-tu “trong trong”\n- Cả tỉnh phân đấu hoàn thành việc trồng cây trong trong khuôn viên.`,
        ]) {
            const { found } = await told(statePlan(`I. A\n${body}`));
            expect(
                found.map(({ code, words }) => [code, words]),
                body,
            ).toEqual([]);
        }
    });

    it('that hides nothing any more is told, and taken away', async () => {
        const idle = '// bỏ qua: chinh-ta-ngu-canh “phân đấu”, danh-so-nhay “3. y”';
        const { found } = await told(statePlan(`I. A\n${idle}\n1. x\n3. y`));
        expect(found.map(({ code, words }) => [code, words])).toEqual([
            ['bo-qua-thua', 'chinh-ta-ngu-canh “phân đấu”'],
        ]);
        expect(found[0]?.each.message).toContain('“phân đấu”');
    });

    it('is offered for what any rule says, hides that and brings nothing new', async () => {
        const without: string[] = [];
        for (const [code, cases] of Object.entries(CASES)) {
            const { bad } = cases.find(({ bad }) => bad) ?? {};
            if (bad === undefined || code === 'bo-qua-thua') {
                continue;
            }
            const before = (await told(bad)).found;
            const noted = await ignoring(bad, code);
            if (!noted) {
                without.push(code);
                continue;
            }
            const after = (await told(noted.result)).found;
            const count = (found: typeof before, which: string) => found.filter((each) => each.code === which).length;
            expect(count(after, code), `${code}\n${noted.result}`).toBeLessThan(count(before, code));
            expect(
                after.filter(({ code: other }) => other !== code).map(({ code: other }) => other),
                `${code}\n${noted.result}`,
            ).toEqual(before.filter(({ code: other }) => other !== code).map(({ code: other }) => other));
            // blank lines, and spaces at the end of lines, change no words
            const edited = noted.result.replaceAll('\n\n', '\n\n\n').replace(/(?<=\p{L})$/gmu, ' ');
            const remained = (await told(edited)).found;
            expect(count(remained, code), `${code}\n${edited}`).toBeLessThanOrEqual(count(after, code));
            // the text moves away from the note, or the note from the text
            const [note = ''] = /^[^\S\n]*\/\/ bỏ qua: .*$/mu.exec(noted.result.slice(bad.indexOf('\n'))) ?? [];
            const moved = `${note.trim()}\n\n${noted.result.replace(`${note}\n`, '')}`;
            const elsewhere = note === '' ? after : (await told(moved)).found;
            expect(count(elsewhere, code), `${code}\n${moved}`).toBeLessThanOrEqual(count(after, code));
        }
        expect(without).toEqual([]);
    });
});
