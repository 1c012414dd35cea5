import { bankCommands, bankMessages, bankOptions } from './command-line/bank.ts';
import { certificateCommands, certificateMessages, certificateOptions } from './command-line/certificates.ts';
import { digipoortCommands, digipoortMessages, digipoortOptions } from './command-line/digipoort.ts';
import { commands, help, options } from './command-line/help.ts';
import { messages } from './command-line/messages.ts';

/** What the command line says. */
export const commandLine = {
  help,
  commands: { ...commands, ...bankCommands, ...digipoortCommands, ...certificateCommands },
  options: { ...options, ...bankOptions, ...digipoortOptions, ...certificateOptions },
  certificate: certificateMessages,
  ...messages,
  ...bankMessages,
  ...digipoortMessages,
};
