import { asOftp, isOftp } from '../../shared/index.ts';
import type { BankTerms, DigipoortTerms, FtpsTerms, OftpTerms, PartnerTerms } from '../../shared/index.ts';
import type { Agreement, Counterpart, Exchange, Known } from './agreement.ts';
import { bankAgreement } from './bank-of-canada/index.ts';
import { digipoortAgreement, digipoortEvidence, isDigipoortAnswer } from './digipoort/index.ts';
import { ftpsAgreement } from './ftps/index.ts';
import { oftp2Agreement } from './oftp2/index.ts';
import type { SendingAgreement } from './sending-agreement.ts';

interface Kinds {
  readonly oftp2: OftpTerms;
  readonly ftps: FtpsTerms;
  readonly digipoort: DigipoortTerms;
  readonly 'bank-of-canada': BankTerms;
}

const agreements: { readonly [K in keyof Kinds]: SendingAgreement<Kinds[K]> } = {
  oftp2: oftp2Agreement,
  ftps: ftpsAgreement,
  digipoort: digipoortAgreement,
  'bank-of-canada': bankAgreement,
};

type Ask<R> = <T extends PartnerTerms>(agreement: SendingAgreement<T>, partner: T) => R;
type AskKnown<R> = <T extends PartnerTerms>(agreement: SendingAgreement<T>, partner: Known & T) => R;

/** Asks the agreement of a partner's kind. */
function of<R>(partner: PartnerTerms, ask: Ask<R>): R {
  switch (partner.kind) {
    case 'oftp2':
      return ask(agreements.oftp2, partner);
    case 'ftps':
      return ask(agreements.ftps, partner);
    case 'digipoort':
      return ask(agreements.digipoort, partner);
    case 'bank-of-canada':
      return ask(agreements['bank-of-canada'], partner);
  }
}

/** The same for what needs to know more of a partner. */
function ofKnown<R>(partner: Counterpart, ask: AskKnown<R>): R {
  switch (partner.kind) {
    case 'oftp2':
      return ask(agreements.oftp2, partner);
    case 'ftps':
      return ask(agreements.ftps, partner);
    case 'digipoort':
      return ask(agreements.digipoort, partner);
    case 'bank-of-canada':
      return ask(agreements['bank-of-canada'], partner);
  }
}

/** Every kind of partner behind one face: each question goes to the agreement of the partner that it is about. */
export const agreement: Agreement = {
  ...oftp2Agreement,
  capabilities: (partner) => of(partner, (kind, terms) => kind.capabilities(terms)),
  check: (partner, own, file) => of(partner, (kind, terms) => kind.check(terms, own, file)),
  fields: (partner, own, destination) => of(partner, (kind, terms) => kind.fields(terms, own, destination)),
  destinations: (partner) => of(partner, (kind, terms) => kind.destinations(terms)),
  farEnds: (partner, own, direction, file) =>
    of(partner, (kind, terms) => kind.farEnds(terms, own, direction, file)),
  prepare: (partner, station, file, hooks) =>
    ofKnown(partner, (kind, terms) => kind.prepare(terms, station, file, hooks)),
  hashToPrepare: (partner, protocol) =>
    isOftp(partner) ? oftp2Agreement.hashToPrepare(partner, protocol) : undefined,
  mustBeOpened: (protocol, partner) => isOftp(partner) && oftp2Agreement.mustBeOpened(protocol, partner),
  isUnmeasured: (protocol, partner) =>
    (partner === undefined || isOftp(partner)) && oftp2Agreement.isUnmeasured(protocol, partner),
  transmitted: async (file, protocol, partner, hooks) =>
    partner === undefined || isOftp(partner)
      ? await oftp2Agreement.transmitted(file, protocol, partner, hooks)
      : {},
  test: (partner, station, watcher) => ofKnown(partner, (kind, terms) => kind.test(terms, station, watcher)),
  whereTakenHere: (partner, coming, here) =>
    of(partner, (kind, terms) => kind.whereTakenHere(terms, coming, here)),
  browse: (partner, station, hooks) => ofKnown(partner, (kind, terms) => kind.browse(terms, station, hooks)),
  requireUsable: (partner, before) =>
    of(partner, (kind, terms) => kind.requireUsable?.(terms, before) ?? Promise.resolve()),
  metafile: (partner, file, correction) =>
    of(partner, (kind, terms) => kind.metafile?.(terms, file, correction)),
  addressOf: (partner) => of(partner, (kind, terms) => kind.addressOf(terms)),
  // Whose receipt it is it says by its form: the partner may be gone.
  evidence: (receipt, file) =>
    isDigipoortAnswer(receipt.form)
      ? digipoortEvidence(receipt, file)
      : oftp2Agreement.evidence(receipt, file),
  call: (exchange, station) =>
    ofKnown(exchange.partner, (kind, partner) => kind.call({ ...exchange, partner }, station)),
  // Who is no station of ours has nothing to say to anybody else.
  route: (file, from, own, all) =>
    isOftp(from) ? oftp2Agreement.route(file, from, own, all.filter(isOftp)) : { to: 'us' },
  answersFiles: (partner) => isOftp(partner),
  certificateFile: (partner, own, kind) => oftp2Agreement.certificateFile(asOftp(partner), own, kind),
  isFrom: (partner, protocol) => oftp2Agreement.isFrom(asOftp(partner), protocol),
  open: (partner, station, file, hooks) => oftp2Agreement.open(asOftp(partner), station, file, hooks),
  receiptFor: (partner, station, file, wish) =>
    oftp2Agreement.receiptFor(asOftp(partner), station, file, wish),
  verify: (partner, station, receipt, file, path) =>
    ofKnown(partner, (kind, terms) => kind.verify(terms, station, receipt, file, path)),
  listen(options) {
    // Whoever runs sessions knows each exchange as it gave it.
    const given = new WeakMap<object, Exchange>();
    return oftp2Agreement.listen({
      ...options,
      lookUp: async (code) => (await options.lookUp(code)).filter(isOftp),
      begin(partner, ...caller) {
        const exchange = options.begin(partner, ...caller);
        const typed = { ...exchange, partner };
        given.set(typed, exchange);
        return typed;
      },
      running: (exchange, session) => options.running(given.get(exchange) ?? exchange, session),
    });
  },
};
