import { type ParseArgsConfig, parseArgs } from 'node:util';
import { catalogue } from './catalogue.js';
import { type Check, check } from './check.js';
import { CommandError } from './command-error.js';
import { directives } from './directives.js';
import { exportFiles } from './export.js';
import { HELP } from './help.js';
import { serve } from './lsp.js';
import { outline } from './outline.js';
import { endWithReader } from './output.js';
import { chooseStandard } from './standard.js';
import { tasks } from './tasks.js';

/** Exit status: no problem, problems found, could not run. */
export const STATUS = { fine: 0, problems: 1, cannotRun: 2 } as const;

const OPTIONS = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
    json: { type: 'boolean' },
    format: { type: 'string' },
    'min-severity': { type: 'string' },
    language: { type: 'string' },
    extension: { type: 'string', multiple: true },
    stdio: { type: 'boolean' },
    fix: { type: 'boolean' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
    standard: { type: 'string' },
    settings: { type: 'string' },
    'show-switched-off': { type: 'boolean' },
    to: { type: 'string' },
    tree: { type: 'string' },
    by: { type: 'string' },
    output: { type: 'string', short: 'o' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Runs one command.
 *
 * @param args what stands behind `kehoach` on the command line
 * @returns the exit status, or undefined for a server that goes on running
 */
export async function run(args: string[]): Promise<number | undefined> {
    try {
        return await runCommand(args);
    } catch (error) {
        if (error instanceof CommandError) {
            process.stderr.write(`kehoach: ${error.message}\n`);
            return STATUS.cannotRun;
        }
        throw error;
    }
}

function parse(args: string[]) {
    try {
        return parseArgs({ args, options: OPTIONS, allowPositionals: true });
    } catch (error) {
        throw new CommandError(`${(error as Error).message.split('\n')[0]} · kehoach --help`);
    }
}

async function runCommand(args: string[]): Promise<number | undefined> {
    const { values, positionals } = parse(args);
    const [command, ...paths] = positionals;
    endWithReader();
    if (values.version) {
        process.stdout.write(`${VERSION}\n`);
        return STATUS.fine;
    }
    if (values.help || command === undefined || command === 'help') {
        process.stdout.write(HELP);
        return values.help || command === 'help' ? STATUS.fine : STATUS.cannotRun;
    }
    switch (command) {
        case 'outline':
            return outline(paths, values.json === true, chooseStandard(values.standard));
        case 'check':
            return check(paths, {
                format: values.format,
                minSeverity: values['min-severity'],
                language: values.language,
                extensions: values.extension,
                fix: values.fix === true,
                baseline: values.baseline,
                writeBaseline: values['write-baseline'],
                standard: values.standard,
                settings: values.settings,
                showSwitchedOff: values['show-switched-off'] === true,
            } satisfies Check);
        case 'directives':
            return directives(paths, { tree: values.tree, json: values.json === true, extensions: values.extension });
        case 'tasks':
            return tasks(paths, {
                by: values.by,
                format: values.format ?? (values.json ? 'json' : undefined),
                output: values.output,
                extensions: values.extension,
            });
        case 'catalogue':
            return catalogue(paths, { format: values.format, output: values.output });
        case 'export':
            return exportFiles(paths, {
                to: values.to,
                output: values.output,
                extensions: values.extension,
                standard: values.standard,
            });
        case 'lsp':
            serve();
            return undefined;
        default:
            throw new CommandError(`không có lệnh “${command}” (no such command) · kehoach --help`);
    }
}

declare const KEHOACH_VERSION: string | undefined;
/** Set when the bundle is built. */
const VERSION = typeof KEHOACH_VERSION === 'string' ? KEHOACH_VERSION : '0.0.0';
