import { standsAtLeft } from '../../printed/ending-columns.js';
import type { EndingBlock, PrintedLine, SignatureBlock } from '../../printed/printed-document.js';
import type { Layout } from '../../standards/standard.js';
import { plain } from './plain.js';
import { GAP, sideBySide } from './side-by-side.js';
import { aligned } from './width.js';
import { wrap, wrapEvenly } from './wrap.js';

/** As many signatures stand beside each other as a line has room for. */
const MAX_BESIDE = 3;

/** Recipients and signature side by side; several signatures beside each other above the recipients. */
export function endingLines(block: EndingBlock, layout: Layout, room: number): string[] {
    const { label, recipients, signatures, confirms } = block;
    const list = (width: number) =>
        [...(label ? [label] : []), ...recipients].flatMap((line) => recipientLines(line, width));
    const [only, ...others] = signatures;
    const shares = layout.ending.is;
    const left = Math.floor(((room - GAP) * shares.recipients) / (shares.recipients + shares.signature));
    const atLeft = standsAtLeft(block, { layout });
    if ((confirms || atLeft) && only) {
        const lines = signatureLines(only, layout, atLeft ? left : room);
        return label || recipients.length > 0 ? [...lines, '', ...list(room)] : lines;
    }
    if (others.length === 0) {
        const right = room - GAP - left;
        return sideBySide(
            { lines: list(left), width: left },
            { lines: only ? signatureLines(only, layout, right) : [], width: right },
        );
    }
    const lines: string[] = [];
    const beside = Math.min(signatures.length, MAX_BESIDE);
    const width = Math.floor((room - GAP * (beside - 1)) / beside);
    for (let first = 0; first < signatures.length; first += beside) {
        const stacks = signatures.slice(first, first + beside);
        const columns = onOneHeight(stacks, layout, width).map((lines) => ({ lines, width }));
        for (const line of [...sideBySide(...columns), '']) lines.push(line);
    }
    return [...lines, ...list(room)];
}

function recipientLines({ runs }: PrintedLine, width: number): string[] {
    return wrap(plain(runs), width, { others: 2 });
}

/** The lines of signers side by side: with their names, or what is said of how they sign, on one height. */
function onOneHeight(stacks: readonly SignatureBlock[], layout: Layout, width: number): string[][] {
    const parts = stacks.map(({ lines }) => {
        const named = lines.findIndex(({ style }) => style === 'signerName' || style === 'signatureNote');
        const end = named < 0 ? lines.length : named;
        const above = signatureLines({ lines: lines.slice(0, end) }, layout, width);
        return { above, below: signatureLines({ lines: lines.slice(end) }, layout, width) };
    });
    const height = parts.reduce((most, { above }) => Math.max(most, above.length), 0);
    return parts.map(({ above, below }) => [...above, ...Array<string>(height - above.length).fill(''), ...below]);
}

function signatureLines({ lines }: SignatureBlock, layout: Layout, width: number): string[] {
    const isNoted = lines.some(({ style }) => style === 'signatureNote');
    return lines.flatMap(({ style, runs }) => {
        const text = wrapEvenly(plain(runs), width).map((line) => aligned(line, width, 'center'));
        const room = style === 'signatureNote' ? 1 : style !== 'signerName' ? 0 : isNoted ? 1 : layout.linesToSign.is;
        return [...Array.from({ length: room }, () => ''), ...text];
    });
}
