import { GrammarUtils } from 'langium';
import { foldName } from '../facts/fold.js';
import { documentKind } from '../facts/heading-facts.js';
import { knownStandard, prescribed, standardTable } from '../facts/standard.js';
import { inAnyMarks } from '../standards/any-marks.js';
import { signsAs } from '../standards/authorities.js';
import { type KnownTable, papersOf, STANDARDS } from '../standards/standards.js';
import { bearsTitle } from '../standards/titles.js';
import { type Document, isAuthority } from '../syntax/generated/ast.js';
import { passageOf } from '../syntax/text/passage.js';
import type { PlanChecks, Report } from './check.js';
import { replacing } from './fix.js';

/**
 * A document bears the title of its own regime: the state's name and motto, the party's, the youth union's (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, mục II.1; Hướng dẫn 05-HD/VPTW; Hướng dẫn 29-HD/TWĐTN-VP, mục III.1).
 */
function headingMustBeOfOneRegime(document: Document, report: Report): void {
    const standard = standardTable(document);
    if (standard === null || document.numbers.length === 0) {
        return;
    }
    const { vi, en } = standard.papers;
    const right = standard.wording.nationalTitle.is.map((line) => `“${line}”`).join(', ');
    for (const title of document.nationalTitles.filter(({ text }) => !bearsTitle(standard.recognition, text))) {
        report(
            { node: title },
            {
                vi: `${vi} ghi tiêu đề ${right}, không ghi “${title.text}”.`,
                en: `${en} bears ${right}, not “${title.text}”.`,
            },
        );
    }
}

/**
 * `Số: 15/KH-UBND` of the state, `Số 15-KH/TU` of the party (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Hướng dẫn
 * 36-HD/VPTW).
 */
function numberLabelMustFitRegime(document: Document, report: Report): void {
    const standard = standardTable(document);
    const [number] = document.numbers;
    const label = GrammarUtils.findNodeForProperty(number?.$cstNode, 'label');
    const right = prescribed(document, 'numberLabel');
    if (!number || !label || standard === null || right === undefined) {
        return;
    }
    const isRight = label.text.endsWith(':') === right.endsWith(':');
    // the colon is what the state, and whoever follows it, asks for
    if (isRight || (!right.endsWith(':') && isKnownByNumberAlone(document, standard))) {
        return;
    }
    const papers = papersOf(standard);
    report(
        { node: number, property: 'label', data: { fix: replacing(label.range, right) } },
        right.endsWith(':')
            ? { vi: `Sau “Số” của ${papers.vi} có dấu hai chấm.`, en: `A colon stands behind “Số” of ${papers.en}.` }
            : {
                  vi: `Sau “Số” của ${papers.vi} không có dấu hai chấm.`,
                  en: `No colon stands behind “Số” of ${papers.en}.`,
              },
    );
}

/**
 * Whether nothing but the form of its number tells a paper's regime: associations that have rules of their own number theirs as the
 * party does.
 */
function isKnownByNumberAlone(document: Document, { regime, recognition }: KnownTable): boolean {
    return (
        knownStandard(document)?.source === 'document' &&
        !document.nationalTitles.some(({ text }) => bearsTitle(recognition, text)) &&
        !document.signature.some((line) => isAuthority(line) && signsAs(regime, line.text)) &&
        !document.issuers.some(({ name }) => recognition.bodies?.issuer.test(name.trim()))
    );
}

/**
 * Numbers below 10 have a zero before them (Hướng dẫn 36-HD/VPTW, mục II.1.3; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * II.3).
 */
function smallNumberMustBePadded(document: Document, report: Report): void {
    const [number] = document.numbers;
    const value = GrammarUtils.findNodeForProperty(number?.$cstNode, 'value');
    if (!number || !value || !/^\d(?!\d)\s*[/-]/.test(value.text)) {
        return;
    }
    report(
        { node: number, property: 'value', data: { fix: replacing(value.range, `0${value.text}`) } },
        {
            vi: `Số dưới 10 ghi thêm số 0 phía trước: “0${value.text}”.`,
            en: `A number below 10 has a zero before it: “0${value.text}”.`,
        },
    );
}

/** Numbers from 10 on have no zero before them: the regulations ask for one below 10 alone. */
function numberShouldHaveNoFurtherZero(document: Document, report: Report): void {
    const [number] = document.numbers;
    const value = GrammarUtils.findNodeForProperty(number?.$cstNode, 'value');
    const zeros = /^0+(?=(?:[1-9]\d+|0\d)\s*[/-])/.exec(value?.text ?? '')?.[0];
    if (!number || !value || zeros === undefined) {
        return;
    }
    const right = value.text.slice(zeros.length);
    report(
        { node: number, property: 'value', data: { fix: replacing(value.range, right) } },
        {
            vi: `Số từ 10 trở lên không ghi số 0 phía trước: “${right}”.`,
            en: `A number from 10 on has no zero before it: “${right}”.`,
        },
    );
}

/** The state's name, and the party's, as papers bear them. */
const TITLES = [STANDARDS['state-nd30'], STANDARDS['party-hd36']].flatMap(({ wording }) =>
    wording.nationalTitle.is.slice(0, 1).map((line) => ({ line, found: inAnyMarks(line) })),
);

/**
 * The name of the state, and that of the party, has its marks where they belong (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1; Hướng
 * dẫn 36-HD/VPTW, mục II.1.1).
 */
function nationalTitleMustBeWrittenAsDecreed(document: Document, report: Report): void {
    for (const title of document.nationalTitles) {
        const node = title.$cstNode;
        const written = node && passageOf(node);
        for (const { line, found } of TITLES) {
            const words = found.exec(written?.text ?? '');
            // two letters that look alike are of the font, and told elsewhere
            if (!written || !words || foldName(words[0].replaceAll('Ð', 'Đ')) === foldName(line)) {
                continue;
            }
            const range = written.range(words.index, words.index + words[0].length);
            report(
                { node: title, range, data: { fix: replacing(range, line) } },
                {
                    vi: `Đầu văn bản ghi “${line}”, không ghi “${words[0]}”.`,
                    en: `The head of a paper has “${line}”, not “${words[0]}”.`,
                },
            );
        }
    }
}

const MOTTO = STANDARDS['state-nd30'].wording.nationalTitle.is[1] as string;
/** The motto with slips in its marks, or with other signs between its phrases. */
const WRITTEN_MOTTO = new RegExp(`${inAnyMarks(MOTTO).source}|độc\\s*lập.{0,99}phúc`, 'iu');

/**
 * The motto has capitals at its three phrases and spaced hyphens between them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * II.1).
 */
function mottoMustBeWrittenAsDecreed(document: Document, report: Report): void {
    for (const title of document.nationalTitles) {
        const node = title.$cstNode;
        const motto = node && passageOf(node);
        const written = WRITTEN_MOTTO.exec(motto?.text ?? '');
        if (!motto || !written || written[0] === MOTTO) {
            continue;
        }
        const range = motto.range(written.index, written.index + written[0].length);
        report(
            { node: title, range, data: { fix: replacing(range, MOTTO) } },
            { vi: `Tiêu ngữ viết “${MOTTO}”.`, en: `The motto is written “${MOTTO}”.` },
        );
    }
}

/**
 * How urgent a paper is: there are three grades, and no others (Nghị định 30/2020/NĐ-CP, Điều 4, khoản 2, điểm c; Hướng
 * dẫn 36-HD/VPTW, mục II.2.1).
 */
function urgencyMustBeOfThreeGrades(document: Document, report: Report): void {
    const { issuers, markings, unplaced } = document;
    for (const line of [...issuers, ...markings, ...unplaced]) {
        const name = ('name' in line ? line.name : line.text).normalize('NFC').replace(/HOẢ/gu, 'HỎA').trim();
        if (
            !/^(?:\p{Lu}+ )?(?:KHẨN|HỎA TỐC)(?: \p{Lu}+)*$/u.test(name) ||
            /^(?:KHẨN|THƯỢNG KHẨN|HỎA TỐC)$/u.test(name)
        ) {
            continue;
        }
        // of the other words nobody can tell which grade is meant
        const isFormerGrade = name === 'HỎA TỐC HẸN GIỜ';
        const range = line.$cstNode?.range;
        report(
            { node: line, ...(range && isFormerGrade ? { data: { fix: replacing(range, 'HỎA TỐC') } } : {}) },
            {
                vi: 'Độ khẩn chỉ có ba mức: KHẨN, THƯỢNG KHẨN, HỎA TỐC.',
                en: 'There are three grades of urgency: KHẨN, THƯỢNG KHẨN, HỎA TỐC.',
            },
        );
    }
}

/**
 * A line in capitals below the number that is no component of the heading (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV). Where the paper
 * has no kind that is known, the last one is its title: `BẢN TỰ KIỂM ĐIỂM`.
 */
function capitalsBeforeKindMustBeKnown(document: Document, report: Report): void {
    const isTitled = document.kinds.length > 0;
    for (const line of isTitled ? document.unplaced : document.unplaced.slice(0, -1)) {
        report(
            { node: line },
            {
                vi: `Không rõ dòng “${line.text}” là gì: đứng trước tên loại nhưng không phải tên cơ quan, độ mật, độ khẩn hay phạm vi lưu hành. Dòng được in đúng chỗ đã viết. Nếu là tên cơ quan, hãy đặt trên số, ký hiệu; nếu là tên loại hay trích yếu, hãy ghi đúng tên loại ở dòng trên trích yếu.`,
                en: `What the line “${line.text}” is cannot be told: it stands before the kind, and is no issuer, secrecy, urgency or circulation. It is printed where it stands. Put an issuer above the number; write the kind's own name above the subject.`,
            },
        );
    }
}

const HEADING_DATE = /(ngày\s+)(\d{1,2})(\s+tháng\s+)(\d{1,2})(\s+năm\s+\d{4})/iu;

/**
 * Days below 10 and the months January and February have a zero before them, the others none (Hướng dẫn 36-HD/VPTW, mục
 * II.1.4; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
function headingDateMustBePadded(document: Document, report: Report): void {
    const [date] = document.dates;
    const node = GrammarUtils.findNodeForProperty(date?.$cstNode, 'date');
    const stated = node ? passageOf(node).text : '';
    const found = HEADING_DATE.exec(stated);
    if (!date || !node || !found) {
        return;
    }
    const [written, word, day = '', tháng, month = '', year] = found;
    const { lastMonth } = (standardTable(document) ?? STANDARDS['state-nd30']).wording.padding.is;
    const rightDay = String(Number(day)).padStart(2, '0');
    const rightMonth = Number(month) <= lastMonth ? String(Number(month)).padStart(2, '0') : String(Number(month));
    if (day === rightDay && month === rightMonth) {
        return;
    }
    const right = stated.replace(written, `${word}${rightDay}${tháng}${rightMonth}${year}`);
    report(
        { node: date, property: 'date', data: { fix: replacing(node.range, right) } },
        {
            vi: `Ngày dưới 10 và tháng 1, 2 ghi thêm số 0, các tháng khác không: “${right}”.`,
            en: `Days below 10 and the months 1 and 2 have a zero before them, other months none: “${right}”.`,
        },
        // the zero is asked for where it is missing; nothing forbids another one
        day === rightDay && month.startsWith('0') && Number(month) > lastMonth ? 'info' : undefined,
    );
}

/**
 * Letters alone are addressed and have their subject under the number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5,
 * II.9).
 */
function planMustNotBeAddressed(document: Document, report: Report): void {
    if (document.kinds.length === 0 || documentKind(document) !== 'Kế hoạch') {
        return;
    }
    const [addressee] = document.addressees;
    const labelled = document.subjects.find(({ label }) => label !== undefined && /^["“]?v ?\/ ?v/iu.test(label));
    if (addressee) {
        report(
            { node: addressee },
            {
                vi: 'Kế hoạch không có “Kính gửi”; nơi nhận ghi ở cuối văn bản.',
                en: 'A plan has no “Kính gửi”; its recipients stand at the end.',
            },
        );
    }
    if (labelled) {
        report(
            { node: labelled, property: 'label' },
            {
                vi: 'Kế hoạch không ghi “V/v”; trích yếu ghi dưới chữ KẾ HOẠCH.',
                en: 'A plan has no “V/v”; its subject stands under the word KẾ HOẠCH.',
            },
        );
    }
}

export const headingFormChecks = {
    'lan-che-do': headingMustBeOfOneRegime,
    'so-hai-cham': numberLabelMustFitRegime,
    'so-them-khong': smallNumberMustBePadded,
    'so-thua-khong': numberShouldHaveNoFurtherZero,
    'quoc-hieu': nationalTitleMustBeWrittenAsDecreed,
    'tieu-ngu': mottoMustBeWrittenAsDecreed,
    'do-khan': urgencyMustBeOfThreeGrades,
    'dong-chu-hoa': capitalsBeforeKindMustBeKnown,
    'ngay-them-khong': headingDateMustBePadded,
    'ke-hoach-kinh-gui': planMustNotBeAddressed,
} satisfies Partial<PlanChecks>;
