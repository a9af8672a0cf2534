import { Remembered } from '../bounds/remembered.js';
import { foldedWords } from '../facts/fold.js';

/** What names of agencies are shortened to wherever plans are written. */
const SHORTENED: Record<string, string> = {
    ubnd: 'uy ban nhan dan',
    hdnd: 'hoi dong nhan dan',
    ttg: 'thu tuong chinh phu',
    tp: 'thanh pho',
    mttq: 'mat tran to quoc',
    ttcp: 'thanh tra chinh phu',
};

/** Words that say what level or organ of an agency speaks; two names that differ by them alone may be one agency. */
const GENERIC = new Set(
    'ban thuong vu truc chap hanh cap chu tich uy nhan dan tinh thanh pho trung uong dang bo cua va viet nam khoa so'.split(
        ' ',
    ),
);

/**
 * Whether two names may be of one agency: one may leave out the place (`UBND tỉnh`) or name the organ that decided
 * (`Ban Thường vụ Tỉnh ủy`). Two agencies of the same kind in different places, or of different kinds, may not.
 */
export function mayBeSameAgency(a: string, b: string): boolean {
    if (a === b) {
        return true;
    }
    const first = specificWords(a);
    const second = specificWords(b);
    const onlyFirst = [...first].some((word) => !second.has(word));
    const onlySecond = [...second].some((word) => !first.has(word));
    return !(onlyFirst && onlySecond);
}

/** The same few thousand names are compared again and again. */
const specific = new Remembered<ReadonlySet<string>>(250_000);

function specificWords(name: string): ReadonlySet<string> {
    return specific.of(name, (own) => {
        const all = foldedWords(own).flatMap((word) => (SHORTENED[word] ?? word).split(' '));
        return new Set(all.filter((word) => !GENERIC.has(word)));
    });
}

/** Whoever heads a body stands for it: `Bộ trưởng`, `Chủ nhiệm Văn phòng Chính phủ`, `Trưởng Ban Chỉ đạo …`, `Thủ trưởng các sở`. */
const HEAD =
    /^(?:Quyền )?(?:Bộ trưởng|Chủ nhiệm|Chủ tịch|Phó Chủ tịch|Giám đốc|Tổng Giám đốc|Thủ trưởng|Trưởng|Chánh|Viện trưởng|Cục trưởng|Thống đốc|Tổng Kiểm toán)(?=\s|$)\s*/iu;

/** A body's name without the title of who heads it: `Giám đốc Sở Y tế` is `Sở Y tế`. */
export function withoutHead(name: string): string {
    return name.replace(HEAD, '');
}

/**
 * Whether a name is another one with some of its words as initials: `Bộ Nông nghiệp và PTNT`, `Sở KH&CN`, `Sở KHCN`, `TAND TP`. The
 * head that the longer one may begin with is not counted.
 */
export function shortens(short: string, long: string): boolean {
    const words = wordsOf(long);
    let at = 0;
    for (const { plain, isCapital } of piecesOf(short)) {
        if (plain === words[at]) {
            at++;
            continue;
        }
        if (plain.length < 2 || !isCapital) {
            return false;
        }
        for (const letter of plain) {
            // the word between two parts has no letter of its own as a rule: `KHCN`
            if (words[at] === 'va' && letter !== 'v') at++;
            if (!words[at]?.startsWith(letter)) {
                return false;
            }
            at++;
        }
    }
    return at === words.length;
}

/** Each body of a paper is compared with each line of its recipients. */
const words = new Remembered<readonly string[]>(250_000);
const pieces = new Remembered<readonly Piece[]>(100_000);

function wordsOf(name: string): readonly string[] {
    return words.of(name, foldedWords);
}

/** A piece of a name that may be made of initials: as it is searched, and whether it is written in capitals. */
interface Piece {
    readonly plain: string;
    readonly isCapital: boolean;
}

function piecesOf(name: string): readonly Piece[] {
    return pieces.of(name, (own) =>
        own
            .split(/[\s&,.-]+/u)
            .filter(Boolean)
            .map((word) => ({ plain: foldedWords(word)[0] ?? '', isCapital: word === word.toUpperCase() })),
    );
}

/** Whether two subjects speak of one thing: at least half of the words of the shorter one stand in the other. */
export function isSimilarSubject(a: string, b: string): boolean {
    const [first, second] = [subjectWords(a), subjectWords(b)];
    const [shorter, longer] = second.size < first.size ? [second, first] : [first, second];
    const shared = [...shorter].filter((word) => longer.has(word)).length;
    return shorter.size > 0 && shared * 2 >= shorter.size;
}

/** The same subjects are compared with many others. */
const subjects = new Remembered<ReadonlySet<string>>(150_000);

function subjectWords(subject: string): ReadonlySet<string> {
    return subjects.of(subject, (own) => new Set(foldedWords(own)));
}

/** With its first letter in capitals: `Điện`. */
export function capitalised(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
