/** What stands where a secret stood. */
const removed = '[removed]';
/** Shorter ones stand in every other word: they are removed where they stand alone. */
const shortest = 4;

/** Names of what never goes out, whatever it holds. */
const secretName = /passw|passphrase|secret|private|token|credential|authorization/i;
const privateKeys = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;
/** A name and a password before the host of an address. */
const inAddress = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@:]*:[^\s/@]*@/gi;

/** Takes secrets out of what somebody else gets to see. */
export interface Redaction {
  text(text: string): string;
  /** Of every text in it, and of every value whose name says that it is one. */
  value(value: unknown): unknown;
}

/**
 * `secrets`: those that are known, in clear. They are found in every spelling in which programs write them: a server that repeats a
 * password, or a log that has one by mistake, gives none away. `folder`: the person's own, whose name is nobody's business.
 */
export function createRedaction(secrets: readonly string[], folder?: string): Redaction {
  const spellings = [...new Set(secrets.filter((secret) => secret !== '').flatMap(spellingsOf))]
    // The longest first: one may begin with another.
    .toSorted((one, other) => other.length - one.length);
  const within = spellings.filter((spelling) => spelling.length >= shortest);
  const alone = spellings.filter((spelling) => spelling.length < shortest);
  const patterns = [
    ...(within.length === 0 ? [] : [new RegExp(within.map(literal).join('|'), 'g')]),
    ...(alone.length === 0
      ? []
      : [new RegExp(`(?<![\\p{L}\\p{N}])(?:${alone.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'gu')]),
  ];

  function text(given: string): string {
    const clean = patterns
      .reduce((sum, pattern) => sum.replaceAll(pattern, removed), given)
      .replaceAll(privateKeys, removed)
      .replaceAll(inAddress, `$1${removed}@`);
    return folder === undefined || folder.length < 2 ? clean : clean.replaceAll(folder, '~');
  }

  function value(given: unknown): unknown {
    if (typeof given === 'string') return text(given);
    if (Array.isArray(given)) return given.map((each) => value(each));
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(
      Object.entries(given).map(([name, below]: [string, unknown]) => [
        text(name),
        secretName.test(name) && (typeof below === 'string' || typeof below === 'number')
          ? removed
          : value(below),
      ]),
    );
  }

  return { text, value };
}

/** As it is, and as it stands in JSON, in an address, in base64 and in hexadecimal digits. */
function spellingsOf(secret: string): readonly string[] {
  const octets = Buffer.from(secret);
  return [
    secret,
    secret.toUpperCase(),
    secret.toLowerCase(),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    ...(secret.length < shortest
      ? []
      : [octets.toString('base64').replace(/=+$/, ''), octets.toString('hex')]),
  ];
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
