import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionList, TextEdit } from 'vscode-languageserver';
import type { BeginningsResult, SkeletonResult } from '../../server/src/protocol.js';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-mau-'));
const SOURCE = 'untitled:cap-tren';
const PLAN = statePlan('I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n- Khám sức khỏe trước ngày 30/6/2026.');

describe('a paper begun, by the bundled server', () => {
    let server: Server;
    beforeAll(async () => {
        mkdirSync(join(folder, 'mau'));
        writeFileSync(join(folder, 'mau/giay-moi.kehoach'), '// mẫu: Giấy mời họp\nGIẤY MỜI\n[trích yếu]\n');
        server = new Server();
        await server.initialize({}, { folders: [pathToFileURL(folder).toString()] });
        await server.open(SOURCE, PLAN);
    });
    afterAll(() => {
        server.process.kill();
        rmSync(folder, { recursive: true, force: true });
    });

    it('is offered with the templates of the tool and of the office, bodies, and those that are given tasks', async () => {
        const params = { source: { uri: SOURCE } };
        const offered = await server.connection.sendRequest<BeginningsResult>('kehoach/beginnings', params);
        expect(offered.templates[0]).toEqual({
            id: 'mau/giay-moi',
            name: 'Giấy mời họp',
            kind: 'Giấy mời',
            standard: null,
            isOwn: true,
        });
        expect(offered.templates.length).toBeGreaterThan(10);
        expect(offered.bodies[0]?.papers).toBe(1);
        expect(offered.bodies.length).toBeGreaterThan(100);
        expect(offered.assigned).toEqual([{ name: 'Sở Y tế', items: 1, issuers: [] }]);
    });

    it('comes as a text and as a snippet', async () => {
        const begun = await server.connection.sendRequest<SkeletonResult>('kehoach/skeleton', {
            body: 'Sở Y tế',
            source: { uri: SOURCE },
        });
        expect(begun).toMatchObject({ remark: null, fileName: 'Kế hoạch.kehoach' });
        expect('text' in begun && begun.text).toContain('\na) Khám sức khỏe trước ngày 30/6/2026.\n');
        expect('snippet' in begun && begun.snippet).toMatch(/\$\{\d+:\[mục đích cần đạt\]\}/u);
    });

    it.each([
        ['', 'Giấy mời họp'],
        ['truong ke', 'Kế hoạch: Trường học'],
        ['Kế hoạch tr'.normalize('NFD'), 'Kế hoạch: Trường học'],
        ['cong van', 'Công văn chuyển kế hoạch'],
    ])('is offered as a whole in an empty file: “%s”', async (typed, label) => {
        const uri = `untitled:moi-${typed.length}`;
        await server.open(uri, typed);
        const list = await server.connection.sendRequest<CompletionList>('textDocument/completion', {
            textDocument: { uri },
            position: { line: 0, character: typed.length },
        });
        const item = list.items.find((each) => each.label === label);
        expect(item?.insertTextFormat).toBe(2);
        expect((item?.textEdit as TextEdit | undefined)?.range.start.character).toBe(0);
        if (typed !== '') expect(list.items.map((each) => each.label)).not.toContain('Giấy mời họp');
    });

    it('is refused in words where there is no such template', async () => {
        const begun = await server.connection.sendRequest('kehoach/skeleton', { kind: 'Hợp đồng' });
        expect(begun).toEqual({ refused: 'Không có mẫu nào cho “Hợp đồng”.' });
    });
});
