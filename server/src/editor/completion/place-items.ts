import { type CompletionItem, CompletionItemKind, CompletionItemTag } from 'vscode-languageserver';
import { foldedWords } from '../../facts/fold.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { byAlphabet, byCodeUnits, type Comparison, firstInOrder } from '../../knowledge/order.js';
import { existsOn, nameOfPlace, type Place } from '../../knowledge/places/gazetteer.js';
import { isAround } from '../../knowledge/places/place-names.js';
import { isPlaceKind } from '../../knowledge/places/place-table.js';
import type { SpokenLanguage } from '../../language/language.js';
import { type CursorContext, rangeBefore } from './context.js';

const MAX_ITEMS = 20;
/** A word of a kind, and what is typed of a name behind it. */
const TYPED =
    /(?<!\p{L})([Tt]ỉnh|[Tt]hành phố|TP\.?|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Qq]uận) ([\p{L}'’]{1,20}(?:[ -][\p{L}'’]{1,20}){0,4})$/u;

/** What a completion item remembers, for its card. */
export interface PlaceData {
    readonly place: { readonly kind: string; readonly name: string };
}

/**
 * Names of provinces, communes and wards behind the word that says what they are: those of the paper's day and province first,
 * those that ended last, each with what it is now. `xã hội` is no commune: what is typed begins with a capital letter, or is two
 * words at least.
 */
export function placeItems(
    context: CursorContext,
    { places }: KnowledgeIndexManager,
    language: SpokenLanguage,
): CompletionItem[] {
    const [, word = '', typed = ''] = TYPED.exec(context.before) ?? [];
    const small = word.toLowerCase();
    const kind = small.startsWith('tp') ? 'thành phố' : small;
    const words = foldedWords(typed);
    if (!places || !isPlaceKind(kind) || !(/^\p{Lu}/u.test(typed) || words.length > 1)) {
        return [];
    }
    const day = context.date ?? context.today;
    const byName = new Map<string, Place[]>();
    for (const place of places.beginning(words)) {
        if (place.kind === kind) {
            const same = byName.get(place.name);
            if (same) same.push(place);
            else byName.set(place.name, [place]);
        }
    }
    const fit = (place: Place) => (existsOn(place, day) ? 2 : 0) + (isAround(place, context.place) ? 1 : 0);
    const byFit: Comparison<Place> = (a, b) => fit(b) - fit(a) || byAlphabet(a.within, b.within);
    const named = [...byName].map(([name, all]) => ({ name, all: all.toSorted(byFit) }));
    const chosen = firstInOrder(
        named,
        MAX_ITEMS,
        (a, b) =>
            fit(b.all[0] as Place) - fit(a.all[0] as Place) ||
            byAlphabet(a.name, b.name) ||
            byCodeUnits(a.name, b.name),
    );
    return chosen.map(({ name, all: [first, ...others] }, index) => {
        const isFormer = first !== undefined && !existsOn(first, day);
        const now = first?.now.map(({ place }) => nameOfPlace(place)).join(', ') ?? '';
        const former = `${language.say({ vi: 'tên cũ', en: 'former name' })}${now === '' ? '' : ` → ${now}`}`;
        const same = others.filter((place) => existsOn(place, day)).length;
        const more = same === 0 ? '' : language.say({ vi: ` và ${same} nơi khác`, en: ` and ${same} more` });
        return {
            label: name,
            labelDetails: { description: isFormer ? former : `${first?.within ?? ''}${more}` },
            kind: CompletionItemKind.Folder,
            filterText: typed,
            sortText: String(index).padStart(4, '0'),
            textEdit: { range: rangeBefore(context, typed.length), newText: name },
            ...(isFormer ? { tags: [CompletionItemTag.Deprecated] } : {}),
            data: { place: { kind, name } } satisfies PlaceData,
        };
    });
}
