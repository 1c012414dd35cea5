import type { ftps as English } from '../../en/problems/ftps.ts';

/** What goes wrong with FTP servers; each is `ftps.` and its name. The server's own words stand beside it. */
export const ftps: typeof English = {
  'tls-refused': {
    title: 'Der Server spricht hier kein TLS',
    meaning: 'Ohne TLS könnte jeder unterwegs Passwort und Dateien lesen; deshalb wurde nichts gesendet.',
    next: 'Prüfen Sie den Port, oder wechseln Sie von explizitem zu implizitem TLS; fragen Sie den Partner, welches er hat.',
  },
  'clear-text-left': {
    title: 'Vor dem Beginn von TLS hat jemand dazwischengeredet',
    meaning: 'Im Klartext kam mehr, als der Server dort sagen darf. Es wurde nichts Geheimes gesendet.',
    next: 'Geschieht es wieder, sagen Sie es dem Partner und dem Betreiber des Netzwerks: Vielleicht hört jemand auf der Verbindung mit.',
  },
  'cannot-ask': {
    title: 'Ungewiss, ob {{file}} angekommen ist',
    meaning:
      'Jedes Byte wurde gesendet, dann brach die Verbindung ab, bevor der Server es bestätigt hat. Dieser Server verrät nicht, was er hat; Waybill kann also nicht nachfragen.',
    next: 'Fragen Sie den Partner. Hat er die Datei, markieren Sie sie als zugestellt; wenn nicht, lassen Sie sie noch einmal senden, auch über das, was dort vielleicht liegt.',
  },
  'gone-there': {
    title: 'Ungewiss, ob {{file}} angekommen ist',
    meaning:
      'Jedes Byte wurde gesendet, dann brach die Verbindung ab, bevor der Server es bestätigt hat. Jetzt hat der Server die Datei nicht: Er hat nichts behalten, oder dort hat sie schon jemand weggenommen.',
    next: 'Fragen Sie den Partner. Hat er die Datei, markieren Sie sie als zugestellt; wenn nicht, lassen Sie sie noch einmal senden.',
  },
  'name-taken': {
    title: 'Der Server hat schon eine Datei namens {{file}}',
    meaning:
      'Sie hat {{size}}, die zu sendende {{ours}}. Es wurde nichts gesendet und die Datei dort nicht angerührt.',
    next: 'Überschreiben Sie sie, senden Sie unter anderem Namen, oder lassen Sie es; oder legen Sie für diesen Partner eine Regel fest.',
  },
  'name-taken-there': {
    title: 'Der Server hat schon etwas namens {{file}}',
    meaning: 'Ein neuer Name ersetzt nie, was schon da ist. Es wurde nichts geändert.',
    next: 'Wählen Sie einen anderen Namen, oder entfernen Sie erst, was dort ist.',
  },
  'place-unknown': {
    title: 'In {{folder}} lassen sich keine Dateien senden',
    meaning:
      'Der Server sagt nicht, wo dieser Ordner im Verhältnis zum vereinbarten liegt. Es wurde nichts gesendet.',
    next: 'Lassen Sie den vereinbarten Ordner bei diesem Partner leer, oder schreiben Sie seinen ganzen Pfad.',
  },
  skipped: {
    title: 'Nicht gesendet: Der Server hat {{file}} schon',
    meaning: 'Wie für diesen Partner vereinbart, bleibt, was dort ist.',
    next: 'Nichts zu tun. Um sie trotzdem zu senden, ändern Sie die Regel oder den Namen.',
  },
  'no-free-name': {
    title: 'Auf dem Server ist kein Name für {{file}} frei',
    meaning: 'Dieser Name und {{most}} nummerierte sind vergeben.',
    next: 'Räumen Sie weg, was dort nicht gebraucht wird, oder geben Sie der Datei einen anderen Namen.',
  },
  'checksum-differs': {
    title: 'Die Datei hier und die auf dem Server unterscheiden sich',
    meaning:
      'Die Prüfsumme ({{algorithm}}), die der Server für {{file}} nennt, ist nicht die der Datei hier.',
    next: 'Nichts zu tun: Waybill versucht es erneut. Bleibt es dabei, sagen Sie es dem Partner: Etwas unterwegs oder auf seinem Datenträger verändert Dateien.',
  },
  'client-certificate-required': {
    title: 'Der Server verlangt ein Zertifikat von uns',
    meaning: 'Er hat die Verbindung beendet, weil ihm keines gezeigt wurde, das er annimmt.',
    next: 'Wählen Sie für diesen Partner das Zertifikat, das er kennt, oder fragen Sie ihn, welches er erwartet.',
  },
  'not-ready': {
    title: 'Der Server ist nicht bereit',
    meaning: 'Er hat die Verbindung angenommen und sagt, dass er gerade nicht arbeiten kann.',
    next: 'Nichts zu tun: Waybill versucht es erneut. Bleibt es dabei, fragen Sie den Partner.',
  },
  'login-refused': {
    title: 'Der Server lehnt die Anmeldung ab',
    meaning: 'Benutzername und Passwort oder das zugehörige Zertifikat werden nicht angenommen.',
    next: 'Prüfen Sie Benutzername und Passwort. Waybill versucht es nicht von selbst erneut, damit das Konto nicht gesperrt wird.',
  },
  'not-logged-in': {
    title: 'Der Server erlaubt es für diese Anmeldung nicht',
    meaning: 'Die Anmeldung berechtigt nicht zu dem, was verlangt wurde.',
    next: 'Fragen Sie den Partner, was dieses Konto darf.',
  },
  'protection-refused': {
    title: 'Der Server will die Dateien unterwegs nicht schützen',
    meaning: 'Er lehnt TLS für seine Datenverbindungen ab (PROT P). Es wurde nichts gesendet.',
    next: 'Bitten Sie den Partner, geschützte Datenverbindungen zu erlauben.',
  },
  'server-closing': {
    title: 'Der Server hat die Sitzung beendet',
    meaning: 'Er hat die Verbindung von sich aus geschlossen, oft nach einer Zeit ohne Arbeit.',
    next: 'Nichts zu tun: Waybill versucht es erneut.',
  },
  'no-reply': {
    title: 'Der Server hat nicht geantwortet',
    meaning: 'Auf {{command}} kam innerhalb von {{seconds}} {{seconds|Sekunde|Sekunden}} keine Antwort.',
    next: 'Nichts zu tun: Waybill versucht es erneut. Bleibt es dabei, fragen Sie den Partner.',
  },
  'out-of-step': {
    title: 'Der Server antwortete, was niemand gefragt hat',
    meaning:
      'Eine Antwort hätte einem anderen Befehl zugerechnet werden können; deshalb wurde die Sitzung beendet.',
    next: 'Nichts zu tun: Waybill versucht es erneut. Bleibt es dabei, senden Sie dem Partner den Mitschnitt der Sitzung.',
  },
  'reply-too-long': {
    title: 'Die Antwort des Servers nimmt kein Ende',
    meaning: 'Sie ist länger, als eine Antwort sein sollte; deshalb wurde die Sitzung beendet.',
    next: 'Prüfen Sie, ob Host und Port die eines FTP-Servers sind.',
  },
  argument: {
    title: 'Der Name lässt sich nicht senden',
    meaning:
      'Er ist leer, zu lang, oder enthält ein Zeilenende oder ein anderes Steuerzeichen. Es wurde nichts gesendet.',
    next: 'Wählen Sie einen anderen Namen.',
  },
  refused: {
    title: 'Der Server lehnt ab ({{reply}})',
    meaning: 'Er nennt seinen Grund in eigenen Worten.',
    next: 'Lesen Sie, was der Server sagt, und fragen Sie den Partner.',
  },
  'not-implemented': {
    title: 'Der Server kann das nicht ({{reply}})',
    meaning: 'Er kennt den Befehl nicht, oder nicht in dieser Form.',
    next: 'Fragen Sie den Partner, was sein Server anbietet.',
  },
  'not-available': {
    title: 'Der Server gibt oder nimmt es nicht ({{reply}})',
    meaning: 'Es gibt keine solche Datei, keinen solchen Ordner, oder dieses Konto darf sie nicht verwenden.',
    next: 'Prüfen Sie Namen und Ordner; fragen Sie den Partner, was dieses Konto darf.',
  },
  'name-refused': {
    title: 'Der Server nimmt diesen Namen nicht an',
    meaning: 'Seine Regeln für Namen erlauben ihn nicht.',
    next: 'Wählen Sie einen anderen Namen; fragen Sie den Partner nach seinen Regeln.',
  },
  'no-space': {
    title: 'Der Server hat keinen Platz für die Datei',
    meaning: 'Sein Speicher, oder der Teil, den dieses Konto verwenden darf, ist voll.',
    next: 'Sagen Sie es dem Partner. Waybill macht dort weiter, wo die Datei stehen blieb.',
  },
  'passive-unreadable': {
    title: 'Der Server sagt nicht, wohin die Datei gehen soll',
    meaning: 'Seine Antwort auf EPSV oder PASV nennt keinen Port.',
    next: 'Senden Sie dem Partner den Mitschnitt der Sitzung.',
  },
  'data-port': {
    title: 'Der Server nennt Port {{port}}, der nicht vereinbart ist',
    meaning: 'Für Dateien sind die Ports von {{from}} bis {{to}} vereinbart. Es wurde nichts gesendet.',
    next: 'Fragen Sie den Partner nach seinen Ports, und tragen Sie sie in seinem Eintrag ein.',
  },
  'data-port-outside': {
    title: 'Der Server nennt Port {{port}}, der nicht vereinbart ist',
    meaning:
      'Für Dateien sind die Ports von {{from}} bis {{to}} vereinbart. Die Datei ging trotzdem dorthin.',
    next: 'Fragen Sie den Partner nach seinen Ports, und tragen Sie sie in seinem Eintrag ein. Eine Firewall könnte die anderen sperren.',
  },
  'data-address-foreign': {
    title: 'Der Server nennt für Dateien {{address}}, und das ist nicht seine eigene Adresse',
    meaning:
      'Vielleicht steht er hinter einem Router und weiß es nicht. Die Dateien gingen an die Adresse der Sitzung.',
    next: 'Hier ist nichts zu tun. Sagen Sie es dem Partner: Andere Programme erreichen seinen Server vielleicht nicht.',
  },
  'data-unreachable': {
    title: 'Port {{port}} für die Datei ist nicht erreichbar',
    meaning:
      'Die Sitzung steht, aber die Verbindung für die Datei kam nicht zustande. Vielleicht steht eine Firewall im Weg.',
    next: 'Lassen Sie die passiven Ports des Partners in der Firewall öffnen; Waybill versucht es erneut.',
  },
  'data-connection-refused': {
    title: 'Der Server hat die Verbindung für die Datei nicht geöffnet',
    meaning: 'Er konnte es nicht, oder ihm genügte ihre TLS-Sitzung nicht.',
    next: 'Nichts zu tun: Waybill versucht es erneut. Bleibt es dabei, senden Sie dem Partner den Mitschnitt der Sitzung.',
  },
  'data-certificate': {
    title: 'Auf der Verbindung für die Datei antwortete ein anderer Server',
    meaning: 'Sein Zertifikat ist nicht das der Sitzung. Es wurde nichts gesendet.',
    next: 'Geschieht es wieder, sagen Sie es dem Partner und dem Betreiber des Netzwerks: Vielleicht hört jemand auf der Verbindung mit.',
  },
  'data-cut': {
    title: 'Die Verbindung für die Datei ist abgerissen',
    meaning: 'Sie endete, bevor die Datei vollständig war. Was bis dahin kam oder ging, zählt.',
    next: 'Nichts zu tun: Waybill macht weiter, wo es stand.',
  },
  'transfer-aborted': {
    title: 'Der Server hat die Datei abgebrochen',
    meaning: 'Er hat die Verbindung für die Datei geschlossen und nennt seinen Grund in eigenen Worten.',
    next: 'Nichts zu tun: Waybill macht weiter, wo es stand.',
  },
  stalled: {
    title: 'Die Datei ging nicht mehr voran',
    meaning:
      '{{seconds}} {{seconds|Sekunde|Sekunden}} lang bewegte sich kein Byte; deshalb wurde die Übertragung beendet.',
    next: 'Nichts zu tun: Waybill macht weiter, wo es stand.',
  },
  'too-early': {
    title: 'Der Server meldete die Datei vollständig, bevor er sie ganz hatte',
    meaning: 'Dort fehlt ein Teil; deshalb gilt das nicht als zugestellt.',
    next: 'Nichts zu tun: Waybill versucht es erneut. Bleibt es dabei, senden Sie dem Partner den Mitschnitt der Sitzung.',
  },
  'size-differs': {
    title: 'Die Datei hat auf dem Server eine andere Größe',
    meaning: 'Sie hat dort {{found}} Byte und sollte {{expected}} haben.',
    next: 'Nichts zu tun: Waybill versucht es erneut. Bleibt es dabei, fragen Sie den Partner, ob sein Server Dateien verändert.',
  },
  'too-much': {
    title: 'Die Datei ist größer als erlaubt',
    meaning: 'Es kamen mehr als {{most}} Byte; deshalb wurde die Übertragung beendet.',
    next: 'Erlauben Sie bei diesem Partner größere Dateien, wenn er solche senden soll.',
  },
  'restart-refused': {
    title: 'Der Server setzt nicht mitten in einer Datei fort',
    meaning: 'Er lehnt es ab, dort zu beginnen, wo die Datei stehen blieb (REST).',
    next: 'Nichts zu tun: Waybill beginnt die Datei von vorn.',
  },
  'text-restart': {
    title: 'Textdateien beginnen immer von vorn',
    meaning: 'Im Textmodus ist die Stelle, an der eine Datei stehen blieb, auf beiden Seiten nicht dieselbe.',
    next: 'Senden Sie die Datei von Anfang an, oder im Binärmodus.',
  },
  'upload-only': {
    title: 'Dieser Partner nimmt nur Dateien an',
    meaning: 'Vereinbart ist, dass sein Server um nichts als das Annehmen von Dateien gebeten wird.',
    next: 'Nichts zu tun.',
  },
  'listing-refused': {
    title: 'Der Ordner darf nicht aufgelistet werden',
    meaning: 'Der Server nimmt Dateien an und zeigt sie nicht.',
    next: 'Nichts zu tun: Senden lassen sich Dateien trotzdem.',
  },
  'listing-unreadable': {
    title: 'Die Liste der Dateien ist nicht lesbar',
    meaning: 'Der Server schreibt sie auf eine Weise, die nicht bekannt ist.',
    next: 'Senden Sie den Mitschnitt der Sitzung an den Hersteller von Waybill.',
  },
  'listing-too-long': {
    title: 'Der Ordner hat zu viele Dateien, um sie anzuzeigen',
    meaning: 'Seine Liste ist länger, als gelesen wird.',
    next: 'Nennen Sie die Datei, die Sie brauchen, oder bitten Sie den Partner, den Ordner aufzuräumen.',
  },
  'called-off': {
    title: 'Abgebrochen',
    meaning: 'Von hier aus beendet, bevor es fertig war.',
    next: 'Nichts zu tun.',
  },
};
