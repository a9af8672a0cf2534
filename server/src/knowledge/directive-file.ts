import { type URI, UriUtils } from 'langium';

/**
 * The address of a directive's text: a web page, or a file beside the catalogue that names it.
 *
 * @param path as the catalogue writes it
 * @returns undefined for what leads nowhere: another scheme, nothing at all, characters that no address can have (half of a
 *   pair of UTF-16), a file beside a catalogue that is saved nowhere yet
 */
export function directiveFile(path: string, catalogue: URI): string | undefined {
    if (!canBeAddress(path)) {
        return undefined;
    }
    if (isWebPage(path)) {
        return path;
    }
    try {
        return UriUtils.joinPath(UriUtils.dirname(catalogue), ...path.replace(/\\/g, '/').split('/')).toString();
    } catch {
        // one link that cannot be made must not take the others of its file along
        return undefined;
    }
}

/** Whether a value of `tệp:` can lead anywhere: a web page or the path of a file, in characters that an address can have. */
export function canBeAddress(path: string): boolean {
    // addresses are written in UTF-8, which has no halves of pairs
    const isWellFormed = !/\p{Surrogate}/u.test(path);
    return isWellFormed && path.trim() !== '' && (isWebPage(path) || !/^[a-z][a-z\d+.-]*:/i.test(path));
}

function isWebPage(path: string): boolean {
    return /^https?:\/\/\S+$/i.test(path);
}
