import { BuilderElement, type Document } from 'docx';

/** How many elements of the settings, their names of schemas counted, stand before this one in the schema. */
const BEFORE = 2;

/** Tells Word to exchange the left and right margins on the backs of sheets, in the whole file. */
export function mirrorMargins({ Settings: settings }: Document): void {
    // the package has no option for it, and what is added at the end stands where the schema allows it no more
    const children: unknown = Reflect.get(settings, 'root');
    if (Array.isArray(children)) {
        children.splice(BEFORE, 0, new BuilderElement({ name: 'w:mirrorMargins' }));
    }
}
