import { allPurposes, IdentityWish } from '../../shared/index.ts';
import type { CertificatePurpose, Settings } from '../../shared/index.ts';

/** A new certificate as it stands in the dialog: every field as it is written. */
export interface WishDraft {
  /** Signed by itself, or asked of an authority. */
  readonly kind: 'self' | 'request';
  readonly commonName: string;
  readonly identification: string;
  readonly organisation: string;
  readonly unit: string;
  readonly locality: string;
  readonly country: string;
  /** One on each line. */
  readonly names: string;
  readonly bits: '2048' | '3072' | '4096';
  readonly purposes: readonly CertificatePurpose[];
  readonly label: string;
}

/** Fields that can be wrong, and the step each is on. */
export const stepOfWish = {
  commonName: 'who',
  identification: 'who',
  organisation: 'who',
  unit: 'who',
  locality: 'who',
  country: 'who',
  names: 'what',
  purposes: 'what',
  label: 'what',
} as const;
export type WishField = keyof typeof stepOfWish;
export type WishStep = (typeof stepOfWish)[WishField];

/** What our own station is called is filled in. */
export function newWish(station: Pick<Settings['station'], 'name' | 'code'> | undefined): WishDraft {
  const name = station?.name ?? '';
  const code = station?.code ?? '';
  return {
    kind: 'self',
    commonName: name === '' ? code : name,
    identification: code,
    organisation: name,
    unit: '',
    locality: '',
    country: '',
    names: '',
    bits: '2048',
    purposes: allPurposes,
    label: '',
  };
}

export type CheckedWish =
  | { readonly ok: true; readonly wish: IdentityWish }
  | { readonly ok: false; readonly wrong: ReadonlySet<WishField> };

const sizes = { '2048': 2048, '3072': 3072, '4096': 4096 } as const;

/** The draft held against the contract's own schema: what the engine would be asked, or the fields that are wrong. */
export function checkWish(draft: WishDraft): CheckedWish {
  const { kind: _kind, bits, country, names, purposes, ...texts } = draft;
  const checked = IdentityWish.safeParse({
    ...texts,
    country: country.toUpperCase(),
    bits: sizes[bits],
    names: linesOf(names),
    purposes: [...purposes],
  });
  const wrong = new Set<WishField>();
  for (const { path } of checked.error?.issues ?? []) {
    const [field] = path;
    if (isWishField(field)) wrong.add(field);
  }
  if (linesOf(names).some((line) => /\s/.test(line))) wrong.add('names');
  return checked.success && wrong.size === 0 ? { ok: true, wish: checked.data } : { ok: false, wrong };
}

function isWishField(name: PropertyKey | undefined): name is WishField {
  return name !== undefined && Object.hasOwn(stepOfWish, name);
}

function linesOf(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
