import type { AstNode } from 'langium';
import { foldName } from '../facts/fold.js';
import { agencyNames, statedTasks } from '../facts/responsible-bodies.js';
import { type AgencyIndex, namesOf } from '../knowledge/agency-index.js';
import { contentsOf } from '../syntax/contents.js';
import { type ContentItem, type Document, isContentItem } from '../syntax/generated/ast.js';
import { foldSpaces } from '../syntax/text/clean-text.js';

/** An item that gives tasks to a body or to several, by the names that it uses. */
export interface Assignment {
    readonly names: readonly string[];
    readonly item: ContentItem;
}

/** The items of a paper that give tasks, in the order of the text. */
export function assignments(document: Document): Assignment[] {
    return contentsOf(document)
        .provisions.filter(isContentItem)
        .filter((item) => item.responsible !== undefined)
        .map((item) => ({ names: agencyNames(item), item }));
}

/**
 * The tasks that a paper gives to a body: under any of its names, or among others of its kind (`Ủy ban nhân dân các xã, phường`).
 *
 * @param citation how the new paper cites this one: what the tasks say of its parts is said behind it (`khoản 1 Mục II Kế hoạch số …`)
 */
export function tasksOf(document: Document, body: string, citation: string, agencies: AgencyIndex): string[] {
    return assignments(document)
        .filter(({ names }) => names.some((name) => isMeant(name, body, agencies)))
        .flatMap(({ item }) => statedTasks(item))
        .map(({ text, node }) => withReferences(text, node, document, citation));
}

/** Whether a body is one of those that are meant by a name. */
export function isMeant(name: string, body: string, agencies: AgencyIndex): boolean {
    const own = agencies.find(body);
    const names = new Set([body, ...(own ? namesOf(own) : [])].map(foldName));
    const group = agencies.find(name);
    return (
        names.has(foldName(name)) ||
        (own !== undefined && group === own) ||
        (group?.facts.members.some((member) => names.has(foldName(member))) ?? false) ||
        isOneOf(body, name)
    );
}

/**
 * Whether a body is one of many that are named by what they are: `Ủy ban nhân dân xã Chợ Mới` is among the `Ủy ban nhân dân các xã,
 * phường, đặc khu`, `Sở Y tế` among the `Các sở, ban, ngành tỉnh`.
 */
function isOneOf(body: string, many: string): boolean {
    const [, before = '', listed = ''] = /^(?:(.*?)\s)?các\s+(.+)$/su.exec(foldName(many)) ?? [];
    const own = foldName(body);
    return listed.split(/, ?| và /u).some((kind, place, all) => {
        // behind the last kind may stand whose they are: `các sở, ban, ngành tỉnh`
        const words = kind.split(' ');
        const kinds = place === all.length - 1 ? words.map((_, count) => words.slice(0, count + 1).join(' ')) : [kind];
        return kinds.some((each) => `${own} `.startsWith(`${before === '' ? '' : `${before} `}${each} `));
    });
}

/** What a task says of parts of the paper that gives it means that paper still, in another one. */
function withReferences(text: string, node: AstNode, document: Document, citation: string): string {
    const around = node.$cstNode;
    if (!around) {
        return text;
    }
    let rest = text;
    let written = '';
    for (const reference of contentsOf(document).internalReferences) {
        const own = reference.$cstNode;
        if (!own || own.offset < around.offset || own.end > around.end) {
            continue;
        }
        const words = foldSpaces(own.text);
        const at = rest.indexOf(words);
        if (at >= 0) {
            written += `${rest.slice(0, at + words.length)} ${citation}`;
            rest = rest.slice(at + words.length);
        }
    }
    return written + rest;
}
