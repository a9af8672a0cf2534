import { gather } from '../../bounds/gather.js';
import type { DirectiveFacts } from '../../facts/catalogue-facts.js';
import { foldedWords } from '../../facts/fold.js';
import { byCodeUnits } from '../order.js';
import { type CatalogueOrigin, COLUMNS, type ColumnName, LISTS, PARTS, type PartName, packedDay } from './layout.js';
import { NumberLists } from './number-lists.js';
import { fromNumbers, writeParts } from './parts.js';
import { TextList, writeLines } from './text-list.js';

/**
 * Writes directives in the form that {@link CompiledCatalogue} reads. The same entries in any order give the same bytes.
 *
 * @param entries numbers normalised, days in ISO 8601
 */
export function writeCatalogue(entries: readonly DirectiveFacts[], origin: CatalogueOrigin): Uint8Array {
    const sorted = entries.toSorted(
        (a, b) => byCodeUnits(a.number, b.number) || byCodeUnits(JSON.stringify(a), JSON.stringify(b)),
    );
    const numbers = inOrder(sorted.flatMap((entry) => [entry.number, ...LINKS.flatMap((list) => entry[list])]));
    const shared = inOrder(sorted.flatMap(({ kind, issuer }) => [kind, issuer].filter((text) => text !== null)));
    const texts = new Places();
    const rows: number[] = [];
    const lists: number[][] = [];
    const speaking: number[][] = numbers.list.map(() => []);
    const said = new Map<string, number[]>();
    for (const [row, entry] of sorted.entries()) {
        const own = numbers.of(entry.number);
        const columns: Record<ColumnName, number> = {
            number: own,
            kind: shared.orNone(entry.kind),
            issuer: shared.orNone(entry.issuer),
            date: packedDay(entry.date),
            effective: packedDay(entry.effective),
            expires: packedDay(entry.expires),
            checked: packedDay(entry.checked),
            subject: texts.orNone(entry.subject),
            file: texts.orNone(entry.file),
            source: texts.orNone(entry.source),
            note: texts.orNone(entry.note),
        };
        for (const name of COLUMNS) rows.push(columns[name]);
        for (const name of LISTS) {
            lists.push(entry[name].map((each) => (name === 'names' ? texts.of(each) : numbers.of(each))));
        }
        for (const number of new Set([entry.number, ...entry.bases, ...entry.replaces, ...entry.replacedBy])) {
            (speaking[numbers.of(number)] as number[]).push(row);
        }
        const words = [entry.kind, ...entry.names, entry.subject, entry.issuer].flatMap((text) =>
            text === null ? [] : foldedWords(text),
        );
        for (const word of new Set(words)) {
            if (said.get(word)?.at(-1) !== own) gather(said, word, [own]);
        }
    }
    const words = [...said.keys()].sort(byCodeUnits);
    const [textEnds, textLetters] = TextList.write(texts.list);
    const [listEnds, listNumbers] = NumberLists.write(lists);
    const [speakingEnds, speakingRows] = NumberLists.write(speaking);
    const [saidEnds, saidNumbers] = NumberLists.write(words.map((word) => said.get(word) ?? []));
    const parts: Record<PartName, Uint8Array> = {
        origin: new TextEncoder().encode(JSON.stringify(origin)),
        numbers: writeLines(numbers.list),
        shared: writeLines(shared.list),
        textEnds,
        texts: textLetters,
        rows: fromNumbers(rows),
        listEnds,
        lists: listNumbers,
        speakingEnds,
        speaking: speakingRows,
        words: writeLines(words),
        saidEnds,
        said: saidNumbers,
    };
    return writeParts(PARTS.map((name) => parts[name]));
}

/** The lists of numbers. */
const LINKS = ['bases', 'replaces', 'replacedBy', 'amendedBy'] as const;

/** Texts by their places, each once. */
class Places {
    readonly list: string[] = [];
    private readonly places = new Map<string, number>();

    of(text: string): number {
        let place = this.places.get(text);
        if (place === undefined) {
            place = this.list.push(text) - 1;
            this.places.set(text, place);
        }
        return place;
    }

    /** The place counted from 1; 0 for null. */
    orNone(text: string | null): number {
        return text === null ? 0 : this.of(text) + 1;
    }
}

function inOrder(texts: readonly string[]): Places {
    const places = new Places();
    for (const text of [...new Set(texts)].sort(byCodeUnits)) places.of(text);
    return places;
}
