import { QuickInputButtons, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { foldAccents, foldedWords } from '../../server/src/facts/fold.js';
import { l10n } from './words.js';

/** One of the answers to a question. */
export interface Choice<T> {
    readonly label: string;
    readonly description?: string;
    readonly value: T;
    /** Stands over it and those behind it. */
    readonly group?: string;
}

/** A question of several. */
export interface Question<T> {
    readonly title: string;
    readonly placeholder: string;
    readonly choices: readonly Choice<T>[];
    /** What becomes of words that are no choice; without it, there are none but the choices. */
    readonly typed?: (words: string) => T;
    /** Counted from 1. */
    readonly step: number;
    readonly total: number;
}

/** An answer; or that the question was passed over, that the one before it is wanted again, or that no more is asked. */
export type Answer<T> = { readonly value: T } | 'skipped' | 'back' | 'cancelled';

/** More than these nobody reads. */
const MOST_SHOWN = 200;

interface Shown<T> extends QuickPickItem {
    readonly answer?: Answer<T>;
}

/**
 * Asks one question. Choices are found by their words without accents and in any order, which the editor's own search cannot; each
 * question can be passed over by its last line, and led back from by the button of the editor.
 */
export function ask<T>(question: Question<T>): Promise<Answer<T>> {
    const { title, placeholder, step, total } = question;
    const pick = window.createQuickPick<Shown<T>>();
    pick.title = title;
    pick.placeholder = placeholder;
    pick.step = step;
    pick.totalSteps = total;
    pick.ignoreFocusOut = true;
    pick.buttons = step > 1 ? [QuickInputButtons.Back] : [];
    const show = (value: string) => {
        pick.items = shownFor(question, value);
        // the editor sorts by what its own search finds in labels; what Enter takes is the first of ours
        pick.activeItems = pick.items.filter(({ answer }) => answer !== undefined).slice(0, 1);
    };
    show('');
    return new Promise((resolve) => {
        let answer: Answer<T> = 'cancelled';
        const end = (given: Answer<T>) => {
            answer = given;
            pick.hide();
        };
        pick.onDidChangeValue(show);
        pick.onDidTriggerButton(() => end('back'));
        pick.onDidAccept(() => {
            const [active] = pick.activeItems;
            if (active?.answer !== undefined) end(active.answer);
        });
        pick.onDidHide(() => {
            resolve(answer);
            pick.dispose();
        });
        pick.show();
    });
}

function shownFor<T>({ choices, typed }: Question<T>, value: string): Shown<T>[] {
    const words = foldedWords(value);
    const found = choices.filter(({ label, description = '' }) => {
        const own = foldedWords(`${label} ${description}`);
        return words.every((word) => own.some((each) => each.startsWith(word)));
    });
    const written = value.trim();
    const isChoice = found.some(({ label }) => label === written);
    // whoever writes no accents searches; whoever does, writes
    const isSearch = found.length > 0 && written === foldAccents(written);
    const own: Shown<T>[] =
        typed && written !== '' && !isChoice
            ? [{ label: `$(edit) ${written}`, alwaysShow: true, answer: { value: typed(written) } }]
            : [];
    const listed = found
        .slice(0, MOST_SHOWN)
        .flatMap(({ label, description, value: chosen, group }, at, all) => [
            ...(group !== undefined && group !== all[at - 1]?.group
                ? [{ label: group, kind: QuickPickItemKind.Separator }]
                : []),
            { label, ...(description ? { description } : {}), alwaysShow: true, answer: { value: chosen } },
        ]);
    const skip: Shown<T> = { label: `$(arrow-right) ${l10n.t('Skip this step')}`, alwaysShow: true, answer: 'skipped' };
    const offered = isSearch ? [...listed, ...own] : [...own, ...listed];
    return [...offered, { label: '', kind: QuickPickItemKind.Separator }, skip];
}
