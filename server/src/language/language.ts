/** Languages in which the tool speaks to people. */
export type Language = 'vi' | 'en';

/** A sentence in both languages. */
export type Bilingual = Record<Language, string>;

/**
 * The language that the tool speaks: Vietnamese, unless the user asks for English.
 *
 * @param setting the setting `kehoach.language`: `vi`, `en`, or `auto` for the editor's own language
 * @param locale the editor's language, such as `en` or `vi`
 */
export function chooseLanguage(setting: string | undefined, locale: string | undefined): Language {
    if (setting === 'vi' || setting === 'en') {
        return setting;
    }
    return locale?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** Holds the language in force; one for each server or run of the command line. */
export class SpokenLanguage {
    current: Language = 'vi';

    /** The sentence in the language in force. */
    say(sentence: Bilingual): string {
        return sentence[this.current];
    }
}
