import { foldedWords } from '../../facts/fold.js';
import { packedDay } from '../compiled/layout.js';
import { NumberLists } from '../compiled/number-lists.js';
import { fromNumbers, writeParts } from '../compiled/parts.js';
import { writeLines } from '../compiled/text-list.js';
import { byCodeUnits } from '../order.js';
import { GAZETTEER_PARTS, type GazetteerPart } from './gazetteer.js';
import type { PlaceRow } from './place-table.js';

/**
 * Writes units of the administration in the form that {@link Gazetteer} reads. The same rows in any order give the same bytes.
 *
 * @throws an Error where a row leads to a unit that none is
 */
export function writeGazetteer(rows: readonly PlaceRow[]): Uint8Array {
    const sorted = rows
        .map((row) => ({ row, key: foldedWords(row.name).join(' ') }))
        .sort((a, b) => byCodeUnits(a.key, b.key) || byCodeUnits(orderOf(a.row), orderOf(b.row)));
    const shared = [...new Set(rows.flatMap(({ name, kind, within, source }) => [name, kind, within, source]))];
    shared.sort(byCodeUnits);
    const places = new Map(shared.map((text, place) => [text, place]));
    const of = (text: string) => places.get(text) ?? 0;
    const today = new Map<string, number>();
    for (const [i, { row }] of sorted.entries()) {
        if (row.until === null) today.set(fullName(row), i);
    }
    const now = sorted.map(({ row }) =>
        row.now.map(({ unit, isPart }) => {
            const place = today.get(unit.toLowerCase());
            if (place === undefined) throw new Error(`${row.kind} ${row.name}: “${unit}” is no unit of today`);
            return 2 * place + Number(isPart);
        }),
    );
    const before = sorted.map((): number[] => []);
    for (const [i, list] of now.entries()) {
        for (const each of list) before[each >> 1]?.push(2 * i + (each & 1));
    }
    const keys = [...new Set(sorted.map(({ key }) => key))];
    const counts = new Map<string, number>();
    for (const { key } of sorted) counts.set(key, (counts.get(key) ?? 0) + 1);
    let end = 0;
    const ends = keys.map((key) => {
        end += counts.get(key) ?? 0;
        return end;
    });
    const [nowEnds, nowUnits] = NumberLists.write(now);
    const [beforeEnds, beforeUnits] = NumberLists.write(before);
    const parts: Record<GazetteerPart, Uint8Array> = {
        keys: writeLines(keys),
        keyEnds: fromNumbers(ends),
        shared: writeLines(shared),
        units: fromNumbers(
            sorted.flatMap(({ row }) => [
                of(row.name),
                of(row.kind),
                of(row.within),
                packedDay(row.from),
                packedDay(row.until),
                of(row.source),
            ]),
        ),
        nowEnds,
        now: nowUnits,
        beforeEnds,
        before: beforeUnits,
    };
    return writeParts(GAZETTEER_PARTS.map((name) => parts[name]));
}

function orderOf({ name, kind, within, from, until }: PlaceRow): string {
    return [name, kind, within, from ?? '', until ?? ''].join('\t');
}

function fullName({ kind, name, within }: PlaceRow): string {
    return `${kind} ${name}${within === '' ? '' : `, ${within}`}`.toLowerCase();
}
