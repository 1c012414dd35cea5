/** What a person should know of a partner taken over from a file. */
export const importWarningCodes = [
  /** It was plain FTP: here it speaks TLS, or not at all. */
  'plain-ftp',
  /** TLS was used where the server had it: here it is a must. */
  'tls-optional',
  /** Left out: it is not FTP (SFTP, WebDAV, a cloud). */
  'not-ftp',
  /** Left out: there is no host, or none that can be. */
  'host-unusable',
  /** The usual port was taken instead. */
  'port-unusable',
  'user-unusable',
  'folder-unusable',
  /** The password is kept behind the other program's master password. */
  'password-protected',
  'password-unreadable',
  /** A proxy was used, and which one stands in another file. */
  'proxy-elsewhere',
  /** A proxy of a sort that is not spoken here. */
  'proxy-unsupported',
  /** The server connected back: here data connections go out from us. */
  'active-mode',
  /** The control connection went back to clear text: here it does not. */
  'clear-control',
  /** Files went in clear text: here they do not. */
  'clear-data',
  /** A client certificate was shown, which lies in a file of its own. */
  'client-certificate-elsewhere',
  /** Left out: all after the first 1,000 sites. */
  'too-many-sites',
  /** In a list of ours no secret stands: it was set where the list was written. */
  'password-not-in-file',
  'their-password-not-in-file',
  'proxy-password-not-in-file',
  /** It was shown a certificate of ours that was chosen for it: its key is on another computer. */
  'own-certificate-not-in-file',
  /** Our certificate was registered there: that is said of a certificate, and here is another. */
  'registration-not-in-file',
  /** A certificate that stands in the file is not kept: it cannot be read, or is too weak. */
  'certificate-left-out',
  // What a file says of a partner beyond who it is: whoever takes it over has seen it before.
  /** Its line, its password and its files go through this proxy. `host`, `port` */
  'brings-proxy',
  /** Its server is known by another name than its host. `serverName` */
  'brings-server-name',
  /** Whether its certificates are revoked is not a must, or is asked elsewhere. */
  'brings-revocation',
  'brings-no-tls',
  /** It may call us, and shows no certificate. */
  'brings-caller',
  'brings-plain-caller',
  /** Codes that lead to it, or are taken as ours. `codes` */
  'brings-routes',
  /** What it sends for others goes on to them. */
  'brings-forwarding',
  /** Names that are taken are overwritten without a question. */
  'brings-overwriting',
] as const;

export type ImportWarningCode = (typeof importWarningCodes)[number];
