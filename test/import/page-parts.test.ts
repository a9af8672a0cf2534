import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline } from '../support/outlines.js';
import { CENTRED, type Cell, inList, list, listOf, paragraph, run, table } from '../support/word-made.js';
import { imported, importedLines } from './imported.js';

const ISSUERS = 'ỦY BAN NHÂN DÂN\nXÃ BÌNH AN';
const NATIONAL = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const NUMBER = 'Số: 25/KH-UBND';
const DATE = 'Bình An, ngày 12 tháng 3 năm 2026';
const HEADING = table([
    [ISSUERS, NATIONAL],
    [NUMBER, DATE],
]);

const TITLE = [
    paragraph(run('KẾ HOẠCH', '<w:b/>'), CENTRED),
    paragraph(run('Nạo vét kênh mương mùa khô', '<w:b/>'), CENTRED),
    paragraph(run('năm 2026', '<w:b/>'), CENTRED),
].join('');

const RECIPIENTS = ['Nơi nhận:', '- UBND huyện (b/c);', '- Các ấp;', '- Lưu: VT.'];
const SIGNATURE = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Thị Sáu'];
const ENDING = table([[RECIPIENTS.join('\n'), SIGNATURE.join('\n')]]);

const BODY =
    paragraph(run('I. MỤC ĐÍCH', '<w:b/>')) +
    paragraph('Khơi thông dòng chảy trước mùa mưa, phục vụ tưới tiêu.') +
    paragraph(run('II. NHIỆM VỤ', '<w:b/>')) +
    paragraph('1. Nạo vét kênh Ba Xã trước ngày 30/4/2026.');

/** The outline of a plan with these parts. */
async function outline({
    heading = HEADING,
    body = BODY,
    ending = ENDING,
    numbering = '',
}): Promise<ReturnType<typeof onlyOutline>> {
    const { text } = await imported({
        body: heading + paragraph('') + TITLE + paragraph('') + body + ending,
        numbering,
    });
    return onlyOutline(text);
}

const WHOLE_HEADING = {
    issuers: ['ỦY BAN NHÂN DÂN XÃ BÌNH AN'],
    number: '25/KH-UBND',
    date: '2026-03-12',
    place: 'Bình An',
    kind: 'Kế hoạch',
    subject: 'Nạo vét kênh mương mùa khô năm 2026',
};

const WHOLE_ENDING = {
    recipients: [
        { text: 'UBND huyện', note: 'b/c', archive: false },
        { text: 'Các ấp', note: null, archive: false },
        { text: 'Lưu: VT', note: null, archive: true },
    ],
    signature: { authority: 'TM. ỦY BAN NHÂN DÂN', positions: ['CHỦ TỊCH'], name: 'Lê Thị Sáu' },
};

const gap = { content: paragraph(''), properties: '' };
const merged = (content: string, merge: 'restart' | 'continue'): Cell => ({
    content: content === '' ? paragraph('') : content,
    properties: merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
});
const wide = (content: string, columns: number): Cell => ({ content, properties: `<w:gridSpan w:val="${columns}"/>` });

describe('the head of a paper is read however it is set side by side', () => {
    it.each<[string, string]>([
        ['two rows', HEADING],
        ['one row of two cells', table([[`${ISSUERS}\n${NUMBER}`, `${NATIONAL}\n${DATE}`]])],
        [
            'a row for each line',
            table([
                ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
                ['XÃ BÌNH AN', 'Độc lập - Tự do - Hạnh phúc'],
                ['', ''],
                [NUMBER, DATE],
            ]),
        ],
        [
            'an empty column between',
            table([
                [ISSUERS, gap, NATIONAL],
                [NUMBER, gap, DATE],
            ]),
        ],
        [
            'lines drawn around the cells',
            table(
                [
                    [ISSUERS, NATIONAL],
                    [NUMBER, DATE],
                ],
                true,
            ),
        ],
        [
            'rules typed under the names',
            table([
                [`${ISSUERS}\n-------`, `${NATIONAL}\n---------------`],
                [NUMBER, DATE],
            ]),
        ],
        [
            'ends of lines within paragraphs',
            table([
                [paragraph(run(ISSUERS)), paragraph(run(NATIONAL))].map((content) => ({ content, properties: '' })),
                [NUMBER, DATE],
            ]),
        ],
        [
            'words in pieces of other looks',
            table([
                [
                    {
                        content:
                            paragraph(run('ỦY BAN ', '<w:b/>') + run('NHÂN DÂN')) +
                            paragraph(run('XÃ BÌNH AN', '<w:b/>')),
                        properties: '',
                    },
                    {
                        content:
                            paragraph(run('CỘNG HÒA XÃ HỘI CHỦ ') + run('NGHĨA VIỆT NAM', '<w:b/>')) +
                            paragraph(run('Độc lập - Tự do - ', '<w:b/>') + run('Hạnh phúc', '<w:b/><w:i/>')),
                        properties: '',
                    },
                ],
                [
                    { content: paragraph(run('Số: ') + run('25', '<w:b/>') + run('/KH-UBND')), properties: '' },
                    { content: paragraph(run(DATE, '<w:i/>')), properties: '' },
                ],
            ]),
        ],
        ['a table within a table', table([[{ content: HEADING + paragraph(''), properties: '' }]])],
        [
            'tabs',
            `${paragraph('ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}${paragraph('XÃ BÌNH AN\t\tĐộc lập - Tự do - Hạnh phúc')}${paragraph(`${NUMBER}\t\t${DATE}`)}`,
        ],
    ])('%s', async (_name, heading) => {
        expect(await outline({ heading })).toMatchObject(WHOLE_HEADING);
    });
});

describe('the end of a paper is read however it is set side by side', () => {
    it.each<[string, string]>([
        ['one row of two cells', ENDING],
        [
            'a row for each line',
            table([
                ['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'],
                ['- UBND huyện (b/c);', 'CHỦ TỊCH'],
                ['- Các ấp;', ''],
                ['- Lưu: VT.', 'Lê Thị Sáu'],
            ]),
        ],
        [
            'a signature over several rows',
            table([
                ['Nơi nhận:', merged(SIGNATURE.map((line) => paragraph(line)).join(''), 'restart')],
                ['- UBND huyện (b/c);', merged('', 'continue')],
                ['- Các ấp;', merged('', 'continue')],
                ['- Lưu: VT.', merged('', 'continue')],
            ]),
        ],
        ['an empty column between', table([[RECIPIENTS.join('\n'), gap, SIGNATURE.join('\n')]])],
        [
            'room for the hand between the lines',
            table([[RECIPIENTS.join('\n'), 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\n\n\nLê Thị Sáu']]),
        ],
        [
            'ends of lines within paragraphs',
            table([
                [RECIPIENTS, SIGNATURE].map((lines) => ({ content: paragraph(run(lines.join('\n'))), properties: '' })),
            ]),
        ],
        ['lines drawn around the cells', table([[RECIPIENTS.join('\n'), SIGNATURE.join('\n')]], true)],
        [
            'one below the other',
            RECIPIENTS.concat(SIGNATURE)
                .map((line) => paragraph(line))
                .join(''),
        ],
        [
            'a list of Word',
            table([
                [
                    {
                        content:
                            paragraph('Nơi nhận:') +
                            RECIPIENTS.slice(1)
                                .map((line) => paragraph(line.slice(2), inList(9)))
                                .join(''),
                        properties: '',
                    },
                    SIGNATURE.join('\n'),
                ],
            ]),
        ],
    ])('%s', async (_name, ending) => {
        expect(await outline({ ending, numbering: list(9, [['bullet', '-']]) + listOf(9, 9) })).toMatchObject({
            ...WHOLE_HEADING,
            ...WHOLE_ENDING,
        });
    });
});

describe('tables of the text stay tables', () => {
    it('a timetable: cells with several paragraphs, ends of lines and items are one line each', async () => {
        const rows = table(
            [
                ['Thời gian', 'Nội dung', 'Người phụ trách'],
                [
                    '07 giờ 00',
                    '- Tập trung tại kênh Ba Xã;\n- Chia tổ.',
                    { content: paragraph(run('Ông Hai\nBà Tư')), properties: '' },
                ],
                ['11 giờ 00', 'Nghỉ', ''],
            ],
            true,
        );
        const { blocks } = await outline({ body: paragraph('I. LỊCH') + rows });
        expect(blocks[0]?.blocks[0]).toMatchObject({
            type: 'table',
            text: 'Thời gian | Nội dung | Người phụ trách\n07 giờ 00 | - Tập trung tại kênh Ba Xã; - Chia tổ. | Ông Hai Bà Tư\n11 giờ 00 | Nghỉ',
        });
    });

    it('cells that take several columns or rows stand in the first of them', async () => {
        const rows = table(
            [
                [merged(paragraph('TT'), 'restart'), merged(paragraph('Kênh'), 'restart'), wide('Khối lượng', 2)],
                [merged('', 'continue'), merged('', 'continue'), 'Đất', 'Cỏ'],
                ['1', 'Ba Xã', '120', '40'],
                [wide('Cộng', 2), '120', '40'],
            ],
            true,
        );
        expect(await importedLines({ body: rows })).toEqual([
            '| TT | Kênh | Khối lượng | |',
            '| | | Đất | Cỏ |',
            '| 1 | Ba Xã | 120 | 40 |',
            '| Cộng | | 120 | 40 |',
        ]);
    });

    it('a cell that takes all columns is the only one of its row', async () => {
        const rows = table(
            [
                [wide('Biểu tổng hợp', 3)],
                ['TT', 'Kênh', 'Dài'],
                [wide(paragraph(run('Khối xã', '<w:b/>')), 3)],
                ['1', 'Ba Xã', '120'],
            ],
            true,
        );
        expect(await importedLines({ body: rows })).toEqual([
            '| Biểu tổng hợp |',
            '| TT | Kênh | Dài |',
            '| Khối xã |',
            '| 1 | Ba Xã | 120 |',
        ]);
    });

    it('columns in which no cell begins are none', async () => {
        expect(
            await importedLines({
                body: table(
                    [
                        ['a', wide('b', 2)],
                        ['c', wide('d', 2)],
                    ],
                    true,
                ),
            }),
        ).toEqual(['| a | b |', '| c | d |']);
    });

    it('cells beyond the last column that Word knows lose no word', async () => {
        const head = Array.from({ length: 66 }, (_, column) => `cột${column}`);
        const below = head.map((_, column) => `ô${column}`);
        const text = (await importedLines({ body: table([head, below], true) })).join('\n');
        for (const word of [...head, ...below]) {
            expect(text).toMatch(new RegExp(`${word}(?!\\d)`, 'u'));
        }
    });

    it('a head that is repeated or bold is told from what stands below', async () => {
        const bold = (text: string): Cell => ({ content: paragraph(run(text, '<w:b/>')), properties: '' });
        expect(
            await importedLines({
                body: table(
                    [
                        [bold('TT'), bold('Việc')],
                        ['1', 'Đắp bờ'],
                    ],
                    true,
                ),
            }),
        ).toEqual(['| TT | Việc |', '|---|---|', '| 1 | Đắp bờ |']);
        const repeated = table(
            [
                ['A', 'B'],
                ['1', 'Đắp bờ'],
            ],
            true,
        ).replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>');
        expect((await importedLines({ body: repeated }))[1]).toBe('|---|---|');
    });

    it.each<[string, readonly (readonly string[])[]]>([
        [
            'a column that is called Số',
            [
                ['TT', 'Số', 'Tỷ lệ'],
                ['1', '30', '60%'],
            ],
        ],
        [
            'numbers of papers',
            [
                ['TT', 'Văn bản'],
                ['1', 'Số: 12/KH-UBND'],
                ['2', 'Số 13/KH-UBND'],
            ],
        ],
        [
            'days',
            [
                ['Thời gian', 'Việc'],
                ['Ngày 10 tháng 3 năm 2026', 'Khai mạc'],
                ['Ngày 12 tháng 3 năm 2026', 'Bế mạc'],
            ],
        ],
    ])('a table of the text has %s', async (_, rows) => {
        for (const body of [BODY + table(rows, true), table(rows, true) + BODY]) {
            const { text } = await imported({ body: HEADING + TITLE + body + ENDING });
            expect(text.split('\n').filter((line) => line.startsWith('|'))).toEqual(
                rows.map((cells) => `| ${cells.join(' | ')} |`),
            );
        }
    });

    it('lines may be drawn by the style of the table or around each cell, by either name of the sides', async () => {
        const borders = (names: readonly string[]) => names.map((side) => `<w:${side} w:val="single"/>`).join('');
        const styled = table([
            ['a', 'b'],
            ['c', 'd'],
        ]).replace('<w:tblPr>', '<w:tblPr><w:tblStyle w:val="Luoi"/>');
        const styles = `<w:style w:type="table" w:styleId="Goc"><w:tblPr><w:tblBorders>${borders(['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])}</w:tblBorders></w:tblPr></w:style><w:style w:type="table" w:styleId="Luoi"><w:basedOn w:val="Goc"/></w:style>`;
        expect(await importedLines({ body: styled, styles })).toEqual(['| a | b |', '| c | d |']);
        const cell = (content: string): Cell => ({
            content: paragraph(content),
            properties: `<w:tcBorders>${borders(['top', 'start', 'bottom', 'end'])}</w:tcBorders>`,
        });
        expect(await importedLines({ body: table([[cell('a'), cell('b')]]) })).toEqual(['| a | b |']);
    });

    it('a table without lines that says what is what is lines of text; one with rows of figures is a table', async () => {
        expect(
            await importedLines({
                body: table([
                    ['Thời gian', ': 07 giờ'],
                    ['Địa điểm', ': nhà văn hóa'],
                ]),
            }),
        ).toEqual(['Thời gian: 07 giờ', 'Địa điểm: nhà văn hóa']);
        expect(
            await importedLines({
                body: table([
                    ['Kênh Ba Xã', '120'],
                    ['Kênh Tư', '80'],
                ]),
            }),
        ).toEqual(['| Kênh Ba Xã | 120 |', '| Kênh Tư | 80 |']);
        expect(await importedLines({ body: table([['I. KHUNG\nMột đoạn văn dài trong khung.']], true) })).toEqual([
            'I. KHUNG',
            'Một đoạn văn dài trong khung.',
        ]);
    });

    it('a table in a cell becomes text of the cell', async () => {
        const inner = table([['x', 'y']], true);
        const { text, remarks } = await imported({
            body: table([['a', { content: paragraph('b') + inner + paragraph(''), properties: '' }]], true),
        });
        expect(text).toBe('| a | b x y |\n');
        expect(remarks.map(({ isLoss }) => isLoss)).toEqual([true]);
    });
});

describe('lists, frames and room to write', () => {
    it('items whose numbers are a list of Word have them', async () => {
        const items = ['Nạo vét kênh Ba Xã', 'Đắp bờ bao'].map((text) => paragraph(text, inList(1, 0)));
        const points = ['Phát dọn cỏ', 'Vét bùn'].map((text) => paragraph(text, inList(1, 1)));
        const { blocks } = await outline({
            body: paragraph('I. NHIỆM VỤ') + items[0] + points.join('') + items[1],
            numbering:
                list(1, [
                    ['decimal', '%1.'],
                    ['lowerLetter', '%2)'],
                ]) + listOf(1, 1),
        });
        expect(blocks[0]?.blocks.map(({ mark, blocks: below }) => [mark, below.map((point) => point.mark)])).toEqual([
            ['1', ['a', 'b']],
            ['2', []],
        ]);
    });

    it('a mark in a frame beside the number is a line of its own', async () => {
        const frame = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('HỎA TỐC')}</w:txbxContent></v:textbox></w:pict></w:r>`;
        const heading = table([
            [ISSUERS, NATIONAL],
            [{ content: paragraph(run(NUMBER) + frame), properties: '' }, DATE],
        ]);
        const { text } = await imported({ body: heading + paragraph('') + TITLE + BODY + ENDING });
        expect(text.split('\n')).toContain('HỎA TỐC');
        expect(onlyOutline(text)).toMatchObject({ ...WHOLE_HEADING, ...WHOLE_ENDING });
    });

    it('recipients in the last row of a drawn table are the end of the paper', async () => {
        const rows = [
            ['Việc', 'Ai làm'],
            ['Trồng cây', 'Đoàn xã'],
            [RECIPIENTS.join('\n'), SIGNATURE.join('\n')],
        ];
        expect(await outline({ body: BODY + table(rows, true), ending: '' })).toMatchObject(WHOLE_ENDING);
    });

    it('dots that a tab draws are dots', async () => {
        const stops =
            '<w:tabs><w:tab w:val="left" w:pos="500"/><w:tab w:val="left" w:leader="dot" w:pos="9000"/></w:tabs>';
        expect(
            await importedLines({ body: paragraph('\tHọ và tên:\t', stops) + paragraph('Một\tHai', stops) }),
        ).toEqual(['Họ và tên: ……', 'Một    Hai']);
        const before = stops.replace('w:pos="500"', 'w:pos="-720"');
        expect(await importedLines({ body: paragraph('Học vị:\t', before) })).toEqual(['Học vị: ……']);
        const hung = paragraph('Học vị:\t', `${stops}<w:ind w:left="1000" w:hanging="400"/>`);
        expect(await importedLines({ body: hung })).toEqual(['Học vị: ……']);
    });
});

describe('what typists set side by side with tabs and spaces', () => {
    it('an end whose signature stands behind tabs, in bold', async () => {
        const lines = [
            run('Nơi nhận:', '<w:b/><w:i/>') + run('\tTM. ỦY BAN NHÂN DÂN', '<w:b/>'),
            run('- UBND huyện (b/c);') + run('\tCHỦ TỊCH', '<w:b/>'),
            run('- Các ấp;'),
            run('- Lưu: VT.') + run('\tLê Thị Sáu', '<w:b/>'),
        ];
        expect(await outline({ ending: lines.map((line) => paragraph(line)).join('') })).toMatchObject(WHOLE_ENDING);
    });

    it('a head of two columns, one of them in bold', async () => {
        const lines = [
            run('ĐẢNG BỘ XÃ BÌNH AN          ') + run('ĐẢNG CỘNG SẢN VIỆT NAM', '<w:b/>'),
            run('CHI BỘ ẤP KÊNH TƯ'),
        ];
        const text = (await importedLines({ body: lines.map((line) => paragraph(line)).join('') })).join('\n');
        expect(text).not.toContain('*');
    });

    it('has those who sign without a table below each other as they stand, whoever they are', async () => {
        const tabs = (count: number) => '<w:r><w:tab/></w:r>'.repeat(count);
        const ending =
            paragraph(run('Người trồng', '<w:b/>') + tabs(4) + run('Người giao cây', '<w:b/>')) +
            paragraph(tabs(7) + run('TRƯỞNG THÔN', '<w:b/>')) +
            paragraph('') +
            paragraph(run(`${' '.repeat(40)}Lê Thị Sáu`));
        const { signature, coSigners } = await outline({ ending });
        expect([signature, ...coSigners].map((each) => [each?.authority, each?.positions, each?.name])).toEqual([
            ['Người trồng', [], null],
            ['Người giao cây', ['TRƯỞNG THÔN'], 'Lê Thị Sáu'],
        ]);
    });

    it('has labels and what they say on one line, though a row takes all columns', async () => {
        const whole: Cell = { content: paragraph('Nơi ở hiện nay:'), properties: '<w:gridSpan w:val="2"/>' };
        const body = table([
            ['Tôi là          :', 'Lê Thị Sáu'],
            ['Ngày sinh      :', '01/02/1990'],
            [whole],
            ['+ Ấp:', 'Bình An'],
        ]);
        expect(await importedLines({ body })).toEqual([
            'Tôi là: Lê Thị Sáu',
            'Ngày sinh: 01/02/1990',
            'Nơi ở hiện nay:',
            '+ Ấp: Bình An',
        ]);
        const sent = table([
            [{ content: paragraph(run('Kính gửi', '<w:i/>') + run(':')), properties: '' }, '- Chi bộ ấp Bình An.'],
        ]);
        expect(await importedLines({ body: sent })).toEqual(['Kính gửi: - Chi bộ ấp Bình An.']);
    });

    it('has recipients beside who signs, and a number beside a day, though a row below takes both columns', async () => {
        const both = (text: string): Cell => ({ content: paragraph(text), properties: '<w:gridSpan w:val="2"/>' });
        const ending = table([
            ['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'],
            [RECIPIENTS.slice(1).join('\n'), 'CHỦ TỊCH\nLê Thị Sáu'],
            [both('Điện thoại: 0296 3 000 000')],
        ]);
        expect(await outline({ ending })).toMatchObject(WHOLE_ENDING);
        const heading = table([[ISSUERS, NATIONAL], ['Số:', DATE], [both('DỰ THẢO LẦN 2')]]);
        expect(await outline({ heading })).toMatchObject({ date: '2026-03-12', place: 'Bình An' });
    });

    it('has recipients that are paragraphs without a sign', async () => {
        const ending = ['CHỦ TỊCH', 'Lê Thị Sáu', 'Nơi nhận:', 'Các ấp;', 'Các tổ;', 'Lưu: VT.'].map((text) =>
            paragraph(text),
        );
        const { recipients } = await outline({ ending: ending.join('') });
        expect(recipients.map(({ text }) => text)).toEqual(['Các ấp', 'Các tổ', 'Lưu: VT']);
    });

    it('has a label and what it says on one line in the frame of a title, where another row takes both columns', async () => {
        const wide = (text: string): Cell => ({ content: paragraph(text), properties: '<w:gridSpan w:val="2"/>' });
        const held = (text: string, merge: string): Cell => ({
            content: paragraph(text),
            properties: `<w:vMerge w:val="${merge}"/>`,
        });
        const frame = table(
            [
                [held('QUY TRÌNH', 'restart'), wide('Mã hiệu: QT 05')],
                [held('', 'continue'), 'Lần ban hành:', '01'],
                [held('', 'continue'), wide('Ngày ban hành: 05/3/2026')],
            ],
            true,
        );
        const lines = await importedLines({ body: frame + paragraph('1. Trồng cây.') });
        expect(lines).toContain('Lần ban hành: 01');
    });

    it('a bold label of whom a letter is for', async () => {
        expect(await importedLines({ body: paragraph(run('Kính gửi:', '<w:b/>') + run(' UBND xã Bình An')) })).toEqual([
            'Kính gửi: UBND xã Bình An',
        ]);
    });

    it('a title right below the national title begins another block', async () => {
        const { text } = await imported({
            body: [...NATIONAL.split('\n'), '---------', 'KẾ HOẠCH', 'Nạo vét kênh mương']
                .map((line) => paragraph(run(line, '<w:b/>'), CENTRED))
                .join(''),
        });
        expect(text).toContain('---------\n\nKẾ HOẠCH\nNạo vét kênh mương');
    });
});

describe('lines around the cells of a table', () => {
    const lined = (content: string, ...sides: string[]): Cell => ({
        content: paragraph(content) + paragraph('(ghi rõ)'),
        properties: `<w:tcBorders>${sides.map((side) => `<w:${side} w:val="single"/>`).join('')}</w:tcBorders>`,
    });

    it('belong to both cells between which they are drawn', async () => {
        const body = table([
            [lined('Kênh', 'top', 'left', 'bottom', 'right'), lined('Số mét', 'top', 'bottom', 'right')],
            [lined('Ba Xã', 'left', 'bottom', 'right'), lined('120', 'bottom', 'right')],
            [lined('Tư', 'left', 'bottom', 'right'), lined('80', 'bottom', 'right')],
        ]);
        expect(await importedLines({ body })).toEqual([
            '| Kênh (ghi rõ) | Số mét (ghi rõ) |',
            '| Ba Xã (ghi rõ) | 120 (ghi rõ) |',
            '| Tư (ghi rõ) | 80 (ghi rõ) |',
        ]);
    });

    it('around one column with paragraphs are a frame', async () => {
        expect(await importedLines({ body: table([['DANH SÁCH'], ['Kênh Ba Xã\nKênh Tư']], true) })).toEqual([
            'DANH SÁCH',
            'Kênh Ba Xã',
            'Kênh Tư',
        ]);
    });

    it('those who sign a form in cells, each with a day, stand line by line', async () => {
        const cells = table(
            [
                [
                    'Chuyên viên\nNgày 05 tháng 3 năm 2026\n\nLê Thị Sáu',
                    'Trưởng phòng\nNgày 06 tháng 3 năm 2026\n\nTrần Văn Ba',
                ],
            ],
            true,
        );
        const { text } = await imported({ body: `${TITLE}${BODY}${cells}` });
        const lines = text.split('\n').filter((line) => line !== '');
        expect(lines.slice(-6)).toEqual([
            'Chuyên viên',
            'Ngày 05 tháng 3 năm 2026',
            'Lê Thị Sáu',
            'Trưởng phòng',
            'Ngày 06 tháng 3 năm 2026',
            'Trần Văn Ba',
        ]);
        const { signature, coSigners } = onlyOutline(text);
        expect([signature, ...coSigners].map((each) => [each?.authority, each?.name])).toEqual([
            ['Chuyên viên', 'Lê Thị Sáu'],
            ['Trưởng phòng', 'Trần Văn Ba'],
        ]);
    });
});

describe('several who sign side by side', () => {
    const signers = async (ending: string) => {
        const { signature, coSigners } = await outline({ ending });
        return [signature, ...coSigners].map((each) => [each?.authority, each?.positions, each?.name]);
    };

    it('stay so, in one row or in several, with what stands between post and name', async () => {
        const both = [
            ['THƯ KÝ', [], 'Lê Thị Sáu'],
            ['CHỦ TỌA', [], 'Võ Văn Tám'],
        ];
        expect(await signers(table([['THƯ KÝ\n(Đã ký)\nLê Thị Sáu', 'CHỦ TỌA\n\n\nVõ Văn Tám']]))).toEqual(both);
        expect(
            await signers(
                table([
                    ['THƯ KÝ', 'CHỦ TỌA'],
                    ['', '(Đã ký)'],
                    ['Lê Thị Sáu', 'Võ Văn Tám'],
                ]),
            ),
        ).toEqual(both);
    });

    it('are none in the last table of a paper that has no names', async () => {
        const rows = table([
            ['Việc cần', 'Ai làm'],
            ['Nạo vét', 'Đoàn xã'],
        ]);
        expect(await signers(rows)).toEqual([[undefined, undefined, undefined]]);
    });

    it('are none where a column says more than who signs', async () => {
        const lines = await importedLines({
            body: BODY + table([['THÀNH PHẦN\nLê Thị Sáu', 'NỘI DUNG\nBàn việc trồng cây.']]),
        });
        expect(lines).toContain('THÀNH PHẦN');
        expect(lines.some((line) => line.includes('    '))).toBe(false);
    });
});

describe('where another paper begins, and what is part of a title', () => {
    it('a head right behind the end of a paper is that of another one', async () => {
        const attached =
            table([[ISSUERS, NATIONAL]]) +
            paragraph(run('QUY CHẾ', '<w:b/>'), CENTRED) +
            paragraph('Điều 1. Sân chung');
        const lines = await importedLines({ body: HEADING + TITLE + BODY + ENDING + paragraph('') + attached });
        expect(lines.slice(lines.indexOf('===') - 1, lines.indexOf('===') + 3)).toEqual([
            'Lê Thị Sáu',
            '===',
            'ỦY BAN NHÂN DÂN',
            'XÃ BÌNH AN',
        ]);
        const form = await importedLines({ body: HEADING + TITLE + BODY + ENDING + paragraph('Mẫu số 1') + attached });
        expect(form).not.toContain('===');
    });

    it('a title goes on behind brackets in its midst, and over what it counts; what is said of it stands apart', async () => {
        const titled = async (...lines: string[]) => {
            const title = lines.map((line) => paragraph(run(line, '<w:b/>'), CENTRED)).join('');
            const { text } = await imported({ body: HEADING + title + BODY });
            return text.slice(text.indexOf('QUY CHẾ'), text.indexOf('I. MỤC')).trim();
        };
        expect(await titled('QUY CHẾ', 'Làm việc của tổ', '(Tổ Hòa giải)', 'nhiệm kỳ 2025')).toBe(
            'QUY CHẾ\nLàm việc của tổ (Tổ Hòa giải)\nnhiệm kỳ 2025',
        );
        expect(await titled('QUY CHẾ', 'Gỡ vướng về (1) ngập;', '(2) rác; (3) bụi')).toBe(
            'QUY CHẾ\nGỡ vướng về (1) ngập; (2) rác; (3) bụi',
        );
        expect(await titled('QUY CHẾ', 'Làm việc của tổ', '(Kèm theo Quyết định số 5/QĐ-UBND)')).toBe(
            'QUY CHẾ\nLàm việc của tổ\n\n(Kèm theo Quyết định số 5/QĐ-UBND)',
        );
    });

    it('what stands over the lines of a table in cells of its own is no row of it', async () => {
        const open = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('');
        const over = (content: string): Cell => ({
            content,
            properties: `<w:gridSpan w:val="2"/><w:tcBorders>${open}</w:tcBorders>`,
        });
        const rows = [
            ['STT', 'Ấp'],
            ['1', 'Ấp Một'],
        ];
        const text = (await imported({ body: BODY + table([[over('HỖ TRỢ CÁC ẤP')], ...rows], true) })).text;
        expect(text).toContain('\n\nHỖ TRỢ CÁC ẤP\n\n| STT | Ấp |\n');
        const within = await imported({
            body: BODY + table([[{ content: 'Nhóm A', properties: '<w:gridSpan w:val="2"/>' }], ...rows], true),
        });
        expect(within.text).toContain('| Nhóm A |\n| STT | Ấp |\n');
    });

    it('a frame that hangs on the national title stands below both of its lines', async () => {
        const frame = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('Mẫu TC02')}</w:txbxContent></v:textbox></w:pict></w:r>`;
        const [title = '', motto = ''] = NATIONAL.split('\n');
        const head = paragraph(run(title) + frame, CENTRED) + paragraph(motto, CENTRED);
        const { text } = await imported({
            body: head + paragraph('HỢP ĐỒNG', CENTRED) + paragraph('Mua cây', CENTRED) + BODY,
        });
        expect(text).toContain(`${NATIONAL}\n\nMẫu TC02\n\nHỢP ĐỒNG\n`);
        expect((await imported({ body: paragraph(run(title) + frame) })).text).toContain('Mẫu TC02');
    });

    it('text that lines frame within a table of a form is text, and rows beside it stay', async () => {
        const whole = (...lines: string[]): Cell => ({
            content: lines.map((line) => paragraph(line)).join(''),
            properties: '<w:gridSpan w:val="2"/>',
        });
        const rows = [
            [whole('I. NỘI DUNG TRÌNH', '1. Văn bản: Tờ trình số 5/TTr-UBND.', '2. Trích yếu: Nạo vét kênh.')],
            ['Ấp', 'Ý kiến'],
            ['Ấp Một', 'Đồng ý'],
            [whole('II. Ý KIẾN', '1. Đồng ý', '2. Không đồng ý')],
        ];
        const { text } = await imported({ body: HEADING + TITLE + table(rows, true) });
        expect(linesOf(onlyOutline(text).blocks)).toEqual([
            'I ‹NỘI DUNG TRÌNH›',
            '  1 ‹Văn bản› Tờ trình số 5/TTr-UBND.',
            '  2 ‹Trích yếu› Nạo vét kênh.',
            '    bảng Ấp | Ý kiến\nẤp Một | Đồng ý',
            'II ‹Ý KIẾN›',
            '  1 ‹Đồng ý›',
            '  2 ‹Không đồng ý›',
        ]);
        expect(text).toContain('\n\n| Ấp | Ý kiến |\n| Ấp Một | Đồng ý |\n\n');
        const titled = await imported({ body: BODY + table([[whole('Nhóm A', '(2 ấp)')], ...rows.slice(1, 3)], true) });
        expect(titled.text).toContain('| Nhóm A (2 ấp) |\n| Ấp | Ý kiến |\n');
    });

    it('posts alone in cells beside each other sign side by side; an article alone in bold is one', async () => {
        const contract = paragraph(run('Điều 1', '<w:b/>')) + paragraph('Thuê vườn.');
        const { text } = await imported({ body: TITLE + contract + table([['ĐẠI DIỆN BÊN A', 'ĐẠI DIỆN BÊN B']]) });
        const { blocks, signature, coSigners } = onlyOutline(text);
        expect(linesOf(blocks)).toEqual(['Điều 1', '  Thuê vườn.']);
        expect([signature, ...coSigners].map((signer) => signer?.authority)).toEqual([
            'ĐẠI DIỆN BÊN A',
            'ĐẠI DIỆN BÊN B',
        ]);
    });
});
