import { z } from 'zod';
import { foldAccents } from '../../facts/fold.js';
import { outlineOf } from '../../facts/outline.js';
import { ruleOf } from '../../rules/rules.js';
import { isPlanFile } from '../../syntax/generated/ast.js';
import { checkFile } from '../check-file.js';
import type { SeverityName } from '../check-options.js';
import { type CheckedFile, messageText, SEVERITY_NAMES } from '../checked-file.js';
import { CommandError } from '../command-error.js';
import { sortedTaskRows } from '../tasks.js';
import { openFile } from '../workspace.js';
import { listed, type Tool } from './tool.js';

const outline = { file: z.string().describe('path from the folder') };

/** A paper as the tool reads it. */
export const outlineTool: Tool<typeof outline> = {
    name: 'outline',
    title: 'Dàn ý của văn bản · Outline of a paper',
    description:
        'Reads one paper of the folder: kind, number, date, issuers, subject, bases, sections with their texts, annexes, responsible bodies ' +
        'with their tasks, recipients, signature, footnotes, citations with lines (from 1).',
    input: outline,
    answer: ({ folder, workspace }, { file }) => {
        const found = folder.fileOf(workspace, file);
        const { value } = openFile(workspace.shared, found).parseResult;
        if (!isPlanFile(value)) {
            throw new CommandError(`“${file}” là danh mục, không phải văn bản (is a catalogue, no paper)`);
        }
        return outlineOf(folder.nameOf(found.name), value);
    },
};

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly SeverityName[];
const check = {
    file: z.string().optional().describe('path from the folder; all its papers where none is given'),
    minSeverity: z.enum(SEVERITIES).default('information'),
};

/** What the rules find in papers. */
export const checkTool: Tool<typeof check> = {
    name: 'check',
    title: 'Kiểm tra văn bản · Check papers',
    description:
        'Finds faults of form, numbering, references, citations, names and spelling, each with its rule, the source of the rule (decree, ' +
        'annex, item; null for custom) and its place (line and column from 1). Errors: the paper contradicts itself. Warnings: the standard ' +
        'asks otherwise. Information: custom, or worth a look.',
    input: check,
    answer: async ({ folder, workspace }, { file, minSeverity }) => {
        const asked = file === undefined ? [...workspace.files] : [folder.fileOf(workspace, file)];
        const checked: CheckedFile[] = [];
        for (const each of asked) {
            const found = await checkFile(workspace, each, { minSeverity });
            if (found) checked.push(found);
        }
        return listed(checked.flatMap((each) => findings(folder.nameOf(each.name), each)));
    },
};

function findings(file: string, { diagnostics }: CheckedFile): object[] {
    return diagnostics.map((found) => {
        const rule = ruleOf(String(found.code));
        return {
            file,
            line: found.range.start.line + 1,
            column: found.range.start.character + 1,
            severity: SEVERITY_NAMES[found.severity ?? 1],
            rule: found.code,
            message: messageText(found),
            source: rule?.source ?? null,
        };
    });
}

const tasks = {
    body: z.string().optional().describe('a part of the name of the body, accents not needed'),
    dueFrom: z.iso.date().optional().describe('first day, ISO 8601'),
    dueTo: z.iso.date().optional().describe('last day, ISO 8601'),
};

/** Who has to do what by when. */
export const tasksTool: Tool<typeof tasks> = {
    name: 'tasks',
    title: 'Nhiệm vụ được giao · Tasks given',
    description:
        'Lists the tasks that the papers of the folder give to bodies: body, task, deadline as printed, its last day where it names one, plan, ' +
        'file and line (from 1). Those with a day come first, in its order.',
    input: tasks,
    answer: ({ folder, workspace }, { body, dueFrom, dueTo }) => {
        const wanted = body === undefined ? undefined : foldAccents(body).toLowerCase();
        const rows = sortedTaskRows(workspace, (name) => folder.nameOf(name)).filter(
            ({ body, due }) =>
                (wanted === undefined || foldAccents(body).toLowerCase().includes(wanted)) &&
                (dueFrom === undefined || (due !== null && due >= dueFrom)) &&
                (dueTo === undefined || (due !== null && due <= dueTo)),
        );
        return listed(rows);
    },
};
