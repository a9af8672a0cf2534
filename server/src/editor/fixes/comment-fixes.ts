import { type Range, TextEdit } from 'vscode-languageserver';
import { STANDARDS } from '../../standards/standards.js';
import { type FixOffer, fixData, quickFix } from './fix.js';

/** Takes away what hides nothing. No fix: what a note hides may depend on files that are not there just now. */
const removeSwitch: FixOffer = (context) => {
    const { remove } = fixData<{ remove: Range }>(context);
    if (!remove) {
        return [];
    }
    const title = context.shared.language.say({ vi: 'Bỏ ghi chú thừa', en: 'Remove what hides nothing' });
    return [quickFix(context, title, [TextEdit.del(remove)], true)];
};

/** Names one of the standards that there are. */
const nameStandard: FixOffer = (context) => {
    const { value } = fixData<{ value: Range }>(context);
    if (!value) {
        return [];
    }
    const isEmpty = value.start.character === value.end.character;
    return Object.values(STANDARDS).map(({ id, shortName: name }) => {
        const title = context.shared.language.say({ vi: `Theo ${name}: “${id}”`, en: `Follow ${name}: “${id}”` });
        return quickFix(context, title, [TextEdit.replace(value, isEmpty ? ` ${id}` : id)]);
    });
};

export const commentFixes: Readonly<Record<string, FixOffer>> = {
    'bo-qua-thua': removeSwitch,
    'tieu-chuan-la': nameStandard,
};
