import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedFolder } from './shipped-folder.js';

/** A folder of the disk; its names are looked up when they are asked for. */
export function folderOnDisk(path: string): ShippedFolder {
    return {
        get names() {
            try {
                return readdirSync(path).sort();
            } catch {
                return [];
            }
        },
        read: (name) => readFileSync(join(path, name)),
    };
}
