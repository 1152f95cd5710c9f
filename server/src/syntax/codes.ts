// UTF-16 codes of the characters that structure a plan.
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const HASH = 35;
export const DASH = 45;
export const COLON = 58;
export const WIDE_COLON = 0xff1a;
