/** A folder of files that ship with the tool, or that a person keeps for it, whoever has it: a disk, or a page in a browser. */
export interface ShippedFolder {
    /** The names of its files in their order; none where it cannot be read. */
    readonly names: readonly string[];
    /** @throws where there is no such file, or it cannot be read */
    read(name: string): Uint8Array<ArrayBuffer>;
}

/** The text of a file of such a folder, which is UTF-8. Throws where it cannot be read. */
export function shippedText(folder: ShippedFolder, name: string): string {
    return new TextDecoder().decode(folder.read(name));
}

/** Files that are in memory, by their names. */
export function folderInMemory(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): ShippedFolder {
    return {
        names: [...files.keys()].sort(),
        read: (name) => {
            const bytes = files.get(name);
            if (bytes === undefined) {
                throw new Error(`no file ${name}`);
            }
            return bytes;
        },
    };
}
