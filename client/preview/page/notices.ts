/** What can be said at the same time; each kind once. */
export type NoticeKind = 'loading' | 'broken' | 'pages';

/** What stands against the pages, in words above them; read out by screen readers when it comes. */
export class Notices {
    private readonly said = new Map<NoticeKind, string>();

    constructor(private readonly host: HTMLElement) {}

    /** @param text null when it is over */
    say(kind: NoticeKind, text: string | null): void {
        if (text === (this.said.get(kind) ?? null)) {
            return;
        }
        if (text === null) {
            this.said.delete(kind);
        } else {
            this.said.set(kind, text);
        }
        this.host.replaceChildren(
            ...this.all.map((each) => {
                const line = document.createElement('p');
                line.textContent = each;
                return line;
            }),
        );
        this.host.hidden = this.said.size === 0;
    }

    get all(): string[] {
        return [...this.said.values()];
    }
}
