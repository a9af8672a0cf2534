import type { BuiltInFile } from '../knowledge/built-in-catalogue.js';
import type { CompiledCatalogue } from '../knowledge/compiled/compiled-catalogue.js';
import type { Gazetteer } from '../knowledge/places/gazetteer.js';
import type { Settings } from '../settings.js';
import type { ModelReader } from '../spelling/spelling.js';
import type { TemplateFile } from '../templates/template.js';
import type { PlanFiles } from '../workspace/plan-files.js';
import type { OpenPlanStore } from '../workspace/plan-store.js';
import type { ReadsAside } from '../workspace/reads-aside.js';
import type { PaperReader } from './paper-reader.js';

/** What the server takes from where it runs: a process of Node, or a worker of a browser. */
export interface ServerHost {
    /** Where the files of workspaces are. */
    readonly files: (settings: () => Settings) => PlanFiles;
    /** Starts what reads plans aside; without it, plans are read where requests are answered. */
    readonly readAside?: () => ReadsAside;
    /** Keeps what closed plans say between runs, in a folder that the client names. */
    readonly keepIn?: OpenPlanStore;
    /** The catalogue that ships with the tool: entries with a text, compiled lists with what a person added, the places. */
    readonly entries: readonly BuiltInFile[];
    readonly catalogues: readonly CompiledCatalogue[];
    readonly places?: Gazetteer;
    /** Without it, the rules on spelling are silent. */
    readonly spelling?: ModelReader;
    /** Templates of papers; those of the office serve beside them. */
    readonly templates: readonly TemplateFile[];
    /** What reads papers of other programs. */
    readonly papers: PaperReader;
}
