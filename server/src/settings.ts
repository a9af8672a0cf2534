import type { ValidationSeverity } from 'langium';
import { isStandard, type StandardId } from './standards/standards.js';

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

const MEGABYTE = 1024 * 1024;

/** In megabytes: reading takes some ten seconds then, and half a gigabyte of memory. */
export const DEFAULT_MAX_FILE_SIZE = 20;

/** What the user has set, as the server needs it; the editor sends the section `kehoach`. */
export class Settings {
    /** `kehoach.inlayHints.directiveSubjects`. */
    inlayHints = false;
    /** `kehoach.rules`: by the rules' codes, those alone that differ from the tool's own. */
    rules: ReadonlyMap<string, RuleSetting> = new Map();
    /** `kehoach.workspaceDiagnostics`. */
    workspaceDiagnostics: WorkspaceDiagnostics = 'off';

    /** `kehoach.maxFileSize`, in bytes: what is larger is told of, not read. */
    maxFileSize = DEFAULT_MAX_FILE_SIZE * MEGABYTE;

    /** `kehoach.standard` outside any folder; null for `auto`. */
    private standard: StandardId | null = null;
    /** `kehoach.standard` by the addresses of folders, each with a slash at its end. */
    private standards: ReadonlyMap<string, StandardId | null> = new Map();

    /** Takes over what an editor sent. */
    update(section: unknown): void {
        const { inlayHints, rules, standard, workspaceDiagnostics, maxFileSize } = (section ?? {}) as {
            inlayHints?: { directiveSubjects?: boolean };
            rules?: Record<string, unknown>;
            standard?: unknown;
            workspaceDiagnostics?: unknown;
            maxFileSize?: unknown;
        };
        this.inlayHints = inlayHints?.directiveSubjects === true;
        this.standard = isStandard(standard) ? standard : null;
        this.workspaceDiagnostics =
            workspaceDiagnostics === 'errors' || workspaceDiagnostics === 'all' ? workspaceDiagnostics : 'off';
        this.maxFileSize =
            (typeof maxFileSize === 'number' && maxFileSize > 0 ? maxFileSize : DEFAULT_MAX_FILE_SIZE) * MEGABYTE;
        this.rules = new Map(
            Object.entries(rules ?? {}).flatMap(([code, value]) => {
                const setting = Object.hasOwn(RULE_SETTINGS, String(value)) ? RULE_SETTINGS[String(value)] : undefined;
                return setting ? [[code, setting] as const] : [];
            }),
        );
    }

    /** Takes over `kehoach.standard` of each folder, by the folders' addresses. */
    updateStandards(ofFolders: Iterable<readonly [folder: string, standard: unknown]>): void {
        this.standards = new Map(
            [...ofFolders].map(([folder, standard]) => [
                folder.endsWith('/') ? folder : `${folder}/`,
                isStandard(standard) ? standard : null,
            ]),
        );
    }

    /** `kehoach.standard` for a file, by its address: that of the innermost folder around it; null for `auto`. */
    standardOf(uri: string): StandardId | null {
        const around = [...this.standards.keys()].filter((folder) => uri.startsWith(folder));
        const [innermost] = around.sort((a, b) => b.length - a.length);
        return innermost === undefined ? this.standard : (this.standards.get(innermost) ?? null);
    }
}
