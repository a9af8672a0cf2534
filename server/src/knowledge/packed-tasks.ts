import type { IndexedFacts } from '../facts/document-description.js';
import type { TaskFacts } from '../facts/document-facts.js';
import type { TextSource } from './mention-index.js';

/** So many papers' tasks stay unpacked: who reads one task of a paper reads the next. */
const MOST_UNPACKED = 32;

/** Tasks that were read lately, by their packs; those that were asked for last stand last. */
const unpacked = new Map<TextSource, readonly TaskFacts[]>();

function tasksIn(pack: TextSource): readonly TaskFacts[] {
    const tasks = unpacked.get(pack) ?? (JSON.parse(pack.read()) as TaskFacts[]);
    unpacked.delete(pack);
    unpacked.set(pack, tasks);
    const [oldest] = unpacked.keys();
    if (oldest && unpacked.size > MOST_UNPACKED) {
        unpacked.delete(oldest);
    }
    return tasks;
}

/**
 * Packs the tasks of a paper, whose words are half of what it says; they come out when somebody reads them.
 *
 * @param keep packs a text
 */
export function packTasks(facts: IndexedFacts, keep: (text: string) => TextSource): void {
    const isPacked = Object.getOwnPropertyDescriptor(facts, 'tasks')?.get !== undefined;
    if (facts.tasks.length > 0 && !isPacked) {
        const pack = keep(JSON.stringify(facts.tasks));
        Object.defineProperty(facts, 'tasks', { configurable: true, enumerable: true, get: () => tasksIn(pack) });
    }
}
