import { type Disposable, languages, Range, type TextDocument, TextEdit } from 'vscode';

const MARK_ALONE = /^\s*(?:[-–•+*]|\/\/)\s*$/;

/**
 * Enter behind a mark that has no text yet ends the list: the mark goes, the cursor stays where it was. Language
 * configurations can begin a new line with a mark but not take one away, so this formats as the line break is typed.
 */
export function endListOnEnter(): Disposable {
    return languages.registerOnTypeFormattingEditProvider(
        { language: 'kehoach' },
        {
            provideOnTypeFormattingEdits: (document, position) => listEndEdits(document, position.line),
        },
        '\n',
    );
}

function listEndEdits(document: TextDocument, line: number): TextEdit[] {
    const broken = line > 0 && document.lineAt(line).isEmptyOrWhitespace ? document.lineAt(line - 1) : undefined;
    if (!broken || !MARK_ALONE.test(broken.text) || !followsList(document, line - 1)) {
        return [];
    }
    return [TextEdit.delete(new Range(broken.range.start, document.lineAt(line).range.end))];
}

/** Whether the line above holds text: a `*` alone under the issuer is a drawn rule, and so is one after a blank line. */
function followsList(document: TextDocument, line: number): boolean {
    return line > 0 && /^\s*(?:[-–•+*]|\/\/)\s+\S/.test(document.lineAt(line - 1).text);
}
