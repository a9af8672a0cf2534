import { DiagnosticTag, type Range } from 'vscode-languageserver-types';
import { lateStandardComments, standardComments } from '../facts/standard.js';
import { PLAN_RULES } from '../rules/rules.js';
import { STANDARDS } from '../standards/standards.js';
import { contentsOf } from '../syntax/contents.js';
import type { Comment, Document } from '../syntax/generated/ast.js';
import { passageOf } from '../syntax/text/passage.js';
import type { CheckedWorld, PlanChecks, Report } from './check.js';
import type { Switch, SwitchedCode } from './switched-off.js';

/** A standard that nobody knows would leave the document to be read by another without a word. */
function standardMustBeKnown(document: Document, report: Report): void {
    const names = Object.keys(STANDARDS).join(', ');
    for (const { comment, value, valueStart, id } of standardComments(document)) {
        if (id === null) {
            const range = partOf(comment, valueStart, value.length);
            report(
                { node: comment, range: value === '' ? partOf(comment, 0) : range, data: { value: range } },
                value === ''
                    ? {
                          vi: `Ghi chú “// tiêu chuẩn” chưa nêu tiêu chuẩn nào: ${names}.`,
                          en: `The note “// tiêu chuẩn” names no standard yet: ${names}.`,
                      }
                    : {
                          vi: `Không có tiêu chuẩn “${value}”. Các tiêu chuẩn: ${names}.`,
                          en: `There is no standard “${value}”. The standards: ${names}.`,
                      },
            );
        }
    }
    for (const { comment } of lateStandardComments(document)) {
        report(
            { node: comment },
            {
                vi: 'Ghi chú “// tiêu chuẩn” chỉ có hiệu lực ở phần đầu văn bản, trước căn cứ và nội dung.',
                en: 'The note “// tiêu chuẩn” counts in the heading of the document only, before bases and text.',
            },
        );
    }
}

/** What hides nothing misleads its reader, and would one day hide a fault that nobody looked at. */
function switchShouldHideSomething(document: Document, report: Report, world: CheckedWorld): void {
    const own = new Set(contentsOf(document).comments);
    // from the last one up: a note above may hide what is said of the one below it
    for (const found of world.switches.all.filter(({ comment }) => own.has(comment)).reverse()) {
        const idle = found.codes.filter((switched) => isIdle(switched, world));
        const isWhole = idle.length === found.codes.length;
        for (const switched of isWhole ? idle.slice(0, 1) : idle) {
            const { code, words, start, end } = switched;
            const isUnknown = code !== '*' && !isRule(code);
            report(
                {
                    node: found.comment,
                    range: isWhole ? partOf(found.comment, 0) : partOf(found.comment, start, end - start),
                    tags: [DiagnosticTag.Unnecessary],
                    data: { remove: isWhole ? lineOf(found.comment) : withSeparator(found, switched) },
                },
                isUnknown
                    ? { vi: `Không có quy tắc “${code}” để bỏ qua.`, en: `There is no rule “${code}” to switch off.` }
                    : words !== undefined
                      ? {
                            vi: `Ghi chú bỏ qua “${code}” không che lỗi nào ở chữ “${words}” trong tệp.`,
                            en: `Switching “${code}” off hides no problem of the words “${words}” in the file.`,
                        }
                      : {
                            vi: `Ghi chú bỏ qua “${code}” không che lỗi nào ở đoạn dưới.`,
                            en: `Switching “${code}” off hides no problem in the block below.`,
                        },
            );
        }
    }
}

const CODES: ReadonlySet<string> = new Set(PLAN_RULES.map(({ code }) => code));

function isRule(code: string): boolean {
    return CODES.has(code);
}

/** Of a rule that the user switched off everywhere nobody knows what it would have found. */
function isIdle({ code, hidden }: SwitchedCode, { settings }: CheckedWorld): boolean {
    return hidden === 0 && (code === '*' || !isRule(code) || settings.rules.get(code) !== 'off');
}

/** Characters of a comment, counted in its clean text; up to its end unless a length is given. */
function partOf({ $cstNode: node }: Comment, start: number, length?: number): Range | undefined {
    return node && passageOf(node).range(start, length === undefined ? undefined : start + length);
}

function lineOf({ $cstNode: node }: Comment): Range | undefined {
    const line = node?.range.start.line;
    return line === undefined ? undefined : { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
}

/** A code and its words with the comma that parts them from what stands beside. */
function withSeparator({ comment, codes }: Switch, { start, end }: SwitchedCode): Range | undefined {
    const index = codes.findIndex((each) => each.start === start);
    const before = codes[index - 1];
    const from = before ? before.end : start;
    const to = before ? end : (codes[index + 1]?.start ?? end);
    return partOf(comment, from, to - from);
}

export const commentChecks = {
    'tieu-chuan-la': standardMustBeKnown,
    'bo-qua-thua': switchShouldHideSomething,
} satisfies Partial<PlanChecks>;
