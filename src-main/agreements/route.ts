import type { PartnerId, PartnerTerms } from '../../shared/index.ts';

/** A partner as far as the ways of files go. */
export type RoutedPartner<T extends PartnerTerms = PartnerTerms> = { readonly id: PartnerId } & T;

/** One destination among those of a group, and through whom it is reached. */
export interface RoutedMember {
  readonly partnerId: PartnerId;
  readonly destination: string;
}

/** Where a file goes that a partner offers. */
export type Route =
  | { readonly to: 'us' }
  | { readonly to: 'partner'; readonly partnerId: PartnerId }
  | { readonly to: 'group'; readonly members: readonly RoutedMember[] }
  | { readonly to: 'nobody'; readonly why: 'not-ours' | 'wrong-origin' };

/** Between whom a file is, where that is not the two that speak. */
export interface FarEnds {
  readonly destination?: string;
  readonly originator?: string;
}
