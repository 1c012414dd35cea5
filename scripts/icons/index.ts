/** The program's icon in the forms that each system wants. */
export { icnsOf, icoOf } from './containers.ts';
export type { Picture } from './containers.ts';
