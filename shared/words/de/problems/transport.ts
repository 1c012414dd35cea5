import type { transport as English } from '../../en/problems/transport.ts';

/** Problems of the line to a partner: address, connection, TLS. */
export const transport: typeof English = {
  'host-not-found': {
    title: 'Die Adresse des Partners wurde nicht gefunden',
    meaning: 'Unter dem Hostnamen dieses Partners ist kein Computer bekannt.',
    next: 'Prüfen Sie den Hostnamen und Ihr Netzwerk; Waybill versucht es erneut.',
  },
  'connection-refused': {
    title: 'Der Partner antwortet unter dieser Adresse nicht',
    meaning: 'Den Computer gibt es, aber an diesem Port wartet keine Station.',
    next: 'Prüfen Sie den Port, oder fragen Sie den Partner, ob seine Station läuft; Waybill versucht es erneut.',
  },
  'connect-timeout': {
    title: 'Der Partner war nicht rechtzeitig erreichbar',
    meaning: 'Von der Adresse kam keine Antwort. Vielleicht steht eine Firewall oder das Netzwerk im Weg.',
    next: 'Prüfen Sie Host, Port und Firewall; Waybill versucht es erneut.',
  },
  'host-unreachable': {
    title: 'Das Netzwerk des Partners ist nicht erreichbar',
    meaning: 'Zu dieser Adresse gibt es von hier zurzeit keinen Weg.',
    next: 'Prüfen Sie Ihre Netzwerkverbindung; Waybill versucht es erneut.',
  },
  'connection-lost': {
    title: 'Die Verbindung ist abgebrochen',
    meaning:
      'Die Verbindung brach ab, bevor alles getan war. Was der Partner schon hat, zählt; der Rest folgt beim nächsten Mal.',
    next: 'Nichts zu tun: Waybill macht weiter, wo es stand.',
  },
  'connection-failed': {
    title: 'Die Verbindung kam nicht zustande',
    meaning: 'Das Netzwerk hat einen Fehler gemeldet.',
    next: 'Prüfen Sie Ihr Netzwerk; Waybill versucht es erneut.',
  },
  'time-out': {
    title: 'Der Partner ist verstummt',
    meaning: 'Vom Partner kam länger nichts, als vereinbart ist; deshalb wurde die Sitzung beendet.',
    next: 'Nichts zu tun: Waybill versucht es erneut. Bleibt es dabei, fragen Sie den Partner.',
  },
  'tls-too-old': {
    title: 'Der Partner kam mit TLS {{version}}',
    meaning: 'Mit diesem Partner ist TLS 1.3 vereinbart; ältere Versionen werden von ihm nicht angenommen.',
    next: 'Bitten Sie den Partner, TLS 1.3 einzuschalten, oder erlauben Sie TLS 1.2 in seinem Eintrag.',
  },
  'tls-failed': {
    title: 'Eine sichere Verbindung kam nicht zustande',
    meaning: 'Die beiden Stationen konnten sich nicht auf TLS einigen. Es wurde nichts gesendet.',
    next: 'Prüfen Sie, ob der Port der für TLS ist und ob der Partner TLS 1.2 oder 1.3 annimmt.',
  },
  'tls-required': {
    title: 'Der Partner kam ohne TLS',
    meaning:
      'Dieser Partner darf sich nur über TLS verbinden, weil sein Passwort sonst im Klartext übertragen würde.',
    next: 'Bitten Sie den Partner, sich über TLS zu verbinden, oder erlauben Sie Verbindungen ohne TLS.',
  },
  'identity-unusable': {
    title: 'Unser eigenes Zertifikat ist nicht verwendbar',
    meaning:
      'Das Zertifikat oder der private Schlüssel dieser Station ließ sich nicht laden. Es wurde nichts gesendet.',
    next: 'Spielen Sie eine Sicherung des Datenordners zurück, oder lassen Sie Waybill ein neues Zertifikat erstellen, und geben Sie es an die Partner.',
  },
  'address-in-use': {
    title: 'Der Port ist von einem anderen Programm belegt',
    meaning: 'Waybill kann nicht an einem Port auf Verbindungen warten, den ein anderes Programm verwendet.',
    next: 'Wählen Sie einen anderen Port, oder beenden Sie das andere Programm.',
  },
  'address-not-available': {
    title: 'Dieser Computer hat diese Adresse nicht',
    meaning: 'Waybill kann nur an Adressen dieses Computers auf Verbindungen warten.',
    next: 'Wählen Sie eine Adresse dieses Computers, oder 0.0.0.0 für alle.',
  },
  'address-not-allowed': {
    title: 'Waybill darf diese Adresse nicht verwenden',
    meaning:
      'Der Computer lässt diesen Benutzer an dieser Adresse oder diesem Port nicht auf Verbindungen warten.',
    next: 'Wählen Sie einen Port über 1023 und eine Adresse dieses Computers.',
  },
};
