import type { Language } from '../../server/src/language/language.js';
import type { Labels } from './settings.js';

/** The words of the document of a page, in one language. */
export interface ToolbarWords {
    readonly title: string;
    readonly pages: string;
    readonly page: string;
    readonly zoomOut: string;
    readonly fullSize: string;
    readonly zoomIn: string;
    readonly fitWidth: string;
    readonly fitWidthOfView: string;
    readonly wholePage: string;
    readonly showWholePage: string;
    readonly print: string;
    readonly openForPrint: string;
    readonly exportPdf: string;
    readonly exportDocx: string;
}

/** What a page says, in the languages of the tool. */
export const PAGE_WORDS: Readonly<Record<Language, { readonly toolbar: ToolbarWords; readonly labels: Labels }>> = {
    vi: {
        toolbar: {
            title: 'Trang in',
            pages: 'Các trang',
            page: 'Trang',
            zoomOut: 'Thu nhỏ (-)',
            fullSize: 'Về cỡ thật',
            zoomIn: 'Phóng to (+)',
            fitWidth: 'Vừa bề ngang',
            fitWidthOfView: 'Vừa bề ngang khung nhìn (0)',
            wholePage: 'Cả trang',
            showWholePage: 'Thấy trọn một trang (9)',
            print: 'In',
            openForPrint: 'Mở bản PDF để in',
            exportPdf: 'Xuất PDF',
            exportDocx: 'Xuất tệp Word',
        },
        labels: {
            pageOf: 'Trang {0} trên {1}',
            notLaidOut: 'Chưa dàn trang được thay đổi vừa rồi; các trang đang là bản trước đó. {0}',
            broken: 'Bộ dàn trang bị dừng; nó sẽ chạy lại, chậm nhất là khi văn bản thay đổi. {0}',
            noEngine: 'Không nạp được bộ dàn trang: {0}',
            noText: 'Không mở được văn bản: {0}',
            missing: 'Phông chữ của trang in không có ký tự “{0}” (dòng {1}).',
            loading: 'Đang dàn trang…',
        },
    },
    en: {
        toolbar: {
            title: 'Printed pages',
            pages: 'Pages',
            page: 'Page',
            zoomOut: 'Zoom out (-)',
            fullSize: 'Show at full size',
            zoomIn: 'Zoom in (+)',
            fitWidth: 'Fit width',
            fitWidthOfView: 'Fit the width of the view (0)',
            wholePage: 'Whole page',
            showWholePage: 'Show a whole page (9)',
            print: 'Print',
            openForPrint: 'Open as PDF for printing',
            exportPdf: 'Export as PDF',
            exportDocx: 'Export for Word',
        },
        labels: {
            pageOf: 'Page {0} of {1}',
            notLaidOut: 'These changes could not be laid out; the pages show the text before them. {0}',
            broken: 'The page maker stopped; it starts again, at the latest with the next change. {0}',
            noEngine: 'The page maker could not be loaded: {0}',
            noText: 'The document cannot be opened: {0}',
            missing: 'The fonts of the pages have no “{0}” (line {1}).',
            loading: 'The pages are being made…',
        },
    },
};
