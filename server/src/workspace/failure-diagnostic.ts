import { type URI, UriUtils } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Bilingual, SpokenLanguage } from '../language/language.js';
import type { Troubles } from '../troubles.js';

/**
 * Tells that this tool failed at a document.
 *
 * @param step what failed, as “checking” in “checking x.kehoach failed”
 * @returns what the document itself says of it, at its first line: it is not checked in full, which no one may take for sound
 */
export function failureDiagnostic(
    troubles: Troubles,
    language: SpokenLanguage,
    uri: URI,
    step: Bilingual = { vi: 'xử lý', en: 'working on' },
    error: unknown,
): Diagnostic {
    const name = UriUtils.basename(uri);
    troubles.tell({
        subject: `${uri} ${step.en}`,
        file: uri.toString(),
        message: {
            vi: `Lỗi của công cụ khi ${step.vi} ${name}. Các tệp khác vẫn dùng được; xin gửi nhật ký “Kế hoạch” cho người phụ trách công cụ.`,
            en: `The tool failed at ${step.en} ${name}. All other files go on; please send the log “Kế hoạch” to those who maintain it.`,
        },
        error,
    });
    const start = { line: 0, character: 0 };
    return {
        source: 'kehoach (lỗi)',
        code: 'loi-cong-cu',
        severity: DiagnosticSeverity.Error,
        range: { start, end: start },
        message: language.say({
            vi: `Công cụ gặp lỗi khi ${step.vi} văn bản này nên chưa kiểm tra hết: ${firstLine(error)}`,
            en: `The tool failed at ${step.en} this document, so it is not checked in full: ${firstLine(error)}`,
        }),
    };
}

function firstLine(error: unknown): string {
    return String(error).split('\n', 1)[0] as string;
}
