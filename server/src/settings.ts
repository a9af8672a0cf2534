import type { ValidationSeverity } from 'langium';
import { officeTables, type RowFault, type Tables } from './standards/office-rows.js';
import { STYLES, type Style } from './standards/spelling-styles.js';
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
const DEFAULT_MAX_FILE_SIZE = 20;

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

    /** `kehoach.standard`, `kehoach.standardRows` and `kehoach.ruleOptions` outside any folder. */
    private form: FormSettings = { standard: null, rows: new OfficeRows(undefined), styles: new Map() };
    /** The same by the addresses of folders, each with a slash at its end. */
    private forms: ReadonlyMap<string, FormSettings> = new Map();

    /** Takes over what an editor sent. */
    update(section: unknown): void {
        const { inlayHints, rules, ruleOptions, standard, standardRows, workspaceDiagnostics, maxFileSize } =
            (section ?? {}) as {
                inlayHints?: { directiveSubjects?: boolean };
                rules?: Record<string, unknown>;
                ruleOptions?: unknown;
                standard?: unknown;
                standardRows?: unknown;
                workspaceDiagnostics?: unknown;
                maxFileSize?: unknown;
            };
        this.inlayHints = inlayHints?.directiveSubjects === true;
        this.form = formSettings({ standard, rows: standardRows, options: ruleOptions }, this.form);
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

    /** Takes over what was asked for each folder, by the folders' addresses. */
    updateFolders(ofFolders: Iterable<readonly [folder: string, written: FolderSettings]>): void {
        const before = this.forms;
        this.forms = new Map(
            [...ofFolders].map(([name, written]) => {
                const folder = name.endsWith('/') ? name : `${name}/`;
                return [folder, formSettings(written, before.get(folder))];
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

    /** `kehoach.standardRows` for a file as somebody wrote them, for whoever reads its text elsewhere. */
    rowsFor(uri: string): object | undefined {
        const { written } = this.formFor(uri).rows;
        const rows: unknown = written === '' ? undefined : JSON.parse(written);
        return typeof rows === 'object' && rows ? rows : undefined;
    }

    /** All that is set of how a file is read, to compare. */
    readingOf(uri: string): string {
        const { standard, rows } = this.formFor(uri);
        return JSON.stringify([standard, rows.written]);
    }

    /** What is wrong in `kehoach.standardRows`, of all folders. */
    get rowFaults(): readonly RowFault[] {
        return [this.form, ...this.forms.values()].flatMap(({ rows }) => rows.faults);
    }

    /** `kehoach.ruleOptions` for a file: the style that a rule holds to, by its code. */
    styleOf(code: string, uri: string): Style {
        return this.formFor(uri).styles.get(code) ?? 'consistent';
    }

    /** All that is set of rules, to compare: where it changed, files have to be checked again. */
    get ofRules(): string {
        const styles = [['', this.form] as const, ...this.forms].map(([folder, form]) => [folder, ...form.styles]);
        return JSON.stringify([[...this.rules], styles]);
    }

    private formFor(uri: string): FormSettings {
        const around = [...this.forms.keys()].filter((folder) => uri.startsWith(folder));
        const [innermost] = around.sort((a, b) => b.length - a.length);
        return (innermost === undefined ? undefined : this.forms.get(innermost)) ?? this.form;
    }
}

/** What is set for a folder, as somebody wrote it: `kehoach.standard`, `kehoach.standardRows`, `kehoach.ruleOptions`. */
export interface FolderSettings {
    readonly standard?: unknown;
    readonly rows?: unknown;
    readonly options?: unknown;
}

/** The same as it is understood. */
interface FormSettings {
    readonly standard: StandardId | null;
    readonly rows: OfficeRows;
    /** By the codes of rules. */
    readonly styles: ReadonlyMap<string, Style>;
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

function formSettings({ standard, rows, options }: FolderSettings, before: FormSettings | undefined): FormSettings {
    const known = before?.rows.written === (JSON.stringify(rows) ?? '') ? before.rows : undefined;
    return {
        standard: isStandard(standard) ? standard : null,
        rows: known ?? new OfficeRows(rows),
        styles: stylesIn(options),
    };
}

function stylesIn(options: unknown): Map<string, Style> {
    return new Map(
        Object.entries((options ?? {}) as object).flatMap(([code, value]) => {
            const style = STYLES.find((each) => each === value);
            return style ? [[code, style] as const] : [];
        }),
    );
}
