/** The name of the hidden sheet that an export carries, and its version. */
export const baseName = 'planwright';
export const baseVersion = 1;
