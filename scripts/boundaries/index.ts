/** The check that holds every import against the plan of the house. */
export { checkBoundaries } from './check.ts';
export { importsOf } from './imports.ts';
export type { DeclaredPackages, SourceFile, Violation } from './check.ts';
