import { basename } from 'node:path';
import { shortDate } from '../facts/dates.js';
import type { Origin } from '../knowledge/known-directive.js';
import { printChain } from './directive-chain.js';
import { type UsedDirective, usedDirectives } from './known-directives.js';
import { outputWidth, print } from './output.js';
import { shownName } from './shown-name.js';
import { type Column, table } from './table.js';
import { nameOf, readWorkspace, type Workspace } from './workspace.js';

/** The options of `kehoach directives` as they were typed. */
export interface DirectivesOptions {
    readonly tree: string | undefined;
    readonly json: boolean;
    readonly extensions: readonly string[];
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
}

/**
 * `kehoach directives`: the directives that files bear or cite, or the chain of one of them.
 *
 * @returns the exit status: 2 where a file could not be read
 */
export async function directives(paths: readonly string[], options: DirectivesOptions): Promise<number> {
    const workspace = await readWorkspace(paths.length > 0 ? paths : ['.'], options);
    if (options.tree === undefined) {
        const used = usedDirectives(workspace);
        print(options.json ? asJson(workspace, used) : asTable(workspace, used));
    } else {
        printChain(workspace, options.tree, options.json);
    }
    return workspace.failures.any ? 2 : 0;
}

const COLUMNS: readonly Column[] = [
    { title: 'Số, ký hiệu', max: 30 },
    { title: 'Loại', max: 18, min: 9, dispensable: 4 },
    { title: 'Ngày', max: 10 },
    { title: 'Dẫn', max: 5 },
    { title: 'Cơ quan', max: 34, min: 14, dispensable: 3 },
    { title: 'Trích yếu', max: 100, min: 26 },
    { title: 'Biết từ', max: 30, min: 8, dispensable: 2 },
    { title: 'Trong tệp', max: 44, min: 12, dispensable: 1 },
];

const ORIGINS: Record<Origin, string> = {
    document: 'tệp',
    catalogue: 'danh mục',
    builtIn: 'có sẵn',
    citations: 'viện dẫn',
};

function asTable(workspace: Workspace, used: readonly UsedDirective[]): string {
    const rows = used.map((directive) => {
        const { number, kind, date, issuer, subject, origins, evidence } = directive;
        // what one text alone says is not known, but it is what there is to show
        const said = <T>(of: (citation: (typeof evidence)[number]['citation']) => T | null) =>
            evidence.map(({ citation }) => of(citation)).find((each) => each !== null) ?? null;
        return [
            number,
            kind ?? said((citation) => citation.kind) ?? '',
            shortDate(date ?? said((citation) => citation.date)),
            String(evidence.length),
            issuer ?? said((citation) => citation.issuer) ?? '',
            subject ?? '',
            origins.map((origin) => ORIGINS[origin]).join(', '),
            filesOf(workspace, directive)
                .map((name) => shownName(basename(name)))
                .join(', '),
        ];
    });
    return `${rows.length > 0 ? table(COLUMNS, rows, outputWidth()) : ''}${rows.length} văn bản (directives)\n`;
}

/** The files that bear a directive, then those that cite it. */
function filesOf(workspace: Workspace, { documents, evidence }: UsedDirective): string[] {
    const all = [...documents, ...evidence.map(({ document }) => document)];
    return [...new Set(all.map(({ documentUri }) => nameOf(workspace, documentUri)))];
}

function asJson(workspace: Workspace, used: readonly UsedDirective[]): string {
    const list = used.map((directive) => {
        const { number, kind, date, issuer, subject, origins, bases, replaces, replacedBy, source } = directive;
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
            documents: directive.documents.map(({ documentUri }) => nameOf(workspace, documentUri)),
            citations: directive.evidence.map(({ citation, document }) => ({
                file: nameOf(workspace, document.documentUri),
                line: citation.line,
                column: citation.column,
                kind: citation.kind,
                date: citation.date,
                issuer: citation.issuer,
            })),
        };
    });
    return `${JSON.stringify(list, null, 2)}\n`;
}
