import { env, workspace } from 'vscode';
import vietnamese from '../../l10n/bundle.l10n.vi.json' with { type: 'json' };
import { chooseLanguage, type Language } from '../../server/src/language/language.js';

/** The language that the server and the extension speak: that of `kehoach.language`, or else the editor's own. */
export function spokenLanguage(): Language {
    return chooseLanguage(workspace.getConfiguration('kehoach').get<string>('language'), env.language);
}

const WORDS: Readonly<Record<string, string>> = vietnamese;

/**
 * What the extension itself says, in the language that the server speaks: that of `kehoach.language`. VS Code has no Vietnamese of
 * its own, so that its own `l10n` would always speak English.
 */
export const l10n = {
    /**
     * @param message in English, with `{0}` where the first of `parts` stands
     * @returns in Vietnamese or English
     */
    t(message: string, ...parts: readonly (string | number)[]): string {
        const words = spokenLanguage() === 'vi' ? (WORDS[message] ?? message) : message;
        return words.replace(/\{(\d)\}/gu, (blank, place: string) => String(parts[Number(place)] ?? blank));
    },
};
