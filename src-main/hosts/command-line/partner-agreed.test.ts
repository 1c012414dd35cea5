import { describe, expect, it } from 'vitest';
import { OftpAgreement } from '../../../shared/index.ts';
import type { PartnerInput } from '../../../shared/index.ts';
import { words } from '../../../shared/words/command-line/index.ts';
import { partnerLines } from './partner-lines.ts';
import { readRetries } from './partner-agreed-options.ts';
import { say, samplePartner, sampleSummary } from './testing.ts';

/** What the engine is asked to keep when a partner is changed with these options. */
async function changed(options: readonly string[], oftp2: object = {}) {
  const kept: PartnerInput[] = [];
  const before = { ...sampleSummary(), oftp2: OftpAgreement.parse({ code: 'O0013VOLTA', ...oftp2 }) };
  const said = await say(['partner', 'change', '1', ...options, '--json'], {
    body: {
      partners: {
        list: () => Promise.resolve([before]),
        update({ partner }) {
          kept.push(partner);
          return Promise.resolve(samplePartner());
        },
      },
    },
  });
  const [partner] = kept;
  return { said, oftp2: partner?.kind === 'oftp2' ? partner.oftp2 : undefined };
}

describe('the options about what is agreed', () => {
  it('name each its field', async () => {
    const { oftp2 } = await changed(
      `--level 1.4 --format V --record-length 400 --records-sent prefixed --records-received prefixed --line-end lf --pad off
       --our-code-also O0013A --our-code-also O0013B --sub-addresses off --behind O0013FAR --may-forward on
       --names strict --duplicates by-size --ask-for-turn off --certificate-in-signatures on --receipt-signature detached
       --receipt-hash always --unsigned-receipts take --oldest-tls 1.3 --session-user-data PLANT7
       --retry-deadline 12 --retry SFNA.06=later --retry NERP.31=never --certificate-files off --receipt-due 4`.split(
        /\s+/,
      ),
    );
    expect(oftp2).toMatchObject({
      level: 4,
      files: {
        format: 'V',
        recordLength: 400,
        sent: 'prefixed',
        received: 'prefixed',
        lineEnd: 'lf',
        pad: false,
      },
      routing: {
        ourCodes: ['O0013A', 'O0013B'],
        subAddresses: false,
        behind: ['O0013FAR'],
        mayForward: true,
      },
      retries: { deadlineHours: 12, reasons: { 'SFNA.06': 'later', 'NERP.31': 'never' } },
      interop: {
        names: 'strict',
        duplicates: 'by-size',
        askForTurn: false,
        certificateInSignatures: true,
        receiptSignature: 'detached',
        receiptHash: 'always',
        unsignedReceipts: 'take',
        oldestTls: '1.3',
        sessionUserData: 'PLANT7',
      },
      certificateExchange: 'off',
      receiptDueHours: 4,
    });
  });

  it('leave alone what they do not name, and none empties a list', async () => {
    const before = {
      level: 2,
      files: { format: 'F', recordLength: 128 },
      routing: { behind: ['O0013FAR'], ourCodes: ['O0013A'] },
      retries: { reasons: { 'SFNA.06': 'later' }, deadlineHours: 5 },
    };
    const { oftp2 } = await changed(['--behind', 'none', '--retry', 'none', '--pad', 'off'], before);
    expect(oftp2).toMatchObject({
      level: 2,
      files: { format: 'F', recordLength: 128, pad: false },
      routing: { behind: [], ourCodes: ['O0013A'] },
      retries: { reasons: {}, deadlineHours: 5 },
    });
  });

  it.each([
    [['--level', '3'], '--level'],
    [['--format', 'X'], '--format'],
    [['--record-length', '0'], '--record-length'],
    [['--records-sent', 'rows'], '--records-sent'],
    [['--behind', 'small'], '--behind'],
    [['--our-code-also', 'X'.repeat(26)], '--our-code-also'],
    [['--retry', 'SFNA.6=later'], '--retry'],
    [['--retry', 'SFNA.06=soon'], '--retry'],
    [['--retry-deadline', '721'], '--retry-deadline'],
    [['--certificate-files', 'on'], '--certificate-files'],
    [['--oldest-tls', '1.1'], '--oldest-tls'],
    [['--session-user-data', 'TOO-LONG-A-WORD'], '--session-user-data'],
  ])('%j is refused by its name, and nothing is kept', async (options, name) => {
    const { said, oftp2 } = await changed(options);
    expect(said.exitCode).toBe(3);
    expect(said.out).toContain(name);
    expect(oftp2).toBeUndefined();
  });

  it('take a reason as people write it', () => {
    expect(readRetries(['sfna 06=Later', 'EFNA.12=never'])).toEqual({
      'SFNA.06': 'later',
      'EFNA.12': 'never',
    });
  });
});

describe('a field of partner.json that nobody knows', () => {
  it.each(['files', 'routing', 'retries', 'security', 'interop'])('is refused in %s', async (group) => {
    const input = JSON.stringify({ name: 'V', oftp2: { code: 'O1', [group]: { misspelt: true } } });
    const said = await say(['partner', 'add', '--file', '-', '--json'], { input });
    expect(said.exitCode).toBe(3);
    expect(JSON.parse(said.out)).toMatchObject({ error: { code: 'usage-bad-field' } });
  });
});

describe('a partner that is shown', () => {
  function shown(part: object): string {
    return partnerLines(words, {
      ...samplePartner(),
      oftp2: OftpAgreement.parse({ code: 'O1', ...part }),
    }).join('\n');
  }

  it('says what is agreed', () => {
    const text = shown({
      level: 4,
      files: { format: 'F', recordLength: 128, pad: false },
      routing: {
        ourCodes: ['O0013A'],
        behind: Array.from({ length: 8 }, (_, n) => `O${n}`),
        mayForward: true,
      },
      retries: { deadlineHours: 5, reasons: { 'SFNA.06': 'later' } },
      certificateExchange: 'off',
    });
    expect(text).toContain('OFTP 1.4 at most');
    expect(text).toContain(
      'F (records of 128 octets), sent from lines, not filled up, received as lines ended by CR LF',
    );
    expect(text).toContain('also ours: O0013A, behind it: O0, O1, O2, O3, O4, O5, … (8), may forward');
    expect(text).toContain('fails after 5 h, SFNA.06 later');
    expect(text).toContain('files like others');
  });

  it('says what is unusual about its program, and nothing where nothing is', () => {
    expect(shown({ interop: { names: 'free', oldestTls: '1.3' } })).toContain('any names, TLS 1.3 only');
    expect(shown({})).not.toContain('Its program');
  });

  it('says of files without records nothing that is about records', () => {
    expect(shown({})).toMatch(/U \(octets\), received as lines ended by CR LF/);
  });
});

it('a partner that lacks a certificate is kept, and what is missing is said', async () => {
  const partner = {
    ...samplePartner(),
    oftp2: OftpAgreement.parse({ code: 'O1', security: { encrypt: true } }),
  };
  const said = await say(['partner', 'add', 'Volta', '--code', 'O1', '--encrypt', 'on'], {
    body: {
      partners: { add: () => Promise.resolve(partner) },
      certificates: { list: () => Promise.resolve([]) },
    },
  });
  expect(said.exitCode).toBe(0);
  expect(said.err).toContain('The partner’s certificate for encrypting files is not here yet');
});
