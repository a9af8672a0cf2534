import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { foldAccents } from '../../facts/fold.js';
import type { SpokenLanguage } from '../../language/language.js';
import { PLAN_RULES } from '../../rules/rules.js';
import { STANDARDS } from '../../standards/standards.js';
import { type CursorContext, rangeBefore } from './context.js';

const LABELS = [
    { label: 'tiêu chuẩn: ', detail: { vi: 'tiêu chuẩn mà văn bản theo', en: 'the standard of the document' } },
    { label: 'bỏ qua: ', detail: { vi: 'tắt quy tắc ở đoạn dưới', en: 'switches a rule off for the block below' } },
    {
        label: 'trang ngang',
        detail: { vi: 'in đoạn dưới trên trang ngang', en: 'prints the block below on a page on its side' },
    },
];

/** Behind `//`: what a note can say to the tool, the standards, the codes of rules. */
export function commentItems(context: CursorContext, language: SpokenLanguage): CompletionItem[] {
    const standard = /^\s*\/\/\s*ti[êe]u\s+chu[ẩa]n\s*:\s*([\w-]*)$/iu.exec(context.before);
    if (standard) {
        return Object.values(STANDARDS).map(({ id, shortName: name }) =>
            item(context, standard[1] as string, id, name, CompletionItemKind.EnumMember),
        );
    }
    const rule = /^\s*\/\/\s*b[ỏo]\s+qua\s*:\s*(?:[^\s,;]+[\s,;]+)*([\w-]*)$/iu.exec(context.before);
    if (rule) {
        return PLAN_RULES.map(({ code, title }) =>
            item(context, rule[1] as string, code, language.say(title), CompletionItemKind.EnumMember),
        );
    }
    const label = /^\s*\/\/\s*([\p{L} ]{0,12})$/u.exec(context.before);
    const typed = label?.[1] ?? '';
    return label
        ? LABELS.filter(({ label: each }) => foldAccents(each).startsWith(foldAccents(typed))).map((each) =>
              item(context, typed, each.label, language.say(each.detail), CompletionItemKind.Keyword),
          )
        : [];
}

function item(
    context: CursorContext,
    typed: string,
    label: string,
    detail: string,
    kind: CompletionItemKind,
): CompletionItem {
    return {
        label,
        detail,
        kind,
        // editors compare with what is typed, with or without accents
        filterText: foldAccents(label).startsWith(foldAccents(typed)) ? typed || label : label,
        textEdit: { range: rangeBefore(context, typed.length), newText: label },
    };
}
