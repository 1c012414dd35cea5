import { RevocationPolicy } from '../../../shared/index.ts';
import type { OftpAgreement, Proxy } from '../../../shared/index.ts';
import { choice, readInteger, text, texts } from './options.ts';
import type { OptionValues } from './options.ts';
import { readProxy } from './proxy-option.ts';

const onOff = ['on', 'off'] as const;

/** The options about a partner's certificates and the way out to it. */
export const networkOptions = {
  proxy: text('ADDRESS|none', 'proxy'),
  'proxy-password-file': text('FILE', 'proxyPasswordFile'),
  revocation: choice(RevocationPolicy.options, 'revocation'),
  'revocation-from-certificates': choice(onOff, 'revocationFromCertificates'),
  'revocation-list': texts('URL', 'revocationList'),
  ocsp: text('URL|none', 'ocsp'),
  'own-certificate': text('ID|default', 'ownCertificate'),
  'caller-certificate': choice(onOff, 'callerCertificate'),
};
type NetworkOptionValues = OptionValues<typeof networkOptions>;

/** What the options say of it; null takes away, undefined leaves as it is. */
export interface NetworkWishes {
  readonly proxy: Proxy | null | undefined;
  readonly policy: RevocationPolicy | undefined;
  readonly fromCertificates: boolean | undefined;
  readonly listAddresses: readonly string[] | undefined;
  readonly statusAddress: string | null | undefined;
  readonly ownCertificate: number | null | undefined;
  readonly callerCertificate: boolean | undefined;
}

/** Reads them. Throws UsageError. */
export function networkWishes(values: NetworkOptionValues): NetworkWishes {
  const { proxy, ocsp, 'revocation-list': lists, 'own-certificate': own } = values;
  return {
    proxy: proxy === undefined ? undefined : readProxy(proxy),
    policy: values.revocation,
    fromCertificates: isOn(values['revocation-from-certificates']),
    listAddresses: lists?.filter((address) => address !== 'none'),
    statusAddress: ocsp === 'none' ? null : ocsp,
    ownCertificate:
      own === undefined
        ? undefined
        : own === 'default'
          ? null
          : readInteger(
              own,
              'own-certificate',
              { min: 1, max: Number.MAX_SAFE_INTEGER },
              'default, or a number of cert list',
            ),
    callerCertificate: isOn(values['caller-certificate']),
  };
}

/** An agreement as it is written, with the wishes carried out; what nothing was said about stays. */
export function withNetworkWishes(agreement: AgreementFields, wishes: NetworkWishes): object {
  const { trust } = agreement;
  return {
    ...agreement,
    ...said('proxy', wishes.proxy),
    ...said('ownCertificate', wishes.ownCertificate),
    ...said('callerCertificate', wishes.callerCertificate),
    trust: {
      ...trust,
      revocation: {
        ...trust?.revocation,
        ...said('policy', wishes.policy),
        ...said('fromCertificates', wishes.fromCertificates),
        ...said('listAddresses', wishes.listAddresses),
        ...said('statusAddress', wishes.statusAddress),
      },
    },
  };
}

interface AgreementFields {
  readonly trust?: { readonly revocation?: object | undefined } | undefined;
  readonly security?: object | undefined;
}

/** A field that was named; undefined where it is taken away, so that its default holds again. */
function said(
  name: keyof OftpAgreement | keyof OftpAgreement['trust']['revocation'],
  value: unknown,
): object {
  return value === undefined ? {} : { [name]: value ?? undefined };
}

function isOn(value: 'on' | 'off' | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'on';
}
