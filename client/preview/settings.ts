import type { ScrollSettings } from './messages.js';

/** Words on the screen, in the language of the editor; `{0}` and `{1}` stand for what is filled in. */
export interface Labels {
    /** One page, with its number and how many there are. */
    readonly pageOf: string;
    readonly notLaidOut: string;
    readonly broken: string;
    readonly noEngine: string;
    readonly noText: string;
    readonly loading: string;
    /** A character, and its line counted from 1. */
    readonly missing: string;
}

/** What the extension writes into the document of the page. */
export interface PageSettings {
    /** The text's own address, for restoring the page. */
    readonly source: string;
    /** Addresses of what the engine is made of. */
    readonly engine: {
        readonly worker: string;
        readonly compiler: string;
        readonly renderer: string;
        readonly fonts: readonly string[];
        readonly template: string;
        readonly coverage: string;
    };
    readonly labels: Labels;
    readonly scrolling: ScrollSettings;
    /** Whether the page says when pictures are on the screen: tests and measurements ask for it. */
    readonly reports: boolean;
    /** Of a page that stands alone in a browser: the name of files that it saves, without ending, and what it says when its server is gone. */
    readonly alone?: { readonly name: string; readonly away: string };
}

/** What pages fit into: the width of the view, or the whole view. */
export type Fit = 'fit' | 'page';

/** What is kept of a page when the window closes. */
export interface KeptState {
    readonly source: string;
    readonly zoom: number | Fit;
    /** The line at the upper edge. */
    readonly line: number;
}

/** Fills `{0}`, `{1}` of a label. */
export function filled(label: string, ...values: readonly (string | number)[]): string {
    return label.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
}
