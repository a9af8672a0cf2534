import { appendFileSync } from 'node:fs';
import { type LangiumDocument, URI } from 'langium';
import { clearDocuments } from 'langium/test';
import { describe, expect, it } from 'vitest';
import { type OutlineChange, OutlineEdits } from '../../../server/src/editor/numbering/outline-edits.js';
import { pathOf } from '../../../server/src/editor/numbering/paths.js';
import { edited, PlanText } from '../../../server/src/editor/numbering/plan-text.js';
import { isProvision } from '../../../server/src/references/provision-path.js';
import type { PlanFile } from '../../../server/src/syntax/generated/ast.js';
import { markOf } from '../../../server/src/syntax/marked-leaf.js';
import { services } from '../../support/plans.js';
import {
    madePlan,
    madeSaying,
    type Part,
    type Place,
    type Places,
    type Random,
    type Said,
} from '../../support/reference-forms.js';

const edits = new OutlineEdits(services.plan, services.shared.knowledge);

/** Other plans, words and places in each round (`KEHOACH_ROUND=1`), and so many of them. */
const ROUND = Number(process.env.KEHOACH_ROUND ?? 0);
const PLANS = Number(process.env.KEHOACH_FORMS ?? 60);
/** A file that takes what became of each, for a person to read. */
const OUT = process.env.KEHOACH_FORMS_OUT;

const HEAD =
    'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 88/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\n';
const CITED = 'Kế hoạch số 88/KH-UBND ngày 05 tháng 3 năm 2026';
const WORD = /tên[bcdghklm]{3}/u;

function randomly(seed: number): Random {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

let count = 0;

async function kept(text: string): Promise<LangiumDocument<PlanFile>> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
    const file = LangiumDocumentFactory.fromString<PlanFile>(text, URI.parse(`memory:/hinh-thuc-${count++}.kehoach`));
    LangiumDocuments.addDocument(file);
    await DocumentBuilder.build([file], { validation: false });
    return file;
}

function read(text: string): PlanText {
    return new PlanText(text, services.plan.parser.LangiumParser.parse<PlanFile>(text).value);
}

/** The word of a part, in its own line; that of a chapter or an annex stands in its title. */
function wordOf(part: { readonly $type: string; readonly $cstNode?: { readonly text: string } }): string | undefined {
    const [own = '', title = ''] = (part.$cstNode?.text ?? '').split('\n');
    return WORD.exec(part.$type === 'Annex' || part.$type === 'Part' ? title : own)?.[0];
}

/** Where the parts stand in a text, by their words. */
function placesIn(plan: PlanText): Places {
    const units: Record<string, Place['unit']> = {
        Section: 'Mục',
        Article: 'Điều',
        Annex: 'Phụ lục',
        Part: 'Chương',
    };
    return new Map(
        plan.provisions.flatMap((part): [string, Place][] => {
            const own = wordOf(part);
            const holder = isProvision(part.$container) ? (wordOf(part.$container) ?? 'mới') : undefined;
            const { kind, label, ordinal = 0 } = markOf(part);
            const unit = units[part.$type] ?? (kind === 'letter' ? 'điểm' : 'khoản');
            return own === undefined ? [] : [[own, { label, ordinal, holder, unit }]];
        }),
    );
}

const ACTIONS = ['up', 'down', 'deeper', 'higher', 'insert', 'delete', 'rename'] as const;

/** A text with one thing done at one part: what was typed, and what the tool is to do then. */
async function acted(random: Random, text: string, part: Part) {
    const action = ACTIONS[random(ACTIONS.length)] as (typeof ACTIONS)[number];
    const number = 7 + random(3);
    const at = text.indexOf(part.line);
    let before = text;
    let act: (file: LangiumDocument<PlanFile>) => OutlineChange | undefined;
    if (action === 'insert') {
        // a line as the one before it, as Enter puts it in
        const mark = /^(?:Điều \d+\.|[IVX]+\.|\d+\.|[a-zđ]\))/u.exec(part.line)?.[0];
        before = text.slice(0, at) + (mark ? `${mark} Thêm vào.\n` : '') + text.slice(at);
        act = (file) => (mark ? edits.plan(file, at, 'inserted', at + 1) : undefined);
    } else if (action === 'delete') {
        before = text.slice(0, at) + text.slice(text.indexOf('\n', at) + 1);
        act = (file) => edits.plan(file, at, 'plan');
    } else if (action === 'rename') {
        act = (file) => {
            const node = new PlanText(text, file.parseResult.value).provisionAt(at);
            const isNumber = node && /^\d+$/u.test(markOf(node).label);
            return isNumber ? edits.renumbered(file, node, String(number)) : undefined;
        };
    } else {
        act = (file) => edits.plan(file, at, action);
    }
    const file = await kept(before);
    return { action, file, change: act(file) };
}

interface Outcome {
    readonly way: 'same' | 'followed' | 'told' | 'needless' | 'silent';
    readonly action: string;
    readonly said: string;
    readonly now: string;
    readonly wanted: string | undefined;
}

/** A part with all that hold it, by their words. */
function chainOf(word: string, places: Places): string[] {
    const holder = places.get(word)?.holder;
    return holder === undefined ? [word] : [word, ...chainOf(holder, places)];
}

/** What a part is called, with all that hold it. */
function addressOf(word: string, places: Places): string {
    const names = chainOf(word, places).map((each) => `${places.get(each)?.unit} ${places.get(each)?.label}`);
    return names.join(' ');
}

/** What became of something that was said, in the file that says it. */
function outcomeOf(
    said: Said,
    action: string,
    first: Places,
    last: Places,
    now: string,
    isTold: boolean,
    path: string | undefined,
): Outcome {
    const [was, wanted] = [said.say(first) ?? '', said.say(last)];
    // what was taken out is nowhere: what is said of it is wrong in any case, as long as nothing else is called so
    const addresses = new Set([...last.keys()].map((word) => addressOf(word, last)));
    const isGone = said.parts.some(
        (word) => chainOf(word, first).some((each) => !last.has(each)) && !addresses.has(addressOf(word, first)),
    );
    const plain = (text: string | undefined) =>
        text
            ?.toLowerCase()
            .replace(/^(?:các|từ) | (?:của kế hoạch|kế hoạch|văn bản) này$/gu, '')
            .replaceAll('phần ', 'mục ');
    const isPath = said.parts.length === 1 && plain(now) === plain(path);
    const isSame = now === was && !said.isRange && wanted !== undefined && said.key(first) === said.key(last);
    const way =
        (wanted === was && now === was) || isSame
            ? isTold
                ? 'needless'
                : 'same'
            : isTold
              ? 'told'
              : plain(now) === plain(wanted) || isPath
                ? 'followed'
                : now === was && isGone
                  ? 'same'
                  : 'silent';
    return { way, action, said: was, now, wanted };
}

/** One made plan with what is said of it, and one thing done to it. */
async function outcomes(random: Random, ofArticles: boolean, isElsewhere: boolean): Promise<Outcome[]> {
    const made = madePlan(random, ofArticles);
    const sayings: { said: Said; open: string; close: string }[] = [];
    const isBehind = random(4) === 0;
    const say = (text: string, close: string) =>
        text.replace(/^(.*)@/gmu, (_, open: string) => {
            const said = madeSaying(random, made, isElsewhere);
            sayings.push({ said, open: open.replace(/^\S+ /u, ''), close });
            return open + said.form;
        });
    const own = HEAD + (isElsewhere ? made.text.replaceAll('@', 'lại') : say(made.text, ' đúng kỳ hạn.'));
    const lines = made.parts.slice(0, 12).map(({ word }, i) => {
        return `${i + 1}. Với ${word} theo ${isBehind ? `${CITED} (@)` : `@ ${CITED}`} làm tiếp.`;
    });
    const other = isElsewhere
        ? `KẾ HOẠCH\nLàm\n\nI. B\n\n${say(lines.join('\n'), isBehind ? ') làm tiếp.' : ` ${CITED} làm tiếp.`)}\n`
        : '';
    const letter = isElsewhere ? await kept(other) : undefined;
    const part = made.parts[random(made.parts.length)] as Part;
    const { action, file, change } = await acted(random, own, part);
    const changed = change?.files[0];
    const found: Outcome[] = [];
    if (change && changed) {
        const after = read(edited(changed.text, changed.edits));
        const [first, last] = [placesIn(read(own)), placesIn(after)];
        const paths = new Map(after.provisions.map((each) => [wordOf(each), pathOf(each)]));
        const target = letter ? change.files.find(({ uri }) => uri === letter.uri.toString()) : changed;
        const result = letter ? (target ? edited(target.text, target.edits) : other) : after.text;
        for (const { said, open, close } of sayings) {
            const start = result.indexOf(open) + open.length;
            const end = result.indexOf(close, start);
            const isTold = (target?.doubtful ?? []).some((each) => each.start <= end && each.end >= start);
            const path = paths.get(said.parts[0]);
            found.push(outcomeOf(said, action, first, last, result.slice(start, end), isTold, path));
        }
    }
    clearDocuments(services.plan, [file, ...(letter ? [letter] : [])]);
    return found;
}

describe('what is said of parts says the same of the same parts afterwards, or is told', () => {
    it.each([
        ['in the paper itself, of sections', false, false],
        ['in the paper itself, of articles', true, false],
        ['in another paper, of sections', false, true],
        ['in another paper, of articles', true, true],
    ])('%s', { timeout: 600_000 }, async (name, ofArticles, isElsewhere) => {
        const found: (Outcome & { seed: number })[] = [];
        for (let n = 0; n < PLANS; n++) {
            const seed = n * 31 + 1000003 * ROUND;
            const random = randomly(seed + (ofArticles ? 7 : 0) + (isElsewhere ? 3 : 0));
            for (const each of await outcomes(random, ofArticles, isElsewhere)) found.push({ ...each, seed });
        }
        const of = (way: Outcome['way']) => found.filter((each) => each.way === way);
        if (OUT) {
            const ways = ['same', 'followed', 'told', 'needless', 'silent'] as const;
            console.log(name, ...ways.map((way) => `${way} ${of(way).length}`));
            for (const { way, action, said, now, wanted, seed } of found.filter((each) => each.way !== 'same')) {
                appendFileSync(
                    OUT,
                    `${[name, way, action, ...[said, now, wanted].map((x) => JSON.stringify(x)), seed].join('\t')}\n`,
                );
            }
        }
        expect(of('followed').length).toBeGreaterThan(0);
        expect(of('silent').slice(0, 20)).toEqual([]);
    });
});
