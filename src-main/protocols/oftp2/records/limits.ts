/** SFIDLRECL has 5 digits (5.3.3): octets of the longest record there can be. */
export const longestRecord = 99_999;

/** A prefix has 2 octets (6.5): octets of the longest record that it can announce. */
export const longestPrefixed = 65_535;
