import { readFileSync } from 'node:fs';
import type { LangiumDocument, URI } from 'langium';
import { folderOnDisk } from '../../server/src/files/folder-on-disk.js';
import { readBuiltInCatalogue } from '../../server/src/knowledge/built-in-catalogue.js';
import { Gazetteer } from '../../server/src/knowledge/places/gazetteer.js';
import { readPlaceTable } from '../../server/src/knowledge/places/place-table.js';
import { writeGazetteer } from '../../server/src/knowledge/places/write-gazetteer.js';
import type { OwnServices } from './services.js';

/** Reads a text into services as a file of theirs; plans are linked, and checked where they ask for it. */
export async function readInto(
    { shared }: OwnServices,
    text: string,
    uri: URI,
    options: { readonly validation?: boolean } = {},
): Promise<LangiumDocument> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], options);
    return document;
}

/** Gives services the bodies of the built-in catalogue and the places of the country, without its directives. */
export async function useBodiesAndPlaces(services: OwnServices): Promise<void> {
    for (const { uri, text } of readBuiltInCatalogue(folderOnDisk('server/catalogue'))) {
        if (!uri.path.includes('van-ban')) await readInto(services, text, uri);
    }
    const rows = readPlaceTable(readFileSync('server/catalogue/dia-danh.tsv', 'utf8'));
    services.shared.knowledge.usePlaces(Gazetteer.open(writeGazetteer(rows)));
}
