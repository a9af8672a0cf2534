import { GrammarUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { type OutlineChange, OutlineEdits } from '../../../server/src/editor/numbering/outline-edits.js';
import { edited, PlanText } from '../../../server/src/editor/numbering/plan-text.js';
import type { OutlineAction } from '../../../server/src/protocol.js';
import { linesOf, outlinesOf } from '../../support/outlines.js';
import { open, services } from '../../support/plans.js';
import { papers } from '../../support/samples.js';

const edits = new OutlineEdits(services.plan, services.shared.knowledge);

/** A number from a seed, so that each run tries the same. */
function randomly(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

/** The words of a plan: all that is no mark of the outline or of a note, and no number that a reference names. */
async function wordsOf(text: string): Promise<string> {
    const file = await open(text);
    const plan = new PlanText(text, file.parseResult.value);
    const spans = [
        ...plan.provisions.map(({ $cstNode }) => {
            const mark = GrammarUtils.findNodeForProperty($cstNode, 'mark');
            return { start: mark?.offset ?? 0, length: mark?.length ?? 0 };
        }),
        ...plan.references.map(({ $cstNode }) => ({ start: $cstNode?.offset ?? 0, length: $cstNode?.length ?? 0 })),
    ].sort((a, b) => b.start - a.start);
    let words = text;
    for (const { start, length } of spans) words = `${words.slice(0, start)} ${words.slice(start + length)}`;
    return words.replace(/\[\^?\d+\]|[⁰¹²³⁴-⁹⁽⁾]+|[\s.):/–-]+/gu, '');
}

/** What each linked reference points at, by the place of the part among all of the file; the part's own words tell it apart. */
async function targetsOf(text: string): Promise<(number | undefined)[]> {
    const file = await open(text);
    const plan = new PlanText(text, file.parseResult.value);
    return plan.references.map(({ target }) => plan.placeOf(target.ref));
}

/** The parts that linked references point at, by their first words, in an order of their own. */
async function namesOfTargets(text: string): Promise<string[]> {
    const plan = new PlanText(text, (await open(text)).parseResult.value);
    const names = plan.references.map(({ target }) => {
        const part = target.ref?.$cstNode;
        const mark = GrammarUtils.findNodeForProperty(part, 'mark');
        const [own = ''] = text
            .slice(mark?.end ?? part?.offset, part?.end)
            .trim()
            .split('\n');
        return own.replace(/(?:điểm|khoản|mục|điều|phần|phụ lục)\s+\S+|[\d\s.):]/giu, '');
    });
    return names.sort();
}

/** Words that moved are the same words in another order, and so are the references among them. */
async function mustMove(name: string, before: string, after: string, told: number): Promise<void> {
    const [words, kept] = [await wordsOf(before), await wordsOf(after)];
    expect([...kept].sort().join('') === [...words].sort().join(''), `${name}: words`).toBe(true);
    const [pointed, points] = [await namesOfTargets(before), await namesOfTargets(after)];
    const lost = pointed.filter((each) => !points.includes(each));
    expect(lost.length, `${name}: ${lost.join(', ')}`).toBeLessThanOrEqual(told);
}

async function mustKeep(
    name: string,
    text: string,
    offset: number,
    action: OutlineAction,
): Promise<OutlineChange | undefined> {
    const file = await open(text);
    const change = edits.plan(file, offset, action);
    const [own] = change?.files ?? [];
    if (!own || own.edits.length === 0) {
        return change;
    }
    const result = edited(own.text, own.edits);
    if (action === 'up' || action === 'down') {
        await mustMove(`${name} ${action} ${offset}`, text, result, own.doubtful.length);
        return change;
    }
    const [words, kept] = [await wordsOf(text), await wordsOf(result)];
    const at = [...words].findIndex((each, i) => each !== kept[i]);
    const where = at < 0 ? '' : `“${words.slice(at - 20, at + 20)}” became “${kept.slice(at - 20, at + 20)}”`;
    expect(words === kept, `${name} ${action} ${offset}: ${where}`).toBe(true);
    const before = await targetsOf(text);
    const after = await targetsOf(result);
    const told = own.doubtful.length;
    expect(after.length, `${name} ${action} ${offset}: references`).toBeGreaterThanOrEqual(before.length - told);
    const moved = before.filter((target, i) => target !== after[i]).length;
    if (before.length === after.length) {
        expect(moved, `${name} ${action} ${offset}: targets`).toBeLessThanOrEqual(told);
    }
    return change;
}

describe('every reference points at the part that it pointed at, or is told, and no word is lost', () => {
    const texts = papers().filter(({ text }) => text.length < 120_000);
    /** The same, with lines of items doubled and taken out. */
    const spoilt = texts.map(({ name, text }, i) => {
        const random = randomly(i + 1);
        const lines = text.split('\n');
        const marked = lines.flatMap((line, at) => (/^\s*(?:[IVX]+\.|\d+\.|[a-zđ]\))\s/u.test(line) ? [at] : []));
        for (let n = 0; n < 3 && marked.length > 0; n++) {
            const at = marked[random(marked.length)] as number;
            if (random(2) === 0) lines.splice(at, 0, lines[at] as string);
            else lines.splice(at, 1);
        }
        return { name: `${name}, spoilt`, text: lines.join('\n') };
    });

    it('where a whole plan is numbered anew', { timeout: 600_000 }, async () => {
        for (const { name, text } of texts) {
            await mustKeep(name, text, Math.floor(text.length / 2), 'plan');
        }
    });

    it('where numbers were lost or doubled before', { timeout: 600_000 }, async () => {
        for (const { name, text } of spoilt) {
            await mustKeep(name, text, text.length / 2, 'plan');
        }
    });

    /** Some items of each paper are acted on, in turn; gives how often something changed. */
    async function acted(on: typeof texts, actions: readonly OutlineAction[]): Promise<number> {
        let changed = 0;
        for (const [i, { name, text }] of on.entries()) {
            const random = randomly(i + 7);
            const { provisions } = new PlanText(text, (await open(text)).parseResult.value);
            for (const action of provisions.length > 0 ? actions : []) {
                const offset = provisions[random(provisions.length)]?.$cstNode?.offset ?? 0;
                changed += (await mustKeep(name, text, offset, action)) ? 1 : 0;
            }
        }
        return changed;
    }

    it('where items change their level', { timeout: 600_000 }, async () => {
        expect(await acted(texts, ['deeper', 'higher', 'deeper', 'higher'])).toBeGreaterThan(0);
    });

    it('where items change places with their neighbours', { timeout: 600_000 }, async () => {
        expect(await acted(texts, ['up', 'down', 'up', 'down'])).toBeGreaterThan(0);
    });

    it('where numbers were lost or doubled, and items change their level or their place', {
        timeout: 600_000,
    }, async () => {
        expect(await acted(spoilt, ['deeper', 'higher', 'up', 'down', 'list', 'here'])).toBeGreaterThan(0);
    });
});

it('numbering anew changes nothing where nothing is wrong', async () => {
    for (const { name, text } of papers().filter((each) => each.name.endsWith('.kehoach'))) {
        const file = await open(text);
        const change = edits.plan(file, 0, 'plan');
        expect(
            change?.files.map((each) => each.edits),
            name,
        ).toEqual([[]]);
        expect(linesOf(outlinesOf(text)[0]?.blocks ?? []).length).toBeGreaterThan(0);
    }
});
