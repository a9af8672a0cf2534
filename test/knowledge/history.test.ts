import fc from 'fast-check';
import { type LangiumDocument, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../server/src/knowledge/mentions.js';
import { NoFiles } from '../../server/src/workspace/no-files.js';
import { ownServices } from '../support/services.js';

/** Files in memory, which change and vanish as those of a folder do. */
class Folder extends NoFiles {
    readonly texts = new Map<string, string>();

    override async readFile(uri: URI): Promise<string> {
        return this.readFileSync(uri);
    }

    override readFileSync(uri: URI): string {
        return this.texts.get(uri.toString()) ?? '';
    }
}

const uriOf = (name: string) => URI.parse(`memory:/${name}`);

/** A server over a folder, told of changes as an editor tells it. */
function serverOver(folder: Folder) {
    const services = ownServices({ fileSystemProvider: () => folder });
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = services.shared.workspace;
    return {
        services,
        async write(name: string, text: string) {
            folder.texts.set(uriOf(name).toString(), text);
            if (!LangiumDocuments.hasDocument(uriOf(name))) {
                LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(text, uriOf(name)));
            }
            await DocumentBuilder.update([uriOf(name)], []);
        },
        async remove(name: string) {
            folder.texts.delete(uriOf(name).toString());
            if (LangiumDocuments.hasDocument(uriOf(name))) {
                await DocumentBuilder.update([], [uriOf(name)]);
            }
        },
    };
}

type PlanServer = ReturnType<typeof serverOver>;

/** Everything that is answered about every place of every file, as it would be sent. */
async function answers({ services }: PlanServer, names: readonly string[]): Promise<Record<string, unknown>> {
    const { shared } = services;
    const all: Record<string, unknown> = {
        symbols: await shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: '' }),
    };
    for (const name of names) {
        const document = shared.workspace.LangiumDocuments.getDocument(uriOf(name)) as LangiumDocument;
        const { lsp, validation } = shared.ServiceRegistry.getServices(document.uri) as LangiumServices;
        const textDocument = { uri: document.uri.toString() };
        const diagnostics = await validation.DocumentValidator.validateDocument(document);
        const whole = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(1e9) };
        const about: Record<string, unknown> = {
            diagnostics,
            fixes: await lsp.CodeActionProvider?.getCodeActions(document, {
                textDocument,
                range: whole,
                context: { diagnostics },
            }),
            lenses: await lsp.CodeLensProvider?.provideCodeLens(document, { textDocument }),
            links: await lsp.DocumentLinkProvider?.getDocumentLinks(document, { textDocument }),
            hints: await lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range: whole }),
        };
        const places = new Set(mentionsIn(document, shared.knowledge).map(({ start }) => start + 1));
        for (const offset of [...places, document.textDocument.getText().length]) {
            const at = { textDocument, position: document.textDocument.positionAt(offset) };
            about[offset] = {
                hover: await lsp.HoverProvider?.getHoverContent(document, at),
                definition: await lsp.DefinitionProvider?.getDefinition(document, at),
                references: await lsp.ReferencesProvider?.findReferences(document, {
                    ...at,
                    context: { includeDeclaration: true },
                }),
                highlights: await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, at),
                rename: await lsp.RenameProvider?.rename(document, { ...at, newName: '99/KH-UBND' }),
                calls: await lsp.CallHierarchyProvider?.prepareCallHierarchy(document, at),
                types: await lsp.TypeHierarchyProvider?.prepareTypeHierarchy(document, at),
                completion: await lsp.CompletionProvider?.getCompletion(document, at),
            };
        }
        all[name] = about;
    }
    return JSON.parse(JSON.stringify(all));
}

const plan = (number: string, day: string, subject: string, body: string, place = 'AN GIANG') =>
    `ỦY BAN NHÂN DÂN\nTỈNH ${place}\n\nSố: ${number}\n\nAn Giang, ngày ${day}\n\nKẾ HOẠCH\n${subject}\n\n${body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Thị Minh An\n`;

/** What each file may hold: plans that share a number, catalogues that list the same, texts that cite and name all of it. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
    'a.kehoach': [
        plan('12/KH-UBND', '05 tháng 3 năm 2026', 'Trồng cây', 'Căn cứ Quyết định số 30/QĐ-TTg ngày 01/4/2021.'),
        plan('12/KH-UBND', '06 tháng 4 năm 2026', 'Trồng rừng', 'Căn cứ Luật Cây xanh;'),
        plan('13/KH-UBND', '06 tháng 4 năm 2026', 'Trồng rừng', 'Căn cứ Luật Cây xanh;'),
    ],
    'b.kehoach': [
        plan('12/KH-UBND', '09 tháng 5 năm 2026', 'Đọc sách', 'Căn cứ Quyết định số 30/QĐ-TTg.', 'CÀ MAU'),
        plan('12/KH-UBND', '09 tháng 5 năm 2026', 'Trồng cây', 'Căn cứ Luật Cây xanh;'),
    ],
    'c.kehoach': [
        plan(
            '40/KH-UBND',
            '01 tháng 7 năm 2026',
            'Học bơi',
            'I. TỔ CHỨC THỰC HIỆN\n1. Sở Việc\n- Thực hiện Kế hoạch số 12/KH-UBND ngày 07/3/2026 của Ủy ban nhân dân tỉnh.\n2. VP\n- Theo Quyết định số 31/QĐ-TTg ngày 02/4/2021 của Chính phủ và Luật Cây xanh.\n3. Tổ công tác\n- Theo số 1',
        ),
        plan(
            '41/KH-UBND',
            '01 tháng 7 năm 2026',
            'Học bơi',
            'I. TỔ CHỨC THỰC HIỆN\n1. TỔ CÔNG TÁC\n- Kế hoạch số 12/KH-UBND.',
        ),
    ],
    'd.kehoach': [
        plan(
            '42/KH-UBND',
            '02 tháng 7 năm 2026',
            'Học chữ',
            'Căn cứ Quyết định số 30/QĐ-TTg ngày 03/4/2021;\nKế hoạch số 12/KH-UBND ngày 09/5/2026 của Ủy ban nhân dân tỉnh Cà Mau.\n\nI. TỔ CHỨC THỰC HIỆN\n1. Tổ Công tác\n- Làm việc.',
        ),
        'Theo Kế hoạch số 12/KH-UBND và Quyết định số 30/QĐ-TTg ngày 03/4/2021, Sở Việc báo cáo.\n',
    ],
    'e.danhmuc': [
        'văn bản 30/QĐ-TTg\n  ngày: 01/4/2021\n  loại: Quyết định\n\ncơ quan Sở Việc\n  viết tắt: VP\n  cấp: tỉnh\n',
        'văn bản 45/2013/QH13\n  loại: Luật\n  tên gọi: Luật Cây xanh\n\nvăn bản 31/QĐ-TTg\n  ngày: 01/4/2021\n  thay thế: 30/QĐ-TTg\n',
    ],
    'f.danhmuc': [
        'văn bản 31/2024/QH15\n  loại: Luật\n  tên gọi: Luật Cây xanh\n\ncơ quan Văn phòng Tỉnh\n  viết tắt: VP\n',
        'văn bản 30/QĐ-TTg\n  ngày: 03/4/2021\n\ncơ quan Sở Việc\n  ký hiệu: SV\n  đến: 02/2025\n  nay là: Văn phòng Tỉnh\n',
    ],
};

const NAMES = Object.keys(VERSIONS);

/** One change of a folder: a file takes another text, or goes. */
const change = fc.record({ name: fc.constantFrom(...NAMES), version: fc.integer({ min: -1, max: 2 }) });

describe('answers', () => {
    it('are those of a fresh server, in whatever order files were opened, changed and deleted', async () => {
        await fc.assert(
            fc.asyncProperty(
                fc.array(change, { minLength: 4, maxLength: 24 }),
                fc.shuffledSubarray(NAMES, { minLength: NAMES.length }),
                async (changes, order) => {
                    const folder = new Folder();
                    const old = serverOver(folder);
                    for (const { name, version } of changes) {
                        const text = VERSIONS[name]?.[version];
                        if (text === undefined) await old.remove(name);
                        else await old.write(name, text);
                    }
                    const fresh = serverOver(new Folder());
                    const left = order.filter((name) => folder.texts.has(uriOf(name).toString()));
                    for (const name of left) {
                        await fresh.write(name, folder.texts.get(uriOf(name).toString()) as string);
                    }
                    const names = left.toSorted();
                    expect(await answers(old, names)).toEqual(await answers(fresh, names));
                },
            ),
            { numRuns: 15 },
        );
    }, 120_000);
});
