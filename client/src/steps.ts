import { type Disposable, QuickInputButtons, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import { foldAccents, foldedWords } from '../../server/src/facts/fold.js';
import { TypedAhead } from './typed-ahead.js';
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

/** Nobody is typing who has not done so for this long, in milliseconds. */
const PAUSE = 150;

interface Shown extends QuickPickItem {
    readonly answer?: Answer<unknown>;
}

/**
 * Questions that are asked one after the other in one box. It can be open before there is anything to ask, and stays until the last
 * answer has had its effect: between a box that closes and the next that opens the keys would go to the paper behind. What is typed too
 * early counts for the question that comes, Enter too.
 *
 * Choices are found by their words without accents and in any order, which the editor's own search cannot; each question can be passed
 * over by its last line while nothing is typed, and led back from by the button of the editor.
 */
export class Questions implements Disposable {
    private readonly pick = window.createQuickPick<Shown>();
    private readonly typed = new TypedAhead((text) => {
        this.pick.value = text;
    });
    /** Texts that were ended with Enter before their question was asked. */
    private readonly early: string[] = [];
    private asked: Asked | undefined;
    /** What Enter takes; another line than the first only where somebody went there. */
    private active: Shown | undefined;
    private isClosed = false;
    private timer: NodeJS.Timeout | undefined;

    /** @param title stands over all of them */
    constructor(title: string) {
        const { pick } = this;
        pick.title = title;
        pick.ignoreFocusOut = true;
        pick.busy = true;
        pick.onDidChangeValue((value) => {
            if (this.typed.changed(value)) this.offer();
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.typed.settle(), PAUSE);
        });
        pick.onDidChangeActive(([active]) => {
            // a list that is emptied for the next one has none
            if (active) this.active = active;
        });
        pick.onDidTriggerButton(() => {
            this.typed.next();
            this.end('back');
        });
        pick.onDidAccept(() => this.accept());
        pick.onDidHide(() => {
            this.isClosed = true;
            this.end('cancelled');
        });
    }

    /** Opens the box before the first question is known; asking does too. */
    open(): void {
        this.pick.show();
    }

    /** Asks the next question; one that was closed by its reader is answered `cancelled` at once. */
    ask<T>(question: Question<T>): Promise<Answer<T>> {
        return new Promise((resolve) => {
            if (this.isClosed) {
                resolve('cancelled');
                return;
            }
            const { placeholder, step, total } = question;
            this.pick.placeholder = placeholder;
            this.pick.step = step;
            this.pick.totalSteps = total;
            this.pick.buttons = step > 1 ? [QuickInputButtons.Back] : [];
            this.pick.busy = false;
            this.asked = askedOf(question, resolve);
            this.pick.show();
            const early = this.early.shift();
            if (early !== undefined) this.end(firstOf(this.asked.offered(early))?.answer);
            else this.offer();
        });
    }

    /** Ends the questions; what was typed behind the last of them goes with the box. */
    dispose(): void {
        clearTimeout(this.timer);
        this.pick.dispose();
    }

    private offer(): void {
        const { asked, pick, typed } = this;
        if (!asked) return;
        const items = asked.offered(typed.text);
        this.active = firstOf(items);
        pick.items = items;
        pick.activeItems = this.active ? [this.active] : [];
    }

    private accept(): void {
        const { text } = this.typed;
        this.typed.next();
        if (this.asked) this.end(this.active?.answer);
        else this.early.push(text);
    }

    private end(answer: Answer<unknown> | undefined): void {
        const { asked, pick } = this;
        if (!asked || answer === undefined) return;
        this.asked = undefined;
        pick.busy = true;
        pick.items = [];
        asked.answer(answer);
    }
}

/** A question that waits for its answer. */
interface Asked {
    /** The lines for what is typed. */
    readonly offered: (typed: string) => Shown[];
    readonly answer: (answer: Answer<unknown>) => void;
}

function askedOf<T>(question: Question<T>, resolve: (answer: Answer<T>) => void): Asked {
    return {
        offered: (typed) => shownFor(question, typed),
        // every answer is one that its own question offered
        answer: (answer) => resolve(answer as Answer<T>),
    };
}

function firstOf(items: readonly Shown[]): Shown | undefined {
    return items.find(({ answer }) => answer !== undefined);
}

function shownFor<T>({ choices, typed }: Question<T>, value: string): Shown[] {
    const written = value.trim();
    // the editor tells the active line by its place: the first one has the same in every list, also in one that it has not seen yet
    const line: Shown = { label: '', kind: QuickPickItemKind.Separator };
    const skip: Shown = {
        label: l10n.t('Skip this step'),
        iconPath: new ThemeIcon('arrow-right'),
        alwaysShow: true,
        answer: 'skipped',
    };
    if (written === '') {
        const listed = withGroups(choices.slice(0, MOST_SHOWN));
        return [...(listed[0]?.kind === QuickPickItemKind.Separator ? [] : [line]), ...listed, line, skip];
    }
    const words = foldedWords(value);
    const found = choices.filter(({ label, description = '' }) => {
        const own = foldedWords(`${label} ${description}`);
        return words.every((word) => own.some((each) => each.startsWith(word)));
    });
    const isChoice = found.some(({ label }) => label.toLowerCase() === written.toLowerCase());
    // whoever writes no accents searches; whoever does, writes
    const isSearch = found.length > 0 && written === foldAccents(written);
    const own: Shown[] =
        typed && !isChoice
            ? [
                  {
                      ...(isSearch ? { label: l10n.t('As it is typed'), description: written } : { label: written }),
                      iconPath: new ThemeIcon('edit'),
                      alwaysShow: true,
                      answer: { value: typed(written) },
                  },
              ]
            : [];
    const offered = asEditorSorts([...found.slice(0, MOST_SHOWN).map(shownChoice), ...own], written);
    return [line, ...(offered.length > 0 ? offered : [skip])];
}

function withGroups<T>(choices: readonly Choice<T>[]): Shown[] {
    return choices.flatMap((choice, at, all) => [
        ...(choice.group !== undefined && choice.group !== all[at - 1]?.group
            ? [{ label: choice.group, kind: QuickPickItemKind.Separator }]
            : []),
        shownChoice(choice),
    ]);
}

function shownChoice<T>({ label, description, value }: Choice<T>): Shown {
    return { label, ...(description ? { description } : {}), alwaysShow: true, answer: { value } };
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Lines in the order in which the editor shows them, which nothing keeps it from: those first whose labels hold what is typed, of these
 * what begins with it (the shortest first), then what ends with it, then by the alphabet. What Enter takes is to stand on top.
 */
function asEditorSorts(lines: readonly Shown[], typed: string): Shown[] {
    const words = typed.toLowerCase();
    const rank = ({ label }: Shown) => {
        const own = label.toLowerCase();
        if (own.startsWith(words)) return 0;
        return own.endsWith(words) ? 1 : own.includes(words) ? 2 : 3;
    };
    return [...lines].sort((a, b) => {
        const by = rank(a);
        if (by !== rank(b)) return by - rank(b);
        return by === 3 ? 0 : (by === 0 ? a.label.length - b.label.length : 0) || COLLATOR.compare(a.label, b.label);
    });
}
