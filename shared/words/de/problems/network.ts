import type { network as English } from '../../en/problems/network.ts';

/** Problems of the way out of our network, and of what is fetched: proxies, revocation lists, answers about certificates. */
export const network: typeof English = {
  'proxy-unreachable': {
    title: 'Der Proxy war nicht erreichbar',
    meaning: 'Keine Verbindung zu {{proxyHost}}, Port {{proxyPort}}. Der Partner wurde nicht gefragt.',
    next: 'Prüfen Sie den Proxy im Eintrag des Partners und Ihr Netzwerk; Waybill versucht es erneut.',
  },
  'proxy-refused': {
    title: 'Der Proxy lässt Waybill nicht durch',
    meaning: '{{proxyHost}} antwortete {{status}} auf den Wunsch nach {{host}}, Port {{port}}.',
    next: 'Bitten Sie den Betreiber des Proxys, diese Adresse und diesen Port durchzulassen.',
  },
  'proxy-login': {
    title: 'Der Proxy hat die Anmeldung nicht angenommen',
    meaning: '{{proxyHost}} verlangt Benutzer und Passwort, oder andere als die angegebenen.',
    next: 'Berichtigen Sie Benutzer und Passwort des Proxys im Eintrag des Partners.',
  },
  'proxy-failed': {
    title: 'Der Proxy gab keine brauchbare Antwort',
    meaning: 'Was {{proxyHost}} antwortete, entspricht keinem Proxy dieser Art.',
    next: 'Prüfen Sie Art, Host und Port des Proxys; fragen Sie seinen Betreiber.',
  },
  'download-failed': {
    title: 'Eine Adresse lieferte nicht, was verlangt war',
    meaning: '{{address}} antwortete mit Status {{status}}.',
    next: 'Versuchen Sie es später noch einmal; bleibt es dabei, fragen Sie den Betreiber der Adresse.',
  },
  'download-too-large': {
    title: 'Eine Adresse lieferte viel zu viel',
    meaning: 'Was unter {{address}} liegt, ist größer als {{limit}}; deshalb wurde es nicht zu Ende gelesen.',
    next: 'Prüfen Sie die Adresse, und fragen Sie ihren Betreiber.',
  },
  'download-time-out': {
    title: 'Eine Adresse antwortete nicht rechtzeitig',
    meaning: '{{address}} brauchte zu lange.',
    next: 'Prüfen Sie das Netzwerk und den Proxy; Waybill versucht es erneut.',
  },
  'download-unreadable': {
    title: 'Die Antwort einer Adresse ist nicht lesbar',
    meaning: 'Was {{address}} antwortete, ist kein richtiges HTTP.',
    next: 'Prüfen Sie die Adresse und den Proxy; fragen Sie den Betreiber der Adresse.',
  },
  'download-untrusted': {
    title: 'Dem Server einer Adresse wird nicht vertraut',
    meaning:
      'Hinter dem Zertifikat von {{address}} steht keine Zertifizierungsstelle, der dieser Computer vertraut, oder es trägt einen anderen Namen.',
    next: 'Prüfen Sie die Adresse; stimmt sie, fragen Sie ihren Betreiber.',
  },
  'download-not-allowed': {
    title: 'Waybill verwendet diese Adresse nicht',
    meaning:
      '{{address}} ist keine http- oder https-Adresse, oder sie enthält einen Benutzer oder ein Passwort.',
    next: 'Berichtigen Sie die Adresse.',
  },
};
