import { expect, it } from 'vitest';
import { killFix, killInWrite } from '../attack/kill.js';
import { statePlan } from '../support/plans.js';

it('a process that is killed in the middle of writing leaves the old text or the new one whole', async () => {
    const { inWrite: _, ...result } = await killInWrite(12);
    expect(result).toEqual({ kills: 12, torn: 0, leftByInterrupt: 0, deaf: 0 });
}, 120_000);

it('so does “check --fix”', async () => {
    const text = statePlan(`I. VIỆC\n\n1. Trồng cây , tưới cây.\n\n${'Trồng cây ở khu phố. '.repeat(5000)}`);
    const { torn, leftByInterrupt } = await killFix(2, text, text.replace('cây ,', 'cây,'));
    expect({ torn, leftByInterrupt }).toEqual({ torn: 0, leftByInterrupt: 0 });
}, 120_000);
