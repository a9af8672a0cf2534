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
import { PackedMentions } from './packed-mentions.js';
import { PackedWords } from './packed-words.js';

/** A place of the workspace that speaks of something. */
export interface FoundMention {
    readonly uri: string;
    readonly mention: Mention;
}

/** The text of a file, where it costs something to read it. */
export interface TextSource {
    read(): string;
}

/** What a file says, as it was when its facts were drawn. */
interface FileMentions {
    facts: NameFacts;
    text: string | TextSource;
    /** Made when they are asked for, or when the text is packed. */
    lines: LineStarts | undefined;
    /**
     * Its mentions by what they speak of: a number or an agency. Names among them as they were known when somebody
     * asked.
     */
    numbers: Mentions<DirectiveMention>;
    names: ReadonlyMap<Thing, Mention[]> | undefined;
}

/** The places that may name something; of a closed file in less room. */
type NameFacts = Pick<MentionFacts, 'agencies'> & { readonly words: MentionFacts['words'] | PackedWords };

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
    replace(uri: string, facts: MentionFacts, text: string): void {
        this.remove(uri);
        const numbers = byThing(numberMentions(facts).map(sharedCopy));
        const { agencies, words } = facts;
        this.files.set(uri, { facts: { agencies, words }, text, lines: undefined, numbers, names: undefined });
        this.sortIn(uri, numbers);
        this.unsearched.add(uri);
    }

    /** Takes the same text of a file as it is kept from now on. */
    keep(uri: string, text: TextSource): void {
        const file = this.files.get(uri);
        if (file) {
            const { agencies, words } = file.facts;
            const { numbers } = file;
            // a question for a number that a hundred files name is answered without unpacking a hundred texts
            file.lines ??= new LineStarts(this.text(uri));
            file.text = text;
            file.numbers = new PackedMentions([...numbers.keys()].flatMap((number) => numbers.get(number) ?? []));
            file.facts = { agencies, words: words instanceof PackedWords ? words : new PackedWords(words) };
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
        const text = this.files.get(uri)?.text ?? '';
        return typeof text === 'string' ? text : text.read();
    }

    /** What turns offsets of a file's text into lines and columns. */
    lines(uri: string): Pick<LineStarts, 'positionAt'> {
        const file = this.files.get(uri);
        if (!file) {
            return new LineStarts('');
        }
        file.lines ??= new LineStarts(this.text(uri));
        return file.lines;
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
                file.names = byThing(nameMentions(unpacked(file.facts), this.text(uri), this.knowledge));
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

function unpacked({ agencies, words }: NameFacts): Pick<MentionFacts, 'agencies' | 'words'> {
    return { agencies, words: words instanceof PackedWords ? words.unpacked() : words };
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
