/** Takes a home, says so, and holds it until it is killed: `testing-holder.ts HOME`. */
import { writeSync } from 'node:fs';
import { lockHome } from './index.ts';

lockHome(process.argv[2] ?? '');
writeSync(1, 'held\n');
setInterval(() => {}, 60_000);
