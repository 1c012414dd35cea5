import { createHash } from 'node:crypto';
import type { Issued } from '../../../test-pki/index.ts';
import { readRevocable } from '../revocable-certificate.ts';
import { element, enumerated, generalizedTime, integer, octetString, oid, sequence } from './der.ts';
import { serialOf, signed, withEcdsa } from './make-list.ts';
import type { Signing } from './make-list.ts';

export interface AnswerWish {
  readonly about: Issued;
  readonly issuer: Issued;
  readonly state?: 'good' | 'revoked' | 'unknown';
  readonly reason?: number;
  readonly revokedAt?: number;
  readonly thisUpdate?: number;
  readonly nextUpdate?: number | 'never';
  /** Who signs; the issuer unless told otherwise. */
  readonly by?: Issued;
  readonly shown?: readonly Issued[];
  readonly signing?: Signing;
  /** Extensions of the whole answer. */
  readonly extensions?: readonly Buffer[];
  readonly hash?: 'sha1' | 'sha256';
}

const hour = 3_600_000;

/** An OCSPResponse with whatever a test wants in it. */
export function makeAnswer(wish: AnswerWish): Buffer {
  const { issuer, by = issuer, shown = [], extensions = [] } = wish;
  const content = sequence(
    element(0xa1, readRevocable(by.certificateDer).subject.der),
    generalizedTime(Date.now()),
    sequence(makeResponse(wish)),
    ...(extensions.length === 0 ? [] : [element(0xa1, sequence(...extensions))]),
  );
  const certificates = shown.map(({ certificateDer }) => certificateDer);
  const basic = signed(
    content,
    wish.signing ?? withEcdsa(by),
    ...(shown.length === 0 ? [] : [element(0xa0, sequence(...certificates))]),
  );
  return sequence(enumerated(0), element(0xa0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octetString(basic))));
}

/** An OCSPResponse that says only that there is none: tryLater is 3, unauthorized 6. */
export function refusal(status: number): Buffer {
  return sequence(enumerated(status));
}

function makeResponse(wish: AnswerWish): Buffer {
  const {
    about,
    issuer,
    thisUpdate = Date.now() - hour,
    nextUpdate = Date.now() + hour,
    hash = 'sha1',
  } = wish;
  const digest = (octets: Uint8Array): Buffer => createHash(hash).update(octets).digest();
  const { subject, keyBits } = readRevocable(issuer.certificateDer);
  return sequence(
    sequence(
      sequence(oid(hash === 'sha1' ? '1.3.14.3.2.26' : '2.16.840.1.101.3.4.2.1'), element(0x05)),
      octetString(digest(subject.der)),
      octetString(digest(keyBits)),
      integer(serialOf(about)),
    ),
    makeState(wish),
    generalizedTime(thisUpdate),
    ...(nextUpdate === 'never' ? [] : [element(0xa0, generalizedTime(nextUpdate))]),
  );
}

function makeState({ state = 'good', reason, revokedAt = Date.now() - hour }: AnswerWish): Buffer {
  switch (state) {
    case 'good':
      return element(0x80);
    case 'unknown':
      return element(0x82);
    case 'revoked':
      return element(
        0xa1,
        generalizedTime(revokedAt),
        ...(reason === undefined ? [] : [element(0xa0, enumerated(reason))]),
      );
  }
}
