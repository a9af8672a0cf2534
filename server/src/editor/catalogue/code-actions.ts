import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
    type CodeAction,
    CodeActionKind,
    type CodeActionParams,
    type Diagnostic,
    TextEdit,
} from 'vscode-languageserver';
import type { SpokenLanguage } from '../../language/language.js';
import { PROPERTY_TYPES } from '../../syntax/catalogue/properties.js';
import { CatalogueLanguageMetaData } from '../../syntax/generated/module.js';
import { fixSafetyOf } from '../../validation/fix.js';
import { stillToldIn } from '../fixes/still-told.js';

/** What fixes a catalogue: the key that was meant, the colon that is missing, the agency that is not listed yet. */
export class CatalogueCodeActionProvider implements CodeActionProvider {
    constructor(private readonly language: SpokenLanguage) {}

    getCodeActions(file: LangiumDocument, { context }: CodeActionParams): CodeAction[] {
        // problems of other tools may bear any code
        return context.diagnostics
            .filter(({ source }) => source === CatalogueLanguageMetaData.languageId)
            .filter(stillToldIn(file))
            .flatMap((diagnostic) => this.fixesOf(file, diagnostic));
    }

    private fixesOf(file: LangiumDocument, diagnostic: Diagnostic): CodeAction[] {
        const { textDocument } = file;
        const data = (diagnostic.data ?? {}) as { key?: string; agency?: string };
        const fix = (vi: string, en: string, edit: TextEdit): CodeAction => ({
            title: this.language.say({ vi, en }),
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            edit: { changes: { [file.uri.toString()]: [edit] } },
            isPreferred: fixSafetyOf(diagnostic) === 'preferred',
        });
        switch (diagnostic.code) {
            case 'danh-muc-khoa-la':
                return data.key
                    ? [
                          fix(
                              `Sửa thành “${data.key}”`,
                              `Change to “${data.key}”`,
                              TextEdit.replace(diagnostic.range, `${data.key}:`),
                          ),
                      ]
                    : [];
            case 'danh-muc-dong-la': {
                const line = textDocument.getText(diagnostic.range);
                const key = PROPERTY_TYPES.find((type) => line.toLowerCase().startsWith(`${type.key} `))?.key;
                const at = diagnostic.range.start;
                return key
                    ? [
                          fix(
                              'Thêm dấu hai chấm',
                              'Add the colon',
                              TextEdit.insert({ ...at, character: at.character + key.length }, ':'),
                          ),
                      ]
                    : [];
            }
            case 'danh-muc-co-quan-la': {
                const end = textDocument.positionAt(textDocument.getText().length);
                const gap = textDocument.getText().endsWith('\n') ? '\n' : '\n\n';
                return data.agency
                    ? [
                          fix(
                              `Thêm mục “cơ quan ${data.agency}”`,
                              `Add an entry “cơ quan ${data.agency}”`,
                              TextEdit.insert(end, `${gap}cơ quan ${data.agency}\n`),
                          ),
                      ]
                    : [];
            }
            default:
                return [];
        }
    }
}
