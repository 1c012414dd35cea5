import type {
  CertificateFacts,
  CertificateVerdict,
  LineRole,
  Moment,
  Need,
  PartnerId,
  PartnerTerms,
  Problem,
  TrustDoubt,
  TrustQuestion,
} from '../../../shared/index.ts';
import type { Journal } from '../../journal/index.ts';
import { nameOf } from '../../certificates/index.ts';
import type { Road } from '../../certificates/index.ts';
import { EngineError } from '../engine-error.ts';
import type { CertificateViews } from './certificate-views.ts';
import { roleOn } from './trust-keeper.ts';
import type { TrustKeeper } from './trust-keeper.ts';

/** What somebody is asked: one certificate, in one role of one partner. */
export interface Asked {
  readonly partnerId: PartnerId;
  readonly role: LineRole;
  readonly fingerprint: string;
}

/** Certificates that were shown on the line and wait for a person's yes or no. Forgotten when the engine stops: the next call asks again. */
export interface TrustQuestions {
  /** What has come of judging the certificate of a line: a question, or that there is none any more. */
  judged(partner: PartnerTerms & { readonly id: PartnerId }, road: Road, verdict: CertificateVerdict): void;
  /** Nothing is asked any more: it was answered, or whom to trust was changed. */
  settled(id: PartnerId, role?: LineRole): void;
  /** The problem that is told of a file which waits for the answer; undefined where this one asks nothing. */
  askedBy(id: PartnerId, problem: Problem): Problem | undefined;
  /** Somebody has said yes while a call that had asked was not over yet: it is to be made again. */
  answered(asked: Asked): void;
  wasAnswered(id: PartnerId, problem: Problem): boolean;
  /** Takes a question away. Throws `trust-question-unknown`. */
  take(asked: Asked): { readonly problem: Problem; readonly facts: CertificateFacts };
  list(partnerId?: PartnerId): TrustQuestion[];
  needs(): Need[];
}

interface Kept extends Asked {
  readonly since: Moment;
  readonly facts: CertificateFacts;
  readonly doubts: TrustDoubt[];
  readonly problem: Problem;
}

/** So many of one partner and role: whoever shows another one each time asks no more than that. */
const mostOfOne = 5;

export function createTrustQuestions(parts: {
  readonly journal: Journal;
  readonly clock: () => number;
  readonly trust: Pick<TrustKeeper, 'rules' | 'shown'>;
  readonly views: Pick<CertificateViews, 'facts'>;
  readonly changed: () => void;
}): TrustQuestions {
  const { journal, clock, trust, views, changed } = parts;
  const open = new Map<string, Kept>();
  /** Certificates that were trusted after they were asked about, until they are in doubt again. */
  const saidYes = new Set<string>();

  function of(id: PartnerId, role?: LineRole): [string, Kept][] {
    return [...open].filter(([, one]) => one.partnerId === id && (role === undefined || one.role === role));
  }

  function settled(id: PartnerId, role?: LineRole): void {
    const gone = of(id, role);
    for (const [key] of gone) open.delete(key);
    if (gone.length > 0) changed();
  }

  function waitingFor({ partnerId, fingerprint }: Asked): number {
    return journal.transfers.open(partnerId).filter((one) => waitsForTrust(one.problem, fingerprint)).length;
  }

  function factsOf(fingerprint: string): CertificateFacts | undefined {
    const kept = journal.certificates.byFingerprint(fingerprint).find((one) => one.der !== undefined);
    const der = trust.shown(fingerprint) ?? kept?.der;
    return der && views.facts(der);
  }

  function questionOf(one: Kept): TrustQuestion[] {
    const { partnerId, role, since, facts, doubts, problem } = one;
    const partner = journal.partners.get(partnerId);
    if (partner === undefined) return [];
    const { name, pins } = trust.rules(partner, role === 'server' ? 'tls-client' : 'tls-server');
    const before = doubts.includes('changed') ? pins.findLast((pin) => pin !== facts.fingerprint) : undefined;
    const factsBefore = before === undefined ? undefined : factsOf(before);
    return [
      {
        partnerId,
        partnerName: partner.name,
        role,
        since,
        facts,
        doubts,
        expectedName: nameOf(name),
        ...(before === undefined
          ? {}
          : {
              previous: {
                fingerprint: before,
                ...(factsBefore === undefined ? {} : { facts: factsBefore }),
              },
            }),
        problem,
        waiting: waitingFor(one),
      },
    ];
  }

  function list(partnerId?: PartnerId): TrustQuestion[] {
    return [...open.values()]
      .filter((one) => partnerId === undefined || one.partnerId === partnerId)
      .flatMap(questionOf);
  }

  return {
    judged(partner, road, { trusted, path: [facts], doubts, problem }) {
      const role = roleOn(road);
      if (role === undefined) return;
      if (!trusted && facts !== undefined)
        saidYes.delete(keyOf({ partnerId: partner.id, role, fingerprint: facts.fingerprint }));
      if (trusted || facts === undefined || doubts === undefined || problem === undefined) {
        settled(partner.id, role);
        return;
      }
      const { fingerprint } = facts;
      const asked = { partnerId: partner.id, role, fingerprint };
      const key = keyOf(asked);
      const since = open.get(key)?.since ?? clock();
      const isNew = open.get(key)?.problem.code !== problem.code;
      open.set(key, { ...asked, since, facts, doubts, problem });
      for (const [oldest] of of(partner.id, role).slice(0, -mostOfOne)) open.delete(oldest);
      if (isNew) changed();
    },
    settled,
    answered: (asked) => void saidYes.add(keyOf(asked)),
    wasAnswered(partnerId, { params: { fingerprint, road } }) {
      if (road !== 'tls-client' || typeof fingerprint !== 'string') return false;
      return saidYes.has(keyOf({ partnerId, role: 'server', fingerprint }));
    },
    askedBy(id, problem) {
      const fingerprint = problem.params['fingerprint'];
      const asks = of(id).some(
        ([, one]) => one.fingerprint === fingerprint && one.problem.code === problem.code,
      );
      return asks ? told('trust-asked', problem) : undefined;
    },
    take(asked) {
      const key = keyOf(asked);
      const one = open.get(key);
      if (one === undefined)
        throw new EngineError({ code: 'trust-question-unknown', params: { fingerprint: asked.fingerprint } });
      open.delete(key);
      changed();
      return { problem: told('trust-refused', one.problem), facts: one.facts };
    },
    list,
    needs: () =>
      list().map(({ partnerId, partnerName, role, facts: { fingerprint }, since, problem }) => ({
        key: `trust-${keyOf({ partnerId, role, fingerprint })}`,
        kind: 'trust',
        partnerId,
        partnerName,
        problem: told('trust-asked', problem),
        since,
        action: 'trust',
      })),
  };
}

/** A file that waits for the answer about this certificate; about any, where none is named. */
export function waitsForTrust(problem: Problem | undefined, fingerprint?: string): boolean {
  return (
    problem?.code === 'trust-asked' &&
    (fingerprint === undefined || problem.params['fingerprint'] === fingerprint)
  );
}

function keyOf({ partnerId, role, fingerprint }: Asked): string {
  return `${partnerId}-${role}-${fingerprint}`;
}

/** What was found, as it is told of a file: that somebody is asked, or has said no. */
function told(code: 'trust-asked' | 'trust-refused', { code: because, params }: Problem): Problem {
  return { code, params: { ...params, because }, retry: 'never' };
}
