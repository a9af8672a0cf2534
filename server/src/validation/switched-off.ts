import { contentsOfFile } from '../syntax/contents.js';
import type { PlanFile } from '../syntax/generated/ast.js';

const SWITCH = /^\/\/\s*b(?:ỏ|o)\s+qua\s*:\s*(.+)$/iu;

/**
 * Reads the comments `// bỏ qua: mã-quy-tắc`: each switches the rules it names off for the block below it, up to the next
 * blank line; `*` names all rules.
 *
 * @returns whether a rule is off in a line (counted from 0)
 */
export function switchedOff(file: PlanFile): (code: string, line: number) => boolean {
    const spans: { codes: Set<string>; from: number; to: number }[] = [];
    let lines: string[] | undefined;
    for (const node of contentsOfFile(file).flatMap(({ comments }) => comments)) {
        const found = SWITCH.exec(node.text);
        if (found) {
            lines ??= (file.$cstNode?.root.fullText ?? '').split(/\r\n|\n|\r/);
            const from = (node.$cstNode?.range.end.line ?? 0) + 1;
            let to = from;
            while (to < lines.length && lines[to]?.trim() === '') to++;
            while (to < lines.length && lines[to]?.trim() !== '') to++;
            spans.push({ codes: new Set((found[1] as string).split(/[\s,;]+/)), from, to });
        }
    }
    return (code, line) =>
        spans.some(({ codes, from, to }) => line >= from && line < to && (codes.has(code) || codes.has('*')));
}
