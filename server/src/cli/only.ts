import { RULES } from '../rules/rules.js';
import type { RuleSetting } from '../settings.js';
import { CommandError } from './command-error.js';

/** What `--only` names: codes of rules, or what several begin with (`chinh-ta`), parted by commas. */
export function onlyOf(typed: string, others: readonly string[] = []): string[] {
    return [...others, ...typed.split(',').map((name) => name.trim())].filter((name) => name !== '');
}

/**
 * The settings that leave the named rules on and switch all others off.
 *
 * @param set what the user has set; a rule that is off there stays off
 * @throws a CommandError for a name that no rule has and none begins with
 */
export function onlyThese(
    names: readonly string[],
    set: ReadonlyMap<string, RuleSetting>,
): ReadonlyMap<string, RuleSetting> {
    const named = new Set(names.flatMap(rulesNamed));
    return new Map([...set, ...RULES.filter(({ code }) => !named.has(code)).map(({ code }) => [code, 'off'] as const)]);
}

function rulesNamed(name: string): string[] {
    const codes = RULES.map(({ code }) => code);
    const named = codes.includes(name) ? [name] : codes.filter((code) => code.startsWith(`${name}-`));
    if (named.length === 0) {
        const [first = ''] = name.split('-');
        const near = codes.filter((code) => code.startsWith(first)).slice(0, 8);
        const hint = near.length > 0 ? `có (there are): ${near.join(', ')}` : 'xem (see) docs/rules/README.md';
        throw new CommandError(
            `--only: “${name}” không phải mã quy tắc, cũng không phải phần đầu của mã nào (no rule and no family of rules); ${hint}`,
        );
    }
    return named;
}
