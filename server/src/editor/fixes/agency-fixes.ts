import { TextEdit } from 'vscode-languageserver';
import { plainTexts } from '../../facts/plain-text.js';
import { documentAround } from '../../knowledge/mentions.js';
import { isPlanFile } from '../../syntax/generated/ast.js';
import { type FixOffer, fixData, quickFix } from './fix.js';

/** Writes the agency that took its place. */
const takeSuccessor: FixOffer = (context) => {
    const { successor } = fixData<{ successor: string }>(context);
    if (!successor) {
        return [];
    }
    const title = context.shared.language.say({ vi: `Thay bằng “${successor}”`, en: `Replace by “${successor}”` });
    return [quickFix(context, title, [TextEdit.replace(context.diagnostic.range, successor)], true)];
};

/** A line among the recipients, before the archive's. */
const addRecipient: FixOffer = (context) => {
    const { agency } = fixData<{ agency: string }>(context);
    const root = context.file.parseResult.value;
    if (!agency || !isPlanFile(root)) {
        return [];
    }
    const { textDocument } = context.file;
    const document = documentAround(root, textDocument.offsetAt(context.diagnostic.range.start));
    const recipients = document?.recipients ?? [];
    const archive = recipients.find(({ texts }) => /^Lưu(?!\p{L})/u.test(plainTexts(texts)));
    const place = (archive ?? recipients[recipients.length - 1])?.$cstNode;
    if (!place) {
        return [];
    }
    const { language } = context.shared;
    const title = language.say({ vi: `Thêm “${agency}” vào Nơi nhận`, en: `Add “${agency}” to the recipients` });
    const line = archive ? place.range.start.line : place.range.end.line + 1;
    return [quickFix(context, title, [TextEdit.insert({ line, character: 0 }, `- ${agency};\n`)], true)];
};

export const agencyFixes: Readonly<Record<string, FixOffer>> = {
    'co-quan-cu': takeSuccessor,
    'co-quan-chua-nhan': addRecipient,
};
