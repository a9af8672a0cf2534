import { EmptyFileSystem } from 'langium';
import { docxFile } from '../export/docx/docx-file.js';
import { htmlFile } from '../export/html/html-file.js';
import { textFile } from '../export/text/text-file.js';
import { preferStandard } from '../facts/standard.js';
import { folderInMemory, shippedText } from '../files/shipped-folder.js';
import { printFile } from '../printed/print.js';
import type { PrintedFile } from '../printed/printed-document.js';
import { officeTables } from '../standards/office-rows.js';
import { isStandard } from '../standards/standards.js';
import type { PlanFile } from '../syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../syntax/plan-module.js';
import { type Coverage, missingCharacters } from '../typeset/coverage.js';
import { ENGINE_FILES } from '../typeset/engine-files.js';
import { pdfToSign } from '../typeset/pdf-to-sign.js';
import { Typesetter } from '../typeset/typesetter.js';
import type { Exported, ExportMessage, FilesByName } from './messages.js';

/** Writes a text as a file, with the same means as the command line. */
export async function writePaper(message: ExportMessage): Promise<Exported> {
    try {
        const file = printed(message);
        if (file.documents.length === 0) {
            return { problem: 'không có gì để xuất (nothing to export)' };
        }
        const contents = await contentsOf(file, message);
        return {
            contents: typeof contents === 'string' ? new TextEncoder().encode(contents) : contents,
            missing: message.form === 'pdf' ? missingIn(file, message.engine) : [],
        };
    } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
    }
}

function printed({ text, standard, standardRows }: ExportMessage): PrintedFile {
    const { plan } = createPlanSyntaxServices(EmptyFileSystem);
    const { value } = plan.parser.LangiumParser.parse<PlanFile>(text);
    preferStandard(value, isStandard(standard) ? standard : null, officeTables(standardRows).tables);
    return printFile(value);
}

async function contentsOf(file: PrintedFile, { form, engine }: ExportMessage): Promise<string | Uint8Array> {
    switch (form) {
        case 'pdf':
            return pdfToSign(await typesetter(engine), file);
        case 'docx':
            return docxFile(file);
        case 'html':
            return htmlFile(file);
        case 'txt':
            return textFile(file);
    }
}

async function typesetter(engine: FilesByName): Promise<Typesetter> {
    const folder = folderInMemory(engine);
    return Typesetter.create({
        wasm: await unpacked(folder.read(ENGINE_FILES.compiler)),
        fonts: ENGINE_FILES.fonts.map((font) => folder.read(font)),
        template: shippedText(folder, ENGINE_FILES.template),
    });
}

function missingIn(file: PrintedFile, engine: FilesByName) {
    const coverage = JSON.parse(shippedText(folderInMemory(engine), ENGINE_FILES.coverage)) as Coverage;
    return missingCharacters(file, coverage).map(({ character, place }) => ({
        character,
        line: (file.places[place]?.from ?? 0) + 1,
    }));
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
