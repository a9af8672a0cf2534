import { GrammarUtils } from 'langium';
import { prescribed, standardTable } from '../facts/standard.js';
import { papersOf } from '../standards/standards.js';
import { type Document, isAuthority, isPosition } from '../syntax/generated/ast.js';
import type { PlanChecks, Report } from './check.js';
import { removingLine, replacing } from './fix.js';

/**
 * A party letter has its subject under the number as `về việc …` (Hướng dẫn 05-HD/VPTW) or bare (Hướng dẫn 36-HD/VPTW,
 * mục II.1.5); `V/v` is the state's.
 */
function subjectHasNoForeignLabel(document: Document, report: Report): void {
    const standard = standardTable(document);
    const label = prescribed(document, 'letterSubject');
    if (standard === null || label === undefined || label === 'V/v') {
        return;
    }
    const { vi, en } = papersOf(standard);
    for (const subject of document.subjects) {
        const label = GrammarUtils.findNodeForProperty(subject.$cstNode, 'label');
        const written = /^V\s*\/\s*v/iu.exec(label?.text ?? '')?.[0];
        if (!label || written === undefined) {
            continue;
        }
        const { start } = label.range;
        const range = { start, end: { ...start, character: start.character + written.length } };
        report(
            { node: subject, range, data: { fix: replacing(range, 'về việc') } },
            {
                vi: `Trích yếu ${vi} ghi “về việc …”, không ghi “V/v”.`,
                en: `The subject of ${en} is “về việc …”, not “V/v”.`,
            },
        );
    }
}

/** The name of an agency behind a post: `PHÓ BÍ THƯ TỈNH ỦY`. */
const POST_WITH_AGENCY =
    /^((?:PHÓ )?(?:BÍ THƯ|CHỦ NHIỆM)) (?:(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) [ỦU][YỶ]|[ỦU][YỶ] BAN|ĐẢNG ĐOÀN|CHI BỘ).*$/u;

/**
 * Whoever signs for a committee is named by the post alone, without the committee's name; members without a post sign
 * without one, not as `ỦY VIÊN` (Hướng dẫn 36-HD/VPTW, mục II.1.7).
 */
function postIsStatedAlone(document: Document, report: Report): void {
    const signsForAll = document.signature.some((line) => isAuthority(line) && /^T\s*\/\s*M/u.test(line.text));
    if (!signsForAll || standardTable(document)?.wording.postAlone.is !== true) {
        return;
    }
    for (const line of document.signature.filter(isPosition)) {
        const range = line.$cstNode?.range;
        const post = POST_WITH_AGENCY.exec(line.text)?.[1];
        if (range && post !== undefined) {
            report(
                { node: line, data: { fix: replacing(range, post) } },
                {
                    vi: `Chức vụ người ký ghi “${post}”, không kèm tên cấp ủy.`,
                    en: `The post is “${post}”, without the name of the committee.`,
                },
            );
        } else if (/^[ỦU][YỶ] VIÊN(?!\p{L})/u.test(line.text)) {
            report(
                { node: line, data: { fix: removingLine(line.$cstNode) } },
                {
                    vi: 'Ký thay mặt cấp ủy không ghi chức vụ “ủy viên”; chỉ ghi bí thư, phó bí thư, chủ nhiệm, chủ tịch và cấp phó.',
                    en: 'Who signs for a committee is not named “ủy viên”; only secretaries, heads and their deputies state a post.',
                },
            );
        }
    }
}

export const partyFormChecks = {
    'dang-trich-yeu': subjectHasNoForeignLabel,
    'dang-chuc-vu': postIsStatedAlone,
} satisfies Partial<PlanChecks>;
