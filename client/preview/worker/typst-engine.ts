import { preferStandard } from '../../../server/src/facts/standard.js';
import { printFile } from '../../../server/src/printed/print.js';
import type { PrintedFile } from '../../../server/src/printed/printed-document.js';
import { officeTables, type Tables } from '../../../server/src/standards/office-rows.js';
import { isStandard, STANDARDS } from '../../../server/src/standards/standards.js';
import type { PlanFile } from '../../../server/src/syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../../../server/src/syntax/plan-module.js';
import { type Coverage, missingCharacters } from '../../../server/src/typeset/coverage.js';
import { type BlockPosition, type Engine, Typesetter } from '../../../server/src/typeset/typesetter.js';
import type { PlacedBlock } from '../messages.js';
import type { MissingOnLine } from '../worker-messages.js';
import type { PageEngine } from './page-maker.js';

/** The way from text to pages: reading, printing, typesetting. Throws where the engine does not start. */
export async function createEngine(engine: Engine, coverage: Coverage): Promise<PageEngine> {
    const typesetter = await Typesetter.create(engine);
    const { plan } = createPlanSyntaxServices();
    let known: { readonly rows: object | undefined; readonly tables: Tables } = {
        rows: undefined,
        tables: STANDARDS,
    };
    const tables = (rows: object | undefined) => {
        // the rows stay the same while their text changes
        known = known.rows === rows ? known : { rows, tables: officeTables(rows).tables };
        return known.tables;
    };
    const print = (text: string, standard: string, rows: object | undefined) => {
        const { value } = plan.parser.LangiumParser.parse<PlanFile>(text);
        preferStandard(value, isStandard(standard) ? standard : null, tables(rows));
        return printFile(value);
    };
    return {
        layOut(text, standard, rows) {
            const begin = performance.now();
            const file = print(text, standard, rows);
            const readMs = performance.now() - begin;
            const { delta, positions, problems } = typesetter.typeset(file);
            return { delta, blocks: placedBlocks(file, positions), problems, missing: missing(file, coverage), readMs };
        },
        // it goes to the printer, where nobody signs digitally: without fields, and without the library that writes them
        pdf: async (text, standard, rows) => typesetter.pdf(print(text, standard, rows)),
        get memoryBytes() {
            return typesetter.memoryBytes;
        },
    };
}

function missing(file: PrintedFile, coverage: Coverage): MissingOnLine[] {
    return missingCharacters(file, coverage).map(({ character, place }) => ({
        character,
        line: file.places[place]?.from ?? 0,
    }));
}

/** Blocks with their lines, each once: a head row stands on every page of its table. */
function placedBlocks({ places }: PrintedFile, positions: readonly BlockPosition[]): PlacedBlock[] {
    const seen = new Set<number>();
    const blocks: PlacedBlock[] = [];
    for (const { place, page, x, y } of positions) {
        const lines = places[place];
        if (lines && !seen.has(place)) {
            seen.add(place);
            blocks.push({ from: lines.from, to: lines.to, page: page - 1, x, y });
        }
    }
    return blocks;
}
