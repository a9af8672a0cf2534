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
    if (form === 'word') {
        return isOldWord(begin, bytes) ? 'office' : 'word';
    }
    return form === 'text' && begin.startsWith('PK') ? 'word' : form;
}

/** What files of Office of before 2007 begin with, and those of today that a password protects. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0';
/** What such a file calls the text of a paper of Word, in two bytes for each letter. */
const WORD_STREAM = [...'WordDocument'].map((letter) => `${letter}\0`).join('');
/** In a larger one it is not looked for. */
const LARGEST_OLD = 64_000_000;

/** Whether a file is of the Word of before 2007, though it is called otherwise. */
function isOldWord(begin: string, bytes: Uint8Array): boolean {
    return (
        begin.startsWith(COMPOUND) &&
        bytes.length <= LARGEST_OLD &&
        new TextDecoder('latin1').decode(bytes).includes(WORD_STREAM)
    );
}
