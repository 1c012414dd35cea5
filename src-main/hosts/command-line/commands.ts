import { certChangeCommands } from './cert-change-commands.ts';
import { certCheckCommands } from './cert-check-command.ts';
import { certExportCommands } from './cert-export-command.ts';
import { certImportCommands } from './cert-import-commands.ts';
import { certListCommands } from './cert-list-commands.ts';
import { certMakeCommands } from './cert-make-commands.ts';
import { certOfferCommands } from './cert-offer-commands.ts';
import { certTrustCommands } from './cert-trust-commands.ts';
import { checkCommands } from './check-command.ts';
import type { Command } from './command.ts';
import { demoCommands } from './demo-command.ts';
import { connectionCommands } from './connection-commands.ts';
import { diagnosticCommands } from './diagnostics-command.ts';
import { doctorCommands } from './doctor-command.ts';
import { getCommands } from './get-command.ts';
import { groupCommands } from './group-commands.ts';
import { metafileCommands } from './metafile-commands.ts';
import { partnerCommands } from './partner-commands.ts';
import { passwordCommands } from './password-commands.ts';
import { practiceCommands } from './practice-commands.ts';
import { receiptCommands } from './receipt-commands.ts';
import { remoteCommands } from './remote-commands.ts';
import { sendCommands } from './send-command.ts';
import { standingCommands } from './standing-command.ts';
import { stationCommands } from './station-commands.ts';
import { traceCommands } from './trace-command.ts';
import { transferCommands } from './transfer-commands.ts';
import { UsageError } from './usage-error.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  ...demoCommands,
  ...partnerCommands,
  ...sendCommands,
  ...checkCommands,
  ...getCommands,
  ...remoteCommands,
  ...transferCommands,
  ...passwordCommands,
  ...receiptCommands,
  ...metafileCommands,
  ...standingCommands,
  ...traceCommands,
  ...certListCommands,
  ...certMakeCommands,
  ...certImportCommands,
  ...certExportCommands,
  ...certChangeCommands,
  ...certTrustCommands,
  ...certOfferCommands,
  ...certCheckCommands,
  ...stationCommands,
  ...groupCommands,
  ...doctorCommands,
  ...diagnosticCommands,
  ...connectionCommands,
  ...practiceCommands,
];

/** The command that the first words name, and the words after its name. Throws UsageError. */
export function findCommand(words: readonly string[]): { command: Command; rest: readonly string[] } {
  const [first, second] = words;
  if (first === undefined) throw new UsageError('usage-no-command');
  const found =
    commands.find(({ name }) => name === `${first} ${second ?? ''}`) ??
    commands.find(({ name }) => name === first);
  if (found !== undefined) return { command: found, rest: words.slice(found.name.split(' ').length) };
  // A group, such as `partner`, with a word after it that is none of its commands.
  const isGroup = commands.some(({ name }) => name.startsWith(`${first} `));
  const command = isGroup && second !== undefined ? `${first} ${second}` : first;
  throw new UsageError('usage-unknown-command', { command });
}
