import { describe, expect, it } from 'vitest';
import { OftpAgreement, PartnerId, agreementFindings, purposesThere } from './index.ts';
import type { AgreementSurroundings, CertificatePurpose } from './index.ts';
import type { z } from 'zod';

const all = new Set<CertificatePurpose>(['authentication', 'signing', 'encryption', 'receipts']);
const none = new Set<CertificatePurpose>();
const around: AgreementSurroundings = {
  ownCode: 'O0177OURS',
  groupCodes: ['O0177ALL'],
  others: [
    {
      name: 'Nordic',
      kind: 'oftp2',
      oftp2: agreed({ code: 'O0013NORDIC', routing: { behind: ['O0013FAR'] } }),
    },
  ],
  certificates: { own: all, theirs: all },
};

function agreed(part: Partial<z.input<typeof OftpAgreement>> = {}): OftpAgreement {
  return OftpAgreement.parse({ code: 'O0013VOLTA', ...part });
}

function found(
  part: Partial<z.input<typeof OftpAgreement>>,
  surroundings: Partial<AgreementSurroundings> = {},
): readonly string[] {
  return agreementFindings(agreed(part), { ...around, ...surroundings }).map(
    ({ code, path, weight }) => `${weight} ${code.slice('agreement-'.length)} ${path.join('.')}`,
  );
}

describe('what is agreed with a partner', () => {
  it('works with nothing but its code', () => {
    expect(found({})).toEqual([]);
  });

  it.each(['sign', 'compress', 'encrypt', 'signedReceipts', 'authentication', 'requireSigned'])(
    'cannot have %s before OFTP 2.0',
    (name) => {
      expect(found({ level: 4, security: { [name]: true } })).toEqual(['error level-security level']);
      expect(found({ level: 5, security: { [name]: true } })).toEqual([]);
    },
  );

  it('needs something between records of different lengths, and a length that 2 octets can tell', () => {
    expect(found({ files: { format: 'V', sent: 'blocks', received: 'blocks' } })).toEqual([
      'error blocks-variable files.sent',
      'error blocks-variable files.received',
    ]);
    expect(found({ files: { format: 'F', sent: 'blocks', received: 'blocks' } })).toEqual([]);
    expect(found({ files: { format: 'V', recordLength: 65_536 } })).toEqual([
      'error record-too-long files.recordLength',
    ]);
    expect(found({ files: { format: 'V', recordLength: 65_535 } })).toEqual([]);
    expect(found({ files: { format: 'F', recordLength: 99_999 } })).toEqual([]);
  });

  it('leads each code to one place', () => {
    expect(found({ routing: { ourCodes: ['A', 'B', 'A'], behind: ['C', 'C'] } })).toEqual([
      'error code-twice routing.ourCodes',
      'error code-twice routing.behind',
    ]);
    expect(found({ routing: { behind: ['O0013VOLTA'] } })).toEqual(['error code-is-partner routing.behind']);
    expect(found({ routing: { ourCodes: ['O0013VOLTA'] } })).toEqual([
      'error code-is-partner routing.ourCodes',
    ]);
    for (const ours of ['O0177OURS', 'O0177HERE', 'O0177ALSO']) {
      expect(
        found({ ourCode: 'O0177HERE', routing: { ourCodes: ['O0177ALSO'], behind: [ours] } }),
        ours,
      ).toEqual(['error code-is-ours routing.behind']);
    }
    expect(found({ routing: { behind: ['O0013NORDIC'] } })).toEqual(['error code-elsewhere routing.behind']);
    expect(found({ routing: { behind: ['O0013FAR'] } })).toEqual(['error code-elsewhere routing.behind']);
    expect(found({ routing: { behind: ['O0013NEAR'] } })).toEqual([]);
    expect(found({ code: 'O0177ALL' })).toEqual(['error code-is-group code']);
    expect(found({ destination: 'O0177ALL' })).toEqual(['error code-is-group destination']);
    expect(found({ routing: { ourCodes: ['O0177ALL'] } })).toEqual(['error code-is-group routing.ourCodes']);
  });

  it('never sends a duplicate again', () => {
    expect(found({ retries: { reasons: { 'SFNA.13': 'later' } } })).toEqual([
      'error retry-duplicate retries.reasons',
    ]);
    expect(found({ retries: { reasons: { 'NERP.23': 'never', 'SFNA.06': 'later' } } })).toEqual([]);
  });
});

describe('a certificate that is missing', () => {
  const security = { signedReceipts: true, sign: true };
  const without = { certificates: { own: all, theirs: none } };

  it('may follow where the partner is new, and is said', () => {
    expect(found({ security }, without)).toEqual(['caution no-partner-certificate security.signedReceipts']);
  });

  it('must be there for what is switched on now, and may be gone for what was on before', () => {
    expect(found({ security }, { ...without, before: agreed() })).toEqual([
      'error no-partner-certificate security.signedReceipts',
    ]);
    expect(found({ security }, { ...without, before: agreed({ security }) })).toEqual([
      'caution no-partner-certificate security.signedReceipts',
    ]);
  });

  it('of our own must be there from the beginning', () => {
    expect(found({ security: { sign: true } }, { certificates: { own: none, theirs: all } })).toEqual([
      'error no-own-certificate security.sign',
    ]);
  });

  it('is one that is active, for the purpose, and of this partner', () => {
    const id = PartnerId.parse(1);
    const theirs = { owner: 'partner', partnerId: id, state: 'active', purposes: ['receipts'] } as const;
    const there = purposesThere(
      [
        { ...theirs, purposes: ['receipts'] },
        { ...theirs, state: 'retired', purposes: ['signing'] },
        { ...theirs, partnerId: PartnerId.parse(2), purposes: ['encryption'] },
        { owner: 'own', state: 'active', purposes: ['signing'] },
      ],
      id,
    );
    expect([...there.theirs]).toEqual(['receipts']);
    expect([...there.own]).toEqual(['signing']);
    expect(purposesThere([theirs], undefined).theirs.size).toBe(0);
  });

  it('is not missed where an authority of the partner signs for whoever brings one along', () => {
    const id = PartnerId.parse(1);
    const there = purposesThere([{ owner: 'authority', partnerId: id, state: 'active', purposes: [] }], id);
    expect([...there.theirs].toSorted()).toEqual(['authentication', 'receipts', 'signing']);
  });
});
