import { type AstNode, GrammarUtils, type LangiumDocument, URI } from 'langium';
import { clearDocuments } from 'langium/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { membersHere } from '../../../server/src/editor/numbering/here-references.js';
import { membersAround } from '../../../server/src/editor/numbering/listed-references.js';
import { type OutlineChange, OutlineEdits } from '../../../server/src/editor/numbering/outline-edits.js';
import { edited, PlanText, startOf } from '../../../server/src/editor/numbering/plan-text.js';
import type { OutlineAction } from '../../../server/src/protocol.js';
import { contentsOfFile } from '../../../server/src/syntax/contents.js';
import type { PlanFile } from '../../../server/src/syntax/generated/ast.js';
import { linesOf, outlinesOf } from '../../support/outlines.js';
import { open, services } from '../../support/plans.js';
import { papers } from '../../support/samples.js';

const edits = new OutlineEdits(services.plan, services.shared.knowledge);

/** Other places are spoilt and acted on in each round (`KEHOACH_ROUND=1`). */
const ROUND = Number(process.env.KEHOACH_ROUND ?? 0);

let count = 0;

/** A number from a seed, so that each run tries the same. */
function randomly(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

/** A file of the workspace with its links until the test ends; nothing is checked, since there are hundreds of them. */
async function kept(text: string): Promise<LangiumDocument<PlanFile>> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
    const file = LangiumDocumentFactory.fromString<PlanFile>(text, URI.parse(`memory:/van-ban-${count++}.kehoach`));
    LangiumDocuments.addDocument(file);
    onTestFinished(() => clearDocuments(services.plan, [file]));
    await DocumentBuilder.build([file], { validation: false });
    return file;
}

/** A text with its tree and links, of which nothing stays. */
async function linked(text: string): Promise<PlanText> {
    const { LangiumDocumentFactory, DocumentBuilder, IndexManager } = services.shared.workspace;
    const file = LangiumDocumentFactory.fromString<PlanFile>(text, URI.parse(`memory:/da-sua-${count++}.kehoach`));
    await DocumentBuilder.build([file], { validation: false });
    IndexManager.remove(file.uri);
    return new PlanText(text, file.parseResult.value);
}

/** Where marks of the outline, marks of notes, and references stand in a text: nothing else may be written over. */
function labelsOf(plan: PlanText): { start: number; end: number }[] {
    const ofName = (node: AstNode, property: string) => GrammarUtils.findNodeForProperty(node.$cstNode, property);
    const notes = contentsOfFile(plan.file).flatMap(({ footnotes, footnoteReferences }) => [
        ...footnotes.map((note) => ofName(note, 'name')),
        ...footnoteReferences.map(({ $cstNode }) => $cstNode),
    ]);
    const marks = plan.provisions.map((part) => ofName(part, 'mark'));
    const references = plan.references.map(({ $cstNode }) => $cstNode);
    const leaves = [...notes, ...marks, ...references].flatMap((leaf) => leaf ?? []);
    return [
        ...leaves.map(({ offset: start, end }) => ({ start, end })),
        ...plan.references.flatMap(membersAround),
        ...membersHere(plan),
    ];
}

/** The letters of a text that no mark and no label has, in an order of their own. */
function lettersOf(text: string): string {
    return [
        ...text.replace(
            /(?:điểm|khoản|mục|điều|phần|chương|phụ lục)(?![\p{L}])|(?<![\p{L}\d])(?:[IVXLC]+|[a-zđ])(?![\p{L}\d])|[\d\s\p{P}⁰¹²³⁴-⁹⁽⁾]/giu,
            '',
        ),
    ]
        .sort()
        .join('');
}

/** What each linked reference points at, by the place of the part among all of the file; the part's own words tell it apart. */
function targetsOf(plan: PlanText): (number | undefined)[] {
    const members = [...plan.references.flatMap(membersAround), ...membersHere(plan)];
    const listed = members.map(({ steps }) => plan.placeOf(steps[0]?.target));
    return [...plan.references.map(({ target }) => plan.placeOf(target.ref)), ...listed];
}

/** The parts that linked references point at, by their first words, in an order of their own. */
function namesOfTargets(plan: PlanText): string[] {
    const names = plan.references.map(({ target }) => {
        const part = target.ref?.$cstNode;
        const mark = GrammarUtils.findNodeForProperty(part, 'mark');
        const [own = ''] = plan.text
            .slice(mark?.end ?? part?.offset, part?.end)
            .trim()
            .split('\n');
        // what ends the paper stays at its end, whichever part is the last one
        return own.replace(/(?:điểm|khoản|mục|điều|phần|phụ lục)\s+\S+|[\d\s.):]|\/(?=\.)/giu, '');
    });
    return names.sort();
}

/** Words that moved are the same words in another order, and so are the references among them. */
function mustMove(name: string, before: PlanText, after: PlanText, told: number): void {
    expect(lettersOf(after.text) === lettersOf(before.text), `${name}: words`).toBe(true);
    const points = namesOfTargets(after);
    const lost = namesOfTargets(before).filter((each) => !points.includes(each));
    expect(lost.length, `${name}: ${lost.join(', ')}`).toBeLessThanOrEqual(told);
}

async function mustKeep(
    name: string,
    file: LangiumDocument<PlanFile>,
    offset: number,
    action: OutlineAction,
    until = offset,
): Promise<OutlineChange | undefined> {
    const change = edits.plan(file, offset, action, until);
    const [own] = change?.files ?? [];
    if (!own || own.edits.length === 0) {
        return change;
    }
    const before = new PlanText(own.text, file.parseResult.value);
    const after = await linked(edited(own.text, own.edits));
    // what is not read as a reference is none of those that are counted here; what may be another paper's is, and is told in the same words
    const said = new Set([
        ...after.references.map(startOf),
        ...[...after.references.flatMap(membersAround), ...membersHere(after)].map(({ start }) => start),
    ]);
    const told = own.doubtful.filter(({ doubt, start }) => doubt !== 'unread' || said.has(start)).length;
    const where = `${name} ${action} ${offset}`;
    if (action === 'up' || action === 'down') {
        mustMove(where, before, after, told);
        return change;
    }
    const labels = labelsOf(before);
    for (const { start, end, newText } of own.edits) {
        const isWithin = labels.some((label) => label.start <= start && end <= label.end);
        expect(isWithin, `${where}: “${own.text.slice(start, end)}” became “${newText}”`).toBe(true);
        expect(newText.length, `${where}: “${newText}”`).toBeLessThan(80);
    }
    const [pointed, points] = [targetsOf(before), targetsOf(after)];
    expect(points.length, `${where}: references`).toBeGreaterThanOrEqual(pointed.length - told);
    if (pointed.length === points.length) {
        const moved = pointed.filter((target, i) => target !== points[i]).length;
        expect(moved, `${where}: targets`).toBeLessThanOrEqual(told);
    }
    return change;
}

describe('every reference points at the part that it pointed at, or is told, and no word is lost', () => {
    const texts = papers();
    /** The same, with lines of items doubled and taken out. */
    const spoilt = texts.map(({ name, text }, i) => {
        const random = randomly(i + 1 + 1000 * ROUND);
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
            await mustKeep(name, await kept(text), Math.floor(text.length / 2), 'plan');
        }
    });

    it('where numbers were lost or doubled before', { timeout: 600_000 }, async () => {
        for (const { name, text } of spoilt) {
            await mustKeep(name, await kept(text), text.length / 2, 'plan');
        }
    });

    /** Some items of each paper are acted on, in turn; gives how often something changed. */
    async function acted(on: typeof texts, actions: readonly OutlineAction[]): Promise<number> {
        let changed = 0;
        for (const [i, { name, text }] of on.entries()) {
            const random = randomly(i + 7 + 1000 * ROUND);
            const file = await kept(text);
            const { provisions } = new PlanText(text, file.parseResult.value);
            for (const action of provisions.length > 0 ? actions : []) {
                const offset = provisions[random(provisions.length)]?.$cstNode?.offset ?? 0;
                changed += (await mustKeep(name, file, offset, action)) ? 1 : 0;
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

    it('where several items change their level or their place', { timeout: 600_000 }, async () => {
        let changed = 0;
        for (const [i, { name, text }] of texts.entries()) {
            const random = randomly(i + 13 + 1000 * ROUND);
            const file = await kept(text);
            const { provisions } = new PlanText(text, file.parseResult.value);
            for (const action of ['deeper', 'higher', 'up', 'down'] as const) {
                const first = random(provisions.length);
                const [from, to] = [provisions[first], provisions[first + 1 + random(6)]].map(
                    (part) => part?.$cstNode?.offset,
                );
                changed += from !== undefined && (await mustKeep(name, file, from, action, to)) ? 1 : 0;
            }
        }
        expect(changed).toBeGreaterThan(0);
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
