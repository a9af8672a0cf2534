import type { ValidationSeverity } from 'langium';
import { officeTables, type RowFault, type Tables } from './standards/office-rows.js';
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

    /** `kehoach.standard` and `kehoach.standardRows` outside any folder. */
    private form: FormSettings = { standard: null, rows: new OfficeRows(undefined) };
    /** The same by the addresses of folders, each with a slash at its end. */
    private forms: ReadonlyMap<string, FormSettings> = new Map();

    /** Takes over what an editor sent. */
    update(section: unknown): void {
        const { inlayHints, rules, standard, standardRows, workspaceDiagnostics, maxFileSize } = (section ?? {}) as {
            inlayHints?: { directiveSubjects?: boolean };
            rules?: Record<string, unknown>;
            standard?: unknown;
            standardRows?: unknown;
            workspaceDiagnostics?: unknown;
            maxFileSize?: unknown;
        };
        this.inlayHints = inlayHints?.directiveSubjects === true;
        this.form = formSettings(standard, standardRows, this.form);
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

    /** Takes over `kehoach.standard` and `kehoach.standardRows` of each folder, by the folders' addresses. */
    updateStandards(ofFolders: Iterable<readonly [folder: string, standard: unknown, rows?: unknown]>): void {
        const before = this.forms;
        this.forms = new Map(
            [...ofFolders].map(([name, standard, rows]) => {
                const folder = name.endsWith('/') ? name : `${name}/`;
                return [folder, formSettings(standard, rows, before.get(folder))];
            }),
        );
    }

    /** `kehoach.standard` for a file, by its address: that of the innermost folder around it; null for `auto`. */
    standardOf(uri: string): StandardId | null {
        return this.formFor(uri).standard;
    }

    /** The standards with the rows of `kehoach.standardRows` for a file; the same tables as long as the rows stay the same. */
    tablesFor(uri: string): Tables {
        return this.formFor(uri).rows.tables;
    }

    /** What is wrong in `kehoach.standardRows`, of all folders. */
    get rowFaults(): readonly RowFault[] {
        return [this.form, ...this.forms.values()].flatMap(({ rows }) => rows.faults);
    }

    private formFor(uri: string): FormSettings {
        const around = [...this.forms.keys()].filter((folder) => uri.startsWith(folder));
        const [innermost] = around.sort((a, b) => b.length - a.length);
        return (innermost === undefined ? undefined : this.forms.get(innermost)) ?? this.form;
    }
}

/** What is set of the form of papers. */
interface FormSettings {
    readonly standard: StandardId | null;
    readonly rows: OfficeRows;
}

/** `kehoach.standardRows` as somebody wrote it, and what is made of it. */
class OfficeRows {
    readonly written: string;
    readonly tables: Tables;
    readonly faults: readonly RowFault[];

    constructor(rows: unknown) {
        this.written = JSON.stringify(rows) ?? '';
        const { tables, faults } = officeTables(rows);
        this.tables = tables;
        this.faults = faults;
    }
}

function formSettings(standard: unknown, rows: unknown, before: FormSettings | undefined): FormSettings {
    const known = before?.rows.written === (JSON.stringify(rows) ?? '') ? before.rows : undefined;
    return { standard: isStandard(standard) ? standard : null, rows: known ?? new OfficeRows(rows) };
}
