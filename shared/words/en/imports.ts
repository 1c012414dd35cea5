import type { ImportWarningCode } from '../../index.ts';

/** What a person should know of a server taken over from another FTP program; by the code of the warning. */
export const imports = {
  'plain-ftp': 'It was plain FTP. Here it uses explicit TLS, or it does not connect.',
  'tls-optional': 'It used TLS only where the server had it. Here TLS is a must.',
  'not-ftp': 'Left out: it is not FTP.',
  'host-unusable': 'Left out: it has no host name that can be used.',
  'port-unusable': 'Its port cannot be; the usual one was taken.',
  'user-unusable': 'Its user name cannot be used; enter it again.',
  'folder-unusable': 'One of its folders cannot be used; choose it again.',
  'password-protected': 'Its password is kept behind a master password; enter it again.',
  'password-unreadable': 'Its password cannot be read; enter it again.',
  'proxy-elsewhere': 'It went through a proxy that is not in this file; enter the proxy again.',
  'proxy-unsupported':
    'It went through a proxy of a kind that is not used here; choose an HTTP or SOCKS5 proxy.',
  'active-mode': 'The server connected back for data (active mode). Here data connections go out.',
  'clear-control': 'Its commands went back to clear text after the login. Here they stay encrypted.',
  'clear-data': 'Its files went unencrypted. Here they are encrypted.',
  'client-certificate-elsewhere':
    'It showed a client certificate that is not in this file; import it and choose it.',
  'too-many-sites': 'Only the first 1,000 servers were read.',
  'password-not-in-file': 'Its password is not in this file; enter it.',
  'their-password-not-in-file': 'The password that it must say is not in this file; enter it.',
  'proxy-password-not-in-file': 'The password of its proxy is not in this file; enter it.',
  'own-certificate-not-in-file':
    'A certificate was chosen for it, and its key is not in this file; choose one of yours.',
  'registration-not-in-file': 'Your certificate has to be registered there; say so when it is.',
  'certificate-left-out': 'A certificate in this file cannot be used, and is left out.',
  'brings-proxy': 'Everything for it goes through the proxy {{host}}:{{port}}.',
  'brings-server-name': 'Its server is recognised by the name {{serverName}}, not by its address.',
  'brings-revocation': 'Whether its certificates are revoked is checked otherwise than usual, or not at all.',
  'brings-no-tls': 'It is called without TLS: its password and files can be read on the way.',
  'brings-caller':
    'It may call this computer and need not show a certificate. Until a password is entered for it, its code is enough.',
  'brings-plain-caller': 'It may call without TLS: its password and files can be read on the way.',
  'brings-routes': 'Files for these codes go through it, or are taken as yours: {{codes}}.',
  'brings-forwarding': 'Files that it sends for other partners are forwarded to them.',
  'brings-overwriting':
    'Where the name of a file is taken, what is there may be overwritten without asking you.',
} satisfies Readonly<Record<ImportWarningCode, string>>;
