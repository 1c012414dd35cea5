import process from 'node:process';
import { runVectors } from './index.ts';

// One line of JSON for each check: another runtime is started with this file, and its test reads what it says.
for (const outcome of await runVectors()) process.stdout.write(`${JSON.stringify(outcome)}\n`);
