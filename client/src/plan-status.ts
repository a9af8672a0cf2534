import {
    commands,
    DiagnosticSeverity,
    type Disposable,
    languages,
    QuickPickItemKind,
    StatusBarAlignment,
    type StatusBarItem,
    type TextDocument,
    ThemeColor,
    ThemeIcon,
    window,
    workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Previews } from './preview/previews.js';
import type { StandardStatus } from './standard-status.js';
import { l10n } from './words.js';

/** What is counted of a document. */
interface Problems {
    readonly errors: number;
    readonly others: number;
}

/**
 * The one entry of the status bar: the standard of the document at the cursor, its pages where they are laid out, its problems, or that
 * the server does not run; with a menu of what one does about each.
 */
export class PlanStatus implements Disposable {
    private readonly item: StatusBarItem;
    private readonly disposables: readonly Disposable[];

    constructor(
        private readonly client: BaseLanguageClient,
        private readonly standard: StandardStatus,
        private readonly previews: Previews,
    ) {
        this.item = window.createStatusBarItem('kehoach.status', StatusBarAlignment.Right, 100);
        this.item.name = 'Kế hoạch';
        this.item.command = 'kehoach.showMenu';
        const show = () => this.show();
        this.disposables = [
            this.item,
            commands.registerCommand('kehoach.showMenu', () => this.choose()),
            standard.onDidChange(show),
            previews.onCount(show),
            client.onDidChangeState(show),
            languages.onDidChangeDiagnostics(show),
            window.onDidChangeActiveTextEditor(show),
            workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('kehoach.language') && show()),
        ];
        this.show();
    }

    /** What stands in the status bar; undefined while nothing does. */
    get text(): string | undefined {
        return this.document ? this.item.text : undefined;
    }

    dispose(): void {
        for (const disposable of this.disposables) {
            disposable.dispose();
        }
    }

    private get document(): TextDocument | undefined {
        const document = window.activeTextEditor?.document;
        return document?.languageId === 'kehoach' || document?.languageId === 'danhmuc' ? document : undefined;
    }

    private show(): void {
        const { document } = this;
        if (!document) {
            this.item.hide();
            return;
        }
        const { state } = this.client;
        const said = state === State.Running ? this.facts(document) : [stateText(state)];
        const icon = state === State.Running ? '$(law)' : state === State.Starting ? '$(loading~spin)' : '$(error)';
        this.item.text = `${icon} ${said.join(' · ')}`;
        this.item.tooltip = [stateText(state), ...(document.languageId === 'kehoach' ? [this.standard.text] : [])].join(
            '\n',
        );
        this.item.accessibilityInformation = { label: `Kế hoạch: ${said.join(', ')}`, role: 'button' };
        this.item.backgroundColor =
            state === State.Stopped ? new ThemeColor('statusBarItem.errorBackground') : undefined;
        this.item.show();
    }

    /** What there is to say of a document while the server runs. */
    private facts(document: TextDocument): string[] {
        const { errors, others } = problemsOf(document);
        const pages = this.previews.of(document.uri)?.pages ?? null;
        const isPlan = document.languageId === 'kehoach';
        return [
            ...(isPlan ? [this.standard.name ?? l10n.t('form not known')] : []),
            ...(pages === null ? [] : [l10n.t('{0} pages', pages)]),
            errors > 0
                ? l10n.t('{0} errors, {1} remarks', errors, others)
                : others > 0
                  ? l10n.t('{0} remarks', others)
                  : l10n.t('no problems'),
        ];
    }

    private async choose(): Promise<void> {
        const { document } = this;
        const isPlan = document?.languageId === 'kehoach';
        const entry = (icon: string, label: string, command: string, description = '') => {
            return { label, description, command, iconPath: new ThemeIcon(icon) };
        };
        const separator = (label: string) => ({
            label,
            kind: QuickPickItemKind.Separator,
            description: '',
            command: '',
        });
        const ofDocument = [
            separator(l10n.t('This document')),
            entry('law', l10n.t('Choose the form of the document'), 'kehoach.chooseStandard', this.standard.text),
            entry('open-preview', l10n.t('Show the pages'), 'kehoach.showPreview'),
            entry('list-ordered', l10n.t('Number everything anew'), 'kehoach.renumberPlan'),
            entry('export', l10n.t('Export as {0}', 'Word'), 'kehoach.exportDocx'),
            entry('export', l10n.t('Export as {0}', 'PDF'), 'kehoach.exportPdf'),
        ];
        const picked = await window.showQuickPick(
            [
                ...(document
                    ? [
                          entry(
                              'warning',
                              l10n.t('Show the problems'),
                              'workbench.actions.view.problems',
                              problemsText(document),
                          ),
                      ]
                    : []),
                ...(isPlan ? ofDocument : []),
                separator(l10n.t('This folder')),
                entry('organization', l10n.t('Assignments'), 'kehoach.tasks.focus'),
                entry('type-hierarchy', l10n.t('Directives'), 'kehoach.chain.focus'),
                entry('new-file', l10n.t('New plan'), 'kehoach.newPlan'),
                separator(stateText(this.client.state)),
                entry('output', l10n.t('Show Output'), 'kehoach.showOutput'),
                entry('debug-restart', l10n.t('Restart'), 'kehoach.restartServer'),
            ],
            { title: 'Kế hoạch', placeHolder: this.standard.text, matchOnDescription: true },
        );
        if (picked?.command) await commands.executeCommand(picked.command);
    }
}

/** Sources of problems that the server finds, or has itself. */
const OURS = /^(?:kehoach|danhmuc)/u;

function problemsOf({ uri }: TextDocument): Problems {
    const all = languages.getDiagnostics(uri).filter(({ source = '' }) => OURS.test(source));
    const errors = all.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
    return { errors, others: all.length - errors };
}

function problemsText(document: TextDocument): string {
    const { errors, others } = problemsOf(document);
    return errors + others === 0 ? l10n.t('no problems') : l10n.t('{0} errors, {1} remarks', errors, others);
}

function stateText(state: State): string {
    switch (state) {
        case State.Running:
            return l10n.t('The language server runs');
        case State.Starting:
            return l10n.t('The language server is starting');
        default:
            return l10n.t('The language server has stopped');
    }
}
