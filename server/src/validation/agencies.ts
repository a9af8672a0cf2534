import type { AstNode } from 'langium';
import { foldName } from '../facts/fold.js';
import { documentAddressees, documentIssuers, documentKind, issuingPaper } from '../facts/heading-facts.js';
import { plainTexts } from '../facts/plain-text.js';
import { namesOf } from '../knowledge/agency-index.js';
import { shortens, withoutHead } from '../knowledge/agency-names.js';
import { withoutSign } from '../standards/authorities.js';
import { contentsOf } from '../syntax/contents.js';
import { type Document, isContentItem, isPart, isSection } from '../syntax/generated/ast.js';
import type { PlanChecks, Report, World } from './check.js';

/** Recipients that stand for whole circles of agencies, and what they cover. */
const CIRCLES: readonly { readonly recipient: RegExp; readonly agency: RegExp }[] = [
    {
        recipient:
            /như trên|(?:như|^|; )(?:[-–] ?)? ?(?:mục|phần|điều|khoản) (?:[ivx]+|\d+)(?![\p{L}\d])|nêu trên|có liên quan|liên quan|các cơ quan|các đơn vị|các tổ chức|thành phần (?:tham dự|dự|mời|họp)/u,
        agency: /./,
    },
    {
        recipient: /các sở|sở, ban|sở, ngành|ban, ngành|thủ trưởng|các ban/,
        agency: /^(?:sở|ban|cơ quan|thanh tra|văn phòng|công an|bộ chỉ huy|báo|đài|trường|bảo hiểm|kho bạc|thuế|cục|chi cục|ngân hàng)/,
    },
    {
        recipient: /các bộ|bộ, ngành|cơ quan ngang bộ/,
        agency: /^(?:bộ|ngân hàng|thanh tra|ủy ban|văn phòng|đài|thông tấn|bảo hiểm)/,
    },
    {
        recipient:
            /(?:các|cấp|ubnd|ủy ban nhân dân) (?:xã|phường|đặc khu)(?=[,;/]| ?-| và|$)|(?:các|cấp) (?:huyện|xã|phường|đặc khu|quận|thị xã|thành phố|đảng ủy|huyện ủy|thị ủy|thành ủy)|đảng ủy (?:xã|trực thuộc)|đảng bộ|trực thuộc/,
        agency: /huyện|(?<!hợp tác )xã|phường|đặc khu|địa phương|đảng ủy|huyện ủy|thị ủy|thành ủy|cấp ủy|đảng bộ|cơ sở/,
    },
    {
        recipient: /mặt trận|mttq|đoàn thể|chính trị/,
        agency: /mặt trận|mttq|đoàn thể|hội |đoàn |liên đoàn|chính trị|tổ chức/,
    },
];

/** Whoever is given a task receives the document (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9: recipients to act). */
function agencyShouldBeAmongRecipients(document: Document, report: Report, { knowledge }: World): void {
    const paper = document.recipients.length > 0 ? document : issuingPaper(document);
    const agencies = contentsOf(document).responsibleBodies;
    const lines = agencies.length > 0 ? paper.recipients.map(({ texts }) => plainTexts(texts)) : [];
    if (lines.length === 0) {
        return;
    }
    const own = ownNames(paper);
    const reports = REPORTS.has(documentKind(document) ?? '');
    const recipients = foldName([...lines, ...documentAddressees(paper)].join('; '));
    const told = knowledge.agencies.search(lines.join('\n'));
    const members = new Set(
        told.flatMap(({ values }) => values.flatMap(({ facts }) => facts.members)).map((member) => foldName(member)),
    );
    const shortened = lines.flatMap(namedIn);
    for (const agency of agencies) {
        const name = agency.name.replace(/[*_]/g, '').replace(/^(?:Đề nghị|Giao|Yêu cầu)\s+/u, '');
        // a circle ("các cơ quan liên quan") is told by whoever belongs to it, a member by the body
        const body = withoutHead(name);
        if (/^(?:các|đồng chí|đ\/c)\s|liên quan/iu.test(body) || (reports && isAsked(agency))) {
            continue;
        }
        const description = knowledge.agencies.find(name);
        const names = (description ? namesOf(description) : [body]).map(foldName);
        const isTold =
            names.some((each) => isOwn(each, own)) ||
            names.some((each) => recipients.includes(withoutLevel(each)) || members.has(each)) ||
            shortened.some((each) => shortens(each, body) || shortens(each, withoutLevel(body))) ||
            CIRCLES.some(
                (circle) => circle.recipient.test(recipients) && names.some((each) => circle.agency.test(each)),
            );
        if (!isTold) {
            report(
                { node: agency, property: 'name', data: { agency: name } },
                {
                    vi: `“${name}” được giao nhiệm vụ nhưng không có trong Nơi nhận.`,
                    en: `“${name}” is given tasks but is not among the recipients.`,
                },
            );
        }
    }
}

/** Kinds that go up: what they ask of bodies above, whoever receives them passes on. */
const REPORTS: ReadonlySet<string> = new Set(['Báo cáo', 'Tờ trình']);

/** Whether a body is asked for something, as one above is in a report: `KIẾN NGHỊ, ĐỀ XUẤT` over `1. Bộ Y tế nghiên cứu …`. */
function isAsked(agency: AstNode): boolean {
    for (let node = agency.$container; node; node = node.$container) {
        const title = isSection(node) || isContentItem(node) || isPart(node) ? node.title : undefined;
        if (title && /kiến nghị|đề xuất/iu.test(plainTexts([title]))) {
            return true;
        }
    }
    return false;
}

/** Who issues a paper, and in whose name it is signed: they have it, and no line among the recipients says so. */
function ownNames(paper: Document): string[] {
    const collectives = paper.signature
        .filter((line) => line.$type === 'Authority')
        .map(({ text }) => withoutSign(text));
    return [...documentIssuers(paper), ...collectives].map(foldName);
}

/**
 * Whether a name is one of those who issue a paper, also with the collective in whose name it is signed before it, and without its
 * place: `Ban Chấp hành Công đoàn xã` of `CÔNG ĐOÀN XÃ HỘI AN`.
 */
function isOwn(name: string, own: readonly string[]): boolean {
    const says = (part: string) => own.some((body) => body.includes(part));
    return says(name) || own.some((body) => name.startsWith(`${body} `) && says(name.slice(body.length + 1)));
}

/** The bodies that a line of the recipients names: `Các Sở: Nội vụ, KHCN` are `Sở Nội vụ` and `Sở KHCN`. */
function namedIn(line: string): string[] {
    const plain = line.replace(/\([^()]*\)/g, '');
    const [, opening = '', list] = /^\s*(?:-\s*)?(?:[Cc]ác\s+)?(\p{L}+)\s*:\s*(.*)$/su.exec(plain) ?? [];
    // the archive keeps it for the unit that drafted it
    const kind = opening === '' || opening === 'Lưu' ? undefined : opening;
    // a comma without a space is one of a short form: `VH,TT&DL`
    const names = (list ?? plain).split(/[,;](?=\s|$)/u).map((name) => name.replace(/^[-\s]+/, '').trim());
    // whole names are looked for as they stand
    return kind === undefined
        ? names.filter((name) => /\p{Lu}\p{Lu}/u.test(name))
        : names.map((name) => `${kind} ${name}`);
}

/** `Công an tỉnh` is told where the recipients say `Công an`. */
function withoutLevel(name: string): string {
    return name.replace(/\s(?:tỉnh|thành phố)(?:\s.*)?$/su, '');
}

export const agencyChecks = {
    'co-quan-chua-nhan': agencyShouldBeAmongRecipients,
} satisfies Partial<PlanChecks>;
