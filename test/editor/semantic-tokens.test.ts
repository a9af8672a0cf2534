import fc from 'fast-check';
import { type LangiumDocument, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { describe, expect, it } from 'vitest';
import { TOKEN_TYPES } from '../../server/src/editor/token-legend.js';
import { exampleWorkspace, services } from '../support/plans.js';
import { papers } from '../support/samples.js';

interface Token {
    readonly line: number;
    readonly text: string;
    readonly type: string;
}

/** The tokens of a text as the protocol sends them, and what must hold of any: each lies within its line, behind the last. */
async function tokensOf(source: string, name = 'mau.kehoach'): Promise<Token[]> {
    const uri = URI.parse(`memory:/${name}`);
    const language = services.shared.ServiceRegistry.getServices(uri) as LangiumServices;
    const document: LangiumDocument = services.shared.workspace.LangiumDocumentFactory.fromString(source, uri);
    const params = { textDocument: { uri: uri.toString() } };
    const sent = await language.lsp.SemanticTokenProvider?.semanticHighlight(document, params);
    const data = sent?.data ?? [];
    const lines = source.split(/\r\n|\n|\r/);
    const tokens: Token[] = [];
    let [line, end, start] = [0, 0, 0];
    for (let i = 0; i < data.length; i += 5) {
        const [down = 0, right = 0, length = 0, type = 0] = data.slice(i);
        if (down > 0) [line, start, end] = [line + down, 0, 0];
        start += right;
        expect(start, `line ${line}`).toBeGreaterThanOrEqual(end);
        expect(length).toBeGreaterThan(0);
        end = start + length;
        expect(end, `line ${line}`).toBeLessThanOrEqual(lines[line]?.length ?? -1);
        tokens.push({ line, text: (lines[line] as string).slice(start, end), type: TOKEN_TYPES[type] as string });
    }
    return tokens;
}

describe('colours', () => {
    it('over several lines are one token on each', async () => {
        const tokens = await tokensOf(
            'I. MỤC TIÊU\n\n1. Thực hiện Quyết định\nsố 12/QĐ-UBND\nngày 01 tháng\n4 năm 2021.\n',
        );
        expect(tokens.filter(({ type }) => type === 'time').map(({ text }) => text)).toEqual([
            'ngày 01 tháng',
            '4 năm 2021',
        ]);
    });

    it('lie within their lines in every example and paper', async () => {
        for (const { name, text } of [...exampleWorkspace(), ...papers()]) {
            await tokensOf(text, name.endsWith('.danhmuc') ? 'mau.danhmuc' : 'mau.kehoach');
            await tokensOf(text.replace(/\r?\n/g, '\r\n'), name.endsWith('.danhmuc') ? 'mau.danhmuc' : 'mau.kehoach');
        }
    }, 120_000);

    it('lie within their lines in any text', async () => {
        const pieces = fc.constantFrom(
            ...[
                '\n',
                '\r\n',
                '\r',
                '\n\n',
                ' ',
                '- ',
                '1. ',
                'I. ',
                '// ',
                '|',
                '[^1]',
                '[^1]: ',
                'KẾ HOẠCH\n',
                'Số: ',
            ],
            ...[
                'Nơi nhận:\n',
                'ngày 01',
                ' tháng 4 ',
                'năm 2021',
                'Quyết định số 12/QĐ-UBND',
                ' của Ủy ban',
                ' nhân dân',
            ],
            ...[
                'Sở Y tế',
                'điểm a',
                ' khoản 1',
                ' Mục II',
                '\uD83D',
                '\u0085',
                '\u2028',
                'e\u0302\u0323',
                '\u00A0',
                '**',
            ],
            ...['cơ quan ', 'văn bản ', 'căn cứ: ', '  tệp: ', '12/KH-UBND; 13-KH/TU', '(đến 02/2025)'],
        );
        const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
        await fc.assert(
            fc.asyncProperty(texts, fc.constantFrom('mau.kehoach', 'mau.danhmuc'), async (source, name) => {
                await tokensOf(source, name);
            }),
            { numRuns: 1000 },
        );
    });
});
