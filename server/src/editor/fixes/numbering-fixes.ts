import { type CodeAction, CodeActionKind, type Position } from 'vscode-languageserver';
import type { Bilingual } from '../../language/language.js';
import { OUTLINE_COMMAND, type OutlineAction, type OutlineActionParams } from '../../protocol.js';
import { type FixContext, type FixOffer, fixData } from './fix.js';

const TITLES = {
    here: { vi: 'Đánh số lại từ đây', en: 'Number anew from here' },
    list: { vi: 'Đánh số lại cả danh sách', en: 'Number the whole list anew' },
    plan: { vi: 'Đánh số lại cả văn bản', en: 'Number the whole document anew' },
    notes: { vi: 'Đánh số lại các chú thích', en: 'Number the notes anew' },
} as const satisfies Partial<Record<OutlineAction, Bilingual>>;

/** The command that does something to the outline at a position, as an action of the editor. */
export function outlineAction(
    uri: string,
    position: Position,
    action: OutlineAction,
    title: string,
): Omit<CodeAction, 'kind'> {
    const params: OutlineActionParams = { uri, position, action };
    return { title, command: { title, command: OUTLINE_COMMAND, arguments: [params] } };
}

function numberAnew(actions: readonly (keyof typeof TITLES)[]): FixOffer {
    return ({ file, diagnostic, shared }: FixContext) =>
        actions.map((action) => ({
            ...outlineAction(file.uri.toString(), diagnostic.range.start, action, shared.language.say(TITLES[action])),
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
        }));
}

const numberLists = numberAnew(['here', 'list', 'plan']);
const numberNotes = numberAnew(['notes', 'plan']);

/** Where a number is said to be wrong, and not perhaps its place. */
const numberStrays: FixOffer = (context) =>
    fixData<{ isCounted: boolean }>(context).isCounted === true ? numberLists(context) : [];

/** Numbering and notes are mended as a whole, so that references follow: by what the server does, not by an edit made beforehand. */
export const numberingFixes: Readonly<Record<string, FixOffer>> = {
    'danh-so-nhay': numberLists,
    'danh-so-lap': numberLists,
    'danh-so-khac-muc': numberStrays,
    'danh-so-doi-kieu': numberLists,
    'danh-so-chu-la': numberLists,
    'chu-thich-thieu': numberNotes,
    'chu-thich-thua': numberNotes,
    'chu-thich-lap': numberNotes,
    'chu-thich-lon-xon': numberNotes,
};
