/** Where Chromium is, or would be installed. */
export const CHROMIUM: string;
