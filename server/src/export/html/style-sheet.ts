import type { Component, ComponentStyle, Standard } from '../../standards/standard.js';

/** Points in one `rem`: the letters of the page grow with those that the reader has set. */
const POINTS = 12;

/** Below this width a screen has no room for two columns and the margins of paper. */
const NARROW = '46rem';

/**
 * The style sheet: what is common to all papers, and for each standard its sizes, styles, margins and distances.
 *
 * @param more rules of this file alone
 */
export function styleSheet(used: readonly Standard[], more: readonly string[]): string {
    const standards = new Map(used.map((standard) => [standard.id, standard]));
    return [
        '',
        ...[...standards.values()].flatMap(standardRules),
        COMMON.trim(),
        ...more,
        NARROW_SCREEN.trim(),
        PRINT.trim(),
        '',
    ].join('\n');
}

function standardRules(standard: Standard): string[] {
    const { page, text, components, layout, id } = standard;
    const { recipients, signature } = layout.ending.is;
    const paper = `.${id}`;
    const margins = [page.top, page.right, page.bottom, page.left].map(({ printed }) => `${printed}mm`).join(' ');
    const lineHeight = text.lineSpacing.printed / components.body.size.printed;
    const number = components.pageNumber;
    const numberBox = [
        'content:counter(page)',
        `font:${number.size.printed}pt ${FONT}`,
        'vertical-align:top',
        `padding-top:${page.numberFromTop.printed}mm`,
    ].join(';');
    const pageRules = `margin:${margins};@top-center{${numberBox}}`;
    return [
        `${paper}{max-width:${page.width}mm;padding:${margins};line-height:${round(lineHeight)}}`,
        `${paper}{--ending:minmax(0,${recipients}fr) minmax(0,${signature}fr)}`,
        `${paper} p,${paper} .runIn{margin:0 0 ${rem(text.paragraphSpacing.printed)}}`,
        ...Object.entries(components).flatMap(([component, style]) =>
            componentRules(paper, component as Component, style, text.firstLineIndent.printed),
        ),
        `${paper} .signature .signerName{margin-top:${rem(layout.linesToSign.is * text.lineSpacing.printed)}}`,
        // beside heading words of its own line, or behind the number of an article: the words are not bold
        `${paper} .running{font-weight:normal}`,
        `@page ${id}{size:${page.width}mm ${page.height}mm;${pageRules}}`,
        `@page ${id}-landscape{size:${page.height}mm ${page.width}mm;${pageRules}}`,
        ...(layout.duplex.is
            ? [`@page :left{margin-left:${page.right.printed}mm;margin-right:${page.left.printed}mm}`]
            : []),
        // browsers count through the file: only its very first page goes without a number
        `@page ${id}:first{@top-center{content:none}}`,
        `@media print{article${paper}{page:${id}}${paper} .landscape{page:${id}-landscape}}`,
    ];
}

function componentRules(paper: string, component: Component, style: ComponentStyle, indent: number): string[] {
    const isIndented = style.align === 'justify' && component !== 'footnote';
    const declarations = [
        `font-size:${rem(style.size.printed)}`,
        `font-weight:${style.bold ? 'bold' : 'normal'}`,
        `font-style:${style.italic ? 'italic' : 'normal'}`,
        style.underlined ? 'text-decoration:underline' : '',
        `text-align:${alignment(style)}`,
        isIndented ? `text-indent:min(${indent}mm,8vw)` : '',
        // bright red, but dark enough on a screen for those who see colours poorly
        style.red ? 'color:#e00000' : '',
    ];
    const { below } = style;
    return [
        `${paper} .${component}{${declarations.filter(Boolean).join(';')}}`,
        isIndented
            ? `${paper} .runIn:has(>.${component}){text-align:${alignment(style)};text-indent:min(${indent}mm,8vw)}`
            : '',
        style.frame
            ? `${paper} .${component}>span{display:inline-block;border:1px solid;line-height:${style.frame.height}mm;padding:0 2mm}`
            : '',
        below?.mark === 'rule'
            ? `${paper} .${component}.rule>span::after{width:${round(below.share.printed * 100)}%}`
            : '',
    ].filter(Boolean);
}

/** Lines of even length leave holes between the words on a narrow screen. */
function alignment({ align }: ComponentStyle): string {
    return align === 'justify' ? 'var(--justify)' : align;
}

function rem(points: number): string {
    return `${round(points / POINTS)}rem`;
}

function round(figure: number): string {
    return String(Number(figure.toFixed(4)));
}

const FONT = '"Times New Roman",Tinos,"Liberation Serif",serif';

const COMMON = `
*{box-sizing:border-box}
html{--justify:justify;background:#eceff1;color:#000;color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font-family:${FONT};overflow-wrap:anywhere}
article{margin:1.5rem auto;background:#fff;box-shadow:0 1px 4px rgba(0,0,0,.35)}
h1,h2,h3,h4,h5,h6{margin:0 0 .5rem;break-after:avoid}
ul{list-style:none;margin:0;padding:0}
a{color:#0842a0}
a.reference{color:inherit;text-decoration:underline dotted;text-underline-offset:.2em}
:target{outline:2px solid #0842a0;outline-offset:2px}
sup{line-height:0;font-size:.7em}
.held{white-space:nowrap}
.heading{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);column-gap:1rem;margin-bottom:1.5rem}
.national,.dates{grid-column:2}
.corner{grid-column:1/-1}
.heading p,.heading h1{margin:0}
.numbers,.dates{margin-top:.75rem}
.numbers p,.numbers h1{margin-bottom:.25rem}
.title{text-align:center;margin:1rem 0}
.heading,.title,.rule,.centredLine,.signature{text-wrap:balance}
.title>span{display:block}
.rule>span{display:inline-block;max-width:100%}
.rule>span::after{content:"";display:block;margin:.2em auto .3em;border-bottom:1px solid}
.signs{display:block;text-align:center;font-style:normal}
.withNext{break-after:avoid}
.runIn>*{display:inline}
.addressees{display:flex;justify-content:center;column-gap:.5rem;margin:1rem 0}
.table{overflow-x:auto;padding-right:1px;margin:.75rem 0;overflow-wrap:break-word}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid;padding:.25rem .4rem;font:inherit}
thead th,thead td{font-weight:bold}
.breakable{overflow-wrap:anywhere}
thead{display:table-header-group}
tr{break-inside:avoid}
.left{text-align:left}
.center{text-align:center}
.right{text-align:right}
tbody .group{font-weight:bold}
.ending{display:grid;grid-template-columns:var(--ending);column-gap:1rem;margin-top:1.5rem;break-inside:avoid}
.ending p{margin:0}
.several{grid-template-columns:minmax(0,1fr);row-gap:1.5rem}
.signatures{display:flex;justify-content:space-around;gap:1rem}
.signature{flex:1}
.atLeft .signature{flex:0 1 46%;margin-right:auto}
.signature .signatureNote+.signerName{margin-top:1.5rem}
.contactLine:not(.contactLine+.contactLine){border-top:1px solid;padding-top:.25rem}
.annex{margin-top:3rem;break-before:page}
.copy[class]{max-width:none;margin-top:1.5rem;padding:1rem 0 0;border-top:1px solid;break-inside:avoid}
.footnotes{margin-top:1.5rem}
.footnotes::before{content:"";display:block;width:30%;border-top:1px solid;margin-bottom:.5rem}
.footnotes ol{margin:0;padding-left:1.75rem}
.footnotes p{margin:0 0 .25rem}
`;

const NARROW_SCREEN = `
@media screen and (max-width:${NARROW}){
html{--justify:left}
main article[class]{margin:0;padding:1rem;box-shadow:none}
main .heading,main .ending{grid-template-columns:minmax(0,1fr);row-gap:.75rem}
main .national,main .dates{grid-column:1}
main .numbers,main .dates{margin:0}
main .signatures{flex-wrap:wrap}
main .addressees{display:block}
main .table table{min-width:36rem}
}`;

const PRINT = `
@media print{
html{background:none;font-size:12pt}
main article[class]{margin:0;padding:0;max-width:none;box-shadow:none}
article+article{break-before:page}
.table{overflow:visible}
.annex{margin-top:0}
a{color:inherit;text-decoration:none}
[role=doc-backlink]{display:none}
}`;
