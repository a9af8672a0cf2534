// Installs what reads the files that the tool writes: poppler for PDF, LibreOffice for Word. Without them, tests that measure
// pages are skipped.
import { installPackages } from './install-packages.mjs';

try {
    installPackages({ pdftotext: 'poppler-utils', soffice: 'libreoffice-writer-nogui fonts-liberation' });
} catch (error) {
    console.log(`${error.message} Tests that measure pages are skipped.`);
}
