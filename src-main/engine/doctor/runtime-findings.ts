import { assertNever, toProblem } from '../../../shared/index.ts';
import type { Moment, SealKind } from '../../../shared/index.ts';
import type { Ability } from '../../certificates/index.ts';
import type { Finding } from './findings.ts';

/** Below this many octets a file of ordinary size may not find room. */
const littleSpace = 2_000_000_000;
/** Below this many octets nothing is taken in. */
const noSpace = 100_000_000;

/** Clocks of those who publish lists differ from ours, in ms. */
const clockTolerance = 10 * 60_000;

/** What runs here: Node and Electron. */
export function versionFindings(versions: Readonly<Record<string, string | undefined>>): Finding[] {
  const { node = '', electron } = versions;
  return [
    { group: 'runtime', code: 'runtime-node', params: { version: node }, outcome: 'fine' },
    ...(electron === undefined
      ? []
      : [
          {
            group: 'runtime',
            code: 'runtime-electron',
            params: { version: electron },
            outcome: 'fine',
          } as const,
        ]),
  ];
}

/** What the runtime's cryptography can do; what it cannot, with what does not work then. */
export async function abilityFindings(ask: () => Promise<readonly Ability[]>): Promise<Finding[]> {
  try {
    return (await ask()).map((ability) => {
      const { code, outcome } = judged(ability);
      return { group: 'runtime', code, params: { ...ability.params }, outcome };
    });
  } catch (error) {
    const problem = toProblem(error).code;
    return [{ group: 'runtime', code: 'abilities-unknown', params: { problem }, outcome: 'failed' }];
  }
}

function judged({ code, able, params }: Ability): Pick<Finding, 'code' | 'outcome'> {
  switch (code) {
    case 'crypto-library':
      return params['name'] === 'OpenSSL'
        ? { code: 'runtime-openssl', outcome: 'fine' }
        : { code: 'runtime-boringssl', outcome: 'warning' };
    case 'hash':
      return able
        ? { code: 'ability-hash', outcome: 'fine' }
        : { code: 'ability-hash-missing', outcome: 'warning' };
    case 'cipher':
      return able
        ? { code: 'ability-cipher', outcome: 'fine' }
        : { code: 'ability-cipher-missing', outcome: 'warning' };
    case 'rsa-decryption':
      if (able) return { code: 'ability-rsa-decryption', outcome: 'fine' };
      // Without the padding is enough: we take it off ourselves.
      return params['padding'] === 'pkcs1'
        ? { code: 'ability-rsa-decryption-own', outcome: 'fine' }
        : { code: 'ability-rsa-decryption-missing', outcome: 'failed' };
    case 'closed-key':
      return { code: able ? 'ability-closed-key' : 'ability-closed-key-own', outcome: 'fine' };
    case 'pkcs12':
      return able
        ? { code: 'ability-pkcs12', outcome: 'fine' }
        : { code: 'ability-pkcs12-missing', outcome: 'warning' };
    case 'tls':
      return able
        ? { code: 'ability-tls', outcome: 'fine' }
        : { code: 'ability-tls-missing', outcome: 'failed' };
    default:
      return assertNever(code);
  }
}

/** Whether there is room in the home. */
export async function spaceFinding(freeOctets: () => Promise<number>): Promise<Finding> {
  try {
    const available = await freeOctets();
    const params = { available };
    if (available >= littleSpace) return { group: 'runtime', code: 'home-space', params, outcome: 'fine' };
    const outcome = available < noSpace ? 'failed' : 'warning';
    return { group: 'runtime', code: 'home-space-low', params, outcome };
  } catch {
    return { group: 'runtime', code: 'home-space-unknown', params: {}, outcome: 'warning' };
  }
}

/** Whether the clock is behind something that has certainly been. A clock that is ahead cannot be told from a long pause. */
export function clockFinding(now: Moment, seen: readonly Moment[]): Finding {
  const newest = seen.reduce((latest, one) => Math.max(latest, one), 0);
  if (newest <= now + clockTolerance) {
    return { group: 'runtime', code: 'clock-plausible', params: {}, outcome: 'fine' };
  }
  return { group: 'runtime', code: 'clock-behind', params: { newest }, outcome: 'failed' };
}

/** How passwords and keys are sealed. */
export function sealFinding(kind: SealKind): Finding {
  const group = 'secrets';
  switch (kind) {
    case 'safe-storage':
      return { group, code: 'sealed-safe-storage', params: {}, outcome: 'fine' };
    case 'keyring':
      return { group, code: 'sealed-keyring', params: {}, outcome: 'fine' };
    case 'passphrase':
      return { group, code: 'sealed-passphrase', params: {}, outcome: 'fine' };
    case 'key-file':
      return { group, code: 'sealed-key-file', params: {}, outcome: 'warning' };
    default:
      return assertNever(kind);
  }
}
