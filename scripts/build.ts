import { buildPart, buildParts, partNamed } from './build/index.ts';

const named = process.argv.slice(2).map(partNamed);
const outcomes = await Promise.allSettled((named.length === 0 ? buildParts : named).map(buildPart));
for (const outcome of outcomes) {
  if (outcome.status === 'fulfilled') continue;
  console.error(outcome.reason instanceof Error ? outcome.reason.message : outcome.reason);
  process.exitCode = 1;
}
