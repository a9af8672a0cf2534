import { entryText } from '../knowledge/compiled/entry-text.js';
import type { UsedDirective } from './known-directives.js';
import { usedDirectives } from './known-directives.js';
import { writeResult } from './output.js';
import { type OutputKind, TargetGuard } from './output-target.js';
import { nameOf, readWorkspace, type Workspace } from './workspace.js';

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
 * `kehoach catalogue learn`: what the papers of an archive state of themselves, and what those that cite a directive agree on, as entries
 * of a catalogue, each with the files that say so. What a catalogue lists already is left out; nothing is written over.
 *
 * @returns the exit status: 1 where there is nothing to learn, 2 where a file could not be read
 */
export async function learnCatalogue(paths: readonly string[], options: LearnOptions): Promise<number> {
    const workspace = await readWorkspace(paths, options);
    const entries = usedDirectives(workspace).flatMap((directive) => entryOf(directive, workspace) ?? []);
    if (entries.length === 0) {
        process.stderr.write('kehoach: không có gì mới để ghi (nothing new to learn)\n');
        return workspace.failures.any ? 2 : 1;
    }
    const guard = new TargetGuard([...workspace.names.values()], options.isForced);
    const { output } = options;
    await writeResult(`${entries.toSorted().join('\n\n')}\n`, { output, kind: CATALOGUE, guard });
    return workspace.failures.any ? 2 : 0;
}

/** The entry of a directive that no catalogue lists; undefined where too little is known, or several bear the number. */
function entryOf(directive: UsedDirective, workspace: Workspace): string | undefined {
    const { number, kind, date, issuer, subject, bases, isTied, documents, evidence, entries } = directive;
    if (isTied || entries.length > 0 || kind === null || date === null) {
        return undefined;
    }
    const citing = documents.length > 0 ? documents : evidence.map(({ document }) => document);
    const files = [...new Set(citing.map(({ documentUri }) => nameOf(workspace, documentUri)))];
    const shown = files.slice(0, MOST_SOURCES).join(', ');
    return entryText({
        type: 'directive',
        number,
        kind,
        date,
        issuer,
        subject,
        names: [],
        bases: documents.length > 0 ? bases : [],
        replaces: [],
        replacedBy: [],
        amendedBy: [],
        effective: null,
        expires: null,
        checked: null,
        file: null,
        source: documents.length > 0 ? shown : `dẫn tại ${shown}`,
        note: null,
    });
}
