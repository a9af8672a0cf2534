import { AstUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { gather } from '../bounds/gather.js';
import { contentsOfFile } from '../syntax/contents.js';
import type { Comment, PlanFile } from '../syntax/generated/ast.js';
import { cleanTextOf, passageOf } from '../syntax/text/passage.js';
import { phraseOf, phrasesAround } from '../syntax/text/phrases.js';

const SWITCH = /^(\/\/\s*b(?:ỏ|o)\s+qua\s*:\s*)(.+)/iu;
/** A code, and the words in quotes behind it. */
const NAMED = /([^\s,;“"]+)(?:\s*[“"]([^“”"]*)[”"]?)?/gu;

/** A rule that a comment names, and what the comment kept from being told. */
export interface SwitchedCode {
    /** As it is written; `*` names all rules. */
    readonly code: string;
    /** The words that it is switched off for, wherever in the file they stand; undefined where it is for the block below. */
    readonly words: string | undefined;
    /** Where it stands in the comment's clean text with its words, in UTF-16 units from its beginning. */
    readonly start: number;
    readonly end: number;
    /** How many problems it hides, as far as rules have run. */
    hidden: number;
}

/**
 * A comment `// bỏ qua: mã-quy-tắc`: it switches the rules that it names off for the block below it; `// bỏ qua: mã-quy-tắc “…”`
 * does so for these words alone, wherever they go in the file, and for nothing else beside them.
 */
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
    /** What is switched off for words, by its code and then by the words as they are compared. */
    private readonly byWords = new Map<string, Map<string, SwitchedCode[]>>();

    constructor(
        private readonly file: PlanFile,
        readonly all: readonly Switch[],
    ) {
        for (const switched of all.flatMap(({ codes }) => codes)) {
            const { code, words } = switched;
            if (words !== undefined) {
                const phrases = this.byWords.get(code) ?? new Map<string, SwitchedCode[]>();
                const phrase = phraseOf(words);
                gather(phrases, phrase, [switched]);
                this.byWords.set(code, phrases);
            }
        }
    }

    /** Whether a rule is off at a place; a problem that is hidden so is counted. */
    hide(code: string, place: Range): boolean {
        const hiding = this.hiding(code, place);
        for (const switched of hiding) {
            switched.hidden++;
        }
        return hiding.length > 0;
    }

    /** The same where there may be no problem to be hidden: nothing is counted. */
    isOff(code: string, place: Range): boolean {
        return this.hiding(code, place).length > 0;
    }

    private hiding(code: string, place: Range): SwitchedCode[] {
        return [...this.aboveBlock(code, place.start.line), ...this.forWords(code, place)];
    }

    private aboveBlock(code: string, line: number): SwitchedCode[] {
        return this.all
            .filter(({ from, to }) => line >= from && line < to)
            .flatMap(({ codes }) =>
                codes.filter((each) => each.words === undefined && (each.code === code || each.code === '*')),
            );
    }

    private forWords(code: string, { start, end }: Range): SwitchedCode[] {
        const root = this.file.$cstNode;
        const byPhrase = [code, '*'].flatMap((each) => this.byWords.get(each) ?? []);
        if (byPhrase.length === 0 || !root) {
            return [];
        }
        const { textDocument } = AstUtils.getDocument(this.file);
        const { text, fromSource } = cleanTextOf(root);
        const [from, to] = [start, end].map((position) => fromSource(textDocument.offsetAt(position))) as [
            number,
            number,
        ];
        const phrases = new Set(phrasesAround(text, from, to));
        return byPhrase.flatMap((each) => [...phrases].flatMap((phrase) => each.get(phrase) ?? []));
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
            const codes = [...names.matchAll(NAMED)].map(({ 0: whole, 1: code = '', 2: words, index }) => ({
                code,
                words,
                start: label.length + index,
                end: label.length + index + whole.length,
                hidden: 0,
            }));
            found.push({ comment, codes, from, to });
        }
    }
    const switches = new Switches(file, found);
    latest.set(file, switches);
    return switches;
}
