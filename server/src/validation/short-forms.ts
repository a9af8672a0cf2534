import { plainTexts } from '../facts/plain-text.js';
import type { Document } from '../syntax/generated/ast.js';
import type { PlanChecks, Report, World } from './check.js';
import { type Found, findInWords, textAround, textOf } from './words.js';

/** Short forms that every office knows: agencies, posts and units as recipients' lines write them. */
const USUAL: ReadonlySet<string> = new Set(
    (
        'VT TH TM KT TL TUQ HC TCHC VP VX KGVX KTTH NC NL TKCT TCKT TCCB VPTU VPUB VPUBND VPCP VPTW CVP PCVP LĐVP CBTH ' +
        'UBND HĐND MTTQ MTTQVN UBMT UBMTTQ UBMTTQVN ĐBQH ĐĐBQH UBTVQH CTN PCT BTCN PCN TGĐ BTT BTV BCH BCĐ BQL BCHQS BĐBP ' +
        'TTĐT TTXVN THVN TNVN PTTH TTCP TANDTC VKSNDTC KTNN BHXH BHYT LĐLĐ LHPN CCB HND TNCS ĐTN HTX KCN CCN DNNN ' +
        'CNTT CĐS GDĐT KHCN NNMT VHTT VHTTDL LĐTBXH CSDL CBCC CBCCVC'
    ).split(' '),
);
const SHORT_FORM = /(?<![\p{L}\d./&-])\p{Lu}{3,8}(?![\p{L}\d/&-])/gu;

/** Whoever reads a recipient's line must know who is meant. */
function recipientShouldBeExplained(document: Document, report: Report, { knowledge }: World): void {
    for (const recipient of document.recipients) {
        const line = plainTexts(recipient.texts);
        if (/^Lưu(?!\p{L})/u.test(line) || line === line.toUpperCase()) {
            continue;
        }
        const unknown = [...line.matchAll(SHORT_FORM)]
            .map(([short]) => short)
            .filter((short) => !USUAL.has(short) && knowledge.agencies.search(short).length === 0)
            .filter((short) => !isDefined(short, textOf(document)));
        if (unknown.length > 0) {
            const list = [...new Set(unknown)].join(', ');
            report(
                { node: recipient, data: { short: unknown[0] } },
                {
                    vi: `Chữ viết tắt chưa được giải thích: ${list}. Viết đủ tên, hoặc thêm vào danh mục (viết tắt: …).`,
                    en: `Nothing explains ${list}. Write the name in full, or add the short form to a catalogue.`,
                },
            );
        }
    }
}

/** Whether the text introduces a short form: `(sau đây viết tắt là MTTQ)`, `Mặt trận Tổ quốc (MTTQ)`. */
function isDefined(short: string, text: string): boolean {
    return new RegExp(`\\([^()]{0,40}${short}\\s*\\)|(?:viết tắt|gọi tắt) là:?\\s*[“"']?${short}`, 'u').test(text);
}

/** What is known beyond offices: words of trade and of other countries that plans write without explaining them. */
const KNOWN_WIDELY: ReadonlySet<string> = new Set(
    (
        'STT STEM ASEAN APEC WTO WHO UNESCO UNICEF FAO IMF ODA FDI GDP GRDP PPP ISO VSIC TCVN QCVN OCOP SARS COVID HIV AIDS ATM SMS ' +
        'USD VND EUR CEO KPI PDF XML HTML URL HTTP LED LCD GIS GPS RFID QR IOT BOT VNPT EVN FPT VTV VOV VNEID XHCN CNXH ' +
        'ANTT ANQP TTATXH ATGT PCCC CNCH PCTT TKCN BVMT CCHC TTHC KTXH NTM MTQG CTMTQG THCS THPT THPTQG TDTT VHTT TTXH'
    ).split(' '),
);
/** Initials have no marks of tones; a word in capitals that has some is cut off, and known by the letters around it. */
const INITIALS = /[A-ZĐÂĂÊÔƠƯ]{3,8}/g;
/** What a short form is not joined to: other letters, the parts of a directive's number. */
const JOINT = /[\p{L}\d/&-]/u;

/**
 * A short form stands in brackets behind its words where it is used first (Hướng dẫn 36-HD/VPTW, mục II.1.6: only
 * common words, or what comes often, are shortened).
 */
function shortFormShouldBeExplained(document: Document, report: Report, { knowledge }: World): void {
    const text = textOf(document);
    const source = textAround(document);
    const told = new Set<string>();
    const isUnusual = ({ text: short, offset }: Pick<Found, 'text' | 'offset'>) =>
        !isUsual(short) &&
        !told.has(short) &&
        !JOINT.test(source.charAt(offset - 1)) &&
        !JOINT.test(source.charAt(offset + short.length)) &&
        source.charAt(offset - 1) !== '.' &&
        !isAmongCapitals({ text: short, offset }, source);
    for (const found of findInWords(document, INITIALS, isUnusual)) {
        const short = found.text;
        if (isOfRecipient(found)) {
            continue;
        }
        told.add(short);
        if (isDefined(short, text) || knowledge.agencies.search(short).length > 0) {
            continue;
        }
        report(
            { node: found.node, range: found.range, data: { short } },
            {
                vi: `Chữ viết tắt “${short}” chưa được giải thích. Lần đầu viết đủ, rồi ghi (${short}) ngay sau.`,
                en: `Nothing explains “${short}”. Write it in full the first time, with (${short}) behind it.`,
            },
        );
    }
}

function isUsual(short: string): boolean {
    return USUAL.has(short) || KNOWN_WIDELY.has(short) || /^(?:[IVXLC]+|NĂM)$/.test(short);
}

/** Whether a word stands in a title in capitals, where every word looks like a short form. */
function isAmongCapitals({ offset, text }: Pick<Found, 'text' | 'offset'>, source: string): boolean {
    const before = /(?<!\S)(\S+)\s+$/u.exec(source.slice(Math.max(0, offset - 24), offset))?.[1] ?? '';
    const after = /^\s*(\S+)/u.exec(source.slice(offset + text.length, offset + text.length + 24))?.[1] ?? '';
    return [before, after].some((word) => /^\p{Lu}{2,}[,.;:]?$/u.test(word.replace(/[*_“”"]/g, '')));
}

function isOfRecipient({ node }: Found): boolean {
    return node.$container?.$type === 'Recipient' || node.$type === 'Recipient';
}

export const shortFormChecks = {
    'viet-tat-chua-ro': recipientShouldBeExplained,
    'viet-tat-trong-bai': shortFormShouldBeExplained,
} satisfies Partial<PlanChecks>;
