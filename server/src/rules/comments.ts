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
        fix: 'preferred',
        example: {
            bad: '// bỏ qua: danh-so-nhay\n1. Trồng cây.\n2. Chăm sóc cây.',
            good: '// bỏ qua: danh-so-nhay\n1. Trồng cây.\n3. Chăm sóc cây.',
        },
    },
} satisfies RuleTable;
