import type { Download } from '../../download.ts';

/** Downloads without a proxy, with the limits that a Download has to keep. */
export const download: Download = async ({ address, post, mostOctets, timeoutMs, signal }) => {
  const response = await fetch(address, {
    ...(post === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': post.type }, body: Buffer.from(post.octets) }),
    signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]),
  });
  if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
  const pieces: Uint8Array[] = [];
  let octets = 0;
  for await (const piece of response.body) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('no octets');
    octets += piece.length;
    if (octets > mostOctets) throw new Error('too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

/** The same, with all the addresses that were asked for. */
export function countedDownload(within: Download = download): { get: Download; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    get: (request) => {
      asked.push(request.address);
      return within(request);
    },
  };
}
