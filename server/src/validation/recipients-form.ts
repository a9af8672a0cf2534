import { foldName } from '../facts/fold.js';
import { documentKind } from '../facts/heading-facts.js';
import { plainTexts } from '../facts/plain-text.js';
import { prescribed, standardTable } from '../facts/standard.js';
import { contentsOf, firstToken, tokensOf } from '../syntax/contents.js';
import { type Document, isArticle, type Recipient } from '../syntax/generated/ast.js';
import { type Passage, passageOf } from '../syntax/text/passage.js';
import type { PlanChecks, Report } from './check.js';
import { removingLine, replacing } from './fix.js';
import { hasRecipientsTold, recipientsToArchive } from './recipients.js';

/**
 * Whoever is addressed above is told first below: `Như trên` on what has a `Kính gửi`, `Như Điều …` on a decision in
 * articles (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9; Phụ lục III, mẫu 1.1, 1.2, 1.5; Hướng dẫn 36-HD/VPTW, mục
 * II.1.9).
 */
function addresseesAreToldFirst(document: Document, report: Report): void {
    const [first] = document.recipients;
    if (!first || !hasRecipientsTold(document)) {
        return;
    }
    const isTold = document.recipients.some(({ texts }) => /^[-\s]*(?:Như|Nhu)\s/iu.test(plainTexts(texts)));
    const kind = documentKind(document);
    if (document.addressees.length > 0) {
        // a plan has no “Kính gửi”, which is told there
        const told = standardTable(document) === null ? 'Như trên' : prescribed(document, 'letterRecipient');
        if (!isTold && kind !== 'Kế hoạch' && told !== undefined) {
            report(
                { node: first, data: { fix: inserting(first, told) } },
                {
                    vi: `Văn bản có “Kính gửi” thì dòng đầu của Nơi nhận ghi “${told}”.`,
                    en: `Where there is a “Kính gửi”, the first recipient is “${told}”.`,
                },
            );
        }
        return;
    }
    if (kind === 'Kế hoạch' && /^Như trên/u.test(plainTexts(first.texts))) {
        report(
            { node: first, data: { fix: removingLine(first.$cstNode) } },
            {
                vi: 'Kế hoạch không có “Kính gửi” nên không ghi “Như trên”; ghi tên cơ quan nhận.',
                en: 'A plan has no “Kính gửi”, so “Như trên” tells nobody; name the bodies.',
            },
        );
    }
    const articles = contentsOf(document).provisions.filter(isArticle);
    const executes = articles.at(-1)?.mark.replace(/\.$/u, '');
    const begin = prescribed(document, 'decisionRecipient') ?? null;
    if (kind === 'Quyết định' && executes !== undefined && !isTold && begin !== null) {
        const told = `${begin} ${executes}`;
        report(
            { node: first, data: { fix: inserting(first, told) } },
            {
                vi: `Dòng đầu Nơi nhận của quyết định ghi “${told}”, theo mẫu.`,
                en: `The first recipient of a decision is “${told}”, as the sample form has it.`,
            },
            'info',
        );
    }
}

/** A line before the first recipient. */
function inserting(first: Recipient, told: string) {
    const { line } = first.$cstNode?.range.start ?? { line: 0 };
    const at = { line, character: 0 };
    return {
        title: { vi: `Thêm dòng “${told}”`, en: `Add “${told}”` },
        edits: [{ range: { start: at, end: at }, newText: `- ${told};\n` }],
    };
}

/** Each recipient has a line of its own, which begins with a dash (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9). */
function recipientBeginsWithDash(document: Document, report: Report): void {
    const { recipients } = document;
    // where none has a dash, the lines were pasted without their marks
    if (!hasRecipientsTold(document) || !recipients.some(({ mark }) => mark !== undefined)) {
        return;
    }
    for (const [index, recipient] of recipients.entries()) {
        const token = firstToken(recipient);
        const before = plainTexts(recipients[index - 1]?.texts ?? []);
        // what stands beside the recipients may interrupt one: it goes on behind a comma
        const begins = index === 0 || /[;.]$/.test(before);
        if (begins && recipient.mark === undefined && token && /^\p{L}/u.test(token.text)) {
            tellDash(recipient, passageOf(token), report);
        }
        // a line without a dash reads on from the one before it, though that one has come to its end
        const isOnOneLine = recipient.$cstNode?.range.start.line === recipient.$cstNode?.range.end.line;
        for (const leaf of isOnOneLine ? [] : tokensOf(recipient)) {
            const words = passageOf(leaf);
            for (const { index, 0: gap } of words.text.matchAll(/;[^\S\n]*\n\s*(?=\p{Lu})/gu)) {
                const at = index + gap.length;
                tellDash(recipient, words.part(at, words.text.length), report);
            }
        }
    }
}

function tellDash(recipient: Recipient, line: Passage, report: Report): void {
    const title = { vi: 'Thêm gạch đầu dòng', en: 'Add the dash' };
    const first = line.range(0, 1);
    const { start } = first;
    report(
        {
            node: recipient,
            range: first,
            data: { fix: { ...replacing({ start, end: start }, '- '), title } },
        },
        {
            vi: 'Mỗi nơi nhận ghi một dòng, đầu dòng có gạch đầu dòng.',
            en: 'Each recipient has a line of its own, which begins with a dash.',
        },
    );
}

/** An agency is told once. */
function recipientIsListedOnce(document: Document, report: Report): void {
    const seen = new Map<string, Recipient>();
    for (const recipient of recipientsToArchive(document)) {
        // who gets it, without why: "(để báo cáo)"
        const name = plainTexts(recipient.texts)
            .replace(/\([^()]*\)/g, '')
            .replace(/(?<![;,.\s])[;,.\s]+$/u, '');
        const key = foldName(name);
        const first = seen.get(key);
        if (key.length > 3 && first) {
            const line = (first.$cstNode?.range.start.line ?? 0) + 1;
            report(
                { node: recipient, data: { fix: removingLine(recipient.$cstNode) } },
                {
                    vi: `“${name}” đã có trong Nơi nhận, ở dòng ${line}.`,
                    en: `“${name}” is among the recipients already, in line ${line}.`,
                },
            );
        } else {
            seen.set(key, recipient);
        }
    }
}

export const recipientsFormChecks = {
    'noi-nhan-nhu-tren': addresseesAreToldFirst,
    'noi-nhan-gach': recipientBeginsWithDash,
    'noi-nhan-lap': recipientIsListedOnce,
} satisfies Partial<PlanChecks>;
