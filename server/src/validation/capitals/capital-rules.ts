import type { Rule } from '../rule.js';
import { bodyCapitalRule } from './bodies.js';
import { kindCapitalRule } from './kinds.js';
import { nounCapitalRule } from './nouns.js';
import { provisionCapitalRule } from './provisions.js';
import { unitCapitalRule } from './units.js';

/** Capitals in state documents (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
export const capitalRules: readonly Rule[] = [
    bodyCapitalRule,
    unitCapitalRule,
    nounCapitalRule,
    kindCapitalRule,
    provisionCapitalRule,
];
