import { expect, it } from 'vitest';
import { exportPath, fileNameOf, isCertificateFile, isPublicFile } from './file-names.ts';

it('knows certificate files by their endings', () => {
  for (const name of ['a.cer', 'B.CRT', 'c.pem', 'd.der', 'e.p7b', 'f.p7c', 'g.p12', 'h.pfx', 'i.crl'])
    expect(isCertificateFile({ name }), name).toBe(true);
  for (const name of ['a.edi', 'cer', 'a.cer.txt', 'a.key'])
    expect(isCertificateFile({ name }), name).toBe(false);
});

it('never reads in the window what may hold a private key', () => {
  for (const name of ['g.p12', 'h.pfx', 'c.pem', 'x.key', 'x.txt'])
    expect(isPublicFile({ name }), name).toBe(false);
  for (const name of ['a.cer', 'e.p7b', 'i.CRL']) expect(isPublicFile({ name }), name).toBe(true);
});

it('makes a file name of any label', () => {
  expect(fileNameOf('Volta Gearbox AG 2027', 'pem')).toBe('Volta-Gearbox-AG-2027.pem');
  expect(fileNameOf('../../etc/passwd', 'csr')).toBe('etc-passwd.csr');
  expect(fileNameOf('证书', 'p7b')).toBe('certificate.p7b');
});

it('puts an export into the home, whatever the system', () => {
  expect(exportPath('/home/anna/.waybill/', 'a.pem')).toBe('/home/anna/.waybill/exports/a.pem');
  expect(exportPath(String.raw`C:\Users\anna\Waybill`, 'a.pem')).toBe(
    String.raw`C:\Users\anna\Waybill\exports\a.pem`,
  );
});
