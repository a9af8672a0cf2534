import { URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import {
    type BeginningsParams,
    BeginningsRequest,
    type BeginningsResult,
    type SkeletonParams,
    SkeletonRequest,
    type SkeletonResult,
} from '../protocol.js';
import type { PlanServices, PlanSharedServices, WholePaper } from '../services.js';
import { STANDARDS } from '../standards/standards.js';
import { type Document, isPlanFile, type PlanFile } from '../syntax/generated/ast.js';
import { begin, readTemplates } from '../templates/beginning.js';
import { assignedBodies, issuingBodies, pastSubjects } from '../templates/choices.js';
import { isMeant } from '../templates/given-tasks.js';
import { isTemplateFile } from '../templates/habits.js';
import type { Template, TemplateFile } from '../templates/template.js';
import { asSoonAsKnown } from './as-soon-as-known.js';

/** Answers what an editor asks when somebody begins a paper. */
export class SkeletonRequests {
    /**
     * @param plan whose parser reads templates
     * @param builtIn the templates that ship with the tool
     */
    constructor(
        private readonly shared: PlanSharedServices,
        private readonly plan: PlanServices,
        private readonly builtIn: readonly TemplateFile[],
    ) {}

    answerOn(connection: Connection): void {
        connection.onRequest(BeginningsRequest, (params) => asSoonAsKnown(this.shared, () => this.beginnings(params)));
        connection.onRequest(SkeletonRequest, (params) => asSoonAsKnown(this.shared, () => this.skeleton(params)));
        this.shared.papers.list = () => this.wholePapers();
    }

    /** Every template as a paper of nobody's in particular. */
    private async wholePapers(): Promise<readonly WholePaper[]> {
        const files = [...this.builtIn, ...(await this.ofOffice())];
        const today = day();
        const isKnown = files.length === this.known.files.length && files.every(isOneOf(this.known.files));
        if (!isKnown || today !== this.known.today) {
            this.known = { files, today, papers: this.papersOf(readTemplates(files, this.read), today) };
        }
        return this.known.papers;
    }

    /** Papers of templates as they were written last, for an empty file asks for them with each key. */
    private known: { files: readonly TemplateFile[]; today: string; papers: readonly WholePaper[] } = {
        files: [],
        today: '',
        papers: [],
    };

    private papersOf(templates: readonly Template[], today: string): WholePaper[] {
        return templates.flatMap(({ id, name, kind, standard }) => {
            const wish = { template: id, source: undefined };
            const begun = begin(wish, templates, this.shared.knowledge, this.read, today);
            const form = standard && STANDARDS[standard].shortName;
            return 'refused' in begun ? [] : { name, kind, standard: form, snippet: begun.snippet };
        });
    }

    private async beginnings({ source }: BeginningsParams): Promise<BeginningsResult> {
        const { knowledge } = this.shared;
        const today = day();
        const bodies = issuingBodies(knowledge, today);
        const issuers = bodies.filter(({ papers }) => papers > 0).map(({ name }) => name);
        const document = this.documentAt(source?.uri);
        return {
            templates: (await this.templates()).map(({ id, name, kind, standard, isOwn }) => ({
                ...{ id, name, kind, isOwn },
                standard: standard && { id: standard, name: STANDARDS[standard].shortName },
            })),
            bodies,
            subjects: pastSubjects(knowledge, today),
            assigned: (document ? assignedBodies(document) : []).map((each) => ({
                ...each,
                issuers: issuers.filter((issuer) => isMeant(each.name, issuer, knowledge.agencies)),
            })),
        };
    }

    private async skeleton({ source, ...wish }: SkeletonParams): Promise<SkeletonResult> {
        const { knowledge, language } = this.shared;
        const document = this.documentAt(source?.uri);
        const begun = begin({ ...wish, source: document }, await this.templates(), knowledge, this.read, day());
        return 'refused' in begun
            ? { refused: language.say(begun.refused) }
            : { ...begun, remark: begun.remark && language.say(begun.remark) };
    }

    private readonly read = (text: string): PlanFile => this.plan.parser.LangiumParser.parse<PlanFile>(text).value;

    private async templates(): Promise<Template[]> {
        return readTemplates([...this.builtIn, ...(await this.ofOffice())], this.read);
    }

    /** The files of the workspace that lie in a folder `mau`; one that cannot be read now is none. */
    private async ofOffice(): Promise<TemplateFile[]> {
        const { LangiumDocuments, FileSystemProvider } = this.shared.workspace;
        const files = LangiumDocuments.all.filter(({ uri }) => isTemplateFile(uri.path)).toArray();
        const read = files.map(async ({ uri, textDocument }): Promise<TemplateFile> => {
            const text = textDocument.getText() || (await FileSystemProvider.readFile(uri));
            return { id: `mau/${UriUtils.basename(uri).replace(/\.kehoach$/iu, '')}`, text, isOwn: true };
        });
        return (await Promise.allSettled(read)).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    }

    /** The first paper of an open file. */
    private documentAt(uri: string | undefined): Document | undefined {
        const root = uri && this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.parseResult.value;
        return root && isPlanFile(root) ? root.documents[0] : undefined;
    }
}

/** Whether a template stands at its place among others, to the letter. */
function isOneOf(files: readonly TemplateFile[]): (file: TemplateFile, place: number) => boolean {
    return ({ id, text }, place) => files[place]?.id === id && files[place]?.text === text;
}

/** ISO 8601. */
function day(): string {
    return new Date().toISOString().slice(0, 10);
}
