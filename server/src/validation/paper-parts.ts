import type { AstNode, CstNode } from 'langium';
import { largest } from '../bounds/extremes.js';
import { inTextOrder, plainTexts } from '../facts/plain-text.js';
import { standardTable } from '../facts/standard.js';
import { findTitle } from '../standards/titles.js';
import { contentsOf, tokensOf } from '../syntax/contents.js';
import {
    type Annex,
    type Document,
    isAnnex,
    isArticle,
    isDocument,
    isParagraph,
    isTable,
    type Paragraph,
    type Provision,
} from '../syntax/generated/ast.js';
import { isCapitals } from '../syntax/reading/heading-parts.js';
import { passageOf } from '../syntax/text/passage.js';
import { markingKind } from '../terms/markings.js';
import type { PlanChecks, Report } from './check.js';

/** One paper is signed at one place: a second signature behind further text is that of an annex or of another paper. */
function paperShouldBeSignedOnce(document: Document, report: Report): void {
    const { signature, blocks, closing } = document;
    const [, label] = recipientsLabelsOf(document);
    if (label && signature.filter(isName).length > 1) {
        report(
            { node: document, range: label.range },
            {
                vi: 'Văn bản đã có nơi nhận và chữ ký ở trên. Nếu phần này kết thúc một văn bản khác, ghi dòng === trước văn bản ấy; nếu thừa, xóa đi. Cả hai phần được in đúng chỗ đã viết.',
                en: 'The paper has recipients and a signature above. If this closes another paper, put a line === before that one; if it is one too many, delete it. Both are printed where they stand.',
            },
        );
        return;
    }
    if (signature.length < 2 || !signature.some(isName)) {
        return;
    }
    const text = [...blocks.filter((block) => !isAnnex(block)), ...closing];
    const last = largest(text.map(offsetOf));
    // what is signed above the last words, and what is signed below them
    const before = signature.filter((line) => offsetOf(line) < last);
    const behind = signature.filter((line) => offsetOf(line) > last);
    const [first] = behind;
    if (first && before.some(isName) && behind.some(isName)) {
        report(
            { node: first },
            {
                vi: 'Văn bản đã có phần ký ở trên, sau đó còn lời văn rồi lại ký. Nếu phần sau là văn bản khác, ghi dòng === trước nó; nếu là phụ lục, mở đầu bằng “Phụ lục”. Hai phần ký được in đúng chỗ đã viết.',
                en: 'The paper was signed above, goes on, and is signed again. If what follows is another paper, put a line === before it; if it is an annex, open it with “Phụ lục”. Both are printed where they stand.',
            },
        );
    }
}

/** The labels of a document's own recipients, in the order of the text. */
function recipientsLabelsOf(document: Document): CstNode[] {
    return document.recipientsLabels.length < 2
        ? []
        : tokensOf(document).filter(
              ({ tokenType, astNode }) => tokenType.name === 'RECIPIENTS_LABEL' && astNode === document,
          );
}

function isName(line: Document['signature'][number]): boolean {
    return line.$type === 'SignerName' && /\p{L}/u.test(line.text);
}

function offsetOf(node: AstNode): number {
    return node.$cstNode?.offset ?? 0;
}

/** Circulation and forms of copying are said in the standard's own words (sources in the tables: `wording`). */
function componentShouldBeOfTheStandard(document: Document, report: Report): void {
    const { markings, copyForms } = document;
    if (markings.length + copyForms.length === 0) {
        return;
    }
    const table = standardTable(document);
    const written = [
        ...markings
            .filter(({ text }) => markingKind(text) === 'circulation')
            .map((node) => ({ node, known: table?.wording.circulation.is ?? null })),
        ...copyForms.map((node) => ({ node, known: table?.wording.copyForms.is ?? null })),
    ];
    for (const { node, known } of written) {
        const words = node.text.normalize('NFC').trim().replace(/\s+/gu, ' ');
        if (table && known && !known.some((each) => words.toUpperCase().startsWith(each.toUpperCase()))) {
            const list = known.map((each) => `“${each}”`).join(', ');
            report(
                { node },
                {
                    vi: `${table.shortName} không có “${words}”: tiêu chuẩn ghi ${list}. Dòng được in đúng chỗ đã viết; ghi lại bằng lời của tiêu chuẩn.`,
                    en: `${table.shortName} has no “${words}”: it says ${list}. The line is printed where it stands; say it in the standard's words.`,
                },
            );
        }
    }
}

/** The heading of a form within an annex is printed as text where it stands; said once, however many forms a paper has. */
function formShouldStandAlone(document: Document, report: Report): void {
    const titles = contentsOf(document)
        .provisions.filter(isAnnex)
        .flatMap((annex) => titleWithin(annex) ?? []);
    const [first, ...others] = titles;
    if (!first) {
        return;
    }
    const more = others.length;
    report(
        { node: first },
        {
            vi: `Quốc hiệu của biểu mẫu đứng một mình trong phụ lục${more > 0 ? ` (và trong ${more} phụ lục khác)` : ''}: được in ở giữa, đúng chỗ đã viết. Muốn in thành hai cột, ghi tên cơ quan của biểu mẫu, viết hoa, ở dòng trên, hoặc ghi dòng === trước biểu mẫu.`,
            en: `The national title of a form stands alone within an annex${more > 0 ? ` (and within ${more} others)` : ''}: it is printed in the middle, where it stands. For two columns, write the form's body in capitals on the line above, or put a line === before the form.`,
        },
    );
}

/** The paragraph of an annex, not of a form below it, that is a national title. */
function titleWithin(annex: Annex): Paragraph | undefined {
    return inTextOrder(annex.blocks).find((block): block is Paragraph => {
        const text = block.$type === 'Paragraph' && block.$cstNode ? passageOf(block.$cstNode).text : '';
        return text.length <= LONGEST_TITLE && findTitle(text)?.start === 0;
    });
}

/**
 * A line in capitals in the text of a paper that is no title of a part, no body that decides, no word of decision and no caption:
 * it is printed as a line of its own where it stands.
 */
function capitalsInTextMustBeKnown(document: Document, report: Report): void {
    if (document.kinds.length + document.numbers.length === 0) {
        return;
    }
    capitalsUnderSubjectMustBeMeant(document, report);
    const annexes = document.blocks.find(isAnnex);
    const end = annexes ? offsetOf(annexes) : Number.POSITIVE_INFINITY;
    const parts = contentsOf(document).provisions.filter((part) => !isAnnex(part) && offsetOf(part) < end);
    const decides = decisionOf(document);
    const lines = [document, ...parts].flatMap((holder) =>
        holder.blocks.flatMap((block, index) => {
            const text = isParagraph(block) ? lineInCapitals(block) : undefined;
            if (!isParagraph(block) || text === undefined) return [];
            const isMark = markingKind(text) !== undefined;
            const isKnown = isDocument(holder) ? decides(index) : index === 0 && hasTitleInCapitals(holder);
            return isMark || !(isKnown || isTable(holder.blocks[index + 1])) ? [{ node: block, text, isMark }] : [];
        }),
    );
    const unknown = lines.filter(({ isMark }) => !isMark);
    for (const { node, text, isMark } of unknown.length < OWN_TITLES ? lines : lines.filter((line) => line.isMark)) {
        report(
            { node },
            isMark
                ? {
                      vi: `“${text}” đứng trong lời văn nên được in như lời văn, đúng chỗ đã viết. Nếu là chỉ dẫn về độ mật, độ khẩn, lưu hành hoặc dự thảo, hãy đặt lên trên tên loại.`,
                      en: `“${text}” stands within the text and is printed as text, where it stands. If it is a mark of secrecy, urgency, circulation or a draft, put it above the kind.`,
                  }
                : {
                      vi: `Không rõ dòng “${text}” là gì: viết hoa, đứng riêng trong lời văn, không có số thứ tự. Dòng được in đúng chỗ đã viết. Nếu là đề mục, hãy ghi số ở đầu (I., 1.); nếu mở đầu phụ lục hay văn bản khác, ghi “Phụ lục” hoặc === ở dòng trên; nếu thuộc phần đầu văn bản, đặt lên trên tên loại.`,
                      en: `What the line “${text}” is cannot be told: it stands by itself in the text, in capitals and without a number. It is printed where it stands. Number it if it is a heading (I., 1.); put “Phụ lục” or === above it if it opens an annex or another paper; put it above the kind if it belongs to the heading.`,
                  },
        );
    }
}

/** A last line in capitals right below a subject that is in small letters is printed as a part of it. */
function capitalsUnderSubjectMustBeMeant({ subjects, kinds }: Document, report: Report): void {
    const [subject] = subjects;
    if (!subject?.$cstNode || kinds.length === 0) {
        return;
    }
    const passage = passageOf(subject.$cstNode);
    const { text } = passage;
    const begin = text.trimEnd().lastIndexOf('\n') + 1;
    const line = text.slice(begin).trim();
    if (begin > 0 && !isCapitals(text.slice(0, begin)) && isCapitals(line) && SEVERAL_WORDS.test(line)) {
        report(
            { node: subject, range: passage.range(begin, begin + line.length) },
            {
                vi: `“${line}” đứng liền dưới trích yếu nên được in như phần cuối của trích yếu. Nếu là thành phần khác, đặt lên trên tên loại; nếu là lời văn, để một dòng trống ở trên.`,
                en: `“${line}” stands right below the subject and is printed as the end of it. Put it above the kind if it is another component; leave an empty line above it if it is text.`,
            },
        );
    }
}

/** Three words of letters alone or more: fewer are names in capitals, as a subject may end in. */
const SEVERAL_WORDS = /^\p{L}{2,}(?:\s+\p{L}{2,}){2,}$/u;

/** A paper that has as many titles in capitals without numbers heads its parts with them. */
const OWN_TITLES = 3;

/** No title is longer, in characters: one that is is a sentence in capitals. */
const LONGEST_LINE = 160;

/**
 * The words of a paragraph that is nothing but a line in capitals: not what opens something (`GIẢI PHÁP:`), not what is quoted, no
 * cells of a table that has come apart.
 */
function lineInCapitals(paragraph: Paragraph): string | undefined {
    const node = paragraph.$cstNode;
    if (!node || node.length > LONGEST_LINE || !isCapitals(node.text)) {
        return undefined;
    }
    const text = plainTexts(paragraph.texts);
    const opensOrQuotes = [node.text.trim(), text].some((words) => /^["“(]|[.;,:]$|\|/u.test(words));
    return /\p{L}{3}/u.test(text) && !opensOrQuotes ? text : undefined;
}

/** Whether what follows right below goes on with a title in capitals. */
function hasTitleInCapitals({ title }: Provision): boolean {
    return title?.$cstNode !== undefined && isCapitals(title.$cstNode.text);
}

/**
 * Which blocks of a document itself, by their index, are whoever decides (above its bases) or the word of decision (above what it
 * decides).
 */
function decisionOf(document: Document): (index: number) => boolean {
    const { blocks } = document;
    const openings = blocks.findIndex((block) => !isParagraph(block) || lineInCapitals(block) === undefined);
    const isWord = (block: AstNode | undefined) => isParagraph(block) && isDecided(block, document);
    const isDecision = blocks.some((block) => isArticle(block) || isWord(block));
    return (index) => isDecision && (index < openings || isArticle(blocks[index + 1]) || isWord(blocks[index]));
}

/** `QUYẾT ĐỊNH:`, `QUYẾT NGHỊ` in a NGHỊ QUYẾT: a word in capitals with a colon, or the words of the kind in whichever order. */
function isDecided(paragraph: Paragraph, { kinds: [kind] }: Document): boolean {
    const text = plainTexts(paragraph.texts);
    const inOrder = (words: string) => words.toLowerCase().split(/\s+/u).sort().join(' ');
    return /^[^\p{Ll}]{4,40}:$/u.test(text) || (kind !== undefined && inOrder(text) === inOrder(kind.name));
}

/** Two columns of a heading on one line are no longer. */
const LONGEST_TITLE = 240;

export const paperPartChecks = {
    'hai-phan-ky': paperShouldBeSignedOnce,
    'thanh-phan-la': componentShouldBeOfTheStandard,
    'mau-trong-phu-luc': formShouldStandAlone,
    'dong-chu-hoa-la': capitalsInTextMustBeKnown,
} satisfies Partial<PlanChecks>;
