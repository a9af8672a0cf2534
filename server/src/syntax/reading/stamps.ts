import type { Line } from './lines.js';
import type { ReaderState } from './reader-state.js';

/**
 * The stamp of papers that came in (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mẫu số 1: tên cơ quan, ĐẾN, Số, Ngày, Chuyển, Số và ký
 * hiệu HS), alone or with what stands beside its word.
 */
const INCOMING = /^(?:(?:CÔNG VĂN|VĂN BẢN)\s+)?ĐẾN(?:\s*$|\s*[:|]|\s+(?=(?:Số|Giờ|Ngày)\s*:))/u;
const INCOMING_ROW = /^(?:Số|Giờ|Ngày|Chuyển|Lưu hồ sơ(?: số)?|Số và ký hiệu (?:HS|hồ sơ))\s*:/u;
/** What programs write beside a signature of theirs: who signed, of which body, when. */
const SIGNED = /^(?:Người ký|Ký bởi|Được ký bởi)\s*:/u;
const SIGNED_ROW = /^(?:Người ký|Ký bởi|Được ký bởi|Email|E-mail|Cơ quan|Chức vụ|Thời gian ký|Ngày ký|Ký ngày)\s*:/u;
const SIGNED_WHEN = /^(?:Thời gian ký|Ngày ký|Ký ngày)\s*:\s*\d/u;
/** The gazette that printed the paper: `CÔNG BÁO/Số 12 + 13/Ngày 10-3-2026`, `TRUNG TÂM CÔNG BÁO - TIN HỌC` above its heading. */
const GAZETTE = /^(?:(?:TRUNG TÂM|CỔNG|VĂN PHÒNG) )?CÔNG BÁO(?:\s*[/–-]|\s+(?:VÀ|TỈNH|THÀNH PHỐ|Số|SỐ)\s|\s*$)/u;
/** The head of each page of the gazette, within whatever the page has: `CÔNG BÁO/Số 12 + 13/Ngày 10-3-2026`, with the page's number. */
const RUNNING_HEAD = /^CÔNG BÁO\/Số [\d +]{1,20}\/Ngày \d{1,2}-\d{1,2}-\d{4}(?:\s+\d{1,4})?$/u;
/** What a portal sets on an annex that it shows alone: the number of the paper, and when that was signed. */
const NUMBER_ROW = /^Số\s*:/u;
/** No stamp has more lines. */
const LONGEST = 8;

/** The number of a page, on a line before or behind its head. */
const PAGE = /^\d{1,4}$/u;
const LONGEST_PAGE = 4;

const FIRST_LETTERS = new Set([...'ĐCVNKTS'].map((letter) => letter.charCodeAt(0)));

/**
 * The number of the last line of the stamp that the current line opens: what an office or a program set on the paper is no part
 * of it.
 *
 * @returns undefined where the line opens none
 */
export function endOfStamp(s: ReaderState, line: Line): number | undefined {
    const first = s.text.charCodeAt(s.bare(line).start);
    // Đ, C, V, N, K, T, S: most lines are passed over at a look
    if (!FIRST_LETTERS.has(first)) {
        return line.end - line.start <= LONGEST_PAGE && PAGE.test(s.slice(line)) && isRunningHead(s, s.index + 1)
            ? s.index
            : undefined;
    }
    const text = s.slice(s.bare(line));
    if (RUNNING_HEAD.test(text)) {
        return endOfRunningHead(s, text);
    }
    if (GAZETTE.test(text) && isAboveHeading(s)) {
        return s.index;
    }
    if (NUMBER_ROW.test(text)) {
        const next = s.zone === 'heading' ? s.lines[s.index + 1] : undefined;
        return next && SIGNED_WHEN.test(s.slice(s.bare(next))) ? s.index + 1 : undefined;
    }
    if (INCOMING.test(text) && s.zone !== 'body') {
        const end = lastRow(s, INCOMING_ROW);
        return end > s.index || /\s(?:Số|Ngày)\s*:/u.test(text) ? end : undefined;
    }
    if (SIGNED.test(text)) {
        const end = lastRow(s, SIGNED_ROW, NARROW);
        return s.lines.slice(s.index, end + 1).some((row) => SIGNED_WHEN.test(s.slice(s.bare(row)))) ? end : undefined;
    }
    return undefined;
}

/** Whether the current line is of the head of a page of the gazette, which stands anywhere within a paper. */
export function isOfRunningHead(s: ReaderState): boolean {
    return isRunningHead(s, s.index) || isRunningHead(s, s.index + 1);
}

function isRunningHead(s: ReaderState, index: number): boolean {
    const line = s.lines[index];
    return line !== undefined && RUNNING_HEAD.test(s.slice(s.bare(line)));
}

/** The number of the page may stand below its head, where neither the head itself nor the line above has it. */
function endOfRunningHead(s: ReaderState, text: string): number {
    const next = s.lines[s.index + 1];
    const hasPage = /\s\d{1,4}$/u.test(text) || (s.previous !== undefined && PAGE.test(s.slice(s.previous)));
    return next && !hasPage && PAGE.test(s.slice(s.bare(next))) ? s.index + 1 : s.index;
}

/** Whether the paper has nothing yet, or has ended. */
function isAboveHeading(s: ReaderState): boolean {
    return s.zone === 'end'
        ? s.seen.has('signer')
        : s.zone === 'heading' && !s.seen.has('issuer') && !s.seen.has('kind');
}

/** Lines of a stamp that are as narrow as this go on in the next one. */
const NARROW = 40;
/** So many lines of one row, the first among them. */
const LONGEST_ROW = 3;

/** @param narrow what else than a row may stand between rows: the rest of one, no longer than this */
function lastRow(s: ReaderState, row: RegExp, narrow = 0): number {
    let last = s.index;
    for (let i = s.index + 1; i < s.lines.length && i - s.index <= LONGEST && i - last <= LONGEST_ROW; i++) {
        const line = s.lines[i] as Line;
        const text = s.slice(s.bare(line));
        if (row.test(text) && !isOwnNumber(text)) {
            last = i;
        } else if (line.afterBlank || text.length > narrow) {
            break;
        }
    }
    // what program signed when may need a second line for its hour
    const behind = s.lines[last + 1];
    return behind && !behind.afterBlank && narrow > 0 && /^\d{2}:\d{2}|^[+]\d{2}/u.test(s.slice(behind))
        ? last + 1
        : last;
}

/** A number of its own has letters: `Số: 12/KH-UBND` is no row of a stamp. */
function isOwnNumber(row: string): boolean {
    const digit = row.search(/\d/);
    return row.startsWith('Số') && digit >= 0 && /[/-]\s*\p{Lu}/u.test(row.slice(digit + 1));
}
