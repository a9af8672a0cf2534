import type { AstNode } from 'langium';
import { createPlanServices } from '../app/plan-services.js';
import { gather } from '../bounds/gather.js';
import { entryKind } from '../facts/catalogue-facts.js';
import { textOf } from '../files/read-file.js';
import { ENTRY_WORDS, propertyType } from '../syntax/catalogue/properties.js';
import type { CatalogueEntry, CatalogueFile, Property } from '../syntax/generated/ast.js';
import { writeCsv } from '../tables/csv.js';
import { NO_FILES } from '../workspace/no-files.js';
import { COLUMNS, KEYS } from './catalogue-columns.js';
import type { CatalogueRun } from './catalogue-run.js';
import { readInput } from './input.js';
import { writeResult } from './output.js';
import { CSV, TargetGuard } from './output-target.js';
import { shownName } from './shown-name.js';

/**
 * `kehoach catalogue export`: the entries of catalogues as the rows of a table.
 *
 * @returns the exit status: 1 where a file says something that has no place in the table, 2 where a file could not be read
 */
export async function exportCatalogue(run: CatalogueRun): Promise<number> {
    const { files, output, failures } = run;
    const { catalogue } = createPlanServices(NO_FILES);
    const rows: string[][] = [];
    let left = 0;
    for (const file of files) {
        await failures.guard(file, async () => {
            const input = await readInput(file, run);
            const { value } = catalogue.parser.LangiumParser.parse<CatalogueFile>(textOf(input));
            for (const { node, why } of leftOut(value)) {
                const line = (node.$cstNode?.range.start.line ?? 0) + 1;
                process.stderr.write(`${shownName(file)}:${line}: ${why}\n`);
                left++;
            }
            for (const entry of value.entries) {
                if (entry.name !== undefined) rows.push(rowOf(entry));
            }
        });
    }
    if (failures.all.length === files.length) {
        return 2;
    }
    await writeResult(writeCsv(COLUMNS, rows), { output, kind: CSV, guard: new TargetGuard(files, run.isForced) });
    return failures.any ? 2 : left > 0 ? 1 : 0;
}

function rowOf(entry: CatalogueEntry): string[] {
    const kind = entryKind(entry);
    const values = new Map<string, string[]>();
    for (const property of entry.properties) {
        const type = propertyType(kind, property.key);
        if (type) {
            gather(values, type.key, textsOf(property));
        }
    }
    return [ENTRY_WORDS[kind], entry.name ?? '', ...KEYS.map((key) => oneLine(values.get(key)?.join('; ') ?? ''))];
}

/** The values of a property with their notes: `Ban Dân vận Tỉnh ủy (đến 02/2025)`. */
function textsOf(property: Property): string[] {
    return property.values.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`));
}

/** What a catalogue may hold that the table has no room for; its comments are for those who read the file. */
function leftOut({ entries, strays }: CatalogueFile): { node: AstNode; why: string }[] {
    return [
        ...[...strays, ...entries.flatMap((entry) => entry.strays)].map((node) => ({
            node,
            why: 'bỏ qua dòng không phải mục hay thuộc tính (left out: neither entry nor property)',
        })),
        ...entries
            .filter(({ name }) => name === undefined)
            .map((node) => ({ node, why: 'bỏ qua mục không có tên (left out: an entry without a name)' })),
        ...entries.flatMap((entry) =>
            entry.properties
                .filter(({ key }) => !propertyType(entryKind(entry), key))
                .map((node) => ({ node, why: `bỏ qua “${node.key}”, không có cột này (left out: no such column)` })),
        ),
    ];
}

/** A value that goes on over several lines, on one. */
function oneLine(text: string): string {
    return text.replace(/\s+/g, ' ');
}
