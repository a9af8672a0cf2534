import { gather } from '../bounds/gather.js';
import type { DocumentDescription } from '../facts/document-description.js';
import { isDocumentDescription } from '../facts/document-description.js';
import type { Evidence, KnownDirective } from '../knowledge/known-directive.js';
import type { Workspace } from './workspace.js';

/** A directive that files bear or cite. */
export interface UsedDirective extends Omit<KnownDirective, 'evidence'> {
    /** The citations that mean this one of all that bear the number. */
    readonly evidence: readonly Evidence[];
}

/**
 * The directives that the files of a run bear or cite, those first that are cited most. What only a catalogue lists is left
 * out; directives that share a number, as each year and each province begins anew, are told apart.
 */
export function usedDirectives({ shared }: Workspace): UsedDirective[] {
    const { knowledge } = shared;
    const documents = new Map<string, DocumentDescription[]>();
    for (const description of knowledge.allElements('Document').filter(isDocumentDescription)) {
        const { number } = description.facts;
        if (number !== null) {
            gather(documents, number, [description]);
        }
    }
    const used = [...knowledge.directives.numbers()].flatMap((number) =>
        toldApart(knowledge.directives, number, documents.get(number) ?? []),
    );
    const { compare } = new Intl.Collator('vi', { numeric: true });
    return used.sort((a, b) => b.evidence.length - a.evidence.length || compare(a.number, b.number));
}

function toldApart(
    directives: Workspace['shared']['knowledge']['directives'],
    number: string,
    documents: readonly DocumentDescription[],
): UsedDirective[] {
    const found: UsedDirective[] = [];
    const leftDocuments = new Set(documents);
    const leftEvidence = new Set(directives.evidenceOf(number));
    while (leftDocuments.size + leftEvidence.size > 0) {
        const [document] = leftDocuments;
        const [evidence] = leftEvidence;
        const hint = document ? hintOf(document) : (evidence as Evidence).citation;
        const known = directives.find(number, hint);
        const own = (known?.documents ?? []).filter((each) => leftDocuments.delete(each));
        const meant = (known?.evidence ?? []).filter((each) => leftEvidence.delete(each));
        if (known && own.length + meant.length > 0) {
            found.push({ ...known, documents: own, evidence: meant });
        } else if (document) {
            leftDocuments.delete(document);
        } else {
            leftEvidence.delete(evidence as Evidence);
        }
    }
    return found;
}

function hintOf({ facts }: DocumentDescription) {
    return { date: facts.date, issuer: facts.issuers.at(-1) ?? null, subject: facts.subject };
}
