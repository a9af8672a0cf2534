import type { URI } from 'langium';
import { shortDate } from '../facts/dates.js';
import type { DocumentDescription } from '../facts/document-description.js';
import { namesOf } from '../knowledge/agency-index.js';
import { capitalised } from '../knowledge/agency-names.js';
import { asCited } from '../knowledge/as-cited.js';
import {
    type AgencyDescription,
    type DirectiveDescription,
    isBuiltIn,
    isDirectiveDescription,
} from '../knowledge/descriptions.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import type { KnownDirective, Origin } from '../knowledge/known-directive.js';
import { nameOfPlace, type Place, type RelatedPlace } from '../knowledge/places/gazetteer.js';
import type { DirectiveHint } from '../knowledge/same-directive.js';
import type { Bilingual, SpokenLanguage } from '../language/language.js';
import { escapeMarkdown, markdownLink } from './markdown.js';

const MAX_CHILDREN = 10;
const MAX_TASKS = 8;
/** A chain of directives is no longer than this; a longer one goes in a circle or is of no use to read. */
const LONGEST_CHAIN = 6;
const MAX_PARENTS = 30;

const ORIGINS: Record<Origin, Bilingual> = {
    document: { vi: 'văn bản trong thư mục làm việc', en: 'a document of the workspace' },
    catalogue: { vi: 'danh mục của đơn vị', en: 'the office’s catalogue' },
    builtIn: { vi: 'danh mục kèm theo công cụ', en: 'the built-in catalogue' },
    citations: { vi: 'các văn bản viện dẫn', en: 'the documents that cite it' },
};

/**
 * What is shown of a directive, an agency or a place, in hovers and beside completions: Markdown in the language of the user.
 */
export class Cards {
    constructor(
        private readonly knowledge: KnowledgeIndexManager,
        private readonly language: SpokenLanguage,
    ) {}

    private say(vi: string, en: string): string {
        return this.language.say({ vi, en });
    }

    /** The card of a directive: what it is, whether it still applies, what it implements, who implements it. */
    directive(directive: KnownDirective): string {
        const known = asCited(directive);
        const lines = [
            `**${escapeMarkdown([known.kind, known.number].filter(Boolean).join(' '))}**`,
            ...[...namesOfDirective(known), ...(known.subject === null ? [] : [known.subject])].map(escapeMarkdown),
        ];
        const facts = [
            this.fact(this.say('Ngày', 'Date'), shortDate(known.date)),
            this.fact(this.say('Cơ quan ban hành', 'Issued by'), known.issuer),
            ...this.force(known),
            this.fact(this.say('Thay thế', 'Replaces'), known.replaces.join('; ')),
        ].filter((line) => line !== '');
        const sections = [
            lines.join('  \n'),
            facts.join('\n'),
            this.rivals(known),
            this.parents(known),
            this.children(known),
        ];
        return [...sections, this.origin(known)].filter((section) => section !== '').join('\n\n');
    }

    /** The card of an agency: its names, where it belongs, what became of it, and what it has to do. */
    agency(description: AgencyDescription): string {
        const { facts } = description;
        const type = facts.type === 'group' ? this.say('nhóm cơ quan', 'group of bodies') : '';
        const lines = [
            `**${escapeMarkdown(facts.name)}**${type === '' ? '' : ` (${type})`}`,
            [
                this.fact(this.say('Ký hiệu', 'Code'), facts.codes.join('; ')),
                this.fact(this.say('Viết tắt', 'Short forms'), facts.shortForms.join('; ')),
                this.fact(this.say('Tên khác', 'Other names'), facts.otherNames.join('; ')),
                this.fact(this.say('Thuộc', 'Belongs to'), facts.parent),
                this.fact(
                    this.say('Tiền thân', 'Formerly'),
                    facts.predecessors
                        .map(({ name, until }) =>
                            until === null ? name : `${name} (${this.say('đến', 'until')} ${shortDate(until)})`,
                        )
                        .join('; '),
                ),
                this.fact(this.say('Từ ngày', 'Since'), shortDate(facts.from)),
                this.fact(this.say('Đến ngày', 'Until'), shortDate(facts.until)),
                this.fact(this.say('Nay là', 'Now'), facts.successors.join('; ')),
                this.fact(this.say('Gồm', 'Members'), facts.members.join('; ')),
            ]
                .filter((line) => line !== '')
                .join('\n'),
            this.tasks(description),
            facts.note === null ? '' : escapeMarkdown(facts.note),
            this.known(isBuiltIn(description) ? 'builtIn' : 'catalogue', facts.source),
        ];
        return lines.filter((line) => line !== '').join('\n\n');
    }

    /** The card of units of one name: each with what it belongs to, since when and until when, what it is now or was made of. */
    places(places: readonly Place[]): string {
        const shown = places.slice(0, MAX_CHILDREN).map((place) => this.place(place));
        const more = places.length - shown.length;
        const others = more > 0 ? [this.say(`và ${more} nơi khác cùng tên`, `and ${more} more of this name`)] : [];
        return [...shown, ...others].join('\n\n');
    }

    private place(place: Place): string {
        const part = this.say('một phần', 'a part');
        const list = (places: readonly RelatedPlace[]) =>
            places.map(({ place: other, isPart }) => `${nameOfPlace(other)}${isPart ? ` (${part})` : ''}`).join('; ');
        const lines = [
            this.fact(this.say('Thuộc', 'Belongs to'), place.within),
            this.fact(this.say('Từ ngày', 'Since'), shortDate(place.from)),
            this.fact(this.say('Đến ngày', 'Until'), shortDate(place.until)),
            this.fact(this.say('Nay là', 'Now'), list(place.now)),
            this.fact(this.say('Sáp nhập từ', 'Made of'), list(place.before)),
        ].filter((line) => line !== '');
        return [`**${escapeMarkdown(nameOfPlace(place))}**`, lines.join('\n'), this.known('builtIn', place.source)]
            .filter((section) => section !== '')
            .join('\n\n');
    }

    private fact(label: string, value: string | null): string {
        return value === null || value === '' ? '' : `- ${label}: ${escapeMarkdown(value)}`;
    }

    /**
     * What is known of its force, never that it is in force: since when it applies, what amends it, what ended it, and the day of
     * which that is known.
     */
    private force({ effective, amendedBy, replacedBy, expires, checked }: KnownDirective): string[] {
        const amending = amendedBy.map((number) => this.titled(number)).join('; ');
        const next = replacedBy.map((number) => this.titled(number)).join('; ');
        const over = shortDate(expires);
        const seen =
            checked === null ? '' : ` (${this.say('theo danh mục ngày', 'by the catalogue of')} ${shortDate(checked)})`;
        const ended = [
            next === '' ? '' : `${this.say('Đã được thay thế bằng', 'Replaced by')} ${next}`,
            over === '' ? '' : `${this.say('hết hiệu lực từ', 'ceased to apply on')} ${over}`,
        ].filter((part) => part !== '');
        return [
            this.fact(this.say('Hiệu lực từ', 'In force from'), shortDate(effective)),
            amending === ''
                ? ''
                : `- ${this.say('Được sửa đổi, bổ sung bởi', 'Amended by')} ${amending}${ended.length > 0 ? '' : seen}`,
            ended.length === 0 ? '' : `- ⚠ ${capitalised(ended.join(', '))}${seen}`,
        ];
    }

    /** The directives that it implements, and theirs, up to those that implement none, as a list with links. */
    private parents(known: KnownDirective): string {
        const lines: string[] = [];
        const seen = new Set([known.number]);
        const climb = (numbers: readonly string[], depth: number): void => {
            for (const number of numbers) {
                if (lines.length >= MAX_PARENTS) {
                    return;
                }
                const isNew = !seen.has(number);
                seen.add(number);
                lines.push(`${'  '.repeat(depth)}- ${this.titled(number)}`);
                if (isNew && depth + 1 < LONGEST_CHAIN) {
                    climb(this.knowledge.directives.find(number)?.bases ?? [], depth + 1);
                }
            }
        };
        climb(known.bases, 0);
        return lines.length === 0 ? '' : `${this.say('Thực hiện', 'Implements')}:\n\n${lines.join('\n')}`;
    }

    /** Where several directives bear the number and nothing tells which is meant: all of them. */
    private rivals({ isTied, documents, entries }: KnownDirective): string {
        if (!isTied) {
            return '';
        }
        const all = [...documents, ...entries];
        const lines = all.slice(0, MAX_CHILDREN).map((each) => {
            const day = shortDate(each.facts.date);
            return `- ${this.childLine(each)}${day === '' ? '' : ` (${day})`}`;
        });
        if (all.length > MAX_CHILDREN) {
            const more = all.length - MAX_CHILDREN;
            lines.push(`- ${this.say(`và ${more} văn bản khác`, `and ${more} more`)}`);
        }
        const what = this.say(
            'Nhiều văn bản mang số này; chỗ này không cho biết là văn bản nào',
            'Several directives bear this number, and nothing here tells which is meant',
        );
        return `⚠ ${what}:\n\n${lines.join('\n')}`;
    }

    private children(known: KnownDirective): string {
        const children = this.knowledge.directives.childrenOf(known.number, known);
        if (children.length === 0) {
            return '';
        }
        const lines = children.slice(0, MAX_CHILDREN).map((child) => `- ${this.childLine(child)}`);
        if (children.length > MAX_CHILDREN) {
            const more = children.length - MAX_CHILDREN;
            lines.push(`- ${this.say(`và ${more} văn bản khác`, `and ${more} more`)}`);
        }
        return `${this.say('Văn bản thực hiện', 'Implemented by')}:\n\n${lines.join('\n')}`;
    }

    private childLine(child: DocumentDescription | DirectiveDescription): string {
        const { facts } = child;
        const title = [facts.kind, facts.number].filter(Boolean).join(' ') || child.name;
        return `${markdownLink(title, linkTo(child))}${facts.subject === null ? '' : ` – ${escapeMarkdown(shorten(facts.subject))}`}`;
    }

    /** A number with its kind and subject, linked to where it is described. */
    private titled(number: string, hint: DirectiveHint = {}): string {
        const found = this.knowledge.directives.find(number, hint);
        const known = found && asCited(found);
        const place = known?.isTied ? undefined : (known?.documents[0] ?? known?.entries[0]);
        const title = [known?.kind, number].filter(Boolean).join(' ');
        const about = known?.subject ?? namesOfDirective(known)[0];
        const subject = about ? ` – ${escapeMarkdown(shorten(about))}` : '';
        return `${markdownLink(title, place && linkTo(place))}${subject}`;
    }

    private tasks(description: AgencyDescription): string {
        const tasks = this.knowledge.agencies.tasksOf(namesOf(description));
        if (tasks.length === 0) {
            return '';
        }
        const lines = tasks.slice(0, MAX_TASKS).map(({ document, text, line }) => {
            const target = `${document.documentUri.toString()}#L${line + 1}`;
            return `- ${markdownLink(document.name, target)}: ${escapeMarkdown(shorten(text))}`;
        });
        if (tasks.length > MAX_TASKS) {
            const more = tasks.length - MAX_TASKS;
            lines.push(`- ${this.say(`và ${more} nhiệm vụ khác`, `and ${more} more`)}`);
        }
        return `${this.say('Nhiệm vụ được giao', 'Tasks')}:\n\n${lines.join('\n')}`;
    }

    private origin(known: KnownDirective): string {
        const count = known.evidence.length;
        const names = known.origins.map((origin) =>
            origin === 'citations'
                ? this.say(
                      `${count} lần viện dẫn trong thư mục làm việc`,
                      `${count} ${count === 1 ? 'citation' : 'citations'} in the workspace`,
                  )
                : this.language.say(ORIGINS[origin]),
        );
        if (names.length === 0) {
            return `*${this.say('Chưa có thông tin về văn bản này ngoài chỗ này.', 'Nothing is known of it but what stands here.')}*`;
        }
        return `*${this.say('Theo', 'From')} ${names.join(', ')}${this.sources(known.source)}*`;
    }

    private known(origin: Origin, source: string | null): string {
        return `*${this.say('Theo', 'From')} ${this.language.say(ORIGINS[origin])}${this.sources(source)}*`;
    }

    /** What an entry rests on, in brackets: how many pages there are, for one alone says less than several that agree, and each of them. */
    private sources(source: string | null): string {
        if (source === null) {
            return '';
        }
        const pages = source.split(/;\s+/u);
        if (!pages.every(isAddress)) {
            return ` (${escapeMarkdown(source)})`;
        }
        const count = this.say(`${pages.length} nguồn`, `${pages.length} ${pages.length === 1 ? 'source' : 'sources'}`);
        return ` (${count}: ${pages.map((page) => markdownLink(new URL(page).hostname, page)).join(', ')})`;
    }
}

function isAddress(source: string): boolean {
    return /^https?:\/\/\S+$/u.test(source) && URL.canParse(source);
}

/** Where a document or an entry stands, as a link that an editor opens; the built-in catalogue has no file to open. */
function linkTo(description: DocumentDescription | DirectiveDescription | AgencyDescription): string | undefined {
    return isBuiltIn(description)
        ? undefined
        : `${(description.documentUri as URI).toString()}#L${lineOf(description)}`;
}

function lineOf(description: DocumentDescription | DirectiveDescription | AgencyDescription): number {
    const range = isDirectiveDescription(description)
        ? description.nameSegment?.range
        : description.selectionSegment?.range;
    return (range?.start.line ?? 0) + 1;
}

/** Names without a number: `Luật Trẻ em`. */
function namesOfDirective(known: KnownDirective | undefined): string[] {
    return [...new Set(known?.entries.flatMap(({ facts }) => facts.names) ?? [])];
}

function shorten(text: string): string {
    return text.length > 110 ? `${text.slice(0, 109).trimEnd()}…` : text;
}
