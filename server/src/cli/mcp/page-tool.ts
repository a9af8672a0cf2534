import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createExporter } from '../../export/exporters.js';
import { printFile } from '../../printed/print.js';
import { isPlanFile } from '../../syntax/generated/ast.js';
import { CommandError } from '../command-error.js';
import { openFile } from '../workspace.js';
import { pagePicture } from './page-picture.js';
import { Picture, type Tool } from './tool.js';

const input = {
    file: z.string().describe('path from the folder'),
    page: z.int().min(1).default(1),
};

/** Where the build has laid the bundles: beside the command line's own. */
const BUNDLES = fileURLToPath(new URL('.', import.meta.url));

/** A printed page as it looks. */
export const pageTool: Tool<typeof input> = {
    name: 'page',
    title: 'Trang in · A printed page',
    description:
        'Shows one printed page of a paper of the folder as a picture (PNG), as it is printed and exported: to see the form, not to read the ' +
        'words (outline). Needs Poppler’s pdftoppm on the machine, and says so where there is none.',
    input,
    answer: async ({ folder, workspace }, { file, page }) => {
        const { value } = openFile(workspace.shared, folder.fileOf(workspace, file)).parseResult;
        if (!isPlanFile(value)) {
            throw new CommandError(`“${file}” là danh mục, không phải văn bản (is a catalogue, no paper)`);
        }
        const printed = printFile(value);
        if (printed.documents.length === 0) {
            throw new CommandError(`“${file}” không có gì để in (nothing to print)`);
        }
        const exporter = createExporter('pdf', BUNDLES);
        try {
            return new Picture(await pagePicture(Buffer.from(await exporter.write(printed)), page));
        } finally {
            await exporter.dispose();
        }
    },
};
