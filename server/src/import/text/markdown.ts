/** A fence around lines that mean what they say. */
const FENCE = /^ {0,3}(?:```|~~~)/;
/** A line below another one that makes it a title, or a rule. */
const RULE = /^ {0,3}(?:=+|-{2,}|(?:\* ?){3,}|(?:_ ?){3,})\s*$/;
const HEADING = /^ {0,3}#{1,6}(?: +|$)/;

/**
 * Markdown as the text of a plan: what a plan writes the same way (tables, bold, italic, notes, marks of items) stays, the signs of
 * titles, quotations, links and rules go, and pictures become lines `//`.
 *
 * @returns how many pictures there were, besides
 */
export function fromMarkdown(text: string): { text: string; images: number } {
    let isLiteral = false;
    let images = 0;
    const lines = text.split('\n').flatMap((line): string[] => {
        if (FENCE.test(line)) {
            isLiteral = !isLiteral;
            return [];
        }
        if (isLiteral) {
            return [line];
        }
        if (RULE.test(line)) {
            return [''];
        }
        const plain = line.replace(/^ {0,3}(?:> ?)+/, '').trimEnd();
        const isTitle = HEADING.test(plain);
        const title = plain.replace(HEADING, '');
        const asides: string[] = [];
        const words = inline(isTitle ? withoutClosing(title) : withoutBreak(plain), (name) => {
            images++;
            asides.push(`// Ở đây có một hình: ${name}`);
        });
        // a title stands by itself, and its look is that of the standard
        return isTitle ? [...asides, '', words.replaceAll('**', ''), ''] : [...asides, words];
    });
    return {
        text: lines
            .join('\n')
            .replace(/\n{3,}/g, '\n\n')
            .replace(/^\n+/, ''),
        images,
    };
}

/** A title without the signs that may close it. */
function withoutClosing(title: string): string {
    let end = title.length;
    while (title[end - 1] === '#') end--;
    return end < title.length && (end === 0 || title[end - 1] === ' ') ? title.slice(0, end) : title;
}

/** A line without the stroke that ends it. */
function withoutBreak(line: string): string {
    return line.endsWith('\\') ? line.slice(0, -1) : line;
}

function inline(line: string, image: (name: string) => void): string {
    return line
        .replace(/!\[([^[\]\n]{0,500})\]\(([^()\n]{0,2000})\)/g, (_, alt: string, address: string) => {
            image(alt.trim() === '' ? address : alt);
            return '';
        })
        .replace(/\[([^[\]\n^][^[\]\n]{0,500})\]\((?:[^()\n]{0,2000})\)/g, '$1')
        .replace(/<((?:https?|mailto):[^\s<>]{1,2000})>/g, '$1')
        .replace(/<br ?\/?>/gi, ' ')
        .replace(/__(?=\S)([^_\n]{1,1000})__/g, '**$1**')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .trimEnd();
}
