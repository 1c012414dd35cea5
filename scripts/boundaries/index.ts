/** The check that holds every import against the plan of the house. */
export { checkBoundaries } from './check.ts';
export type { DeclaredPackages, SourceFile, Violation } from './check.ts';
