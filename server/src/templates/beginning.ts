import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import type { Bilingual } from '../language/language.js';
import type { SkeletonParams, WrittenSkeleton } from '../protocol.js';
import { isStandard, STANDARDS } from '../standards/standards.js';
import type { Document } from '../syntax/generated/ast.js';
import { snippetOf } from './gaps.js';
import { standardsOfPapers } from './habits.js';
import { fileNameOf, skeletonOf } from './skeleton.js';
import {
    type ChosenTemplate,
    chosenTemplate,
    otherUsualForm,
    type Reader,
    readTemplate,
    type Template,
    type TemplateFile,
} from './template.js';

/** A paper begun, with what is to be told; or why none is. */
export type Beginning =
    | (Omit<WrittenSkeleton, 'remark'> & { readonly remark: Bilingual | null })
    | { readonly refused: Bilingual };

/** What a paper is to be, but for the superior's plan, which is there as a tree. */
export type BeginningWish = Omit<SkeletonParams, 'source'> & { readonly source: Document | undefined };

/** Templates as they are offered and chosen from: those of the office before those of the tool. */
export function readTemplates(files: readonly TemplateFile[], read: Reader): Template[] {
    return files.map((file) => readTemplate(file, read)).sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
}

/**
 * Begins a paper.
 *
 * @param templates of the tool and of the office
 * @param today ISO 8601
 */
export function begin(
    wish: BeginningWish,
    templates: readonly Template[],
    knowledge: KnowledgeIndexManager,
    read: Reader,
    today: string,
): Beginning {
    const { template, kind, form, source } = wish;
    const standard = isStandard(wish.standard) ? wish.standard : undefined;
    const body = wish.body?.trim() || undefined;
    const subject = wish.subject?.trim() || undefined;
    const chosen = chosenTemplate(templates, { template, kind, standard, form, body });
    if (!chosen) {
        const asked = [template ?? kind ?? 'Kế hoạch', wish.standard].filter(Boolean).join(', ');
        return {
            refused: { vi: `Không có mẫu nào cho “${asked}”.`, en: `There is no template for “${asked}”.` },
        };
    }
    const { text, tasks } = skeletonOf({ chosen, body, subject, source, today }, knowledge, read);
    const remarks = [
        ...(tasks === 0 && body !== undefined
            ? [
                  {
                      vi: `Văn bản được thực hiện không giao việc riêng cho “${body}”.`,
                      en: `The paper to carry out gives “${body}” no tasks of its own.`,
                  },
              ]
            : []),
        ...(body === undefined ? [] : formRemark(templates, chosen, body, knowledge)),
    ];
    return {
        text,
        snippet: snippetOf(text),
        fileName: fileNameOf(chosen.template.kind, subject),
        remark: remarks.reduce<Bilingual | null>(
            (all, each) => (all ? { vi: `${all.vi} ${each.vi}`, en: `${all.en} ${each.en}` } : each),
            null,
        ),
    };
}

/** That a body's papers have another form than the one that was chosen, unless its own papers show that one. */
function formRemark(
    templates: readonly Template[],
    chosen: ChosenTemplate,
    body: string,
    knowledge: KnowledgeIndexManager,
): Bilingual[] {
    const usual = otherUsualForm(templates, chosen, body);
    const { standard } = chosen.template;
    const regimes = standardsOfPapers(body, knowledge).map((each) => STANDARDS[each].regime);
    if (!usual || standard === null || regimes.includes(STANDARDS[standard].regime)) {
        return [];
    }
    return [
        {
            vi: `“${body}” thường dùng mẫu “${usual.name}”; văn bản vừa soạn theo mẫu “${chosen.form.name}”, xin xem lại thể thức.`,
            en: `“${body}” usually has the form “${usual.name}”; the paper just begun has that of “${chosen.form.name}”: please check it.`,
        },
    ];
}
