import { type ShippedFolder, shippedText } from '../files/shipped-folder.js';
import type { TemplateFile } from '../templates/template.js';

/**
 * Reads the templates that ship with the tool.
 *
 * @param folder where they lie: `dist/templates` beside a bundle, `server/templates` in the sources
 * @returns in the order of their names; none where the folder cannot be read: templates of the office serve all the same
 */
export function readBuiltInTemplates(folder: ShippedFolder): TemplateFile[] {
    try {
        return folder.names
            .filter((name) => name.endsWith('.kehoach'))
            .map((name) => ({
                id: name.replace(/\.kehoach$/u, ''),
                text: shippedText(folder, name),
                isOwn: false,
            }));
    } catch {
        return [];
    }
}
