/**
 * The services of the tool, as types alone: whoever needs a service takes them from here, `app/` composes what they are.
 * Nothing here imports a folder that imports this file.
 */
import type { DocumentBuilder, URI } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { BuiltInFile } from './knowledge/built-in-catalogue.js';
import type { KnowledgeIndexManager } from './knowledge/knowledge-index.js';
import type { SpokenLanguage } from './language/language.js';
import type { Settings } from './settings.js';

/** Hears of every update that went through: the files that were read again or are gone. */
export type UpdatedListener = (changed: readonly URI[], deleted: readonly URI[]) => void;

/** Langium's builder, which also says when an update is over. */
export interface AnnouncingBuilder extends DocumentBuilder {
    /** Calls back after each update; one that is cancelled is made up for by the next. */
    onUpdated(listener: UpdatedListener): void;
}

/** What this project adds to Langium's shared services, and which of those are more here than Langium's own. */
export interface PlanSharedAddedServices {
    readonly language: SpokenLanguage;
    readonly settings: Settings;
    /** Langium's index manager under the name of what it is here. */
    readonly knowledge: KnowledgeIndexManager;
    readonly builtInCatalogue: readonly BuiltInFile[];
    readonly workspace: {
        readonly DocumentBuilder: AnnouncingBuilder;
        readonly IndexManager: KnowledgeIndexManager;
    };
}

export type PlanSharedServices = LangiumSharedServices & PlanSharedAddedServices;
export type PlanServices = LangiumServices;
