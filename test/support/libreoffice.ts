import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is on this machine. */
export function hasLibreOffice(): boolean {
    try {
        execFileSync('soffice', ['--version'], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
}

/** LibreOffice sees one font only, so that pages are the same on each machine: the metric twin of Times New Roman. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${resolve('node_modules/@expo-google-fonts/tinos')}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>`;

/** Opens files of Word in LibreOffice, as it does without a window, and prints them as PDF. Throws where it refuses one. */
export function printWithLibreOffice(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-libreoffice-'));
    try {
        mkdirSync(join(folder, 'pdf'));
        writeFileSync(join(folder, 'fonts.conf'), FONTS);
        const names = [...files].map(([name, bytes]) => {
            writeFileSync(join(folder, `${name}.docx`), bytes);
            return join(folder, `${name}.docx`);
        });
        const profile = pathToFileURL(join(folder, 'profile')).href;
        const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir'];
        execFileSync('soffice', [...args, join(folder, 'pdf'), ...names], {
            stdio: 'ignore',
            env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), XDG_CACHE_HOME: folder },
        });
        return new Map([...files.keys()].map((name) => [name, readFileSync(join(folder, 'pdf', `${name}.pdf`))]));
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** The characters of a PDF in the order in which they were written, without white space. */
export function charactersOf(pdf: Uint8Array): string {
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 });
    return text.normalize('NFC').replace(/\s/gu, '');
}
