import type { Trouble } from '../troubles.js';

/** What is told where work failed that nobody waits for. */
export function backgroundFailure(error: unknown): Trouble {
    return {
        subject: 'background',
        message: {
            vi: 'Lỗi của công cụ ở một việc chạy nền. Các việc khác vẫn chạy; xin gửi nhật ký “Kế hoạch” cho người phụ trách công cụ.',
            en: 'The tool failed at some work in the background. All else goes on; please send the log “Kế hoạch” to those who maintain it.',
        },
        error,
    };
}
