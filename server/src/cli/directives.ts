import { shortDate } from '../facts/dates.js';
import type { KnownDirective } from '../knowledge/directive-index.js';
import { normalNumber } from '../syntax/plan-value-converter.js';
import { CommandError } from './command-error.js';
import { columns } from './output.js';
import { extensionsOf, nameOf, readWorkspace, type Workspace } from './workspace.js';

/** The options of `kehoach directives` as they were typed. */
export interface DirectivesOptions {
    readonly tree: string | undefined;
    readonly json: boolean;
    readonly extensions: readonly string[] | undefined;
}

/** A chain is printed no deeper: what is below or above is seldom meant. */
const DEEPEST = 8;

/**
 * `kehoach directives`: the directives that files bear or cite, or the chain of one of them.
 *
 * @returns the exit status
 */
export async function directives(paths: readonly string[], options: DirectivesOptions): Promise<number> {
    const workspace = await readWorkspace(paths.length > 0 ? paths : ['.'], extensionsOf(options.extensions));
    if (options.tree !== undefined) {
        printTree(workspace, normalNumber(options.tree), options.json);
    } else {
        printList(workspace, options.json);
    }
    return 0;
}

function printList(workspace: Workspace, json: boolean): void {
    const { directives: index } = workspace.shared.knowledge;
    const known = [...index.numbers()]
        .map((number) => index.find(number))
        .filter((each): each is KnownDirective => each !== undefined)
        .filter(({ documents, evidence }) => documents.length + evidence.length > 0)
        .sort(
            (a, b) =>
                b.evidence.length - a.evidence.length || a.number.localeCompare(b.number, 'vi', { numeric: true }),
        );
    if (json) {
        process.stdout.write(
            `${JSON.stringify(
                known.map((each) => asJson(workspace, each)),
                null,
                2,
            )}\n`,
        );
        return;
    }
    const head = ['Số, ký hiệu', 'Loại', 'Ngày', 'Dẫn', 'Cơ quan', 'Trích yếu'];
    const rows = known.map(({ number, kind, date, evidence, issuer, subject }) => {
        // what one text alone says is not known, but it is what there is to show
        const said = evidence[0]?.citation;
        return [
            number,
            kind ?? said?.kind ?? '',
            shortDate(date ?? said?.date ?? null),
            String(evidence.length),
            issuer ?? said?.issuer ?? '',
            subject ?? '',
        ];
    });
    const width = process.stdout.isTTY ? (process.stdout.columns ?? 120) : 200;
    process.stdout.write(columns([head, ...rows], [24, 16, 10, 4, 26, Math.max(20, width - 90)]));
}

function asJson(workspace: Workspace, known: KnownDirective): Record<string, unknown> {
    const { number, kind, date, issuer, subject, origins, bases, replaces, replacedBy, source } = known;
    return {
        number,
        kind,
        date,
        issuer,
        subject,
        origins,
        bases,
        replaces,
        replacedBy,
        source,
        documents: known.documents.map(({ documentUri }) => nameOf(workspace, documentUri)),
        citations: known.evidence.map(({ citation, document }) => ({
            file: nameOf(workspace, document.documentUri),
            line: citation.line,
            column: citation.column,
            kind: citation.kind,
            date: citation.date,
            issuer: citation.issuer,
        })),
    };
}

interface Chain {
    readonly number: string;
    readonly kind: string | null;
    readonly date: string | null;
    readonly subject: string | null;
    readonly parents?: readonly Chain[];
    readonly children?: readonly Chain[];
}

function printTree(workspace: Workspace, number: string, json: boolean): void {
    const { directives: index } = workspace.shared.knowledge;
    const parentsOf = (of: string) => index.find(of)?.bases ?? [];
    const childrenOf = (of: string) => index.childrenOf(of).flatMap(({ facts }) => facts.number ?? []);
    if (!index.find(number)) {
        throw new CommandError(
            `không tệp nào nói tới ${number} (no file speaks of it). Xem danh sách: kehoach directives`,
        );
    }
    const describe = (of: string): Chain => {
        const known = index.find(of);
        return { number: of, kind: known?.kind ?? null, date: known?.date ?? null, subject: known?.subject ?? null };
    };
    const climb = (
        of: string,
        next: (of: string) => readonly string[],
        key: 'parents' | 'children',
        path: string[],
    ): Chain => {
        const below = path.length < DEEPEST ? [...new Set(next(of))].filter((each) => !path.includes(each)) : [];
        return {
            ...describe(of),
            ...(below.length > 0 ? { [key]: below.map((each) => climb(each, next, key, [...path, each])) } : {}),
        };
    };
    const up = climb(number, parentsOf, 'parents', [number]);
    const down = climb(number, childrenOf, 'children', [number]);
    if (json) {
        process.stdout.write(`${JSON.stringify({ ...up, ...down }, null, 2)}\n`);
        return;
    }
    const lines = [title(up)];
    if (up.parents) lines.push('', 'Thực hiện (implements)', ...branches(up.parents, 'parents'));
    if (down.children) lines.push('', 'Được thực hiện bởi (implemented by)', ...branches(down.children, 'children'));
    process.stdout.write(`${lines.join('\n')}\n`);
}

function title({ kind, number, date, subject }: Chain): string {
    const name = [kind, number].filter(Boolean).join(' ');
    const day = date === null ? '' : ` (${shortDate(date)})`;
    return `${name}${day}${subject === null ? '' : ` – ${shorten(subject)}`}`;
}

function branches(chains: readonly Chain[], key: 'parents' | 'children', indent = ''): string[] {
    return chains.flatMap((chain, i) => {
        const isLast = i === chains.length - 1;
        const own = `${indent}${isLast ? '└─ ' : '├─ '}${title(chain)}`;
        return [own, ...branches(chain[key] ?? [], key, `${indent}${isLast ? '   ' : '│  '}`)];
    });
}

function shorten(text: string): string {
    return text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text;
}
