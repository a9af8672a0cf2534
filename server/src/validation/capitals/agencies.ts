import { foldName } from '../../facts/fold.js';
import { type AgencyIndex, namesOf } from '../../knowledge/agency-index.js';
import type { Document } from '../../syntax/generated/ast.js';
import type { Report, World } from '../check.js';
import { replacing } from '../fix.js';
import { type Found, findInWords, textAround } from '../words.js';
import { followsAnnexOnCapitals, isWithinSentence, surroundingsOf } from './surroundings.js';

/** Beginnings of names that many agencies share, so that no catalogue need list each of them. */
const SHARED = [
    'Ủy ban nhân dân',
    'Hội đồng nhân dân',
    'Mặt trận Tổ quốc Việt Nam',
    'Ban Chấp hành',
    'Ban Thường vụ',
    'Ban Chỉ đạo',
];
const SHARED_BY_KEY = new Map(SHARED.map((name) => [foldName(name), name]));

/**
 * Where the name of an agency may begin: the words that say what kind of agency it is. Groups of letters and not
 * classes: the search goes by the first letter, which is rare.
 */
const BEGINNINGS =
    /(?:[ỦủỤụUu][yỷỵY] [Bb]an|Hội (?:[Đđ]ồng|[Ll]iên|[Nn]ông|[Cc]ựu)|hội đồng Nhân|Bộ|Sở|Ban|Mặt [Tt]rận|mặt trận Tổ|Liên [Đđ]oàn|Văn [Pp]hòng|Ngân [Hh]àng|Kho [Bb]ạc|Thanh [Tt]ra|Thủ [Tt]ướng|Đảng [Đđ]oàn|Học [Vv]iện) (?=\p{L})/gu;

/** Laws write these names otherwise than the annex on capitals would. */
const NAMED_BY_LAW = /^(?:Viện kiểm sát|Tòa án|Kiểm toán|Toà án|Bộ Chỉ huy)/iu;
/**
 * `Ủy ban nhân dân Thành phố`, `Thanh tra sở`: where no name follows, an office may mean its own unit or body and none other, and
 * a law any of them.
 */
const UNIT_ALONE = new Set(['tỉnh', 'thành', 'phố', 'huyện', 'xã', 'phường', 'quận', 'bộ', 'sở']);

/** So many characters are searched for a name, up to the first mark that no name goes over. */
const REACH = 70;
const UP_TO_MARK = /^[^\n.;:()“”]*/;

/**
 * The names of agencies have capitals at what says their kind and their field, and nowhere else (Nghị định
 * 30/2020/NĐ-CP, Phụ lục II, mục IV.1).
 */
export function agencyHasCapitalsOfItsName(document: Document, report: Report, { knowledge }: World): void {
    if (!followsAnnexOnCapitals(document)) {
        return;
    }
    const source = textAround(document);
    const rights = new Map<number, string>();
    const isFault = ({ offset }: { readonly offset: number }) => {
        if (source.startsWith('Ủy ban nhân dân', offset)) {
            return false; // the most frequent name, and right: whose it is, stands behind it in any form
        }
        const rest = UP_TO_MARK.exec(source.slice(offset, offset + REACH))?.[0] ?? '';
        const right = rightForm(rest, knowledge.agencies);
        if (right !== undefined) {
            rights.set(offset, right);
        }
        return right !== undefined;
    };
    let end = 0;
    for (const beginning of findInWords(document, BEGINNINGS, isFault)) {
        const right = rights.get(beginning.offset) as string;
        // a name within a name is told with it
        if (beginning.offset < end) {
            continue;
        }
        end = beginning.offset + right.length;
        tell(beginning, source.slice(beginning.offset, beginning.offset + right.length), right, document, report);
    }
}

/**
 * The beginning of a text as the agency that it names is written; undefined where no agency is known, or where nothing
 * differs.
 */
function rightForm(text: string, agencies: AgencyIndex): string | undefined {
    const capital = text.charAt(0).toUpperCase() + text.slice(1);
    const found = agencies.namedFirst(capital);
    const written = found && text.slice(0, found.end);
    if (written && found && /\s/.test(written) && !NAMED_BY_LAW.test(written)) {
        const key = foldName(written);
        const names = found.values.flatMap(namesOf).filter((name) => foldName(name) === key);
        // most are written as the catalogue has them
        if (names.includes(written)) {
            return undefined;
        }
        if (names.length > 0) {
            const forms = names.map((name) => inCapitalsOf(name, written));
            return forms.includes(written) ? undefined : forms[0];
        }
    }
    for (const [key, name] of SHARED_BY_KEY) {
        const beginning = text.slice(0, name.length);
        if (foldName(beginning) === key && !/^\p{L}/u.test(text.slice(name.length))) {
            return inCapitalsOf(name, beginning) === beginning ? undefined : inCapitalsOf(name, beginning);
        }
    }
    return;
}

/** The written words with the capitals of the name; their tones stay where their author placed them. */
function inCapitalsOf(name: string, written: string): string {
    const firsts = [...name.matchAll(/[\p{L}\d]+/gu)].map(([word]) => word.charAt(0));
    let word = 0;
    return written.replace(/[\p{L}\d]+/gu, (each) => {
        const first = firsts[word++] ?? '';
        if (word > 1 && UNIT_ALONE.has(each.toLowerCase())) {
            return each;
        }
        const isCapital = first !== first.toLowerCase();
        return (isCapital ? each.charAt(0).toUpperCase() : each.charAt(0).toLowerCase()) + each.slice(1);
    });
}

function tell(beginning: Found, written: string, right: string, document: Document, report: Report): void {
    // a name in capitals stands in a title; one in small letters may be a common noun: `ủy ban nhân dân các cấp`
    const isName = written !== written.toUpperCase() && written !== written.toLowerCase();
    const { before, isQuoted } = surroundingsOf(document, beginning);
    if (!isName || isQuoted) {
        return;
    }
    // `các đơn vị trong Bộ xây dựng báo cáo`, `… xây dựng, ban hành …`: what a body does, where something follows that it may do so
    if (
        /^\p{Lu}\p{Ll}* xây dựng$/u.test(written) &&
        /^(?:\s+\p{Ll}|,\s+ban\s+hành)/u.test(textAround(document).slice(beginning.offset + written.length))
    ) {
        return;
    }
    // where a sentence begins, and before "các", "Ban chấp hành" may be those of all party cells
    const source = textAround(document);
    const isOfMany = /^\s+(?:các|cấp)\s/u.test(source.slice(beginning.offset + written.length).slice(0, 8));
    if (/^Ban \p{Ll}/u.test(written) && (isOfMany || !isWithinSentence(before))) {
        return;
    }
    const range = beginning.passage.range(0, written.length);
    report(
        { node: beginning.node, range, data: { fix: replacing(range, right) } },
        {
            vi: `Tên cơ quan viết “${right}”.`,
            en: `The name of the body is written “${right}”.`,
        },
        // "Ban chỉ đạo" may be a name or stand for one
        /^Ban chỉ đạo$/u.test(written) ? 'info' : undefined,
    );
}
