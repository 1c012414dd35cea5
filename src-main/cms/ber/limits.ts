/** What is refused before it is believed. Real messages stay far below all of it; see docs of each in RFC 5652 for what they count. */
export const berLimits = {
  /** Values inside one another. */
  depth: 32,
  /** Octets of a value that is not content: a certificate, a SignerInfo, a list. */
  valueOctets: 1024 * 1024,
  /** OCTET STRINGs inside one another, as segments. */
  segmentDepth: 8,
  /** Segments without an octet one after the other: some writers end with one, nobody means thousands. */
  emptySegments: 4096,
} as const;
