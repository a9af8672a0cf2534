import type { ValidationSeverity } from 'langium';

/** How severe the user wants a rule to be. */
export type RuleSetting = ValidationSeverity | 'off';

const RULE_SETTINGS: Record<string, RuleSetting> = {
    off: 'off',
    error: 'error',
    warning: 'warning',
    information: 'info',
    hint: 'hint',
};

/** What is told of the files of the workspace that are not open. */
export type WorkspaceDiagnostics = 'off' | 'errors' | 'all';

/** What the user has set, as the server needs it; the editor sends the section `kehoach`. */
export class Settings {
    /** `kehoach.inlayHints.directiveSubjects`. */
    inlayHints = false;
    /** `kehoach.rules`: by the rules' codes, those alone that differ from the tool's own. */
    rules: ReadonlyMap<string, RuleSetting> = new Map();
    /** `kehoach.workspaceDiagnostics`. */
    workspaceDiagnostics: WorkspaceDiagnostics = 'off';

    /** Takes over what an editor sent. */
    update(section: unknown): void {
        const { inlayHints, rules, workspaceDiagnostics } = (section ?? {}) as {
            inlayHints?: { directiveSubjects?: boolean };
            rules?: Record<string, unknown>;
            workspaceDiagnostics?: unknown;
        };
        this.inlayHints = inlayHints?.directiveSubjects === true;
        this.workspaceDiagnostics =
            workspaceDiagnostics === 'errors' || workspaceDiagnostics === 'all' ? workspaceDiagnostics : 'off';
        this.rules = new Map(
            Object.entries(rules ?? {}).flatMap(([code, value]) => {
                const setting = Object.hasOwn(RULE_SETTINGS, String(value)) ? RULE_SETTINGS[String(value)] : undefined;
                return setting ? [[code, setting] as const] : [];
            }),
        );
    }
}
