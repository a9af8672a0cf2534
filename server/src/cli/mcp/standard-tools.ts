import { z } from 'zod';
import { STANDARDS, type StandardId } from '../../standards/standards.js';
import type { Tool } from './tool.js';

const input = {
    standard: z.enum(Object.keys(STANDARDS) as [StandardId, ...StandardId[]]).optional(),
    component: z.string().optional().describe('one row of `components`, such as `kind` or `signerName`'),
};

/** What the standards of form prescribe. */
export const standardTool: Tool<typeof input> = {
    name: 'standard',
    title: 'Quy định về thể thức · Standards of form',
    description:
        'Tells what a standard of form prescribes (state, party, front, trade union, youth union): words, sizes in points, margins in ' +
        'millimetres, each row with its source. Without `standard`: which standards there are.',
    input,
    answer: (_, { standard, component }) => {
        if (standard === undefined) {
            return Object.values(STANDARDS).map(({ id, regime, shortName, from }) => ({ id, regime, shortName, from }));
        }
        const table = STANDARDS[standard];
        const { components } = table;
        return component === undefined
            ? table
            : { [component]: (components as Readonly<Record<string, unknown>>)[component] ?? null };
    },
};
