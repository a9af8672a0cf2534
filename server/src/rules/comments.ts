import type { RuleTable } from './rule.js';

/** Notes that say something to the tool. Problems of one place are listed in the order of the rules; what hides nothing is known last. */
export const commentRules = {
    'tieu-chuan-la': {
        severity: 'warning',
        title: {
            vi: 'Ghi chú “// tiêu chuẩn” ở đầu văn bản và nêu một tiêu chuẩn có thật',
            en: 'The note “// tiêu chuẩn” stands in the heading and names a standard that exists',
        },
        source: null,
        why: {
            vi: 'Tiêu chuẩn không có thật thì văn bản bị đọc theo tiêu chuẩn khác mà không ai hay.',
            en: 'Where a standard is not known, the document is read by another one without a word.',
        },
        silentWhen: {
            vi: 'Ghi chú khác không bắt đầu bằng “// tiêu chuẩn”.',
            en: 'Comments that do not begin with “// tiêu chuẩn”.',
        },
        fix: 'offered',
        example: {
            bad: '// tiêu chuẩn: hd36\nTỈNH ỦY AN GIANG',
            good: '// tiêu chuẩn: party-hd36\nTỈNH ỦY AN GIANG',
        },
    },
    'bo-qua-thua': {
        severity: 'hint',
        title: {
            vi: 'Ghi chú “// bỏ qua” nào cũng che một lỗi có thật',
            en: 'Every note “// bỏ qua” hides a problem that is there',
        },
        source: null,
        why: {
            vi: 'Ghi chú không che gì sẽ có ngày che một lỗi thật mà không ai xem.',
            en: 'A note that hides nothing will one day hide a fault that nobody looked at.',
        },
        silentWhen: {
            vi: 'Quy tắc bị tắt trong thiết lập: không ai biết nó sẽ thấy gì.',
            en: 'Rules that a setting switches off: nobody knows what they would have found.',
        },
        fix: 'preferred',
        example: {
            bad: '// bỏ qua: danh-so-nhay\n1. Trồng cây.\n2. Chăm sóc cây.',
            good: '// bỏ qua: danh-so-nhay\n1. Trồng cây.\n3. Chăm sóc cây.',
        },
    },
} satisfies RuleTable;
