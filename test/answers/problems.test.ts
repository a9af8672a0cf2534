/**
 * What rules say, as users read it: the line with what is underlined, severity and code, the message in both languages, what it
 * points at, and what each fix makes of the text. One file for each rule, and one for each of the texts.
 */
import { clearDocuments } from 'langium/test';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { RULES } from '../../server/src/rules/rules.js';
import { answeredTexts, approved, shown } from '../support/answers.js';
import { open, services } from '../support/plans.js';
import { CASES, openWhatIsKnown } from '../validation/cases.js';

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

beforeAll(openWhatIsKnown);

/** The problems of a text, some of them only, in both languages, with their fixes. */
async function problems(text: string, name: string, isAsked: (found: Diagnostic) => boolean): Promise<string> {
    const document = await open(text, name);
    const { validation } = name.endsWith('.danhmuc') ? services.catalogue : services.plan;
    services.shared.language.current = 'en';
    const english = await validation.DocumentValidator.validateDocument(document);
    services.shared.language.current = 'vi';
    const lines = text.split(/\r\n|\n|\r/);
    const told: string[] = [];
    for (const [i, found] of (document.diagnostics ?? []).entries()) {
        if (!isAsked(found)) {
            continue;
        }
        const { range, severity, code, message, relatedInformation = [], tags = [] } = found;
        const line = lines[range.start.line] ?? '';
        const end = range.end.line === range.start.line ? range.end.character : line.length;
        told.push(
            `${shown(range)} ${SEVERITIES[severity ?? 0]} ${code}${tags.length > 0 ? ` tags ${tags}` : ''}`,
            `  ${line.slice(0, range.start.character)}⟦${line.slice(range.start.character, end)}⟧${line.slice(end)}`,
            `  ${message}`,
            `  ${english[i]?.message}`,
            ...relatedInformation.map(
                ({ location, message: said }) =>
                    `  see ${decodeURI(location.uri).replace(/^.*\//, '')} ${shown(location.range)} ${said}`,
            ),
            ...(await fixes(document, found)),
        );
    }
    // the next one is not to know of it
    await clearDocuments(services.plan, [document]);
    return told.length === 0 ? 'nothing\n' : `${told.join('\n')}\n`;
}

/** What each fix is called and makes of the lines that it changes. */
async function fixes(document: Awaited<ReturnType<typeof open>>, found: Diagnostic): Promise<string[]> {
    const uri = document.uri.toString();
    const isPlan = !uri.endsWith('.danhmuc');
    const provider = (isPlan ? services.plan : services.catalogue).lsp.CodeActionProvider;
    const actions = ((await provider?.getCodeActions(document, {
        textDocument: { uri },
        range: found.range,
        context: { diagnostics: [found] },
    })) ?? []) as CodeAction[];
    const before = document.textDocument.getText().split('\n');
    return actions.flatMap(({ title, isPreferred, edit }) => {
        const files = [...Object.keys(edit?.changes ?? {}), ...(edit?.documentChanges ?? []).map(() => 'new')];
        const others = files.filter((file) => file !== uri).length;
        const after = TextDocument.applyEdits(document.textDocument, edit?.changes?.[uri] ?? []).split('\n');
        const changed = after.filter((line) => !before.includes(line));
        return [
            `  ${isPreferred ? '!' : '-'} ${title}${others > 0 ? ` (and ${others} other files)` : ''}`,
            ...changed.slice(0, 4).map((line) => `      ${line}`),
            ...(after.length === before.length ? [] : [`      ${after.length - before.length} lines`]),
        ];
    });
}

describe('each rule', () => {
    for (const { code, of, example } of RULES) {
        it(`${code} in its cases`, async () => {
            const cases = of === 'plans' ? (CASES[code] ?? []) : [example];
            const ending = of === 'plans' ? 'kehoach' : 'danhmuc';
            const told: string[] = [];
            for (const [i, { bad }] of cases.entries()) {
                told.push(await problems(bad, `${code}-${i + 1}.${ending}`, (found) => found.code === code));
            }
            await expect(told.join('\n')).toMatchFileSnapshot(approved('rules', code));
        });
    }
});

describe('all rules', () => {
    for (const { name, text } of answeredTexts()) {
        it(`on ${name}`, async () => {
            await expect(await problems(text, `van-ban-${name}`, () => true)).toMatchFileSnapshot(
                approved('problems', name),
            );
        });
    }
});
