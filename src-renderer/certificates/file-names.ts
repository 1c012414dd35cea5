/** Endings of files that hold certificates, keys with certificates, or revocation lists. */
const certificateEndings = /\.(?:cer|crt|pem|der|p7b|p7c|p12|pfx|crl)$/i;

/** Whether a file looks like a certificate by its name. */
export function isCertificateFile({ name }: { readonly name: string }): boolean {
  return certificateEndings.test(name);
}

/** Endings of files that hold nothing secret: these alone are read in the window. */
const publicEndings = /\.(?:cer|crt|der|p7b|p7c|crl)$/i;

export function isPublicFile({ name }: { readonly name: string }): boolean {
  return publicEndings.test(name);
}

/** A file name for a label, that every system takes. */
export function fileNameOf(label: string, ending: string): string {
  const plain = label
    .normalize('NFKD')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'certificate' : plain}.${ending}`;
}

/** A file in the home's folder for exports, as the home's own path is written. */
export function exportPath(home: string, name: string): string {
  const separator = home.includes('\\') && !home.startsWith('/') ? '\\' : '/';
  return [home.replace(/[\\/]+$/, ''), 'exports', name].join(separator);
}
