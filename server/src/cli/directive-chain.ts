import { shortDate } from '../facts/dates.js';
import type { DocumentDescription } from '../facts/document-description.js';
import { foldAccents } from '../facts/fold.js';
import type { DirectiveDescription } from '../knowledge/descriptions.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import type { KnownDirective } from '../knowledge/known-directive.js';
import type { DirectiveHint } from '../knowledge/same-directive.js';
import { normalNumber } from '../syntax/plan-value-converter.js';
import { CommandError } from './command-error.js';
import { outputWidth, print } from './output.js';
import { cut } from './table.js';
import type { Workspace } from './workspace.js';

/** A directive with those above it or below it. */
export interface Chain {
    /** Null for a document without a number. */
    readonly number: string | null;
    readonly kind: string | null;
    /** ISO 8601. */
    readonly date: string | null;
    readonly subject: string | null;
    /** There are more behind it, which stand elsewhere in the chain. */
    readonly repeated?: true;
    readonly parents?: readonly Chain[];
    readonly children?: readonly Chain[];
}

type Way = 'parents' | 'children';
type Implementing = DocumentDescription | DirectiveDescription;

/** Chains of real directives have some five steps; more than these come from a file that is broken. */
const DEEPEST = 100;

/**
 * `kehoach directives --tree NUMBER`: what a directive implements, up to the root, and what implements it; each of those that bear
 * the number, where there are several.
 */
export function printChain(workspace: Workspace, typed: string, json: boolean): void {
    const { knowledge } = workspace.shared;
    const number = meantNumber(knowledge, typed);
    const chains = knowledge.directives.findEach(number).map((known) => directiveChain(knowledge, known));
    if (json) {
        const [only] = chains;
        print(`${JSON.stringify(chains.length === 1 ? only : chains, null, 2)}\n`);
        return;
    }
    const width = outputWidth();
    const lines = chains.flatMap((chain, i) => [...(i > 0 ? [''] : []), ...linesOf(chain)]);
    print(lines.map((line) => `${cut(line, width)}\n`).join(''));
}

/** What a directive implements, up to the root, and what implements it. */
export function directiveChain(knowledge: KnowledgeIndexManager, root: KnownDirective): Chain {
    const { directives } = knowledge;
    const which = (of: string): DirectiveHint => (of === root.number ? root : {});
    const up = climb(knowledge, root, 'parents', (of) => directives.find(of, which(of))?.bases ?? []);
    const down = climb(knowledge, root, 'children', (of) => directives.childrenOf(of, which(of)));
    return { ...up, ...down };
}

function linesOf(chain: Chain): string[] {
    const lines = [title(chain)];
    if (chain.parents?.length) {
        lines.push('', 'Căn cứ, thực hiện (implements)');
        for (const line of branches(chain.parents, 'parents')) lines.push(line);
    }
    if (chain.children?.length) {
        lines.push('', 'Được thực hiện bởi (implemented by)');
        for (const line of branches(chain.children, 'children')) lines.push(line);
    }
    return lines;
}

/** The number that was typed: with its kind before it, without accents or the zero at its front, or the name of a law. */
function meantNumber({ directives }: KnowledgeIndexManager, typed: string): string {
    const number = normalNumber(/(?:^|\s)[^\s\d]*(\d\S*\/\S+)/u.exec(typed)?.[1] ?? typed);
    for (const exact of [normalNumber(typed), number, ...directives.named(typed)]) {
        if (directives.find(exact)) {
            return exact;
        }
    }
    const numbers = [...directives.numbers()];
    const loose = numbers.find((each) => foldNumber(each) === foldNumber(number));
    if (loose !== undefined) {
        return loose;
    }
    const digits = /^\d+/.exec(foldNumber(number))?.[0];
    const near = numbers.filter((each) => /^\d+/.exec(foldNumber(each))?.[0] === digits).slice(0, 5);
    throw new CommandError(
        near.length > 0
            ? `không tệp nào nói tới ${typed} (no file speaks of it). Có phải (is one of these meant): ${near.join(', ')}?`
            : `không tệp nào nói tới ${typed} (no file speaks of it). Xem danh sách: kehoach directives`,
    );
}

function foldNumber(number: string): string {
    return foldAccents(number).replace(/^0+(?=\d)/, '');
}

/** The chain one way. What stands in several branches is followed once, so a circle ends and a dense net stays small. */
function climb(
    knowledge: KnowledgeIndexManager,
    root: KnownDirective,
    way: Way,
    nextOf: (number: string) => readonly (string | Implementing)[],
): Chain {
    const followed = new Set<string>();
    const follow = (number: string, depth: number): Chain => {
        const own = depth === 0 ? leafOf(root) : leafOf(knowledge.directives.find(number), number);
        const next = withoutRepetition(nextOf(number));
        if (next.length > 0 && (followed.has(number) || depth > DEEPEST)) {
            return { ...own, repeated: true, [way]: [] };
        }
        followed.add(number);
        const chains = next.map((each) => (typeof each === 'string' ? follow(each, depth + 1) : leaf(each)));
        return { ...own, [way]: chains };
    };
    return follow(root.number, 0);
}

/** Numbers once each: a document and an entry of a catalogue may be of one directive. */
function withoutRepetition(next: readonly (string | Implementing)[]): (string | Implementing)[] {
    return [...new Set(next.map((each) => (typeof each === 'string' ? each : (each.facts.number ?? each))))];
}

function leafOf(known: KnownDirective | undefined, number = known?.number ?? null): Chain {
    return { number, kind: known?.kind ?? null, date: known?.date ?? null, subject: known?.subject ?? null };
}

function leaf({ facts }: Implementing): Chain {
    return { number: null, kind: facts.kind, date: facts.date, subject: facts.subject };
}

function title({ kind, number, date, subject, repeated }: Chain): string {
    const name = [kind, number].filter(Boolean).join(' ') || 'Văn bản không số';
    const day = date === null ? '' : ` (${shortDate(date)})`;
    return `${name}${day}${repeated ? ' (đã nêu · see above)' : ''}${subject === null ? '' : ` – ${subject}`}`;
}

function branches(chains: readonly Chain[], way: Way, indent = ''): string[] {
    return chains.flatMap((chain, i) => {
        const isLast = i === chains.length - 1;
        const own = `${indent}${isLast ? '└─ ' : '├─ '}${title(chain)}`;
        return [own, ...branches(chain[way] ?? [], way, `${indent}${isLast ? '   ' : '│  '}`)];
    });
}
