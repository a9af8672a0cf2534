import type { CstNode } from 'langium';
import { decapitalised, fullCitation, shortCitation } from '../editor/citation-text.js';
import { documentFacts } from '../facts/document-facts.js';
import { foldName } from '../facts/fold.js';
import { documentNumber } from '../facts/heading-facts.js';
import { documentStandard } from '../facts/standard.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import type { KnownDirective } from '../knowledge/known-directive.js';
import { STANDARDS } from '../standards/standards.js';
import type { Document } from '../syntax/generated/ast.js';
import { labelAt } from '../terms/marks.js';
import { filled, hasGap } from './gaps.js';
import { tasksOf } from './given-tasks.js';
import { type Habits, habitsOf, issuedPapers } from './habits.js';
import { type ChosenTemplate, firstDocument, type Reader } from './template.js';

/** What is known of a paper that is to be written. */
export interface SkeletonWish {
    readonly chosen: ChosenTemplate;
    /** Who issues it; undefined leaves gaps. */
    readonly body: string | undefined;
    /** What it is about. */
    readonly subject: string | undefined;
    /** The superior's paper that it carries out. */
    readonly source: Document | undefined;
    /** ISO 8601. */
    readonly today: string;
}

/** A paper to go on with: a whole one, in which gaps (`[…]`) are left. */
export interface Skeleton {
    readonly text: string;
    /** How many tasks the source gives to the body; null without a source or a body. */
    readonly tasks: number | null;
}

/** Gaps of templates that stand for several lines, or that are filled by what is known. */
const SUBJECT = 'trích yếu';
const BASIS = 'văn bản làm căn cứ';
const SOURCE = 'văn bản được thực hiện';
const GROUP = 'nhóm nhiệm vụ';
const TASK = 'nhiệm vụ, thời hạn';

/**
 * Writes a paper out of its template, of what is known of the body and of what it carries out. What nobody knows stays a gap, but for
 * numbers and places, where papers leave dots.
 */
export function skeletonOf(wish: SkeletonWish, knowledge: KnowledgeIndexManager, read: Reader): Skeleton {
    const { chosen, body, source, today } = wish;
    const { template } = chosen;
    const habits = body === undefined ? undefined : habitsOf(body, template.kind, template.standard, knowledge);
    const known = source && knownOf(source, knowledge);
    const tasks = source && body !== undefined ? tasksOf(source, body, cited(known), knowledge.agencies) : undefined;
    let text = withSuperiors(template.text, wish, habits, knowledge);
    text = withEnding(text, chosen, habits, read);
    text = withBases(text, wish, habits, known, knowledge);
    text = withTasks(text, tasks ?? [], cited(known));
    const running = body === undefined ? undefined : runningName(body, knowledge);
    const symbol = habits?.symbol ?? knowledge.agencies.find(body ?? '')?.facts.codes[0];
    const subjects = subjectsOf(wish, known);
    const filling: Record<string, string | undefined> = {
        'CƠ QUAN BAN HÀNH': body === undefined ? undefined : (habits?.issuer ?? body.toUpperCase()),
        'cơ quan ban hành': running,
        'ký hiệu': symbol ?? '…',
        'địa danh': habits?.place ?? '…',
        năm: today.slice(0, 4),
        [SOURCE]: known && fullCitation(known, template.standard),
    };
    const whole = filled(text, (name) => {
        if (name.toLowerCase() === SUBJECT) {
            const subject = subjects.length > 1 ? subjects.shift() : subjects[0];
            return subject && (name === SUBJECT ? decapitalised : capitalised)(subject);
        }
        return Object.hasOwn(filling, name) ? filling[name] : undefined;
    });
    return { text: withoutNeedlessNote(whole, template.standard, read), tasks: tasks?.length ?? null };
}

/** What the paper is about: in full where it is said first, which is its heading, and as it is said from there on; empty where it is not known. */
function subjectsOf({ subject, chosen }: SkeletonWish, known: KnownDirective | undefined): string[] {
    if (subject !== undefined || !known) {
        return subject === undefined ? [] : [withoutLead(subject, chosen.template.text)];
    }
    const { kind, standard } = chosen.template;
    if (kind === 'Công văn') {
        // beside its number there is no room for the whole of it, and a number alone tells nobody what it is about
        return known.subject === null ? [] : [`Thực hiện ${known.kind ?? ''} ${decapitalised(known.subject)}`];
    }
    const verb = kind === 'Báo cáo' ? 'Kết quả thực hiện' : 'Thực hiện';
    return [`${verb} ${fullCitation(known, standard)}`, `${verb} ${shortCitation(known)}`];
}

/**
 * A subject without the words that the template says before it: whoever begins a decision writes `Ban hành Kế hoạch …`, or what comes
 * then. Words count as said from a capital letter on, or from the beginning of the line.
 */
function withoutLead(subject: string, template: string): string {
    const words = subject.split(/\s+/u);
    const leads = template.split('\n').flatMap((line) => {
        const at = line.toLowerCase().indexOf(`[${SUBJECT}]`);
        return at > 0 ? [line.slice(0, at).trim().split(/\s+/u)] : [];
    });
    const isSaid = (count: number) =>
        leads.some((lead) => {
            const last = lead.slice(-count);
            const isWhole = count >= lead.length || last[0]?.toLowerCase() !== last[0];
            return isWhole && foldName(last.join(' ')) === foldName(words.slice(0, count).join(' '));
        });
    const said = words.findLastIndex((_, at) => isSaid(at + 1)) + 1;
    return said < words.length ? words.slice(said).join(' ') : subject;
}

/** A paper as others would cite it; what its heading does not say is left open. */
function knownOf(source: Document, knowledge: KnowledgeIndexManager): KnownDirective | undefined {
    const number = documentNumber(source);
    const { date, issuers, subject } = documentFacts(source);
    return number === null
        ? undefined
        : knowledge.directives.find(number, { date, issuer: issuers.at(-1) ?? null, subject });
}

function cited(known: KnownDirective | undefined): string {
    return known ? shortCitation(known) : `[${SOURCE}]`;
}

/** The superior's line of the heading: as the body's papers have it, as the catalogue and other papers tell it, or none. */
function withSuperiors(
    text: string,
    { chosen, body }: SkeletonWish,
    habits: Habits | undefined,
    knowledge: KnowledgeIndexManager,
): string {
    const known = habits?.superiors ?? (body === undefined ? undefined : superiorOf(body, knowledge));
    const lines = known ?? (chosen.form.hasSuperior ? ['[CƠ QUAN CẤP TRÊN]'] : []);
    return text.replace(/^\[CƠ QUAN CẤP TRÊN\]\r?\n/mu, lines.map((line) => `${line}\n`).join(''));
}

function superiorOf(body: string, knowledge: KnowledgeIndexManager): string[] | undefined {
    const parent = knowledge.agencies.find(body)?.facts.parent;
    const printed = issuedPapers(knowledge).flatMap(({ facts }) => facts.issuers);
    const found = parent && printed.find((each) => `${foldName(each)} `.startsWith(`${foldName(parent)} `));
    return found ? [found] : undefined;
}

/** Recipients as the body writes them, and the lines over its signature. */
function withEnding(
    text: string,
    { template, form }: ChosenTemplate,
    habits: Habits | undefined,
    read: Reader,
): string {
    const document = firstDocument(text, read);
    if (!document) {
        return text;
    }
    const own = form === template ? [] : signatureLines(firstDocument(form.text, read));
    const signature = habits && habits.signature.length > 0 ? habits.signature : own;
    const edits = [
        ...replacing(
            document.signature.filter(({ text: line }) => !hasGap(line)),
            signature,
        ),
        ...replacing(document.recipients, recipientLines(habits?.recipients ?? [], template)),
    ];
    return edits
        .sort((a, b) => b.start - a.start)
        .reduce((written, { start, end, newText }) => written.slice(0, start) + newText + written.slice(end), text);
}

function signatureLines(document: Document | undefined): string[] {
    return (document?.signature ?? []).map(({ text }) => text).filter((line) => !hasGap(line));
}

function recipientLines(lines: readonly string[], { standard }: ChosenTemplate['template']): string[] {
    const { each, last } = STANDARDS[standard ?? 'state-nd30'].wording.recipientEnds.is;
    return lines.map((line, place) => `- ${line}${place === lines.length - 1 ? last : each}`);
}

/** The stretch from the first to the last of some nodes, with other lines in its place; nothing where there are none. */
function replacing(nodes: readonly { readonly $cstNode?: CstNode }[], lines: readonly string[]) {
    const places = nodes.flatMap(({ $cstNode: node }) => node ?? []);
    const [first] = places;
    const last = places.at(-1);
    return first && last && lines.length > 0 ? [{ start: first.offset, end: last.end, newText: lines.join('\n') }] : [];
}

/** The line of a basis, once for each: what the body usually rests on, then the chain that led to the source, and the source. */
function withBases(
    text: string,
    { chosen, source }: SkeletonWish,
    habits: Habits | undefined,
    known: KnownDirective | undefined,
    knowledge: KnowledgeIndexManager,
): string {
    const { standard } = chosen.template;
    const facts = source && documentFacts(source);
    const numbers = unique([...(habits?.bases ?? []), ...(facts?.bases ?? [])]).filter(
        (number) => number !== known?.number,
    );
    const laws = unique([...(habits?.namedBases ?? []), ...(facts?.namedBases ?? [])]);
    const directives = numbers.flatMap((number) => knowledge.directives.find(number) ?? []);
    const isNamed = ({ number }: KnownDirective) =>
        laws.some((law) => knowledge.directives.named(law).includes(number));
    const bases = [
        ...laws.map((law) => `Căn cứ ${law}`),
        ...directives.filter((each) => !isNamed(each)).map((each) => `Căn cứ ${fullCitation(each, standard)}`),
        ...(known ? [`Thực hiện ${fullCitation(known, standard)}`] : []),
    ];
    const { each: end } = STANDARDS[standard ?? 'state-nd30'].wording.basisEnds.is;
    return bases.length === 0
        ? text
        : text.replace(basisLine(), (_, mark: string, last: string) =>
              bases.map((basis, at) => `${mark}${basis}${at === bases.length - 1 ? last : end}`).join('\n'),
          );
}

function basisLine(): RegExp {
    return new RegExp(`^([-–]? ?)Căn cứ \\[${BASIS}\\](.*)$`, 'mu');
}

/** The item of a task, once for each, under a heading that says where they come from. */
function withTasks(text: string, tasks: readonly string[], citation: string): string {
    if (tasks.length === 0) {
        return text;
    }
    return text
        .replace(`[${GROUP}]`, () => `Nhiệm vụ được giao tại ${citation}`)
        .replace(new RegExp(`^(\\p{L}|\\d{1,3}|-)([.)]?) \\[${TASK}\\]$`, 'mu'), (_, label: string, end: string) =>
            tasks.map((task, at) => `${labelOf(label, at)}${end} ${task}`).join('\n'),
        );
}

function labelOf(label: string, at: number): string {
    return label === '-' ? label : labelAt({ label, ordinal: 1 }, at + 1);
}

/** A body's name as a sentence has it; undefined where only headings, all in capitals, name it. */
function runningName(body: string, knowledge: KnowledgeIndexManager): string | undefined {
    const key = foldName(body);
    const own = issuedPapers(knowledge).filter(({ facts }) => foldName(facts.issuers.at(-1) ?? '') === key);
    const names = [
        knowledge.agencies.spelling(body),
        body,
        ...own.map(
            ({ facts }) => facts.number && knowledge.directives.find(facts.number, { date: facts.date })?.issuer,
        ),
    ];
    return names.find((name): name is string => Boolean(name) && name !== name?.toUpperCase());
}

/** The note of the standard goes where the paper tells it by itself. */
function withoutNeedlessNote(text: string, standard: string | null, read: Reader): string {
    const bare = text.replace(/^[ \t]*\/\/[ \t]*tiêu chuẩn:.*(?:\r?\n|$)/imu, '');
    const document = firstDocument(bare, read);
    return document && documentStandard(document) === standard ? bare : text;
}

function capitalised(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

function unique(texts: readonly string[]): string[] {
    return [...new Map(texts.map((each) => [foldName(each), each])).values()];
}

/** A name for the file of a paper: its kind and what it is about, in letters that every system takes. */
export function fileNameOf(kind: string | null, subject: string | undefined): string {
    const words = [kind ?? 'Văn bản', subject ?? '']
        .join(' ')
        .replace(/[^\p{L}\d ]+/gu, ' ')
        .trim()
        .split(/\s+/u);
    return `${words.slice(0, 12).join(' ')}.kehoach`;
}
