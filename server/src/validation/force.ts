import { AstUtils, type CstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { shortDate } from '../facts/dates.js';
import { documentAsOf, documentNumber } from '../facts/heading-facts.js';
import type { KnownDirective } from '../knowledge/known-directive.js';
import { lawsInLeaf } from '../knowledge/mentions.js';
import { contentsOf, tokensOf } from '../syntax/contents.js';
import { type Citation, type Document, isBasis, isTable } from '../syntax/generated/ast.js';
import { passageOf } from '../syntax/text/passage.js';
import type { FaultPlace, PlanChecks, Report, World } from './check.js';
import { knownCitations, placesOfKnown } from './citations.js';
import { placesElsewhere } from './related-places.js';

/** How a directive ended, as far as catalogues and documents of the workspace say. */
interface End {
    /** What took its place; undefined where nobody says. */
    readonly successor: KnownDirective | undefined;
    /** First day on which it applied no longer, ISO 8601; null where only the successor is known. */
    readonly day: string | null;
}

/**
 * A document rests on directives in force; one that ended before it gives no basis. Nothing asks for it but sense, so what is
 * told is what the catalogue says, with its day. A directive is over on the day that an entry states, else when its successor
 * came into force: for what takes effect later than its day (laws, decrees, circulars) a year after it, where nobody says when.
 */
function citedDirectiveShouldBeInForce(document: Document, report: Report, world: World): void {
    const date = documentAsOf(document);
    if (date === null) {
        return;
    }
    const own = documentNumber(document);
    const cited = new Set(contentsOf(document).citations.map(({ number }) => number));
    for (const { citation, known } of knownCitations(document, world)) {
        const end = endBefore(date, known, world);
        // what replaces a directive has to name it, lists name what is gone, and who cites the next one too knows of it
        const isKnown = known.replacedBy.some((number) => number === own || cited.has(number));
        if (!end || isKnown || isOfThePast(citation)) {
            continue;
        }
        const isBase = AstUtils.getContainerOfType(citation, isBasis) !== undefined;
        tellEnd({ node: citation, property: 'number' }, known, end, isBase, report, world);
    }
    for (const basis of document.bases) {
        for (const leaf of tokensOf(basis)) {
            for (const { number, start, end: to } of lawsInLeaf(leaf, date, world.knowledge)) {
                const known = world.knowledge.directives.find(number);
                const end = known && endBefore(date, known, world);
                if (known && end && !isCitedAt(basis, to) && !known.replacedBy.some((next) => cited.has(next))) {
                    tellEnd({ node: basis, range: rangeOf(leaf, start, to) }, known, end, true, report, world);
                }
            }
        }
    }
}

/** How a directive ended before a day; undefined where nobody says that it did. */
function endBefore(date: string, known: KnownDirective, { knowledge }: World): End | undefined {
    const successors = known.replacedBy.flatMap((number) => knowledge.directives.find(number) ?? []);
    const begun = successors.find((each) => (surelyInForce(each) ?? '9') <= date);
    if (known.expires !== null) {
        return known.expires <= date ? { successor: begun ?? successors[0], day: known.expires } : undefined;
    }
    return begun ? { successor: begun, day: begun.effective } : undefined;
}

/** The day from which a directive applies for certain, ISO 8601. Laws, decrees and circulars come into force months after their day. */
function surelyInForce({ kind, date, effective }: KnownDirective): string | null {
    if (effective !== null || date === null || !/^(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư)/u.test(kind ?? '')) {
        return effective ?? date;
    }
    return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

/** What a text says of a directive that is gone, changed or looked back at, right before its citation. */
const PAST =
    /(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực|sửa đổi|bổ sung|trước đây|trước đó|tổng kết|sơ kết|kết quả|năm thực hiện|giai đoạn)/iu;
const LONGEST_CLAUSE = 160;

/** Whether a citation speaks of the past: in a table, behind words of repeal, of review or of a period. */
function isOfThePast(citation: Citation): boolean {
    const passage = citation.$cstNode && passageOf(citation.$cstNode);
    if (!passage || AstUtils.getContainerOfType(citation, isTable) !== undefined) {
        return true;
    }
    const before = passage.around.slice(Math.max(0, passage.offset - LONGEST_CLAUSE), passage.offset);
    const clause = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(';')) + 1);
    return PAST.test(clause);
}

/** Whether a law's name at an offset goes on with its number: then the citation is looked at. */
function isCitedAt({ $cstNode }: { $cstNode?: CstNode }, offset: number): boolean {
    const behind = $cstNode?.root.fullText.slice(offset, offset + 12).normalize('NFC') ?? '';
    return /^\s*số\s?:?\s?\d/u.test(behind);
}

function rangeOf(leaf: CstNode, start: number, end: number): Range {
    const { textDocument } = AstUtils.getDocument(leaf.astNode);
    return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
}

function tellEnd(
    place: FaultPlace,
    known: KnownDirective,
    { successor, day }: End,
    isBase: boolean,
    report: Report,
    { knowledge, language }: World,
): void {
    const name = nameOf(known);
    const next = successor ? nameOf(successor) : '';
    const [on, from] = day === null ? ['', ''] : [` từ ngày ${shortDate(day)}`, ` on ${shortDate(day)}`];
    const since = successor?.date ? ` (${shortDate(successor.date)})` : '';
    const [seen, checked] =
        known.checked === null
            ? ['', '']
            : [`, theo danh mục ngày ${shortDate(known.checked)}`, `, by the catalogue of ${shortDate(known.checked)}`];
    const relatedInformation = successor
        ? placesElsewhere(() => placesOfKnown(knowledge.directives.find(successor.number, successor), language))
        : [];
    report(
        { ...place, relatedInformation, data: { number: known.number, successor: successor?.number } },
        successor
            ? {
                  vi: `${name} đã được thay thế${on} bằng ${next}${since}${seen}. Viện dẫn văn bản mới nếu căn cứ vào quy định đang có hiệu lực.`,
                  en: `${name} was replaced${from} by ${next}${since}${checked}. Cite the new one if what is in force is meant.`,
              }
            : {
                  vi: `${name} hết hiệu lực${on}${seen}.`,
                  en: `${name} ceased to apply${from}${checked}.`,
              },
        isBase ? undefined : 'info',
    );
}

/** `Luật Ngân sách nhà nước số 89/2025/QH15`, `Nghị định 47/2020/NĐ-CP`. */
function nameOf({ kind, number, entries }: KnownDirective): string {
    const [law] = entries.flatMap(({ facts }) => facts.names);
    return law === undefined ? [kind, number].filter(Boolean).join(' ') : `${law} số ${number}`;
}

export const forceChecks = {
    'vien-dan-het-hieu-luc': citedDirectiveShouldBeInForce,
} satisfies Partial<PlanChecks>;
