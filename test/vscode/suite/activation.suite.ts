import { strict as assert } from 'node:assert';
import { extensions } from 'vscode';
import { activeExtension, eventually, openExample, PLAN } from './support.js';

describe('activation', () => {
    it('comes with opening a plan', async () => {
        const document = await openExample(PLAN);
        assert.equal(document.languageId, 'kehoach');
        await eventually(
            () => extensions.getExtension('ke-hoach.ke-hoach')?.isActive,
            (active) => active === true,
        );
    });

    it('takes little time of its own', async () => {
        const { activationMs } = await activeExtension();
        console.log(`      activation: ${activationMs.toFixed(1)} ms`);
        // printed, not bounded: machines differ
        assert.ok(activationMs > 0);
    });
});
