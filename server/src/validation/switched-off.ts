import { contentsOfFile } from '../syntax/contents.js';
import type { Comment, PlanFile } from '../syntax/generated/ast.js';
import { passageOf } from '../syntax/text/passage.js';

const SWITCH = /^(\/\/\s*b(?:ỏ|o)\s+qua\s*:\s*)(.+)/iu;

/** A rule that a comment names, and what the comment kept from being told. */
export interface SwitchedCode {
    /** As it is written; `*` names all rules. */
    readonly code: string;
    /** Where it stands in the comment's clean text, in UTF-16 units from its beginning. */
    readonly start: number;
    /** How many problems it hides, as far as rules have run. */
    hidden: number;
}

/** A comment `// bỏ qua: mã-quy-tắc`: it switches the rules that it names off for the block below it. */
export interface Switch {
    readonly comment: Comment;
    readonly codes: readonly SwitchedCode[];
    /** First line of the block, counted from 0. */
    readonly from: number;
    /** The line behind the block's last. */
    readonly to: number;
}

/** The comments of a file that switch rules off, and what each of them hides. */
export class Switches {
    constructor(readonly all: readonly Switch[]) {}

    /** Whether a rule is off in a line (counted from 0); a problem that is hidden so is counted. */
    hide(code: string, line: number): boolean {
        let isHidden = false;
        for (const { codes, from, to } of this.all) {
            for (const switched of line >= from && line < to ? codes : []) {
                if (switched.code === code || switched.code === '*') {
                    switched.hidden++;
                    isHidden = true;
                }
            }
        }
        return isHidden;
    }
}

const latest = new WeakMap<PlanFile, Switches>();

/** What the comments of a file hid when it was checked last; undefined where it never was. */
export function switchesOf(file: PlanFile): Switches | undefined {
    return latest.get(file);
}

/** Reads the comments that switch rules off, each up to the next blank line, for a check of the file. */
export function readSwitches(file: PlanFile): Switches {
    const found: Switch[] = [];
    let lines: string[] | undefined;
    for (const comment of contentsOfFile(file).flatMap(({ comments }) => comments)) {
        const [, label = '', names = ''] = SWITCH.exec(comment.$cstNode ? passageOf(comment.$cstNode).text : '') ?? [];
        if (label !== '') {
            lines ??= (file.$cstNode?.root.fullText ?? '').split(/\r\n|\n|\r/);
            const from = (comment.$cstNode?.range.end.line ?? 0) + 1;
            let to = from;
            while (to < lines.length && lines[to]?.trim() === '') to++;
            while (to < lines.length && lines[to]?.trim() !== '') to++;
            const codes = [...names.matchAll(/[^\s,;]+/g)].map(({ 0: code, index }) => ({
                code,
                start: label.length + index,
                hidden: 0,
            }));
            found.push({ comment, codes, from, to });
        }
    }
    const switches = new Switches(found);
    latest.set(file, switches);
    return switches;
}
