/**
 * How long something that must come is waited for, in milliseconds: long, since two editors and
 * the long tests share two cores, and what comes is not waited for any longer than it takes.
 */
export const patience = 90_000;
