import type { proof as English } from '../../en/problems/proof.ts';

/** Problems of certificates that are missing for a purpose, of signatures on files, and of receipts as proof. */
export const proof: typeof English = {
  'no-own-certificate': {
    title: 'Sie haben dafür kein Zertifikat',
    meaning: 'Gebraucht wird eines für {{purpose}}, und keines Ihrer Zertifikate ist dafür in Gebrauch.',
    next: 'Erstellen oder importieren Sie eines, und verwenden Sie es für diesen Zweck.',
  },
  'no-partner-certificate': {
    title: 'Das Zertifikat des Partners fehlt',
    meaning: 'Gebraucht wird eines für {{purpose}}, und kein Zertifikat des Partners ist dafür da.',
    next: 'Bitten Sie den Partner um sein Zertifikat, und importieren Sie es.',
  },
  'file-not-encrypted': {
    title: 'Die Datei ist nicht verschlüsselt',
    meaning: 'Sie war als verschlüsselt angekündigt, ist es aber nicht.',
    next: 'Fragen Sie den Partner danach.',
  },
  'signature-missing': {
    title: 'Die Datei ist nicht signiert',
    meaning: 'Sie war als signiert angekündigt, enthält aber keine Signatur.',
    next: 'Fragen Sie den Partner danach.',
  },
  'signature-wrong': {
    title: 'Die Signatur der Datei ist falsch',
    meaning:
      'Die Datei wurde geändert, nachdem {{signer}} sie signiert hatte, oder die Signatur stammt von jemand anderem.',
    next: 'Bitten Sie den Partner, sie noch einmal zu senden; verwenden Sie diese Datei nicht.',
  },
  'signature-unknown-signer': {
    title: 'Die Datei hat niemand signiert, den Sie kennen',
    meaning: '{{signer}} ist keines der Zertifikate, mit denen dieser Partner signiert.',
    next: 'Bitten Sie den Partner um sein Zertifikat zum Signieren, vergleichen Sie es, und importieren Sie es.',
  },
  'signature-unsupported': {
    title: 'Die Signatur lässt sich hier nicht prüfen',
    meaning: '{{signer}} hat auf eine Weise signiert, die Waybill oder diese Laufzeitumgebung nicht kennt.',
    next: 'Vereinbaren Sie mit dem Partner eine andere Cipher-Suite, zum Beispiel 04.',
  },
  'receipt-signature-unsupported': {
    title: 'Die Signatur der Quittung lässt sich hier nicht prüfen',
    meaning:
      '{{signer}} hat auf eine Weise signiert, die Waybill oder diese Laufzeitumgebung nicht kennt. Die Quittung beweist nichts.',
    next: 'Vereinbaren Sie mit dem Partner eine andere Cipher-Suite, zum Beispiel 04.',
  },
  'receipt-not-signed': {
    title: 'Die Quittung ist nicht signiert',
    meaning: 'Verlangt war eine signierte Quittung. Diese beweist nichts.',
    next: 'Bitten Sie den Partner um eine signierte Quittung, oder vereinbaren Sie unsignierte.',
  },
  'receipt-signature-unreadable': {
    title: 'Die Signatur der Quittung ist nicht lesbar',
    meaning: 'Sie ist keine CMS-Signatur oder beschädigt. Die Quittung beweist nichts.',
    next: 'Fragen Sie den Partner, mit welcher Software sie erstellt wurde, und bitten Sie um eine neue Quittung.',
  },
  'receipt-signature-wrong': {
    title: 'Die Signatur der Quittung ist falsch',
    meaning: 'Sie passt nicht zur Quittung. Diese beweist nichts.',
    next: 'Fragen Sie den Partner am Telefon, ob er die Datei hat.',
  },
  'receipt-other-content': {
    title: 'Die Signatur gehört zu einer anderen Quittung',
    meaning: 'Was signiert wurde, ist nicht, was diese Quittung sagt. Sie beweist nichts.',
    next: 'Fragen Sie den Partner am Telefon, ob er die Datei hat.',
  },
  'receipt-unknown-signer': {
    title: 'Die Quittung hat niemand signiert, den Sie kennen',
    meaning: '{{signer}} ist keines der Zertifikate, mit denen dieser Partner Quittungen signiert.',
    next: 'Bitten Sie den Partner um sein Zertifikat für Quittungen, vergleichen Sie es, und importieren Sie es.',
  },
  'receipt-without-file': {
    title: 'Die Quittung passt zu keiner Ihrer Dateien',
    meaning:
      'Von hier wurde diesem Partner keine Datei mit diesem Namen und Zeitstempel gesendet, oder sie ist nicht mehr bekannt.',
    next: 'Erwarten Sie diese Quittung nicht, fragen Sie den Partner, was er empfangen hat.',
  },
  'receipt-other-file': {
    title: 'Die Quittung gilt einer anderen Datei',
    meaning: 'Ihr Hash ist nicht der des Gesendeten. Für diese Datei beweist sie nichts.',
    next: 'Fragen Sie den Partner am Telefon, was er empfangen hat.',
  },
};
