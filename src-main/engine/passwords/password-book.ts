import { randomInt } from 'node:crypto';
import { changePassword } from '../../agreements/index.ts';
import type { Counterpart, PasswordSent } from '../../agreements/index.ts';
import { checkBankPassword, makeBankPassword, passwordUserOf, toProblem } from '../../../shared/index.ts';
import type {
  BankPasswordCheck,
  EngineBody,
  PartnerId,
  PasswordState,
  Problem,
} from '../../../shared/index.ts';
import type { PasswordChangePatch, PasswordChangeRecord } from '../../journal/index.ts';
import type { Sealer } from '../../secrets/index.ts';
import type { EngineContext, LoginWatch } from '../context.ts';
import { dayOf } from '../day-of.ts';
import { EngineError } from '../engine-error.ts';
import { passwordNeeds } from './password-needs.ts';
import { passwordStateOf } from './password-state.ts';

/** Our passwords at partners that tell how they are changed. */
export interface PasswordBook extends LoginWatch {
  readonly calls: Omit<EngineBody['passwords'], 'use' | 'confirm' | 'reject'> & {
    use(wish: Wish<'use'>): PasswordState;
    confirm(wish: Wish<'confirm'>): PasswordState;
    reject(wish: Wish<'reject'>): PasswordState;
  };
  /** What the last run was in the middle of: what had not left has not, and of what may have left nobody knows. */
  recover(): void;
  /** Days go by: tells when a password has become old. */
  lookForOld(): void;
  stop(): Promise<void>;
}

type Wish<N extends keyof EngineBody['passwords']> = Parameters<EngineBody['passwords'][N]>[0];

const stopped: Problem = { code: 'engine-was-stopped', params: {}, retry: 'now' };

export function createPasswordBook(
  context: EngineContext,
  sealer: Sealer,
  counterpart: (id: PartnerId) => Promise<Counterpart>,
): PasswordBook {
  const { journal, hub, clock } = context;
  const underWay = new Map<PartnerId, { readonly abort: AbortController; readonly done: Promise<unknown> }>();

  function tell(): void {
    hub.emit({ type: 'needs' });
    hub.emit({ type: 'partners' });
  }

  /** Throws `partner-unknown`, `password-not-changeable`. */
  function stateOf(id: PartnerId): PasswordState {
    const partner = journal.partners.get(id);
    if (partner === undefined) throw new EngineError({ code: 'partner-unknown', params: { id } });
    const state = passwordStateOf(journal, partner);
    if (state === undefined)
      throw new EngineError({ code: 'password-not-changeable', params: { partner: partner.name } });
    return state;
  }

  function mustBeOpen(id: PartnerId): PasswordChangeRecord {
    stateOf(id);
    const open = journal.passwords.open(id);
    if (open === undefined || underWay.has(id))
      throw new EngineError({ code: open === undefined ? 'password-change-none' : 'password-change-runs' });
    return open;
  }

  function requireNoneOpen(id: PartnerId): void {
    const open = journal.passwords.open(id);
    if (open !== undefined || underWay.has(id))
      throw new EngineError({ code: 'password-change-open', params: { startedAt: open?.startedAt ?? 0 } });
  }

  async function held(id: PartnerId, password: string): Promise<BankPasswordCheck> {
    const { user } = stateOf(id);
    const { ourPassword } = await counterpart(id);
    return checkBankPassword(password, { user, previous: ourPassword });
  }

  /** The password that logs in from now on, as it is sealed. */
  function putInPlace(id: PartnerId, sealed: string | undefined): void {
    const partner = journal.partners.get(id);
    if (partner === undefined) return;
    const { ourPassword: _before, ...others } = partner.sealed;
    journal.partners.update(id, {
      ...partner,
      sealed: { ...others, ...(sealed === undefined ? {} : { ourPassword: sealed }) },
    });
  }

  function decide(
    id: PartnerId,
    which: 'old' | 'new',
    { on, note }: { readonly on?: string | undefined; readonly note: string },
  ): PasswordState {
    const open = mustBeOpen(id);
    journal.transaction(() => {
      putInPlace(id, open.sealed[which]);
      journal.passwords.change(open.id, {
        state: which === 'new' ? 'confirmed' : 'rejected',
        inUse: which,
        decidedAt: clock(),
        wordOn: on ?? dayOf(clock()),
        note,
        refusedAt: null,
        forget: true,
      });
    });
    tell();
    return stateOf(id);
  }

  function ended(change: PasswordChangeRecord, patch: PasswordChangePatch): void {
    journal.passwords.change(change.id, patch);
    tell();
  }

  async function upload(
    partner: Counterpart,
    change: PasswordChangeRecord,
    wanted: string,
    signal: AbortSignal,
  ): Promise<void> {
    const trace = context.sessionLog.begin({
      partnerId: partner.id,
      role: 'initiator',
      address: context.agreement.addressOf(partner),
      facts: { password: true },
    });
    let sent: PasswordSent;
    try {
      sent = await context.connections.during({ sessionId: trace.id, partnerId: partner.id }, () =>
        changePassword(partner, context.ownStation(), wanted, {
          signal,
          connected: (facts) => trace.facts(facts),
          opened(facts) {
            trace.facts(facts);
            context.contacts.set(partner.id, clock());
          },
          trace: (direction, line) => trace.line(direction, line),
          leaving: () => void journal.passwords.change(change.id, { state: 'sending' }),
        }),
      );
    } catch (error) {
      const problem = toProblem(error);
      ended(change, { state: 'failed', decidedAt: clock(), problem, forget: true });
      trace.ended({ problem });
      return;
    }
    // Where this cannot be written down it stays what it is, `sending`: the new password is not forgotten.
    const problem = sent.outcome === 'unknown' ? sent.problem : undefined;
    ended(change, {
      state: sent.outcome,
      ...(problem === undefined ? { uploadedAt: clock() } : { problem }),
    });
    trace.ended(problem === undefined ? { endedBy: 'us' } : { problem, endedBy: 'line' });
  }

  async function begin(id: PartnerId, wanted: string): Promise<void> {
    const partner = await counterpart(id);
    const user = passwordUserOf(partner) ?? '';
    const { broken } = checkBankPassword(wanted, { user, previous: partner.ourPassword });
    if (broken.length > 0)
      throw new EngineError({ code: 'password-rules', params: { rules: broken.join(' ') } });
    const sealed = await sealer.seal(wanted, 'ourPassword');
    const old = journal.partners.get(id)?.sealed.ourPassword;
    requireNoneOpen(id);
    const change = journal.passwords.add({
      partnerId: id,
      state: 'prepared',
      sealed: { new: sealed, ...(old === undefined ? {} : { old }) },
      startedAt: clock(),
    });
    tell();
    const abort = new AbortController();
    const done = upload(partner, change, wanted, abort.signal);
    underWay.set(id, { abort, done });
    try {
      await done;
    } finally {
      underWay.delete(id);
    }
  }

  let olds = '';
  function oldOnes(): string {
    return passwordNeeds(context)
      .map(({ key }) => key)
      .join(' ');
  }

  return {
    calls: {
      state: ({ partnerId }) => Promise.resolve().then(() => stateOf(partnerId)),
      async check({ partnerId, password }) {
        const { broken, cautions } = await held(partnerId, password);
        return { broken: [...broken], cautions: [...cautions] };
      },
      async generate({ partnerId }) {
        const { user } = stateOf(partnerId);
        const { ourPassword } = await counterpart(partnerId);
        return { password: makeBankPassword((below) => randomInt(below), { user, previous: ourPassword }) };
      },
      async change({ partnerId, password }) {
        stateOf(partnerId);
        requireNoneOpen(partnerId);
        await begin(partnerId, password);
        return stateOf(partnerId);
      },
      confirm: ({ partnerId, ...word }) => decide(partnerId, 'new', word),
      reject: ({ partnerId, ...word }) => decide(partnerId, 'old', word),
      use({ partnerId, which }) {
        const open = mustBeOpen(partnerId);
        journal.transaction(() => {
          putInPlace(partnerId, open.sealed[which]);
          journal.passwords.change(open.id, { inUse: which, refusedAt: null });
        });
        tell();
        return stateOf(partnerId);
      },
    },
    loggedIn(id) {
      const open = journal.passwords.open(id);
      if (open === undefined || underWay.has(id)) return;
      const accepted = open.inUse === 'new' && open.acceptedAt === undefined ? { acceptedAt: clock() } : {};
      if (open.refusedAt === undefined && !('acceptedAt' in accepted)) return;
      journal.passwords.change(open.id, { ...accepted, refusedAt: null });
      tell();
    },
    loginRefused(id) {
      const open = journal.passwords.open(id);
      if (open === undefined || underWay.has(id)) return;
      journal.passwords.change(open.id, { refusedAt: clock() });
      tell();
    },
    waitsForChoice: (id) => journal.passwords.open(id)?.refusedAt !== undefined,
    recover() {
      for (const change of journal.passwords.interrupted()) {
        ended(
          change,
          change.state === 'prepared'
            ? { state: 'failed', decidedAt: clock(), problem: stopped, forget: true }
            : { state: 'unknown', problem: stopped },
        );
      }
      olds = oldOnes();
    },
    lookForOld() {
      const now = oldOnes();
      if (now === olds) return;
      olds = now;
      hub.emit({ type: 'needs' });
    },
    async stop() {
      const all = [...underWay.values()];
      for (const { abort } of all) abort.abort();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
