import { type Disposable, type TextEditor, window } from 'vscode';

/** A pause of the cursor after which a view follows it, in milliseconds: keys go before. */
const PAUSE = 250;

/** Calls `follow` when the cursor of a plan or a catalogue rests, and when another editor comes to the front. */
export function followEditor(follow: (editor: TextEditor) => void): Disposable {
    let timer: NodeJS.Timeout | undefined;
    const soon = (editor: TextEditor | undefined) => {
        clearTimeout(timer);
        if (editor && isOurs(editor)) {
            timer = setTimeout(() => follow(editor), PAUSE);
        }
    };
    const listeners = [
        window.onDidChangeActiveTextEditor(soon),
        window.onDidChangeTextEditorSelection(({ textEditor }) => {
            if (textEditor === window.activeTextEditor) soon(textEditor);
        }),
    ];
    return {
        dispose() {
            clearTimeout(timer);
            for (const listener of listeners) {
                listener.dispose();
            }
        },
    };
}

/** Whether an editor shows a plan or a catalogue. */
export function isOurs({ document: { languageId } }: TextEditor): boolean {
    return languageId === 'kehoach' || languageId === 'danhmuc';
}
