import type { AstNodeDescription } from 'langium';
import { DefaultFuzzyMatcher, DefaultNodeKindProvider, DefaultWorkspaceSymbolProvider } from 'langium/lsp';
import {
    type CancellationToken,
    SymbolKind,
    type WorkspaceSymbol,
    type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { foldAccents, foldedWords } from '../facts/fold.js';
import { byCodeUnits } from '../knowledge/order.js';
import type { PlanSharedServices } from '../services.js';

const SPACE = 0x20;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Finds names by their letters, whatever the accents: `ke hoach` finds `Kế hoạch`, `112/KH` finds `Kế hoạch 112/KH-UBND`. */
export class AccentFoldingMatcher extends DefaultFuzzyMatcher {
    private query = '';
    private folded = '';

    override match(query: string, text: string): boolean {
        // one query is compared with thousands of names
        if (query !== this.query) {
            this.query = query;
            this.folded = foldAccents(query);
        }
        return super.match(this.folded, foldAccents(text));
    }

    /** A query may begin at a number within a name, as people type that of a paper without its kind. */
    protected override isWordTransition(previous: number, current: number): boolean {
        return (previous === SPACE && isDigit(current)) || super.isWordTransition(previous, current);
    }
}

/** Documents and directives are files to the editor, agencies are classes. */
export class PlanNodeKindProvider extends DefaultNodeKindProvider {
    override getSymbolKind({ type }: AstNodeDescription): SymbolKind {
        switch (type) {
            case 'OrganisationEntry':
                return SymbolKind.Class;
            case 'GroupEntry':
                return SymbolKind.Enum;
            case 'KindEntry':
                return SymbolKind.Key;
            default:
                return SymbolKind.File;
        }
    }
}

/** More than these nobody reads; each is looked up. */
const MOST_BY_SUBJECT = 100;
/** A single word is searched from so many letters on. */
const FEWEST_LETTERS = 4;

/**
 * Langium's symbols, in an order that does not depend on when files were opened: by files, then by place. Papers and directives are also
 * found by words of what they are about, in any order and without accents.
 */
export class OrderedWorkspaceSymbolProvider extends DefaultWorkspaceSymbolProvider {
    constructor(private readonly services: PlanSharedServices) {
        super(services);
    }

    override async getSymbols(
        params: WorkspaceSymbolParams,
        cancelToken?: CancellationToken,
    ): Promise<WorkspaceSymbol[]> {
        const named = await super.getSymbols(params, cancelToken);
        const symbols = [...named, ...this.bySubject(params.query, named)];
        return symbols.sort((a, b) => byCodeUnits(a.location.uri, b.location.uri) || lineOf(a) - lineOf(b));
    }

    /** @param named what is there already */
    private bySubject(query: string, named: readonly WorkspaceSymbol[]): WorkspaceSymbol[] {
        const words = foldedWords(query);
        // a few letters begin a word of nearly everything
        if (words.length < 2 && (words[0]?.length ?? 0) < FEWEST_LETTERS) {
            return [];
        }
        const places = new Set(named.map(placeOf));
        const { directives } = this.services.knowledge;
        const numbers = directives.about(words).slice(0, MOST_BY_SUBJECT);
        return numbers
            .flatMap((number) => directives.findEach(number))
            .flatMap(({ documents, entries }) => [...documents, ...entries])
            .flatMap((description) => {
                const symbol = this.getWorkspaceSymbol(description);
                if (!symbol || places.has(placeOf(symbol))) {
                    return [];
                }
                places.add(placeOf(symbol));
                return [{ ...symbol, name: shownName(symbol.name, description.facts.subject, query) }];
            });
    }
}

/**
 * A name that an editor's own search finds by the query, which it compares letter by letter, accents and all: with what it is about,
 * and with the words of the query where these are written otherwise.
 */
function shownName(name: string, subject: string | null, query: string): string {
    const whole = subject === null ? name : `${name} – ${subject}`;
    const small = whole.toLowerCase();
    const isFound = query
        .toLowerCase()
        .split(/\s+/u)
        .every((word) => small.includes(word));
    return isFound ? whole : `${whole} (${query.trim()})`;
}

function placeOf({ location }: WorkspaceSymbol): string {
    return JSON.stringify(location);
}

function lineOf({ location }: WorkspaceSymbol): number {
    return 'range' in location ? location.range.start.line : 0;
}
