import type { PlanChecks } from '../check.js';
import { agencyHasCapitalsOfItsName } from './agencies.js';
import { citedKindHasCapital } from './kinds.js';
import { honouredNounHasCapital } from './nouns.js';
import { provisionHasItsCapital } from './provisions.js';
import { unitHasCapitalsOfItsName } from './units.js';

/** Capitals in state documents (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
export const capitalChecks = {
    'hoa-co-quan': agencyHasCapitalsOfItsName,
    'hoa-don-vi': unitHasCapitalsOfItsName,
    'hoa-danh-tu': honouredNounHasCapital,
    'hoa-ten-loai': citedKindHasCapital,
    'hoa-dieu-khoan': provisionHasItsCapital,
} satisfies Partial<PlanChecks>;
