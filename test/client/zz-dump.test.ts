import { test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { colour, loadGrammar } from '/work/main/test/client/textmate.js';
test('dump', async () => {
    const g = await loadGrammar();
    for (const f of (process.env.F ?? '').split(' ')) {
        for (const line of colour(g, readFileSync(f, 'utf8'))) {
            console.log(line.map(({text, scopes}) => scopes.length ? `⟦${text}⟧${scopes.map(s=>s.replace(/\.kehoach$/, '')).join('|')}` : text).join(''));
        }
    }
});
