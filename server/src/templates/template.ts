import { largest } from '../bounds/extremes.js';
import { foldName } from '../facts/fold.js';
import { documentIssuers, documentKind } from '../facts/heading-facts.js';
import { documentStandard } from '../facts/standard.js';
import { type Regime, STANDARDS, type StandardId } from '../standards/standards.js';
import type { Document, PlanFile } from '../syntax/generated/ast.js';

/** A text that a paper begins with. */
export interface TemplateFile {
    /** Names it among all: `10-ke-hoach-uy-ban`, `mau/to-trinh`. */
    readonly id: string;
    /** A plan with gaps; its notes (`// mẫu:`, `// cơ quan:`) say what it is. */
    readonly text: string;
    /** Whether an office has it for itself, in a folder `mau`. */
    readonly isOwn: boolean;
}

/** A template as it was read. */
export interface Template extends TemplateFile {
    /** What people know it by. */
    readonly name: string;
    /** The kind of the paper, as running text writes it; null where it tells none. */
    readonly kind: string | null;
    readonly standard: StandardId | null;
    /** What the names of bodies begin with whose papers look so; none where any body's may. */
    readonly bodies: readonly string[];
    /** Whether its heading names a superior above the body. */
    readonly hasSuperior: boolean;
}

/** Reads the text of a plan into its tree. */
export type Reader = (text: string) => PlanFile;

/** A note that tells of the template and not of the paper. */
const OWN_NOTE = /^[ \t]*\/\/[ \t]*(mẫu|cơ quan):(.*)(?:\r?\n|$)/gimu;

/** Reads what a template is: its kind and standard out of its own heading, as of any paper. */
export function readTemplate(file: TemplateFile, read: Reader): Template {
    const notes = new Map(
        [...file.text.matchAll(OWN_NOTE)].map(([, label = '', value = '']) => [label.toLowerCase(), value.trim()]),
    );
    const [document] = read(file.text).documents;
    return {
        ...file,
        text: withoutOwnNotes(file.text),
        name: notes.get('mẫu') || file.id.replace(/^.*\//su, ''),
        kind: document ? documentKind(document) : null,
        standard: document ? documentStandard(document) : null,
        bodies: (notes.get('cơ quan') ?? '')
            .split(';')
            .map((each) => each.trim())
            .filter((each) => each !== ''),
        hasSuperior: (document ? documentIssuers(document) : []).length > 1,
    };
}

function withoutOwnNotes(text: string): string {
    return text.replace(OWN_NOTE, '');
}

/** The first paper of a text; undefined in an empty one. */
export function firstDocument(text: string, read: Reader): Document | undefined {
    return read(text).documents[0];
}

/** What a paper is begun with. */
export interface TemplateWish {
    /** The template itself, by its id. */
    readonly template?: string | undefined;
    /** As running text writes it; whatever its capitals. */
    readonly kind?: string | undefined;
    readonly standard?: StandardId | undefined;
    /** A template of a plan, by its id: the body signs and stands in the heading as there. */
    readonly form?: string | undefined;
    /** Who issues the paper. */
    readonly body?: string | undefined;
}

/** A template, and the one that shows how the body signs. */
export interface ChosenTemplate {
    readonly template: Template;
    readonly form: Template;
}

/**
 * The template that fits best: of the kind that is asked for (else a plan), in the form of the body that is named.
 *
 * @returns undefined where there is no template of that name, kind or standard
 */
export function chosenTemplate(all: readonly Template[], wish: TemplateWish): ChosenTemplate | undefined {
    const { template: id, form: formId, body } = wish;
    if (id !== undefined) {
        const template = all.find((each) => each.id === id);
        return template && { template, form: formOf(all, template, body) ?? template };
    }
    const named = all.find((each) => each.id === formId);
    const form = named ?? (body === undefined ? undefined : bestFor(body, all, wish.standard));
    const kind = foldName(wish.kind ?? 'Kế hoạch');
    const ofKind = all.filter((each) => each.kind !== null && foldName(each.kind) === kind);
    const standard = wish.standard ?? form?.standard;
    const fitting = standard ? ofKind.filter((each) => each.standard === standard) : ofKind;
    const template = fitting.find((each) => each === form) ?? fitting[0];
    return template && { template, form: form?.standard === template.standard ? form : template };
}

function formOf(all: readonly Template[], { standard }: Template, body: string | undefined): Template | undefined {
    return body === undefined || standard === null ? undefined : bestFor(body, all, standard);
}

/** Of the templates that name bodies the one that says most of the beginning of this one's name. */
function bestFor(body: string, all: readonly Template[], standard: StandardId | undefined): Template | undefined {
    const name = foldName(body);
    const fitting = all.flatMap((template) => {
        const lengths = template.bodies.map(foldName).flatMap((each) => (beginsWith(name, each) ? [each.length] : []));
        const isAsked = standard === undefined || template.standard === standard;
        return isAsked && lengths.length > 0 ? [{ template, length: largest(lengths) }] : [];
    });
    return fitting.sort((a, b) => b.length - a.length)[0]?.template;
}

/**
 * The template of a form that a body usually has, where the one that was chosen is of another regime: a party committee's paper in the
 * state's form. Words within its name tell as well whose body it is (`Ban Tổ chức Tỉnh ủy`).
 *
 * @returns undefined where the form is one that such a body may have, or nothing tells
 */
export function otherUsualForm(
    all: readonly Template[],
    { template }: ChosenTemplate,
    body: string,
): Template | undefined {
    const regime = regimeOf(template);
    const usual = bestFor(body, all, undefined);
    if (template.isOwn || regime === undefined || !usual || regimeOf(usual) === regime) {
        return undefined;
    }
    const name = foldName(body);
    const isNamedWithin = all
        .filter((each) => regimeOf(each) === regime)
        .flatMap(({ bodies }) => bodies.map(foldName))
        // one word alone may be one of many: `Đoàn` of `Đoàn đại biểu Quốc hội`
        .some((words) => words.includes(' ') && ` ${name} `.includes(` ${words} `));
    return isNamedWithin ? undefined : usual;
}

function regimeOf({ standard }: Template): Regime | undefined {
    return standard === null ? undefined : STANDARDS[standard].regime;
}

/** Whether a name begins with these words, as whole words. */
function beginsWith(name: string, words: string): boolean {
    return name.startsWith(words) && !/^[\p{L}\d]/u.test(name.slice(words.length));
}
