/**
 * The services of the tool, as types alone: whoever needs a service takes them from here, `app/` composes what they are.
 * Nothing here imports a folder that imports this file.
 */
import type { DocumentBuilder, LangiumDocument, LangiumDocuments, URI, WorkspaceManager } from 'langium';
import type { DocumentUpdateHandler, LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { BuiltInFile } from './knowledge/built-in-catalogue.js';
import type { KnowledgeIndexManager, PlanKnowledge } from './knowledge/knowledge-index.js';
import type { SpokenLanguage } from './language/language.js';
import type { Settings } from './settings.js';
import type { Spelling } from './spelling/spelling.js';
import type { Tables } from './standards/office-rows.js';
import type { StandardId } from './standards/standards.js';
import type { Troubles } from './troubles.js';
import type { KeptText, PlanFiles } from './workspace/plan-files.js';
import type { PlanRecord } from './workspace/plan-record.js';
import type { PlanStore } from './workspace/plan-store.js';
import type { ReadsAside } from './workspace/reads-aside.js';

/**
 * Hears of every update that went through.
 *
 * @param changed the files that were read again since the last one that did
 * @param deleted the files that are gone since
 * @param latest those that this update itself read again: they alone were checked with all that is known by now
 */
export type UpdatedListener = (changed: readonly URI[], deleted: readonly URI[], latest: readonly URI[]) => void;

/** Langium's builder, which also says when an update is over, and knows of changes before they come. */
export interface AnnouncingBuilder extends DocumentBuilder {
    /** Calls back after each update; the files of one that is cancelled are told of with those of the next. */
    onUpdated(listener: UpdatedListener): void;
    /** A file changed, and an update will say so: who asks for its document waits for that. */
    announce(uri: URI): void;
    /**
     * Whether an update began and none was over since: it is under way, or was cancelled and the next one has not come yet. What is
     * known of the workspace is known in part then.
     */
    readonly isBehind: boolean;
    /** Ends as soon as no update is under way or waits to be done again. */
    caughtUp(): Promise<void>;
    /**
     * Takes in a file that was parsed and that no update knows of: what it says is known from then on. To be called while a reader
     * holds the lock of the workspace; nobody is told of it before {@link tellTakenIn}.
     *
     * @param stamp of the file, see {@link KeepingPlans.keep}
     */
    takeIn(document: LangiumDocument, stamp?: string): Promise<void>;
    /** Takes in a plan of which all is known that the index needs, likewise. */
    takeKnown(uri: URI, knowledge: PlanKnowledge<KeptText>): void;
    /** Tells listeners of updates of files that were taken in. */
    tellTakenIn(files: readonly URI[]): void;
    /** Tells that reading a document failed: it says so itself. */
    tellFailure(document: LangiumDocument, error: unknown): void;
}

/**
 * Hears how far the reading of folders is.
 *
 * @param all how many files there are; undefined as long as they are looked for
 */
export type ReadingListener = (done: number, all: number | undefined) => void;

/** The reading of the folders that the workspace began with, which goes on while everything is answered. */
export interface FolderReading {
    /** Whether all their files are read. */
    readonly isComplete: boolean;
    /** Ends when they are. */
    readonly complete: Promise<void>;
    /** Ends when they are, or the first moments are over: whoever asks of all files waits for small folders. */
    soon(): Promise<void>;
    onReading(listener: ReadingListener): void;
    /** Starts what reads plans aside, where many are to be read; nothing does without it. */
    aside: (() => ReadsAside) | undefined;
}

/** What walks through all folders meet. */
export interface FilesBesideLinks {
    readonly all: readonly URI[];
    /** Links that lead elsewhere than before, or to another text: no event tells of that. */
    readonly elsewhere: readonly URI[];
}

/** Langium's manager, for folders that come and go. */
export interface FollowingWorkspaceManager extends WorkspaceManager {
    readonly reading: FolderReading;
    /** Plans are read after this has ended, or some seconds have passed: what is set for folders bears on them. */
    readAfter(known: Promise<unknown>): void;
    /**
     * Folders were added or removed at run time.
     *
     * @returns the files that come and go with them; files that lie in another folder too, or are open, stay
     */
    changeFolders(event: WorkspaceFoldersChangeEvent): Promise<{ readonly added: URI[]; readonly removed: URI[] }>;
    /** Whether a file is one that a walk through the folders of the workspace would meet, so far as its address tells. */
    holds(uri: URI): boolean;
    /** Whether it is one of the folders of the workspace itself. */
    isRoot(uri: URI): boolean;
    /**
     * The files that walks through all folders meet now, where some of them are links: then a file that comes, goes or changes
     * its kind decides which others are read, under which of their names. One call at a time.
     *
     * @param changed files that may have become links
     * @returns undefined where there are no links: each file stands for itself then
     */
    filesBesideLinks(changed: readonly URI[]): Promise<FilesBesideLinks | undefined>;
}

/** The standard by which a plan was read. */
export interface FollowedStandard {
    readonly standard: StandardId | null;
    readonly tables: Tables;
}

/** What closed plans say, kept between runs; nothing is, where no store was given. */
export interface KeepingPlans {
    use(store: PlanStore | undefined): void;
    /** What is known of a file by what the disk says of it. */
    find(uri: URI, stamp: string): PlanKnowledge<KeptText> | undefined;
    /** What is known of a file by its text. */
    findText(uri: URI, text: string): PlanRecord | undefined;
    /** @param stamp undefined where it may be the same after the file changed */
    keep(uri: URI, stamp: string | undefined, plan: LetGo): void;
    /** Keeps the record of a file, and says what is known of it. */
    take(uri: URI, text: string, stamp: string | undefined, record: PlanRecord): PlanKnowledge<KeptText> | undefined;
    /** The workspace has these files alone. */
    keepOnly(uris: readonly URI[]): void;
    /** A file is gone. */
    forget(uri: URI): void;
    /** Keeps at once what waits to be kept; nothing is kept from then on. */
    close(): void;
}

/** Langium's documents, of which thousands are closed plans. */
export interface ListedDocuments extends LangiumDocuments {
    /** The same, with all but closed plans as all of them. */
    readonly notClosed: LangiumDocuments;
    /** Which documents there are, or are closed, is otherwise from now on. */
    forget(): void;
}

/** A plan that was let go. */
export interface LetGo {
    readonly text: string;
    readonly knowledge: PlanKnowledge<KeptText>;
}

/** Plans that nobody has open: the index knows what they say, and their trees are read again where somebody asks for them. */
export interface LettingGo {
    /** Lets go of the tree and the text of a plan that is linked and indexed, and says what is known of it; of another document, nothing. */
    letGo(document: LangiumDocument): LetGo | undefined;
    /** The document of a plan of which the index knows what it says, though nobody has read it. */
    known(uri: URI, text: KeptText): LangiumDocument;
    /** Whether a document is that of a plan that nobody has open, without its tree. */
    isClosed(document: LangiumDocument): boolean;
    /** The document is about to be read anew: it has an empty tree until then. */
    forget(document: LangiumDocument): void;
    /** The standard that a plan followed when it was read, without its tree; undefined for what is no plan. */
    followedBy(document: LangiumDocument): FollowedStandard | undefined;
}

/** Langium's handler, for folders that come and go, and files to read again though they did not change. */
export interface FollowingUpdateHandler extends DocumentUpdateHandler {
    /** Folders were added to the workspace or removed from it. */
    didChangeFolders(event: WorkspaceFoldersChangeEvent): Promise<void>;
    /** Ends as soon as all that changed so far is on its way: whoever takes the lock then sees it. */
    handedOver(): Promise<void>;
    /** Reads files again, since a setting or what is known changed that bears on them; ends when that is done. */
    readAgain(uris: URI[]): Promise<void>;
}

/** A paper that somebody can begin with, as a whole. */
export interface WholePaper {
    /** In Vietnamese: what kind of body writes so, or what the office calls it. */
    readonly name: string;
    /** As running text writes it; null where the template tells none. */
    readonly kind: string | null;
    /** The standard that it follows, by its short name; null where it tells none. */
    readonly standard: string | null;
    /** With a stop of the cursor at each gap, as the protocol writes it. */
    readonly snippet: string;
}

/** The papers that an empty file can become: whoever has templates says which. */
export interface WholePapers {
    list(): Promise<readonly WholePaper[]>;
}

/** What this project adds to Langium's shared services, and which of those are more here than Langium's own. */
export interface PlanSharedAddedServices {
    readonly language: SpokenLanguage;
    readonly settings: Settings;
    /** Langium's index manager under the name of what it is here. */
    readonly knowledge: KnowledgeIndexManager;
    readonly builtInCatalogue: readonly BuiltInFile[];
    /** What failed though the rest went on. */
    readonly troubles: Troubles;
    readonly spelling: Spelling;
    readonly papers: WholePapers;
    readonly workspace: {
        readonly ClosedPlans: LettingGo;
        readonly KeptPlans: KeepingPlans;
        readonly DocumentBuilder: AnnouncingBuilder;
        readonly LangiumDocuments: ListedDocuments;
        readonly IndexManager: KnowledgeIndexManager;
        readonly FileSystemProvider: PlanFiles;
        readonly WorkspaceManager: FollowingWorkspaceManager;
    };
    readonly lsp: {
        readonly DocumentUpdateHandler: FollowingUpdateHandler;
    };
}

export type PlanSharedServices = LangiumSharedServices & PlanSharedAddedServices;
export type PlanServices = LangiumServices;
