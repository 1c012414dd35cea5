import type { EngineStatus, OftpPartner, Settings } from '../../shared/index.ts';
import type { Speech } from '../words/index.ts';

/** What the other side has to know of us, as a text for a mail. */
export function ourData(
  { t, formats }: Speech,
  settings: Settings,
  status: EngineStatus,
  partner?: Pick<OftpPartner, 'oftp2'>,
): string {
  const { station, listener } = settings;
  const mayCall = listener.enabled && (partner?.oftp2.mayCall ?? true);
  const lines = [
    t('window.partners.myData.heading'),
    '',
    ...(station.name === '' ? [] : [t('window.partners.myData.name', { name: station.name })]),
    t('window.partners.myData.code', { code: partner?.oftp2.ourCode ?? station.code }),
    ...(mayCall
      ? [
          t('window.partners.myData.host'),
          ...(listener.tlsPort === null ? [] : [t('window.partners.myData.tls', { port: listener.tlsPort })]),
          ...(listener.plainPort === null
            ? []
            : [t('window.partners.myData.plain', { port: listener.plainPort })]),
        ]
      : [t('window.partners.myData.noListener')]),
    ...certificateLines({ t, formats }, status),
  ];
  return lines.join('\n');
}

/** What a server has to know of us that asks for a certificate: who we are there, and which one we show. */
export function ourServerData(
  { t, formats }: Speech,
  settings: Settings,
  status: EngineStatus,
  { name, user }: { readonly name: string; readonly user: string },
): string {
  const station = settings.station.name;
  return [
    t('window.partners.myData.headingFor', { partner: name }),
    '',
    ...(station === '' ? [] : [t('window.partners.myData.name', { name: station })]),
    ...(user === '' ? [] : [t('window.partners.myData.user', { user })]),
    ...certificateLines({ t, formats }, status),
  ].join('\n');
}

function certificateLines(
  { t, formats }: Pick<Speech, 't' | 'formats'>,
  { certificate }: EngineStatus,
): readonly string[] {
  return [
    t('window.partners.myData.fingerprint', { fingerprint: inPairs(certificate.fingerprint) }),
    t('window.partners.myData.validUntil', { moment: formats.date(certificate.validUntil) }),
    '',
    certificate.pem.trim(),
    '',
  ];
}

/** A fingerprint as people compare it: `3A:5F:…`. */
export function inPairs(fingerprint: string): string {
  return (fingerprint.match(/../g) ?? []).join(':').toUpperCase();
}
