import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryFacts } from '../../server/src/facts/catalogue-facts.js';
import { readDirectiveTable } from '../../server/src/knowledge/compiled/directive-table.js';
import type { CatalogueFile } from '../../server/src/syntax/generated/ast.js';
import { services } from '../support/plans.js';

/** Pages of the state and the party, and of publishers of law. */
const PUBLISHED =
    /https?:\/\/(?:[\w-]+\.)*(?:gov\.vn|chinhphu\.vn|dcs\.vn|dangcongsan\.vn|quochoi\.vn|thuvienphapluat\.vn|luatvietnam\.vn)(?::\d+)?(?:\/|$|[\s,;)])/;
/** The codified law, the gazette, the text of a law or a codified subject that a public repository keeps. */
const OF_LAW = /Pháp điển|Công báo|^github\.com\/\S+ (?:van-ban|data)\/\S+|^github\.com\/\S+ \S+\.txt$/u;
/** A document, by its number and code, or by its kind and who issued it. */
const DOCUMENT =
    /\d[\d/]*[/-]\p{Lu}[\p{L}\d&-]*|^(?:dẫn|nêu) tại (?:Kế hoạch|Quyết định|Hướng dẫn|Công văn|Chỉ thị) .+ của \p{Lu}/u;

/** Whether a source is one that a person can open, or a document that bears it; a page of anybody else may only show a document that is named. */
function isBorne(source: string): boolean {
    return source
        .split(';')
        .map((part) => part.trim())
        .some(
            (part) =>
                PUBLISHED.test(part) ||
                OF_LAW.test(part) ||
                DOCUMENT.test(part.replace(/(?:https?:\/\/|kho |github\.com).*/u, '')),
        );
}

function entriesOf(file: string) {
    const text = readFileSync(`server/catalogue/${file}`, 'utf8');
    const { value } = services.catalogue.parser.LangiumParser.parse<CatalogueFile>(text);
    return value.entries.flatMap((entry) => entryFacts(entry) ?? []);
}

describe('what the built-in catalogue rests on', () => {
    it('is official, of legal press, or a document that bears it, for each directive and each body', () => {
        const entries = [...entriesOf('van-ban.danhmuc'), ...entriesOf('co-quan.danhmuc')].filter(
            ({ type }) => type !== 'kind',
        );
        const weak = [...entries, ...readDirectiveTable(readFileSync('server/catalogue/van-ban.tsv', 'utf8'))].filter(
            (entry) => !isBorne('source' in entry ? (entry.source ?? '') : ''),
        );
        expect(weak.map((entry) => JSON.stringify(entry).slice(0, 300))).toEqual([]);
    });

    it.each([
        'https://vietjack.me/phap-luat/luat-1.html',
        'thứ tự số',
        'các văn bản viện dẫn luật này',
        'kho github.com/someone/App, proxy/metadata.json',
        'https://vi.wikipedia.org/wiki/Luật',
        'https://hethongphapluat.vn/ke-hoach-01-kh-bcdtw-nam-2025.html',
        '32 tài liệu',
    ])('may not be %s', (source) => {
        expect(isBorne(source)).toBe(false);
    });

    it.each([
        'Quyết định 2211/QĐ-UBND (2016) của UBND tỉnh Nghệ An, https://ls1.hethongphapluat.com/quyet-dinh.html',
        'https://congbao.chinhphu.vn/van-ban/luat-so-41-2024-qh15-42576.htm',
        'Pháp điển 01/2026 vbpl.vn ItemID=36508',
        'dẫn tại Hướng dẫn 45-HD/BTCTW của Ban Tổ chức Trung ương',
    ])('may be %s', (source) => {
        expect(isBorne(source)).toBe(true);
    });
});
