import { timingSafeEqual } from 'node:crypto';
import { toProblem } from '../../../../shared/index.ts';
import type { Auch, Aurp, Command, Ssid } from '../commands.ts';
import { OftpError, violation } from '../oftp-error.ts';
import { reasonProblem } from '../reason-codes.ts';
import type { Announcement, Authenticator, Negotiated, Role, SessionSettings } from '../station.ts';
import type { SessionCore } from './core.ts';
import { answerOf, negotiate, ssidOf } from './negotiation.ts';
import type { Incompatible } from './negotiation.ts';

/** 5.3.17: a 20-byte random number. */
const challengeOctets = 20;

/** Whatever stands in the way of proving who somebody is, is that it could not be proven. */
function authenticating<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof OftpError && error.esid !== undefined) throw error;
    const { params, text } = toProblem(error);
    const code = reasonProblem('ESID', '11');
    throw new OftpError({ code, reason: '11', esid: '11', params, text, retry: 'never' }, { cause: error });
  }
}

/** The start session phase (4.2): who both are, and what they hold to. */
export class Opening {
  readonly #core: SessionCore;
  readonly #role: Role;
  #announcement: Announcement | undefined;
  #sent: Ssid | undefined;
  #received: Ssid | undefined;
  /** The octets in clear that the partner must send back. */
  #expected: Uint8Array | undefined;

  constructor(core: SessionCore, role: Role) {
    this.#core = core;
    this.#role = role;
  }

  /** Our SSID: the initiator's offer, or the responder's answer. */
  get sent(): Ssid {
    if (this.#sent === undefined) throw new Error('no SSID of ours yet');
    return this.#sent;
  }

  get settings(): SessionSettings {
    if (this.#announcement === undefined) throw new Error('not announced yet');
    return this.#announcement.settings;
  }

  /** Initiator: asks the station who we are, before a word is said. Throws OftpError when that cannot be written. */
  async introduce(): Promise<void> {
    const announcement = await this.#core.ask(() => this.#core.station.identify(undefined));
    const offer = ssidOf(announcement);
    this.#announce(announcement, offer);
    this.#core.check(offer);
  }

  /** The other side's SSID has come: the first one counts. */
  hear(ssid: Ssid): void {
    if (this.#received !== undefined) return;
    this.#received = ssid;
    const ours = this.#sent?.level ?? ssid.level;
    this.#core.setLevel(ours < ssid.level ? ours : ssid.level);
  }

  /** F_CONNECT_IND, responder: asks the station who is calling, and answers. */
  connectIndication(): void {
    this.#core.task(async () => {
      const received = this.#received;
      if (received === undefined || this.#core.over !== undefined) return;
      const announcement = await this.#core.ask(() => this.#core.station.identify(received));
      if (this.#core.over !== undefined) return;
      const answer = answerOf(announcement, received);
      this.#announce(announcement, answer);
      // The caller may begin as soon as it has our answer: the station hears of the session first.
      const agreed = this.agreement();
      if (typeof agreed === 'object' && this.sameAuthentication()) {
        this.#core.check(answer);
        await this.#core.ask(() => this.#core.station.opened(agreed));
        if (this.#core.over !== undefined) return;
      }
      this.#core.input('F_CONNECT_RS', { command: answer });
    });
  }

  /** F_CONNECT_CF, initiator: the responder has answered, and we are the speaker. */
  connectConfirmation(): void {
    this.#core.task(async () => {
      const received = this.#received;
      if (received === undefined || this.#core.over !== undefined) return;
      await this.#core.ask(() => this.#core.station.verify(received));
      if (this.#core.over !== undefined) return;
      await this.#core.ask(() => this.#core.station.opened(this.#core.negotiated));
      this.#core.speak();
    });
  }

  /** 9.8 P2. */
  agreement(): Negotiated | Incompatible {
    if (this.#received === undefined) return 'direction';
    return negotiate(this.#role, this.sent, this.#received);
  }

  /** 9.8 P8 and P10: no negotiation, both must want the same (5.3.2; field note 14). */
  sameAuthentication(): boolean {
    return this.#received?.authentication === this.sent.authentication;
  }

  /** Our challenge, made anew (4.2.4). Throws OftpError with `esid` '11' where the partner cannot be challenged. */
  challenge(): Auch {
    const { clear, encrypted } = authenticating(() => this.#authenticator.challenge());
    if (clear.byteLength !== challengeOctets) throw violation('11', { why: 'challenge' });
    this.#expected = clear;
    return { command: 'AUCH', challenge: encrypted };
  }

  /** Our answer to the partner's challenge. Throws OftpError with `esid` '11' where it was not for us. */
  respond(challenge: Command): Aurp {
    if (challenge.command !== 'AUCH') throw new Error('not a challenge');
    const response = authenticating(() => this.#authenticator.respond(challenge.challenge));
    if (response.byteLength !== challengeOctets) throw violation('11', { why: 'challenge' });
    return { command: 'AURP', response };
  }

  /** The partner has the key. Each challenge is answered once. */
  responseIsRight(answer: Command): boolean {
    const expected = this.#expected;
    if (answer.command !== 'AURP' || expected === undefined) return false;
    const { response } = answer;
    return response.byteLength === expected.byteLength && timingSafeEqual(response, expected);
  }

  get #authenticator(): Authenticator {
    const authenticator = this.#announcement?.authenticator;
    if (authenticator === undefined) throw violation('12', { why: 'authentication' });
    return authenticator;
  }

  /** What did not fit, for our own side. */
  incompatibility(): OftpError {
    if (!this.sameAuthentication()) return violation('12', { why: 'authentication' });
    const agreed = this.agreement();
    return violation('10', { why: typeof agreed === 'string' ? agreed : 'mode' });
  }

  #announce(announcement: Announcement, ssid: Ssid): void {
    this.#announcement = announcement;
    this.#sent = ssid;
    this.#core.setLevel(ssid.level);
  }
}
