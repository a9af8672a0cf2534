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

/** What the user has set, as the server needs it; the editor sends the section `kehoach`. */
export class Settings {
    /** `kehoach.inlayHints.directiveSubjects`. */
    inlayHints = false;
    /** `kehoach.rules`: by the rules' codes, those alone that differ from the tool's own. */
    rules: ReadonlyMap<string, RuleSetting> = new Map();

    /** Takes over what an editor sent. */
    update(section: unknown): void {
        const { inlayHints, rules } = (section ?? {}) as {
            inlayHints?: { directiveSubjects?: boolean };
            rules?: Record<string, unknown>;
        };
        this.inlayHints = inlayHints?.directiveSubjects === true;
        this.rules = new Map(
            Object.entries(rules ?? {}).flatMap(([code, value]) => {
                const setting = Object.hasOwn(RULE_SETTINGS, String(value)) ? RULE_SETTINGS[String(value)] : undefined;
                return setting ? [[code, setting] as const] : [];
            }),
        );
    }
}
