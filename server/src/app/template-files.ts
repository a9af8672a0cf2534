import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateFile } from '../templates/template.js';

/**
 * Reads the templates that ship with the tool.
 *
 * @param folder where they lie: `dist/templates` beside a bundle, `server/templates` in the sources
 * @returns in the order of their names; none where the folder cannot be read: templates of the office serve all the same
 */
export function readBuiltInTemplates(folder: string): TemplateFile[] {
    try {
        return readdirSync(folder)
            .filter((name) => name.endsWith('.kehoach'))
            .sort()
            .map((name) => ({
                id: name.replace(/\.kehoach$/u, ''),
                text: readFileSync(join(folder, name), 'utf8'),
                isOwn: false,
            }));
    } catch {
        return [];
    }
}
