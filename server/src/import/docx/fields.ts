import { symbolText } from '../symbols.js';
import { alternative } from './alternative.js';
import { at, child, childrenOf, type Element, numberAt, switchAt } from './xml.js';

/** A field whose text Word makes by itself: what it is made of stands before its result. */
export interface Field {
    code: string;
    /** The mark with which it begins, which holds what a form asks for. */
    readonly begin?: Element;
    /** What is being read of it: its code; or a result that shows, that has no place in a plan, that is a table of contents. */
    part: 'code' | 'shown' | 'silent' | 'contents';
}

/** The fields that are open where a part is read, whatever number of them. */
export class OpenFields {
    private readonly open: Field[] = [];
    private readonly count = { code: 0, shown: 0, silent: 0, contents: 0 };

    /** Whether what comes is what a field is made of, or a result that has no place in a plan. */
    get isSilent(): boolean {
        return this.count.code + this.count.silent > 0;
    }

    /** Whether what comes belongs to a table of contents. */
    get isContents(): boolean {
        return this.count.contents > 0;
    }

    /** @param begin the mark with which it begins; without one its code is known */
    begin(begin: Element | undefined, code = ''): void {
        this.open.push(begin ? { code, begin, part: 'code' } : { code, part: 'code' });
        this.count.code++;
    }

    addCode(text: string): void {
        const field = this.open.at(-1);
        if (field?.part === 'code') {
            field.code += text;
        }
    }

    /** Begins the result of the innermost field. @param isCall whether it calls a note that is known */
    beginResult(isCall: (field: Field) => boolean): void {
        const field = this.open.at(-1);
        if (field?.part === 'code') {
            const isSilent = isCall(field) || PAGE_FIELD.test(field.code);
            this.count.code--;
            field.part = isSilent ? 'silent' : CONTENTS_FIELD.test(field.code) ? 'contents' : 'shown';
            this.count[field.part]++;
        }
    }

    /** Ends the innermost field. @returns it, where it had no result */
    end(): Field | undefined {
        const field = this.open.pop();
        if (field) {
            this.count[field.part]--;
        }
        return field?.part === 'code' ? field : undefined;
    }
}

/** Fields that number pages. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu;
export const CONTENTS_FIELD = /^\s*(?:TOC|INDEX|TOA)\b/iu;
const NOTE_FIELD = /^\s*NOTEREF\s+"?([^\s"\\]+)/iu;

/** Fields that print nothing: they mark, ask, set or skip (ECMA-376, part 1, 17.16.5); or they print by themselves what they hold. */
const SILENT_FIELDS: ReadonlySet<string> = new Set(
    ' XE TC TA RD SET ASK PRIVATE ADVANCE NEXT NEXTIF SKIPIF PRINT ADDIN HYPERLINK FORMCHECKBOX FORMTEXT'.split(' '),
);

/** The bookmark whose note a field calls again; undefined for another field. */
export function calledBookmark(code: string): string | undefined {
    return NOTE_FIELD.exec(code)?.[1];
}

/** What a field prints that keeps no result: `undefined` where only Word knows. */
export function printedWithoutResult({ code, begin }: Field): { text: string; isFormula: boolean } | undefined {
    const form = child(begin, 'w:ffData');
    const choice = at(form, 'w:ddList');
    if (choice) {
        const index = numberAt(choice, 'w:result') ?? numberAt(choice, 'w:default') ?? 0;
        return plain(childrenOf(choice, 'w:listEntry')[index]?.attributes['w:val'] ?? '');
    }
    const [, name = '', rest = ''] = /^\s*([A-Za-z]+)\s*(.*)$/su.exec(code) ?? [];
    switch (name.toUpperCase()) {
        case 'SYMBOL':
            return plain(symbolOf(rest));
        case 'MACROBUTTON':
        case 'GOTOBUTTON':
            return plain(/^\S+\s+(.*)$/su.exec(rest)?.[1]?.trim() ?? '');
        case 'QUOTE':
            return plain(/"([^"]*)"/u.exec(rest)?.[1] ?? '');
        case 'EQ':
            return { text: rest.replace(/\\[a-z]{1,2}\d*/giu, '').trim(), isFormula: true };
        default:
            return SILENT_FIELDS.has(name.toUpperCase()) || PAGE_FIELD.test(code) || CONTENTS_FIELD.test(code)
                ? plain('')
                : undefined;
    }
}

function plain(text: string): { text: string; isFormula: boolean } {
    return { text, isFormula: false };
}

/** `SYMBOL 83 \f Wingdings`: a character by its number in a font. */
function symbolOf(code: string): string {
    const [, digits = ''] = /^(0x[0-9a-f]{1,6}|\d{1,6})/iu.exec(code) ?? [];
    const [, quoted, bare] = /\\f\s+(?:"([^"]*)"|(\S+))/iu.exec(code) ?? [];
    const number = Number(digits);
    return number >= 0x20 && number <= 0xffff ? symbolText(String.fromCharCode(number), quoted ?? bare ?? '') : '';
}

/** What a box of a form shows. */
export function checkBox(begin: Element): string | undefined {
    const box = at(begin, 'w:ffData', 'w:checkBox');
    return box && ((switchAt(box, 'w:checked') ?? switchAt(box, 'w:default') ?? false) ? '☒' : '☐');
}

/** The marks of fields that begin and never end: what stands behind one is text like other text. */
export function unendedFields(root: Element): ReadonlySet<Element> {
    const open: Element[][] = [];
    const walk = (parent: Element) => {
        for (const element of parent.children) {
            const type = element.attributes['w:fldCharType'];
            if (element.name === 'w:del' || element.name === 'w:moveFrom') {
                continue;
            }
            if (element.name !== 'w:fldChar') {
                walk(element.name === 'mc:AlternateContent' ? alternative(element) : element);
            } else if (type === 'begin') {
                open.push([element]);
            } else if (type === 'separate') {
                open.at(-1)?.push(element);
            } else {
                open.pop();
            }
        }
    };
    walk(root);
    return new Set(open.flat());
}
