import { expect, it } from 'vitest';
import { DigipoortAgreement, OftpAgreement, duplicateOf } from './index.ts';

it('takes along what was agreed, and not what was said of the other partner alone', () => {
  const pin = 'ab'.repeat(32);
  const oftp2 = OftpAgreement.parse({ code: 'O0013A', callerPins: [pin], trust: { pins: [pin] } });
  expect(duplicateOf({ kind: 'oftp2', oftp2 }).oftp2).toEqual({ ...oftp2, callerPins: [] });
  const digipoort = DigipoortAgreement.parse({
    host: 'digipoort.example',
    user: 'insurer',
    isRegistered: true,
    registeredCertificate: pin,
  });
  const { registeredCertificate: _said, ...rest } = digipoort;
  expect(duplicateOf({ kind: 'digipoort', digipoort }).digipoort).toEqual({ ...rest, isRegistered: false });
});
