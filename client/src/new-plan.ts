import { commands, type Disposable, FileType, SnippetString, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    BeginningsRequest,
    type BeginningsResult,
    type OfferedTemplate,
    type SkeletonParams,
    SkeletonRequest,
    type WrittenSkeleton,
} from '../../server/src/protocol.js';
import { type Answer, type Choice, Questions } from './steps.js';
import { l10n } from './words.js';

/** What a caller may say beforehand; people are asked for the rest. `null` leaves a thing open without a question. */
export interface NewPlanCommand {
    readonly kind?: string | null;
    /** A template, by its id; `null` lets the server choose by kind and body. */
    readonly template?: string | null;
    readonly body?: string | null;
    readonly subject?: string | null;
}

/** What was answered so far; undefined where nothing was asked or a question was passed over. */
interface Wish {
    kind?: string;
    template?: string;
    form?: string;
    body?: string;
    subject?: string;
}

const STEPS = 4;

/**
 * Begins papers: asks for kind, standard, body and subject, and opens what the language server makes of them, with a stop of the
 * cursor wherever something is to be written. Nothing is written to the disk.
 */
export class NewPlan implements Disposable {
    private readonly commands: readonly Disposable[];

    constructor(private readonly client: () => BaseLanguageClient) {
        this.commands = [
            commands.registerCommand('kehoach.newPlan', (given?: unknown) => this.begin(given)),
            commands.registerCommand('kehoach.carryOut', (body?: unknown) =>
                this.carryOut(typeof body === 'string' ? body : undefined),
            ),
        ];
    }

    dispose(): void {
        for (const command of this.commands) {
            command.dispose();
        }
    }

    private async begin(given: unknown): Promise<TextDocument | undefined> {
        const folder = given instanceof Uri ? await folderOf(given) : undefined;
        const said = isCommand(given) ? given : {};
        const questions = new Questions(l10n.t('New plan'));
        const isAsked = [said.kind, said.template, said.body, said.subject].includes(undefined);
        if (isAsked) questions.open();
        try {
            const beginnings = await this.beginnings();
            const wish = beginnings && (await askForWish(questions, beginnings, said));
            return wish && (await this.open(wish, folder));
        } finally {
            questions.dispose();
        }
    }

    /** The plan of a body that a superior's plan, open in the editor, gives tasks to. */
    private async carryOut(body: string | undefined): Promise<TextDocument | undefined> {
        const document = window.activeTextEditor?.document;
        if (document?.languageId !== 'kehoach') {
            void window.showInformationMessage(l10n.t('Open the plan to carry out first.'));
            return undefined;
        }
        const source = this.client().code2ProtocolConverter.asTextDocumentIdentifier(document);
        const questions = new Questions(l10n.t('Plan to carry out this one'));
        if (body === undefined) questions.open();
        try {
            const beginnings = await this.beginnings({ source });
            const own = beginnings && (body === undefined ? await askForBody(questions, beginnings) : { value: body });
            if (!own || own === 'cancelled' || own === 'back') {
                return undefined;
            }
            return await this.open({ source, ...(own === 'skipped' ? {} : { body: own.value }) }, undefined);
        } finally {
            questions.dispose();
        }
    }

    private async beginnings(params = {}): Promise<BeginningsResult | undefined> {
        const client = this.client();
        // the command itself may be what starts the extension; one that cannot start has said so
        await client.start();
        return client.sendRequest(BeginningsRequest, params);
    }

    private async open(wish: SkeletonParams, folder: Uri | undefined): Promise<TextDocument | undefined> {
        const begun = await this.client().sendRequest(SkeletonRequest, wish);
        if ('refused' in begun) {
            void window.showWarningMessage(begun.refused);
            return undefined;
        }
        const document = await show(begun, folder ?? openFolder());
        if (begun.remark !== null) {
            void window.showInformationMessage(begun.remark);
        }
        return document;
    }
}

/**
 * An untitled paper with the stops of its snippet; with a name in a folder, which saving takes: the editor's own proposal would be the
 * first line of the heading.
 */
async function show({ snippet, fileName }: WrittenSkeleton, folder: Uri | undefined): Promise<TextDocument> {
    const document = await (folder
        ? workspace.openTextDocument((await freeName(folder, fileName)).with({ scheme: 'untitled' }))
        : workspace.openTextDocument({ language: 'kehoach', content: '' }));
    const editor = await window.showTextDocument(document, { preview: false });
    await editor.insertSnippet(new SnippetString(snippet));
    return document;
}

async function freeName(folder: Uri, fileName: string): Promise<Uri> {
    for (let number = 1; ; number++) {
        const name = number === 1 ? fileName : fileName.replace(/\.kehoach$/u, ` (${number}).kehoach`);
        const free = Uri.joinPath(folder, name);
        const isThere = await workspace.fs.stat(free).then(
            () => true,
            () => false,
        );
        // nor may it be that of a paper that was begun before and is not saved yet
        if (!isThere && workspace.textDocuments.every(({ uri }) => uri.path !== free.path)) {
            return free;
        }
    }
}

/** The folder of the workspace that the editor works in, or the first one; undefined where none is open. */
function openFolder(): Uri | undefined {
    const active = window.activeTextEditor?.document.uri;
    return ((active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0])?.uri;
}

/** The folder that the explorer's menu was opened on, or that holds the file it was opened on. */
async function folderOf(uri: Uri): Promise<Uri | undefined> {
    const stat = await workspace.fs.stat(uri).then(undefined, () => undefined);
    return stat && (stat.type & FileType.Directory ? uri : Uri.joinPath(uri, '..'));
}

function isCommand(given: unknown): given is NewPlanCommand {
    return typeof given === 'object' && given !== null && !(given instanceof Uri);
}

/** Asks one question after the other; whoever goes back is asked the one before again. */
async function askForWish(
    box: Questions,
    beginnings: BeginningsResult,
    said: NewPlanCommand,
): Promise<Wish | undefined> {
    const questions: readonly ((wish: Wish) => Promise<Answer<Wish>>)[] = [
        (wish) => (said.kind !== undefined ? given('kind', said.kind) : askForKind(box, beginnings, wish)),
        (wish) => (said.template !== undefined ? given('template', said.template) : askForForm(box, beginnings, wish)),
        (wish) => (said.body !== undefined ? given('body', said.body) : askForIssuer(box, beginnings, wish)),
        (wish) => (said.subject !== undefined ? given('subject', said.subject) : askForSubject(box, beginnings, wish)),
    ];
    const wishes: Wish[] = [{}];
    while (wishes.length <= questions.length) {
        const wish = wishes.at(-1) ?? {};
        const answer = await (questions[wishes.length - 1] as (typeof questions)[number])(wish);
        if (answer === 'cancelled') {
            return undefined;
        }
        if (answer === 'back') {
            wishes.pop();
        } else {
            wishes.push(answer === 'skipped' ? wish : { ...wish, ...answer.value });
        }
    }
    return wishes.at(-1);
}

async function given(name: keyof Wish, value: string | null): Promise<Answer<Wish>> {
    return value === null ? 'skipped' : { value: { [name]: value } };
}

/** The kinds that there are templates for, and the templates of the office, which are each of one kind. */
function askForKind(box: Questions, { templates }: BeginningsResult, _wish: Wish): Promise<Answer<Wish>> {
    const kinds = new Set(templates.filter(({ isOwn }) => !isOwn).map(({ kind }) => kind));
    const choices: Choice<Wish>[] = [
        ...templates
            .filter(({ isOwn }) => isOwn)
            .map(({ id, name, kind }) => ({
                label: name,
                description: kind ?? '',
                value: { template: id },
                group: l10n.t('Templates of this folder'),
            })),
        ...[...kinds]
            .filter((kind) => kind !== null)
            .map((kind) => ({
                label: kind,
                description: purposeOf(kind, templates),
                value: { kind },
                group: l10n.t('Kinds'),
            })),
    ];
    return box.ask({ placeholder: l10n.t('Kind of the paper'), choices, step: 1, total: STEPS });
}

/** What the templates of a kind are for, where they are all for one thing. */
function purposeOf(kind: string, templates: readonly OfferedTemplate[]): string {
    const names = new Set(templates.filter((each) => each.kind === kind && !each.isOwn).map(({ name }) => name));
    return names.size === 1 ? ([...names][0] ?? '') : '';
}

/** Whose form the paper has: that of a plan of such a body, in its standard. */
async function askForForm(box: Questions, { templates }: BeginningsResult, wish: Wish): Promise<Answer<Wish>> {
    if (wish.template !== undefined) {
        return 'skipped';
    }
    const kind = wish.kind ?? 'Kế hoạch';
    const ofKind = templates.filter((each) => each.kind === kind && !each.isOwn);
    const choices = templates
        .filter(({ kind: own, isOwn }) => own === 'Kế hoạch' && !isOwn)
        .flatMap((form) => {
            const template =
                ofKind.find(({ id }) => id === form.id) ??
                ofKind.find(({ standard }) => standard?.id === form.standard?.id);
            const value: Wish = template ? { template: template.id, form: form.id } : {};
            return template ? [{ label: form.name, description: form.standard?.name ?? '', value }] : [];
        });
    return box.ask({ placeholder: l10n.t('Whose form it has'), choices, step: 2, total: STEPS });
}

function askForIssuer(box: Questions, { bodies }: BeginningsResult, _wish: Wish): Promise<Answer<Wish>> {
    return box.ask<Wish>({
        placeholder: l10n.t('Issuing body: choose one, or write its name'),
        choices: bodyChoices({ bodies }).map((choice) => ({ ...choice, value: { body: choice.value } })),
        typed: (words) => ({ body: words }),
        step: 3,
        total: STEPS,
    });
}

function bodyChoices({ bodies }: Pick<BeginningsResult, 'bodies'>): Choice<string>[] {
    return bodies.map(({ name, papers }) => ({
        label: name,
        value: name,
        description: papers > 0 ? l10n.t('{0} papers', papers) : '',
        group: papers > 0 ? l10n.t('In this folder') : l10n.t('In the catalogue'),
    }));
}

/** The body's own earlier subjects stand first. */
function askForSubject(box: Questions, { subjects }: BeginningsResult, wish: Wish): Promise<Answer<Wish>> {
    const own = wish.body?.toLowerCase();
    const isOwn = ({ issuer }: { readonly issuer: string }) => issuer.toLowerCase() === own;
    return box.ask<Wish>({
        placeholder: l10n.t('What it is about: write it, or choose what is written anew'),
        choices: [...subjects.filter(isOwn), ...subjects.filter((each) => !isOwn(each))].map(
            ({ subject, issuer, kind }) => ({
                label: subject,
                description: [kind, issuer].filter(Boolean).join(' · '),
                value: { subject },
            }),
        ),
        typed: (words) => ({ subject: words }),
        step: 4,
        total: STEPS,
    });
}

/** Which of the bodies that are given tasks the plan is for; where only many are named, one of them by its own name. */
async function askForBody(box: Questions, { assigned, bodies }: BeginningsResult): Promise<Answer<string>> {
    const named = new Set(assigned.map(({ name }) => name));
    const choices: Choice<string>[] = [
        ...assigned.flatMap(({ name, issuers }) =>
            issuers.map((issuer) => ({
                label: issuer,
                value: issuer,
                description: issuer === name ? '' : name,
                group: l10n.t('In this folder'),
            })),
        ),
        ...assigned
            .filter(({ name, issuers }) => !issuers.includes(name))
            .map(({ name, items }) => ({
                label: name,
                value: name,
                description: l10n.t('{0} items', items),
                group: l10n.t('Given tasks by this plan'),
            })),
    ];
    for (;;) {
        const first = await box.ask<string>({
            total: 2,
            placeholder: l10n.t('Your body: choose one, or write its name'),
            choices,
            typed: (words) => words,
            step: 1,
        });
        if (typeof first === 'string' || !named.has(first.value) || !isMany(first.value)) {
            return first;
        }
        const second = await box.ask<string>({
            total: 2,
            placeholder: l10n.t('Which of these: {0}', first.value),
            choices: bodyChoices({ bodies: bodies.filter(({ papers }) => papers > 0) }),
            typed: (words) => words,
            step: 2,
        });
        if (second !== 'back') {
            return second === 'skipped' ? first : second;
        }
    }
}

/** Whether a name is that of many: `Ủy ban nhân dân các xã`. */
function isMany(name: string): boolean {
    return /(?:^|\s)các\s/iu.test(name);
}
