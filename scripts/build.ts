import { buildPart, buildParts, partNamed } from './build/index.ts';

const named = process.argv.slice(2).map(partNamed);
await Promise.all((named.length === 0 ? buildParts : named).map(buildPart));
