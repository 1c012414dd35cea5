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
] as const;

export type ImportWarningCode = (typeof importWarningCodes)[number];
