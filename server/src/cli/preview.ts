import { unwatchFile, watchFile } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf } from '../files/read-file.js';
import type { Language } from '../language/language.js';
import type { LivePaper, LiveText } from '../live/live-paper.js';
import { PageServer } from '../live/page-server.js';
import { docxWriter } from '../live/paper-docx.js';
import { CommandError, FileError } from './command-error.js';
import { readInput, STANDARD_INPUT } from './input.js';
import { print } from './output.js';
import { readSettingsFile } from './settings-file.js';
import { shownName } from './shown-name.js';

/** The options of `kehoach preview` as they were typed. */
export interface PreviewOptions {
    /** 0 for any that is free. */
    readonly port: number;
    /** The standard of documents that do not tell it themselves: `auto`, or the id of one. */
    readonly standard: string;
    /** A file of settings, as editors keep it. */
    readonly settingsFile: string | undefined;
    readonly language: Language;
    /** A larger file is told, not tried. */
    readonly maxBytes: number;
}

/** Where the build has laid the bundles: beside the command line's own. */
const BUNDLES = fileURLToPath(new URL('.', import.meta.url));

/** Milliseconds between two looks at a file: editors replace files, and disks of a network tell of no change. */
const LOOK_MS = 250;

/**
 * `kehoach preview`: shows the pages of a file in a browser of this machine, and shows them anew each time it is saved. Prints the
 * address and goes on until it is ended (Ctrl+C). Throws a CommandError where the file cannot be read, or the port is taken.
 */
export async function preview(path: string, options: PreviewOptions): Promise<void> {
    if (path === STANDARD_INPUT) {
        throw new CommandError('preview cần tên tệp, không đọc đầu vào chuẩn (needs the name of a file)');
    }
    if (extname(path) === '.danhmuc') {
        throw new FileError(path, 'là danh mục, không phải văn bản (is a catalogue, no document)');
    }
    const settings = options.settingsFile === undefined ? {} : await readSettingsFile(options.settingsFile);
    const paper = new SavedPaper(path, options, settings);
    await paper.read();
    const server = new PageServer({
        bundles: BUNDLES,
        language: () => options.language,
        docx: docxWriter(BUNDLES),
    });
    try {
        await server.listen(options.port);
    } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? String(error);
        throw new CommandError(`cổng ${options.port} không dùng được (the port cannot be used): ${reason}`);
    }
    paper.watch();
    print(`${server.show(paper)}\n`);
    process.stderr.write(
        `kehoach: đang hiện trang của ${shownName(path)}; Ctrl+C để dừng (showing its pages; Ctrl+C ends it)\n`,
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
            paper.unwatch();
            server.close();
        });
    }
}

/** A paper as it was saved last. */
class SavedPaper implements LivePaper {
    readonly name: string;
    readonly address: string;
    private current: LiveText;
    private version = 0;
    private readonly listeners = new Set<() => void>();

    constructor(
        private readonly path: string,
        private readonly options: PreviewOptions,
        private readonly settings: Record<string, unknown>,
    ) {
        this.name = basename(path);
        this.address = resolve(path);
        this.current = { type: 'noText', reason: '' };
    }

    text(): LiveText {
        return this.current;
    }

    onChange(changed: () => void): () => void {
        this.listeners.add(changed);
        return () => this.listeners.delete(changed);
    }

    /** No editor shows it. */
    goTo(): void {}

    /** Throws a FileError where it cannot be read. */
    async read(): Promise<void> {
        const { standard, standardRows } = this.settings;
        this.current = {
            type: 'text',
            text: textOf(await readInput(this.path, this.options)),
            version: ++this.version,
            standard:
                this.options.standard === 'auto' && typeof standard === 'string' ? standard : this.options.standard,
            ...(typeof standardRows === 'object' && standardRows ? { standardRows } : {}),
        };
    }

    watch(): void {
        watchFile(this.path, { interval: LOOK_MS }, () => void this.readAgain());
    }

    unwatch(): void {
        unwatchFile(this.path);
    }

    /** What cannot be read by now is told on the pages; they come back with the file. */
    private async readAgain(): Promise<void> {
        try {
            await this.read();
        } catch (error) {
            this.current = { type: 'noText', reason: error instanceof Error ? error.message : String(error) };
        }
        for (const listener of this.listeners) {
            listener();
        }
    }
}
