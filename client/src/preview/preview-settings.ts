import { type Uri, workspace } from 'vscode';
import type { ScrollSettings } from '../../preview/messages.js';

/** The section of the settings that belong to the preview. */
export const PREVIEW_SETTINGS = 'kehoach.preview';

/** How a document's preview and its editor follow each other. */
export function scrollSettings(document: Uri): ScrollSettings {
    const settings = workspace.getConfiguration(PREVIEW_SETTINGS, document);
    return {
        previewFollows: settings.get('scrollPreviewWithEditor', true),
        editorFollows: settings.get('scrollEditorWithPreview', true),
    };
}
