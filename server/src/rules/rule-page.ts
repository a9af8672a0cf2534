import type { ValidationSeverity } from 'langium';
import type { Bilingual } from '../language/language.js';
import { STYLES } from '../standards/spelling-styles.js';
import type { FixSafety, Rule } from './rule.js';

const SEVERITIES: Record<ValidationSeverity, Bilingual> = {
    error: { vi: 'lỗi', en: 'error' },
    warning: { vi: 'cảnh báo', en: 'warning' },
    info: { vi: 'thông tin', en: 'information' },
    hint: { vi: 'gợi ý', en: 'hint' },
};

const FIXES: Record<FixSafety, Bilingual> = {
    automatic: {
        vi: 'máy tự sửa được, kể cả khi sửa hàng loạt (“Sửa mọi lỗi”, `check --fix`)',
        en: 'a machine can write it, also for all problems at once (“fix all”, `check --fix`)',
    },
    preferred: {
        vi: 'có cách sửa để chọn từng chỗ; được ưu tiên khi chắc chắn; không sửa hàng loạt',
        en: 'offered place by place, preferred where there is no doubt; never for all at once',
    },
    offered: {
        vi: 'có cách sửa để người soạn xem và quyết định; không sửa hàng loạt',
        en: 'offered for a person to decide on; never for all at once',
    },
    none: { vi: 'người soạn tự sửa', en: 'by hand' },
};

const NURSERY = `- Vườn ươm (nursery): quy tắc mới, chưa được đọc lại trên 100 văn bản thật; chỉ là thông tin, máy không tự sửa (new, not yet read
  on a hundred real papers: information alone, and no machine acts on it)
`;

/** A section of a page that says one thing in both languages. */
function section(title: string, text: Bilingual): string {
    return `\n## ${title}\n\n${text.vi}\n\n*${text.en}*\n`;
}

/** What an office may choose of a rule, and how. */
function choices({ code, styles }: Pick<Rule, 'code' | 'styles'>): string {
    if (!styles) {
        return '';
    }
    const rows = STYLES.map((style) => `| \`${style}\` | ${styles[style].vi} | ${styles[style].en} |`);
    return `
## Chọn (choosing)

Thiết lập (setting) \`"kehoach.ruleOptions": { "${code}": "new" }\`, riêng cho từng thư mục (for each folder); không đặt là (by default)
\`consistent\`.

| Giá trị (value) | Yêu cầu | Asks for |
|---|---|---|
${rows.join('\n')}
`;
}

/** What people read about a rule, in Markdown, Vietnamese first. */
export function rulePage({
    code,
    of,
    title,
    severity,
    source,
    why,
    silentWhen,
    fix,
    isNursery,
    example,
    styles,
}: Rule): string {
    return `# ${title.vi}

*${title.en}*

- Mã (code): \`${code}\`
- Mức (severity): ${SEVERITIES[severity].vi} (${SEVERITIES[severity].en})
- Nguồn (source): ${source ?? 'thông lệ, hoặc chính văn bản (custom, or the text itself)'}
- Sửa (fix): ${FIXES[fix].vi} — *${FIXES[fix].en}*
${isNursery ? NURSERY : ''}${section('Vì sao (why)', why)}
## Sai (wrong)

\`\`\`text
${example.bad}
\`\`\`

## Đúng (right)

\`\`\`text
${example.good}
\`\`\`
${section('Không báo khi (silent when)', silentWhen)}${choices({ code, styles })}
## Tắt (switching it off)

${of === 'plans' ? `Cho một đoạn (for one block): viết \`// bỏ qua: ${code}\` ở dòng trên; riêng mấy chữ (for some words): \`// bỏ qua: ${code} “…”\`. ` : ''}Cho mọi văn bản (everywhere): thiết lập (setting)
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
