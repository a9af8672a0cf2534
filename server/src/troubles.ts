import type { Bilingual } from './language/language.js';

/** Something that failed though the rest went on. */
export interface Trouble {
    /** What it is about, such as the address of a file or the name of a request; it is told once until it is over. */
    readonly subject: string;
    /** The address of the file that it is about, if it is about one. */
    readonly file?: string;
    /** A sentence for people: what failed, and what to do. */
    readonly message: Bilingual;
    /** The error itself, for the log. */
    readonly error?: unknown;
}

/**
 * What failed in this server or run of the command line: each thing is told once, however often it fails the same way, and
 * anew when it failed again after it went well.
 */
export class Troubles {
    private readonly told = new Map<string, string>();
    private readonly listeners: ((trouble: Trouble) => void)[] = [];

    /** Hears of each trouble once. As long as nobody does, troubles go to the standard error. */
    onTrouble(listener: (trouble: Trouble) => void): void {
        this.listeners.push(listener);
    }

    tell(trouble: Trouble): void {
        const { subject, message, error } = trouble;
        const known = `${message.vi}\n${String(error)}`;
        if (this.told.get(subject) !== known) {
            this.told.set(subject, known);
            if (this.listeners.length === 0) {
                console.error(`${message.vi} (${message.en})`, error ?? '');
            }
            for (const listener of this.listeners) {
                listener(trouble);
            }
        }
    }

    /** What the subject is about went well: should it fail again, that is told again. */
    over(subject: string): void {
        this.told.delete(subject);
    }

    /** Whether the last that was told of a subject is that it failed. */
    has(subject: string): boolean {
        return this.told.has(subject);
    }
}

/** An error for the log: where it came from, and what brought it about. */
export function detailsOf(error: unknown): string {
    if (!(error instanceof Error)) {
        return String(error);
    }
    const { stack, message, cause } = error;
    return `${stack ?? message}${cause === undefined ? '' : `\nbecause of: ${detailsOf(cause)}`}`;
}
