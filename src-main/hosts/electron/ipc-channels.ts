/**
 * The names of the messages between the window and this process. The preload script imports this file, so it imports nothing.
 */
export const ipcChannels = {
  /** Window asks: (group, name, args). Answered with a CallAnswer. */
  call: 'waybill:call',
  /** Window tells: (page, subscription, since). */
  subscribe: 'waybill:subscribe',
  /** Window tells: (page, subscription). */
  unsubscribe: 'waybill:unsubscribe',
  /** We tell: (subscription, batch). */
  events: 'waybill:events',
} as const;
