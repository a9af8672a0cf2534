import type { LangiumDocument } from 'langium';
import { isPlanFile } from '../syntax/generated/ast.js';
import { passageOf } from '../syntax/text/passage.js';
import { printable } from '../tables/printable.js';
import { switchesOf } from '../validation/switched-off.js';
import { shownName } from './shown-name.js';

/** A rule that somebody switched off. */
export interface SwitchedOff {
    /** The file with the comment, or with the settings. */
    readonly file: string;
    /** Where the comment names the rule, counted from 1; null for a setting. */
    readonly line: number | null;
    readonly column: number | null;
    /** `*` for all rules. */
    readonly code: string;
    /** The words that it is off for; null where it is for all of a block or everywhere. */
    readonly words: string | null;
    /** How many problems it hides. */
    readonly hides: number;
}

/** What the comments of a file switch off that was just checked. */
export function switchedOffIn(name: string, { parseResult: { value: root } }: LangiumDocument): SwitchedOff[] {
    const switches = (isPlanFile(root) ? switchesOf(root) : undefined)?.all ?? [];
    return switches.flatMap(({ comment, codes }) => {
        const words = comment.$cstNode && passageOf(comment.$cstNode);
        return codes.flatMap(({ code, words: phrase = null, start: at, end, hidden }) => {
            const start = words?.range(at, end).start;
            const place = start && { line: start.line + 1, column: start.character + 1 };
            return place ? { file: name, ...place, code, words: phrase, hides: hidden } : [];
        });
    });
}

/** One line for each, `file:line:column`, as terminals link them; then a count. */
export function switchedOffText(all: readonly SwitchedOff[]): string {
    const lines = all.map(({ file, line, column, code, words, hides }) => {
        const place = line === null ? shownName(file) : `${shownName(file)}:${line}:${column}`;
        const hidden = hides === 0 ? 'không che lỗi nào (hides nothing)' : `che ${hides} lỗi (hides ${hides})`;
        return printable(`${place}: ${code}${words === null ? '' : ` “${words}”`}: ${hidden}`);
    });
    const sum = all.reduce((count, { hides }) => count + hides, 0);
    const idle = all.filter(({ hides }) => hides === 0).length;
    lines.push(
        `${all.length} chỗ tắt quy tắc, che ${sum} lỗi, ${idle} chỗ thừa (${all.length} switches, ${sum} problems hidden, ${idle} idle)`,
    );
    return `${lines.join('\n')}\n`;
}

/** The same for programs. */
export function switchedOffJson(all: readonly SwitchedOff[]): string {
    return `${JSON.stringify({ schemaVersion: 1, switchedOff: all }, null, 2)}\n`;
}
