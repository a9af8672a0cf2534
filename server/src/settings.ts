/** What the user has set, as the server needs it; the editor sends the section `kehoach`. */
export class Settings {
    /** `kehoach.inlayHints.directiveSubjects`. */
    inlayHints = false;

    /** Takes over what an editor sent. */
    update(section: unknown): void {
        const { inlayHints } = (section ?? {}) as { inlayHints?: { directiveSubjects?: boolean } };
        this.inlayHints = inlayHints?.directiveSubjects === true;
    }
}
