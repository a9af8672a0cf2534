import type { LangiumDocument } from 'langium';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { type DocumentOutline, outlineOf } from '../../server/src/facts/outline.js';
import { readDocx } from '../../server/src/import/docx/read-docx.js';
import { planTextOf } from '../../server/src/import/plan-text/plan-text.js';
import { printFile } from '../../server/src/printed/print.js';
import type { Document, PlanFile } from '../../server/src/syntax/generated/ast.js';
import { printedWords } from './printed-words.js';

/** What a plan says, in the forms in which it must come back from another program. */
export interface Said {
    /** The words of its pages, in order, on one line. */
    readonly words: string;
    /** What `kehoach outline --json` says, without lines and columns; notes and citations without their order, which notes change. */
    readonly outline: readonly unknown[];
    /** What the workspace knows of its papers, without lines: numbers, days, bodies, tasks with their days, what is cited. */
    readonly facts: readonly unknown[];
    /** What `kehoach check` finds, sorted: rule and message, without its place. */
    readonly findings: readonly string[];
}

/** The plan that an export to Word becomes when it is imported again. */
export async function throughWord(plan: PlanFile): Promise<string> {
    return planTextOf(await readDocx(await docxFile(printFile(plan)))).text;
}

/** @param document read, linked and validated */
export function saidBy({ parseResult, diagnostics = [] }: LangiumDocument<PlanFile>): Said {
    const plan = parseResult.value;
    return {
        words: printedWords(printFile(plan)).join(' ').replace(/\s+/gu, ' ').replaceAll('¦', '|'),
        outline: outlineOf('van-ban.kehoach', plan).documents.map(withoutPlaces),
        facts: plan.documents.map(factsWithoutPlaces),
        findings: diagnostics.map(({ code, message }) => `${code}: ${message}`).sort(),
    };
}

/** Notes change the order in which citations and times stand. */
function factsWithoutPlaces(document: Document): unknown {
    const facts = documentFacts(document);
    const withoutLines = (fact: unknown) =>
        JSON.stringify(fact, (key, value) => (key === 'line' || key === 'column' ? undefined : value));
    return {
        ...facts,
        citations: facts.citations.map(withoutLines).sort(),
        times: facts.times.map(withoutLines).sort(),
        tasks: facts.tasks.map(withoutLines),
        agencies: facts.agencies.map(withoutLines),
        headings: facts.headings.map(withoutLines),
    };
}

function withoutPlaces({ citations, footnotes, ...rest }: DocumentOutline): unknown {
    return {
        ...rest,
        citations: citations.map(({ line: _line, column: _column, ...citation }) => JSON.stringify(citation)).sort(),
        footnotes: footnotes.map((note) => JSON.stringify([note.text, note.references])).sort(),
    };
}
