import type { IndexedFacts } from '../facts/document-description.js';
import type { TaskFacts } from '../facts/document-facts.js';
import { type Pack, Unpacked } from './unpacked.js';

const unpacked = new Unpacked(32, (text) => JSON.parse(text) as readonly (readonly TaskFacts[])[]);

/** The tasks of each document of a file, for a pack: their words are half of what the file says. */
export function tasksText(documents: readonly { readonly facts: IndexedFacts }[]): string {
    return JSON.stringify(documents.map(({ facts }) => facts.tasks));
}

/** Has the tasks of documents come out of a pack when somebody reads them. */
export function takeTasksFrom(pack: Pack, documents: readonly { readonly facts: IndexedFacts }[]): void {
    for (const [at, { facts }] of documents.entries()) {
        const get = () => unpacked.of(pack)[at] ?? [];
        Object.defineProperty(facts, 'tasks', { configurable: true, enumerable: true, get });
    }
}
