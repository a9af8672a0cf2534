import type { CompletionItem } from 'vscode-languageserver';
import { foldAccents } from '../../facts/fold.js';
import { type CursorContext, rangeBefore } from './context.js';
import type { DirectiveData } from './directive-offers.js';

/** So much of a line behind the cursor is looked at, and so much before it. */
const NEAR = 200;
const WORD = /[\p{L}\d]+/gu;
/** What stands at both sides of a cursor within a word: what is typed right before `Căn cứ` is another one. */
const IN_WORD = /^(?:[\p{L}\d][\p{Ll}\p{M}\d]|\p{Lu}\p{Lu})$/u;

/** The number of a paper, right behind what was replaced, or behind the rest of the word for its kind. */
const NUMBER_BEHIND = /^\s{0,9}(?:s[ốô]\s{0,9}(?::\s{0,9})?)?\d{1,6}\/[\p{L}\d]/iu;
const KIND_AND_NUMBER_BEHIND = /^\p{L}{1,10}\s{1,9}(?:s[ốô]\s{0,9}(?::\s{0,9})?)?\d{1,6}\/[\p{L}\d]/iu;

/**
 * An offer in the middle of a line: what stands behind the cursor and the offer says too is part of what it completes (`Luật tre‸ em`
 * becomes `Luật Trẻ em`), so is the rest of the word that the cursor stands in. An offer that does not know that word is none, nor is
 * another paper before the number of one that is there.
 */
export function withWordsBehind(item: CompletionItem, context: CursorContext): CompletionItem[] {
    const { textEdit } = item;
    const { before, after, position, written } = context;
    if (!textEdit || !('range' in textEdit) || after === '' || textEdit.range.end.character !== position.character) {
        return [item];
    }
    const length = written.before.slice(textEdit.range.start.character).normalize('NFC').length;
    const replaced = before.slice(before.length - length);
    const isInWord = IN_WORD.test(before.slice(-1) + after.charAt(0));
    const behind = saidBehind(replaced.slice(-NEAR), after.slice(0, NEAR), textEdit.newText);
    if (isInWord && behind === 0) {
        return [];
    }
    const rest = after.slice(behind);
    if (isOfPaper(item) && (behind > 0 ? NUMBER_BEHIND : KIND_AND_NUMBER_BEHIND).test(rest)) {
        return [];
    }
    const isGlued = /[\p{L}\d]$/u.test(textEdit.newText) && /^[\p{L}\d]/u.test(rest);
    const newText = isGlued
        ? `${textEdit.newText} `
        : /^\s/u.test(rest)
          ? textEdit.newText.trimEnd()
          : textEdit.newText;
    return [{ ...item, textEdit: { range: rangeBefore(context, length, behind), newText } }];
}

/** How much behind the cursor an offer says, from the last word before it on. */
function saidBehind(replaced: string, after: string, offer: string): number {
    const cursor = replaced.length;
    const words = [...(replaced + after).matchAll(WORD)];
    const last = words.findLastIndex(({ index }) => index < cursor);
    const offered = (offer.match(WORD) ?? []).map(foldAccents);
    let most = 0;
    for (let at = 0; at < offered.length; at++) {
        let said = 0;
        let end = cursor;
        for (; last >= 0 && last + said < words.length; said++) {
            const word = words[last + said] as RegExpExecArray;
            const [typed, own] = [foldAccents(word[0]), offered[at + said]];
            // of the word that the cursor stands behind, its beginning is enough
            const isSaid = said === 0 && word.index + word[0].length <= cursor ? own?.startsWith(typed) : own === typed;
            const isApart = said > 0 && /[.;:!?()]/u.test((replaced + after).slice(end, word.index));
            if (!isSaid || isApart) break;
            end = word.index + word[0].length;
        }
        most = Math.max(most, end - cursor);
    }
    return most;
}

function isOfPaper({ data }: CompletionItem): boolean {
    return (data as Partial<DirectiveData> | undefined)?.directive !== undefined;
}
