import type { ToPage } from '../../../client/preview/messages.js';

/** The text of a paper as it is by now, or why there is none. */
export type LiveText = Extract<ToPage, { type: 'text' | 'noText' }>;

/** A paper whose pages are shown while it changes. */
export interface LivePaper {
    /** The name of its file, without folders. */
    readonly name: string;
    /** What tells it from others: the pages keep their place under it. */
    readonly address: string;
    /** The text as it is by now. The version grows with each change. */
    text(): LiveText;
    /**
     * Calls back after each change of the text.
     *
     * @returns what ends that
     */
    onChange(changed: () => void): () => void;
    /** Shows a line of the text, counted from 0, where the text is written; nothing where no editor does. */
    goTo(line: number): void;
}
