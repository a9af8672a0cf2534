import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LivePaper } from '../../server/src/live/live-paper.js';
import { PageServer } from '../../server/src/live/page-server.js';
import { docxWriter } from '../../server/src/live/paper-docx.js';
import { statePlan } from '../support/plans.js';

const TEXT = statePlan('I. VIỆC\n1. Trồng cây <script>alert(1)</script>.');

class Paper implements LivePaper {
    readonly name = 'Kế hoạch “A”.kehoach';
    readonly address = 'file:///van-ban/"><script>.kehoach';
    readonly listeners = new Set<() => void>();
    readonly lines: number[] = [];
    version = 1;
    current = TEXT;

    text() {
        return { type: 'text', text: this.current, version: this.version, standard: 'auto' } as const;
    }
    onChange(changed: () => void) {
        this.listeners.add(changed);
        return () => this.listeners.delete(changed);
    }
    goTo(line: number) {
        this.lines.push(line);
    }
    write(text: string) {
        this.version++;
        this.current = text;
        for (const listener of this.listeners) listener();
    }
}

let paper: Paper;
let server: PageServer;
let address: string;
beforeEach(async () => {
    paper = new Paper();
    server = new PageServer({ bundles: 'dist', language: () => 'vi', docx: docxWriter('dist') });
    await server.listen();
    address = server.show(paper);
});
afterEach(() => server.close());

/** As any program on the machine may ask, with a path that nobody normalises. */
function ask(path: string, host?: string): Promise<number> {
    const { hostname, port } = new URL(address);
    return new Promise((done, fail) => {
        const asked = request({ hostname, port, path, headers: host ? { host } : {} }, (response) => {
            response.resume();
            done(response.statusCode ?? 0);
        });
        asked.on('error', fail).end();
    });
}

/** The first events of a page; what happens between them. */
async function events(many: number, between: () => void): Promise<{ text: string; version: number }[]> {
    const { body } = await fetch(`${address}events`);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const heard: { text: string; version: number }[] = [];
    while (heard.length < many) {
        const said = Buffer.from((await reader.read()).value ?? []).toString();
        if (said.startsWith('data: ')) {
            heard.push(JSON.parse(said.slice('data: '.length)));
            between();
        }
    }
    await reader.cancel();
    return heard;
}

describe('the pages of a paper in a browser', () => {
    it('are a document whose scripts run by its own nonce, and nothing of the paper is inserted', async () => {
        const document = await (await fetch(address)).text();
        expect(document).toMatch(/script-src &#39;nonce-|script-src 'nonce-/);
        expect(document).toContain("connect-src 'self'");
        expect(document).not.toContain('"><script>.kehoach');
        expect(document).not.toContain('Trồng cây');
        const scripts = [...document.matchAll(/<script nonce="[^"]+" src="([^"]+)">/g)].map(([, src]) => src as string);
        expect(scripts.map((src) => src.split('/').at(-1))).toEqual(['alone.js', 'page.js']);
        for (const script of scripts) {
            expect(await ask(script)).toBe(200);
        }
    });

    it('are told the text, and each change of it', async () => {
        const more = `${TEXT}\nthêm`;
        const heard = await events(2, () => paper.write(more));
        expect(heard.map(({ text }) => text)).toEqual([TEXT, more]);
        expect(heard[1]?.version).toBeGreaterThan(heard[0]?.version ?? 0);
        await expect.poll(() => paper.listeners.size).toBe(0);
    });

    it('lead to a line of the text, and to none that is no number', async () => {
        for (const line of ['7', '-1', '1e99', 'x']) {
            await fetch(`${address}line?number=${line}`, { method: 'POST' });
        }
        expect(paper.lines).toEqual([7]);
    });

    it('are saved as a file of Word', async () => {
        const answer = await fetch(`${address}paper.docx`);
        expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 2)).toEqual(Buffer.from('PK'));
        expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Kế hoạch “A”.docx'));
    });

    it('have one address for one paper', () => {
        expect(server.show(paper)).toBe(address);
    });

    it('are for who knows the secret alone, under the name of this machine, and nothing else of the disk is', async () => {
        const { pathname, port } = new URL(address);
        const [, secret = ''] = pathname.split('/');
        const wrong = secret.slice(0, -1) + (secret.endsWith('x') ? 'y' : 'x');
        expect(await ask(pathname)).toBe(200);
        expect(await ask(pathname, `localhost:${port}`)).toBe(200);
        expect(await ask(pathname, 'evil.example')).toBe(403);
        expect(await ask(pathname, `evil.example:${port}`)).toBe(403);
        expect(await ask('/')).toBe(404);
        expect(await ask(`/${wrong}/1/`)).toBe(404);
        expect(await ask(`/${secret}/2/`)).toBe(404);
        for (const path of ['../../package.json', '..%2f..%2fpackage.json', 'preview/../cli.mjs', 'cli.mjs', '']) {
            expect(await ask(`/${secret}/files/${path}`), path).toBe(404);
        }
        expect((await fetch(address, { method: 'DELETE' })).status).toBe(405);
    });
});
