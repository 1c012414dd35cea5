/**
 * `npm run fuzz -- [--seconds 600] [--seed NUMBER]`: CMS and the commands of OFTP2, half of the time each. The seed of the start and of a
 * finding is printed; with a finding's seed its case is the first.
 */
import { parseArgs } from 'node:util';
import { cmsTarget, commandTarget, runFuzz } from './fuzz/index.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds ?? 600);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!(seconds > 0) || !Number.isSafeInteger(seed)) throw new Error('--seconds and --seed take numbers');
console.log(`seed ${seed}`);

const cms = await cmsTarget();
try {
  for (const target of [cms, commandTarget()]) {
    const came = await runFuzz(target, { seed, time: seconds * 500, mostPerCase: 60_000 });
    if ('error' in came) {
      console.error(`${came.name}: seed ${came.seed}, ${came.octets.length} octets`);
      console.error(came.octets.toString('base64'));
      console.error(came.error);
      process.exitCode = 1;
    } else {
      const { name, taken, refused, longest } = came;
      console.log(`${name}: ${taken} taken, ${refused} refused, the longest ${longest.toFixed(0)} ms`);
    }
  }
} finally {
  cms.close();
}
