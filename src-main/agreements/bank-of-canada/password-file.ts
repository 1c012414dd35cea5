import { Readable } from 'node:stream';
import type { OpenSource } from '../../protocols/ftps/index.ts';
import { FtpsError } from '../../protocols/ftps/index.ts';
import { bankPasswordFileName, toProblem } from '../../../shared/index.ts';
import type { BankTerms, Problem } from '../../../shared/index.ts';
import type { Known, OwnStation } from '../agreement.ts';
import type { PasswordHooks, PasswordSent } from '../password-sent.ts';
import { asServer, callServer, noticed } from '../ftps/index.ts';

/** What the password is replaced by wherever the server's words are kept. */
const mask = '***';

/**
 * Uploads the file that changes our password (B-33). It is made here in memory, and lies on no disk. Rejects with what went wrong before
 * any of it left; then the password is the old one.
 */
export async function uploadPasswordFile(
  partner: Known & BankTerms,
  station: OwnStation,
  wanted: string,
  hooks: PasswordHooks,
): Promise<PasswordSent> {
  const { bank } = partner;
  const { session, facts } = await callServer(asServer(partner), station, {
    signal: hooks.signal,
    onWarning: (warning) => hooks.connected(noticed(warning)),
    trace: (direction, line) => hooks.trace(direction, line.replaceAll(wanted, mask)),
  });
  let mayHaveArrived = false;
  try {
    hooks.connected(facts);
    hooks.opened(facts);
    hooks.leaving();
    await session.upload(bankPasswordFileName(bank.organization), oneWord(wanted, bank.passwordFileEnd), {
      text: true,
      // B-06: the server's answer is all there is.
      verify: 'none',
      signal: hooks.signal,
      onLeaving() {
        mayHaveArrived = true;
      },
    });
    return { outcome: 'uploaded' };
  } catch (error) {
    const problem = withoutSecret(toProblem(error), wanted);
    if (mayHaveArrived || (error instanceof FtpsError && error.unknown))
      return { outcome: 'unknown', problem };
    throw new FtpsError(problem, { cause: error });
  } finally {
    if (session.fault === undefined) await session.quit().catch(() => undefined);
    else session.close();
  }
}

/** Its contents: the word alone, and a line end where the bank wants one (C20). */
function oneWord(wanted: string, end: BankTerms['bank']['passwordFileEnd']): OpenSource {
  const octets = Buffer.from(end === 'line' ? `${wanted}\r\n` : wanted, 'latin1');
  return (from) => Readable.from([octets.subarray(from)]);
}

/** A server knows the password by now, and may say it in its answer. */
function withoutSecret(problem: Problem, wanted: string): Problem {
  return problem.text === undefined ? problem : { ...problem, text: problem.text.replaceAll(wanted, mask) };
}
