import { contentsOf } from '../syntax/contents.js';
import { type ContentItem, type Document, isContentItem } from '../syntax/generated/ast.js';
import { plainTexts } from './plain-text.js';

export interface ResponsibleBodyFacts {
    readonly mark: string;
    readonly names: readonly string[];
    readonly tasks: readonly string[];
}

/** The items of the organisation of work that name bodies, with the tasks of those bodies. */
export function responsibleBodies(document: Document): ResponsibleBodyFacts[] {
    return contentsOf(document)
        .provisions.filter(isContentItem)
        .filter((item) => item.responsible !== undefined)
        .map((item) => ({ mark: item.mark, names: bodyNames(item), tasks: tasksOf(item) }));
}

function bodyNames(item: ContentItem): string[] {
    return item.responsible?.bodies.map(({ name }) => name.replace(/[*_]/g, '')) ?? [];
}

/**
 * The text behind the names on their own line, and each direct child; a paragraph that ends in a colon only introduces the
 * items under it.
 */
function tasksOf(item: ContentItem): string[] {
    const own = plainTexts(item.texts);
    const tasks = own === '' || (own.endsWith(':') && item.blocks.length > 0) ? [] : [own];
    for (const block of item.blocks) {
        if (block.$type === 'ContentItem') {
            tasks.push(
                [block.title ? plainTexts([block.title]) : '', plainTexts(block.texts)].filter(Boolean).join(' '),
            );
        } else if (block.$type === 'Paragraph') {
            const text = plainTexts(block.texts);
            if (!text.endsWith(':')) {
                tasks.push(text);
            }
        }
    }
    return tasks;
}
