import type { DirectiveFacts } from '../../facts/catalogue-facts.js';
import { shortDate } from '../../facts/dates.js';
import { ENTRY_WORDS, PROPERTY_TYPES, type PropertyName } from '../../syntax/catalogue/properties.js';

/** What stands before the number in the head of an entry. */
export const HEAD = `${ENTRY_WORDS.directive} `;

/** An entry as a catalogue writes it: its head, then a line for each thing that it says. */
export function entryText(facts: DirectiveFacts): string {
    const values: Partial<Record<PropertyName, string | null>> = {
        kind: facts.kind,
        date: shortDate(facts.date),
        issuer: facts.issuer,
        subject: facts.subject,
        otherNames: facts.names.join('; '),
        bases: facts.bases.join('; '),
        replaces: facts.replaces.join('; '),
        replacedBy: facts.replacedBy.join('; '),
        amendedBy: facts.amendedBy.join('; '),
        effective: shortDate(facts.effective),
        expires: shortDate(facts.expires),
        checked: shortDate(facts.checked),
        file: facts.file,
        source: facts.source,
        note: facts.note,
    };
    const lines = PROPERTY_TYPES.filter(({ on }) => on.includes('directive')).flatMap(({ name, key }) => {
        const value = values[name] ?? '';
        return value === '' ? [] : [`  ${key}: ${value}`];
    });
    return [`${HEAD}${facts.number}`, ...lines].join('\n');
}
