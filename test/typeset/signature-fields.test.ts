import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PrintedFile } from '../../server/src/printed/printed-document.js';
import { readEngine } from '../../server/src/typeset/engine-on-disk.js';
import { pdfToSign } from '../../server/src/typeset/pdf-to-sign.js';
import { withSignatureFields } from '../../server/src/typeset/signature-fields.js';
import { signatureFields } from '../../server/src/typeset/signature-rooms.js';
import { Typesetter } from '../../server/src/typeset/typesetter.js';
import { partyPlan, statePlan } from '../support/plans.js';
import { hasPoppler, readPdf } from '../support/poppler.js';
import { DIST, exampleText, printForOffice, printText } from '../support/print.js';

const MM = 72 / 25.4;

let typesetter: Typesetter;
beforeAll(async () => {
    typesetter = await Typesetter.create(readEngine(`${DIST}/typeset`));
});

const form = (name: string) => printText(readFileSync(`test/resources/forms/${name}.kehoach`, 'utf8'));
const fieldsOf = (file: PrintedFile) => signatureFields(file, typesetter.print(file).corners);
const namesOf = (file: PrintedFile) => fieldsOf(file).map(({ name, label }) => `${name}: ${label}`);

const SEAL = 'Chữ ký số của cơ quan, tổ chức';

describe('fields for digital signatures', () => {
    test('the signature stands between post and name in their middle, the seal over its left third', () => {
        const file = printText(exampleText('112-KH'));
        const [signer, seal] = fieldsOf(file);
        expect(signer).toMatchObject({ name: 'ChuKy1', label: 'Chữ ký số của Nguyễn Thị Minh An', width: 40 * MM });
        expect(seal).toMatchObject({ name: 'ConDau1', label: SEAL, width: 36 * MM, height: 36 * MM });
        const { left = 0, width = 0, top = 0, height = 0 } = signer ?? {};
        expect((seal?.left ?? 0) + (seal?.width ?? 0)).toBeCloseTo(left + width / 3, 5);
        expect((seal?.top ?? 0) + 18 * MM).toBeCloseTo(top + height / 2, 5);
        if (hasPoppler()) {
            const { texts, count } = readPdf(typesetter.pdf(file));
            const post = texts.find(({ text }) => text === 'PHÓ CHỦ TỊCH');
            const name = texts.find(({ text }) => text === 'Nguyễn Thị Minh An');
            expect(signer?.page).toBe(count);
            expect(Math.abs(left + width / 2 - ((name?.left ?? 0) + (name?.right ?? 0)) / 2) / MM).toBeLessThan(1);
            expect(top).toBeGreaterThan((post?.bottom ?? 0) - 4);
            expect(top + height).toBeLessThan((name?.top ?? 0) + 4);
        }
    });

    test('a window shows the title of the paper', async () => {
        const document = await PDFDocument.load(await pdfToSign(typesetter, printText(exampleText('112-KH'))));
        const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
        expect(preferences.get(PDFName.of('DisplayDocTitle'))).toBe(PDFBool.True);
    });

    test('each signer has one; the body signs at the right, where the head does', () => {
        expect(namesOf(form('nd30-1.9'))).toEqual([
            'ChuKy1: Chữ ký số của Trần Văn Bình',
            'ChuKy2: Chữ ký số của Lê Thị Cúc',
            `ConDau1: ${SEAL}`,
        ]);
        const [secretary, head, seal] = fieldsOf(form('nd30-1.9'));
        expect(secretary?.top).toBeCloseTo(head?.top ?? 0, 1);
        expect(seal?.left).toBeGreaterThan(secretary?.left ?? 0);
    });

    test('whoever approves the paper above its kind has one of a name of its own', () => {
        expect(namesOf(form('nd30-phe-duyet-truong'))).toEqual([
            'ChuKyDuyet1: Chữ ký số của Lê Thị Cúc',
            'ChuKy1: Chữ ký số của Trần Văn Bình',
            `ConDau1: ${SEAL}`,
        ]);
    });

    test('what is attached in the same file has no field of the body', () => {
        expect(namesOf(form('nd30-1.3'))).toEqual([
            'ChuKy1: Chữ ký số của Phạm Văn Dũng',
            `ConDau1: ${SEAL}`,
            'ChuKy2: Chữ ký số của Phạm Văn Dũng',
        ]);
        const annex = '\nPhụ lục\nDANH SÁCH\n\nCây bàng.\n\nNGƯỜI LẬP BIỂU\n\nTrần Văn Bình\n';
        expect(namesOf(printText(statePlan('I. A\n- Trồng cây.') + annex))).toEqual([
            'ChuKy1: Chữ ký số của Nguyễn Thị Minh An',
            `ConDau1: ${SEAL}`,
            'ChuKy2: Chữ ký số của Trần Văn Bình',
        ]);
    });

    test('an annex in a file of its own has one in the upper corner, unless it says when it was signed', () => {
        const signed = readFileSync('test/resources/forms/nd30-2.2.kehoach', 'utf8');
        expect(namesOf(printText(signed))).toEqual([]);
        const [corner, ...others] = fieldsOf(printText(signed.replace(/^.*\n/u, '')));
        expect(others).toEqual([]);
        expect(corner).toMatchObject({ name: 'ConDauPhuLuc', page: 1, top: 10 * MM });
        expect((corner?.left ?? 0) + (corner?.width ?? 0)).toBeCloseTo((210 - 15) * MM, 5);
    });

    test('there is none where it was signed by hand, nor where the office wants none', async () => {
        const plan = statePlan('I. A\n- Trồng cây.');
        const remarked = (remark: string) => namesOf(printText(plan.replace(/(?=Nguyễn Thị Minh An)/u, `${remark}\n`)));
        expect(remarked('(Đã ký)')).toEqual([]);
        expect(remarked('(Ký, ghi rõ họ tên)')).toHaveLength(2);
        const off = printForOffice(plan, { 'state-nd30': { 'layout.signatureFields': false } });
        expect(namesOf(off)).toEqual([]);
        expect(Buffer.from(await pdfToSign(typesetter, off)).includes('AcroForm')).toBe(false);
        expect(Buffer.from(await pdfToSign(typesetter, printText(plan))).includes('AcroForm')).toBe(true);
        const smaller = printForOffice(plan, { 'state-nd30': { 'layout.signatureSizes.seal': 32 } });
        expect(fieldsOf(smaller)[1]?.width).toBeCloseTo(32 * MM, 5);
    });

    test('papers of the party and copies of them have them too', () => {
        expect(namesOf(printText(partyPlan('I- A\n- Trồng cây.')))).toEqual([
            'ChuKy1: Chữ ký số của Nguyễn Thị Minh An',
            `ConDau1: ${SEAL}`,
        ]);
        for (const copy of ['hd36-sao', 'hd05-sao', 'hd29-sao']) {
            expect(fieldsOf(form(copy)).map(({ name }) => name)).toEqual(['ChuKy1', 'ConDau1', 'ChuKy2', 'ConDau2']);
        }
    });
});

describe('a PDF with such fields', () => {
    const text = exampleText('112-KH');

    test('is the PDF without them, and something behind it: the same each time', async () => {
        const file = printText(text);
        const { pdf, corners } = typesetter.print(file);
        const signed = await withSignatureFields(pdf, signatureFields(file, corners));
        expect(Buffer.from(signed.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true);
        expect(signed.length).toBeGreaterThan(pdf.length);
        const again = await withSignatureFields(pdf, signatureFields(file, corners));
        expect(Buffer.from(again).equals(Buffer.from(signed))).toBe(true);
    });

    test('has fields without a value or a picture, each told of and tagged', async () => {
        const document = await PDFDocument.load(await pdfToSign(typesetter, printText(text)));
        const { catalog, context } = document;
        const fields = catalog
            .lookup(PDFName.of('AcroForm'), PDFDict)
            .lookup(PDFName.of('Fields'), PDFArray)
            .asArray()
            .map((field) => context.lookup(field, PDFDict));
        expect(fields.map((field) => field.lookup(PDFName.of('T'), PDFString).decodeText())).toEqual([
            'ChuKy1',
            'ConDau1',
        ]);
        const numbers = catalog
            .lookup(PDFName.of('StructTreeRoot'), PDFDict)
            .lookup(PDFName.of('ParentTree'), PDFDict)
            .lookup(PDFName.of('Nums'), PDFArray);
        const keys = numbers.asArray().filter((_, index) => index % 2 === 0);
        expect(new Set(keys.map(String)).size).toBe(keys.length);
        for (const field of fields) {
            expect(String(field.get(PDFName.of('FT')))).toBe('/Sig');
            expect(field.get(PDFName.of('V')) ?? field.get(PDFName.of('AP'))).toBeUndefined();
            expect(field.lookup(PDFName.of('TU'), PDFHexString).decodeText()).toMatch(/^Chữ ký số của /u);
            const key = field.lookup(PDFName.of('StructParent'), PDFNumber).asNumber();
            const at = keys.findIndex((each) => String(each) === String(key));
            const element = numbers.lookup(2 * at + 1, PDFDict);
            expect(String(element.get(PDFName.of('S')))).toBe('/Form');
        }
    });

    test.skipIf(!hasPoppler())('is read by others: the text and tags stay, the fields are not signed', async () => {
        const path = join(tmpdir(), `kehoach-signature-fields-${process.pid}.pdf`);
        const file = printText(text);
        const signed = await pdfToSign(typesetter, file);
        expect(readPdf(signed).plain).toBe(readPdf(typesetter.pdf(file)).plain);
        expect(readPdf(signed).info).toMatch(/Tagged:\s+yes/u);
        writeFileSync(path, signed);
        const told = execFileSync('pdfsig', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
        expect(told.match(/Field Name: \S+|not signed/gu)).toEqual([
            'Field Name: ChuKy1',
            'not signed',
            'Field Name: ConDau1',
            'not signed',
        ]);
    });
});
