import { describe, expect, it } from 'vitest';
import { printFile } from '../../server/src/printed/print.js';
import { statePlan } from '../support/plan-texts.js';
import { parsePlan } from '../support/print.js';
import { wordsIn } from '../support/printed-words.js';
import { outOfPlace } from './in-place.js';

const TABLE = '| STT | Việc |\n|---|---|\n| 1 | Ươm cây |';

/** The first words of each text, tables by their kind, and how the pages lie that begin between them. */
function shown(text: string): string[] {
    const file = parsePlan(text);
    const printed = printFile(file);
    expect(outOfPlace(file, printed)).toEqual([]);
    return (printed.documents[0]?.blocks ?? []).flatMap((block) => {
        switch (block.type) {
            case 'pageBreak':
                return [block.landscape ? 'on its side' : 'upright'];
            case 'text':
                return ['kind', 'subject', 'basis'].includes(block.style) ? [] : [wordsIn(block.runs).slice(0, 12)];
            default:
                return block.type === 'heading' ? [] : [block.type];
        }
    });
}

describe('pages lie on their side below a comment that asks for it', () => {
    it('for the table right below it, and stand upright behind it', () => {
        const text = statePlan(`I. A\n\n1. Như sau:\n\n// trang ngang\n${TABLE}\n\n2. Hết.`);
        expect(shown(text)).toEqual(['I. A', '1. Như sau:', 'on its side', 'table', 'upright', '2. Hết.', 'ending']);
        // as people type it
        expect(shown(text.replace('// trang ngang', '//  Trang NGANG '))).toContain('on its side');
        expect(shown(text.replace('// trang ngang', '// trang ngang này để sau'))).not.toContain('on its side');
    });

    it('for a part with all that it holds', () => {
        const text = statePlan(`I. A\n\n1. Một.\n\n// trang ngang\nII. B\n\n1. Hai.\n\n${TABLE}\n\nIII. C\n\n1. Ba.`);
        expect(shown(text)).toEqual([
            'I. A',
            '1. Một.',
            'on its side',
            'II. B',
            '1. Hai.',
            'table',
            'upright',
            'III. C',
            '1. Ba.',
            'ending',
        ]);
    });

    it('for an annex, whose own page it is', () => {
        const text = `${statePlan('I. A')}\nPhụ lục I\nMỘT\n\n1. Một.\n\n// trang ngang\nPhụ lục II\nHAI\n\n1. Hai.\n\nPhụ lục III\nBA\n\n1. Ba.\n`;
        expect(shown(text).filter((each) => /^(?:on|up|Phụ)/u.test(each))).toEqual([
            'upright',
            'Phụ lục I',
            'on its side',
            'Phụ lục II',
            'upright',
            'Phụ lục III',
        ]);
    });

    it('and nowhere where nothing stands below it, or twice where one asks within another', () => {
        expect(shown(`${statePlan('I. A')}\n// trang ngang\n`)).not.toContain('on its side');
        const nested = shown(statePlan(`// trang ngang\nI. A\n\n// trang ngang\n${TABLE}\n\nII. B\n\n1. Hai.`));
        expect(nested.filter((each) => each === 'on its side')).toHaveLength(1);
    });
});
