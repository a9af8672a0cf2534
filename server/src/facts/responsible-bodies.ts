import type { AstNode } from 'langium';
import { contentsOf } from '../syntax/contents.js';
import { type ContentItem, type Document, isContentItem } from '../syntax/generated/ast.js';
import { plainTexts } from './plain-text.js';

export interface ResponsibleBodyFacts {
    readonly mark: string;
    readonly names: readonly string[];
    readonly tasks: readonly string[];
}

/** The items of implementation sections that name agencies, with the tasks of those agencies. */
export function responsibleBodies(document: Document): ResponsibleBodyFacts[] {
    return contentsOf(document)
        .provisions.filter(isContentItem)
        .filter((item) => item.responsible !== undefined)
        .map((item) => ({
            mark: item.mark,
            names: agencyNames(item),
            tasks: statedTasks(item).map(({ text }) => text),
        }));
}

/** The agencies that an item is addressed to, without emphasis. */
export function agencyNames(item: ContentItem): string[] {
    return item.responsible?.bodies.map(({ name }) => name.replace(/[*_]/g, '')) ?? [];
}

/** One task, and the part of the text that states it. */
export interface StatedTask {
    readonly text: string;
    readonly node: AstNode;
}

/**
 * The text behind the names on their own line, and each direct child; a text that ends in a colon, or goes on with the
 * names' sentence and does not end it, only introduces what stands below.
 */
export function statedTasks(item: ContentItem): readonly StatedTask[] {
    let tasks = stated.get(item);
    if (!tasks) {
        tasks = findTasks(item);
        stated.set(item, tasks);
    }
    return tasks;
}

const stated = new WeakMap<ContentItem, StatedTask[]>();

function findTasks(item: ContentItem): StatedTask[] {
    const own = plainTexts(item.texts);
    const introduces = item.blocks.length > 0 && (own.endsWith(':') || /^\p{Ll}.*[^.;!?…]$/u.test(own));
    const tasks: StatedTask[] = own === '' || introduces ? [] : [{ text: own, node: item }];
    for (const block of item.blocks) {
        if (block.$type === 'ContentItem') {
            const text = [block.title ? plainTexts([block.title]) : '', plainTexts(block.texts)]
                .filter(Boolean)
                .join(' ');
            tasks.push({ text, node: block });
        } else if (block.$type === 'Paragraph') {
            const text = plainTexts(block.texts);
            if (!text.endsWith(':')) {
                tasks.push({ text, node: block });
            }
        }
    }
    return tasks;
}
