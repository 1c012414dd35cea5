import type { Exchange, RunningListener } from '../agreements/index.ts';
import { toProblem } from '../../shared/index.ts';
import type { EngineStatus, Problem, Settings } from '../../shared/index.ts';
import type { EngineContext, OpenSession } from './context.ts';
import { createExchange } from './exchange.ts';
import type { OpenExchange } from './exchange.ts';
import type { PartnerBook } from './partner-book.ts';

export type ListenerWish = Pick<Settings['listener'], 'host'> & {
  /** 0: any free port. */
  readonly tlsPort: number | null;
  readonly plainPort: number | null;
};

export interface Listening {
  /** Opens the addresses; those that were open before are closed first. Throws what stands in the way. */
  start(wish: ListenerWish): Promise<void>;
  stop(): Promise<void>;
  status(): EngineStatus['listener'];
}

/** The addresses on which partners call us. */
export function createListening(
  context: EngineContext,
  partners: PartnerBook,
  changed: () => void,
): Listening {
  let listener: RunningListener | undefined;
  let problem: Problem | undefined;
  const exchanges = new Map<Exchange, OpenExchange>();

  async function stop(): Promise<void> {
    const closing = listener;
    listener = undefined;
    problem = undefined;
    await closing?.close();
  }

  return {
    async start({ host, tlsPort, plainPort }) {
      await stop();
      try {
        listener = await context.connections.during({}, () =>
          context.agreement.listen({
            host,
            tlsPort,
            plainPort,
            station: () => context.ownStation(),
            lookUp: (code) => partners.callers(code),
            begin(partner, { address, beganAt, facts, lines }, connection) {
              const trace = context.sessionLog.begin({
                partnerId: partner.id,
                role: 'responder',
                address,
                beganAt,
                facts,
              });
              if (connection !== undefined)
                context.connections.called(connection, { sessionId: trace.id, partnerId: partner.id });
              for (const { direction, text, at } of lines) trace.line(direction, text, at);
              const exchange = createExchange(context, partner, {
                weCalled: false,
                trace,
                abort() {
                  const open = [...context.sessions].find(
                    (candidate) => candidate.exchange === exchange.exchange,
                  );
                  open?.session.abort();
                },
              });
              exchanges.set(exchange.exchange, exchange);
              return exchange.exchange;
            },
            running(exchange, session) {
              const known = exchanges.get(exchange);
              context.certificates.callerAdmitted(exchange.partner.id);
              const open: OpenSession = {
                partnerId: exchange.partner.id,
                session,
                exchange,
                cancelFile: (id) => known?.cancelFile(id) === true,
              };
              context.sessions.add(open);
              changed();
              void session.outcome.then((outcome) => {
                context.sessions.delete(open);
                exchanges.get(exchange)?.ended(outcome);
                exchanges.delete(exchange);
                changed();
                context.wake();
              });
            },
            turnedAway: (why, endedBy, caller) =>
              context.sessionLog.turnedAway({ ...caller, role: 'responder', problem: why, endedBy }),
            rejected(rejection, from, partner) {
              context.log('caller-rejected', {
                from,
                code: rejection.code,
                ...(partner === undefined ? {} : { partner: partner.id }),
              });
              if (partner !== undefined) context.certificates.callerRefused(partner.id, rejection);
            },
          }),
        );
      } catch (error) {
        problem = toProblem(error);
        throw error;
      } finally {
        changed();
      }
    },
    async stop() {
      await stop();
      changed();
    },
    status: () => ({
      enabled: listener !== undefined,
      open: (listener?.addresses ?? []).map((address) => ({ ...address })),
      ...(problem === undefined
        ? {}
        : {
            problem: {
              code: problem.code,
              params: problem.params,
              ...(problem.text === undefined ? {} : { text: problem.text }),
            },
          }),
    }),
  };
}
