import { type AstNodeDescription, DefaultIndexManager, type LangiumDocument, type Stream, stream, URI } from 'langium';
import { isDocumentDescription } from '../facts/document-description.js';
import { mentionFacts } from '../facts/mention-facts.js';
import { AgencyIndex } from './agency-index.js';
import type { CompiledCatalogue } from './compiled/compiled-catalogue.js';
import { BUILT_IN_SCHEME, isAgencyDescription, isDirectiveDescription, isWordsDescription } from './descriptions.js';
import { DirectiveIndex } from './directive-index.js';
import { KnownWords } from './known-words.js';
import { MentionIndex } from './mention-index.js';
import { PackedPlaces } from './packed-places.js';
import { takeTasksFrom, tasksText } from './packed-tasks.js';
import type { Gazetteer } from './places/gazetteer.js';
import type { Pack } from './unpacked.js';

/** What is long in what a closed plan says, packed. */
export interface PlanPacks<P extends Pack = Pack> {
    readonly text: P;
    /** See {@link PackedPlaces}. */
    readonly places: P;
    /** See {@link tasksText}. */
    readonly tasks: P;
}

/** What a closed plan says, as the index keeps it. */
export interface PlanKnowledge<P extends Pack = Pack> {
    /** Without their nodes; tasks come out of the packs. */
    readonly descriptions: readonly AstNodeDescription[];
    /** The numbers that its places speak of, each once. */
    readonly numbers: readonly string[];
    readonly packs: PlanPacks<P>;
}

/**
 * Langium's index, which also sorts what files export by the numbers of directives and the names of agencies, and the
 * places that speak of them. What a closed file says is known from here alone, never from its tree.
 */
export class KnowledgeIndexManager extends DefaultIndexManager {
    readonly agencies = new AgencyIndex();
    readonly directives = new DirectiveIndex((name) => this.agencies.inRunningText(name));
    readonly mentions = new MentionIndex(this);
    readonly words = new KnownWords();
    /** What files said at any time since changes were asked for last, one after the other. */
    private readonly touched = new Map<string, (readonly AstNodeDescription[])[]>();
    private readonly compiled: CompiledCatalogue[] = [];
    private gazetteer: Gazetteer | undefined;

    /** The units of the administration; undefined where the tool was built without them. */
    get places(): Gazetteer | undefined {
        return this.gazetteer;
    }

    /** Takes the units of the administration: bodies are known by them, too. */
    usePlaces(gazetteer: Gazetteer | undefined): void {
        this.gazetteer = gazetteer;
        this.agencies.usePlaces(gazetteer);
        this.mentions.namesChanged();
    }

    /** Takes a compiled catalogue beside the files: a lookup asks both. */
    use(catalogue: CompiledCatalogue): void {
        this.compiled.push(catalogue);
        this.mentions.namesChanged();
        this.directives.use(catalogue);
    }

    /** The text of an entry of a compiled catalogue, by its address; undefined where there is none. */
    compiledText(uri: URI): string | undefined {
        return this.compiled.map((catalogue) => catalogue.textAt(uri)).find((text) => text !== undefined);
    }

    override allElements(nodeType?: string, uris?: Set<string>): Stream<AstNodeDescription> {
        const all = super.allElements(nodeType, uris);
        const isOfAll = uris === undefined && (nodeType === undefined || nodeType === 'DirectiveEntry');
        return isOfAll ? this.compiled.reduce((before, catalogue) => before.concat(stream(catalogue)), all) : all;
    }

    override async updateContent(...args: Parameters<DefaultIndexManager['updateContent']>): Promise<void> {
        const document: LangiumDocument = args[0];
        const uri = document.uri.toString();
        try {
            await super.updateContent(...args);
        } finally {
            this.replace(uri, this.symbolIndex.get(uri) ?? []);
        }
        this.remember(uri);
    }

    /** The file is gone. */
    override remove(uri: URI): void {
        super.remove(uri);
        this.replace(uri.toString(), []);
        this.remember(uri.toString());
    }

    /**
     * Takes what another thread read of a file, as its index has it, in place of the file; places that speak of something are
     * not among it.
     *
     * @param descriptions without their nodes
     */
    learn(uri: URI, descriptions: readonly AstNodeDescription[]): void {
        this.symbolIndex.set(uri.toString(), [...descriptions]);
        this.symbolByTypeIndex.clear(uri.toString());
        this.replace(uri.toString(), descriptions);
    }

    /** Places that speak of a directive by its short name are known once the file is linked. */
    override async updateReferences(...args: Parameters<DefaultIndexManager['updateReferences']>): Promise<void> {
        await super.updateReferences(...args);
        const document: LangiumDocument = args[0];
        const { value } = document.parseResult;
        this.mentions.replace(document.uri.toString(), mentionFacts(value), value.$cstNode?.root.fullText ?? '');
    }

    /**
     * The tree of a plan is let go, and what is long in what it says is packed.
     *
     * @param keep packs a text
     */
    letGo<P extends Pack>(uri: URI, text: string, keep: (text: string) => P): PlanKnowledge<P> {
        const descriptions = this.symbolIndex.get(uri.toString()) ?? [];
        for (const description of descriptions) description.node = undefined;
        const documents = descriptions.filter(isDocumentDescription);
        const { numbers, text: places } = this.mentions.placesOf(uri.toString());
        const packs = { text: keep(text), places: keep(places), tasks: keep(tasksText(documents)) };
        takeTasksFrom(packs.tasks, documents);
        this.mentions.keep(uri.toString(), new PackedPlaces(numbers, packs.places), packs.text);
        return { descriptions, numbers, packs };
    }

    /** Takes what a plan says that was let go in another run, in place of the file. */
    takePlan(uri: URI, { descriptions, numbers, packs }: PlanKnowledge): void {
        takeTasksFrom(packs.tasks, descriptions.filter(isDocumentDescription));
        this.learn(uri, descriptions);
        this.remember(uri.toString());
        this.mentions.take(uri.toString(), new PackedPlaces(numbers, packs.places), packs.text);
    }

    override removeReferences(uri: URI): void {
        super.removeReferences(uri);
        this.mentions.remove(uri.toString());
    }

    /**
     * What became known otherwise since this was asked last: numbers of directives, and whether something changed that bears on any document.
     * Open documents that speak of them are checked again.
     */
    takeChanges(): { readonly numbers: ReadonlySet<string>; readonly anyDocument: boolean } {
        const numbers = new Set<string>();
        let anyDocument = false;
        for (const [uri, said] of this.touched) {
            const different = [...new Set([...said, this.directives.descriptionsOf(uri)])];
            // of a file that was not there before each word is new, and thousands come at once
            const [first, second = [], ...more] = different;
            if (first?.length === 0 && more.length === 0 && second.every(isDocumentDescription)) {
                for (const { facts } of second) {
                    if (facts.number !== null) numbers.add(facts.number);
                    for (const { number } of facts.citations) numbers.add(number);
                }
                continue;
            }
            const all = different.map(voicesOf);
            for (const [voice, about] of all.flatMap((voices) => [...voices])) {
                if (!all.every((voices) => voices.has(voice))) {
                    if (about === ANY_DOCUMENT) anyDocument = true;
                    else for (const number of about) numbers.add(number);
                }
            }
        }
        // what is cited may have been replaced by what is known otherwise now
        for (const number of [...numbers].flatMap((each) => this.directives.predecessorsOf(each))) numbers.add(number);
        this.touched.clear();
        return { numbers, anyDocument };
    }

    /**
     * What a file says now may be what others are checked by, also where the next change takes it back before anybody asks: an
     * update that is cancelled has checked some files.
     */
    private remember(uri: string): void {
        this.touched.get(uri)?.push(this.directives.descriptionsOf(uri));
    }

    /** What a file that is read again said stays till it is read: most of it is the same after a key. */
    private replace(uri: string, descriptions: readonly AstNodeDescription[]): void {
        if (this.willSay(uri, descriptions)) {
            this.agencies.replace(uri, descriptions);
        }
    }

    /** @returns whether the file speaks for itself */
    private willSay(uri: string, descriptions: readonly AstNodeDescription[]): boolean {
        // an entry of a compiled catalogue that an editor shows is known already
        if (uri.startsWith(BUILT_IN) && this.compiledText(URI.parse(uri)) !== undefined) {
            return false;
        }
        // what it said when changes were asked for last is what counts
        if (!this.touched.has(uri)) {
            this.touched.set(uri, [this.directives.descriptionsOf(uri)]);
        }
        if ([...this.directives.descriptionsOf(uri), ...descriptions].some(bearsNames)) {
            this.mentions.namesChanged();
        }
        this.directives.replace(uri, descriptions);
        this.words.replace(uri, descriptions);
        return true;
    }
}

/** How an address begins at which an editor is shown what ships with the tool. */
const BUILT_IN = `${BUILT_IN_SCHEME}:`;

/** Whether texts may speak of a thing by a name. */
function bearsNames(description: AstNodeDescription): boolean {
    return (
        isAgencyDescription(description) || (isDirectiveDescription(description) && description.facts.names.length > 0)
    );
}

/** What a file says, each as a text that changes with it; the numbers of the directives that it is about. */
type Voices = ReadonlyMap<string, readonly string[]>;

/** What is said of an agency, or of words, bears on any document. */
const ANY_DOCUMENT: readonly string[] = [];

/** Everything that a file says of directives and agencies. */
function voicesOf(descriptions: readonly AstNodeDescription[]): Voices {
    const voices = new Map<string, readonly string[]>();
    for (const description of descriptions) {
        if (isDirectiveDescription(description)) {
            const { number, replaces } = description.facts;
            voices.set(JSON.stringify(description.facts), [number, ...replaces]);
        } else if (isAgencyDescription(description) || isWordsDescription(description)) {
            voices.set(JSON.stringify(description.facts), ANY_DOCUMENT);
        } else if (isDocumentDescription(description)) {
            const { number, kind, date, issuers, subject, citations } = description.facts;
            if (number !== null) {
                voices.set(JSON.stringify([number, kind, date, issuers, subject]), [number]);
            }
            for (const citation of citations) {
                const { number: cited, kind: called, date: day, issuer, subject: about } = citation;
                // each document of a file has a voice of its own
                voices.set([description.path, cited, called, day, issuer, about].join('|'), [cited]);
            }
        }
    }
    return voices;
}
