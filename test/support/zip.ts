import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip, and what the zip says of it besides the truth. */
export interface ZipEntry {
    readonly name: string;
    readonly bytes: Uint8Array | string;
    /** The size unpacked that the zip claims. */
    readonly claimedSize?: number;
    /** Bits of the general purpose flag; 1 for an encrypted file. */
    readonly flags?: number;
}

/** A zip of these files, packed. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
    const files: Buffer[] = [];
    const directory: Buffer[] = [];
    let at = 0;
    for (const { name, bytes, claimedSize, flags = 0 } of entries) {
        const content = Buffer.from(bytes);
        const packed = deflateRawSync(content);
        const named = Buffer.from(name, 'utf8');
        const common = Buffer.alloc(26);
        common.writeUInt16LE(20, 0);
        common.writeUInt16LE(flags | 0x800, 2);
        common.writeUInt16LE(8, 4);
        common.writeUInt32LE(0x00210000, 6);
        common.writeUInt32LE(crc32(content), 10);
        common.writeUInt32LE(packed.length, 14);
        common.writeUInt32LE(claimedSize ?? content.length, 18);
        common.writeUInt16LE(named.length, 22);
        const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, named, packed]);
        const rest = Buffer.alloc(14);
        rest.writeUInt32LE(at, 10);
        directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, rest, named]));
        files.push(local);
        at += local.length;
    }
    const whole = Buffer.concat(directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(entries.length, 4);
    end.writeUInt16LE(entries.length, 6);
    end.writeUInt32LE(whole.length, 8);
    end.writeUInt32LE(at, 12);
    return Buffer.concat([...files, whole, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
