import type { cms as English } from '../../en/problems/cms.ts';

/** Problems of signing, compressing and encrypting files, and of taking that off again. */
export const cms: typeof English = {
  'cms-malformed': {
    title: 'Die gesicherte Datei ist fehlerhaft aufgebaut',
    meaning: 'Sie sollte eine CMS-Datei sein, ist aber keine oder ist beschädigt (bei Byte {{at}}).',
    next: 'Bitten Sie den Partner, sie noch einmal zu senden, und fragen Sie, mit welcher Software sie erstellt wurde.',
  },
  'cms-truncated': {
    title: 'Die gesicherte Datei endet zu früh',
    meaning: 'Ihr Ende fehlt, sodass auf nichts darin Verlass ist.',
    next: 'Bitten Sie den Partner, sie noch einmal zu senden.',
  },
  'cms-too-large': {
    title: 'Es kam mehr heraus, als sein darf',
    meaning: 'Ausgepackt ist sie größer als {{limit}}, und das ist mehr, als angekündigt oder erlaubt war.',
    next: 'Fragen Sie den Partner nach der Datei; erlauben Sie diesem Partner mehr, wenn sie stimmt.',
  },
  'cms-unsupported': {
    title: 'Die Datei ist auf eine Weise gesichert, die sich hier nicht lesen lässt',
    meaning: '{{what}} ist Waybill oder dieser Laufzeitumgebung nicht bekannt.',
    next: 'Vereinbaren Sie mit dem Partner eine andere Cipher-Suite, zum Beispiel 04.',
  },
  'cms-no-recipient': {
    title: 'Die Datei wurde für jemand anderen verschlüsselt',
    meaning: 'Keines Ihrer Zertifikate ist unter denen, für die sie verschlüsselt wurde.',
    next: 'Geben Sie dem Partner Ihr Zertifikat für die Verschlüsselung.',
  },
  'cms-not-decrypted': {
    title: 'Die Datei ließ sich nicht entschlüsseln',
    meaning: 'Der Schlüssel passt nicht, oder die Datei wurde unterwegs verändert.',
    next: 'Bitten Sie den Partner, sie noch einmal zu senden; vergleichen Sie die Zertifikate.',
  },
  'cms-not-inflated': {
    title: 'Die Datei ließ sich nicht entpacken',
    meaning: 'Ihre Komprimierung ist beschädigt.',
    next: 'Bitten Sie den Partner, sie noch einmal zu senden.',
  },
  'cms-signer-unusable': {
    title: 'Ihr Zertifikat kann nicht signieren',
    meaning: '{{subject}} oder der Schlüssel dazu ist zum Signieren nicht verwendbar.',
    next: 'Verwenden Sie zum Signieren ein anderes Ihrer Zertifikate.',
  },
  'cms-recipient-unusable': {
    title: 'Für dieses Zertifikat lässt sich nicht verschlüsseln',
    meaning: '{{subject}} hat keinen RSA-Schlüssel oder darf nicht zum Verschlüsseln verwendet werden.',
    next: 'Bitten Sie den Partner um sein Zertifikat für die Verschlüsselung.',
  },
};
