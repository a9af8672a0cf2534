import type { ReferenceInfo } from 'langium';
import { contentsOfFile } from '../syntax/contents.js';
import type { PlanFile } from '../syntax/generated/ast.js';

/** What the documents of a file refer to within themselves: footnotes, own parts, short names; each document by itself, by kinds. */
export function referencesOfFile(file: PlanFile): ReferenceInfo[] {
    return contentsOfFile(file).flatMap(
        ({ footnoteReferences, internalReferences, shortNameUses }): ReferenceInfo[] => [
            ...footnoteReferences.map((node) => ({ container: node, property: 'footnote', reference: node.footnote })),
            ...internalReferences.map((node) => ({ container: node, property: 'target', reference: node.target })),
            ...shortNameUses.map((node) => ({ container: node, property: 'shortName', reference: node.shortName })),
        ],
    );
}
