import { sharedCopy } from '../bounds/shared-copy.js';
import type { MentionFacts } from '../facts/mention-facts.js';
import type { AgencyDescription } from './descriptions.js';
import { LineStarts } from './line-starts.js';
import {
    byPlaceInText,
    type DirectiveMention,
    type Knowledge,
    type Mention,
    nameMentions,
    numberMentions,
} from './mentions.js';
import { byCodeUnits } from './order.js';
import { type PackedPlaces, placesText } from './packed-places.js';
import type { Pack } from './unpacked.js';

/** A place of the workspace that speaks of something. */
export interface FoundMention {
    readonly uri: string;
    readonly mention: Mention;
}

/** What a file says, as it was when its facts were drawn. */
interface FileMentions {
    readonly agencies: MentionFacts['agencies'];
    readonly words: () => MentionFacts['words'];
    readonly text: () => string;
    readonly lines: () => LineStarts;
    /**
     * Its mentions by what they speak of: a number or an agency. Names among them as they were known when somebody
     * asked.
     */
    readonly numbers: Mentions<DirectiveMention>;
    names: ReadonlyMap<Thing, Mention[]> | undefined;
}

/** Mentions by what they speak of. */
interface Mentions<M extends Mention = Mention> {
    keys(): Iterable<Thing>;
    get(thing: Thing): readonly M[] | undefined;
}

/** What mentions speak of: the number of a directive, or an agency. */
type Thing = string | AgencyDescription;

/**
 * Where the files of a workspace speak of directives and agencies, by what they speak of: an answer costs what it
 * finds, not what there is. Numbers are sorted in as files are read; names are looked for when somebody asks, in those
 * files alone that were read since, and everywhere again when other names are known.
 */
export class MentionIndex {
    private readonly files = new Map<string, FileMentions>();
    private readonly filesOf = new Map<Thing, Set<string>>();
    private unsearched = new Set<string>();
    private areNamesStale = false;

    constructor(private readonly knowledge: Knowledge) {}

    /** Takes what a file says for what it said before. */
    replace(uri: string, { numbers: places, agencies, words }: MentionFacts, text: string): void {
        this.remove(uri);
        const numbers = byThing(numberMentions({ numbers: places }).map(sharedCopy));
        let lines: LineStarts | undefined;
        const linesOfText = () => {
            lines ??= LineStarts.of(text);
            return lines;
        };
        const file = { agencies, words: () => words, text: () => text, lines: linesOfText, numbers, names: undefined };
        this.files.set(uri, file);
        this.sortIn(uri, numbers);
        this.unsearched.add(uri);
    }

    /**
     * Takes what a plan says that nobody has open.
     *
     * @param text of the plan
     */
    take(uri: string, places: PackedPlaces, text: Pack): void {
        this.remove(uri);
        this.files.set(uri, { ...packed(places, text), agencies: [], names: undefined });
        this.sortIn(uri, places);
        this.unsearched.add(uri);
    }

    /** What a file's places are, for a pack; and the numbers that they speak of. */
    placesOf(uri: string): { readonly numbers: readonly string[]; readonly text: string } {
        const file = this.files.get(uri);
        const numbers = [...(file?.numbers.keys() ?? [])] as string[];
        const mentions = numbers.flatMap((number) => file?.numbers.get(number) ?? []);
        return { numbers, text: placesText(mentions, file?.words() ?? [], this.lines(uri)) };
    }

    /** Takes the same places and the same text of a file as they are kept from now on. */
    keep(uri: string, places: PackedPlaces, text: Pack): void {
        const file = this.files.get(uri);
        if (file) {
            this.files.set(uri, { ...packed(places, text), agencies: file.agencies, names: file.names });
        }
    }

    remove(uri: string): void {
        const file = this.files.get(uri);
        this.forget(uri, file?.numbers);
        this.forget(uri, file?.names);
        this.files.delete(uri);
        this.unsearched.delete(uri);
    }

    /** Names are known otherwise: what was found by them is to be looked for again. */
    namesChanged(): void {
        this.areNamesStale = true;
    }

    /**
     * Every place that speaks of a directive or of an agency, by files (in the order of their addresses), then by
     * place. Only what bears names is looked for in running words: that goes through all files that were read since.
     */
    of(thing: Thing): FoundMention[] {
        const isNamed = typeof thing !== 'string' || this.knowledge.directives.bearsNames(thing);
        if (isNamed) this.search();
        return [...(this.filesOf.get(thing) ?? [])].sort(byCodeUnits).flatMap((uri) => {
            const file = this.files.get(uri);
            const named = isNamed ? file?.names?.get(thing) : undefined;
            const mentions = [...(file?.numbers.get(thing) ?? []), ...(named ?? [])];
            return mentions.sort(byPlaceInText).map((mention) => ({ uri, mention }));
        });
    }

    /** The text of a file that its places are counted in. */
    text(uri: string): string {
        return this.files.get(uri)?.text() ?? '';
    }

    /** What turns offsets of a file's text into lines and columns. */
    lines(uri: string): LineStarts {
        return this.files.get(uri)?.lines() ?? LineStarts.of('');
    }

    private search(): void {
        if (this.areNamesStale) {
            for (const [uri, file] of this.files) {
                this.forget(uri, file.names, file.numbers);
                file.names = undefined;
                this.unsearched.add(uri);
            }
            this.areNamesStale = false;
        }
        for (const uri of this.unsearched) {
            const file = this.files.get(uri);
            if (file) {
                const { agencies } = file;
                file.names = byThing(nameMentions({ agencies, words: file.words() }, file.text(), this.knowledge));
                this.sortIn(uri, file.names);
            }
        }
        this.unsearched = new Set();
    }

    private sortIn(uri: string, things: Mentions): void {
        for (const thing of things.keys()) {
            const files = this.filesOf.get(thing) ?? new Set();
            files.add(uri);
            this.filesOf.set(thing, files);
        }
    }

    private forget(uri: string, things: Mentions | undefined, kept: Mentions = NO_MENTIONS): void {
        const stay = new Set(kept.keys());
        for (const thing of things?.keys() ?? []) {
            const files = this.filesOf.get(thing);
            if (!stay.has(thing)) files?.delete(uri);
            if (files?.size === 0) this.filesOf.delete(thing);
        }
    }
}

const NO_MENTIONS: Mentions = new Map();

/** What comes out of packs. */
function packed(places: PackedPlaces, text: Pack): Pick<FileMentions, 'words' | 'text' | 'lines' | 'numbers'> {
    return { words: () => places.words(), text: () => text.read(), lines: () => places.lines(), numbers: places };
}

function byThing<M extends Mention>(mentions: readonly M[]): Map<Thing, M[]> {
    const things = new Map<Thing, M[]>();
    for (const mention of mentions) {
        const thing = mention.type === 'directive' ? mention.number : mention.description;
        const same = things.get(thing);
        if (same) same.push(mention);
        else things.set(thing, [mention]);
    }
    return things;
}
