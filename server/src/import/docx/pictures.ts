import type { Picture } from '../paper.js';
import type { Findings } from './findings.js';
import type { OfficePackage } from './office-package.js';
import type { Relations } from './relations.js';

/** Pictures that people open; a part of any other kind is kept as bytes that nothing opens. */
const PICTURES: ReadonlySet<string> = new Set('png jpg jpeg gif bmp tif tiff emf wmf svg webp'.split(' '));

/** Those that were made for Windows. */
const OF_WINDOWS = /^[ew]mf$/;

/** The pictures of a file, numbered in the order in which they are met; each is one however often it is shown. */
export class Pictures {
    private readonly numbers = new Map<string, number>();
    private readonly pictures: Picture[] = [];

    constructor(
        private readonly office: OfficePackage,
        private readonly findings: Findings,
    ) {}

    /** The number of the picture to which a relation of a part leads, from 1; undefined where none lies in the file. */
    numberOf(relations: Relations, relation: string): number | undefined {
        const target = relations.target(relation);
        if (target === undefined || !this.office.has(target)) {
            return undefined;
        }
        const known = this.numbers.get(target);
        if (known !== undefined) {
            return known;
        }
        this.findings.ofWindows += Number(OF_WINDOWS.test(extensionOf(target)));
        this.pictures.push({
            extension: extensionOf(target),
            read: async () => (await this.office.read(target)) ?? new Uint8Array(),
        });
        this.numbers.set(target, this.pictures.length);
        return this.pictures.length;
    }

    /** Adds the pictures of a file within this one. @returns how many stand before them */
    add(pictures: readonly Picture[]): number {
        const before = this.pictures.length;
        for (const picture of pictures) this.pictures.push(picture);
        return before;
    }

    all(): readonly Picture[] {
        return this.pictures;
    }
}

function extensionOf(part: string): string {
    const extension = (/\.([a-z]{3,4})$/i.exec(part)?.[1] ?? '').toLowerCase();
    return PICTURES.has(extension) ? extension : 'bin';
}
