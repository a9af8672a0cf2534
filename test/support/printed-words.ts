import { marksAt } from '../../server/src/printed/heading-block.js';
import {
    isWords,
    type PrintedBlock,
    type PrintedDocument,
    type PrintedFile,
    type PrintedLine,
    type Run,
} from '../../server/src/printed/printed-document.js';
import { linesOfBlock } from '../../server/src/printed/runs.js';
import type { Component, MarkPlace, Standard } from '../../server/src/standards/standard.js';

/**
 * The words of a file in the order of the pages, one entry for each line or paragraph; the numbers of footnotes are left out.
 * Signs that the standard puts under a title are among them.
 */
export function printedWords(file: PrintedFile): string[] {
    return file.documents.flatMap(documentWords).filter((words) => words !== '');
}

function documentWords({ table, blocks }: PrintedDocument): string[] {
    return blocks.flatMap((block) => blockWords(block, table));
}

function blockWords(block: PrintedBlock, standard: Standard): string[] {
    switch (block.type) {
        case 'heading': {
            const last = block.issuers.at(-1);
            const marks = (place: MarkPlace) => linesWords(marksAt(place, block, standard));
            return [
                ...marks('corner'),
                ...linesWords(block.issuers),
                ...(last ? signsBelow(last.style, standard) : []),
                ...linesWords(block.national),
                ...[block.number, block.letterSubject].map((line) => wordsIn(line?.runs ?? [])),
                ...marks('underNumber'),
                wordsIn(block.date?.runs ?? []),
                ...marks('underDate'),
            ];
        }
        case 'text':
            return [wordsIn(block.runs), ...(block.closesTitle ? signsBelow(block.style, standard) : [])];
        case 'addressees': {
            const all = [wordsIn(block.label), ...linesWords(block.lines)];
            return block.lines.length === 1 ? [all.join(' ').trim()] : all;
        }
        case 'ending': {
            const recipients = linesWords([...(block.label ? [block.label] : []), ...block.recipients]);
            const stacks = block.signatures.flatMap(({ lines }) => linesWords(lines));
            return block.signatures.length > 1 ? [...stacks, ...recipients] : [...recipients, ...stacks];
        }
        default:
            return linesOfBlock(block).map(({ runs }) => wordsIn(runs));
    }
}

function signsBelow(style: Component, { components }: Standard): string[] {
    const { below } = components[style];
    return below?.mark === 'signs' ? [below.signs] : [];
}

function linesWords(lines: readonly PrintedLine[]): string[] {
    return lines.map(({ runs }) => wordsIn(runs));
}

/** The words of runs, without the numbers of footnotes. */
export function wordsIn(runs: readonly Run[]): string {
    return runs.map((run) => (isWords(run) ? run.text : '')).join('');
}
