import { spawn } from 'node:child_process';
import { CommandError } from '../command-error.js';

/** Of Poppler, which every distribution has; this package brings no program that draws PDF outside a browser. */
const PROGRAM = 'pdftoppm';

/** A page of A4 has 827 by 1,170 points then: every letter can be read. */
const DOTS_PER_INCH = 100;

const TIMEOUT_MS = 60_000;

/**
 * Draws a page of a PDF.
 *
 * @param page from 1
 * @returns PNG; throws a CommandError where the program is not installed, or there is no such page
 */
export async function pagePicture(pdf: Uint8Array, page: number): Promise<Uint8Array> {
    const args = ['-png', '-r', String(DOTS_PER_INCH), '-f', String(page), '-l', String(page), '-'];
    const drawn = await new Promise<{ png: Buffer; said: string }>((done, fail) => {
        const program = spawn(PROGRAM, args, { timeout: TIMEOUT_MS, windowsHide: true });
        const png: Buffer[] = [];
        let said = '';
        program.stdout.on('data', (part: Buffer) => png.push(part));
        program.stderr.on('data', (part: Buffer) => {
            said += part.toString();
        });
        program.once('error', fail);
        program.once('close', () => done({ png: Buffer.concat(png), said }));
        // it may end before it has read all
        program.stdin.on('error', () => undefined).end(pdf);
    }).catch((error: NodeJS.ErrnoException) => {
        throw new CommandError(
            error.code === 'ENOENT'
                ? 'vẽ trang cần pdftoppm (gói poppler-utils), máy này không có (drawing pages takes pdftoppm, of Poppler)'
                : `pdftoppm: ${error.message}`,
        );
    });
    if (drawn.png.length === 0) {
        const last = /last page \((\d+)\)/.exec(drawn.said)?.[1];
        throw new CommandError(
            last === undefined
                ? `pdftoppm không vẽ được trang (could not draw the page): ${drawn.said.trim().slice(0, 200)}`
                : `văn bản chỉ có ${last} trang (the paper has no page ${page})`,
        );
    }
    return drawn.png;
}
