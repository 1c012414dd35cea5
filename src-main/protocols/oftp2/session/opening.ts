import type { Ssid } from '../commands.ts';
import { violation } from '../oftp-error.ts';
import type { OftpError } from '../oftp-error.ts';
import type { Announcement, Negotiated, Role, SessionSettings } from '../station.ts';
import type { SessionCore } from './core.ts';
import { answerOf, negotiate, ssidOf } from './negotiation.ts';
import type { Incompatible } from './negotiation.ts';

/** The start session phase (4.2): who both are, and what they hold to. */
export class Opening {
  readonly #core: SessionCore;
  readonly #role: Role;
  #announcement: Announcement | undefined;
  #sent: Ssid | undefined;
  #received: Ssid | undefined;

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
