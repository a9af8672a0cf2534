/** What stands under the number of a document whose number or date is blank still. */
export const DRAFT_MARK = 'Dự thảo';
