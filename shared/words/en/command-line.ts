import { commands, help, options } from './command-line/help.ts';
import { messages } from './command-line/messages.ts';

/** What the command line says. */
export const commandLine = { help, commands, options, ...messages };
