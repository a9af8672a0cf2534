import { isRightAsItStands } from '../legacy/legacy-fonts.js';
import type { Block, PageEdge, Paper, Section } from '../paper.js';
import { wordsOfBlocks } from '../words.js';
import { readBlocks } from './blocks.js';
import { Chunks } from './chunks.js';
import type { Context } from './context.js';
import { drawnTexts } from './drawn-texts.js';
import { OpenFields, unendedFields } from './fields.js';
import { Findings } from './findings.js';
import { Numbering } from './numbering.js';
import { OfficePackage } from './office-package.js';
import { Pictures } from './pictures.js';
import { OTHER } from './refusals.js';
import { Relations } from './relations.js';
import { Styles } from './styles.js';
import { unreadTexts } from './unread.js';
import { at, child, childrenOf, type Element, parseXml, textBelow } from './xml.js';

/**
 * Reads a file of Word (.docx, .docm, .dotx): what stands on its pages, with the marks that its lists print, tracked changes
 * accepted. Nothing in it is run, fetched or written.
 *
 * @throws UnreadablePaper where it is no such file, is broken or encrypted, or unpacks to more than a paper holds
 */
export async function readDocx(bytes: Uint8Array): Promise<Paper> {
    return readWord(bytes);
}

/** @param around the file within which this one lies */
async function readWord(bytes: Uint8Array, around?: OfficePackage): Promise<Paper> {
    const office = await OfficePackage.open(bytes, around);
    const main = (await Relations.of(office, '')).targetOf('officeDocument') ?? 'word/document.xml';
    const relations = await Relations.of(office, main);
    const part = async (type: string) => {
        const target = relations.targetOf(type);
        const read = target === undefined ? undefined : await office.read(target);
        return read && parseXml(read);
    };
    const document = parseXml(await office.readNeeded(main));
    if (document.name !== 'w:document') {
        throw OTHER;
    }
    const body = child(document, 'w:body');
    const findings = new Findings();
    const styles = new Styles(await part('styles'));
    const notes = { footnote: await notesOf(part, 'footnote'), endnote: await notesOf(part, 'endnote') };
    const noteIds = [...notes.footnote.keys(), ...notes.endnote.keys()];
    const noteIndices = new Map(noteIds.map((id, index) => [id, index]));
    const comments = new Map<string, string>();
    const shared = {
        styles,
        numbering: new Numbering(await part('numbering'), (style) => styles.listOf(style)),
        findings,
        noteOf: (kind: 'footnote' | 'endnote', id: string) => noteIndices.get(`${kind} ${id}`),
        markedNotes: new Map<string, number>(),
        isRight: isRightAsItStands(() => (body ? textBelow(body) : '')),
        comments,
        toldComments: new Set<string>(),
        taken: new Set<Element>(),
    };
    const pictures = new Pictures(office, findings);
    const chunks = new Chunks(
        office,
        pictures,
        noteIds.length,
        around ? undefined : (within) => readWord(within, office),
    );
    const unread: string[][] = [];
    const drawn = new Map<Relations, ReadonlyMap<string, string>>();
    /** Reads what stands below an element of a part with these relations, or of each of several. */
    const reader = async (root: Element, own: Relations, count: Context['count']) => {
        const texts = drawn.get(own) ?? (await drawnTexts(office, own));
        drawn.set(own, texts);
        const context: Context = {
            ...shared,
            pictureOf: (relation) => pictures.numberOf(own, relation),
            drawnTexts: texts,
            chunks: await chunks.of(own),
            count,
            fields: new OpenFields(),
            contents: undefined,
            unended: unendedFields(root),
            blocks: (parent) => readBlocks(parent, context),
        };
        return context.blocks;
    };
    const readPart = async (root: Element, own: Relations): Promise<Block[]> => {
        const blocks = (await reader(root, own, null))(root);
        unread.push(unreadTexts(root, shared.taken));
        return blocks;
    };
    const relationsOf = async (type: string) => Relations.of(office, relations.targetOf(type) ?? '');
    const commentRelations = await relationsOf('comments');
    for (const comment of childrenOf(await part('comments'), 'w:comment')) {
        const author = comment.attributes['w:author'] ?? '';
        const words = wordsOfBlocks(await readPart(comment, commentRelations));
        const id = comment.attributes['w:id'] ?? '';
        comments.set(id, `Nhận xét${author === '' ? '' : ` của ${author}`}: ${words}`);
    }
    const count = { paragraphs: 0 };
    const told = new Set<string>();
    const sections: Section[] = [];
    const text = body ?? EMPTY;
    const read = await reader(text, relations, count);
    for (const { content, properties } of sectionsOf(text)) {
        const blocks = read(content);
        const edges: PageEdge[] = [];
        for (const { place, relation } of edgesOf(properties)) {
            const target = relations.target(relation);
            const own = target === undefined || told.has(target) ? undefined : await office.read(target);
            if (target === undefined || !own) {
                continue;
            }
            told.add(target);
            edges.push({ place, blocks: await readPart(parseXml(own), await Relations.of(office, target)) });
        }
        sections.push({ blocks, edges, beginsAnew: child(properties, 'w:pgNumType')?.attributes['w:start'] === '1' });
    }
    unread.push(unreadTexts(text, shared.taken));
    const noteBlocks: Block[][] = [];
    for (const kind of ['footnote', 'endnote'] as const) {
        const own = await relationsOf(`${kind}s`);
        for (const note of notes[kind].values()) noteBlocks.push(await readPart(note, own));
    }
    findings.macros = office.names.some((name) => name.endsWith('vbaproject.bin'));
    for (const format of shared.numbering.unknownFormats) {
        findings.formats.add(format);
    }
    const untold = [...comments].filter(([id]) => !shared.toldComments.has(id)).map(([, said]) => said);
    findings.comments += untold.length;
    const strange = unread.flat().map((words) => `Chữ ở chỗ lạ trong tệp: ${words}`);
    findings.unread = strange.length;
    const asides = [...untold, ...strange];
    const last = asides.length > 0 || chunks.edges.length > 0 ? [{ ...sectionOf(asides), edges: chunks.edges }] : [];
    return {
        sections: [...sections, ...last],
        notes: [...noteBlocks, ...chunks.notes],
        remarks: [...findings.remarks(), ...chunks.remarks],
        pictures: pictures.all(),
    };
}

const EMPTY: Element = { name: 'w:body', attributes: {}, children: [], text: '' };

/** What belongs to no place of the text. */
function sectionOf(asides: readonly string[]): Section {
    const look = { bold: false, italic: false };
    const place = { type: 'paragraph', number: 0, style: '', label: '', isCentred: false } as const;
    return {
        blocks: [{ ...place, look, pieces: [], asides, boxes: [] }],
        edges: [],
        beginsAnew: false,
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

/** The body, cut behind each paragraph that ends a section. */
function sectionsOf(body: Element): { content: Element; properties: Element | undefined }[] {
    const sections: { content: Element; properties: Element | undefined }[] = [];
    let from = 0;
    const all = body.children;
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
