import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectiveFacts } from '../facts/catalogue-facts.js';
import { folderOnDisk } from '../files/folder-on-disk.js';
import { readBuiltInCatalogue, writtenFacts } from '../knowledge/built-in-catalogue.js';
import { readDirectiveTable } from '../knowledge/compiled/directive-table.js';
import type { CatalogueOrigin } from '../knowledge/compiled/layout.js';
import { writeCatalogue } from '../knowledge/compiled/write-catalogue.js';
import { isDirectiveDescription } from '../knowledge/descriptions.js';
import { readPlaceTable } from '../knowledge/places/place-table.js';
import { writeGazetteer } from '../knowledge/places/write-gazetteer.js';
import { mayBeMeant } from '../knowledge/same-directive.js';
import { NO_FILES } from '../workspace/no-files.js';
import { createPlanServices } from './plan-services.js';

const ORIGIN: CatalogueOrigin = {
    name: 'van-ban',
    title: 'Văn bản của Trung ương mà kế hoạch thường viện dẫn',
    licence: 'Văn bản chính thức của cơ quan nhà nước, của Đảng (Luật Sở hữu trí tuệ, Điều 15)',
    date: '2026-11-26',
};

/** The built-in catalogue as the build keeps it. */
export interface BuiltIn {
    /** The text of the file of facts: agencies and words. */
    readonly facts: string;
    /** The directives, compiled. */
    readonly directives: Uint8Array;
    /** The units of the administration, compiled. */
    readonly places: Uint8Array;
    /** The files of which the directives are: nothing else stands in them. */
    readonly compiled: readonly string[];
}

/**
 * Reads the built-in catalogue as every catalogue is read, for the build to keep.
 *
 * @param folder of its files: `server/catalogue`
 */
export async function compileBuiltInCatalogue(folder: string): Promise<BuiltIn> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } =
        createPlanServices(NO_FILES).shared.workspace;
    const documents = readBuiltInCatalogue(folderOnDisk(folder)).map(({ uri, text }) =>
        LangiumDocumentFactory.fromString(text, uri),
    );
    for (const document of documents) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(documents, {});
    const files = documents.map(({ uri }) => ({
        uri,
        descriptions: IndexManager.allElements(undefined, new Set([uri.toString()])).toArray(),
    }));
    const isOfDirectives = ({ descriptions }: (typeof files)[number]) => descriptions.every(isDirectiveDescription);
    const written = files.flatMap(({ descriptions }) =>
        descriptions.filter(isDirectiveDescription).map(({ facts }) => facts),
    );
    const table = (name: string) => readFileSync(join(folder, name), 'utf8');
    const listed = readDirectiveTable(table('van-ban.tsv'));
    return {
        facts: writtenFacts(files.filter((file) => !isOfDirectives(file))),
        directives: writeCatalogue([...written, ...beside(written, listed)], ORIGIN),
        places: writeGazetteer(readPlaceTable(table('dia-danh.tsv'))),
        compiled: files.filter(isOfDirectives).map(({ uri }) => uri.path.slice(1)),
    };
}

/** The directives of tables that no entry written by hand tells of; where one leaves out what matters most, a row says it. */
function beside(written: readonly DirectiveFacts[], listed: readonly DirectiveFacts[]): DirectiveFacts[] {
    const known = Map.groupBy(written, ({ number }) => number);
    const isWhole = ({ date, subject, names }: DirectiveFacts) =>
        date !== null && (subject !== null || names.length > 0);
    return listed.filter(
        (row) => !(known.get(row.number) ?? []).some((entry) => isWhole(entry) && mayBeMeant(entry, row)),
    );
}
