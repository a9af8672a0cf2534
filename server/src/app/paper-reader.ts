import type { Clipboard, PlanOfClipboard } from '../import/clipboard/plan-of-clipboard.js';
import type { Remark } from '../import/paper.js';
import type { PaperForm } from '../import/paper-form.js';
import type { Bilingual } from '../language/language.js';
import type { ImportedPicture } from '../protocol.js';

/** A file of another program, or what lies on the clipboard. */
export type PaperJob =
    | {
          readonly type: 'import';
          readonly form: Exclude<PaperForm, 'office'>;
          readonly bytes: Uint8Array;
          /** The name of the plan without its ending: pictures lie in a folder of that name. */
          readonly planName: string;
      }
    | ({ readonly type: 'paste' } & Clipboard);

/** A file as a plan, before its remarks are put in the user's language. */
export interface PlanOfPaper {
    readonly text: string;
    readonly pictures: readonly ImportedPicture[];
    readonly remarks: readonly Remark[];
}

/** What comes of a job. */
export type PaperAnswer =
    | { readonly plan: PlanOfPaper }
    | { readonly pasted: PlanOfClipboard | null }
    | { readonly refused: Bilingual }
    | { readonly failed: string };

/** Reads papers of other programs, where that does not keep anybody waiting who types. */
export interface PaperReader {
    /**
     * @param isCancelled asked when the job's turn comes
     * @param onCancelled called with what ends the job
     */
    do(job: PaperJob, isCancelled: () => boolean, onCancelled: (end: () => void) => void): Promise<PaperAnswer>;
    /**
     * The file of Word that an office program makes of a file of another kind.
     *
     * @throws UnreadablePaper where there is no such program, or it cannot read the file
     */
    asDocx(name: string, bytes: Uint8Array): Promise<Uint8Array>;
}
