import { type AstNodeDescription, DefaultIndexManager, type LangiumDocument, type URI } from 'langium';
import { isDirectiveDescription, isOrganisationDescription } from './descriptions.js';
import { DirectiveIndex, isDocumentDescription } from './directive-index.js';
import { OrganisationIndex } from './organisation-index.js';

/**
 * Langium's index, which also sorts what files export by the numbers of directives and the names of bodies. What a closed
 * file says is known from here alone, never from its tree.
 */
export class KnowledgeIndexManager extends DefaultIndexManager {
    readonly organisations = new OrganisationIndex();
    readonly directives = new DirectiveIndex((name) => this.organisations.spelling(name));
    private readonly voices = new Map<string, Voices>();
    private readonly touched = new Map<string, Voices>();

    override async updateContent(...args: Parameters<DefaultIndexManager['updateContent']>): Promise<void> {
        await super.updateContent(...args);
        const document: LangiumDocument = args[0];
        const uri = document.uri.toString();
        this.replace(uri, this.symbolIndex.get(uri) ?? []);
    }

    override removeContent(uri: URI): void {
        super.removeContent(uri);
        this.replace(uri.toString(), []);
    }

    /**
     * What became known otherwise since this was asked last: numbers of directives, and whether any body changed. Open
     * documents that speak of them are checked again.
     */
    takeChanges(): { readonly numbers: ReadonlySet<string>; readonly bodies: boolean } {
        const numbers = new Set<string>();
        let bodies = false;
        for (const [uri, before] of this.touched) {
            const after = this.voices.get(uri) ?? NO_VOICES;
            for (const [voice, number] of [...before, ...after]) {
                if (before.has(voice) !== after.has(voice)) {
                    if (number === '') bodies = true;
                    else numbers.add(number);
                }
            }
        }
        this.touched.clear();
        return { numbers, bodies };
    }

    private replace(uri: string, descriptions: readonly AstNodeDescription[]): void {
        // a file that is read again is taken away first: what it said when changes were asked for last is what counts
        if (!this.touched.has(uri)) {
            this.touched.set(uri, this.voices.get(uri) ?? NO_VOICES);
        }
        const voices = voicesOf(descriptions);
        if (voices.size > 0) this.voices.set(uri, voices);
        else this.voices.delete(uri);
        this.directives.replace(uri, descriptions);
        this.organisations.replace(uri, descriptions);
    }
}

/** What a file says, each as a text that changes with it; the number that it is about, empty for a body. */
type Voices = ReadonlyMap<string, string>;

const NO_VOICES: Voices = new Map();

/** Everything that a file says of directives and bodies, each as a text that changes with it, with the number it is about. */
function voicesOf(descriptions: readonly AstNodeDescription[]): Voices {
    const voices = new Map<string, string>();
    for (const description of descriptions) {
        if (isDirectiveDescription(description)) {
            voices.set(JSON.stringify(description.facts), description.facts.number);
        } else if (isOrganisationDescription(description)) {
            voices.set(JSON.stringify(description.facts), '');
        } else if (isDocumentDescription(description)) {
            const { number, kind, date, issuers, subject, citations } = description.facts;
            if (number !== null) {
                voices.set(JSON.stringify([number, kind, date, issuers, subject]), number);
            }
            for (const citation of citations) {
                voices.set([citation.number, citation.kind, citation.date, citation.issuer].join('|'), citation.number);
            }
        }
    }
    return voices;
}
