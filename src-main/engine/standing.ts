import { digipoortStanding, oinOf } from '../../shared/index.ts';
import type { EngineBody, Need } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { EngineError } from './engine-error.ts';

type Standing = EngineBody['certificates']['standing'];

/** What there is to say of our certificate with one partner. Throws `partner-unknown`, `identity-unusable`. */
export async function standing(
  context: EngineContext,
  { partnerId, fresh }: Parameters<Standing>[0],
): ReturnType<Standing> {
  const partner = await context.counterpart(partnerId);
  const own = await context.certificates.standing(partner, { fresh });
  if (own === undefined) throw new EngineError({ code: 'identity-unusable' });
  const { facts, shown, path, revocation, findings } = own;
  const oin = oinOf(facts);
  const ofKind = partner.kind === 'digipoort' ? digipoortStanding(partner.digipoort, facts) : [];
  return {
    facts,
    ...(oin === undefined ? {} : { oin }),
    shown: [...shown],
    path: [...path],
    revocation: [...revocation],
    findings: [...findings, ...ofKind],
  };
}

/** Our certificate with Digipoort is another than the one that a person has registered (D-04): a login would be refused. */
export function registrationNeeds({ journal, certificates, clock }: EngineContext): Need[] {
  return journal.partners.list().flatMap((partner) => {
    if (partner.kind !== 'digipoort' || partner.practice) return [];
    const facts = certificates.shownTo(partner);
    if (facts === undefined) return [];
    const finding = digipoortStanding(partner.digipoort, facts).find(
      ({ code }) => code === 'digipoort-other-registered',
    );
    if (finding === undefined) return [];
    const { code, params } = finding;
    return [
      {
        key: `registered-${partner.id}-${facts.fingerprint}`,
        kind: 'certificate' as const,
        partnerId: partner.id,
        partnerName: partner.name,
        problem: { code, params, retry: 'never' as const },
        since: Math.min(clock(), facts.validFrom),
        action: 'registered' as const,
      },
    ];
  });
}
