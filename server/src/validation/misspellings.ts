import type { Range } from 'vscode-languageserver-types';
import { gather } from '../bounds/gather.js';
import type { Bilingual } from '../language/language.js';
import type { Slip, SlipKind } from '../spelling/slip.js';
import type { Document } from '../syntax/generated/ast.js';
import type { CheckedWorld, FaultPlace, PlanCheck, PlanChecks, Report } from './check.js';
import { replacing } from './fix.js';
import { type Misspelled, misspelledWords, RULE_OF_SLIP } from './misspelled-words.js';

/** What a fix of the editor is made of: a guess that a person has to look at, so it is no {@link Fix}. */
export interface SpellingSuggestion {
    /** What the office may call a word of its own, in small letters: as it is written, beside a neighbour that speaks against it. */
    readonly words: string;
    /** Undefined where nobody can say what should stand there. */
    readonly edit?: { readonly range: Range; readonly newText: string };
}

/** So many other places of the same slip are listed; all are counted. */
const MOST_LISTED = 20;

/**
 * Tells the slips of some kinds: the first place of each in full, the others beside it, so that none buries the rest. Places
 * where the rule is switched off are left out first: what hides one of them hides no other.
 */
function slipsOf(
    kinds: readonly SlipKind[],
    tell: (slip: Slip) => Bilingual,
    dataOf: (found: Misspelled) => FaultPlace['data'],
): PlanCheck {
    return (document: Document, report: Report, world: CheckedWorld) => {
        const groups = new Map<string, Misspelled[]>();
        for (const found of misspelledWords(document, world)) {
            const { kind, text, right, isSure } = found.slip;
            // one wrong letter is one slip of whoever converted the text, in whatever words it stands
            const key = kind === 'letter' ? kind : `${kind} ${text.toLowerCase()} ${right?.toLowerCase()} ${isSure}`;
            if (kinds.includes(kind) && !world.switches.hide(RULE_OF_SLIP[kind], found.range)) {
                gather(groups, key, [found]);
            }
        }
        for (const group of groups.values()) {
            tellGroup(group, tell, dataOf, report);
        }
    };
}

function tellGroup(
    [first, ...others]: readonly Misspelled[],
    tell: (slip: Slip) => Bilingual,
    dataOf: (found: Misspelled) => FaultPlace['data'],
    report: Report,
): void {
    if (!first) {
        return;
    }
    const { slip, node, range } = first;
    const message = tell(slip);
    const relatedInformation = others.slice(0, MOST_LISTED).map((other) => ({
        location: { uri: other.uri, range: other.range },
        message: other.slip.text,
    }));
    report(
        { node, range, relatedInformation, data: dataOf(first) },
        others.length === 0
            ? message
            : {
                  vi: `${message.vi} Còn ${others.length} chỗ khác.`,
                  en: `${message.en} There are ${others.length} more.`,
              },
        slip.isSure ? undefined : 'info',
    );
}

function suggestion({ slip: { text, right, evidence }, range }: Misspelled): {
    suggestion: SpellingSuggestion;
} {
    const isOneLine = range.start.line === range.end.line;
    const edit = right === undefined || !isOneLine ? undefined : { range, newText: right };
    return { suggestion: { words: (evidence?.unusual ?? text).toLowerCase().replace(/\s+/g, ' '), edit } };
}

function tellImpossible({ kind, text, right }: Slip): Bilingual {
    if (kind === 'glued') {
        return {
            vi: `“${text}” là hai tiếng viết liền. Viết “${right}”.`,
            en: `“${text}” is two words in one. Write “${right}”.`,
        };
    }
    if (kind === 'letter') {
        return {
            vi: `“${text}” có chữ cái thay cho “Đ” mà không phải “Đ” của tiếng Việt: tìm không ra. Viết “${right}”.`,
            en: `“${text}” has another letter in the place of the “Đ” of Vietnamese: no search finds it. Write “${right}”.`,
        };
    }
    return {
        vi: `“${text}” không phải âm tiết tiếng Việt. ${right === undefined ? 'Kiểm tra lại chữ này.' : `Có lẽ là “${right}”.`}`,
        en: `“${text}” is no Vietnamese syllable. ${right === undefined ? 'Check it.' : `Perhaps “${right}” is meant.`}`,
    };
}

function tellTone({ text, right }: Slip): Bilingual {
    return {
        vi: `“${text}” đặt dấu thanh sai chỗ theo cả kiểu cũ và kiểu mới. Viết “${right}”.`,
        en: `The tone of “${text}” stands where neither way places it. Write “${right}”.`,
    };
}

function tellDoubled({ text, right }: Slip): Bilingual {
    const words = text.replace(/\s+/g, ' ');
    return {
        vi: `“${words}”: một từ viết hai lần. Chỉ viết “${right}”.`,
        en: `“${words}”: one word twice. Write “${right}” once.`,
    };
}

function tellContext({ text, right, evidence }: Slip): Bilingual {
    const { usual = '', unusual = '', isUsual = false, wasSeen = false } = evidence ?? {};
    return {
        vi: `“${text}” có lẽ là “${right}”: “${usual}” ${isUsual ? 'thường gặp' : 'có gặp'}, “${unusual}” ${wasSeen ? 'hiếm gặp' : 'không gặp'}.`,
        en: `“${text}” may stand for “${right}”: “${usual}” is ${isUsual ? 'usual' : 'known'}, “${unusual}” ${wasSeen ? 'is rare' : 'was never seen'}.`,
    };
}

export const misspellingChecks = {
    'chinh-ta-am-tiet': slipsOf(['impossible', 'glued', 'letter'], tellImpossible, suggestion),
    // the word is the same whichever way its tone is placed: a machine may write it
    'dau-thanh-sai-cho': slipsOf(['tone'], tellTone, ({ slip, range }) => ({
        fix: replacing(range, slip.right ?? slip.text),
    })),
    'lap-tu': slipsOf(['doubled'], tellDoubled, suggestion),
    'chinh-ta-ngu-canh': slipsOf(['context'], tellContext, suggestion),
} satisfies Partial<PlanChecks>;
