/**
 * The words of the command line beside those of all doors. No other door loads them: the window is the smaller for it.
 */
import { bankCommands, bankMessages, bankOptions } from './bank.ts';
import { certificateCommands, certificateMessages, certificateOptions } from './certificates.ts';
import { digipoortCommands, digipoortMessages, digipoortOptions } from './digipoort.ts';
import { diagnosticCommands, diagnosticMessages, diagnosticOptions } from './diagnostics.ts';
import { commands, help, options } from './help.ts';
import { words as shared } from '../index.ts';
import { messages } from './messages.ts';

/** What the command line says: in English, since scripts read it. */
const commandLine = {
  help,
  commands: {
    ...commands,
    ...bankCommands,
    ...digipoortCommands,
    ...certificateCommands,
    ...diagnosticCommands,
  },
  options: { ...options, ...bankOptions, ...digipoortOptions, ...certificateOptions, ...diagnosticOptions },
  certificate: certificateMessages,
  ...messages,
  ...bankMessages,
  ...digipoortMessages,
  ...diagnosticMessages,
};

/** English, with the words of the command line. */
export const words = { ...shared, commandLine };
export type Words = typeof words;
