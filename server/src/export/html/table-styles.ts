/** The widths of columns, as rules of the style sheet: the policy of the page allows no styles in the text. */
export class TableStyles {
    readonly rules: string[] = [];
    private count = 0;

    /**
     * @param widths shares of the table's width
     * @returns the id that the table must bear, unique in the file
     */
    add(widths: readonly number[]): string {
        this.count += 1;
        const id = `bang-${this.count}`;
        for (const [column, width] of widths.entries()) {
            this.rules.push(`#${id} col:nth-child(${column + 1}){width:${(width * 100).toFixed(2)}%}`);
        }
        return id;
    }
}
