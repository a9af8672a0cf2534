import { afterAll, expect, test } from 'vitest';
import { PdfPrinter } from '../../server/src/typeset/pdf.js';
import { DIST, printText } from '../support/print.js';

const printer = new PdfPrinter(DIST);
afterAll(() => printer.dispose());

test('a plan becomes a PDF', async () => {
    const pdf = await printer.print(printText('KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\nMột hai ba.'));
    expect(Buffer.from(pdf.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
});
