import { EmptyFileSystem } from 'langium';
import { readBuiltInCatalogue, writtenFacts } from '../knowledge/built-in-catalogue.js';
import type { CatalogueOrigin } from '../knowledge/compiled/layout.js';
import { writeCatalogue } from '../knowledge/compiled/write-catalogue.js';
import { isDirectiveDescription } from '../knowledge/descriptions.js';
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
        createPlanServices(EmptyFileSystem).shared.workspace;
    const documents = readBuiltInCatalogue(folder).map(({ uri, text }) => LangiumDocumentFactory.fromString(text, uri));
    for (const document of documents) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(documents, {});
    const files = documents.map(({ uri }) => ({
        uri,
        descriptions: IndexManager.allElements(undefined, new Set([uri.toString()])).toArray(),
    }));
    const isOfDirectives = ({ descriptions }: (typeof files)[number]) => descriptions.every(isDirectiveDescription);
    const directives = files.flatMap(({ descriptions }) => descriptions.filter(isDirectiveDescription));
    return {
        facts: writtenFacts(files.filter((file) => !isOfDirectives(file))),
        directives: writeCatalogue(
            directives.map(({ facts }) => facts),
            ORIGIN,
        ),
        compiled: files.filter(isOfDirectives).map(({ uri }) => uri.path.slice(1)),
    };
}
