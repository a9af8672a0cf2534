import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { engineAddresses, pageDocument } from '../../../client/preview/page-document.js';
import { PAGE_WORDS } from '../../../client/preview/words.js';
import type { Language } from '../language/language.js';
import { ENGINE_FILES } from '../typeset/engine-files.js';
import type { LivePaper, LiveText } from './live-paper.js';
import { SERVER_WORDS } from './words.js';

/** This machine alone. */
const HOST = '127.0.0.1';

/** Several keys within so many milliseconds are one change. */
const GATHER_MS = 30;

/** A connection that says nothing for long is taken for dead by what stands between. */
const ALIVE_MS = 15_000;

/** The scripts of a page in a browser; the others are the same in an editor. */
const ALONE = 'preview/alone.js';

const TYPES: Readonly<Record<string, string>> = {
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json',
    '.wasm': 'application/wasm',
    '.gz': 'application/gzip',
    '.ttf': 'font/ttf',
    '.typ': 'text/plain; charset=utf-8',
};

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a page may fetch, by its path below the bundles; nothing else of the disk is served. */
const FILES: ReadonlySet<string> = new Set([
    ...['page.js', 'page.css', 'worker.js', 'alone.js'].map((name) => `preview/${name}`),
    ...Object.values(ENGINE_FILES)
        .flat()
        .map((name) => `typeset/${name}`),
]);

/** What the pages cannot make themselves. */
export interface PageServerParts {
    /** Where the build has laid the bundles. */
    readonly bundles: string;
    readonly language: () => Language;
    /** The paper as a file of Word. Rejects with a reason in words. */
    readonly docx: (text: Extract<LiveText, { type: 'text' }>) => Promise<Uint8Array>;
}

/**
 * Shows the pages of papers in any browser of this machine while the papers change. It listens on this machine's own address; only
 * who knows the secret in the pages' address gets anything, and no page of another site does: a request that names another host, as
 * one led here by a name of its own would, is refused.
 */
export class PageServer {
    private readonly secret = randomBytes(24).toString('base64url');
    private readonly papers = new Map<string, LivePaper>();
    private readonly server: Server;

    constructor(private readonly parts: PageServerParts) {
        this.server = createServer((request, response) => {
            this.answer(request, response).catch((error: unknown) => {
                refuse(response, 500, error instanceof Error ? error.message : String(error));
            });
        });
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any that is free
     */
    listen(port = 0): Promise<void> {
        return new Promise((done, fail) => {
            this.server.once('error', fail).listen(port, HOST, () => {
                this.server.off('error', fail);
                done();
            });
        });
    }

    /** The address of a paper's pages, secret included; the same one each time. */
    show(paper: LivePaper): string {
        const known = [...this.papers].find(([, { address }]) => address === paper.address)?.[0];
        const id = known ?? String(this.papers.size + 1);
        this.papers.set(id, paper);
        return `http://${HOST}:${this.port}/${this.secret}/${id}/`;
    }

    /** Ends all connections. */
    close(): void {
        this.server.close();
        this.server.closeAllConnections();
    }

    private get port(): number {
        return (this.server.address() as AddressInfo).port;
    }

    private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const { method = '', headers } = request;
        if (![`${HOST}:${this.port}`, `localhost:${this.port}`].includes(headers.host ?? '')) {
            refuse(response, 403);
            return;
        }
        const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`);
        const [, secret = '', id = '', ...rest] = pathname.split('/');
        const wanted = rest.join('/');
        if (!isSame(secret, this.secret)) {
            refuse(response, 404);
            return;
        }
        const paper = this.papers.get(id);
        if (method === 'POST' && paper && wanted === 'line') {
            const line = Number(searchParams.get('number'));
            if (Number.isSafeInteger(line) && line >= 0) {
                paper.goTo(line);
            }
            response.writeHead(204).end();
        } else if (method !== 'GET') {
            refuse(response, 405);
        } else if (id === 'files' && FILES.has(wanted)) {
            this.sendFile(response, wanted);
        } else if (paper && wanted === '') {
            this.sendDocument(response, paper);
        } else if (paper && wanted === 'events') {
            tellChanges(response, paper);
        } else if (paper && wanted === 'paper.docx') {
            await this.sendDocx(response, paper);
        } else {
            refuse(response, 404);
        }
    }

    private sendFile(response: ServerResponse, file: string): void {
        begin(response, 200, TYPES[extname(file)] ?? 'application/octet-stream');
        createReadStream(join(this.parts.bundles, file))
            .on('error', () => response.destroy())
            .pipe(response);
    }

    private sendDocument(response: ServerResponse, paper: LivePaper): void {
        const language = this.parts.language();
        const addressOf = (file: string) => `/${this.secret}/files/${file}`;
        const host = {
            ...{ language, addressOf, source: "'self'", scriptsBefore: [ALONE] },
            nonce: randomBytes(18).toString('base64'),
        };
        begin(response, 200, 'text/html; charset=utf-8');
        response.end(
            pageDocument(host, {
                source: paper.address,
                engine: engineAddresses(addressOf),
                labels: PAGE_WORDS[language].labels,
                // no editor scrolls beside it
                scrolling: { previewFollows: false, editorFollows: false },
                reports: false,
                alone: { name: withoutEnding(paper.name), away: SERVER_WORDS.away[language] },
            }),
        );
    }

    private async sendDocx(response: ServerResponse, paper: LivePaper): Promise<void> {
        const text = paper.text();
        if (text.type === 'noText') {
            refuse(response, 409, text.reason);
            return;
        }
        const bytes = await this.parts.docx(text);
        const name = encodeURIComponent(`${withoutEnding(paper.name)}.docx`);
        response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${name}`);
        begin(response, 200, DOCX);
        response.end(bytes);
    }
}

/** Tells a page the text, and tells it again after each change, until the page is gone. */
function tellChanges(response: ServerResponse, paper: LivePaper): void {
    begin(response, 200, 'text/event-stream');
    const tell = () => response.write(`data: ${JSON.stringify(paper.text())}\n\n`);
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const end = paper.onChange(() => {
        gathering ??= setTimeout(() => {
            gathering = undefined;
            tell();
        }, GATHER_MS);
    });
    const alive = setInterval(() => response.write(':\n\n'), ALIVE_MS);
    response.on('close', () => {
        end();
        clearTimeout(gathering);
        clearInterval(alive);
    });
    tell();
}

/** What every answer says: nothing is kept, nothing is guessed, and no other site may take it in. */
function begin(response: ServerResponse, status: number, type: string): void {
    response.writeHead(status, {
        'Content-Type': type,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'X-Frame-Options': 'DENY',
    });
}

function refuse(response: ServerResponse, status: number, reason = ''): void {
    if (!response.headersSent) {
        begin(response, status, 'text/plain; charset=utf-8');
    }
    response.end(reason);
}

/** Compares in a time that tells nothing of the secret. */
function isSame(given: string, secret: string): boolean {
    const [one, other] = [Buffer.from(given), Buffer.from(secret)];
    return one.length === other.length && timingSafeEqual(one, other);
}

function withoutEnding(name: string): string {
    const ending = extname(name);
    return ending === '' ? name : name.slice(0, -ending.length);
}
