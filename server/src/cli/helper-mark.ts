/** As the first argument behind `check`: this is a thread that helps. */
export const helperMark = '--help-to-check';
