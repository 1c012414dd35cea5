/** What the window says, beside the problems, states and timeline that it shares with the command line. */
export const window = {};
