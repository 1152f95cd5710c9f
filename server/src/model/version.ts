/** The version of the plan format that is read. */
export const formatVersion = 1;

/** The version of the configuration format that is read. */
export const configVersion = 1;
