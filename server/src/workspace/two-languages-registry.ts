import { DefaultServiceRegistry, type LangiumCoreServices, type URI, UriUtils } from 'langium';
import { CatalogueLanguageMetaData } from '../syntax/generated/module.js';

/** Catalogues are told by their name or language; all else is a plan, under any name (the command line reads `.txt` too). */
export class TwoLanguagesRegistry extends DefaultServiceRegistry {
    override getServices(uri: URI): LangiumCoreServices {
        const language = this.textDocuments?.get(uri)?.languageId;
        const isCatalogue = UriUtils.extname(uri) === '.danhmuc' || language === CatalogueLanguageMetaData.languageId;
        return this.all[isCatalogue ? 1 : 0] as LangiumCoreServices;
    }

    /**
     * What belongs to a workspace, though, is told by the name: its folders hold other files too. What an editor has open
     * and sends is read under any name, also before it is saved for the first time.
     */
    override hasServices(uri: URI): boolean {
        return this.textDocuments?.get(uri) !== undefined || this.fileExtensionMap.has(UriUtils.extname(uri));
    }
}
