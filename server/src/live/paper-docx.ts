import { EmptyFileSystem } from 'langium';
import type { WholeText } from '../../../client/preview/messages.js';
import { createExporter } from '../export/exporters.js';
import { preferStandard } from '../facts/standard.js';
import { printFile } from '../printed/print.js';
import { officeTables } from '../standards/office-rows.js';
import { isStandard } from '../standards/standards.js';
import type { PlanFile } from '../syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../syntax/plan-module.js';

/**
 * What writes the text of pages as a file of Word, in the standard in which the pages show it.
 *
 * @param bundles where the build has laid the bundles
 */
export function docxWriter(bundles: string): (text: WholeText) => Promise<Uint8Array> {
    const { plan } = createPlanSyntaxServices(EmptyFileSystem);
    const exporter = createExporter('docx', bundles);
    return async ({ text, standard, standardRows }) => {
        const { value } = plan.parser.LangiumParser.parse<PlanFile>(text);
        preferStandard(value, isStandard(standard) ? standard : null, officeTables(standardRows).tables);
        return Buffer.from(await exporter.write(printFile(value)));
    };
}
