// Takes what a harvest of public texts found out about central directives into the built-in catalogue:
//
//     node .build/take-directives.mjs FOLDER
//
// FOLDER has `directives.tsv.gz`, `directives-phapdien.tsv.gz` and `directives-once.tsv.gz`; beside this script lies what was harvested later,
// `harvest/directives-cited.tsv.gz` (each directive in a year of its own, as texts cite it, with the page of legal press that bears it). What comes of it, `server/catalogue/van-ban.tsv`, is committed and
// is what the build reads; the same harvest gives the same file. Nothing is said that its sources do not bear: where they disagree,
// or none of them is one that a person can open, the value or the row is left out.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { importSources } from './from-sources.mjs';

const TO = 'server/catalogue/van-ban.tsv';
const { COLUMNS } = await importSources({ entryPoints: ['server/src/knowledge/compiled/directive-table.ts'] });
/** Days of which the codified law and the closing articles were known. */
const CODIFIED = '2026-01-31';
const HARVESTED = '2026-11-25';

/** Sources that are official, legal press, or the text of a directive. */
const OFFICIAL = /^https:\/\/(?:[\w-]+\.)*(?:gov\.vn|chinhphu\.vn|dcs\.vn|dangcongsan\.vn|quochoi\.vn)\//;
const LEGAL_PRESS = /^https:\/\/(?:thuvienphapluat\.vn|luatvietnam\.vn)\//;
const TEXT = /^github\.com\/(?:diepxuan\/diepxuan\.github\.io van-ban|TuanHuu168\/CongBot data)\//;
const CODIFICATION = /^Pháp điển \S+ vbpl\.vn ItemID=\d+$/;

const LAWS = new Set(['Luật', 'Bộ luật', 'Pháp lệnh']);

async function read(name, folder = process.argv[2] ?? '.') {
    const text = gunzipSync(await readFile(join(folder, `${name}.tsv.gz`))).toString('utf8');
    const [head, ...lines] = text.trimEnd().split('\n');
    const columns = head.split('\t');
    return lines.map((line) => {
        const cells = line.split('\t');
        return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
    });
}

const rows = [...(await read('directives')), ...(await read('directives-phapdien'))];
/** What texts cite; of it as much as is sure enough is taken once its neighbours are known. */
const cited = await read('directives-cited', fileURLToPath(new URL('harvest', import.meta.url)));

/** Days between which a number is given that one text alone dates: those of its neighbours may not be further apart. */
const NARROW = 60;
/** Of what one text alone dates, those whose number stands among its neighbours as that day does; what they are about is left out. */
const known = new Set(rows.map(({ number }) => number));
for (const { number, kind, date, issuer, ...rest } of await read('directives-once')) {
    const [, from, to] = /^khớp thứ tự số \((\S+) … (\S+)\)$/.exec(rest.order_check) ?? [];
    const isNarrow = from !== undefined && (Date.parse(to) - Date.parse(from)) / 86_400_000 <= NARROW;
    const sources = rest['source (the only document seen that dates it)'];
    if (isNarrow && !known.has(number)) {
        const nothing = { subject: '', disagree: '', force_note: '', subject_from: '', replaced_by: '', effective: '' };
        rows.push({ ...nothing, number, kind, date, issuer, agree: 'ngày=1', sources });
    }
}

/**
 * What texts cite, where two agree on the day, or where one gives a day of the very year in which a page that a person can open has the paper.
 * Each year is another paper of that number. What no text dates is known by its number and page alone.
 */
const yearly = (row) => `${row.number} ${row.date.slice(0, 4)}`;
const dated = new Set(rows.map(yearly));
const undated = new Set(rows.filter(({ date }) => date === '').map(({ number }) => number));
const fresh = cited.filter((row) => !dated.has(yearly(row)) && !undated.has(row.number));
const isSure = ({ agree, disagree, date, page }) => {
    // its number bears the year: the page is of no other paper, and what it says of the day is for who opens it
    if (date === '') return page !== '';
    const [by, others] = [count(agree, 'ngày'), count(disagree, 'ngày')];
    return (by >= 2 && by >= 3 * others) || (page !== '' && others === 0);
};
rows.push(...fresh.filter(isSure));
/** Of those that one text alone dates and no page has, what stands between neighbours that are narrow. */
const bySeries = seriesOf(rows);
rows.push(...fresh.filter((row) => !isSure(row) && count(row.disagree, 'ngày') === 0 && standsNarrow(row, bySeries)));

/** How many texts agree, or do not, on a value: `ngày=3`. */
function count(tally, value) {
    return Number(new RegExp(`${value}=(\\d+)`).exec(tally)?.[1] ?? 0);
}

/** At most two sources, the best first, the page of the paper itself before all; none where nobody can open any. */
function sourceOf({ sources, page = '' }) {
    if (page !== '') {
        return [page];
    }
    const all = sources
        .split(' ; ')
        .map((each) => ({ own: each.startsWith('tiêu đề: '), at: each.replace(/^tiêu đề: /, '') }));
    const worth = ({ own, at }) =>
        OFFICIAL.test(at)
            ? own
                ? 5
                : 3
            : CODIFICATION.test(at)
              ? 4
              : TEXT.test(at) || LEGAL_PRESS.test(at)
                ? own
                    ? 3
                    : 2
                : 0;
    return all
        .filter((each) => worth(each) > 0)
        .sort((a, b) => worth(b) - worth(a) || (a.at < b.at ? -1 : 1))
        .slice(0, 2)
        .map(({ at }) => at);
}

/**
 * The day, where sources agree on it. The paper's own heading outweighs others where its page is official or legal press; a copy that
 * somebody keeps is one witness, whom its neighbours have to bear out where it is alone.
 */
function dateOf(row, outOfOrder) {
    const [agree, disagree] = [count(row.agree, 'ngày'), count(row.disagree, 'ngày')];
    const own = row.sources.split(' ; ').flatMap((each) => /^tiêu đề: (.+)$/.exec(each)?.[1] ?? []);
    const isFromItself = own.some((at) => OFFICIAL.test(at) || LEGAL_PRESS.test(at));
    const isCopyAlone = own.length > 0 && !isFromItself && agree === 1;
    if (isCopyAlone && !isBorneOut(row)) {
        return '';
    }
    const isMended = /ngày đã sửa/.test(row.force_note);
    return (disagree === 0 || agree >= 3 * disagree || isFromItself) && !isMended && !outOfOrder.has(row)
        ? row.date
        : '';
}

/** Rows with a day by the series in which they are numbered: those of a code and year; laws apart from resolutions. */
function seriesOf(all) {
    const series = new Map();
    for (const row of all) {
        const { key, number } = placeOf(row);
        if (key !== undefined && row.date !== '') {
            const known = series.get(key) ?? [];
            known.push({ row, number, day: dayOf(row) });
            series.set(key, known);
        }
    }
    return series;
}

/** In which series a paper is numbered, and where; single papers are numbered anew each year. */
function placeOf({ number: whole, kind, date }) {
    const [, number, year, code] = /^(\d+)\/((?:19|20)\d{2}\/)?(.+)$/.exec(whole) ?? [];
    return number === undefined
        ? {}
        : { number: Number(number), key: `${LAWS.has(kind) ? '' : kind} ${year ?? `– ${date.slice(0, 4)}`} ${code}` };
}

function dayOf({ date }) {
    return Date.parse(date) / 86_400_000;
}

/** Whether a day stands between those of the two neighbours of its number, and these not too far apart. */
function standsNarrow(row, series) {
    const { key, number } = placeOf(row);
    const others = series.get(key) ?? [];
    const before = others.filter((other) => other.number < number).sort((a, b) => b.number - a.number)[0];
    const after = others.filter((other) => other.number > number).sort((a, b) => a.number - b.number)[0];
    const day = dayOf(row);
    return before && after && before.day <= day && day <= after.day && after.day - before.day <= NARROW;
}

let seriesOfAll;

/** Whether the neighbours of a number have days around that of the row. */
function isBorneOut(row) {
    seriesOfAll ??= seriesOf(rows);
    return standsNarrow(row, seriesOfAll);
}

/** Rows whose day does not stand where their number does among those of their series and year. */
function findOutOfOrder() {
    const series = seriesOf(rows);
    const found = new Set();
    for (const known of series.values()) {
        const sorted = known.sort((a, b) => a.number - b.number);
        const inOrder = new Set(longestInOrder(sorted));
        for (const [i, each] of sorted.entries()) {
            const before = sorted.slice(0, i).findLast((other) => inOrder.has(other));
            const after = sorted.slice(i + 1).find((other) => inOrder.has(other));
            const isEarly = before && each.day < before.day - SLACK;
            const isLate = after && each.day > after.day + SLACK;
            const wellKnown = count(each.row.agree, 'ngày') >= 3 && count(each.row.disagree, 'ngày') === 0;
            if (!inOrder.has(each) && (isEarly || isLate) && !wellKnown) found.add(each.row);
        }
    }
    return found;
}

/** Numbers are given a few days before a paper is signed, or after. */
const SLACK = 10;

/** The longest part of a series in which days follow numbers. */
function longestInOrder(sorted) {
    const best = [];
    sorted.forEach((each, i) => {
        let from = -1;
        for (let j = 0; j < i; j++) {
            if (sorted[j].day <= each.day && (from < 0 || best[j].length > best[from].length)) from = j;
        }
        best[i] = { length: 1 + (from < 0 ? 0 : best[from].length), from };
    });
    let at = best.reduce((most, each, i) => (most < 0 || each.length > best[most].length ? i : most), -1);
    const found = [];
    for (; at >= 0; at = best[at].from) found.push(sorted[at]);
    return found;
}

/** What it is about, and the name by which it is cited if that is all that its subject says. */
function subjectOf(row, date) {
    const [agree, disagree] = [count(row.agree, 'trích yếu'), count(row.disagree, 'trích yếu')];
    const isCited = row.subject_from.startsWith('viện dẫn');
    if (row.subject === '' || (isCited && (agree < 2 || disagree * 2 > agree))) {
        return { subject: '', names: '' };
    }
    const subject = row.subject
        .replace(/\s+/g, ' ')
        .replace(/^về\s+/u, '')
        .replace(/^việc\s+/u, '')
        .replace(/^Về\s+/u, '')
        .trim();
    if (!LAWS.has(row.kind) || !subject.startsWith(`${row.kind} `)) {
        return { subject, names: '' };
    }
    const rest = subject.slice(row.kind.length + 1);
    const isName = /^\p{Lu}/u.test(rest) && !/[;:]/.test(rest) && rest.length < 80;
    return isName ? { subject: '', names: date === '' ? '' : subject } : { subject: rest, names: '' };
}

/**
 * What took its place as a whole: the closing article of the successor says so, in an official text of that. A single paper (its number
 * bears no year) is often said to end where a part of it does: there the article has to say that it is replaced.
 */
function replacedBy({ number: old, replaced_by: number, force_note: notes }) {
    const isSaid = notes.split(' | ').some((note) => {
        const [, how, said, at] = /^(bị thay thế bởi|hết hiệu lực theo) (\S+) \((\S+)\)$/.exec(note) ?? [];
        const isWhole = how === 'bị thay thế bởi' || /\/(?:19|20)\d{2}\//.test(old);
        return isWhole && said === number && at !== undefined && (OFFICIAL.test(at) || LEGAL_PRESS.test(at));
    });
    return number !== '' && isSaid ? number : '';
}

function amendedBy({ force_note: notes }) {
    const said = notes
        .split(' | ')
        .map((note) => /^có nội dung được sửa đổi, bổ sung bởi (.+) \(Pháp điển/.exec(note)?.[1]);
    return said
        .flatMap((numbers) => numbers?.split(/[\s,;]+/) ?? [])
        .filter((each) => /^\d+.*\/\p{Lu}|^\d+-\p{Lu}/u.test(each))
        .join('; ');
}

/** The first day on which it applies, as the codified law or its own closing article says. */
function effectiveOf({ effective, force_note: notes }, date) {
    const isSaid = new RegExp(`hiệu lực từ ${effective} \\((?:Pháp điển|điều khoản thi hành)\\)`).test(notes);
    return effective !== '' && isSaid && date !== '' && effective >= date ? effective : '';
}

/** Whether a page has a paper of this very number: it bears its year. */
function isPaged({ number, page = '' }) {
    return page !== '' && /\/(?:19|20)\d{2}\//.test(number);
}

const outOfOrder = findOutOfOrder();
const taken = [];
const left = { source: 0, silent: 0, date: 0, subject: 0 };
for (const row of rows) {
    const source = sourceOf(row);
    const date = dateOf(row, outOfOrder);
    const { subject, names } = subjectOf(row, date);
    if (source.length === 0) left.source++;
    else if (date === '' && subject === '' && names === '' && !isPaged(row)) left.silent++;
    else {
        if (date === '') left.date++;
        if (subject === '' && names === '') left.subject++;
        const next = replacedBy(row);
        const amended = amendedBy(row);
        taken.push({
            number: row.number,
            kind: row.kind,
            date,
            // who issues with others is not told apart from them where it is cited
            issuer: row.issuer.includes(';') ? '' : row.issuer,
            subject,
            names,
            effective: effectiveOf(row, date),
            amendedBy: amended,
            replacedBy: next,
            checked: next !== '' ? HARVESTED : amended !== '' ? CODIFIED : '',
            source: source.join('; '),
        });
    }
}
const lines = taken.map((row) => COLUMNS.map((column) => row[column]).join('\t')).sort();
await writeFile(TO, `${[COLUMNS.join('\t'), ...new Set(lines)].join('\n')}\n`);
console.log(`${lines.length} of ${rows.length} rows; left out`, left);
console.log('out of order:', [...outOfOrder].map(({ number, date }) => `${number} ${date}`).join('; '));
