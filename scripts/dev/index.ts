/** The development server's way to a running engine. */
export { enter, isOwnPage, wayToHost } from './way-to-host.ts';
export type { LetIn } from './way-to-host.ts';
