import { EmptyFileSystem } from 'langium';
import { type BlockOutline, type DocumentOutline, outlineOf } from '../facts/outline.js';
import { preferStandard } from '../facts/standard.js';
import type { StandardId } from '../standards/standard.js';
import type { PlanFile } from '../syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../syntax/plan-module.js';
import { CommandError } from './command-error.js';
import { readInput } from './input.js';
import { printable } from './output.js';

/**
 * `kehoach outline`: prints the outline of each file, for people or as JSON (one object a line when there are several).
 *
 * @param standard of documents that do not tell it themselves
 * @returns the exit status
 */
export function outline(paths: readonly string[], json: boolean, standard: StandardId | null): number {
    if (paths.length === 0) {
        throw new CommandError('outline cần tên tệp (needs a file), ví dụ: kehoach outline ke-hoach.kehoach');
    }
    const { plan } = createPlanSyntaxServices(EmptyFileSystem);
    for (const path of paths) {
        const { name, text } = readInput(path);
        const { value } = plan.parser.LangiumParser.parse<PlanFile>(text);
        preferStandard(value, standard);
        const read = outlineOf(name, value);
        if (json) {
            process.stdout.write(`${JSON.stringify(read, null, paths.length > 1 ? 0 : 2)}\n`);
        } else {
            process.stdout.write(
                `${paths.length > 1 ? `${name}\n` : ''}${printable(read.documents.map(print).join('\n'))}`,
            );
        }
    }
    return 0;
}

function print(document: DocumentOutline): string {
    const lines = [[document.kind ?? 'Văn bản', document.number].filter(Boolean).join(' ')];
    if (document.subject) lines.push(`  ${document.subject}`);
    const source = [document.issuers.join(', '), document.date].filter(Boolean).join(' · ');
    if (source) lines.push(`  ${source}`);
    lines.push(...printBlocks(document.blocks, '  '));
    for (const annex of document.annexes) {
        lines.push(`  ${annex.title}`, ...printBlocks(annex.blocks, '    '));
    }
    if (document.recipients.length > 0) {
        lines.push(`  Nơi nhận: ${document.recipients.length}`);
    }
    if (document.signature) {
        const { authority, positions, name } = document.signature;
        lines.push(`  ${[authority, ...positions, name].filter(Boolean).join(' · ')}`);
    }
    return `${lines.join('\n')}\n`;
}

const LONGEST_LINE = 100;

function printBlocks(blocks: readonly BlockOutline[], indent: string): string[] {
    return blocks.flatMap((block) => {
        if (block.mark === null) {
            return [];
        }
        const line = `${indent}${block.mark} ${block.title ?? block.text}`;
        const short = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1).trimEnd()}…` : line;
        return [short, ...printBlocks(block.blocks, `${indent}  `)];
    });
}
