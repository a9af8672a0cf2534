import { beforeAll, describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import type { ExportForm } from '../../server/src/export/exporters.js';
import { htmlFile } from '../../server/src/export/html/html-file.js';
import { textFile } from '../../server/src/export/text/text-file.js';
import type {
    PageBlock,
    PageBlocks,
    PrintedFile,
    PrintedLine,
    Run,
} from '../../server/src/printed/printed-document.js';
import { type Component, MARK_COMPONENTS } from '../../server/src/standards/standard.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { readEngine } from '../../server/src/typeset/engine-on-disk.js';
import { Typesetter } from '../../server/src/typeset/typesetter.js';
import { runsOfBlock } from '../support/hostile.js';
import { hasPoppler, readPdf } from '../support/poppler.js';
import { DIST } from '../support/print.js';
import { readWord } from '../support/word-file.js';

let words = 0;

/** A word that stands nowhere else. */
function word(): Run[] {
    words += 1;
    return [{ text: `từ${words}x` }];
}

const line = (style: Component): PrintedLine => ({ place: 0, style, runs: word() });

/** One block of each kind, with a word of its own wherever words can stand. The compiler asks for a kind that is missing. */
const SAMPLES: { readonly [Type in keyof PageBlocks]: readonly PageBlocks[Type][] } = {
    heading: [
        {
            type: 'heading',
            place: 0,
            issuers: [line('superior'), line('issuer')],
            national: [line('nationalTitle'), line('motto')],
            number: line('number'),
            letterSubject: line('letterSubject'),
            date: line('placeAndDate'),
            marks: MARK_COMPONENTS.map((style) => ({ place: 0, style, runs: word() })),
        },
    ],
    text: [
        { type: 'text', place: 0, style: 'kind', runs: word(), level: 1, bookmark: 'Tên', closesTitle: true },
        { type: 'text', place: 0, style: 'body', runs: [...word(), { text: ' ' }, ...word()] },
    ],
    addressees: [
        { type: 'addressees', place: 0, label: word(), lines: [line('addressee')] },
        { type: 'addressees', place: 0, label: word(), lines: [line('addressee'), line('addressee')] },
    ],
    table: [
        {
            type: 'table',
            place: 0,
            headRows: 1,
            widths: [0.3, 0.3, 0.4],
            cellStyle: 'tableCell',
            rows: (['cells', 'group', 'cells', 'wide'] as const).map((form) => ({
                place: 0,
                group: form === 'group',
                ...(form === 'wide' ? { wide: true as const } : {}),
                cells: [0, 1, 2].map((column) => ({
                    runs: (form === 'group' && column > 1) || (form === 'wide' && column > 0) ? [] : word(),
                    align: 'left',
                })),
            })),
        },
    ],
    ending: [
        {
            type: 'ending',
            place: 0,
            label: line('recipientsLabel'),
            recipients: [line('recipient')],
            signatures: [
                { lines: [line('authority'), line('position'), line('signatureNote'), line('signerName')] },
                { lines: [line('signerName')] },
            ],
        },
    ],
};

const blocks: readonly PageBlock[] = Object.values(SAMPLES).flat();

function fileOf(...all: readonly PageBlock[]): PrintedFile {
    return {
        documents: [
            { standard: 'state-nd30', table: STANDARDS['state-nd30'], title: '', author: '', blocks: all, notes: [] },
        ],
        places: [{ from: 0, to: 0 }],
    };
}

let typesetter: Typesetter;
beforeAll(async () => {
    typesetter = await Typesetter.create(readEngine(`${DIST}/typeset`));
});

/** The words of a file in each form of export. */
const FORMS: Readonly<Record<ExportForm, (file: PrintedFile) => string | Promise<string>>> = {
    pdf: (file) => readPdf(typesetter.pdf(file)).plain,
    docx: async (file) => {
        const { paragraphs, parts } = readWord(await docxFile(file));
        // what stands in the corner of a first page is its header
        const headers = [...parts].filter(([name]) => /header\d*\.xml$/.test(name)).map(([, xml]) => xml);
        return [...paragraphs.map(({ text }) => text), ...headers].join('\n');
    },
    html: (file) => htmlFile(file).replace(/<style>.*?<\/style>/su, ''),
    txt: textFile,
};

describe.each(Object.entries(FORMS))('each kind of block comes out as %s', (form, wordsOf) => {
    test.skipIf(form === 'pdf' && !hasPoppler()).each(blocks.map((block) => [block.type, block] as const))(
        '%s',
        async (_type, block) => {
            const shown = await wordsOf(fileOf(block));
            const missing = runsOfBlock(block).filter((run) => 'text' in run && !shown.includes(run.text.trim()));
            expect(missing).toEqual([]);
        },
    );
});

test('a block that the template of the pages does not know is refused, not left away', async () => {
    const engine = readEngine(`${DIST}/typeset`);
    const template = engine.template.replace('it.type == "ending"', 'it.type == "other"');
    expect(template).not.toBe(engine.template);
    const older = await Typesetter.create({ ...engine, template });
    const { delta, problems } = older.typeset(fileOf(...SAMPLES.ending));
    expect(delta).toBeNull();
    expect(problems.join()).toContain('ending');
});
