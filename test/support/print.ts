import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preferStandard } from '../../server/src/facts/standard.js';
import { printFile } from '../../server/src/printed/print.js';
import type { PrintedFile } from '../../server/src/printed/printed-document.js';
import { officeTables } from '../../server/src/standards/office-rows.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../../server/src/syntax/plan-module.js';

const { plan } = createPlanSyntaxServices();
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Where the build lays the bundles; those of another build, to see what it did, by KEHOACH_DIST. */
export const DIST = resolve(process.env.KEHOACH_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url)));

/** A text as a tree, of its own. */
export function parsePlan(text: string): PlanFile {
    return plan.parser.LangiumParser.parse<PlanFile>(text).value;
}

/** A text as it is printed. */
export function printText(text: string): PrintedFile {
    return printFile(parsePlan(text));
}

/** A text as it is printed for an office that has rows of its own, as the setting `kehoach.standardRows` has them. */
export function printForOffice(text: string, rows: unknown): PrintedFile {
    const file = parsePlan(text);
    preferStandard(file, null, officeTables(rows).tables);
    return printFile(file);
}

/** The plans and letters of the examples: name without folder, text. */
export function exampleTexts(): { name: string; text: string }[] {
    return readdirSync(examples, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.kehoach'))
        .sort()
        .map((path) => ({ name: path.replace(/^.*[\\/]/, ''), text: readFileSync(`${examples}${path}`, 'utf8') }));
}

/** The example whose name begins so. */
export function exampleText(begin: string): string {
    const found = exampleTexts().find(({ name }) => name.startsWith(begin));
    if (!found) {
        throw new Error(`no example ${begin}`);
    }
    return found.text;
}
