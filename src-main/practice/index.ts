/** The practice partner: a real OFTP2 station inside the program, on loopback only, to learn and to test on. */
export { startPractice } from './practice.ts';
export type { Practice } from './practice.ts';
