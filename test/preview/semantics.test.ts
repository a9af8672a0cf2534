import { expect, test } from 'vitest';
import { wordsOfSemantics } from '../../client/preview/worker/semantics.js';

const piece = (text: string) =>
    '<span class="typst-content-group"><span class="typst-content-fallback typst-content-fallback-whole" style="left: calc(var(--data-text-width) * 0.00000);"></span>' +
    '<span class="typst-content-text" data-text-id="0" style="font-size: calc(var(--data-text-height) * 13.00000); line-height: calc(var(--data-text-height) * 13.00000); left: calc(var(--data-text-width) * 117.5); top: calc(var(--data-text-height) * 59.25); transform: scaleX(1.03860)">' +
    `${text}</span><span class="typst-content-fallback typst-content-fallback-rb1" style="left: calc(var(--data-text-width) * 117.5);"></span>` +
    '<span class="typst-content-fallback typst-content-fallback-rb2" style="left: calc(var(--data-text-width) * 239.5); top: calc(var(--data-text-height) * 59);"></span></span>';

test('pieces have their words and places in points', () => {
    expect(wordsOfSemantics(piece('ỦY BAN NHÂN DÂN'))).toEqual([
        { text: 'ỦY BAN NHÂN DÂN', x: 117.5, y: 59.25, width: 122, height: 13 },
    ]);
});

test('what looks like HTML in a document is text', () => {
    const hostile = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp;lt; &#x27;&#39;';
    expect(wordsOfSemantics(piece(hostile))[0]?.text).toBe('<img src=x onerror="alert(1)"> &lt; \'\'');
});

test('a layer of another make has no pieces', () => {
    expect(wordsOfSemantics('<svg><text>Kế hoạch</text></svg>')).toEqual([]);
});
