import type { LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
    type CompletionItem,
    CompletionItemKind,
    type CompletionList,
    type CompletionParams,
    InsertTextFormat,
    type Range,
} from 'vscode-languageserver';
import { entryKind } from '../../facts/catalogue-facts.js';
import { foldAccents, foldedWords } from '../../facts/fold.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { byAlphabet, firstInOrder } from '../../knowledge/order.js';
import type { SpokenLanguage } from '../../language/language.js';
import {
    ENTRY_WORDS,
    type EntryKind,
    PROPERTY_TYPES,
    propertyType,
    separatorOf,
    type ValueKind,
} from '../../syntax/catalogue/properties.js';
import { type CatalogueEntry, isCatalogueFile } from '../../syntax/generated/ast.js';
import { CITED_KINDS } from '../../terms/kinds.js';

const MAX_ITEMS = 60;
/** A list of words that are right as they stand. */
const WORDS = { label: 'từ:', template: `từ:\n  \${1:từ hoặc cụm từ}\n` };
const LEVELS = ['trung ương', 'tỉnh', 'huyện', 'xã'];

/** What an entry is begun with. */
const TEMPLATES: Record<EntryKind, string> = {
    agency: `cơ quan \${1:Tên cơ quan}\n  ký hiệu: \${2}\n  thuộc: \${3}\n`,
    group: `nhóm \${1:Tên nhóm}\n  gồm: \${2}\n`,
    directive: `văn bản \${1:Số, ký hiệu}\n  loại: \${2}\n  ngày: \${3}\n  cơ quan: \${4}\n  trích yếu: \${5}\n`,
    kind: `loại \${1:Tên loại}\n  ký hiệu: \${2}\n`,
};

/** Completes a catalogue: entries at a line's start, keys that an entry does not have yet, and their values. */
export class CatalogueCompletionProvider implements CompletionProvider {
    constructor(
        private readonly knowledge: KnowledgeIndexManager,
        private readonly language: SpokenLanguage,
    ) {}

    getCompletion(document: LangiumDocument, { position }: CompletionParams): CompletionList | undefined {
        const root = document.parseResult.value;
        if (!isCatalogueFile(root)) {
            return undefined;
        }
        const before = document.textDocument.getText({ start: { line: position.line, character: 0 }, end: position });
        if (before.trimStart().startsWith('//')) {
            return undefined;
        }
        const rangeOf = (length: number): Range => ({
            start: { line: position.line, character: position.character - length },
            end: position,
        });
        const entry = root.entries.findLast(({ $cstNode: node }) => (node?.range.start.line ?? 0) <= position.line);
        const colon = /^\s*([^\s:][^:]*):\s*/u.exec(before);
        const items =
            colon && entry
                ? this.values(entry, colon[1] as string, before.slice(colon[0].length), rangeOf)
                : /^\s+/.test(before) && entry
                  ? this.keys(entry, before.trimStart(), rangeOf)
                  : this.entries(before, rangeOf);
        return { items, isIncomplete: true };
    }

    private entries(typed: string, rangeOf: (length: number) => Range): CompletionItem[] {
        const begun = (Object.keys(ENTRY_WORDS) as EntryKind[]).map((kind) => ({
            label: ENTRY_WORDS[kind],
            template: TEMPLATES[kind],
        }));
        return [...begun, WORDS]
            .filter(({ label }) => foldAccents(label).startsWith(foldAccents(typed)))
            .map(({ label, template }) => ({
                label,
                kind: CompletionItemKind.Keyword,
                filterText: typed || label,
                insertTextFormat: InsertTextFormat.Snippet,
                textEdit: { range: rangeOf(typed.length), newText: template },
            }));
    }

    private keys(entry: CatalogueEntry, typed: string, rangeOf: (length: number) => Range): CompletionItem[] {
        const has = new Set(entry.properties.map(({ key }) => key));
        return PROPERTY_TYPES.filter(({ on, key }) => on.includes(entryKind(entry)) && !has.has(key))
            .filter(({ key }) => foldAccents(key).startsWith(foldAccents(typed)))
            .map(({ key, description }, index) => ({
                label: key,
                detail: this.language.say(description),
                kind: CompletionItemKind.Property,
                sortText: String(index).padStart(3, '0'),
                filterText: typed || key,
                textEdit: { range: rangeOf(typed.length), newText: `${key}: ` },
            }));
    }

    private values(
        entry: CatalogueEntry,
        key: string,
        rest: string,
        rangeOf: (length: number) => Range,
    ): CompletionItem[] {
        const type = propertyType(entryKind(entry), key.trim());
        const typed = typedValue(rest, type?.value);
        const choices = type?.name === 'level' ? LEVELS : this.choices(type?.value, typed);
        return choices.map((name, index) => ({
            label: name,
            kind: CompletionItemKind.Value,
            sortText: String(index).padStart(3, '0'),
            filterText: typed || name,
            textEdit: { range: rangeOf(typed.length), newText: name },
        }));
    }

    private choices(value: ValueKind | undefined, typed: string): string[] {
        const folded = foldAccents(typed);
        switch (value) {
            case 'kind':
                return CITED_KINDS.filter((kind) => foldAccents(kind).startsWith(folded)).slice(0, MAX_ITEMS);
            case 'agency':
            case 'agencies':
                return this.agencies(typed);
            case 'directives':
                return this.numbers(typed);
            default:
                return [];
        }
    }

    private agencies(typed: string): string[] {
        const words = foldedWords(typed);
        const { agencies } = this.knowledge;
        const found = new Map<string, boolean>();
        const candidates = words.some(({ length }) => length >= 2) ? agencies.candidates(words) : agencies.allNames();
        for (const { description, words: own, initials } of candidates) {
            const fits = words.every((word) => own.some((each) => each.startsWith(word)));
            if (fits || (words.length === 1 && initials.startsWith(words[0] ?? ''))) {
                const { name } = description.facts;
                const begins = foldAccents(name).startsWith(foldAccents(typed.trim()));
                found.set(name, begins);
            }
        }
        // names that begin as what is typed come before those in which it stands somewhere
        return firstInOrder(
            found,
            MAX_ITEMS,
            ([a, first], [b, second]) => Number(second) - Number(first) || byAlphabet(a, b),
        ).map(([name]) => name);
    }

    /** Those that the workspace cites most come first. */
    private numbers(typed: string): string[] {
        const { directives } = this.knowledge;
        return firstInOrder(
            directives.numbersBeginning(typed),
            MAX_ITEMS,
            (a, b) => directives.citationCount(b) - directives.citationCount(a) || byAlphabet(a, b),
        );
    }
}

/** What is typed of the value at the cursor: behind the last separator of a list. */
function typedValue(rest: string, value: ValueKind | undefined): string {
    const separator = separatorOf(value);
    const from = separator ? Math.max(([...rest.matchAll(separator)].at(-1)?.index ?? -1) + 1, 0) : 0;
    return rest.slice(from).trimStart();
}
