/**
 * What somebody types for each of several questions that stand in one box after the other, whatever the box holds at the time.
 *
 * The box is another process's: when it is emptied for the next question, letters for that question may stand in it already, behind the
 * answer before, and go with it. They are known all the same, since each change of the box is told, in order, also one that it was told
 * to make. So the text is followed change by change, and the box gets back what is missing in it once nobody types for a moment. One
 * key is lost: a step back over a letter that the box has just lost, since an empty box tells nothing of it.
 */
export class TypedAhead {
    /** What was typed for the question that is asked now. */
    text = '';
    /** What the box held when it was heard of last. */
    private held = '';
    /** What the box was told to hold and has not yet been heard to hold. */
    private told: string | undefined;

    /** @param tell makes the box hold a text */
    constructor(private readonly tell: (text: string) => void) {}

    /** Begins the next question. */
    next(): void {
        this.text = '';
        // what was told to be emptied and has not heard of it yet goes with all that was typed since
        if (this.told === undefined && this.held !== '') this.tellBox();
    }

    /**
     * The box holds another text.
     *
     * @returns whether the text for the question is another one now
     */
    changed(value: string): boolean {
        const before = this.text;
        if (value === this.told) {
            this.told = undefined;
        } else {
            this.text = withChange(this.text, this.held, value);
        }
        this.held = value;
        return this.text !== before;
    }

    /** Nobody has typed for a moment: the box gets the text, where it has lost some of it. */
    settle(): void {
        if (this.told === undefined && this.held !== this.text) this.tellBox();
    }

    private tellBox(): void {
        this.told = this.text;
        this.tell(this.text);
    }
}

/** What becomes of a text when the change that made one value of another is made at its end. */
function withChange(text: string, from: string, to: string): string {
    let same = 0;
    while (same < from.length && same < to.length && from[same] === to[same]) same++;
    // typing and going back, which is nearly all; what is changed in the middle takes what is behind it along
    return text.slice(0, Math.max(0, text.length - (from.length - same))) + to.slice(same);
}
