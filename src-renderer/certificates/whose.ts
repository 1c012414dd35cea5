import type { Partner, PartnerId } from '../../shared/index.ts';

/** Whose a certificate must be where there is no other to whom it could belong; those that are only for practice do not count. */
export function onlyPartner(
  partners: readonly Pick<Partner, 'id' | 'practice'>[] | undefined,
): PartnerId | undefined {
  const [only, ...others] = (partners ?? []).filter(({ practice }) => !practice);
  return others.length === 0 ? only?.id : undefined;
}
