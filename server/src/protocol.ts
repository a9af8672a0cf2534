/**
 * What client and server of this project say to each other beyond the Language Server Protocol: the one file of the server
 * that the client takes more from than types.
 */
import {
    NotificationType0,
    type Position,
    type Range,
    RequestType,
    RequestType0,
    type TextDocumentIdentifier,
    type TextEdit,
} from 'vscode-languageserver-protocol';

/** What the client sends along with `initialize`, all of it optional: other editors send nothing. */
export interface InitializationOptions {
    /** Language of the editor, such as `vi`. */
    readonly locale?: string;
    /** The setting `kehoach.language`. */
    readonly language?: string;
    /** The settings `kehoach.inlayHints.*`. */
    readonly inlayHints?: { readonly directiveSubjects?: boolean };
    /** The setting `kehoach.rules`. */
    readonly rules?: Readonly<Record<string, string>>;
    /** The setting `kehoach.standard` of the workspace; the server asks for that of each folder. */
    readonly standard?: string;
    /** The setting `kehoach.standardRows` of the workspace; likewise. */
    readonly standardRows?: object;
    /** The setting `kehoach.workspaceDiagnostics`. */
    readonly workspaceDiagnostics?: string;
    /** The setting `kehoach.maxFileSize`, in megabytes. */
    readonly maxFileSize?: number;
    /** A folder of the client's own, outside those of the user, where the server may keep what plans say until the next start: a path. */
    readonly storage?: string;
}

/** Answered as soon as all files of the folders are read: what is asked from then on is answered out of all of them. */
export const FoldersReadRequest = new RequestType0<null, void>('kehoach/foldersRead');

/** Which standards the documents of an open file follow, and why. */
export const StandardsRequest = new RequestType<StandardsParams, StandardsResult, void>('kehoach/standards');

export interface StandardsParams {
    readonly textDocument: TextDocumentIdentifier;
}

export interface StandardsResult {
    /** The documents of the file, in order; empty for a file that is no plan. */
    readonly documents: readonly FollowedStandard[];
    /** All standards that there are. */
    readonly choices: readonly StandardChoice[];
}

/** A standard as comments and settings name it, with the short name that people know it by. */
export interface StandardChoice {
    readonly id: string;
    readonly name: string;
}

/** The standard of one document. */
export interface FollowedStandard {
    /** null where nothing tells. */
    readonly standard: StandardChoice | null;
    /** Who says so: a comment `// tiêu chuẩn`, the document's own form, or the setting `kehoach.standard`. */
    readonly source: 'comment' | 'document' | 'setting' | null;
    /** The first line of the document, counted from 0. */
    readonly line: number;
    /** The comment that says so, or would if it named a standard; null where there is none. */
    readonly comment: Range | null;
}

/**
 * The command (`workspace/executeCommand`) that changes the outline of a plan and lets references follow; its one argument is
 * {@link OutlineActionParams}. The server has the edit made by `workspace/applyEdit`, for the text as it is by then.
 */
export const OUTLINE_COMMAND = 'kehoach.outline';

/**
 * The command (`workspace/executeCommand`) for editors without web views: shows the pages of an open document in a browser of the
 * machine that the server runs on, and shows them anew with each change. Its one argument is {@link PagesParams}; the editor is asked
 * to open the address (`window/showDocument`) where it can.
 */
export const PAGES_COMMAND = 'kehoach.pagesInBrowser';

export interface PagesParams {
    readonly uri: string;
}

/** Where the pages are; it holds a secret, and who knows it can read the document. */
export interface PagesResult {
    readonly address: string;
}

/** What can be done to an outline. */
export const OUTLINE_ACTIONS = [
    // lists are numbered anew: from the mark at the position on, its whole list, the whole plan with its notes; notes alone
    'here',
    'list',
    'plan',
    'notes',
    // the mark at the position was put in: what follows it counts on from there
    'inserted',
    // the part at the position, or those of several lines, go a level down or up, with all that they hold
    'deeper',
    'higher',
    // they change places with the part before or behind them
    'up',
    'down',
] as const;

export type OutlineAction = (typeof OUTLINE_ACTIONS)[number];

export interface OutlineActionParams {
    readonly uri: string;
    readonly position: Position;
    readonly action: OutlineAction;
    /** The last line of the items that were put in or are selected, counted from 0; that of `position` where it is not said. */
    readonly lastLine?: number;
}

export interface OutlineActionResult {
    /** Whether something was changed. */
    readonly applied: boolean;
    /** Where the first part that was acted on begins now. */
    readonly position: Position | null;
    /** Where it began before. */
    readonly from: Position | null;
    /** Why nothing was changed, in the user's language; null where something was. */
    readonly message: string | null;
    /** Whether the line is one of a part: that of a quoted law, of a table, of recipients, of a note is none. */
    readonly isPart: boolean;
}

/** From the server: documents follow another standard though nobody typed, since a setting changed. */
export const StandardsChangedNotification = new NotificationType0('kehoach/standardsChanged');

/** What a file of another program becomes as a plan. Nothing is written: the client has the files. */
export const ImportRequest = new RequestType<ImportParams, ImportResult, void>('kehoach/import');

export interface ImportParams {
    /** The file's name with its ending, which says what it is. */
    readonly name: string;
    /** Its bytes, in base64. */
    readonly bytes: string;
    /** The name of the plan without its ending: pictures lie in a folder of that name beside it. */
    readonly planName: string;
    /** False where the user does not trust the folder that it lies in: no program of the machine opens it then. */
    readonly isTrusted?: boolean;
}

/** A plan; or why there is none, a sentence to stand behind the file's name, in the user's language. */
export type ImportResult = ImportedPlan | { readonly refused: string };

export interface ImportedPlan {
    readonly text: string;
    /** Files to lie beside the plan. */
    readonly pictures: readonly ImportedPicture[];
    /** What whoever imports is to know, in the user's language. */
    readonly remarks: readonly string[];
}

export interface ImportedPicture {
    /** Its path as seen from the plan: `112-KH-UBND.hinh/1.png`. */
    readonly path: string;
    /** In base64. */
    readonly bytes: string;
}

/** What the clipboard becomes as a plan; null where nothing is gained over pasting its text. */
export const PasteRequest = new RequestType<PasteParams, PasteResult | null, void>('kehoach/paste');

export interface PasteParams {
    /** What the clipboard has as `text/html`. */
    readonly html?: string;
    /** And as `text/plain`. */
    readonly text?: string;
}

export interface PasteResult {
    readonly text: string;
    /** What was left out or could not be kept, in the user's language. */
    readonly remarks: readonly string[];
}

/** What a new paper may be begun with: templates, bodies, subjects. */
export const BeginningsRequest = new RequestType<BeginningsParams, BeginningsResult, void>('kehoach/beginnings');

export interface BeginningsParams {
    /** A superior's plan that the new paper will carry out. */
    readonly source?: TextDocumentIdentifier;
}

export interface BeginningsResult {
    /** Those of the office first. */
    readonly templates: readonly OfferedTemplate[];
    /** The bodies that issue papers in the workspace, those first that issued most, then those of the catalogues. */
    readonly bodies: readonly OfferedBody[];
    /** What papers of the workspace were about, the newest first; those of earlier years with this year's number. */
    readonly subjects: readonly OfferedSubject[];
    /** Bodies that the source gives tasks to, in the order of its text; empty without a source, or where it gives none. */
    readonly assigned: readonly OfferedAssignee[];
}

export interface OfferedTemplate {
    readonly id: string;
    /** In Vietnamese: what kind of body writes so, or what the office calls it. */
    readonly name: string;
    /** The kind of the paper, as running text writes it. */
    readonly kind: string | null;
    readonly standard: StandardChoice | null;
    /** Whether it lies in a folder `mau` of the workspace. */
    readonly isOwn: boolean;
}

export interface OfferedBody {
    readonly name: string;
    /** How many papers of the workspace it issued. */
    readonly papers: number;
}

export interface OfferedSubject {
    readonly subject: string;
    /** Who issued the paper, as its heading prints it. */
    readonly issuer: string;
    readonly kind: string | null;
}

export interface OfferedAssignee {
    readonly name: string;
    /** How many items give it tasks. */
    readonly items: number;
    /** The bodies that issue papers in the workspace and are meant by the name, or are among those that are. */
    readonly issuers: readonly string[];
}

/** A whole paper to go on with, made of a template and of what is known. Nothing is written. */
export const SkeletonRequest = new RequestType<SkeletonParams, SkeletonResult, void>('kehoach/skeleton');

/** All of it optional: what is not said is chosen, or stays a gap. */
export interface SkeletonParams {
    /** The template, by its id. */
    readonly template?: string;
    /** The kind of the paper: `Kế hoạch`. */
    readonly kind?: string;
    /** The standard, by its id. */
    readonly standard?: string;
    /** The template of a plan, by its id, whose heading and signature the paper has. */
    readonly form?: string;
    /** Who issues the paper. */
    readonly body?: string;
    readonly subject?: string;
    /** A superior's plan that the paper carries out: its chain of directives, and the tasks that it gives to the body. */
    readonly source?: TextDocumentIdentifier;
}

/** A paper; or why there is none, in the user's language. */
export type SkeletonResult = WrittenSkeleton | { readonly refused: string };

export interface WrittenSkeleton {
    /** With gaps in square brackets. */
    readonly text: string;
    /** The same as a snippet of the protocol: a stop for each gap. */
    readonly snippet: string;
    /** A name for its file. */
    readonly fileName: string;
    /** What whoever writes is to know, in the user's language; null where there is nothing. */
    readonly remark: string | null;
}

/** What a command puts into a plan at a position: a note with its mark, an annex behind the document, a table. */
export const InsertionRequest = new RequestType<InsertionParams, InsertionResult | null, void>('kehoach/insertion');

export const INSERTIONS = ['footnote', 'annex', 'table'] as const;

export interface InsertionParams {
    readonly textDocument: TextDocumentIdentifier;
    readonly position: Position;
    readonly what: (typeof INSERTIONS)[number];
}

/** null where the file is no plan. */
export interface InsertionResult {
    /** Put in as it is, at the position that was asked about; null where nothing is. */
    readonly text: string | null;
    /** A snippet of the protocol, and where it goes in the text as it was: whoever writes goes on there. */
    readonly snippet: string;
    readonly at: Position;
    /** What else changes: the first annex gets a number when there is a second one. */
    readonly others: readonly TextEdit[];
}

/** The edits that join the lines of a plan which a program broke where the paper ended; those within a range, where one is given. */
export const UnwrapRequest = new RequestType<UnwrapParams, readonly TextEdit[], void>('kehoach/unwrap');

export interface UnwrapParams {
    readonly textDocument: TextDocumentIdentifier;
    readonly range?: Range;
}

/** Directives by words of what they are about, in any order and without accents, or by the beginning of their number. */
export const DirectivesRequest = new RequestType<DirectivesParams, readonly FoundDirective[], void>(
    'kehoach/directives',
);

export interface DirectivesParams {
    readonly query: string;
    /** The plan that a citation is for; without one the state's form is taken. */
    readonly textDocument?: TextDocumentIdentifier;
    readonly position?: Position;
}

export interface FoundDirective {
    readonly number: string;
    /** Of a law that is called by it: `Luật Trẻ em`. */
    readonly name: string | null;
    readonly kind: string | null;
    /** ISO 8601. */
    readonly date: string | null;
    readonly issuer: string | null;
    readonly subject: string | null;
    /** As a plan cites it: in full where it is cited first. */
    readonly citation: string;
    /** Where it lies: the paper itself in the workspace, else its entry in a catalogue; null where only citations speak of it. */
    readonly place: { readonly uri: string; readonly range: Range } | null;
}

/** A line of a tree that a view shows, in the user's language. */
export interface ViewNode {
    /** Tells it from all others of its view, and stays the same while files change around it. */
    readonly id: string;
    readonly label: string;
    /** Stands behind the label, less loud. */
    readonly description: string;
    readonly tooltip: string;
    /** All of it as a sentence, for screen readers. */
    readonly spoken: string;
    readonly icon: 'body' | 'month' | 'passed' | 'plan' | 'task' | 'noDay' | 'directive' | 'above' | 'below' | 'again';
    /** What hangs below it: nothing, or what is asked for when it is unfolded; `open` where it is so from the beginning. */
    readonly holds: 'nothing' | 'closed' | 'open';
    /** Where it is written; lines are counted from 0. */
    readonly place: { readonly uri: string; readonly line: number } | null;
}

/** What the tasks of a view are sorted by, and which of them are wanted: see `assignments/groups.ts`. */
export interface WantedTasks {
    readonly by: 'body' | 'deadline' | 'plan';
    readonly filter: {
        readonly words?: string;
        readonly due?: 'passed' | 'soon' | 'none';
        readonly uri?: string;
    };
}

/** The tasks that plans of the workspace give: the groups, or what hangs below one of them. */
export const TasksRequest = new RequestType<TasksParams, TasksResult, void>('kehoach/tasks');

export interface TasksParams extends WantedTasks {
    /** The id of a group. */
    readonly under?: string;
}

export interface TasksResult {
    readonly nodes: readonly ViewNode[];
    /** How many tasks there are, and of how many the last day is over. */
    readonly tasks: number;
    readonly passed: number;
}

/** The task that a line of an open plan gives, behind the group that it hangs below; empty where it gives none. */
export const TaskAtRequest = new RequestType<TaskAtParams, readonly ViewNode[], void>('kehoach/taskAt');

export interface TaskAtParams extends WantedTasks {
    readonly textDocument: TextDocumentIdentifier;
    readonly position: Position;
}

/** The wanted tasks as a file: a workbook, CSV, or a calendar of their days. Nothing is written. */
export const TaskExportRequest = new RequestType<TaskExportParams, TaskExportResult, void>('kehoach/taskExport');

export const TASK_EXPORTS = ['xlsx', 'csv', 'ics'] as const;

export interface TaskExportParams extends WantedTasks {
    readonly form: (typeof TASK_EXPORTS)[number];
}

export interface TaskExportResult {
    /** In base64. */
    readonly bytes: string;
    /** How many rows or days it has: tasks without a day are in no calendar. */
    readonly entries: number;
}

/** A directive of a chain, as its node keeps it on the way to the editor and back. */
export interface ChainLink {
    /** Null for a paper without a number: it is the one of a file, by its place among others there. */
    readonly number: string | null;
    readonly kind: string | null;
    readonly date: string | null;
    readonly subject: string | null;
    readonly paper?: { readonly uri: string; readonly index: number };
}

export interface ChainStep {
    /** Both at the root; then what a directive rests on and what carries that out, or what carries out the directive. */
    readonly way: 'both' | 'above' | 'below';
    /** From the root to the node itself. */
    readonly trail: readonly ChainLink[];
    /** Whether the node is the head of one way, below the root. */
    readonly isHead: boolean;
}

export interface ChainNode extends ViewNode {
    readonly step: ChainStep;
}

/** The directive at a position (that which is cited there, else the paper itself) as the root of its chain; or what is below a node. */
export const ChainRequest = new RequestType<ChainParams, readonly ChainNode[], void>('kehoach/chain');

export type ChainParams =
    | { readonly textDocument: TextDocumentIdentifier; readonly position: Position }
    | { readonly under: ChainStep };

/** From the server: what the last answer about tasks or chains said may be true no more. Said once until somebody asks again. */
export const ViewsStaleNotification = new NotificationType0('kehoach/viewsStale');

/** Names of bodies and provinces that ended before the day of their paper, in the plans below an address, with what they are now. */
export const NewNamesRequest = new RequestType<NewNamesParams, readonly NewNames[], void>('kehoach/newNames');

export interface NewNamesParams {
    /** Of a folder or a file. */
    readonly uri: string;
}

/** What is to be renamed in one file. */
export interface NewNames {
    readonly uri: string;
    /** Of the text that the ranges are counted in; null where no editor has the file open. */
    readonly version: number | null;
    readonly edits: readonly NewName[];
}

export interface NewName {
    readonly range: Range;
    /** As it stands there. */
    readonly text: string;
    readonly newText: string;
    /** Last day of the former name, ISO 8601. */
    readonly until: string;
}

/**
 * What a server that runs in a browser asks of the editor, which alone reaches the files: their bytes, what changes with them, what lies
 * in a folder. Files are named by their addresses.
 */
export const FileRequest = new RequestType<string, FileContents | FileProblem, void>('kehoach/file');
export const FileStateRequest = new RequestType<string, FileState | FileProblem, void>('kehoach/fileState');
export const FolderRequest = new RequestType<string, FolderContents | FileProblem, void>('kehoach/folder');

export interface FileContents {
    readonly bytes: Uint8Array;
}

export interface FileState {
    /** False for a folder. */
    readonly isFile: boolean;
    /** In bytes. */
    readonly size: number;
    /** When it was written last, in milliseconds since 1970. */
    readonly changed: number;
}

export interface FolderContents {
    /** Files and folders; links are left out. */
    readonly entries: readonly { readonly name: string; readonly isFile: boolean }[];
}

/** Why the editor does not read it: the code of its error (`FileNotFound` …), and its words. */
export interface FileProblem {
    readonly problem: string;
    readonly message: string;
}
