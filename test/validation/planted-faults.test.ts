/**
 * Sound documents stay silent; a fault of each kind that is planted in them is found. The places are chosen by a seeded
 * generator, so that every run plants the same faults. `PLANTED=1 npx vitest run
 * test/validation/planted-faults.test.ts` prints the table and what was missed.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAN_RULES } from '../../server/src/rules/rules.js';
import { fixOf, withoutOverlap } from '../../server/src/validation/fix.js';
import { exampleWorkspace, open, partyPlan, services, statePlan } from '../support/plans.js';

const VARIANTS = 40;

/** The texts with one fault each that can be made of a sound text. */
type Planter = (text: string) => string[];

/** What Mulberry32 yields: numbers in [0, 1), the same in each run. */
function randomOf(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

function chosen<T>(of: T[], count: number, random: () => number): T[] {
    const left = [...of];
    const picked: T[] = [];
    while (picked.length < count && left.length > 0) {
        picked.push(...left.splice(Math.floor(random() * left.length), 1));
    }
    return picked;
}

/** Each text in which one match is replaced. */
function eachReplaced(text: string, expression: RegExp, by: (match: RegExpMatchArray) => string[]): string[] {
    return [...text.matchAll(expression)].flatMap((match) =>
        by(match).map((words) => text.slice(0, match.index) + words + text.slice(match.index + match[0].length)),
    );
}

/** Each text with other lines in place of some of its own. */
function eachLine(text: string, by: (line: string, index: number, lines: string[]) => string[]): string[] {
    const lines = text.split('\n');
    return lines.flatMap((line, index) => by(line, index, lines).map((other) => lines.with(index, other).join('\n')));
}

const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** The mark of a leaf item and the one after it in the same list. */
function markOf(line: string | undefined): { mark: string; of: (step: number) => string | undefined } | undefined {
    const [, mark] = /^((?:\d+|[a-zđ])[.)]) /u.exec(line ?? '') ?? [];
    if (!mark) {
        return;
    }
    const end = mark.slice(-1);
    const value = mark.slice(0, -1);
    const at = LETTERS.indexOf(value);
    const of = (step: number) =>
        at < 0
            ? Number(value) + step > 0
                ? `${Number(value) + step}${end}`
                : undefined
            : marked(LETTERS[at + step], end);
    return { mark, of };
}

function marked(value: string | undefined, end: string): string | undefined {
    return value && value + end;
}

/** Each text in which the mark of a second or later item is another; only between sisters that follow each other. */
function eachMark(text: string, by: (mark: string, next: string, previous: string) => string[]): string[] {
    return eachLine(text, (line, index, lines) => {
        const own = markOf(line);
        const before = markOf(lines[index - 1]);
        const previous = own?.of(-1);
        const next = own?.of(1);
        if (!own || !next || !previous || before?.mark !== previous) {
            return [];
        }
        return by(own.mark, next, previous).map((mark) => mark + line.slice(own.mark.length));
    });
}

/** Each text in which something is added before the stop of a sentence of the body. */
function eachSentence(text: string, ...additions: string[]): string[] {
    return eachLine(text, (line) =>
        /^(?:[-+]|\d+\.|[a-zđ]\)) .{20,}\.$/u.test(line)
            ? additions.map((addition) => `${line.slice(0, -1)}${addition}.`)
            : [],
    );
}

/** Where the heading's number stands, its label and its parts. */
const NUMBER_LINE = /^Số:? (\d+)[/-].*$/gmu;
const HEADING_DATE = /(?<=^[^\n\d]*, )ngày \d\d tháng \d+ năm \d{4}$/gmu;
const CITED_DATE = /(?<=số [\d/]+[^\s,]*,? )(ngày )(\d\d)( tháng |\/)(\d+)( năm |\/)(\d{4})/gu;
const isParty = (text: string) => text.includes('ĐẢNG CỘNG SẢN VIỆT NAM');
const isPlan = (text: string) => /^KẾ HOẠCH$/mu.test(text) && !/^QUYẾT ĐỊNH$/mu.test(text);
const when = (is: boolean, texts: () => string[]) => (is ? texts() : []);

/** Adds footnotes to a text that has none. */
function withNotes(text: string, ...notes: string[]): string {
    return `${text.trimEnd()}\n\n${notes.join('\n')}\n`;
}

/** Pairs of words that many write wrong, since each of the two syllables is one. */
const SLIPS = [
    ['thực hiện', 'thực hiên'],
    ['quản lý', 'quán lý'],
    ['bảo đảm', 'bảo đàm'],
    ['theo dõi', 'theo dỏi'],
    ['phụ trách', 'phụ trạch'],
    ['triển khai', 'triễn khai'],
    ['hướng dẫn', 'hướng dẩn'],
] as const;

/** A word whose tone stands one vowel too far to the left or, where there is none, to the right. */
function misplaced(word: string): string {
    const letters = word.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letters)?.[0] ?? '';
    const bare = letters.replace(tone, '').normalize('NFC');
    const at = [...bare].findIndex((letter) => 'aeiouyăâêôơư'.includes(letter));
    return (bare.slice(0, at + 1) + tone + bare.slice(at + 1)).normalize('NFC');
}

/** Whether a text is one paper of the state, signed, with nothing behind its end. */
function isAlone(text: string): boolean {
    return (
        !isParty(text) &&
        /^TM\. [\s\S]*\n\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+\s*(?![\s\S])/mu.test(text) &&
        !/^(?:Phụ lục|PHỤ LỤC|=== *$)/mu.test(text)
    );
}

function secondEnding(task: string): string {
    return `\nI. NỘI DUNG BỔ SUNG\n\n- ${task}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Cúc\n`;
}

function formInAnnex(title: string): string {
    const national = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
    return `\nPhụ lục\n${title}\n\n${national}\n\nHọ và tên: ……………\nĐịa chỉ: ……………\nSố cây: ……………\n`;
}

const PLANTERS: Record<string, Planter> = {
    'chinh-ta-am-tiet': (text) => [
        // a stop takes two of the six tones alone
        ...eachReplaced(text, /(?<=\p{Ll} )(?:cấp|việc|tập|đạt|nước|trước|được)(?= \p{Ll})/gu, ([word]) => [
            word
                .normalize('NFD')
                .replace(/[\u0301\u0323]/, '')
                .normalize('NFC'),
        ]),
        ...eachReplaced(text, /(?<= )(?:thực hiện|kế hoạch|quy định|xây dựng|tổ chức)(?= \p{Ll})/gu, ([word]) => [
            word.replace(' ', ''),
        ]),
    ],
    'dau-thanh-sai-cho': (text) =>
        eachReplaced(text, /(?<=[\p{Ll},] )(?:toàn|hoàn|tuần|quý|quả|giá|giờ|hoạt)(?= \p{Ll})/gu, ([word]) => [
            misplaced(word),
        ]),
    'lap-tu': (text) =>
        eachReplaced(text, /(?<=\p{Ll} )(?:trong|của|các|cho|được|và) (?=\p{Ll})/gu, ([word]) => [word + word]),
    'chinh-ta-ngu-canh': (text) =>
        SLIPS.flatMap(([right, slip]) =>
            eachReplaced(text, new RegExp(`(?<=\\p{Ll} )${right}(?= \\p{Ll})`, 'gu'), () => [slip]),
        ),
    'danh-so-nhay': (text) => [
        // the last of its list is numbered one too far, or an item between its sisters is gone
        ...eachLine(text, (line, index, lines) => {
            const own = markOf(line);
            const next = own?.of(1);
            const isLast = own && markOf(lines[index - 1])?.mark === own.of(-1) && !lines[index + 1];
            return own && isLast && next ? [next + line.slice(own.mark.length)] : [];
        }),
        ...eachLine(text, (line, index, lines) => {
            const own = markOf(line);
            const isBetween = own?.of(-1) && markOf(lines[index - 1])?.mark === own.of(-1);
            return isBetween && markOf(lines[index + 1])?.mark === own?.of(1) ? ['// bỏ'] : [];
        }),
    ],
    'danh-so-lap': (text) => eachMark(text, (_mark, _next, previous) => [previous]),
    'danh-so-khac-muc': (text) =>
        eachLine(text, (line) => {
            if (!/^[2-9]\. .*\.$/u.test(line)) return [];
            const before = Number(line.charAt(0)) - 1;
            return [`${before}.1. Việc riêng.\n${line}\n${before}.1. Việc thêm.`];
        }),
    'danh-so-doi-kieu': (text) => eachMark(text, (mark) => [mark.slice(0, -1) + (mark.endsWith('.') ? ')' : '.')]),
    'danh-so-chu-la': (text) =>
        eachLine(text, (line, index, lines) => {
            const own = markOf(line);
            if (!own?.mark.endsWith(')') || markOf(lines[index + 1]) || !/^[a-zđ]\) .*[.;]$/u.test(line)) {
                return [];
            }
            const more: string[] = [];
            for (let step = 1, mark = own.of(1); mark && LETTERS.indexOf(mark.charAt(0)) <= 5; mark = own.of(++step)) {
                more.push(`${mark} Việc thêm.`);
            }
            return ['f)', 'w)', 'z)']
                .slice(0, more.length > 0 ? 1 : 0)
                .map((odd) => [line, ...more, `${odd} Việc lạ.`].join('\n'));
        }),
    'chu-thich-thieu': (text) => eachSentence(text, '[^41]'),
    'chu-thich-thua': (text) => [
        ...['[^41]: Nguồn.', '[^42]: Số liệu năm 2025.', '[^50]: Theo báo cáo.'].map((note) => withNotes(text, note)),
        ...eachReplaced(text, /\[\^\d+\](?!:)/gu, () => ['']),
    ],
    'chu-thich-lap': (text) => [
        ...eachReplaced(text, /^\[\^\d+\]: .*$/gmu, ([note]) => [
            `${note}\n${note}`,
            `${note}\n${note.slice(0, 6)} Khác.`,
        ]),
        ...when(!text.includes('[^'), () =>
            eachSentence(text, '[^1]').map((each) => withNotes(each, '[^1]: Nguồn.', '[^1]: Khác.')),
        ),
    ],
    'chu-thich-lon-xon': (text) =>
        when(!text.includes('[^'), () =>
            eachSentence(text, '[^2]').flatMap((each) =>
                eachSentence(each, '[^1]')
                    .filter((both) => both.indexOf('[^2]') < both.indexOf('[^1]'))
                    .map((both) => withNotes(both, '[^1]: Nguồn.', '[^2]: Khác.')),
            ),
        ),
    'dan-chieu-hong': (text) =>
        // behind another paper's number the words would speak of its parts
        eachSentence(text, ' theo Mục XXI', ' quy định tại khoản 31 Mục I', ' nêu tại điểm y khoản 1 Mục II').filter(
            (each) =>
                !isParty(each) &&
                /^I\. /mu.test(each) &&
                !/\d(?:\/|-\p{Lu})[^\n]* (?:theo Mục XXI|quy định tại khoản 31|nêu tại điểm y)/u.test(each),
        ),
    // an attached plan, whose number nothing tells, may name its issuer there
    'dong-chu-hoa': (text) =>
        ['TÀI LIỆU PHỤC VỤ KỲ HỌP', 'TRÌNH XIN Ý KIẾN LẦN 3', 'BẢN GỬI QUA BƯU ĐIỆN']
            .map((line) => text.replace(/^(?:KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO)$/mu, `${line}\n\n$&`))
            .filter((each) => each !== text),
    'thanh-phan-la': (text) =>
        isParty(text)
            ? []
            : ['XONG HỘI NGHỊ TRẢ LẠI', 'TÀI LIỆU HỘI NGHỊ']
                  .map((line) => text.replace(/^(?:KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO)$/mu, `${line}\n\n$&`))
                  .filter((each) => each !== text),
    'hai-phan-ky': (text) =>
        isAlone(text) ? ['Trồng thêm cây.', 'Thêm một đợt.'].map((task) => `${text}${secondEnding(task)}`) : [],
    'mau-trong-phu-luc': (text) =>
        isAlone(text) ? ['MẪU ĐƠN', 'MẪU BÁO CÁO'].map((title) => `${text}${formInAnnex(title)}`) : [],
    'dong-chu-hoa-la': (text) =>
        isAlone(text)
            ? ['TÀI LIỆU PHỤC VỤ KỲ HỌP', 'HỎA TỐC', 'TRÌNH XIN Ý KIẾN LẦN 3'].flatMap((line) =>
                  ['II', 'III']
                      .map((mark) => text.replace(new RegExp(`^${mark}[.-] `, 'mu'), `${line}\n\n$&`))
                      .filter((each) => each !== text),
              )
            : [],
    'thieu-so': (text) => eachReplaced(text, NUMBER_LINE, () => ['', '*']),
    'thieu-ngay': (text) =>
        eachReplaced(text, /^.*, ngày \d\d tháng \d+ năm \d{4}$/gmu, () => ['', '*']).filter((each) => each !== text),
    'thieu-noi-nhan': (text) => eachReplaced(text, /^Nơi nhận:\n(?:- .*\n)+/gmu, () => ['', '\n']),
    'thieu-chu-ky': (text) =>
        eachReplaced(text, /^(?:(?:TM\.|T\/M|KT\.|K\/T).*\n)+(?:\p{Lu}+(?: \p{Lu}+)*\n)+\n?.*\n?/gmu, () => ['', '\n']),
    'vien-dan-sai-ngay': (text) =>
        eachReplaced(text, CITED_DATE, ([, word, day, , month, , year]) => {
            const other = Number(day) === 28 ? 27 : 28;
            const written = `${word}${other}`;
            return [`${written}/${Number(month)}/${year}`, `${written} tháng ${month} năm ${year}`];
        }),
    'vien-dan-sai-loai': (text) =>
        eachReplaced(text, /(?<!Ban hành )(Quyết định|Chỉ thị|Nghị định|Kế hoạch|Nghị quyết)(?= số \d)/gu, ([kind]) =>
            ['Quyết định', 'Chỉ thị', 'Kế hoạch', 'Thông tư'].filter((other) => other !== kind),
        ),
    'vien-dan-sai-co-quan': (text) =>
        eachReplaced(
            text,
            /(?<=số \d+[/-][^\s,]+,? ngày [\d\s/thángnăm]+ của )(?:Thủ tướng Chính phủ|Ban Bí thư|Bộ Chính trị|Chính phủ)/gu,
            ([issuer]) => ['Bộ Y tế', 'Quốc hội', 'Bộ Xây dựng'].filter((other) => other !== issuer),
        ),
    'loai-khac-ky-hieu': (text) => [
        ...eachReplaced(text, /(?<=^Số:? \d+[/-])KH(?=[/-])/gmu, () => ['CT', 'QĐ', 'TB', 'BC']),
        ...eachSentence(text, ' và Chương trình hành động số 09-CT/TU').filter(() => !isParty(text)),
    ],
    'vien-dan-sau-ngay': (text) =>
        eachSentence(text, ' theo Quyết định số 9999/QĐ-BKT ngày 28 tháng 12 năm 2031 của Bộ Kinh tế'),
    'vien-dan-het-hieu-luc': (text) =>
        eachReplaced(text, /^(- )?Căn cứ (?=\p{Lu})/gmu, ([lead]) => [
            `${lead}Nghị định số 902/2010/NĐ-CP ngày 01 tháng 4 năm 2010 của Chính phủ;\n${lead}`,
        ]),
    // a draft that has no number or day of its own leaves other blanks too
    'vien-dan-bo-trong': (text) =>
        when(/^Số:? *\d/mu.test(text) && /, ngày \d+ tháng \d+ năm \d{4}$/mu.test(text) && !/^===$/mu.test(text), () =>
            eachSentence(text, ' theo Quyết định số …/QĐ-BKT ngày 28 tháng 12 năm 2020 của Bộ Kinh tế'),
        ),
    'ngoac-thieu-dong': (text) => eachSentence(text, ' (cây lớn', ' “cây lớn'),
    'vien-dan-thieu': (text) =>
        eachSentence(text, ' theo Quyết định số 8888/QĐ-BKT', ' và Chỉ thị số 87/CT-BKT của Bộ Kinh tế'),
    'co-quan-cu': (text) =>
        when(/TỔ CHỨC THỰC HIỆN/u.test(text), () =>
            eachReplaced(text, /^(\d+\. )Sở .*$/gmu, ([, mark]) => [`${mark}Ban Việc cũ tỉnh: Làm việc mới.`]),
        ),
    'co-quan-chua-nhan': (text) =>
        when(/TỔ CHỨC THỰC HIỆN/u.test(text) && isPlan(text), () =>
            eachReplaced(text, /^(\d+\. )Sở .*$/gmu, ([, mark]) => [
                `${mark}Doanh nghiệp Núi Sam: Làm việc mới.`,
                `${mark}Hợp tác xã Bình Minh: Trồng rừng mới.`,
            ]),
        ),
    'viet-tat-chua-ro': (text) =>
        eachReplaced(text, /^- Lưu/gmu, () => ['- Ban QLDAX;\n- Lưu', '- Ban CĐXYZ tỉnh;\n- Lưu']),
    'lan-che-do': (text) => [
        ...eachReplaced(text, /^ĐẢNG CỘNG SẢN VIỆT NAM$/gmu, () => [
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
        ]),
        ...eachReplaced(text, /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n.*$/gmu, () => ['ĐẢNG CỘNG SẢN VIỆT NAM']),
    ],
    'so-hai-cham': (text) => eachReplaced(text, /^Số:?(?= \d)/gmu, ([label]) => [label === 'Số' ? 'Số:' : 'Số']),
    'so-them-khong': (text) =>
        when(!isParty(text), () => eachReplaced(text, /(?<=^Số: )\d+(?=\/)/gmu, () => ['3', '5', '9', '7'])),
    'ngay-them-khong': (text) =>
        eachReplaced(text, HEADING_DATE, ([date]) => {
            const year = date.slice(-4);
            return [
                `ngày 5 tháng 6 năm ${year}`,
                `ngày 9 tháng 02 năm ${year}`,
                `ngày 05 tháng 2 năm ${year}`,
                `ngày 15 tháng 06 năm ${year}`,
            ];
        }),
    'ke-hoach-kinh-gui': (text) =>
        when(isPlan(text), () =>
            eachReplaced(text, /^(?:- )?Căn cứ/mu.test(text) ? /(?<=\n\n)(?:- )?Căn cứ/gu : /(?!)/gu, ([lead]) => [
                `Kính gửi: Sở Y tế.\n\n${lead}`,
                `Kính gửi:\n- Sở Y tế;\n- Các sở, ban, ngành tỉnh.\n\n${lead}`,
            ]).slice(0, 2),
        ),
    'can-cu-dau-cuoi': (text) =>
        eachReplaced(text, /^((?:- )?Căn cứ .*)[;.]$/gmu, ([, words]) => [words ?? '', `${words}!`.slice(0, -1)]),
    'noi-nhan-dau-cuoi': (text) => eachReplaced(text, /(?<=^Nơi nhận:\n(?:- .*\n)*- .*)[;,](?=\n)/gmu, () => ['']),
    'noi-nhan-luu': (text) => [
        ...eachReplaced(text, /^- Lưu.*$/gmu, () => ['- Sở Y tế.', '- Công an tỉnh.']),
        ...when(!isParty(text), () => eachReplaced(text, /(?<=^- )Lưu:/gmu, () => ['Lưu', 'Lưu tại'])),
    ],
    'ky-lan-che-do': (text) =>
        eachReplaced(text, /^(?:TM\.|KT\.|T\/M|K\/T)/gmu, ([mark]) => [
            mark.includes('/') ? `${mark.replace('/', '')}.` : mark.replace('.', '').replace(/^(.)/u, '$1/'),
        ]),
    'cap-uy-ky-thay': (text) =>
        eachReplaced(text, /^T\/M BAN (?:THƯỜNG VỤ|CHẤP HÀNH)$/gmu, () => ['K/T BÍ THƯ', 'K/T PHÓ BÍ THƯ']),
    'dang-dau-ket': (text) =>
        when(isParty(text), () => eachReplaced(text, /\.(?=\n\nNơi nhận:)/gu, () => ['./.', '/.'])),
    'cach-truoc-dau': (text) =>
        eachReplaced(text, /(?<=^[-+] \p{L}+[^\n]*\p{L})[,;](?= \p{L})/gmu, ([mark]) => [` ${mark}`]),
    'cach-thua': (text) => eachReplaced(text, /(?<=^[-+] \p{L}+[^\n]*\p{L}) (?=\p{L})/gmu, () => ['  ']),
    'dau-thanh': (text) =>
        eachSentence(
            text,
            ', hoà giải, hòa hợp, hòa bình',
            ' và hóa đơn, hóa chất, hoá học',
            ' tại thủy lợi, thủy sản, thuỷ điện',
        ),
    'thoi-han-da-qua': (text) => {
        const [before = '', after = ''] = text.split(/(?<=TỔ CHỨC THỰC HIỆN\n)/u);
        return eachReplaced(after, /(?<=^- .*)trước ngày \d+\/\d+\/\d{4}/gmu, () => [
            'trước ngày 03/01/2020',
            'trước ngày 31/12/2024',
        ]).map((rest) => before + rest);
    },
    'co-quan-thieu-viec': (text) =>
        when(/TỔ CHỨC THỰC HIỆN/u.test(text), () =>
            eachReplaced(text, /^(\d+\. Sở [^:\n]*)(?::.*|\n(?:- .*\n)+)$/gmu, ([whole, agency]) => [
                whole.endsWith('\n') ? `${agency}\n` : (agency ?? ''),
            ]),
        ),
    'co-quan-lap': (text) =>
        when(/TỔ CHỨC THỰC HIỆN/u.test(text), () =>
            eachReplaced(text, /^(\d+\. )(Sở [^:\n]*)(?=[:\n])/gmu, ([, mark]) => {
                const others = [...text.matchAll(/^\d+\. (Sở [^:\n]*)(?=[:\n])/gmu)].map(
                    ([, name]) => `${mark}${name}`,
                );
                return others.filter((other) => !text.includes(other));
            }),
        ),
    'viec-thieu-han': (text) =>
        when(/TỔ CHỨC THỰC HIỆN/u.test(text), () => {
            const [before = '', after = ''] = text.split(/(?<=TỔ CHỨC THỰC HIỆN\n)/u);
            const dated = after.replace(/^((?:- (?!Lưu)|\d+\. [^:\n]+: ).{12,}?)\.$/gmu, (line, words) =>
                /ngày \d+\/\d+\/\d{4}/u.test(line) ? line : `${words} trước ngày 30/11/2026.`,
            );
            // what else names a time is no fault
            const timeless =
                /(?<=^(?![^\n]*(?:năm|tháng|hằng|Quý|ngày (?!30\/11)\d)).*) trước ngày 30\/11\/2026(?=\.$)/gmu;
            return eachReplaced(dated, timeless, () => ['']).map((rest) => before + rest);
        }),
    'hoa-co-quan': (text) =>
        when(!isParty(text), () => [
            ...eachReplaced(text, /(?<=^.*\p{Ll}[^\n]* )Ủy ban nhân dân(?= )/gmu, () => [
                'Ủy ban Nhân dân',
                'Ủy Ban nhân dân',
                'ủy ban Nhân dân',
            ]),
            ...eachReplaced(text, /Sở Giáo dục và Đào tạo/gu, () => [
                'Sở Giáo dục Và Đào tạo',
                'Sở giáo dục và đào tạo',
            ]),
            ...eachSentence(text, ' theo hướng dẫn của Bộ nông nghiệp và Môi Trường'),
        ]),
    'hoa-don-vi': (text) =>
        when(!isParty(text), () => [
            ...eachReplaced(text, /(?<=^.*\p{Ll} )tỉnh An Giang/gmu, () => ['Tỉnh An Giang']),
            ...eachSentence(text, ' như thành phố Hồ Chí Minh', ' tại thủ đô Hà Nội', ' giữa quận 1 và quận 3'),
        ]),
    'hoa-danh-tu': (text) =>
        when(!isParty(text), () =>
            eachSentence(
                text,
                ', phục vụ nhân dân',
                ' trong các tầng lớp nhân dân trên địa bàn',
                ' theo chủ trương của đảng và Nhà nước',
                ' theo chính sách của nhà nước',
                ' theo quy định của Đảng, nhà nước',
            ),
        ),
    'hoa-ten-loai': (text) =>
        when(!isParty(text), () =>
            eachReplaced(
                text,
                /(?<=\p{Ll} )(?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Công văn)(?= số \d)/gu,
                ([kind]) => [kind.charAt(0).toLowerCase() + kind.slice(1)],
            ),
        ),
    'hoa-dieu-khoan': (text) =>
        when(!isParty(text), () =>
            eachSentence(
                text,
                ' theo Điểm a Khoản 2 Điều 5 Luật Trẻ em',
                ' quy định tại khoản 2 điều 5 Luật Thư viện',
                ' theo mục 2 Phần II Đề án trồng cây',
            ),
        ),
    'phu-luc-so': (text) => {
        const [first, second, kind] = isParty(text) ? ['I', 'II', 'party'] : ['1', '2', 'state'];
        const isOfHd05 = kind === 'party' && /tháng (?:[6-9]|1[0-2]) năm 2026/u.test(text);
        return when(!isOfHd05 && !/^Phụ lục/mu.test(text), () =>
            ['Danh sách', 'Lịch trồng'].map(
                (title) => `${text.trimEnd()}\n\nPhụ lục ${first}\n${title}\n\nPhụ lục ${second}\nBiểu mẫu\n`,
            ),
        );
    },
    'noi-nhan-nhu-tren': (text) => [
        ...eachReplaced(text, /^- Như trên[;,]\n/gmu, () => ['']),
        ...when(isPlan(text), () => eachReplaced(text, /(?<=^Nơi nhận:\n)/gmu, () => ['- Như trên;\n'])),
    ],
    'noi-nhan-gach': (text) => eachReplaced(text, /(?<=^Nơi nhận:\n(?:- .*;\n)*)- (?=\p{Lu})(?!- Lưu)/gmu, () => ['']),
    'ky-hoc-ham': (text) =>
        when(!/^(?:SỞ Y TẾ|SỞ GIÁO DỤC|BỘ Y TẾ)/mu.test(text), () =>
            eachReplaced(
                text,
                /(?<=^(?:TM\.|T\/M|KT\.|K\/T)[\s\S]*\n)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}$/gmu,
                ([name]) =>
                    ['TS.', 'ThS.', 'PGS.TS.', 'Bác sĩ', 'BS.CKII', 'Đại tá'].map((title) => `${title} ${name}`),
            ),
        ),
    'so-thua-khong': (text) =>
        eachReplaced(text, /(?<=^Số:? )\d\d+(?=[/-])/gmu, ([digits]) => [`0${digits}`, `00${digits}`]),
    'quoc-hieu': (text) => [
        ...eachReplaced(text, /(?:CỘNG HÒA|CỘNG SẢN)(?= )/gu, ([words]) => [
            words.replace('CỘNG', 'CÔNG'),
            words.replace('CỘNG', 'CỌNG'),
        ]),
        ...when(!isParty(text) && !text.includes('CỘNG HÒA'), () =>
            ['CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HÔI CHỦ NGHIÃ VIỆT NAM'].map((name) =>
                text.replace(/^KẾ HOẠCH$/mu, `${name}\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH`),
            ),
        ),
    ],
    'tieu-ngu': (text) => [
        ...eachReplaced(text, /^Độc lập - Tự do - Hạnh phúc$/gmu, () => [
            'Độc lập – Tự do – Hạnh phúc',
            'Độc lập-Tự do-Hạnh phúc',
            'Độc Lập - Tự Do - Hạnh Phúc',
        ]),
        ...when(!isParty(text) && !text.includes('CỘNG HÒA'), () =>
            ['Độc lập – Tự do – Hạnh phúc', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'].map((motto) =>
                text.replace(/^KẾ HOẠCH$/mu, `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${motto}\n\nKẾ HOẠCH`),
            ),
        ).filter((each) => each !== text),
    ],
    'do-khan': (text) =>
        eachReplaced(text, /(?=^Số:? \d)/gmu, () => ['HỎA TỐC HẸN GIỜ\n\n', 'KHẨN CẤP\n\n', 'TỐI KHẨN\n\n']),
    'dau-ket': (text) =>
        when(!isParty(text), () => [
            ...eachReplaced(text, /(?<=^Trên đây.*\p{L})\.\/\.$/gmu, () => ['.']),
            ...when(isPlan(text) && !text.includes('Trên đây'), () =>
                ['đề nghị các sở thực hiện', 'các sở, các xã tổ chức thực hiện', 'yêu cầu các trường thực hiện'].map(
                    (words) =>
                        text.replace('\n\nNơi nhận:', `\n\nTrên đây là Kế hoạch trồng cây, ${words}.\n\nNơi nhận:`),
                ),
            ),
        ]),
    'thoi-han-ngoai-ky': (text) => {
        const [before = '', after = ''] = text.split(/(?<=TỔ CHỨC THỰC HIỆN\n)/u);
        const isOfYears = /^KẾ HOẠCH\n.*(?:năm|giai đoạn) (?:\d{4}|\d{4} ?- ?\d{4})$/mu.test(before);
        return when(isOfYears, () =>
            eachReplaced(after, /(?<=^- .*)trước ngày \d+\/\d+\/\d{4}/gmu, () => [
                'trước ngày 03/4/2041',
                'trước ngày 31/12/2036',
            ]).map((rest) => before + rest),
        );
    },
    'ngay-trong-bai': (text) =>
        eachSentence(
            text,
            ', họp ngày 5/9/2026',
            ', họp ngày 15/09/2026',
            ' từ ngày 15/2/2026',
            ', họp ngày 3 tháng 04 năm 2026',
        ),
    'viet-tat-trong-bai': (text) =>
        eachSentence(text, ' của các CLBTN', ', theo dõi trên HTXQ').filter(
            (each) => !/^- Lưu.*(?:CLBTN|HTXQ)/mu.test(each),
        ),
    'chu-i-y': (text) =>
        eachSentence(
            text,
            ', kỷ luật, kỉ luật',
            ' đạt tỷ lệ cao, tỉ lệ đều',
            ' về quản lý, xử lý, quản lí',
            ' của bác sỹ, bác sĩ',
        ),
    'dau-tab': (text) => eachReplaced(text, /(?<=^[-+] \p{L}+[^\n]*\p{L}) (?=\p{L})/gmu, () => ['\t', ' \t']),
    'so-cach-chu': (text) => [
        ...eachReplaced(text, /(?<=^Số:? \d+)[/-](?=\p{Lu})/gmu, ([mark]) => [` ${mark}`, `${mark} `]),
        ...eachSentence(text, ' theo Kết luận số 132- KL/TW', ' theo Chỉ thị số 87/CT -BKT'),
    ],
    'dang-trich-yeu': (text) => [
        ...eachReplaced(text, /(?<=^Số \d+-CV\/.*\n)về việc/gmu, () => ['V/v', 'V/v:']),
        ...when(isParty(text) && isPlan(text), () => [
            text
                .replace(/^(Số \d+)-KH(\/\S+)$/mu, '$1-CV$2\nV/v đọc sách')
                .replace(/^KẾ HOẠCH\n(?:.+\n)+/mu, 'Kính gửi: Sở Y tế\n'),
            text
                .replace(/^(Số \d+)-KH(\/\S+)$/mu, '$1-CV$2\nV/v phát động Tết trồng cây')
                .replace(/^KẾ HOẠCH\n(?:.+\n)+/mu, 'Kính gửi: Sở Xây dựng\n'),
        ]),
    ],
    'dang-chuc-vu': (text) =>
        when(isParty(text), () =>
            eachReplaced(text, /(?<=^T\/M .*\n)(?:PHÓ )?BÍ THƯ.*$/gmu, ([post]) => [
                `${post.replace(/ THƯỜNG TRỰC/u, '')} TỈNH ỦY`,
                'ỦY VIÊN BAN THƯỜNG VỤ',
                'ỦY VIÊN',
            ]),
        ),
    'noi-nhan-lap': (text) =>
        eachReplaced(
            text,
            /(?<=^Nơi nhận:\n(?:- .*\n)*)(- (?!Lưu)[^\n(]{4,}?)( \(.*\))?([;,])\n/gmu,
            ([line, name, , mark]) => [`${line}${line}`, `${line}${name} (để thực hiện)${mark}\n`],
        ),
    'tieu-chuan-la': (text) =>
        ['hd36', 'NĐ 30', 'party', 'state-nd30.', ''].map((value) => `// tiêu chuẩn: ${value}\n${text}`),
    'bo-qua-thua': (text) =>
        eachReplaced(text, /^(?=- |\d+\. )/gmu, () =>
            ['danh-so-nhay', 'khong-co', '*'].map((code) => `// bỏ qua: ${code}\n`),
        ),
    'chu-to-hop': (text) =>
        eachReplaced(text, /(?<=^- \p{L}+ )\p{L}*[ếồấậữựáàảãạ]\p{L}*/gmu, ([word]) => [word.normalize('NFD')]),
};

const UNITS = [
    'XÃ CHỢ MỚI',
    'XÃ PHÚ TÂN',
    'XÃ TRI TÔN',
    'XÃ BA CHÚC',
    'XÃ AN PHÚ',
    'XÃ THOẠI SƠN',
    'PHƯỜNG LONG XUYÊN',
    'PHƯỜNG CHÂU ĐỐC',
    'PHƯỜNG TÂN CHÂU',
    'PHƯỜNG RẠCH GIÁ',
];

/** Short plans of several units besides the examples, so that a fault of the heading has enough places. */
function shortPlans(): string[] {
    const body = (mark: string) =>
        `I${mark} MỤC ĐÍCH\n1. Giữ bóng mát cho sân trường quanh năm.\n2. Dạy trẻ em chăm cây theo từng tổ nhóm nhỏ.\n\nII${mark} TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Cấp tủ thuốc cho trường, hoàn thành trước ngày 30/9/2026.\n2. Sở Giáo dục và Đào tạo\n- Chọn giống cây, đào hố trồng trước ngày 31/8/2026.`;
    return UNITS.flatMap((unit, index) => {
        const day = String(11 + index);
        const state = statePlan(body('.'))
            .replace('TỈNH AN GIANG', unit)
            .replace('07/', `${index + 11}/`)
            .replace('ngày 05', `ngày ${day}`)
            .replace('- Lưu', '- Các sở, ban, ngành tỉnh;\n- Lưu');
        const party = partyPlan(`${body('-')}\n\nTrên đây là Kế hoạch đọc sách trong các chi bộ.`)
            .replace('Số 15', `Số ${index + 21}`)
            .replace('ngày 15', `ngày ${day}`)
            .replace('- Lưu', '- Các sở, ban, ngành tỉnh,\n- Lưu');
        return [state, party];
    });
}

const KNOWN = `văn bản 902/2010/NĐ-CP
  loại: Nghị định
  ngày: 01/4/2010

văn bản 903/2020/NĐ-CP
  loại: Nghị định
  ngày: 01/4/2020
  thay thế: 902/2010/NĐ-CP

văn bản 329/QĐ-TTg
  loại: Quyết định
  ngày: 15/3/2017
  cơ quan: Thủ tướng Chính phủ

văn bản 1862/QĐ-TTg
  loại: Quyết định
  ngày: 04/11/2021
  cơ quan: Thủ tướng Chính phủ

cơ quan Ban Việc cũ tỉnh
  đến: 02/2025
  nay là: Ban Việc mới tỉnh

cơ quan Ban Việc mới tỉnh
`;

/** What is found in a text, which is gone from the workspace afterwards. */
async function foundIn(text: string): Promise<{ document: TextDocument; diagnostics: Diagnostic[] }> {
    const { uri, textDocument, diagnostics = [] } = await open(text);
    await services.shared.workspace.DocumentBuilder.update([], [uri]);
    return { document: textDocument, diagnostics };
}

async function codesIn(text: string): Promise<unknown[]> {
    return (await foundIn(text)).diagnostics.map(({ code }) => code);
}

/** The text with all fixes of one rule made, or undefined where nothing is to fix. */
async function fixed(text: string, code: string): Promise<string | undefined> {
    const { document, diagnostics } = await foundIn(text);
    const own = diagnostics.filter((each) => each.code === code);
    const edits = withoutOverlap(own.flatMap((each) => fixOf(each)?.edits ?? []));
    return edits.length === 0 ? undefined : TextDocument.applyEdits(document, edits);
}

/** The lines of a text that no sound one has. */
function difference(text: string, sound: string[]): string {
    const lines = new Set(sound.join('\n').split('\n'));
    return text
        .split('\n')
        .filter((line) => !lines.has(line))
        .join('\n');
}

describe('planted faults', () => {
    const sound = [
        ...exampleWorkspace()
            .filter(({ name }) => name.endsWith('.kehoach'))
            .map(({ text }) => text),
        ...shortPlans(),
    ];

    beforeAll(async () => {
        await open(KNOWN, 'biet.danhmuc');
        await open(readFileSync('server/catalogue/van-ban.danhmuc', 'utf8'), 'van-ban.danhmuc');
        await open(readFileSync('server/catalogue/co-quan.danhmuc', 'utf8'), 'co-quan.danhmuc');
        for (const { name, text } of exampleWorkspace()) {
            await open(text, name);
        }
    });

    it('are of every kind', () => {
        expect(Object.keys(PLANTERS).sort()).toEqual(PLAN_RULES.map(({ code }) => code).sort());
    });

    it('sound documents stay silent', async () => {
        for (const text of sound) {
            expect(await codesIn(text), text).toEqual([]);
        }
    });

    it('are found', async () => {
        const random = randomOf(20261121);
        const table: string[] = [];
        const missed: string[] = [];
        let planted = 0;
        for (const [code, plant] of Object.entries(PLANTERS)) {
            const texts = chosen([...new Set(sound.flatMap(plant))], VARIANTS, random);
            let found = 0;
            for (const text of texts) {
                if ((await codesIn(text)).includes(code)) {
                    found++;
                } else {
                    missed.push(`== ${code}\n${difference(text, sound)}`);
                }
            }
            planted += texts.length;
            table.push(`${code.padEnd(24)} planted ${texts.length}, found ${found}`);
            expect.soft(texts.length, `variants of ${code}`).toBeGreaterThanOrEqual(20);
            expect.soft(found / texts.length, code).toBeGreaterThanOrEqual(0.98);
        }
        if (process.env.PLANTED) {
            console.log(`${table.join('\n')}\n${planted} planted, ${missed.length} missed\n${missed.join('\n')}`);
        }
    }, 120_000);

    it('once fixed are gone, and fixing brings no other fault', async () => {
        const random = randomOf(7);
        let count = 0;
        for (const [code, plant] of Object.entries(PLANTERS)) {
            for (const text of chosen([...new Set(sound.flatMap(plant))], 12, random)) {
                const before = new Set(await codesIn(text));
                const right = await fixed(text, code);
                if (right !== undefined) {
                    count++;
                    const after = await codesIn(right);
                    expect.soft(after, `${code}: ${difference(right, sound)}`).not.toContain(code);
                    expect
                        .soft(
                            [...new Set(after)].filter((each) => !before.has(each)),
                            code,
                        )
                        .toEqual([]);
                }
            }
        }
        expect(count).toBeGreaterThan(100);
    }, 120_000);
});
