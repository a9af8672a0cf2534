import { describe, expect, it } from 'vitest';
import { readDocx } from '../../server/src/import/docx/read-docx.js';
import { planTextOf } from '../../server/src/import/plan-text/plan-text.js';
import { UnreadablePaper } from '../../server/src/import/unreadable-paper.js';
import { paragraph, wordEntries, wordFile } from '../support/word-made.js';
import { type ZipEntry, zip } from '../support/zip.js';

const WHOLE = wordEntries({ body: paragraph('Trồng cây dọc đường liên xã.') });

function withPart(name: string, entry: Partial<ZipEntry>): ZipEntry[] {
    return WHOLE.map((each) => (each.name === name ? { ...each, ...entry } : each));
}

/** Why a file is not read, in Vietnamese. */
async function refusal(bytes: Uint8Array): Promise<string> {
    try {
        await readDocx(bytes);
    } catch (error) {
        if (error instanceof UnreadablePaper) {
            return error.reason.vi;
        }
        throw error;
    }
    return '(read)';
}

const DOCUMENT = 'word/document.xml';
const MEGABYTE = 1024 * 1024;

describe('a file that is no paper of Word is refused with what to do', () => {
    it.each<[string, Uint8Array, RegExp]>([
        ['an empty file', new Uint8Array(), /không phải tệp Word \.docx/],
        ['plain text', Buffer.from('KẾ HOẠCH'), /không phải tệp Word \.docx/],
        ['an old or encrypted file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), /mật khẩu.*\.doc/],
        ['a zip of something else', zip([{ name: 'anh.txt', bytes: 'x' }]), /không phải tệp Word \.docx/],
        ['a zip cut off', wordFile({ body: paragraph('A') }).subarray(0, 600), /bị hỏng hoặc thiếu/],
        ['bytes behind the head of a zip', Buffer.from('PK\u0003\u0004 và sau đó là rác'), /bị hỏng hoặc thiếu/],
        [
            'broken XML',
            zip(withPart(DOCUMENT, { bytes: '<w:document><w:body><w:p></w:body></w:document>' })),
            /bị hỏng/,
        ],
        ['XML cut off', zip(withPart(DOCUMENT, { bytes: '<w:document><w:body><w:p>' })), /bị hỏng/],
        [
            'XML that is no UTF-8',
            zip(withPart(DOCUMENT, { bytes: Buffer.from('<a>\xff\xfe\xfd</a>', 'latin1') })),
            /bị hỏng/,
        ],
        ['an empty text', zip(withPart(DOCUMENT, { bytes: '' })), /bị hỏng/],
        ['an encrypted part', zip(withPart(DOCUMENT, { flags: 1 })), /mật khẩu/],
        ['two texts', zip([...WHOLE, { name: DOCUMENT, bytes: '<a/>' }]), /bị hỏng/],
        ['a path that leads out', zip([...WHOLE, { name: '../../ngoai.txt', bytes: 'x' }]), /bị hỏng/],
        ['a path from the top', zip([...WHOLE, { name: '/etc/ngoai.txt', bytes: 'x' }]), /bị hỏng/],
    ])('%s', async (_name, bytes, message) => {
        expect(await refusal(bytes)).toMatch(message);
    });

    it('entities are not expanded', async () => {
        const laughs = [
            '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>',
            '<w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>',
        ].join('');
        expect(await refusal(zip(withPart(DOCUMENT, { bytes: laughs })))).toMatch(/thực thể XML/);
        const outside = laughs.replace(/\[.*\]/, 'SYSTEM "file:///etc/passwd"').replace('&c;', 'A');
        expect(await refusal(zip(withPart(DOCUMENT, { bytes: outside })))).toMatch(/thực thể XML/);
        const undeclared = laughs.replace(/<!DOCTYPE.*\]>/, '');
        expect(await refusal(zip(withPart(DOCUMENT, { bytes: undeclared })))).toMatch(/bị hỏng/);
    });

    it('a part that unpacks to more than a paper holds', async () => {
        expect(await refusal(zip(withPart(DOCUMENT, { bytes: Buffer.alloc(65 * MEGABYTE, ' ') })))).toMatch(/quá lớn/);
    });

    it('a part that unpacks to more than it claims', async () => {
        const bytes = Buffer.alloc(8 * MEGABYTE, ' ');
        expect(await refusal(zip(withPart(DOCUMENT, { bytes, claimedSize: 1000 })))).toMatch(/bị hỏng/);
    });

    it('many parts that unpack to more than a paper holds', async () => {
        const bytes = Buffer.alloc(60 * MEGABYTE, ' ');
        const parts = { styles: '', numbering: '', footnotes: '' };
        const entries = wordEntries({ body: '', ...parts }).map((entry) =>
            /styles|numbering|footnotes/.test(entry.name)
                ? { ...entry, bytes: Buffer.concat([Buffer.from(entry.bytes), bytes]) }
                : entry,
        );
        expect(await refusal(zip(entries))).toMatch(/quá lớn/);
    });

    it('elements nested deeper than in any paper', async () => {
        const deep = `${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}`;
        expect(await refusal(wordFile({ body: deep }))).toMatch(/quá sâu/);
    });

    it('more elements than in any paper, in a file of some kilobytes', async () => {
        const rows = '<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(350_000);
        expect(await refusal(wordFile({ body: `<w:tbl>${rows}</w:tbl>` }))).toMatch(/quá lớn/);
    });

    it('lists and styles that lead in circles', async () => {
        const style = (id: string, base: string) =>
            `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/><w:rPr><w:b/></w:rPr></w:style>`;
        const link = (id: number) =>
            `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="L"/></w:abstractNum>`;
        const file = wordFile({
            body: paragraph('Trồng cây.', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr>'),
            styles: `${style('A', 'B')}${style('B', 'A')}<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
            numbering: `${link(1)}${link(2)}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`,
        });
        expect(planTextOf(await readDocx(file)).text).toBe('Trồng cây.\n');
    });

    it('a file with macros is read, and its macros are not', async () => {
        const file = wordFile({
            body: paragraph('Trồng cây.'),
            others: [{ name: 'word/vbaProject.bin', bytes: 'Sub AutoOpen()' }],
        });
        const { text, remarks } = planTextOf(await readDocx(file));
        expect(text).toBe('Trồng cây.\n');
        expect(remarks.map(({ text: { vi } }) => vi)).toEqual([expect.stringContaining('macro')]);
    });

    it('what lies outside of the file is not fetched', async () => {
        const entries = wordEntries({ body: paragraph('Trồng cây.') }).map((entry) =>
            entry.name === 'word/_rels/document.xml.rels'
                ? {
                      ...entry,
                      bytes: String(entry.bytes).replace(
                          '</Relationships>',
                          '<Relationship Id="x" Type="a/styles" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="y" Type="a/styles" Target="../../../etc/passwd"/></Relationships>',
                      ),
                  }
                : entry,
        );
        expect(planTextOf(await readDocx(zip(entries))).text).toBe('Trồng cây.\n');
    });
});
