import type { Journal } from '../../journal/index.ts';
import type { Sealer } from '../../secrets/index.ts';

/** Every password of this home in clear, so that it can be looked for; one that cannot be opened can be nowhere in clear. */
export async function openSecrets(
  { partners, passwords }: Pick<Journal, 'partners' | 'passwords'>,
  sealer: Pick<Sealer, 'open'>,
): Promise<readonly string[]> {
  const sealed = partners.list().flatMap(({ id, sealed: own }) => {
    const change = passwords.open(id)?.sealed;
    return [
      ...(['ourPassword', 'theirPassword', 'proxyPassword'] as const).map((key) => [key, own[key]] as const),
      ['ourPassword', change?.old] as const,
      ['ourPassword', change?.new] as const,
    ];
  });
  const open = sealed.map(async ([key, text]) => {
    if (text === undefined) return '';
    try {
      return Buffer.from(await sealer.open(text, key)).toString('utf8');
    } catch {
      return '';
    }
  });
  return (await Promise.all(open)).filter((secret) => secret !== '');
}
