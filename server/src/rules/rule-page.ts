import type { ValidationSeverity } from 'langium';
import type { Bilingual } from '../language/language.js';
import type { Rule } from './rule.js';

const SEVERITIES: Record<ValidationSeverity, Bilingual> = {
    error: { vi: 'lỗi', en: 'error' },
    warning: { vi: 'cảnh báo', en: 'warning' },
    info: { vi: 'thông tin', en: 'information' },
    hint: { vi: 'gợi ý', en: 'hint' },
};

/** What people read about a rule, in Markdown, Vietnamese first. */
export function rulePage({ code, of, title, severity, source, example }: Rule): string {
    return `# ${title.vi}

*${title.en}*

- Mã (code): \`${code}\`
- Mức (severity): ${SEVERITIES[severity].vi} (${SEVERITIES[severity].en})
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

/** The table of all rules, in Markdown, each with a link to its page beside it. */
export function ruleIndex(rules: readonly Rule[]): string {
    const lines = rules.map(({ code, title }) => `| [${code}](${code}.md) | ${title.vi} | ${title.en} |`);
    return `# Quy tắc (rules)\n\n| Mã | Quy tắc | Rule |\n|---|---|---|\n${lines.join('\n')}\n`;
}

/** What the settings of an editor say of a rule: itself, and how severe it is unless the user says otherwise. */
export function ruleSummary({ title, severity }: Rule): Bilingual {
    const { vi, en } = SEVERITIES[severity];
    return { vi: `${title.vi}. Mặc định: ${vi}.`, en: `${title.en}. Default: ${en}.` };
}
