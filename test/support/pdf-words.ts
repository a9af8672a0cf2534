import {
    decodePDFRawStream,
    PDFArray,
    PDFDict,
    PDFDocument,
    PDFHexString,
    PDFName,
    PDFNumber,
    type PDFObject,
    type PDFPage,
    PDFRawStream,
    PDFString,
} from '@cantoo/pdf-lib';

/** What each code of a font shows, and how wide that is in thousandths of the size. */
interface Font {
    readonly letters: ReadonlyMap<number, string>;
    readonly widths: ReadonlyMap<number, number>;
}

/** How a stretch of a page is shifted and scaled: a, b, c, d, e, f of the PDF's matrices. */
type Matrix = readonly [number, number, number, number, number, number];

const NOTHING: Font = { letters: new Map(), widths: new Map() };
const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * The words of a PDF in the order in which its pages draw them, as a reader of the file finds them: by the operators of text in
 * the pages' streams, and by each font's own table from its codes to Unicode. Letters outside the paper are not among them. It
 * does without a process for each file, which `pdftotext` needs, and knows only what the engine writes: fonts with codes of two
 * bytes, no forms within pages, nothing turned.
 *
 * @throws where a page draws in another way, so that no word is passed over in silence
 */
export async function wordsOfPdf(pdf: Uint8Array): Promise<string> {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const fonts = new Map<PDFObject, Font>();
    return document
        .getPages()
        .map((page) => {
            const named = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
            const fontOf = (name: string): Font => {
                const dictionary = named?.lookup(PDFName.of(name), PDFDict);
                if (!dictionary) throw new Error(`no font ${name}`);
                const font = fonts.get(dictionary) ?? readFont(dictionary);
                fonts.set(dictionary, font);
                return font;
            };
            return wordsOn(page, fontOf);
        })
        .join('\f');
}

function readFont(dictionary: PDFDict): Font {
    const inner = dictionary.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    return {
        letters: lettersIn(bytesOf(dictionary.lookup(PDFName.of('ToUnicode')))),
        widths: widthsIn(inner.lookup(PDFName.of('W'), PDFArray)),
    };
}

/** Entry by entry: `<0001> <1EE6>`, UTF-16 behind the code. */
function lettersIn(table: string): ReadonlyMap<number, string> {
    if (table.includes('beginbfrange')) throw new Error('ranges of letters are not read');
    const letters = new Map<number, string>();
    for (const [, entries = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gsu)) {
        for (const [, code = '', shown = ''] of entries.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/giu)) {
            const units = (shown.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16));
            letters.set(Number.parseInt(code, 16), String.fromCharCode(...units));
        }
    }
    return letters;
}

/** `first last width`, or `first [width …]`. */
function widthsIn(array: PDFArray): ReadonlyMap<number, number> {
    const widths = new Map<number, number>();
    const entries = array
        .asArray()
        .map((each) => (each instanceof PDFArray ? each.asArray().map(numberOf) : numberOf(each)));
    for (let at = 0; at < entries.length; ) {
        const [first, next, width] = entries.slice(at, at + 3);
        if (typeof first === 'number' && Array.isArray(next)) {
            for (const [index, each] of next.entries()) widths.set(first + index, each);
            at += 2;
        } else if (typeof first === 'number' && typeof next === 'number' && typeof width === 'number') {
            for (let code = first; code <= next; code++) widths.set(code, width);
            at += 3;
        } else {
            throw new Error('no widths');
        }
    }
    return widths;
}

function numberOf(object: PDFObject): number {
    if (!(object instanceof PDFNumber)) throw new Error('no number');
    return object.asNumber();
}

/** The bytes of a stream, one character for each. */
function bytesOf(stream: PDFObject | undefined): string {
    if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** Strings in hexadecimal digits, brackets, names, and all else that stands between spaces and brackets. */
const TOKEN = /<<|>>|<[\da-fA-F\s]*>|\[|\]|\/[^\s()<>[\]/]*|[^\s()<>[\]/]+/y;

function* tokensOf(stream: string): Generator<string> {
    for (let at = 0; at < stream.length; ) {
        TOKEN.lastIndex = at;
        const token = stream[at] === '(' ? stream.slice(at, endOfString(stream, at)) : TOKEN.exec(stream)?.[0];
        if (token) yield token;
        at += token?.length ?? 1;
    }
}

/** Where a string ends; brackets that have their like in it stand in it as they are. */
function endOfString(stream: string, begin: number): number {
    let depth = 0;
    for (let at = begin; at < stream.length; at++) {
        if (stream[at] === '\\') at++;
        else if (stream[at] === '(') depth++;
        else if (stream[at] === ')' && --depth === 0) return at + 1;
    }
    throw new Error('a string without end');
}

/** Draws words in a way that is not read here, or something that may hold some. */
const NOT_READ = new Set(["'", '"', 'Do', 'BI', 'Tc', 'Tw', 'Tz', 'Td', 'TD', 'T*', 'Ts']);

function wordsOn(page: PDFPage, fontOf: (name: string) => Font): string {
    const paper = page.getMediaBox();
    let words = '';
    let operands: string[] = [];
    let font = NOTHING;
    let size = 0;
    let at = AS_IT_IS;
    let text = AS_IT_IS;
    const kept: Matrix[] = [];
    /** For each marked stretch what it says in place of what it draws; null where it says what it draws. */
    const marked: (string | null)[] = [];
    const isDrawn = () => marked.every((said) => said === null);
    /** Draws one string, and moves on behind it. */
    const draw = (shown: string) => {
        const bytes = stringOf(shown).asBytes();
        const [scale, , , , x, y] = product(text, at);
        const isHere = y >= paper.y && y <= paper.y + paper.height && isDrawn();
        let ems = 0;
        for (let index = 0; index + 1 < bytes.length; index += 2) {
            const code = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
            const left = x + ems * size * scale;
            if (isHere && left >= paper.x && left <= paper.x + paper.width) words += font.letters.get(code) ?? '';
            ems += (font.widths.get(code) ?? 0) / 1000;
        }
        moveOn(ems);
    };
    const moveOn = (ems: number) => {
        text = product([1, 0, 0, 1, ems * size, 0], text);
    };
    const operators: Record<string, () => void> = {
        q: () => kept.push(at),
        Q: () => {
            at = kept.pop() ?? AS_IT_IS;
        },
        cm: () => {
            at = product(matrixOf(operands), at);
        },
        BT: () => {
            text = AS_IT_IS;
            words += ' ';
        },
        Tm: () => {
            text = matrixOf(operands);
        },
        Tf: () => {
            font = fontOf(operands[0]?.slice(1) ?? '');
            size = Number(operands[1]);
        },
        Tj: () => draw(operands[0] ?? ''),
        TJ: () => {
            for (const each of operands) {
                if (/^[(<]/u.test(each)) draw(each);
                else if (each !== '[' && each !== ']') moveOn(-Number(each) / 1000);
            }
        },
        BMC: () => marked.push(null),
        BDC: () => {
            const said = operands.indexOf('/ActualText');
            const instead = said < 0 ? null : stringOf(operands[said + 1] ?? '').decodeText();
            if (isDrawn()) words += instead ?? '';
            marked.push(instead);
        },
        EMC: () => marked.pop(),
    };
    for (const token of tokensOf(bytesOf(page.node.lookup(PDFName.of('Contents'))))) {
        if (!/^[A-Za-z'"]/u.test(token)) {
            operands.push(token);
            continue;
        }
        if (NOT_READ.has(token)) throw new Error(`not read: ${token}`);
        operators[token]?.();
        operands = [];
    }
    return words;
}

function matrixOf(operands: readonly string[]): Matrix {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
    return [a, b, c, d, e, f];
}

/** What the first matrix does, and then the second. */
function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
    return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function stringOf(token: string): PDFString | PDFHexString {
    const inner = token.slice(1, -1);
    return token.startsWith('(') ? PDFString.of(inner) : PDFHexString.of(inner);
}
