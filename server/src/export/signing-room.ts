/** Lines between the position of a signer and the name, where the hand signs and the seal is set. */
export const LINES_TO_SIGN = 4;
