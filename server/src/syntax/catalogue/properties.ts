/** What an entry of the catalogue describes. */
export type EntryKind = 'agency' | 'group' | 'directive' | 'kind';

/** Names of the properties in the code; the catalogue writes them in Vietnamese. */
export type PropertyName =
    | 'level'
    | 'codes'
    | 'shortForms'
    | 'otherNames'
    | 'parent'
    | 'predecessors'
    | 'successors'
    | 'from'
    | 'until'
    | 'members'
    | 'kind'
    | 'date'
    | 'issuer'
    | 'subject'
    | 'bases'
    | 'replaces'
    | 'replacedBy'
    | 'amendedBy'
    | 'effective'
    | 'expires'
    | 'checked'
    | 'file'
    | 'source'
    | 'note';

/** What the values of a property are; it decides how they are told apart and what they are checked for. */
export type ValueKind = 'text' | 'words' | 'agencies' | 'agency' | 'directives' | 'date' | 'kind' | 'file';

/** One property of the catalogue language. */
export interface PropertyType {
    readonly name: PropertyName;
    /** As the catalogue writes it. */
    readonly key: string;
    readonly value: ValueKind;
    readonly on: readonly EntryKind[];
    /** What it says, in both languages. */
    readonly description: { readonly vi: string; readonly en: string };
}

const AGENCIES: readonly EntryKind[] = ['agency', 'group'];

/** Every property, in the order in which entries are written. */
export const PROPERTY_TYPES: readonly PropertyType[] = [
    {
        name: 'level',
        key: 'cấp',
        value: 'text',
        on: AGENCIES,
        description: { vi: 'trung ương, tỉnh, huyện hoặc xã', en: 'level: trung ương, tỉnh, huyện or xã' },
    },
    {
        name: 'codes',
        key: 'ký hiệu',
        value: 'words',
        on: ['agency', 'group', 'kind'],
        description: { vi: 'chữ viết tắt trong số, ký hiệu văn bản', en: 'code in the numbers of documents' },
    },
    {
        name: 'shortForms',
        key: 'viết tắt',
        value: 'words',
        on: ['agency', 'group', 'kind'],
        description: { vi: 'các cách viết tắt, cách nhau bằng dấu “;”', en: 'short forms, behind semicolons' },
    },
    {
        name: 'otherNames',
        key: 'tên khác',
        value: 'agencies',
        on: AGENCIES,
        description: { vi: 'tên gọi khác của cùng cơ quan', en: 'other names of the same body' },
    },
    {
        name: 'parent',
        key: 'thuộc',
        value: 'agency',
        on: AGENCIES,
        description: { vi: 'cơ quan cấp trên', en: 'the body that it belongs to' },
    },
    {
        name: 'predecessors',
        key: 'tiền thân',
        value: 'agencies',
        on: AGENCIES,
        description: {
            vi: 'tên cũ, kèm “(đến 02/2025)” nếu biết',
            en: 'former bodies, with “(đến 02/2025)” where known',
        },
    },
    {
        name: 'successors',
        key: 'nay là',
        value: 'agencies',
        on: AGENCIES,
        description: { vi: 'cơ quan thay thế', en: 'the body that took its place' },
    },
    {
        name: 'from',
        key: 'từ',
        value: 'date',
        on: AGENCIES,
        description: { vi: 'có từ ngày (hoặc tháng/năm)', en: 'exists since (day or month)' },
    },
    {
        name: 'until',
        key: 'đến',
        value: 'date',
        on: AGENCIES,
        description: { vi: 'đến ngày (hoặc tháng/năm)', en: 'existed until (day or month)' },
    },
    {
        name: 'members',
        key: 'gồm',
        value: 'agencies',
        on: ['group'],
        description: { vi: 'các cơ quan trong nhóm', en: 'the bodies of the group' },
    },
    {
        name: 'kind',
        key: 'loại',
        value: 'kind',
        on: ['directive'],
        description: { vi: 'loại văn bản: Chỉ thị, Quyết định…', en: 'kind: Chỉ thị, Quyết định…' },
    },
    {
        name: 'date',
        key: 'ngày',
        value: 'date',
        on: ['directive'],
        description: { vi: 'ngày ban hành, ví dụ 19/7/2021', en: 'day of issue, such as 19/7/2021' },
    },
    {
        name: 'issuer',
        key: 'cơ quan',
        value: 'agency',
        on: ['directive'],
        description: { vi: 'cơ quan ban hành', en: 'issuing body' },
    },
    {
        name: 'subject',
        key: 'trích yếu',
        value: 'text',
        on: ['directive'],
        description: { vi: 'nội dung, như sau chữ “về”', en: 'subject, as it goes on behind “về”' },
    },
    {
        name: 'otherNames',
        key: 'tên gọi',
        value: 'words',
        on: ['directive'],
        description: { vi: 'tên thường dùng, ví dụ Luật Trẻ em', en: 'names in use, such as Luật Trẻ em' },
    },
    {
        name: 'bases',
        key: 'căn cứ',
        value: 'directives',
        on: ['directive'],
        description: { vi: 'số các văn bản làm căn cứ', en: 'numbers of the directives that it implements' },
    },
    {
        name: 'replaces',
        key: 'thay thế',
        value: 'directives',
        on: ['directive'],
        description: { vi: 'số các văn bản bị thay thế', en: 'numbers of the directives that it replaces' },
    },
    {
        name: 'replacedBy',
        key: 'thay bằng',
        value: 'directives',
        on: ['directive'],
        description: { vi: 'số văn bản thay thế văn bản này', en: 'number of the directive that replaces it' },
    },
    {
        name: 'amendedBy',
        key: 'sửa đổi bởi',
        value: 'directives',
        on: ['directive'],
        description: {
            vi: 'số văn bản sửa đổi, bổ sung hoặc thay một phần văn bản này',
            en: 'numbers of the directives that amend it or replace a part of it',
        },
    },
    {
        name: 'effective',
        key: 'hiệu lực',
        value: 'date',
        on: ['directive'],
        description: { vi: 'ngày có hiệu lực', en: 'day on which it came into force' },
    },
    {
        name: 'expires',
        key: 'hết hiệu lực',
        value: 'date',
        on: ['directive'],
        description: { vi: 'ngày hết hiệu lực', en: 'day on which it ceased to apply' },
    },
    {
        name: 'checked',
        key: 'đối chiếu',
        value: 'date',
        on: ['directive'],
        description: {
            vi: 'ngày đối chiếu hiệu lực lần cuối',
            en: 'day on which what is said of its force was checked last',
        },
    },
    {
        name: 'file',
        key: 'tệp',
        value: 'file',
        on: ['directive'],
        description: { vi: 'tệp của văn bản, tính từ tệp danh mục này', en: 'its file, relative to this catalogue' },
    },
    {
        name: 'source',
        key: 'nguồn',
        value: 'text',
        on: ['agency', 'group', 'directive', 'kind'],
        description: { vi: 'lấy từ đâu', en: 'where this is known from' },
    },
    {
        name: 'note',
        key: 'ghi chú',
        value: 'text',
        on: ['agency', 'group', 'directive', 'kind'],
        description: { vi: 'ghi chú', en: 'a note' },
    },
];

/** The word that opens an entry, in the catalogue's own language. */
export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
    agency: 'cơ quan',
    group: 'nhóm',
    directive: 'văn bản',
    kind: 'loại',
};

const BY_KEY = new Map(
    PROPERTY_TYPES.flatMap((type) => type.on.map((entry) => [`${entry} ${type.key}`, type] as const)),
);

/** The property with this key on such an entry; its key may be typed in capitals. */
export function propertyType(entry: EntryKind, key: string): PropertyType | undefined {
    return BY_KEY.get(`${entry} ${key}`) ?? BY_KEY.get(`${entry} ${key.toLowerCase()}`);
}

/** The sign between two values, where there may be several. */
export function separatorOf(value: ValueKind | undefined): RegExp | undefined {
    switch (value) {
        case 'agencies':
        case 'words':
            // names of agencies and of laws have commas in them, short forms too: `Sở VH,TT&DL`
            return /;/g;
        case 'directives':
            return /[;,]/g;
        default:
            return undefined;
    }
}
