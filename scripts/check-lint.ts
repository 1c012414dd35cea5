import path from 'node:path';
import { lint } from './lint/index.ts';

const { passed, looked } = await lint(path.join(import.meta.dirname, '..'));
console.log(`${looked} files looked at`);
process.exitCode = passed ? 0 : 1;
