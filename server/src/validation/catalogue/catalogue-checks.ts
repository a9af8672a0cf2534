import { AstUtils, type LangiumCoreServices, type ValidationAcceptor, type ValidationChecks } from 'langium';
import { dayOf, entryFacts, entryKind, propertyNamed } from '../../facts/catalogue-facts.js';
import { foldAccents, foldName } from '../../facts/fold.js';
import { BUILT_IN_SCHEME } from '../../knowledge/descriptions.js';
import { canBeAddress } from '../../knowledge/directive-file.js';
import { CATALOGUE_RULES } from '../../rules/rules.js';
import { PROPERTY_TYPES, propertyType } from '../../syntax/catalogue/properties.js';
import type { CatalogueEntry, CatalogueFile, KeHoachAstType } from '../../syntax/generated/ast.js';
import { contradictsCode } from '../../terms/codes.js';
import { ask, type CatalogueChecks, type Report, reportOf, type World } from '../check.js';

function entryMustHaveName({ entries }: CatalogueFile, report: Report): void {
    for (const entry of entries) {
        if (!entry.name) {
            report(
                { node: entry },
                {
                    vi: 'Mục này chưa có tên. Ghi tên cơ quan, số văn bản hoặc tên loại sau từ đầu dòng.',
                    en: 'This entry has no name. Write the body, the number or the kind behind the first word.',
                },
            );
        }
    }
}

function keyMustFitEntry({ entries }: CatalogueFile, report: Report): void {
    for (const entry of entries) {
        for (const property of entry.properties) {
            if (!propertyType(entryKind(entry), property.key)) {
                const nearest = nearestKey(entry, property.key);
                report(
                    { node: property, property: 'key', data: { key: nearest } },
                    {
                        vi: `Mục này không có thuộc tính “${property.key}”${nearest ? `. Có phải “${nearest}”?` : '.'}`,
                        en: `Such an entry has no “${property.key}”${nearest ? `. Is “${nearest}” meant?` : '.'}`,
                    },
                );
            }
        }
    }
}

function lineMustBeEntryOrProperty(file: CatalogueFile, report: Report): void {
    for (const stray of [...file.strays, ...file.entries.flatMap(({ strays }) => strays)]) {
        report(
            { node: stray },
            {
                vi: 'Dòng này không phải đầu mục và không phải thuộc tính. Mục mở đầu bằng “cơ quan”, “nhóm”, “văn bản”, “loại”; thuộc tính có dấu hai chấm; ghi chú mở đầu bằng “//”.',
                en: 'This line is no entry and no property. Entries begin with “cơ quan”, “nhóm”, “văn bản” or “loại”; properties have a colon; comments begin with “//”.',
            },
        );
    }
}

function keyShouldStandOnce({ entries }: CatalogueFile, report: Report): void {
    for (const entry of entries) {
        const seen = new Set<string>();
        for (const property of entry.properties) {
            if (seen.has(property.key)) {
                report(
                    { node: property, property: 'key' },
                    {
                        vi: `“${property.key}” đã có trong mục này. Gộp hai dòng, cách nhau bằng dấu “;”.`,
                        en: `This entry has “${property.key}” already. Join the two lines with “;”.`,
                    },
                );
            }
            seen.add(property.key);
        }
    }
}

/** Directives that share a number are told apart by year, kind and issuer. */
function entryShouldStandOnce({ entries }: CatalogueFile, report: Report): void {
    const seen = new Set<string>();
    for (const entry of entries) {
        const facts = entryFacts(entry);
        if (!facts) {
            continue;
        }
        const key =
            facts.type === 'directive'
                ? [facts.number, facts.kind, facts.date?.slice(0, 4), facts.issuer].join(' ')
                : `${facts.type} ${foldName(facts.name)}`;
        if (seen.has(key)) {
            report(
                { node: entry, property: 'name' },
                {
                    vi: `“${entry.name}” đã có trong tệp này. Gộp hai mục.`,
                    en: `“${entry.name}” stands in this file already. Join the two entries.`,
                },
            );
        }
        seen.add(key);
    }
}

function dateMustExist({ entries }: CatalogueFile, report: Report): void {
    for (const entry of entries) {
        for (const property of entry.properties) {
            if (propertyType(entryKind(entry), property.key)?.value !== 'date') {
                continue;
            }
            for (const value of property.values.filter(({ text }) => dayOf(text, 'first') === null)) {
                report(
                    { node: value, property: 'text' },
                    {
                        vi: `“${value.text}” không phải ngày. Viết như 19/7/2021 hoặc 02/2025.`,
                        en: `“${value.text}” is no day. Write it as 19/7/2021 or 02/2025.`,
                    },
                );
            }
        }
    }
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 05-HD/VPTW. */
function kindShouldAgreeWithCode({ entries }: CatalogueFile, report: Report): void {
    for (const entry of entries) {
        const facts = entryFacts(entry);
        if (facts?.type === 'directive' && facts.kind !== null && contradictsCode(facts.kind, facts.number)) {
            const property = entry.properties.find(({ key }) => key === 'loại');
            report(
                { node: property ?? entry },
                {
                    vi: `Ký hiệu trong số ${facts.number} không phải của ${facts.kind}.`,
                    en: `The code in ${facts.number} is not that of a ${facts.kind}.`,
                },
            );
        }
    }
}

function keyShouldHaveValue({ entries }: CatalogueFile, report: Report): void {
    for (const property of entries.flatMap((entry) => entry.properties)) {
        if (property.values.length === 0) {
            report(
                { node: property },
                {
                    vi: `“${property.key}” chưa có giá trị. Ghi giá trị hoặc xóa dòng.`,
                    en: `“${property.key}” has no value. Write one or delete the line.`,
                },
            );
        }
    }
}

/** An agency above or behind another one leads somewhere only if a catalogue lists it. */
function agencyShouldBeListed({ entries }: CatalogueFile, report: Report, { knowledge }: World): void {
    for (const property of entries.flatMap((entry) => entry.properties)) {
        if (property.key !== 'thuộc' && property.key !== 'nay là') {
            continue;
        }
        for (const value of property.values) {
            if (!knowledge.agencies.find(value.text)) {
                report(
                    { node: value, property: 'text', data: { agency: value.text } },
                    {
                        vi: `Chưa danh mục nào có “${value.text}”. Thêm một mục “cơ quan ${value.text}” nếu tên đúng.`,
                        en: `No catalogue lists “${value.text}”. Add an entry “cơ quan ${value.text}” if the name is right.`,
                    },
                );
            }
        }
    }
}

function wordShouldStandOnce({ wordLists }: CatalogueFile, report: Report): void {
    const seen = new Set<string>();
    for (const words of wordLists.flatMap((list) => list.words)) {
        const key = foldName(words.text);
        if (seen.has(key)) {
            report(
                { node: words },
                {
                    vi: `“${words.text}” đã có trong danh mục từ của tệp này. Xóa một chỗ.`,
                    en: `“${words.text}” is in the list of words of this file already. Delete one of them.`,
                },
            );
        }
        seen.add(key);
    }
}

function spanMustNotRunBackwards({ entries }: CatalogueFile, report: Report): void {
    for (const entry of entries) {
        const facts = entryFacts(entry);
        if (
            (facts?.type === 'agency' || facts?.type === 'group') &&
            facts.from &&
            facts.until &&
            facts.from > facts.until
        ) {
            report(
                { node: entry, property: 'name' },
                {
                    vi: 'Ngày “từ” sau ngày “đến”. Đổi lại hai ngày.',
                    en: '“từ” is later than “đến”. Swap the two days.',
                },
            );
        }
    }
}

const NUMBER = /^\d{1,5}\p{Ll}?(?:\/\d{4})?[-/]\p{L}[\p{L}\d&]*(?:[-/][\p{L}\d&]+)*$/u;

function numberShouldBeWellFormed({ entries }: CatalogueFile, report: Report): void {
    for (const entry of entries) {
        const facts = entryFacts(entry);
        // what is known by its name alone has no number to be wrong
        if (facts?.type === 'directive' && /^\d/.test(facts.number) && !NUMBER.test(facts.number)) {
            report(
                { node: entry, property: 'name' },
                {
                    vi: `“${facts.number}” không có dạng số, ký hiệu như “112/KH-UBND”, “15-KH/TU”, “30/2020/NĐ-CP”.`,
                    en: `“${facts.number}” does not look like “112/KH-UBND”, “15-KH/TU” or “30/2020/NĐ-CP”.`,
                },
            );
        }
    }
}

/** A file that cannot be named so is no link where its directive is cited. */
function fileMustBeAddress({ entries }: CatalogueFile, report: Report): void {
    for (const entry of entries) {
        for (const value of propertyNamed(entry, 'file')?.values ?? []) {
            if (!canBeAddress(value.text)) {
                report(
                    { node: value, property: 'text' },
                    {
                        vi: 'Không mở được tệp viết như vậy. Ghi đường dẫn tính từ thư mục của danh mục này, hoặc địa chỉ http(s).',
                        en: 'No file can be opened under this name. Write a path from the folder of this catalogue, or an http(s) address.',
                    },
                );
            }
        }
    }
}

/** The key that was probably meant: one that differs in accents, or in one or two letters. */
function nearestKey(entry: CatalogueEntry, key: string): string | undefined {
    const folded = foldAccents(key);
    const keys = PROPERTY_TYPES.filter(({ on }) => on.includes(entryKind(entry))).map((type) => type.key);
    const near = keys
        .map((each) => ({ each, distance: distance(folded, foldAccents(each)) }))
        .sort((a, b) => a.distance - b.distance)[0];
    return near && near.distance <= 2 ? near.each : undefined;
}

/** How many letters have to be changed, added or left out to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

const CHECKS: CatalogueChecks = {
    'danh-muc-thieu-ten': entryMustHaveName,
    'danh-muc-khoa-la': keyMustFitEntry,
    'danh-muc-dong-la': lineMustBeEntryOrProperty,
    'danh-muc-khoa-lap': keyShouldStandOnce,
    'danh-muc-trung': entryShouldStandOnce,
    'danh-muc-ngay-sai': dateMustExist,
    'danh-muc-loai-sai': kindShouldAgreeWithCode,
    'danh-muc-gia-tri-trong': keyShouldHaveValue,
    'danh-muc-co-quan-la': agencyShouldBeListed,
    'danh-muc-thoi-gian-nguoc': spanMustNotRunBackwards,
    'danh-muc-so-la': numberShouldBeWellFormed,
    'danh-muc-tep-la': fileMustBeAddress,
    'danh-muc-tu-lap': wordShouldStandOnce,
};

/** Registers the rules with Langium. The built-in catalogue is not checked: nobody here could fix it. */
export function registerCatalogueChecks(services: LangiumCoreServices, world: World): void {
    for (const rule of CATALOGUE_RULES) {
        const checks: ValidationChecks<KeHoachAstType> = {
            CatalogueFile: (file: CatalogueFile, accept: ValidationAcceptor) => {
                const report = reportOf(rule, world, accept);
                if (report && AstUtils.getDocument(file).uri.scheme !== BUILT_IN_SCHEME) {
                    ask(rule, file, world, () => CHECKS[rule.code](file, report, world));
                }
            },
        };
        services.validation.ValidationRegistry.register(checks);
    }
}
