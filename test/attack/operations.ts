import { execFileSync } from 'node:child_process';
import {
    existsSync,
    lstatSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    renameSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import type { Client, Message } from './client.js';
import type { Random } from './random.js';
import { randomPiece, randomText } from './texts.js';

/** What an editor or another program does; paths are relative to the folder of the attack. As data, so that it can be had again. */
export type Operation =
    | { readonly do: 'open'; readonly path: string; readonly text: string }
    | { readonly do: 'close'; readonly path: string }
    | { readonly do: 'edit'; readonly path: string; readonly from: number; readonly to: number; readonly text: string }
    | { readonly do: 'replace'; readonly path: string; readonly text: string }
    | { readonly do: 'write'; readonly path: string; readonly base64: string }
    | { readonly do: 'make'; readonly path: string; readonly what: 'folder' | 'fifo' | 'dangling' | 'loop' | 'link' }
    | { readonly do: 'remove'; readonly path: string }
    | { readonly do: 'move'; readonly path: string; readonly to: string }
    /** Events of files: 1 created, 2 changed, 3 deleted. */
    | { readonly do: 'tell'; readonly events: readonly { readonly path: string; readonly type: 1 | 2 | 3 }[] }
    | { readonly do: 'folder'; readonly path: string; readonly added: boolean }
    | { readonly do: 'ask'; readonly method: string; readonly params: object; readonly cancelled: boolean }
    | { readonly do: 'say'; readonly method: string; readonly params: object };

/** Files that a folder of the attack may have. */
export const PATHS = [
    ...[
        'mot/a.kehoach',
        'mot/b.kehoach',
        'mot/c.kehoach',
        'mot/kế hoạch.kehoach',
        'mot/con/d.kehoach',
        'mot/con/e.kehoach',
    ],
    ...[
        'mot/danh-muc.danhmuc',
        'mot/con/khac.danhmuc',
        'hai/f.kehoach',
        'hai/g.danhmuc',
        'hai/con/d.kehoach',
        'hai/con/e.kehoach',
        'hai/con/khac.danhmuc',
    ],
];
const FOLDERS = ['mot', 'hai'];

/** Requests that a client may send at any time, about anything. */
const METHODS = [
    ...['hover', 'definition', 'references', 'completion', 'documentHighlight', 'prepareRename', 'documentSymbol'],
    ...[
        'foldingRange',
        'selectionRange',
        'codeLens',
        'documentLink',
        'inlayHint',
        'codeAction',
        'diagnostic',
        'rename',
    ],
    ...[
        'semanticTokens/full',
        'semanticTokens/range',
        'semanticTokens/full/delta',
        'prepareCallHierarchy',
        'formatting',
    ],
    ...['prepareTypeHierarchy', 'signatureHelp', 'onTypeFormatting'],
];
const ODD_URIS = [
    'file:///khong/co.kehoach',
    'untitled:Chua-luu',
    'https://example.com/a.kehoach',
    'abc',
    '',
    'file://%zz',
    '%%%',
];

/** A folder on the disk, and what an editor has open of it. */
export class World {
    readonly open = new Map<string, TextDocument>();
    readonly folders = new Set<string>(['mot']);
    /** Files whose last change the server has not been told truly. */
    readonly untold = new Set<string>();
    edits = 0;
    events = 0;
    private version = 1;

    constructor(readonly root: string) {
        for (const folder of FOLDERS) {
            mkdirSync(join(root, folder, 'con'), { recursive: true });
        }
    }

    uri(path: string): string {
        return pathToFileURL(join(this.root, path)).href;
    }

    /** The path of a file below the root; undefined for others. */
    path(uri: string): string | undefined {
        return PATHS.find((path) => this.uri(path) === uri);
    }

    get folderUris(): string[] {
        return [...this.folders].map((path) => this.uri(path));
    }

    /** Does one thing, on the disk and towards a server. */
    async perform(operation: Operation, client: Client): Promise<void> {
        switch (operation.do) {
            case 'open': {
                const uri = this.uri(operation.path);
                const languageId = operation.path.endsWith('.danhmuc') ? 'danhmuc' : 'kehoach';
                const document = TextDocument.create(uri, languageId, ++this.version, operation.text);
                this.open.set(operation.path, document);
                const { version } = document;
                client.notify('textDocument/didOpen', {
                    textDocument: { uri, languageId, version, text: operation.text },
                });
                return;
            }
            case 'close':
                this.open.delete(operation.path);
                client.notify('textDocument/didClose', { textDocument: { uri: this.uri(operation.path) } });
                return;
            case 'edit': {
                const document = this.open.get(operation.path);
                if (document) {
                    const range = {
                        start: document.positionAt(operation.from),
                        end: document.positionAt(operation.to),
                    };
                    this.change(client, document, [{ range, text: operation.text }]);
                }
                return;
            }
            case 'replace': {
                const document = this.open.get(operation.path);
                if (document) {
                    this.change(client, document, [{ text: operation.text }]);
                }
                return;
            }
            case 'tell':
                this.tell(client, operation.events);
                // what is told may be false: the truth follows
                for (const { path } of operation.events) {
                    this.untold.add(path);
                }
                return;
            case 'folder': {
                const { path, added } = operation;
                added ? this.folders.add(path) : this.folders.delete(path);
                const folder = [{ uri: this.uri(path), name: path }];
                client.notify('workspace/didChangeWorkspaceFolders', {
                    event: { added: added ? folder : [], removed: added ? [] : folder },
                });
                return;
            }
            case 'ask': {
                await client.request(operation.method, this.placed(operation.params), operation.cancelled);
                return;
            }
            case 'say':
                client.notify(operation.method, this.placed(operation.params));
                return;
            default:
                this.changeDisk(operation);
        }
    }

    /** Tells a server the truth about each file that it was not told yet, as a watcher of the editor does in the end. */
    tellTruth(client: Client): void {
        // no event tells of what a link leads to: a server looks at links when it hears of any file
        const link = PATHS.find((path) =>
            lstatSync(join(this.root, path), { throwIfNoEntry: false })?.isSymbolicLink(),
        );
        if (link !== undefined) {
            this.untold.add(link);
        }
        const events = [...this.untold].map((path) => ({
            path,
            type: existsSync(join(this.root, path)) ? (2 as const) : (3 as const),
        }));
        this.untold.clear();
        if (events.length > 0) {
            this.tell(client, events);
        }
    }

    /** Applies what a server offered: to open files through the editor, to others on the disk. Tells what is wrong with it. */
    async apply(changes: Readonly<Record<string, readonly TextEdit[]>>, client: Client): Promise<string[]> {
        const faults: string[] = [];
        for (const [uri, edits] of Object.entries(changes)) {
            const path = this.path(uri);
            if (path === undefined) {
                faults.push(`an edit of ${uri}, which is no file of the folder`);
                continue;
            }
            const open = this.open.get(path);
            const file = join(this.root, path);
            if (!open && !lstatSync(file, { throwIfNoEntry: false })?.isFile()) {
                // it is gone, and the server was not told: an editor refuses the edit
                continue;
            }
            const document = open ?? TextDocument.create(uri, 'kehoach', 0, readFileSync(file, 'utf8'));
            let text: string;
            try {
                text = TextDocument.applyEdits(document, [...edits]);
            } catch (error) {
                faults.push(`edits of ${path} that overlap: ${error}`);
                continue;
            }
            if (open) {
                await this.perform({ do: 'replace', path, text }, client);
            } else {
                await this.perform({ do: 'write', path, base64: Buffer.from(text).toString('base64') }, client);
            }
        }
        return faults;
    }

    private change(
        client: Client,
        document: TextDocument,
        contentChanges: Parameters<typeof TextDocument.update>[1],
    ): void {
        this.edits++;
        TextDocument.update(document, contentChanges, ++this.version);
        client.notify('textDocument/didChange', {
            textDocument: { uri: document.uri, version: document.version },
            contentChanges,
        });
    }

    private tell(client: Client, events: readonly { readonly path: string; readonly type: number }[]): void {
        this.events += events.length;
        client.notify('workspace/didChangeWatchedFiles', {
            changes: events.map(({ path, type }) => ({ uri: this.uri(path), type })),
        });
    }

    private changeDisk(operation: Extract<Operation, { do: 'write' | 'make' | 'remove' | 'move' }>): void {
        const file = join(this.root, operation.path);
        const places = operation.do === 'move' ? [operation.path, operation.to] : [operation.path];
        const files = () => places.flatMap((path) => [path, ...filesBelow(this.root, path)]);
        const before = files();
        if (operation.do === 'move') {
            if (existsSync(file) && operation.to !== operation.path) {
                const to = join(this.root, operation.to);
                rmSync(to, { recursive: true, force: true });
                mkdirSync(dirname(to), { recursive: true });
                renameSync(file, to);
            }
        } else {
            rmSync(file, { recursive: true, force: true });
        }
        if (operation.do === 'write') {
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, Buffer.from(operation.base64, 'base64'));
        } else if (operation.do === 'make') {
            mkdirSync(dirname(file), { recursive: true });
            make(file, operation.what);
        }
        for (const path of [...before, ...files()].filter((each) => /\.(?:kehoach|danhmuc)$/.test(each))) {
            this.untold.add(path);
        }
    }

    /** Parameters name files as `{{path}}`. */
    placed(params: object): object {
        return JSON.parse(JSON.stringify(params).replace(/\{\{([^}]*)\}\}/g, (_, path: string) => this.uri(path)));
    }
}

function filesBelow(root: string, path: string): string[] {
    const folder = join(root, path);
    return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()
        ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
        : [];
}

function make(file: string, what: 'folder' | 'fifo' | 'dangling' | 'loop' | 'link'): void {
    switch (what) {
        case 'folder':
            mkdirSync(file, { recursive: true });
            return;
        case 'fifo':
            execFileSync('mkfifo', [file]);
            return;
        case 'dangling':
            symlinkSync('khong-co.kehoach', file);
            return;
        case 'loop':
            symlinkSync(file, file);
            return;
        case 'link':
            symlinkSync(join(dirname(file), 'dich.txt'), file);
            writeFileSync(join(dirname(file), 'dich.txt'), '1. Trồng cây\n');
    }
}

/** What happens next: mostly typing, at times everything else. */
export function nextOperations(world: World, random: Random): Operation[] {
    const open = [...world.open.keys()];
    if (open.length < 2) {
        return [opening(world, random)];
    }
    const path = random.pick(open);
    return random.weighted<() => Operation[]>([
        [60, () => [edit(world, path, random)]],
        [6, () => Array.from({ length: 2 + random.below(20) }, () => edit(world, path, random))],
        [2, () => [{ do: 'replace', path, text: randomText(path, random) }]],
        [3, () => [open.length > 5 || random.chance(0.3) ? { do: 'close', path } : opening(world, random)]],
        [9, () => diskChange(random)],
        [8, () => [question(random.pick(PATHS), random)]],
        [3, () => [oddWord(random)]],
        [0.6, () => [{ do: 'folder', path: random.pick(FOLDERS), added: random.chance(0.7) }]],
    ])();
}

function opening(world: World, random: Random): Operation {
    const path = random.pick(PATHS.filter((each) => !world.open.has(each)));
    let text = randomText(path, random);
    const file = join(world.root, path);
    if (random.chance(0.7) && lstatSync(file, { throwIfNoEntry: false })?.isFile()) {
        text = readFileSync(file, 'utf8');
    }
    return { do: 'open', path, text };
}

/** Texts stay short, so that much can happen in them. */
const LONGEST_TEXT = 6_000;

function edit(world: World, path: string, random: Random): Operation {
    const length = world.open.get(path)?.getText().length ?? 0;
    if (length > LONGEST_TEXT) {
        return { do: 'replace', path, text: randomText(path, random) };
    }
    const from = random.below(length + 1);
    const removed = random.weighted([
        [6, 0],
        [3, 1 + random.below(3)],
        [1, random.below(200)],
    ]);
    const text = random.chance(removed > 0 ? 0.3 : 1) ? randomPiece(path, random) : '';
    return { do: 'edit', path, from, to: Math.min(length, from + removed), text };
}

/** A file or a folder changes; events come truly, wrongly, twice, or only later. */
function diskChange(random: Random): Operation[] {
    const path = random.pick(PATHS);
    const changes = random.weighted<Operation[]>([
        [10, [write(path, random)]],
        [3, [{ do: 'remove', path }]],
        [1, [{ do: 'move', path, to: random.pick(PATHS) }]],
        [0.5, [{ do: 'remove', path: 'mot/con' }]],
        [0.3, [{ do: 'move', path: 'mot/con', to: 'hai/con' }]],
        [1, [{ do: 'make', path, what: random.pick(['folder', 'fifo', 'dangling', 'loop', 'link'] as const) }]],
        [1, [write(path, random), { do: 'tell', events: [{ path, type: 2 }] }, { do: 'remove', path }]],
    ]);
    const type = random.pick([1, 2, 2, 3] as const);
    const told = random.chance(0.05) ? random.pick(['mot', 'hai', 'mot/con', 'hai/con']) : path;
    const events = Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, () => ({ path: told, type }));
    return events.length > 0 ? [...changes, { do: 'tell', events }] : changes;
}

function write(path: string, random: Random): Operation {
    const text = randomText(path, random);
    const bytes = random.weighted<() => Buffer>([
        [20, () => Buffer.from(text)],
        [1, () => Buffer.from(`\uFEFF${text}`)],
        [1, () => Buffer.from(`\uFEFF${text}`, 'utf16le')],
        [1, () => Buffer.from(text, 'latin1')],
        [1, () => Buffer.alloc(0)],
    ])();
    return { do: 'write', path, base64: bytes.toString('base64') };
}

function position(random: Random): object {
    return random.chance(0.1)
        ? random.pick([
              { line: 99_999, character: 0 },
              { line: 0, character: 99_999 },
              { line: 2_147_483_647, character: 2_147_483_647 },
          ])
        : { line: random.below(40), character: random.below(60) };
}

function question(path: string, random: Random): Operation {
    const uri = random.chance(0.1) ? random.pick(ODD_URIS) : `{{${path}}}`;
    const at = position(random);
    const params = {
        textDocument: { uri },
        position: at,
        positions: [at],
        range: { start: at, end: position(random) },
        context: { includeDeclaration: random.chance(0.5), diagnostics: [] },
        newName: random.pick(['4', 'Sở Y tế', '99/KH-UBND', '', '!', 'a'.repeat(300)]),
        options: { tabSize: 4, insertSpaces: true },
        ch: ' ',
        previousResultId: random.pick(['', '1', 'khong-co']),
        previousResultIds: [],
        query: random.pick(['', 'ke hoach', '12', 'sở', '/']),
    };
    const method = random.weighted([
        [20, `textDocument/${random.pick(METHODS)}`],
        [2, 'workspace/symbol'],
        [1, 'workspace/diagnostic'],
        [1, 'kehoach/standards'],
        [0.3, 'kehoach/khong-co'],
    ]);
    return { do: 'ask', method, params, cancelled: random.chance(0.25) || method === 'workspace/diagnostic' };
}

/** What no well-behaved client says. */
function oddWord(random: Random): Operation {
    const uri = random.pick(ODD_URIS);
    return random.pick<() => Operation>([
        () => ({ do: 'say', method: 'textDocument/didClose', params: { textDocument: { uri } } }),
        () => ({
            do: 'say',
            method: 'textDocument/didChange',
            params: { textDocument: { uri, version: 7 }, contentChanges: [{ text: 'x' }] },
        }),
        () => ({ do: 'say', method: 'textDocument/didSave', params: { textDocument: { uri } } }),
        () => ({
            do: 'say',
            method: 'workspace/didChangeWatchedFiles',
            params: { changes: [{ uri, type: random.below(3) + 1 }] },
        }),
        () => ({ do: 'say', method: '$/cancelRequest', params: { id: random.below(99_999) } }),
        () => ({ do: 'say', method: 'kehoach/khong-co', params: {} }),
        () => ({ do: 'say', method: 'workspace/didChangeConfiguration', params: { settings: null } }),
    ])();
}

/** What a client says and asks that has not greeted the server yet, or has shut it down. */
export function messagesOutOfOrder(world: World, random: Random): Message[] {
    const asked = [question(random.pick(PATHS), random), oddWord(random), question(random.pick(PATHS), random)];
    return asked.flatMap((operation) =>
        operation.do === 'ask' || operation.do === 'say'
            ? [
                  {
                      method: operation.method,
                      params: world.placed(operation.params),
                      isRequest: operation.do === 'ask',
                  },
              ]
            : [],
    );
}
