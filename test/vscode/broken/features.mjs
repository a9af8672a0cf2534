// What is broken, how, and the scenes that are about it.
//
// Of the server: `answers` come in place of its own; `unheard` is what it is told and does not hear, `refused` what it asks of the editor
// and is refused; with `startsOnce` it stays dead once it died. Of the client: `idle` commands do nothing, `overwriting` exports write where
// they must not, `noTasks` and `notOnType` are providers that are not there, `deafToSettings` hears of no setting; with `oneEditEach` each
// change of an edit is a step of its own. `dropped` messages never reach the page of the preview. `files` have other contents, and
// `manifest` changes the manifest.

const STEPS = [
    'kehoach.renumberHere',
    'kehoach.renumberList',
    'kehoach.renumberPlan',
    'kehoach.lowerItem',
    'kehoach.raiseItem',
    'kehoach.moveItemUp',
    'kehoach.insertFootnote',
    'kehoach.insertTable',
    'kehoach.insertAnnex',
    'kehoach.unwrap',
    'editor.action.formatDocument',
    'format of a selection',
    'levels of selected items',
    'places of selected items',
    'a number that is renamed',
    'each fix of a problem',
    'Enter with the mark that it puts in',
];

/** @param {readonly string[]} deeds */
const steps = (deeds) =>
    ['\\n', '\\r\\n'].flatMap((end) => deeds.map((deed) => `one step back, where lines end in ${end} ${deed}`));

const NO_PROBLEMS = { 'textDocument/diagnostic': { kind: 'full', items: [] }, 'workspace/diagnostic': { items: [] } };

/** A rule of Enter that goes on with every star. */
const STARS_GO_ON = {
    onEnterRules: [{ beforeText: '^\\*', action: { indent: 'none', appendText: '* ' } }],
};

export const FEATURES = [
    // the extension
    {
        name: 'language of the files',
        manifest: ({ contributes }) => {
            contributes.languages = [];
            contributes.grammars = [];
        },
        scenes: [
            'activation comes with opening a plan',
            'catalogues open with their outline and without problems',
            'a slip of spelling has a catalogue of its own where no folder is open',
        ],
    },
    {
        name: 'start of the extension',
        files: { 'dist/client.cjs': 'exports.activate = () => {};' },
        scenes: ['activation takes little time of its own'],
    },
    {
        name: 'conditions and keys of the manifest',
        manifest: ({ contributes }) => {
            contributes.keybindings.push({ command: 'kehoach.nobody', key: 'f9', when: 'kehoach.neverTold' });
        },
        scenes: [
            'keys and conditions of the manifest every condition asks for something that the workbench or the extension tells',
            'keys and conditions of the manifest every key runs a command that there is',
        ],
    },
    // what is read
    {
        name: 'colours',
        answers: {
            'textDocument/semanticTokens/full': { data: [] },
            'textDocument/semanticTokens/full/delta': { data: [] },
            'textDocument/semanticTokens/range': { data: [] },
        },
        scenes: ['colours name the parts of a plan', 'colours are there for text that was never saved'],
    },
    {
        name: 'names of colours',
        manifest: ({ contributes }) => {
            contributes.semanticTokenTypes = [];
        },
        scenes: ['colours have names that the manifest declares'],
    },
    {
        name: 'outline',
        answers: {
            'textDocument/documentSymbol': null,
            'textDocument/foldingRange': null,
            'textDocument/selectionRange': null,
            'workspace/symbol': null,
        },
        scenes: [
            'outline mirrors the printed sections',
            'outline is searched without accents',
            'beginning a new plan is a whole one, written as the body writes, with the cursor in its first gap',
        ],
    },
    {
        name: 'folds and selections',
        answers: { 'textDocument/foldingRange': null, 'textDocument/selectionRange': null },
        scenes: ['outline folds what it shows', 'outline grows a selection from the word to the whole'],
    },
    // problems
    {
        name: 'truth of problems',
        answers: {
            'textDocument/diagnostic': {
                kind: 'full',
                items: [
                    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: 'untrue' },
                ],
            },
        },
        scenes: ['problems there are none in any example'],
    },
    {
        name: 'problems',
        answers: NO_PROBLEMS,
        scenes: [
            'problems come with a fault and go with it',
            'problems show up in pasted text without a file',
            'problems are gone with the editor of a file where the user does not want to see them',
            'problems that a note hides are not told; a note that hides none is faint and can be taken away',
            'language of the messages follows the setting, also for a plan that is open',
        ],
    },
    {
        name: 'problems of closed files',
        answers: { 'workspace/diagnostic': { items: [] } },
        scenes: ['problems of files that are not open are shown where the user wants to see them'],
    },
    {
        name: 'quick fixes',
        answers: { 'textDocument/codeAction': null, 'codeAction/resolve': null },
        scenes: [
            'a slip of spelling is a word of the office by its first fix, which shows the line that it wrote',
            'a slip of spelling is mended, or kept from being told wherever it goes',
            'a slip of spelling in a file that may not be written is told all the same; the word goes into the catalogue',
            'directives and agencies a wrong day is told and fixed by one key, and the catalogue decides',
            'directives and agencies everything that a machine can fix is fixed by one command',
            ...steps(['each fix of a problem']),
        ],
    },
    {
        name: 'settings told to the server',
        unheard: ['workspace/didChangeConfiguration'],
        scenes: [
            'the standard of a document has the rows of the office, but for those that will not do',
            'language of the messages follows the setting, also for a plan that is open',
        ],
    },
    {
        name: 'settings told to the views',
        deafToSettings: true,
        scenes: ['language of the messages the titles of the views follow the setting'],
    },
    {
        name: 'the standard in the status bar',
        answers: { 'kehoach/standards': null },
        scenes: [
            'the standard of a document is shown as it is inferred',
            'the standard of a document stands with the problems in the one entry of the status bar, and with the pages once they are laid out',
            'the standard of a document is what a note says, which the command writes and takes away',
            'the standard of a document is what is set, where the document does not tell',
        ],
    },
    {
        name: 'choice of a standard',
        idle: ['kehoach.chooseStandard'],
        scenes: [
            'the standard of a document is what a note says, which the command writes and takes away',
            'the standard of a document is what is set, where the document does not tell',
        ],
    },
    // references and directives
    {
        name: 'definitions',
        answers: { 'textDocument/definition': null },
        scenes: [
            'references lead from a footnote mark to the footnote and back',
            'references lead from “Mục …” to the section',
            'directives and agencies one key leads from the letter to the plan',
            'catalogues the built-in one opens at the entry of a directive that no file here describes',
        ],
    },
    {
        name: 'rename',
        answers: { 'textDocument/rename': null },
        scenes: ['references are renamed together with what they refer to', ...steps(['a number that is renamed'])],
    },
    {
        name: 'cards, hierarchy and lenses',
        answers: {
            'textDocument/hover': null,
            'textDocument/prepareCallHierarchy': null,
            'textDocument/codeLens': null,
        },
        scenes: [
            'directives and agencies hover shows a directive with those that it implements',
            'directives and agencies the call hierarchy climbs to the bases and descends to the letters',
            'directives and agencies a lens counts who implements the plan',
        ],
    },
    {
        name: 'pages of rules',
        manifest: ({ contributes }) => {
            delete contributes.configurationDefaults['workbench.editorAssociations'];
        },
        scenes: ['directives and agencies the page of a rule opens as a page, and not as its source'],
    },
    {
        name: 'completion',
        answers: { 'textDocument/completion': null },
        scenes: [
            'directives and agencies typing “ban tuyen g” and taking the first offer writes the agency',
            'catalogues complete keys and names of agencies',
        ],
    },
    {
        name: 'changes told to the server',
        unheard: ['textDocument/didChange'],
        scenes: ['directives and agencies a change of the catalogue is felt in the open plan'],
    },
    {
        name: 'tables and learning of catalogues',
        idle: ['kehoach.exportCatalogue', 'kehoach.learnCatalogue'],
        scenes: [
            'catalogues become a table of a spreadsheet, and such a table a catalogue',
            'catalogues take what papers say, and what is chosen comes into an editor unsaved',
        ],
    },
    // writing
    {
        name: 'layout',
        answers: { 'textDocument/formatting': null, 'textDocument/rangeFormatting': null },
        scenes: [
            'catalogues are laid out by the editor’s own command',
            'typing a document is laid out, and its straight quotes become those of print',
            ...steps(['editor.action.formatDocument', 'format of a selection']),
        ],
    },
    {
        name: 'new papers',
        idle: ['kehoach.newPlan', 'kehoach.carryOut'],
        scenes: [
            'beginning a new plan is a whole one, written as the body writes, with the cursor in its first gap',
            'beginning a second one of that name is another paper, and saving takes the name',
            'beginning a superior’s plan becomes one of our own, with our tasks',
            'beginning an office has templates of its own in the folder “mau”',
        ],
    },
    {
        name: 'tasks of the folder',
        answers: { 'kehoach/tasks': [], 'kehoach/taskExport': null },
        scenes: [
            'views “Phân công” is opened, and follows the cursor to the task of its line, in each grouping',
            'views “Phân công” is filtered, and says what it leaves out',
            'views a line of “Phân công” leads to where the task is written',
            'views each line is a sentence to a screen reader, and tells what is overdue by more than a colour',
        ],
    },
    {
        name: 'export of tasks and the chain',
        idle: ['kehoach.tasks.export', 'kehoach.chain.hold'],
        scenes: [
            'views “Phân công” is exported as a workbook, as CSV and as a calendar',
            'views “Văn bản” shows the chain of the citation at the cursor, of the paper elsewhere, and holds what it shows',
        ],
    },
    {
        name: 'Enter and pairs of the editor',
        files: { 'syntaxes/kehoach.language-configuration.json': JSON.stringify(STARS_GO_ON) },
        scenes: [
            'typing Enter behind a list item begins the next one',
            'typing Enter behind an item that announces others begins the first of them',
            'typing Enter behind a drawn rule leaves it',
            'typing a quotation mark closes itself',
            'typing a directive’s number is one word',
        ],
    },
    {
        name: 'what is put in while one types',
        refused: ['workspace/applyEdit'],
        notOnType: true,
        scenes: [
            'typing Enter behind a mark without text ends the list',
            'typing Enter behind a numbered item goes on with the next number, Enter behind an empty one a level up',
            'typing keys that come quicker than marks lose none and double none',
            'typing a straight quote becomes a pair of those of print, with the cursor between them',
            'typing what Enter puts in pushes the items behind it, and references follow',
            ...steps(['Enter with the mark that it puts in']),
        ],
    },
    {
        name: 'numbering and levels',
        refused: ['workspace/applyEdit'],
        scenes: [
            'typing a level deeper, a level higher, and one step back',
            ...steps([...STEPS.slice(0, 6), 'levels of selected items', 'places of selected items']),
        ],
    },
    {
        name: 'insertions',
        answers: { 'kehoach/insertion': null, 'kehoach/unwrap': null },
        scenes: steps(STEPS.slice(6, 10)),
    },
    // pages
    {
        name: 'pages',
        files: { 'dist/preview/page.js': '' },
        scenes: [
            'the standard of a document stands with the problems in the one entry of the status bar, and with the pages once they are laid out',
            'the preview shows the pages of a plan beside its text, crisp and with their words',
            'the preview shows several documents at the same time, each in its own standard',
            'the preview comes back after a reload, where it was',
            'the preview shows hostile text as text',
        ],
    },
    {
        name: 'what the page is told',
        dropped: ['changes', 'editorScrolled', 'cursor', 'noText', 'makePdf'],
        scenes: [
            'the preview follows each change of the text',
            'the preview scrolls with the text, and the text with it',
            'the preview marks the block of the cursor, and a double click leads to its line',
            'the preview keeps its place when text is written above it',
            'the preview says in words when the document of a restored page is gone',
            'the preview makes a PDF for the printer of the text as it is',
        ],
    },
    {
        name: 'settings of the preview',
        dropped: ['settings'],
        scenes: ['the preview leaves both alone where the settings say so'],
    },
    {
        name: 'letters of the fonts',
        files: { 'dist/typeset/coverage.json': '[[0, 1114111]]' },
        scenes: ['the preview says which character its fonts lack, and the pages stay'],
    },
    {
        name: 'exports',
        files: { 'dist/cli.mjs': '' },
        scenes: [
            'exports take what the editor shows, without a file too',
            'exports of party papers are in the party’s form',
        ],
    },
    {
        name: 'papers that stay',
        overwriting: ['kehoach.exportPdf'],
        scenes: ['exports never take the place of the plan'],
    },
    // other programs
    {
        name: 'papers of other programs',
        answers: { 'kehoach/import': null, 'kehoach/paste': null },
        manifest: ({ contributes }) => {
            contributes.menus['explorer/context'] = [];
        },
        scenes: [
            'papers of other programs become plans beside them, and none that is there is touched',
            'papers of other programs are offered in the menu of the explorer, on files and on folders',
            'papers of other programs on the clipboard are read by their HTML: word-plan',
            'papers of other programs on the clipboard are read by their HTML: libre-office-plan',
            'papers of other programs on the clipboard are read by their HTML: chromium-page',
            'papers of other programs that are no papers are refused in words',
        ],
    },
    {
        name: 'tasks of the editor',
        noTasks: true,
        scenes: ['tasks of the editor check a folder, and end as the command line does'],
    },
    // the server's life
    {
        name: 'a server that comes back',
        startsOnce: true,
        scenes: ['survival a dead server is started again, and answers'],
    },
    {
        name: 'problems that come back',
        startsOnce: true,
        scenes: ['survival diagnostics come back after the server died'],
    },
    {
        name: 'a new server by command',
        idle: ['kehoach.restartServer'],
        scenes: [
            'survival the command starts a server anew',
            'survival a server that keeps dying is left alone, until the command',
        ],
    },
    // steps
    {
        name: 'one step for an edit',
        oneEditEach: true,
        // the others are one change
        scenes: steps(STEPS.slice(2, 5)),
    },
];
