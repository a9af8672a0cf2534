import { shownName } from './shown-name.js';

/** Why a command cannot run, said so that the person can fix it; the exit status is 2. */
export class CommandError extends Error {}

/** Why one file cannot be read or written; the other files go on. Its message begins with the file. */
export class FileError extends CommandError {
    /**
     * @param file as it was typed, or as the walk through a folder found it
     * @param reason what is wrong, and what to do
     * @param at where in the file, line and column from 1: `12:9`
     */
    constructor(
        readonly file: string,
        readonly reason: string,
        at?: string,
    ) {
        super(`${shownName(file)}${at === undefined ? '' : `:${at}`}: ${reason}`);
    }
}

/** Whether whoever runs the command wants to see where in the program an error came up: `--debug`, or KEHOACH_DEBUG. */
export const IS_DEBUGGING = process.argv.includes('--debug') || Boolean(process.env.KEHOACH_DEBUG);

/** Whether an editor runs the command and shows what it says to people who see no command line. */
export const IS_FOR_EDITOR = process.env.KEHOACH_EDITOR !== undefined;

/** An error that nobody foresaw, in one line, or with its trace for whoever asks for it. */
export function unexpected(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    const trace = IS_DEBUGGING && error instanceof Error ? `\n${error.stack}` : '';
    return `lỗi không ngờ (unexpected error): ${message.split('\n')[0]}. Xem chi tiết: --debug${trace}`;
}
