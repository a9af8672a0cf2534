import { Argument, Command, type HelpConfiguration, Option } from 'commander';
import { EXPORT_FORMS, type ExportForm } from '../export/exporters.js';
import type { Language } from '../language/language.js';
import { STANDARDS, type StandardId } from '../standards/standards.js';
import { catalogue } from './catalogue.js';
import { learnCatalogue } from './catalogue-learn.js';
import { addPackages, buildPackage, listPackages } from './catalogue-packages.js';
import { check } from './check.js';
import { CommandError } from './command-error.js';
import { directives } from './directives.js';
import { exportFiles } from './export.js';
import { importFiles } from './import.js';
import { DEFAULT_MAX_BYTES } from './input.js';
import { serve } from './lsp.js';
import { newPaper } from './new.js';
import { onlyOf } from './only.js';
import { outline } from './outline.js';
import { FORMATS } from './report.js';
import { TASK_FORMATS } from './task-formats.js';
import { tasks } from './tasks.js';
import { VERSION } from './version.js';
import { extensionsOf } from './workspace.js';

const EXAMPLES = `
Mã kết thúc · Exit status
  0  không có lỗi · fine      1  có lỗi · problems found      2  không chạy được, hay có tệp hỏng việc · cannot run,
                                                              or not for every file
Ví dụ · Examples
  kehoach new van-ban/ --body "Sở Y tế" --subject "Tiêm chủng năm 2027" -o ke-hoach.kehoach
  kehoach outline 112-KH-UBND.kehoach
  kehoach outline 112-KH-UBND.kehoach --json > dan-y.json
  kehoach check van-ban/ --min-severity warning
  kehoach check van-ban/ --format sarif > ket-qua.sarif
  kehoach check van-ban/ --only chinh-ta
  kehoach check van-ban/ --fix
  kehoach directives van-ban/
  kehoach directives van-ban/ --tree 1248/QĐ-TTg
  kehoach tasks van-ban/ --by body
  kehoach tasks van-ban/ --format xlsx -o nhiem-vu.xlsx
  kehoach export 112-KH-UBND.kehoach --to pdf
  kehoach export van-ban/ --to html -o trang-web/
  kehoach preview 112-KH-UBND.kehoach
  kehoach import cong-van-cu/ -o van-ban/
  kehoach catalogue export danh-muc.danhmuc -o danh-muc.csv
  kehoach catalogue import danh-muc.csv -o danh-muc-moi.danhmuc
  kehoach catalogue learn luu-tru/ -o tu-luu-tru.danhmuc
  kehoach catalogue build *.danhmuc --name y-te --title "Văn bản ngành y tế" --licence "…" --date 2026-11-27 -o y-te.khdm
  kehoach catalogue add y-te.khdm
  kehoach catalogue list
  kehoach mcp van-ban/
  pdftotext -layout ke-hoach.pdf - | kehoach check -

Tùy chọn của từng lệnh · Options of each command: kehoach check --help`;

/**
 * The command line: each command with the options that it knows, and no others.
 *
 * @param end is told the exit status of the command that ran; a server goes on running and ends with none
 */
export function createProgram(end: (status: number) => void): Command {
    const program = new Command('kehoach')
        .description(
            'Đọc và kiểm tra kế hoạch, công văn dạng văn bản thuần · reads and checks Vietnamese administrative plans written as plain text',
        )
        .version(VERSION, '-v, --version', 'phiên bản · version')
        .helpCommand('help [command]', 'hướng dẫn của một lệnh · help for a command')
        .addHelpText('after', EXAMPLES);
    addNew(program, end);
    addOutline(program, end);
    addCheck(program, end);
    addDirectives(program, end);
    addTasks(program, end);
    addExport(program, end);
    addPreview(program);
    addImport(program, end);
    addCatalogue(program, end);
    program
        .command('lsp')
        .description('máy chủ ngôn ngữ cho trình soạn thảo · language server for any editor')
        .option('--stdio', 'qua đầu vào, đầu ra chuẩn · over standard input and output')
        // editors add options of their own
        .allowUnknownOption()
        .allowExcessArguments()
        .action(serve);
    addMcp(program);
    for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
        command.configureHelp(HELP).helpOption('-h, --help', 'hướng dẫn · help');
        if (command.name() !== 'lsp') {
            command.option('--debug', 'in chi tiết của lỗi không ngờ · print the trace of unexpected errors');
        }
    }
    return program;
}

type End = (status: number) => void;

function addMcp(program: Command): void {
    program
        .command('mcp')
        .description(
            'công cụ cho trợ lý AI trên một thư mục, chỉ đọc · tools for assistants over a folder, which read alone (Model Context Protocol)',
        )
        .argument('[folder]', 'thư mục (mặc định: nơi đang đứng) · the folder, by default where it runs', '.')
        .addOption(choice('--language <language>', 'ngôn ngữ của thông báo · of the messages', ['vi', 'en'], 'vi'))
        .addOption(extensionOption())
        .addOption(maxSizeOption())
        .action(async (folder: string, typed: Common & { readonly language: Language }) => {
            // read when it is needed
            const { serveMcp } = await import('./mcp/serve-mcp.js');
            await serveMcp(folder, {
                extensions: extensionsOf(typed.extension),
                maxBytes: typed.maxSize,
                language: typed.language,
            });
        });
}

function addPreview(program: Command): void {
    interface Typed extends Common {
        readonly port: number;
        readonly settings?: string;
        readonly language: Language;
    }
    program
        .command('preview')
        .description(
            'hiện trang in trong trình duyệt của máy này, mới lại mỗi lần lưu · the printed pages in a browser of this machine, anew at each save',
        )
        .argument('<file>', 'tệp văn bản · the file')
        .addOption(
            new Option(
                '--port <number>',
                'cổng trên 127.0.0.1 (mặc định: cổng nào trống) · by default any that is free',
            )
                .argParser(portOf)
                .default(0, ''),
        )
        .addOption(standardOption())
        .addOption(settingsOption())
        .addOption(choice('--language <language>', 'ngôn ngữ của các nút · of the buttons', ['vi', 'en'], 'vi'))
        .addOption(maxSizeOption())
        .action(async (file: string, typed: Typed) => {
            // read when it is needed
            const { preview } = await import('./preview.js');
            await preview(file, {
                port: typed.port,
                standard: typed.standard,
                settingsFile: typed.settings,
                language: typed.language,
                maxBytes: typed.maxSize,
            });
        });
}

function addNew(program: Command, end: End): void {
    interface Typed extends Common {
        readonly kind?: string;
        readonly template?: string;
        readonly body?: string;
        readonly subject?: string;
        readonly from?: string;
        readonly list?: true;
        readonly language: Language;
    }
    program
        .command('new')
        .description(
            'văn bản mới từ mẫu, theo lối viết trong thư mục · a new paper out of a template, written as those of the folder are',
        )
        .addArgument(paths('[path...]'))
        .option('--kind <kind>', 'tên loại (Kế hoạch) · kind of the paper')
        .addOption(standardOption())
        .option('--body <name>', 'cơ quan ban hành · who issues it')
        .option('--subject <words>', 'trích yếu · what it is about')
        .option(
            '--from <file>',
            'kế hoạch cấp trên được thực hiện: căn cứ và việc được giao lấy từ đó · a superior’s plan to carry out: bases and tasks come from there',
        )
        .option('--template <id>', 'mẫu theo tên trong --list · a template, by its name in --list')
        .option('--list', 'liệt kê các mẫu, của công cụ và trong thư mục “mau” · the templates that there are')
        .addOption(outputOption())
        .addOption(choice('--language <language>', 'ngôn ngữ của thông báo · of the messages', ['vi', 'en'], 'vi'))
        .addOption(extensionOption())
        .addOption(maxSizeOption())
        .addOption(forceOption())
        .action(async (named: string[], typed: Typed) =>
            end(
                await newPaper(named, {
                    kind: typed.kind,
                    template: typed.template,
                    standard: idOf(typed.standard),
                    body: typed.body,
                    subject: typed.subject,
                    from: typed.from,
                    list: typed.list === true,
                    output: typed.output,
                    language: typed.language,
                    extensions: extensionsOf(typed.extension),
                    isForced: typed.force === true,
                    maxBytes: typed.maxSize,
                }),
            ),
        );
}

function addOutline(program: Command, end: End): void {
    program
        .command('outline')
        .description('dàn ý của văn bản · the outline of a document')
        .addArgument(files('<file...>'))
        .option('--json', 'cho chương trình, mỗi tệp một đối tượng · for programs, one object a file')
        .addOption(standardOption())
        .addOption(maxSizeOption())
        .action(async (paths: string[], { json, standard, maxSize }: Common & { json?: true }) =>
            end(await outline(paths, { json: json === true, standard: idOf(standard), maxBytes: maxSize })),
        );
}

function addCheck(program: Command, end: End): void {
    interface Typed extends Common {
        readonly format: keyof typeof FORMATS;
        readonly minSeverity: 'error' | 'warning' | 'information' | 'info' | 'hint';
        readonly only?: string[];
        readonly fix?: true;
        readonly writeBaseline?: string;
        readonly baseline?: string;
        readonly settings?: string;
        readonly showSwitchedOff?: true;
        readonly threads?: number;
        readonly language: Language;
    }
    program
        .command('check')
        .description('tìm lỗi trong tệp và thư mục · find faults in files and folders')
        .addArgument(paths('<path...>'))
        .addOption(choice('--format <form>', 'dạng kết quả · form of the result', Object.keys(FORMATS), 'text'))
        .addOption(
            choice(
                '--min-severity <severity>',
                'mức thấp nhất được báo · the lowest severity told',
                ['error', 'warning', 'information', 'info', 'hint'],
                'information',
            ),
        )
        .addOption(
            new Option(
                '--only <rules>',
                'chỉ các quy tắc này: mã, hoặc phần đầu của mã (chinh-ta), cách nhau bằng dấu phẩy · these rules alone: codes, or what codes begin with',
            ).argParser(onlyOf),
        )
        .option('--fix', 'sửa trong tệp những lỗi máy sửa được · mend in the files what a machine can')
        .option('--write-baseline <file>', 'ghi các lỗi hiện có · write down the problems there are now')
        .option('--baseline <file>', 'chỉ báo lỗi mới · tell only what is new since then')
        .addOption(standardOption())
        .addOption(settingsOption())
        .option(
            '--show-switched-off',
            'liệt kê quy tắc đã tắt ở đâu, che mấy lỗi (--format text, json) · list what is switched off where, and how many problems that hides',
        )
        .addOption(choice('--language <language>', 'ngôn ngữ của thông báo · of the messages', ['vi', 'en'], 'vi'))
        .addOption(extensionOption())
        .addOption(maxSizeOption())
        .addOption(threadsOption())
        .addOption(forceOption())
        .action(async (named: string[], typed: Typed) => {
            const { minSeverity } = typed;
            end(
                await check(named, {
                    format: typed.format,
                    minSeverity: minSeverity === 'info' ? 'information' : minSeverity,
                    language: typed.language,
                    extensions: extensionsOf(typed.extension),
                    takesWord: true,
                    maxBytes: typed.maxSize,
                    only: typed.only ?? [],
                    fix: typed.fix === true,
                    baseline: typed.baseline,
                    writeBaseline: typed.writeBaseline,
                    isForced: typed.force === true,
                    standard: idOf(typed.standard),
                    settingsFile: typed.settings,
                    showSwitchedOff: typed.showSwitchedOff === true,
                    threads: typed.threads,
                }),
            );
        });
}

function addDirectives(program: Command, end: End): void {
    program
        .command('directives')
        .description('văn bản được viện dẫn, chuỗi văn bản · directives cited, and their chains')
        .addArgument(paths('[path...]'))
        .option('--tree <number>', 'chuỗi trên và dưới một văn bản · the chain above and below one')
        .option('--json', 'cho chương trình · for programs')
        .addOption(extensionOption())
        .addOption(maxSizeOption())
        .action(async (named: string[], typed: Common & { tree?: string; json?: true }) =>
            end(
                await directives(named, {
                    tree: typed.tree,
                    json: typed.json === true,
                    extensions: extensionsOf(typed.extension),
                    maxBytes: typed.maxSize,
                }),
            ),
        );
}

function addTasks(program: Command, end: End): void {
    interface Typed extends Common {
        readonly by?: 'body';
        readonly format?: keyof typeof TASK_FORMATS;
        readonly json?: true;
    }
    program
        .command('tasks')
        .description('ai làm gì, đến khi nào · who has to do what, by when')
        .addArgument(paths('[path...]'))
        .addOption(choice('--by <order>', 'xếp theo cơ quan · by body', ['body']))
        .addOption(choice('--format <form>', 'dạng kết quả (text) · form of the result', Object.keys(TASK_FORMATS)))
        .option('--json', 'như --format json · the same as --format json')
        .addOption(outputOption())
        .addOption(extensionOption())
        .addOption(maxSizeOption())
        .addOption(forceOption())
        .action(async (named: string[], typed: Typed) =>
            end(
                await tasks(named, {
                    by: typed.by,
                    format: typed.format ?? (typed.json ? 'json' : 'text'),
                    output: typed.output,
                    extensions: extensionsOf(typed.extension),
                    isForced: typed.force === true,
                    maxBytes: typed.maxSize,
                }),
            ),
        );
}

function addExport(program: Command, end: End): void {
    interface Typed extends Common {
        readonly to: ExportForm;
        readonly settings?: string;
        readonly standardRows?: string;
    }
    program
        .command('export')
        .description('xuất PDF, Word, trang web, văn bản thuần · PDF, Word, a web page, plain text')
        .addArgument(paths('<path...>'))
        .addOption(
            choice('--to <form>', 'dạng tệp · form of the file', Object.keys(EXPORT_FORMS)).makeOptionMandatory(),
        )
        .option(
            '-o, --output <file|folder>',
            'ghi vào đâu (mặc định cạnh tệp nguồn; “-” là đầu ra chuẩn); thư mục giữ nguyên cấu trúc · where to write (beside the source by default; “-” for standard output); folders keep their structure',
        )
        .addOption(standardOption())
        .addOption(settingsOption())
        .addOption(new Option('--standard-rows <json>').hideHelp())
        .addOption(extensionOption())
        .addOption(maxSizeOption())
        .addOption(forceOption())
        .action(async (named: string[], typed: Typed) =>
            end(
                await exportFiles(named, {
                    to: typed.to,
                    output: typed.output,
                    extensions: extensionsOf(typed.extension),
                    standard: idOf(typed.standard),
                    settingsFile: typed.settings,
                    standardRows: typed.standardRows,
                    isForced: typed.force === true,
                    maxBytes: typed.maxSize,
                }),
            ),
        );
}

function addImport(program: Command, end: End): void {
    program
        .command('import')
        .description(
            'nhập tệp Word (.docx, .dotx; .doc, .odt, .rtf qua LibreOffice), HTML, văn bản (.txt, .md) thành kế hoạch · files of Word (old ones and .odt through LibreOffice), HTML and text as plans',
        )
        .addArgument(paths('<path...>'))
        .option(
            '-o, --output <file|folder>',
            'ghi vào đâu (mặc định cạnh tệp nguồn; “-” là đầu ra chuẩn); thư mục giữ nguyên cấu trúc · where to write (beside the source by default; “-” for standard output); folders keep their structure',
        )
        .addOption(
            repeated(
                '--extension <ending>',
                'đuôi tệp đọc trong thư mục (mặc định docx, doc, odt, rtf); nêu được nhiều lần · files read in folders (docx, doc, odt and rtf by default); may be given again',
            ),
        )
        .addOption(maxSizeOption())
        .addOption(forceOption())
        .action(async (named: string[], typed: Common) =>
            end(
                await importFiles(named, {
                    output: typed.output,
                    extensions: extensionsOf(typed.extension, ...IMPORTED),
                    isForced: typed.force === true,
                    maxBytes: typed.maxSize,
                }),
            ),
        );
}

/** Endings that an import reads in folders unless it is told others. */
const IMPORTED: [string, ...string[]] = ['docx', 'doc', 'odt', 'rtf'];

function addCatalogue(program: Command, end: End): void {
    const command = program
        .command('catalogue')
        .description(
            'danh mục ra, vào bảng tính, học từ lưu trữ, thành gói dùng chung · catalogues to and from spreadsheets, out of archives, as packages',
        )
        .helpCommand(false);
    const descriptions = {
        export: 'danh mục thành bảng CSV cho Excel · catalogues as CSV for Excel',
        import: 'bảng CSV thành danh mục; dòng sai được báo và bỏ qua · CSV as a catalogue; wrong rows are told and left out',
    };
    for (const action of ['export', 'import'] as const) {
        command
            .command(action)
            .description(descriptions[action])
            .addArgument(files('<file...>'))
            .addOption(choice('--format <form>', 'dạng bảng · form of the table', ['csv'], 'csv'))
            .addOption(outputOption())
            .addOption(maxSizeOption())
            .addOption(forceOption())
            .action(async (named: string[], typed: Common) =>
                end(
                    await catalogue(action, named, {
                        output: typed.output,
                        isForced: typed.force === true,
                        maxBytes: typed.maxSize,
                    }),
                ),
            );
    }
    command
        .command('learn')
        .description(
            'điều văn bản trong thư mục tự nêu và viện dẫn, thành danh mục · what papers state of themselves and cite, as a catalogue',
        )
        .addArgument(paths('<path...>'))
        .addOption(extensionOption())
        .addOption(outputOption())
        .addOption(maxSizeOption())
        .addOption(forceOption())
        .action(async (named: string[], typed: Common) =>
            end(
                await learnCatalogue(named, {
                    output: typed.output,
                    isForced: typed.force === true,
                    extensions: extensionsOf(typed.extension),
                    maxBytes: typed.maxSize,
                }),
            ),
        );
    addCataloguePackages(command, end);
}

/** The options that several commands have, as they were typed. */
interface Common {
    readonly standard: StandardId | 'auto';
    readonly extension?: string[];
    readonly output?: string;
    readonly force?: true;
    /** In bytes. */
    readonly maxSize: number;
}

/** Packages of catalogues, which several offices use, each beside the others. */
function addCataloguePackages(command: Command, end: End): void {
    command
        .command('build')
        .description(
            'văn bản trong các danh mục thành một gói; mục không có nguồn bị bỏ qua · the directives of catalogues as a package; entries without a source are left out',
        )
        .addArgument(files('<file...>'))
        .requiredOption('--name <word>', 'tên ngắn của gói: chữ thường, số, gạch nối · short name of the package')
        .requiredOption('--title <text>', 'gói gồm những gì · what it holds')
        .requiredOption('--licence <text>', 'được dùng theo điều kiện nào · under which terms it may be used')
        .requiredOption('--date <YYYY-MM-DD>', 'hiểu biết đến ngày nào · the day of which its knowledge is')
        .addOption(outputOption().makeOptionMandatory())
        .addOption(maxSizeOption())
        .addOption(forceOption())
        .action(async (named: string[], typed: Common & Record<'name' | 'title' | 'licence' | 'date', string>) =>
            end(
                await buildPackage(named, {
                    name: typed.name,
                    title: typed.title,
                    licence: typed.licence,
                    date: typed.date,
                    output: typed.output as string,
                    isForced: typed.force === true,
                    maxBytes: typed.maxSize,
                }),
            ),
        );
    const actions = {
        add: 'thêm gói vào thư mục riêng của người dùng; không lấy gì từ mạng · adds packages to the folder of the user; nothing comes from the network',
        update: 'thay gói đã thêm bằng bản mới hơn, và cho biết mục nào mới, mất, đổi · newer packages for those that were added; tells what came, went and changed',
    };
    for (const action of ['add', 'update'] as const) {
        command
            .command(action)
            .description(actions[action])
            .addArgument(files('<file...>'))
            .addOption(maxSizeOption())
            .action(async (named: string[], typed: Common) => end(await addPackages(action, named, typed.maxSize)));
    }
    command
        .command('list')
        .description(
            'các danh mục đang dùng: tên, số mục, ngày, điều kiện, nguồn · the catalogues in use: name, entries, day, terms, place',
        )
        .action(() => end(listPackages()));
}

function files(name: string): Argument {
    return new Argument(name, 'tệp, hoặc “-” là đầu vào chuẩn · files, or “-” for standard input');
}

function paths(name: string): Argument {
    const here = name.startsWith('[') ? ' (không nêu: thư mục hiện tại · without: the current folder)' : '';
    return new Argument(
        name,
        `tệp, thư mục, hoặc “-” là đầu vào chuẩn · files, folders, or “-” for standard input${here}`,
    );
}

function choice(flags: string, description: string, choices: readonly string[], usual?: string): Option {
    const option = new Option(flags, description).choices(choices).argParser((typed) => {
        if (!choices.includes(typed)) {
            const name = flags.replace(/ <.*/, '');
            throw new CommandError(`${name}: “${typed}” không hợp lệ (unknown); chọn ${choices.join(', ')}`);
        }
        return typed;
    });
    return usual === undefined ? option : option.default(usual);
}

function standardOption(): Option {
    return choice(
        '--standard <standard>',
        'thể thức của văn bản không tự cho biết · the standard of documents that do not tell it themselves',
        ['auto', ...Object.keys(STANDARDS)],
        'auto',
    );
}

function settingsOption(): Option {
    return new Option(
        '--settings <file>',
        'đọc thiết lập kehoach.* trong .vscode/settings.json · read an editor’s settings',
    );
}

function idOf(standard: StandardId | 'auto'): StandardId | null {
    return standard === 'auto' ? null : standard;
}

function extensionOption(): Option {
    return repeated(
        '--extension <ending>',
        'đuôi tệp đọc trong thư mục (mặc định kehoach); danh mục luôn được đọc; nêu được nhiều lần · files read in folders (kehoach by default); catalogues always are; may be given again',
    );
}

function repeated(flags: string, description: string): Option {
    return new Option(flags, description).argParser((typed, others: string[] | undefined) => [
        ...(others ?? []),
        typed,
    ]);
}

function outputOption(): Option {
    return new Option('-o, --output <file>', 'ghi vào tệp · write to a file');
}

function forceOption(): Option {
    return new Option(
        '--force',
        'cho phép kết quả thay tệp loại khác · let the result take the place of a file of another kind',
    );
}

const MEGABYTE = 1024 * 1024;

function portOf(typed: string): number {
    const port = Number(typed);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new CommandError(`--port: “${typed}” không hợp lệ (unknown); cần số từ 0 đến 65535`);
    }
    return port;
}

function maxSizeOption(): Option {
    return new Option('--max-size <MB>', 'tệp lớn hơn thì không đọc · files beyond this are not read')
        .default(DEFAULT_MAX_BYTES, String(DEFAULT_MAX_BYTES / MEGABYTE))
        .argParser((typed) => {
            const megabytes = Number(typed);
            if (!(megabytes > 0)) {
                throw new CommandError(`--max-size: “${typed}” không hợp lệ (unknown); cần số MB lớn hơn 0`);
            }
            return megabytes * MEGABYTE;
        });
}

function threadsOption(): Option {
    return new Option(
        '--threads <number>',
        'kiểm tra mấy tệp cùng lúc, mặc định theo máy · how many files are checked at the same time',
    ).argParser((typed) => {
        const threads = Number(typed);
        if (!(Number.isInteger(threads) && threads > 0)) {
            throw new CommandError(`--threads: “${typed}” không hợp lệ (unknown); cần số nguyên lớn hơn 0`);
        }
        return threads;
    });
}

const TITLES: Record<string, string> = {
    'Usage:': 'Cách dùng · Usage:',
    'Arguments:': 'Tham số · Arguments:',
    'Options:': 'Tùy chọn · Options:',
    'Commands:': 'Lệnh · Commands:',
};

const HELP: HelpConfiguration = {
    styleTitle: (title) => TITLES[title] ?? title,
    optionDescription: ({ description, argChoices, defaultValue, defaultValueDescription }) => {
        const usual = defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : undefined);
        const choices = argChoices ? ` [${argChoices.join(', ')}]` : '';
        return `${description}${choices}${usual === undefined ? '' : ` (mặc định · default: ${usual})`}`;
    },
};
