import { CmsError } from '../cms-error.ts';

/** Not the BER or the structure that was expected, `at` so many octets from the beginning of its layer. */
export function malformed(at: number): CmsError {
  return new CmsError({ code: 'cms-malformed', params: { at } });
}

/** It ended before it was complete. */
export function truncated(): CmsError {
  return new CmsError({ code: 'cms-truncated' });
}

export function tooLarge(limit: number): CmsError {
  return new CmsError({ code: 'cms-too-large', params: { limit } });
}

/** An algorithm or a content type that is not known here, by its object identifier. */
export function unsupported(what: string, cause?: unknown): CmsError {
  return new CmsError({ code: 'cms-unsupported', params: { what } }, { cause });
}
