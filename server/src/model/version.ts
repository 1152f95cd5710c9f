/** The version of the plan format that is read. */
export const formatVersion = 1;
