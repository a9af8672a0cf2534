/**
 * What a file of another program is: `word` is read out of its XML, `office` through another program that makes such a file of it,
 * `page` as HTML, and the others as text.
 */
export type PaperForm = 'word' | 'office' | 'page' | 'markdown' | 'text';

/** Endings of what Word writes today: papers and templates, with macros too. */
const WORD = /\.(?:docx|docm|dotx|dotm)$/iu;
/** Endings of what LibreOffice makes files of Word of. */
const OFFICE = /\.(?:doc|dot|odt|ott|fodt|rtf|wps)$/iu;
const PAGE = /\.(?:html?|xhtml)$/iu;
const MARKDOWN = /\.(?:md|markdown)$/iu;

/** So much of a file says what it is, in bytes. */
const BEGINNING = 512;

/** What a file is by its name. */
export function formOfName(name: string): PaperForm {
    return WORD.test(name)
        ? 'word'
        : OFFICE.test(name)
          ? 'office'
          : PAGE.test(name)
            ? 'page'
            : MARKDOWN.test(name)
              ? 'markdown'
              : 'text';
}

/** What a file is by its name and by what it begins with: much that is called `.doc` is a page of the web, or a file of Word of today. */
export function formOf(name: string, bytes: Uint8Array): PaperForm {
    const form = formOfName(name);
    const begin = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING)).trimStart();
    const isZip = begin.startsWith('PK\u0003\u0004');
    if (form === 'office') {
        const isPage = /^(?:ï»¿)?<(?:!doctype )?html\b/iu.test(begin);
        return isPage ? 'page' : isZip && /\.do[ct]$/iu.test(name) ? 'word' : 'office';
    }
    return form === 'text' && begin.startsWith('PK') ? 'word' : form;
}
