import type { OfficePackage } from './office-package.js';
import { childrenOf, parseXml } from './xml.js';

export interface Relation {
    readonly id: string;
    /** The last word of its type: `styles`, `image`. */
    readonly type: string;
    readonly target: string;
}

/** To which other parts of a file a part leads; what lies outside of the file is left alone. */
export class Relations {
    private readonly targets: ReadonlyMap<string, string>;

    private constructor(private readonly relations: readonly Relation[]) {
        this.targets = new Map(relations.map(({ id, target }) => [id, target]));
    }

    /** @param part the part that leads to others; empty for the file itself */
    static async of(office: OfficePackage, part: string): Promise<Relations> {
        const slash = part.lastIndexOf('/') + 1;
        const folder = part.slice(0, slash);
        const bytes = await office.read(`${folder}_rels/${part.slice(slash)}.rels`);
        const root = bytes && parseXml(bytes);
        return new Relations(
            childrenOf(root, 'pr:Relationship')
                .filter(({ attributes }) => attributes.TargetMode !== 'External')
                .map(({ attributes }) => ({
                    id: attributes.Id ?? '',
                    type: (attributes.Type ?? '').replace(/^.*\//, ''),
                    target: resolved(folder, attributes.Target ?? ''),
                })),
        );
    }

    /** The part to which an id leads. */
    target(id: string): string | undefined {
        return this.targets.get(id);
    }

    /** The relations whose types match. */
    ofTypes(types: RegExp): readonly Relation[] {
        return this.relations.filter(({ type }) => types.test(type));
    }

    /** The part to which the first relation of a type leads. */
    targetOf(type: string): string | undefined {
        return this.relations.find((relation) => relation.type === type)?.target;
    }
}

/** The name of a part, seen from a folder of the file; a path that leads out of the file ends at its top. */
function resolved(folder: string, target: string): string {
    const parts: string[] = [];
    for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
        if (part === '..') {
            parts.pop();
        } else if (part !== '' && part !== '.') {
            parts.push(part);
        }
    }
    return parts.join('/');
}
