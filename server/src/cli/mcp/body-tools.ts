import { z } from 'zod';
import { foldedWords } from '../../facts/fold.js';
import type { AgencyDescription } from '../../knowledge/descriptions.js';
import { listed, type Tool } from './tool.js';

const input = {
    query: z.string().describe('words of a name in any order, accents not needed; a short form or a code (`BYT`)'),
    limit: z.int().min(1).max(100).default(20),
};

/** Bodies by words of their names. */
export const findBodiesTool: Tool<typeof input> = {
    name: 'find_bodies',
    title: 'Tìm cơ quan · Find bodies',
    description:
        'Finds bodies (ministries, departments, committees, communes …) by name, short form or code: codes for numbers, the superior, ' +
        'former names with their last day, what succeeded a body that ended (`until`), and the source of all that.',
    input,
    answer: ({ workspace }, { query, limit }) => {
        const { agencies } = workspace.shared.knowledge;
        const words = foldedWords(query);
        const fitting = agencies
            .candidates(words)
            .filter(
                ({ words: own, initials }) =>
                    words.every((word) => own.some((each) => each.startsWith(word))) ||
                    (words.length === 1 && initials === words[0]),
            );
        const found = new Set<AgencyDescription>([
            ...agencies.named(query),
            ...fitting.map(({ description }) => description),
        ]);
        return listed(
            [...found].map(({ facts }) => facts),
            limit,
        );
    },
};
