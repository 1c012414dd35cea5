import { expect, it } from 'vitest';
import { DigipoortAgreement, digipoortServer } from './agreement.ts';

const least = { host: 'ftps.example.nl', user: 'gebruiker' } as const;

it('D-01, D-03, D-15: Digipoort is an explicit server that is shown our certificate, octet for octet', () => {
  expect(digipoortServer(DigipoortAgreement.parse(least))).toMatchObject({
    port: 21,
    mode: 'explicit',
    oldestTls: '1.2',
    presentCertificate: true,
    transferType: 'binary',
    remoteFolder: 'in',
    connections: 1,
  });
});

it.each(['anonymous', 'Anonymous', ' ANONYMOUS '])('D-09: %j is no user', (user) => {
  expect(DigipoortAgreement.safeParse({ ...least, user }).success).toBe(false);
});

it.each(['../in', 'a/b', ''])('D-19: %j is no folder of the login', (inFolder) => {
  expect(DigipoortAgreement.safeParse({ ...least, inFolder }).success).toBe(false);
});
