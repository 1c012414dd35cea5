import { asOftp, isOftp } from '../../shared/index.ts';
import type { Agreement, Exchange, RunningSession, OwnStation } from './agreement.ts';
import { ftpsAgreement } from './ftps/index.ts';
import { oftp2Agreement } from './oftp2/index.ts';

function call(exchange: Exchange, station: OwnStation): RunningSession {
  const { partner } = exchange;
  return partner.kind === 'oftp2'
    ? oftp2Agreement.call({ ...exchange, partner }, station)
    : ftpsAgreement.call({ ...exchange, partner }, station);
}

/** Every kind of partner behind one face: each question goes to the agreement of the partner that it is about. */
export const agreement: Agreement = {
  ...oftp2Agreement,
  capabilities: (partner) =>
    partner.kind === 'oftp2' ? oftp2Agreement.capabilities(partner) : ftpsAgreement.capabilities(partner),
  check: (partner, own, file) =>
    partner.kind === 'oftp2'
      ? oftp2Agreement.check(partner, own, file)
      : ftpsAgreement.check(partner, own, file),
  fields: (partner, own, destination) =>
    partner.kind === 'oftp2'
      ? oftp2Agreement.fields(partner, own, destination)
      : ftpsAgreement.fields(partner, own, destination),
  destinations: (partner) =>
    partner.kind === 'oftp2' ? oftp2Agreement.destinations(partner) : ftpsAgreement.destinations(partner),
  farEnds: (partner, own, direction, file) =>
    partner.kind === 'oftp2'
      ? oftp2Agreement.farEnds(partner, own, direction, file)
      : ftpsAgreement.farEnds(partner, own, direction, file),
  prepare: (partner, station, file, hooks) =>
    partner.kind === 'oftp2'
      ? oftp2Agreement.prepare(partner, station, file, hooks)
      : ftpsAgreement.prepare(partner, station, file, hooks),
  hashToPrepare: (partner, protocol) =>
    isOftp(partner) ? oftp2Agreement.hashToPrepare(partner, protocol) : undefined,
  mustBeOpened: (protocol, partner) => isOftp(partner) && oftp2Agreement.mustBeOpened(protocol, partner),
  isUnmeasured: (protocol, partner) =>
    (partner === undefined || isOftp(partner)) && oftp2Agreement.isUnmeasured(protocol, partner),
  transmitted: async (file, protocol, partner, hooks) =>
    partner === undefined || isOftp(partner)
      ? await oftp2Agreement.transmitted(file, protocol, partner, hooks)
      : {},
  test: (partner, station, watcher) =>
    partner.kind === 'oftp2'
      ? oftp2Agreement.test(partner, station, watcher)
      : ftpsAgreement.test(partner, station, watcher),
  whereTakenHere: (partner, coming, here) =>
    partner.kind === 'oftp2'
      ? oftp2Agreement.whereTakenHere(partner, coming, here)
      : ftpsAgreement.whereTakenHere(partner, coming, here),
  browse: (partner, station, hooks) =>
    partner.kind === 'oftp2'
      ? oftp2Agreement.browse(partner, station, hooks)
      : ftpsAgreement.browse(partner, station, hooks),
  addressOf: (partner) =>
    partner.kind === 'oftp2' ? oftp2Agreement.addressOf(partner) : ftpsAgreement.addressOf(partner),
  call,
  route: (file, from, own, all) => oftp2Agreement.route(file, asOftp(from), own, all.filter(isOftp)),
  certificateFile: (partner, own, kind) => oftp2Agreement.certificateFile(asOftp(partner), own, kind),
  isFrom: (partner, protocol) => oftp2Agreement.isFrom(asOftp(partner), protocol),
  open: (partner, station, file, hooks) => oftp2Agreement.open(asOftp(partner), station, file, hooks),
  receiptFor: (partner, station, file, wish) =>
    oftp2Agreement.receiptFor(asOftp(partner), station, file, wish),
  verify: (partner, station, receipt, file, path) =>
    oftp2Agreement.verify(asOftp(partner), station, receipt, file, path),
  listen(options) {
    // Whoever runs sessions knows each exchange as it gave it.
    const given = new WeakMap<object, Exchange>();
    return oftp2Agreement.listen({
      ...options,
      lookUp: async (code) => (await options.lookUp(code)).filter(isOftp),
      begin(partner, caller) {
        const exchange = options.begin(partner, caller);
        const typed = { ...exchange, partner };
        given.set(typed, exchange);
        return typed;
      },
      running: (exchange, session) => options.running(given.get(exchange) ?? exchange, session),
    });
  },
};
