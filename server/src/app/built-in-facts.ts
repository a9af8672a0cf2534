import { EmptyFileSystem } from 'langium';
import { readBuiltInCatalogue, writtenFacts } from '../knowledge/built-in-catalogue.js';
import { createPlanServices } from './plan-services.js';

/**
 * Reads the built-in catalogue as every catalogue is read, for the build to keep.
 *
 * @param folder of its files: `server/catalogue`
 * @returns the text of the file of facts
 */
export async function compileBuiltInCatalogue(folder: string): Promise<string> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder, IndexManager } =
        createPlanServices(EmptyFileSystem).shared.workspace;
    const files = readBuiltInCatalogue(folder);
    const documents = files.map(({ uri, text }) => LangiumDocumentFactory.fromString(text, uri));
    for (const document of documents) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(documents, {});
    return writtenFacts(
        files.map(({ uri }) => ({
            uri,
            descriptions: IndexManager.allElements(undefined, new Set([uri.toString()])).toArray(),
        })),
    );
}
