/** What stands at the head of the first page of a document whose number or date is blank still. */
export const DRAFT_MARK = 'Dự thảo';
