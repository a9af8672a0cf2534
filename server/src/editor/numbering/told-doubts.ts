import { URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Bilingual, SpokenLanguage } from '../../language/language.js';
import type { Doubt } from './doubts.js';
import type { FollowingFile } from './other-files.js';
import { edited } from './plan-text.js';

/** So many places a message names; the others are counted. */
const NAMED = 5;

const WORDS: Readonly<Record<Doubt, Bilingual>> = {
    ambiguous: {
        vi: 'Có nhiều mục cùng số nên không biết dẫn chiếu này nói mục nào, xin kiểm tra',
        en: 'Several parts bore one number, so nobody knows which one is meant; please check',
    },
    lost: {
        vi: 'Dẫn chiếu này không theo được mục của nó, xin sửa',
        en: 'This reference could not follow its part; please mend it',
    },
    found: {
        vi: 'Dẫn chiếu này trước không trỏ tới mục nào, nay trỏ tới một mục, xin kiểm tra',
        en: 'This reference pointed at nothing before and points at a part now; please check',
    },
    unread: {
        vi: 'Chỗ này có thể nói tới mục vừa đổi số, xin kiểm tra',
        en: 'This may mean a part whose number changed; please check',
    },
};

const NOTES_LEFT: Bilingual = {
    vi: 'Chú thích chưa được đánh số lại: có chú thích trùng số hoặc không thấy dấu, nên không rõ dấu nào thuộc chú thích nào.',
    en: 'Notes were not numbered: some bear one number or have no mark to be seen, so nothing tells which mark belongs to which.',
};

const SHOW: Bilingual = { vi: 'Xem chỗ đầu tiên', en: 'Show the first one' };

/**
 * Tells the user which references a person must look at, and goes to the first one where the user wants to see it. Who is told
 * nothing may rely on it that all references point at what they pointed at.
 *
 * @param own the file that was worked on: the others are told by name
 */
export async function tellDoubts(
    connection: Connection,
    language: SpokenLanguage,
    files: readonly FollowingFile[],
    areNotesLeft = false,
): Promise<void> {
    const places = files.flatMap(({ uri, text, edits, doubtful }, index) => {
        const now = TextDocument.create(uri, '', 0, edited(text, edits));
        return doubtful.map(({ start, end, doubt, text: words }) => {
            const range = { start: now.positionAt(start), end: now.positionAt(end) };
            const line = language.say({ vi: `dòng ${range.start.line + 1}`, en: `line ${range.start.line + 1}` });
            const where = index === 0 ? line : `${UriUtils.basename(URI.parse(uri))}, ${line}`;
            return { uri, range, doubt, words: `“${words}” (${where})` };
        });
    });
    if (areNotesLeft) {
        connection.window.showWarningMessage(language.say(NOTES_LEFT));
    }
    const [first] = places;
    if (!first) {
        return;
    }
    const kinds = (Object.keys(WORDS) as Doubt[]).flatMap((doubt) => {
        const same = places.filter((place) => place.doubt === doubt);
        const named = same.slice(0, NAMED).map(({ words }) => words);
        const more = same.length - named.length;
        const others = language.say({ vi: ` và ${more} chỗ khác`, en: ` and ${more} more` });
        return same.length === 0
            ? []
            : [`${language.say(WORDS[doubt])}: ${named.join('; ')}${more > 0 ? others : ''}.`];
    });
    const title = language.say(SHOW);
    const chosen = await connection.window.showWarningMessage(kinds.join(' '), { title });
    if (chosen?.title === title) {
        await connection.window.showDocument({ uri: first.uri, selection: first.range, takeFocus: true });
    }
}
