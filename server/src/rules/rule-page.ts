import type { ValidationSeverity } from 'langium';
import type { Rule } from './rule.js';

const SEVERITIES: Record<ValidationSeverity, string> = {
    error: 'lỗi (error)',
    warning: 'cảnh báo (warning)',
    info: 'thông tin (information)',
    hint: 'gợi ý (hint)',
};

/** What people read about a rule, in Markdown, Vietnamese first. */
export function rulePage({ code, of, title, severity, source, example }: Rule): string {
    return `# ${title.vi}

*${title.en}*

- Mã (code): \`${code}\`
- Mức (severity): ${SEVERITIES[severity]}
- Nguồn (source): ${source ?? 'thông lệ, hoặc chính văn bản (custom, or the text itself)'}

## Sai (wrong)

\`\`\`text
${example.bad}
\`\`\`

## Đúng (right)

\`\`\`text
${example.good}
\`\`\`

## Tắt (switching it off)

${of === 'plans' ? `Cho một đoạn (for one block): viết \`// bỏ qua: ${code}\` ở dòng trên. ` : ''}Cho mọi văn bản (everywhere): thiết lập (setting)
\`"kehoach.rules": { "${code}": "off" }\`.
`;
}
