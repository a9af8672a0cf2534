import { decodeHtml } from '../html/html-bytes.js';
import { readHtml } from '../html/read-html.js';
import type { Aside, Block, PageEdge, Paper, Paragraph, Piece, Remark } from '../paper.js';
import { UnreadablePaper } from '../unreadable-paper.js';
import type { OfficePackage } from './office-package.js';
import type { Pictures } from './pictures.js';
import type { Relations } from './relations.js';

/** No paper is put together of so many files. */
const MOST_CHUNKS = 50;

/** So much of a file says what it is, in bytes. */
const BEGINNING = 64;

/** Reads a file of Word that lies within another one. */
export type ReadWord = (bytes: Uint8Array) => Promise<Paper>;

/** What stands on the pages in the place of another file, as a paragraph of this number; nothing where it stood in another place before. */
export type ChunkBlocks = (number: number) => Block[] | undefined;

/** Files that lie within a file of Word and are shown in their places (`w:altChunk`), as programs write them that put papers together. */
export class Chunks {
    private readonly read = new Map<string, ChunkBlocks | undefined>();
    private readonly notesWithin: (readonly Block[])[] = [];
    /** What stood at the heads and feet of their pages. */
    readonly edges: PageEdge[] = [];
    readonly remarks: Remark[] = [];

    /**
     * @param ownNotes how many notes the paper around them has: theirs stand behind these
     * @param readWord undefined within such a file: one within one within one is left where it is
     */
    constructor(
        private readonly office: OfficePackage,
        private readonly pictures: Pictures,
        private readonly ownNotes: number,
        private readonly readWord: ReadWord | undefined,
    ) {}

    /** The notes of all that was read. */
    get notes(): readonly (readonly Block[])[] {
        return this.notesWithin;
    }

    /** What lies behind the relations of a part, by their ids; nothing for files that are not read here. */
    async of(relations: Relations): Promise<ReadonlyMap<string, ChunkBlocks>> {
        const found = new Map<string, ChunkBlocks>();
        for (const { id, target } of relations.ofTypes(/^aFChunk$/i)) {
            if (!this.read.has(target) && this.read.size < MOST_CHUNKS) {
                this.read.set(target, await this.chunk(target));
            }
            const blocks = this.read.get(target);
            if (blocks) found.set(id, blocks);
        }
        return found;
    }

    private async chunk(target: string): Promise<ChunkBlocks | undefined> {
        const paper = await this.paper(target);
        if (!paper) {
            return undefined;
        }
        const place = { note: this.ownNotes + this.notesWithin.length, picture: this.pictures.add(paper.pictures) };
        for (const note of paper.notes) this.notesWithin.push(note.map((block) => moved(block, 0, place)));
        for (const { edges } of paper.sections) {
            for (const edge of edges) {
                this.edges.push({ place: edge.place, blocks: edge.blocks.map((block) => moved(block, 0, place)) });
            }
        }
        for (const remark of paper.remarks) this.remarks.push(remark);
        let blocks: readonly Block[] | undefined = paper.sections.flatMap((section) => section.blocks);
        // a small file that is shown a thousand times is no paper
        return (number) => {
            const taken = blocks?.map((block) => moved(block, number, place));
            blocks = undefined;
            return taken;
        };
    }

    private async paper(target: string): Promise<Paper | undefined> {
        try {
            const bytes = await this.office.read(target);
            if (!bytes) {
                return undefined;
            }
            const begin = new TextDecoder('latin1')
                .decode(bytes.subarray(0, BEGINNING))
                .replace(/^ï»¿/u, '')
                .trimStart();
            if (begin.startsWith('PK')) {
                return await this.readWord?.(bytes);
            }
            const isPage = begin.startsWith('<') || /\.x?html?$/iu.test(target);
            return isPage ? readHtml(decodeHtml(bytes)) : undefined;
        } catch (error) {
            if (error instanceof UnreadablePaper) {
                // told as a file that could not be taken
                return undefined;
            }
            throw error;
        }
    }
}

/** Before the first note and the first picture of a file within another one. */
interface Offsets {
    readonly note: number;
    readonly picture: number;
}

/** A block as one of the paper around it: its notes and pictures stand behind those. */
function moved(block: Block, number: number, offsets: Offsets): Block {
    if (block.type === 'table') {
        const rows = block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({
                ...cell,
                blocks: cell.blocks.map((each) => moved(each, number, offsets)),
            })),
        }));
        return { ...block, rows };
    }
    return {
        ...block,
        number,
        // the styles of the file within are not those around it
        style: '',
        pieces: block.pieces.map(
            (piece): Piece => (piece.type === 'note' ? { ...piece, note: piece.note + offsets.note } : piece),
        ),
        asides: block.asides.map(
            (aside): Aside => (typeof aside === 'string' ? aside : { picture: aside.picture + offsets.picture }),
        ),
        boxes: block.boxes.map((each) => moved(each, number, offsets)),
    } satisfies Paragraph;
}
