import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { isDocumentDescription } from '../../facts/document-description.js';
import { foldName } from '../../facts/fold.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { byCodeUnits } from '../../knowledge/order.js';
import { STANDARDS } from '../../standards/standards.js';
import { contentsOf } from '../../syntax/contents.js';
import { type CursorContext, isOwnNumber, rangeBefore } from './context.js';
import { directiveOffers } from './directive-offers.js';

const MOST = 20;
/** Digits that the office of records writes when the paper is issued. */
const BLANK = '      ';

/**
 * What comes next behind the words that open a part of a paper, before anything is typed: behind `Căn cứ ` what papers of the workspace
 * rest on, behind `Số` the letters of their numbers, behind `Kính gửi:` the bodies that they give tasks to, behind `Nơi nhận:` those of
 * this one. Where it is written already, there is nothing to come.
 */
export function nextItems(context: CursorContext, knowledge: KnowledgeIndexManager): CompletionItem[] {
    const { before, after } = context;
    if (after.trim() !== '') {
        return [];
    }
    if (/^\s{0,9}(?:[-–] ?)?căn cứ $/iu.test(before)) {
        const bases = new Set(papers(knowledge).flatMap(({ bases: own }) => own));
        // a number alone is no basis to write down
        const known = [...bases].filter((number) => knowledge.directives.find(number)?.kind);
        return directiveOffers(known, { text: '', kind: undefined, words: [] }, context, knowledge);
    }
    if (/^\s{0,9}số ?:? ?$/iu.test(before) && isOwnNumber(context)) {
        return numberItems(context, knowledge);
    }
    const [, space, colon] = /^\s{0,9}kính gửi( ?)(: ?)?$/iu.exec(before) ?? [];
    if (colon !== undefined || space === ' ') {
        const names = mostUsed(papers(knowledge).flatMap(({ agencies }) => agencies.map(({ name }) => name)));
        const range = rangeBefore(context, colon === undefined ? 1 : 0);
        const joint = colon === undefined ? ': ' : before.endsWith(' ') ? '' : ' ';
        return inOrder(names.map((name) => ({ label: name, textEdit: { range, newText: `${joint}${name}` } })));
    }
    const isOpen = /^\s{0,9}nơi nhận ?: ?$/iu.test(before) && (context.document?.recipients.length ?? 0) === 0;
    return isOpen ? recipientItems(context) : [];
}

/** What is known of the papers of the workspace. */
function papers(knowledge: KnowledgeIndexManager) {
    return knowledge
        .allElements('Document')
        .filter(isDocumentDescription)
        .map(({ facts }) => facts)
        .toArray();
}

/** Numbers with their digits left blank, in the letters that the papers of the workspace bear. */
function numberItems(context: CursorContext, knowledge: KnowledgeIndexManager): CompletionItem[] {
    const { standard } = context;
    const symbols = papers(knowledge)
        .filter((each) => standard === null || each.standard === null || each.standard === standard)
        .flatMap(({ number }) => /^\d+(\D.*)$/su.exec(number ?? '')?.[1] ?? []);
    const label = STANDARDS[standard ?? 'state-nd30'].wording.numberLabel.is;
    const typed = context.before.trimStart();
    return inOrder(
        mostUsed(symbols).map((symbol) => {
            const text = `${label}${BLANK}${symbol}`;
            return {
                label: text,
                filterText: typed,
                textEdit: { range: rangeBefore(context, typed.length), newText: text },
            };
        }),
    );
}

/** Lines for all bodies that the paper gives tasks to, and for the archive. */
function recipientItems(context: CursorContext): CompletionItem[] {
    const { document, standard } = context;
    const { archiveLabel, recipientEnds } = STANDARDS[standard ?? 'state-nd30'].wording;
    const bodies = document ? contentsOf(document).responsibleBodies.map(({ name }) => name.replace(/[*_]/gu, '')) : [];
    const names = [...new Map(bodies.map((name) => [foldName(name), name])).values()];
    const above = (document?.addressees.length ?? 0) > 0 ? ['Như trên'] : [];
    const lines = [...above, ...names].map((name) => `\n- ${name}${recipientEnds.is.each}`);
    const archive = `\n- ${archiveLabel.is} VT${recipientEnds.is.last}`;
    return inOrder([
        {
            label: [...above, ...names, archiveLabel.is.replace(':', '')].join('; '),
            textEdit: insertion(context, `${lines.join('')}${archive}`),
        },
    ]);
}

function insertion(context: CursorContext, newText: string) {
    return { range: rangeBefore(context, 0), newText };
}

/** What is said most often, the most first. */
function mostUsed(said: readonly string[]): string[] {
    const counts = new Map<string, number>();
    for (const each of said) {
        counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    return [...counts]
        .sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b))
        .slice(0, MOST)
        .map(([each]) => each);
}

function inOrder(items: readonly CompletionItem[]): CompletionItem[] {
    return items.map((item, index) => ({
        kind: CompletionItemKind.Text,
        filterText: '',
        ...item,
        sortText: String(index).padStart(4, '0'),
    }));
}
