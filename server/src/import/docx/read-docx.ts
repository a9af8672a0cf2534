import { isRightAsItStands } from '../legacy/legacy-fonts.js';
import type { Block, PageEdge, Paper, Picture, Section } from '../paper.js';
import { wordsOfBlocks } from '../words.js';
import { readBlocks } from './blocks.js';
import type { Context } from './context.js';
import { Findings } from './findings.js';
import { Numbering } from './numbering.js';
import { OfficePackage } from './office-package.js';
import { Relations } from './relations.js';
import { Styles } from './styles.js';
import { at, child, childrenOf, type Element, parseXml, textBelow } from './xml.js';

/**
 * Reads a file of Word (.docx, .docm, .dotx): what stands on its pages, with the marks that its lists print, tracked changes
 * accepted. Nothing in it is run, fetched or written.
 *
 * @throws UnreadablePaper where it is no such file, is broken or encrypted, or unpacks to more than a paper holds
 */
export async function readDocx(bytes: Uint8Array): Promise<Paper> {
    const office = await OfficePackage.open(bytes);
    const main = (await Relations.of(office, '')).targetOf('officeDocument') ?? 'word/document.xml';
    const relations = await Relations.of(office, main);
    const part = async (type: string) => {
        const target = relations.targetOf(type);
        const read = target === undefined ? undefined : await office.read(target);
        return read && parseXml(read);
    };
    const body = parseXml(await office.readNeeded(main)).children.find(({ name }) => name === 'w:body');
    const findings = new Findings();
    const styles = new Styles(await part('styles'));
    const notes = { footnote: await notesOf(part, 'footnote'), endnote: await notesOf(part, 'endnote') };
    const noteIds = [...notes.footnote.keys(), ...notes.endnote.keys()];
    const shared = {
        styles,
        numbering: new Numbering(await part('numbering'), (style) => styles.listOf(style)),
        findings,
        noteOf: (kind: 'footnote' | 'endnote', id: string) => {
            const index = noteIds.indexOf(`${kind} ${id}`);
            return index < 0 ? undefined : index;
        },
        markedNotes: new Map<string, number>(),
        isRight: isRightAsItStands(() => (body ? textBelow(body) : '')),
    };
    const read = (element: Element, own: Pick<Context, 'pictureOf' | 'count' | 'comments'>): Block[] => {
        const context: Context = { ...shared, ...own, fields: [], blocks: (parent) => readBlocks(parent, context) };
        return context.blocks(element);
    };
    const pictures: string[] = [];
    const aside = { pictureOf: () => undefined, count: null, comments: new Map<string, string>() };
    const comments = new Map(
        childrenOf(await part('comments'), 'w:comment').map((comment) => {
            const author = comment.attributes['w:author'] ?? '';
            const words = wordsOfBlocks(read(comment, aside));
            return [comment.attributes['w:id'] ?? '', `Nhận xét${author === '' ? '' : ` của ${author}`}: ${words}`];
        }),
    );
    const pictureOf = (relation: string) => {
        const target = relations.target(relation);
        if (target === undefined) {
            return undefined;
        }
        if (!pictures.includes(target)) {
            pictures.push(target);
        }
        return pictures.indexOf(target) + 1;
    };
    const count = { paragraphs: 0 };
    const told = new Set<string>();
    const sections: Section[] = [];
    for (const { content, properties } of sectionsOf(body)) {
        const blocks = read(content, { pictureOf, count, comments });
        const edges: PageEdge[] = [];
        for (const { place, relation } of edgesOf(properties)) {
            const target = relations.target(relation);
            const own = target === undefined || told.has(target) ? undefined : await office.read(target);
            const found = own ? read(parseXml(own), aside) : [];
            if (target !== undefined && wordsOfBlocks(found) !== '') {
                told.add(target);
                edges.push({ place, blocks: found });
            }
        }
        sections.push({ blocks, edges, beginsAnew: child(properties, 'w:pgNumType')?.attributes['w:start'] === '1' });
    }
    const noteBlocks = [...notes.footnote.values(), ...notes.endnote.values()].map((note) =>
        read(note, { ...aside, comments }),
    );
    findings.macros = office.names.some((name) => name.endsWith('vbaproject.bin'));
    for (const format of shared.numbering.unknownFormats) {
        findings.formats.add(format);
    }
    return {
        sections,
        notes: noteBlocks,
        remarks: findings.remarks(),
        pictures: pictures.map((part) => pictureIn(office, part)),
    };
}

/** The notes of a kind by what tells them apart, without those that only part them from the text. */
async function notesOf(
    part: (type: string) => Promise<Element | undefined>,
    kind: 'footnote' | 'endnote',
): Promise<Map<string, Element>> {
    const notes = childrenOf(await part(`${kind}s`), `w:${kind}`);
    return new Map(
        notes
            .filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
            .map((note) => [`${kind} ${note.attributes['w:id'] ?? ''}`, note]),
    );
}

/** Pictures that people open; a part of any other kind is kept as bytes that nothing opens. */
const PICTURES: ReadonlySet<string> = new Set('png jpg jpeg gif bmp tif tiff emf wmf svg webp'.split(' '));

function pictureIn(office: OfficePackage, part: string): Picture {
    const extension = (/\.([a-z]{3,4})$/i.exec(part)?.[1] ?? '').toLowerCase();
    return {
        extension: PICTURES.has(extension) ? extension : 'bin',
        read: async () => (await office.read(part)) ?? new Uint8Array(),
    };
}

/** The body, cut behind each paragraph that ends a section. */
function sectionsOf(body: Element | undefined): { content: Element; properties: Element | undefined }[] {
    const sections: { content: Element; properties: Element | undefined }[] = [];
    let from = 0;
    const all = body?.children ?? [];
    const take = (to: number, properties: Element | undefined) => {
        const content = { name: 'w:body', attributes: {}, children: all.slice(from, to), text: '' };
        sections.push({ content, properties });
        from = to;
    };
    for (const [index, element] of all.entries()) {
        const properties = element.name === 'w:sectPr' ? element : at(element, 'w:pPr', 'w:sectPr');
        if (properties) {
            take(index + 1, properties);
        }
    }
    if (from < all.length) {
        take(all.length, undefined);
    }
    return sections;
}

function edgesOf(properties: Element | undefined): { place: PageEdge['place']; relation: string }[] {
    return (['header', 'footer'] as const).flatMap((place) =>
        childrenOf(properties, `w:${place}Reference`).map(({ attributes }) => ({
            place,
            relation: attributes['r:id'] ?? '',
        })),
    );
}
