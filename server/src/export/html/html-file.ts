import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64 } from '../../files/base64.js';
import { papersWithCopies } from '../../printed/page-groups.js';
import type { PrintedFile } from '../../printed/printed-document.js';
import { documentArticle } from './document-article.js';
import { element, Markup } from './markup.js';
import { styleSheet } from './style-sheet.js';
import { TableStyles } from './table-styles.js';

/** For a file whose documents bear no title. */
const UNTITLED = 'Văn bản';

/**
 * A file as one page for the web: no script, nothing fetched, a policy that forbids both; readable on a phone, and printed on
 * paper of the standard's measures.
 */
export function htmlFile(file: PrintedFile): string {
    const tables = new TableStyles();
    const articles = papersWithCopies(file.documents).map((paper) => documentArticle(paper, tables));
    const css = styleSheet(
        file.documents.map(({ table }) => table),
        tables.rules,
    );
    const policy = `default-src 'none'; style-src 'sha256-${digest(css)}'; base-uri 'none'; form-action 'none'`;
    const titles = file.documents.map(({ title }) => title).filter((title) => title !== '');
    const authors = new Set(file.documents.map(({ author }) => author).filter((author) => author !== ''));
    const head = element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        [...authors].map((author) => element('meta', { name: 'author', content: author })),
        element('title', {}, titles.join(' · ') || UNTITLED),
        Markup.styleSheet(css),
    );
    const body = element('body', {}, element('main', {}, articles));
    return `<!DOCTYPE html>\n${element('html', { lang: 'vi' }, '\n', head, body).source}`;
}

/** Browsers apply a style sheet only if it is the one that the policy names. */
function digest(css: string): string {
    return toBase64(sha256(new TextEncoder().encode(css)));
}
