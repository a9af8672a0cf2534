import { env, workspace } from 'vscode';
import vietnamese from '../../l10n/bundle.l10n.vi.json' with { type: 'json' };
import { chooseLanguage } from '../../server/src/language/language.js';

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
        const asked = workspace.getConfiguration('kehoach').get<string>('language');
        const words = chooseLanguage(asked, env.language) === 'vi' ? (WORDS[message] ?? message) : message;
        return words.replace(/\{(\d)\}/gu, (blank, place: string) => String(parts[Number(place)] ?? blank));
    },
};
