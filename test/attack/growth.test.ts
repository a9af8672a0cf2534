import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { URI } from 'langium';
import { checkSync } from 'recheck';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { spellingFile } from '../../server/src/app/spelling-file.js';
import { NO_FILES } from '../../server/src/workspace/no-files.js';
import { partyPlan, statePlan } from '../support/plans.js';
import { composedExpressions, type Expression, sourceFiles, writtenExpressions } from './expressions.js';
import { ADVERSARIES, adversariesOf, endsWithin, lineOf } from './growth.js';

/**
 * The long form, `KEHOACH_ATTACK=long npx vitest run test/attack/growth.test.ts`, examines every expression and writes down which
 * ones it found nothing against; the short form examines those that are not among them: new ones, and what was changed.
 * `KEHOACH_ATTACK=new` is the short form, and adds to the list what it found nothing against.
 */
const isLong = process.env.KEHOACH_ATTACK === 'long';
const isNew = process.env.KEHOACH_ATTACK === 'new';
const EXAMINED = 'test/attack/examined.txt';
/** What recheck may take for one expression, in milliseconds: what it finds is true on every machine, how much it finds is not. */
const SEARCH = 2_000;
const MIXTURES = 20;
/** An expression that grows with the square takes minutes for such a line, all others take milliseconds. */
const LENGTH = 200_000;
const BOUND = 10_000;
/** A line of which a reader that grows with the square makes minutes, or hours. */
const LONG_LINE = isLong ? 1_000_000 : 120_000;

/** Sources that do something when they are loaded, or that only a browser can load. */
const DOORS = /(?:main|cli|pdf-worker|paper-worker)\.ts$|\/web\//;

/** What stands for an expression in the list of those that were examined. */
function markOf({ source, flags }: Expression): string {
    return createHash('sha1').update(`/${source}/${flags}`).digest('base64url').slice(0, 12);
}

describe('no expression takes longer than its text is long', () => {
    let expressions: Expression[];
    const innocent: string[] = [];
    beforeAll(async () => {
        const composed = await composedExpressions(async () => {
            for (const file of sourceFiles().filter((path) => path.startsWith('server/src') && !DOORS.test(path))) {
                await import(/* @vite-ignore */ `../../${file}`);
            }
        });
        const all = new Map([...writtenExpressions(), ...composed].map((each) => [markOf(each), each]));
        expect(all.size).toBeGreaterThan(300);
        const examined = new Set(isLong ? [] : readFileSync(EXAMINED, 'utf8').split('\n'));
        expressions = [...all].filter(([mark]) => !examined.has(mark)).map(([, expression]) => expression);
    }, 240_000);

    it('as far as recheck can prove the contrary, nor on lines made of what it is looking for', {
        timeout: 7_200_000,
    }, () => {
        const found = expressions.flatMap((expression) => {
            const { source, flags, where } = expression;
            const verdict = checkSync(source, flags, { timeout: SEARCH, attackTimeout: SEARCH });
            const line =
                verdict.status === 'vulnerable'
                    ? verdict.attack.pattern
                    : JSON.stringify(
                          adversariesOf(expression, MIXTURES).find(
                              (adversary) => !endsWithin(expression, lineOf(adversary, LENGTH), BOUND),
                          ),
                      );
            if (line === undefined) {
                innocent.push(markOf(expression));
            }
            return line === undefined ? [] : [`${where} /${source}/${flags}: ${line}`];
        });
        if (isLong || isNew) {
            const others = isNew ? readFileSync(EXAMINED, 'utf8').split('\n').filter(Boolean) : [];
            writeFileSync(EXAMINED, `${[...others, ...innocent].sort().join('\n')}\n`);
        }
        expect(found).toEqual([]);
    });
});

it.each(ADVERSARIES)('$prefix… a line of $pump is read, linked and checked', async (adversary) => {
    const line = lineOf(adversary, LONG_LINE);
    const { shared } = createPlanServices(NO_FILES, [], spellingFile('dist/spelling.bin.gz'));
    const text = adversary.party ? partyPlan(line) : statePlan(line);
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/1.kehoach'));
    await shared.workspace.DocumentBuilder.build([document], { validation: true });
    expect(document.parseResult.value.$cstNode?.root.fullText).toBe(text);
    expect(document.diagnostics).toBeDefined();
});
