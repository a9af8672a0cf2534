import { gather } from '../bounds/gather.js';
import type { DirectiveFacts } from '../facts/catalogue-facts.js';
import { type CitationFacts, citationFacts } from '../facts/citations.js';
import { documentFacts } from '../facts/document-facts.js';
import { entryText } from '../knowledge/compiled/entry-text.js';
import { byCodeUnits } from '../knowledge/order.js';
import { isPlanFile } from '../syntax/generated/ast.js';
import type { UsedDirective } from './known-directives.js';
import { usedDirectives } from './known-directives.js';
import { writeResult } from './output.js';
import { type OutputKind, TargetGuard } from './output-target.js';
import { mayBear, type SaidEnd, saidForce } from './said-force.js';
import { nameOf, openFile, readWorkspace, type Workspace } from './workspace.js';

/** The options of `kehoach catalogue learn` as they were typed. */
export interface LearnOptions {
    readonly output: string | undefined;
    /** Lets the result take the place of a file of another kind. */
    readonly isForced: boolean;
    readonly extensions: readonly string[];
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
}

const CATALOGUE: OutputKind = { name: 'danh mục (a catalogue)', extensions: ['.danhmuc'] };
/** So many files that cite a directive are named as the source of what they agree on. */
const MOST_SOURCES = 3;

/**
 * `kehoach catalogue learn`: what the papers of an archive state of themselves, what those that cite a directive agree on, and what
 * closing articles say of the force of others, as entries of a catalogue, each with the files or the sentence that say so. What a
 * catalogue lists already is left out; nothing is written over.
 *
 * @returns the exit status: 1 where there is nothing to learn, 2 where a file could not be read
 */
export async function learnCatalogue(paths: readonly string[], options: LearnOptions): Promise<number> {
    const workspace = await readWorkspace(paths, options);
    const force = forceIn(workspace);
    const learnt = usedDirectives(workspace).flatMap((directive) => entryOf(directive, workspace, force) ?? []);
    const entries = [...learnt, ...endedEntries(workspace, force, new Set(learnt.map(({ number }) => number)))].map(
        entryText,
    );
    if (entries.length === 0) {
        process.stderr.write('kehoach: không có gì mới để ghi (nothing new to learn)\n');
        return workspace.failures.any ? 2 : 1;
    }
    const guard = new TargetGuard([...workspace.names.values()], options.isForced);
    const { output } = options;
    await writeResult(`${entries.toSorted().join('\n\n')}\n`, { output, kind: CATALOGUE, guard });
    return workspace.failures.any ? 2 : 0;
}

/** That a paper of the archive ends another one. */
interface End {
    readonly said: SaidEnd;
    readonly cited: CitationFacts;
    readonly by: { readonly number: string; readonly date: string | null };
    readonly file: string;
    readonly uri: string;
}

/** Whether the words that others give as a subject go on with what a sentence says of force. */
function isOfForce(subject: string | null): boolean {
    return /(?<!\p{L})(?:hết hiệu lực|(?:kể )?từ ngày|một phần|bị bãi bỏ|tiếp tục có hiệu lực)(?!\p{L})/iu.test(
        subject ?? '',
    );
}

/** What closing articles say, by the numbers that they speak of; and from when papers apply, by the file and the number of each. */
interface Force {
    readonly ends: ReadonlyMap<string, readonly End[]>;
    readonly effective: ReadonlyMap<string, string>;
}

function forceIn({ shared, files, names }: Workspace): Force {
    const ends = new Map<string, End[]>();
    const effective = new Map<string, string>();
    for (const file of files) {
        const uri = file.uri.toString();
        const root = openFile(shared, file).parseResult.value;
        for (const document of isPlanFile(root) ? root.documents : []) {
            const { number, date } = documentFacts(document);
            const force = saidForce(document);
            if (number === null) continue;
            if (force.effective !== null) effective.set(ownKey(uri, number), force.effective);
            for (const said of force.ends) {
                const cited = citationFacts(said.citation);
                const by = { number, date };
                gather(ends, cited.number, [{ said, cited, by, file: names.get(uri) ?? file.name, uri }]);
            }
        }
    }
    return { ends, effective };
}

const ownKey = (uri: string, number: string) => `${uri} ${number}`;

const NOTHING_ELSE = {
    type: 'directive',
    names: [],
    bases: [],
    replaces: [],
    replacedBy: [],
    amendedBy: [],
    effective: null,
    expires: null,
    checked: null,
    file: null,
    note: null,
} as const;

/** What is learnt of the end of a directive: papers that do not agree say nothing. */
function endOf(ends: readonly End[]): Partial<DirectiveFacts> {
    const [first] = ends.toSorted((a, b) => byCodeUnits(a.file, b.file) || byCodeUnits(a.by.number, b.by.number));
    if (!first || ends.some(({ by }) => by.number !== first.by.number)) {
        return {};
    }
    const { said, by } = first;
    return {
        replacedBy: said.isReplaced ? [by.number] : [],
        expires: said.from,
        checked: by.date,
        note: `“${said.sentence}” (${by.number})`,
    };
}

/** What is said of the end of a directive by citations that mean this one of all that bear its number. */
function endsOf({ number, date, evidence }: UsedDirective, { ends }: Force): End[] {
    const meant = new Set(
        evidence.map(({ citation, document }) => `${document.documentUri} ${citation.line}:${citation.column}`),
    );
    return (ends.get(number) ?? []).filter(
        ({ cited, uri }) =>
            meant.has(`${uri} ${cited.line}:${cited.column}`) &&
            // a number begins anew each year
            (date === null || cited.date === null || cited.date === date),
    );
}

/** The ends of directives that are known by a catalogue or by these papers alone, where no catalogue says that they ended. */
function endedEntries({ shared }: Workspace, { ends }: Force, learnt: ReadonlySet<string>): DirectiveFacts[] {
    // each year and each province begins anew: only papers of one day are one
    const papers = [...ends.values()].flatMap((all) => [...Map.groupBy(all, ({ cited }) => cited.date).values()]);
    return papers.flatMap((all): DirectiveFacts[] => {
        const [first] = all;
        const number = first?.cited.number ?? '';
        const cited = first?.cited;
        const known = shared.knowledge.directives.find(number, cited);
        const end = endOf(all);
        const isKnown = known !== undefined && (known.replacedBy.length > 0 || known.expires !== null);
        const kind = cited?.kind ?? known?.kind ?? null;
        const date = cited?.date ?? known?.date ?? null;
        if (!first || learnt.has(number) || isKnown || known?.isTied || kind === null || end.note === undefined) {
            return [];
        }
        const { issuer = null, subject = null } = known ?? {};
        const said = isOfForce(subject) ? null : subject;
        return [{ ...NOTHING_ELSE, number, kind, date, issuer, subject: said, source: first.file, ...end }];
    });
}

/** The entry of a directive that no catalogue lists; undefined where too little is known, or several bear the number. */
function entryOf(directive: UsedDirective, workspace: Workspace, force: Force): DirectiveFacts | undefined {
    const { number, kind, date, issuer, subject, bases, isTied, documents, evidence, entries } = directive;
    const isMisread = documents.some(({ facts }) => !mayBear(facts.kind, number));
    if (isTied || isMisread || entries.length > 0 || kind === null || date === null) {
        return undefined;
    }
    const citing = documents.length > 0 ? documents : evidence.map(({ document }) => document);
    const files = [...new Set(citing.map(({ documentUri }) => nameOf(workspace, documentUri)))];
    const shown = files.slice(0, MOST_SOURCES).join(', ');
    const own = documents.length > 0;
    const owned = new Set(documents.map(({ documentUri }) => ownKey(documentUri.toString(), number)));
    const replaced = [...force.ends].filter(([, ends]) =>
        ends.some(({ said, by, uri }) => said.isReplaced && owned.has(ownKey(uri, by.number))),
    );
    const effective = new Set([...owned].flatMap((key) => force.effective.get(key) ?? []));
    return {
        ...NOTHING_ELSE,
        number,
        kind,
        date,
        issuer,
        subject: own || !isOfForce(subject) ? subject : null,
        bases: own ? bases : [],
        replaces: own ? replaced.map(([old]) => old) : [],
        effective: effective.size === 1 ? ([...effective][0] ?? null) : null,
        source: own ? shown : `dẫn tại ${shown}`,
        ...endOf(endsOf(directive, force)),
    };
}
