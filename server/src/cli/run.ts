import { type Command, CommanderError } from 'commander';
import { CommandError, unexpected } from './command-error.js';
import { createProgram } from './commands.js';
import { print, watchOutput } from './output.js';
import { endProgress } from './progress.js';

/** Exit status where a command could not run, or not for every file. */
const CANNOT_RUN = 2;

/**
 * Runs one command.
 *
 * @param args what stands behind `kehoach` on the command line
 * @returns the exit status, or undefined for a server that goes on running
 */
export async function run(args: readonly string[]): Promise<number | undefined> {
    watchOutput();
    let status: number | undefined;
    const program = createProgram((ended) => {
        status = ended;
    });
    for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
        command.exitOverride().configureOutput({ writeOut: print, outputError: () => undefined });
    }
    try {
        await program.parseAsync(args, { from: 'user' });
        return status;
    } catch (error) {
        if (error instanceof CommanderError && error.exitCode === 0) {
            return 0;
        }
        endProgress();
        const message = messageOf(error, nameOf(program, args));
        if (message !== '') {
            process.stderr.write(`kehoach: ${message}\n`);
        }
        return CANNOT_RUN;
    }
}

/** The command that the words name; empty where they name none. */
function nameOf(program: Command, [first]: readonly string[]): string {
    return program.commands.some((command) => command.name() === first) ? (first ?? '') : '';
}

function messageOf(error: unknown, command: string): string {
    if (error instanceof CommanderError) {
        // help that nobody asked for has been printed
        return error.code === 'commander.help'
            ? ''
            : `${wrongUse(error, command)} · kehoach ${command === '' ? '' : `${command} `}--help`;
    }
    return error instanceof CommandError ? error.message : unexpected(error);
}

/** What is wrong with the words behind `kehoach`, by the parser's own codes; `what` is the word that it is about. */
const WRONG_USE: Record<string, (command: string, what: string) => string> = {
    'commander.unknownOption': (command, what) => `${command || 'kehoach'} không có tùy chọn “${what}”`,
    'commander.unknownCommand': (_, what) => `không có lệnh “${what}”`,
    'commander.missingArgument': (command) => `${command} cần tệp hay thư mục`,
    'commander.excessArguments': (command) => `${command} không cần từng ấy tham số`,
    'commander.optionMissingArgument': (_, what) => `${what} thiếu giá trị`,
    'commander.missingMandatoryOptionValue': (command, what) => `${command} cần ${what}`,
};

function wrongUse({ code, message }: CommanderError, command: string): string {
    const lines = message.replace(/^error: /, '').split('\n');
    const own = lines.map((line) => line.trim()).join(' ');
    const what = /'([^']+)'/.exec(own)?.[1] ?? '';
    const vietnamese = WRONG_USE[code]?.(command, what);
    return vietnamese === undefined ? own : `${vietnamese} (${own})`;
}
