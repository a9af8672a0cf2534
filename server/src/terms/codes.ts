import { STANDARDS } from '../standards/standards.js';

/** Kinds that share a code with another one, or whose code no annex lists; names as running text writes them. */
const FURTHER: readonly (readonly [kind: string, ...codes: string[]])[] = [
    ['Chương trình hành động', 'CTr', 'CTrHĐ', 'CTHĐ'],
    ['Chương trình phối hợp', 'CTr', 'CTrPH', 'CTPH'],
    ['Kế hoạch hành động', 'KH'],
    ['Kế hoạch phối hợp', 'KH', 'KHPH'],
    ['Kế hoạch liên tịch', 'KH', 'KHLT'],
    ['Quy chế phối hợp', 'QC', 'QCPH'],
    ['Quy chế làm việc', 'QC', 'QĐ'],
    ['Thông báo kết luận', 'TB', 'TBKL', 'KL'],
    ['Nghị quyết liên tịch', 'NQLT', 'NQ'],
    ['Nghị định', 'NĐ'],
    ['Thông tư', 'TT'],
    ['Thông tư liên tịch', 'TTLT'],
    ['Hướng dẫn liên ngành', 'HD', 'HDLN'],
    ['Lệnh', 'L'],
    ['Đề án', 'ĐA'],
    ['Chiến lược', 'CL'],
];

const CODES_OF_KIND = new Map<string, Set<string>>();
const KINDS_OF_CODE = new Map<string, Set<string>>();

function learn(kind: string, code: string): void {
    CODES_OF_KIND.set(kind, (CODES_OF_KIND.get(kind) ?? new Set()).add(code));
    KINDS_OF_CODE.set(code, (KINDS_OF_CODE.get(code) ?? new Set()).add(kind));
}

for (const { kinds } of Object.values(STANDARDS)) {
    for (const [kind, codes] of Object.entries(kinds.is)) {
        for (const code of codes) learn(kind, code);
    }
}
for (const [kind, ...codes] of FURTHER) {
    for (const code of codes) learn(kind, code);
}

/** `228-KH/TU`, `141/KH-UBND`, `30/2020/NĐ-CP`. */
const PARTY = /^\d+\p{Ll}?-(\p{L}+)\//u;
const STATE = /^\d+\p{Ll}?\/(?:\d{4}\/)?(\p{L}+)(?:-|$)/u;

/** The code of the kind in a document's number: `KH` of `141/KH-UBND`; undefined where it has none. */
export function codeOfNumber(number: string): string | undefined {
    return (PARTY.exec(number) ?? STATE.exec(number))?.[1];
}

/** Kinds that bodies issue whose numbers have a hyphen before the code: the party's, and what is called after them. */
const OF_PARTY: ReadonlySet<string> = new Set(
    Object.values(STANDARDS)
        .filter(({ recognition }) => recognition.number.test('15-KH/TU'))
        .flatMap(({ kinds }) => Object.keys(kinds.is)),
);

/**
 * Whether a number has the form of the party's and its kind is the state's alone: in `Thông tư số 89-TC/TCT` of 1993 the letters
 * behind the hyphen are the issuer's.
 */
function isOldNumber(kind: string, number: string): boolean {
    return PARTY.test(number) && ![...OF_PARTY].some((each) => kind === each || kind.startsWith(`${each} `));
}

/** The kinds that a code stands for; none where it is no kind's code but an agency's (`125/SGDĐT-VP`). */
export function kindsOfCode(code: string): readonly string[] {
    return [...(KINDS_OF_CODE.get(code) ?? [])];
}

/** Whether a number has letters of bodies alone, as those of letters have (`1552/BTTTT-TTH`): of another kind they would say which. */
export function isNumberOfLetter(number: string): boolean {
    const codes = codeOfNumber(number) === undefined ? [] : (number.match(/\p{L}+/gu) ?? []);
    return codes.length > 0 && codes.every((code) => kindsOfCode(code).length === 0);
}

/** Kinds of normative papers that are numbered with letters, whose numbers alone bear the year (Luật 64/2025/QH15, Điều 4). */
const NORMATIVE: ReadonlyMap<string, string> = new Map([
    ['NQ', 'Nghị quyết'],
    ['NQLT', 'Nghị quyết liên tịch'],
    ['NĐ', 'Nghị định'],
    ['QĐ', 'Quyết định'],
    ['CT', 'Chỉ thị'],
    ['TT', 'Thông tư'],
    ['TTLT', 'Thông tư liên tịch'],
]);

const NORMATIVE_NUMBER = /^\d+\p{Ll}?\/\d{4}\/(\p{L}+)-/u;

/** The kind of a normative paper by its number, which bears the year: `Nghị định` of `12/2025/NĐ-CP`; undefined for other numbers. */
export function normativeKind(number: string): string | undefined {
    return NORMATIVE.get(NORMATIVE_NUMBER.exec(number)?.[1] ?? '');
}

/** Whether a code stands for a kind and its variants alone, in every regime: `KH` for Kế hoạch, not `QĐ` for Quy định. */
export function isCodeOfAlone(kind: string, code: string): boolean {
    const kinds = kindsOfCode(code);
    return kinds.includes(kind) && kinds.every((each) => each === kind || each.startsWith(`${kind} `));
}

/** The codes under which a kind may be numbered; none where the kind is not known or bears none. */
function codesOfKind(kind: string): readonly string[] {
    return [...(CODES_OF_KIND.get(kind) ?? [])];
}

/** The code with which a kind, or the one that it is a variant of, is numbered; undefined where no regulation gives it one: `Đề cương`. */
export function codeOfKind(kind: string): string | undefined {
    for (let name = kind; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf(' ')))) {
        const [code] = codesOfKind(name);
        if (code !== undefined) {
            return code;
        }
    }
    return undefined;
}

/**
 * Whether a number's code is plainly that of another kind: `Chương trình hành động số 09-CT/TU` (CT is a Chỉ thị).
 * False where the code or the kind is not known (Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 05-HD/VPTW), and where the
 * kind is the code's in short: `Thông tư số 39/2014/TTLT-BCT-BTC`.
 */
export function contradictsCode(kind: string, number: string): boolean {
    const code = codeOfNumber(number);
    const own = codesOfKind(kind);
    const kinds = code === undefined ? [] : kindsOfCode(code);
    return (
        code !== undefined &&
        own.length > 0 &&
        !own.includes(code) &&
        kinds.length > 0 &&
        !isOldNumber(kind, number) &&
        !kinds.some((each) => each.startsWith(`${kind} `))
    );
}
