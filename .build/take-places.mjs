// Takes the units of the administration, those of today and those that ended, into the built-in catalogue:
//
//     node .build/take-places.mjs FOLDER
//
// FOLDER has `provinces.tsv`, `communes.tsv.gz` and `old-new.tsv.gz`. What comes of it, `server/catalogue/dia-danh.tsv`, is committed and
// is what the build reads; the same data give the same file. The source of each row is the act that made the unit or ended it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importSources } from './from-sources.mjs';

const TO = 'server/catalogue/dia-danh.tsv';
const { PLACE_COLUMNS } = await importSources({ entryPoints: ['server/src/knowledge/places/place-table.ts'] });

/** Day on which the units of 2025 began, and the day before it. */
const BEGAN = '2025-07-01';
const ENDED = '2025-06-30';
/** Ended the level of districts. */
const DISTRICTS_ENDED_BY = '72/2025/QH15';

async function read(name) {
    const bytes = await readFile(join(process.argv[2] ?? '.', name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
    const [head, ...lines] = text.trimEnd().split('\n');
    const columns = head.split('\t');
    return lines.map((line) =>
        Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell.replace(/\s+/g, ' ').trim()])),
    );
}

const KINDS = ['tỉnh', 'thành phố', 'xã', 'phường', 'đặc khu', 'thị trấn', 'huyện', 'quận', 'thị xã'];

/** `Thị trấn Thắng` as a kind and a name; undefined for what is none. */
function unitOf(unit) {
    const small = unit.replace(/^Thi trấn/u, 'Thị trấn').toLowerCase();
    const kind = KINDS.find((each) => small.startsWith(`${each} `));
    const name = kind && unit.slice(kind.length + 1).trim();
    return name ? { kind, name } : undefined;
}

/** As running text writes it: `tỉnh An Giang`. */
function written({ kind, name }) {
    return `${name === 'Hồ Chí Minh' ? 'Thành phố' : kind} ${name}`;
}

const [provinces, communes, changes] = await Promise.all(
    ['provinces.tsv', 'communes.tsv.gz', 'old-new.tsv.gz'].map(read),
);
const rows = [];
const strange = [];

/** What a unit is today, over all that came between. */
const today = (unit) => (today.next.get(unit) === undefined ? unit : today(today.next.get(unit)));
today.next = new Map(provinces.filter(({ until }) => until !== '').map(({ unit, successor }) => [unit, successor]));
for (const { unit, from, until, successor, act } of provinces) {
    const now = successor && written(unitOf(today(successor)));
    // what took others in was there before
    rows.push({ ...unitOf(unit), from: from === BEGAN ? '' : from, until, now, source: act });
}
/** The name of a province on the day before the units of 2026. */
const before = new Map(provinces.filter(({ until }) => until > BEGAN).map(({ unit, successor }) => [successor, unit]));

const kept = new Set(changes.filter(({ mode }) => mode === 'giữ nguyên').map((change) => change.new_code));
for (const {
    code,
    full_name: full,
    province,
    type_since: since,
    type_act: act,
    former_type: former,
    created_by: made,
} of communes) {
    const unit = unitOf(full);
    const own = written(unitOf(province));
    // one that stayed as it was began before anything that is known here
    rows.push({ ...unit, within: own, from: kept.has(code) ? '' : since, source: act });
    if (former !== '') {
        const until = new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 10);
        const within = written(unitOf(before.get(province) ?? province));
        const now = `${written(unit)}, ${own}`;
        rows.push({
            kind: former,
            name: unit.name,
            within,
            from: kept.has(code) ? '' : BEGAN,
            until,
            now,
            source: made,
        });
    }
}

const made = new Map(communes.map(({ code, created_by: by }) => [code, by]));
const old = new Map();
const districts = new Map();
for (const change of changes) {
    const [unit, district, province, now] = ['old_unit', 'old_district', 'old_province', 'new_unit'].map((column) =>
        unitOf(change[column]),
    );
    if (!unit || !district || !province || !now) {
        strange.push(Object.values(change).join(' | '));
        continue;
    }
    districts.set(`${written(district)}, ${written(province)}`, { ...district, within: written(province) });
    if (change.mode === 'giữ nguyên') continue;
    const within = `${written(district)}, ${written(province)}`;
    const key = `${written(unit)}, ${within}`;
    const known = old.get(key) ?? { ...unit, within, until: ENDED, whole: [], part: [], sources: new Set() };
    const next = `${written(now)}, ${written(unitOf(change.new_province))}`;
    (change.mode === 'một phần' ? known.part : known.whole).push(next);
    known.sources.add(made.get(change.new_code));
    old.set(key, known);
}
for (const { whole, part, sources, ...unit } of old.values()) {
    const isSame = [...new Set(whole)].length === 1 && part.length === 0;
    const all = [...new Set([...whole, ...part])].sort();
    rows.push({
        ...unit,
        now: all.join('; '),
        part: isSame ? '' : all.map((each) => (whole.includes(each) ? '0' : '1')).join(''),
        source: [...sources].sort().join('; '),
    });
}
for (const district of districts.values()) rows.push({ ...district, until: ENDED, source: DISTRICTS_ENDED_BY });

const lines = rows.map((row) => PLACE_COLUMNS.map((column) => row[column] ?? '').join('\t')).sort();
await writeFile(TO, `${[PLACE_COLUMNS.join('\t'), ...new Set(lines)].join('\n')}\n`);
console.log(`${lines.length} rows; left out:`, strange);
