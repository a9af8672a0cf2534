import { type AstNode, DocumentState, type LangiumDocument, type Mutable, type ParseResult, type URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { preferredStandard, preferStandard, tablesOf } from '../facts/standard.js';
import type { FollowedStandard, LetGo, LettingGo, PlanSharedServices } from '../services.js';
import { isPlanFile } from '../syntax/generated/ast.js';
import type { KeptText } from './plan-files.js';

/** So many trees that were read again stay: who asks for one asks for it more than once. */
const MOST_TREES = 8;

/** What stays of a plan that nobody has open, besides what the index knows of it. */
interface ClosedPlan {
    readonly text: KeptText;
    readonly followed: FollowedStandard;
}

/** A plan that somebody asked for though it is closed. */
interface ReadAgain {
    readonly parseResult: ParseResult;
    readonly textDocument: TextDocument;
}

/**
 * Plans that nobody has open: thousands of them, of which the index knows what they say. Their trees, hundreds of times as large,
 * are let go, and what is kept of a text is packed. Whoever asks a document for its tree or text all the same is given what it
 * was when the index learnt of it.
 */
export class ClosedPlans implements LettingGo {
    private readonly closed = new WeakMap<LangiumDocument, ClosedPlan>();
    /** The one that was asked for last stands last. */
    private readonly again = new Map<LangiumDocument, ReadAgain>();

    constructor(private readonly services: PlanSharedServices) {}

    /**
     * Lets go of the tree of a plan that is linked and indexed; of another document, of one that failed, nothing.
     *
     * @returns undefined where nothing was let go
     */
    letGo(document: LangiumDocument): LetGo | undefined {
        const { FileSystemProvider, IndexManager } = this.services.workspace;
        const root = document.parseResult.value;
        const text = root.$cstNode?.root.fullText;
        if (this.closed.has(document) || !isPlanFile(root) || text !== document.textDocument.getText()) {
            return undefined;
        }
        const keep = FileSystemProvider.keep?.bind(FileSystemProvider);
        if (!keep) {
            return undefined;
        }
        const knowledge = IndexManager.letGo(document.uri, text, keep);
        document.references = [];
        this.close(document, {
            text: knowledge.packs.text,
            followed: { standard: preferredStandard(root), tables: tablesOf(root) },
        });
        return { text, knowledge };
    }

    isClosed(document: LangiumDocument): boolean {
        return this.closed.has(document);
    }

    /** The document of a plan of which the index knows what it says, though nobody has read it. */
    known(uri: URI, text: KeptText): LangiumDocument {
        const { settings } = this.services;
        const address = uri.toString();
        const document = { uri, state: DocumentState.IndexedReferences, references: [] };
        const followed = { standard: settings.standardOf(address), tables: settings.tablesFor(address) };
        return this.close(document, { text, followed });
    }

    private close(document: Omit<LangiumDocument, 'parseResult' | 'textDocument'>, plan: ClosedPlan): LangiumDocument {
        const closed = Object.defineProperties(document, {
            parseResult: {
                configurable: true,
                enumerable: true,
                get: () => this.readAgain(closed).parseResult,
                set: (value: ParseResult) => this.takeBack(closed, value),
            },
            textDocument: { configurable: true, enumerable: true, get: () => this.readAgain(closed).textDocument },
        }) as LangiumDocument;
        this.closed.set(closed, plan);
        this.services.workspace.LangiumDocuments.forget();
        return closed;
    }

    /** The document is about to be read anew: its tree is an empty one until then, for nobody to read the old text for. */
    forget(document: LangiumDocument): void {
        if (this.closed.has(document)) {
            const { parseResult } = this.services.workspace.LangiumDocumentFactory.fromString('', document.uri);
            const root: Mutable<AstNode> = parseResult.value;
            root.$document = document;
            this.takeBack(document, parseResult);
        }
    }

    /** The standard that a plan followed when it was read; undefined for what is no plan. */
    followedBy(document: LangiumDocument): FollowedStandard | undefined {
        const closed = this.closed.get(document);
        if (closed) {
            return closed.followed;
        }
        const root = document.parseResult.value;
        return isPlanFile(root) ? { standard: preferredStandard(root), tables: tablesOf(root) } : undefined;
    }

    private takeBack(document: LangiumDocument, parseResult: ParseResult): void {
        const plan = this.closed.get(document);
        if (plan) {
            const textDocument = this.again.get(document)?.textDocument;
            this.closed.delete(document);
            this.services.workspace.LangiumDocuments.forget();
            this.again.delete(document);
            let own = textDocument;
            Object.defineProperties(document, {
                parseResult: { configurable: true, enumerable: true, writable: true, value: parseResult },
                textDocument: {
                    configurable: true,
                    enumerable: true,
                    get: () => {
                        own ??= this.textDocument(document, plan.text.read());
                        return own;
                    },
                },
            });
        }
    }

    private textDocument({ uri }: LangiumDocument, text: string): TextDocument {
        const { languageId } = this.services.ServiceRegistry.getServices(uri).LanguageMetaData;
        return TextDocument.create(uri.toString(), languageId, 0, text);
    }

    private readAgain(document: LangiumDocument): ReadAgain {
        const known = this.again.get(document) ?? this.parsed(document);
        this.again.delete(document);
        this.again.set(document, known);
        const [oldest] = this.again.keys();
        if (oldest && this.again.size > MOST_TREES) {
            this.again.delete(oldest);
        }
        return known;
    }

    private parsed(document: LangiumDocument): ReadAgain {
        const { text, followed } = this.closed.get(document) as ClosedPlan;
        const source = text.read();
        const { parser, references } = this.services.ServiceRegistry.getServices(document.uri);
        const parseResult = parser.LangiumParser.parse(source);
        const textDocument = this.textDocument(document, source);
        // the document itself is to hold nothing of the tree: links are noted beside it
        const { uri, state } = document;
        const own: LangiumDocument = { uri, state, parseResult, textDocument, references: [] };
        const root = parseResult.value;
        (root as Mutable<AstNode>).$document = own;
        if (isPlanFile(root)) preferStandard(root, followed.standard, followed.tables);
        // the references of a plan lead nowhere but into itself: nothing is waited for
        void references.Linker.link(own);
        (root as Mutable<AstNode>).$document = document;
        return { parseResult, textDocument };
    }
}
