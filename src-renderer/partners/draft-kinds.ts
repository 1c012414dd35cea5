import type { PartnerKind } from '../../shared/index.ts';
import { emptyBank } from './bank-draft.ts';
import { emptyDigipoort } from './digipoort-draft.ts';
import { draftOfBank, draftOfDigipoort, draftOfServer, emptyDraft } from './draft.ts';
import type { DraftField, PartnerDraft } from './draft.ts';
import { hasUsualPort, usualPort } from './server-draft.ts';
import { FtpsAgreement } from '../../shared/index.ts';

/** What a new partner of each kind begins with: as the contract has it, with nothing in what only the user can say. */
const templates: Readonly<Record<PartnerKind, PartnerDraft>> = {
  oftp2: emptyDraft,
  ftps: {
    ...draftOfServer({ name: '', ftps: FtpsAgreement.parse({ host: 'new', user: 'new' }) }),
    host: '',
    user: '',
  },
  digipoort: { ...draftOfDigipoort({ name: '', digipoort: emptyDigipoort }), host: '', user: '' },
  'bank-of-canada': { ...draftOfBank({ name: '', bank: emptyBank }), organization: '' },
};

/** A new partner of another kind: what was written stays, and what is usual with the one gives way to what is with the other. */
export function withKind(draft: PartnerDraft, kind: PartnerKind): PartnerDraft {
  const before = templates[draft.kind];
  const next = templates[kind];
  const kept = Object.keys(before).filter((key): key is DraftField => !isSame(key, draft, before));
  const merged: PartnerDraft = {
    ...next,
    ...Object.fromEntries(kept.map((key) => [key, draft[key]])),
    kind,
  };
  if (!hasUsualPort(draft)) return merged;
  return { ...merged, port: kind === 'oftp2' ? '' : String(usualPort(merged.mode, kind)) };
}

function isSame(key: string, one: PartnerDraft, other: PartnerDraft): boolean {
  const entry = (draft: PartnerDraft): unknown => Object.entries(draft).find(([name]) => name === key)?.[1];
  return JSON.stringify(entry(one)) === JSON.stringify(entry(other));
}
