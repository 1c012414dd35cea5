import type { certificates as English } from '../../en/problems/certificates.ts';

/** Problems of certificates and keys: trust, revocation, import and export. */
export const certificates: typeof English = {
  'certificate-missing': {
    title: 'Der Partner hat kein Zertifikat gezeigt',
    meaning:
      'Ohne Zertifikat kann Waybill nicht sicher sein, wer am anderen Ende ist. Es wurde nichts gesendet.',
    next: 'Bitten Sie den Partner, sein Zertifikat zu zeigen, oder ändern Sie in seinem Eintrag, was von ihm verlangt wird.',
  },
  'certificate-expired': {
    title: 'Das Zertifikat des Partners ist abgelaufen',
    meaning: '{{subject}} war bis {{validUntil}} gültig. Damit wurde nichts gesendet oder angenommen.',
    next: 'Bitten Sie den Partner um sein neues Zertifikat; prüfen Sie die Uhr dieses Computers.',
  },
  'certificate-not-yet-valid': {
    title: 'Das Zertifikat des Partners ist noch nicht gültig',
    meaning: '{{subject}} ist ab {{validFrom}} gültig, oder die Uhr dieses Computers geht falsch.',
    next: 'Prüfen Sie die Uhr dieses Computers; fragen Sie den Partner, ab wann sein Zertifikat gilt.',
  },
  'certificate-no-chain': {
    title: 'Dem Zertifikat des Partners wird nicht vertraut',
    meaning:
      'Hinter {{subject}} steht keine Zertifizierungsstelle, der Sie vertrauen, und Sie haben ihm auch nicht selbst vertraut.',
    next: 'Vergleichen Sie den Fingerabdruck mit dem, den der Partner Ihnen am Telefon oder im Brief nennt, und vertrauen Sie ihm dann.',
  },
  'certificate-chain-invalid': {
    title: 'Die Kette des Zertifikats hält nicht',
    meaning:
      '{{level}} steht zwischen dem Zertifikat und der Stelle, der Sie vertrauen, und verletzt eine Regel: {{why}}.',
    next: 'Bitten Sie den Partner um sein Zertifikat mit der richtigen Kette.',
  },
  'certificate-wrong-purpose': {
    title: 'Das Zertifikat ist dafür nicht vorgesehen',
    meaning: '{{subject}} sagt selbst, wofür es verwendet werden darf, und dies gehört nicht dazu.',
    next: 'Bitten Sie den Partner um ein Zertifikat für diesen Zweck.',
  },
  'certificate-wrong-name': {
    title: 'Das Zertifikat gehört jemand anderem',
    meaning: 'Es trägt den Namen {{name}} nicht. Es wurde nichts gesendet.',
    next: 'Prüfen Sie Host und Kennung im Eintrag des Partners; stimmen sie, fragen Sie den Partner.',
  },
  'certificate-revoked': {
    title: 'Das Zertifikat ist gesperrt',
    meaning:
      'Die Zertifizierungsstelle hat {{level}} zurückgezogen: Niemand soll ihm mehr vertrauen. Damit wurde nichts gesendet oder angenommen.',
    next: 'Fragen Sie den Partner am Telefon, was geschehen ist, und bitten Sie um sein neues Zertifikat.',
  },
  'trust-asked': {
    title: 'Jemand muss sagen, ob das wirklich der Partner ist',
    meaning:
      'Der Partner hat ein Zertifikat gezeigt, dem nicht vertraut wird: {{subject}}. Es wurde nichts gesendet.',
    next: 'Vergleichen Sie den Fingerabdruck mit dem, den der Partner Ihnen am Telefon oder im Brief nennt, und vertrauen Sie dem Zertifikat dann, oder lehnen Sie es ab.',
  },
  'trust-refused': {
    title: 'Sie haben das Zertifikat des Partners abgelehnt',
    meaning: 'Dem Zertifikat {{subject}} wird nicht vertraut, und es wurde nichts gesendet.',
    next: 'Fragen Sie den Partner, was geschehen ist. Senden Sie erneut, sobald er das richtige Zertifikat zeigt: Tut er es nicht, werden Sie wieder gefragt.',
  },
  'shown-certificate-gone': {
    title: 'Das Zertifikat muss noch einmal gezeigt werden',
    meaning:
      'Waybill wurde neu gestartet, seit die Verbindung getestet wurde, und hat das Zertifikat nicht mehr. Es wurde nichts gespeichert.',
    next: 'Testen Sie die Verbindung noch einmal und speichern Sie dann. Oder speichern Sie, ohne es für Verschlüsselung und Quittungen zu verwenden.',
  },
  'trust-question-unknown': {
    title: 'Nach diesem Zertifikat fragt niemand mehr',
    meaning: 'Die Frage wurde inzwischen beantwortet, oder der Partner hat ein anderes Zertifikat gezeigt.',
    next: 'Testen Sie die Verbindung: Gibt es noch etwas zu entscheiden, werden Sie gefragt.',
  },
  'trust-differs': {
    title: 'Der Partner zeigt ein anderes Zertifikat',
    meaning:
      'Erwartet haben Sie {{expected}}, gezeigt wurde {{fingerprint}}. Es wurde nichts gesendet, und keinem wird vertraut.',
    next: 'Vergleichen Sie mit dem, was der Partner Ihnen am Telefon oder im Brief nennt. Jemand könnte sich dazwischengeschaltet haben.',
  },
  'partner-without-tls': {
    title: 'Mit diesem Partner wird ohne TLS verbunden',
    meaning: '{{partner}} zeigt kein Zertifikat; es gibt also keines, dem zu vertrauen wäre.',
    next: 'Schalten Sie im Eintrag des Partners TLS ein.',
  },
  'revocation-no-list': {
    title: 'Ob das Zertifikat gesperrt ist, ließ sich nicht prüfen',
    meaning:
      'Für {{level}} war weder eine Sperrliste noch eine Antwort zu bekommen. Bei diesem Partner wird eine verlangt.',
    next: 'Prüfen Sie das Netzwerk und den Proxy des Partners, importieren Sie die Liste, oder verzichten Sie bei diesem Partner darauf.',
  },
  'revocation-list-invalid': {
    title: 'Die Sperrliste ist nicht gültig',
    meaning:
      'Was als Sperrliste oder Antwort für {{level}} kam, war nicht von der richtigen Zertifizierungsstelle signiert oder ist beschädigt.',
    next: 'Versuchen Sie es später erneut; bleibt es dabei, melden Sie es der Zertifizierungsstelle.',
  },
  'revocation-list-expired': {
    title: 'Die Sperrliste ist zu alt',
    meaning:
      'Die Zertifizierungsstelle von {{level}} hätte eine neuere veröffentlichen müssen, oder dieser Computer konnte sie nicht abrufen.',
    next: 'Prüfen Sie die Uhr und das Netzwerk; bleibt es dabei, melden Sie es der Zertifizierungsstelle.',
  },
  'certificate-unknown': {
    title: 'Dieses Zertifikat gibt es nicht',
    meaning: 'Die Zertifikate enthalten keinen Eintrag {{id}}.',
    next: 'Sehen Sie in der Liste der Zertifikate nach.',
  },
  'certificate-not-own': {
    title: 'Das ist keines Ihrer Zertifikate',
    meaning: 'Waybill hat keinen privaten Schlüssel dazu; es lässt sich nicht als eigenes verwenden.',
    next: 'Wählen Sie eines Ihrer eigenen Zertifikate.',
  },
  'certificate-in-use': {
    title: 'Dieses Zertifikat ist in Gebrauch',
    meaning: '{{label}} wird zurzeit von Waybill oder bei einem Partner verwendet.',
    next: 'Verwenden Sie erst ein anderes, und nehmen Sie dieses dann heraus.',
  },
  'certificate-not-active': {
    title: 'Dieses Zertifikat ist jetzt nicht verwendbar',
    meaning: '{{label}} ist stillgelegt, oder die Zertifizierungsstelle hat noch nicht geantwortet.',
    next: 'Verwenden Sie es wieder, oder importieren Sie die Antwort der Zertifizierungsstelle.',
  },
  'certificate-needs-partner': {
    title: 'Wem gehört das Zertifikat?',
    meaning:
      'Die Datei enthält keinen privaten Schlüssel und beantwortet keinen Antrag von Ihnen; sie gehört also einem Partner.',
    next: 'Nennen Sie den Partner.',
  },
  'certificate-known': {
    title: 'Dieses Zertifikat ist schon da',
    meaning: '{{label}} steht schon in der Liste.',
    next: 'Nichts zu tun.',
  },
  'certificate-weak': {
    title: 'Der Schlüssel dieses Zertifikats ist zu schwach',
    meaning:
      '{{subject}} hat einen Schlüssel ({{keyType}}), den andere herausfinden können. Es wurde nichts übernommen.',
    next: 'Bitten Sie um ein Zertifikat mit einem RSA-Schlüssel von mindestens 2048 Bit.',
  },
  'key-without-certificate': {
    title: 'Der private Schlüssel gehört nicht zu diesen Zertifikaten',
    meaning:
      'Die Datei enthält einen privaten Schlüssel und Zertifikate zu anderen Schlüsseln. Es wurde nichts übernommen.',
    next: 'Importieren Sie erst den Schlüssel allein, dann sein Zertifikat; oder beide zusammen, zum Beispiel als PKCS#12.',
  },
  'password-needed': {
    title: 'Die Datei ist durch ein Passwort geschützt',
    meaning: 'Sie lässt sich nur mit ihrem Passwort lesen.',
    next: 'Geben Sie das Passwort der Datei ein.',
  },
  'password-wrong': {
    title: 'Das Passwort öffnet die Datei nicht',
    meaning: 'Das Passwort ist ein anderes, oder die Datei ist beschädigt. Es wurde nichts geändert.',
    next: 'Versuchen Sie es noch einmal; achten Sie auf Großschreibung und Tastaturbelegung.',
  },
  'file-exists': {
    title: 'Es gibt schon eine Datei dieses Namens',
    meaning: 'Waybill überschreibt nichts.',
    next: 'Wählen Sie einen anderen Namen.',
  },
  'private-key-unreadable': {
    title: 'Der private Schlüssel ist nicht lesbar',
    meaning: 'Er ist beschädigt oder von einer Art, die Waybill nicht kennt. Es wurde nichts geändert.',
    next: 'Exportieren Sie ihn dort, woher er kommt, noch einmal als PKCS#12 oder PEM.',
  },
  'certificate-form-unknown': {
    title: 'Zertifikate dieser Form werden nicht gelesen',
    meaning: 'Die Datei enthält ein {{form}} mit eigenen Einstellungen, die verloren gingen.',
    next: 'Bitten Sie um ein gewöhnliches Zertifikat: CERTIFICATE, .cer oder .p7b.',
  },
  'protection-unknown': {
    title: 'Die Datei ist auf eine Weise geschützt, die Waybill nicht kennt',
    meaning: 'Der Schutz heißt {{algorithm}}.',
    next: 'Exportieren Sie sie noch einmal mit AES-256 oder 3DES.',
  },
  'protection-too-costly': {
    title: 'Die Datei zu öffnen würde zu lange dauern',
    meaning: 'Sie verlangt weit mehr Rechenarbeit, als der Schutz eines Schlüssels braucht.',
    next: 'Prüfen Sie, woher die Datei kommt, und bitten Sie um sie mit den üblichen Einstellungen.',
  },
  'certificate-kept': {
    title: 'Dieses Zertifikat wird aufbewahrt',
    meaning: '{{label}} wird vielleicht noch gebraucht, um Früheres zu lesen oder zu prüfen.',
    next: 'Legen Sie es still; erzwingen Sie das Entfernen erst, wenn nichts mehr da ist, was dafür verschlüsselt wurde.',
  },
  'request-not-certificate': {
    title: 'Das ist ein Antrag, kein Zertifikat',
    meaning:
      'Mit der Datei wird bei einer Zertifizierungsstelle ein Zertifikat beantragt; sie ist selbst keines.',
    next: 'Senden Sie sie an die Zertifizierungsstelle, und importieren Sie, was diese antwortet.',
  },
  'certificate-own-ends': {
    title: 'Ihr Zertifikat läuft bald ab',
    meaning:
      '{{label}} läuft in {{days}} {{days|Tag|Tagen}} ab ({{until}}). Danach nehmen es die Partner nicht mehr an.',
    next: 'Erstellen oder beantragen Sie rechtzeitig ein neues, und geben Sie es an Ihre Partner.',
  },
  'certificate-own-ended': {
    title: 'Ihr Zertifikat ist abgelaufen',
    meaning: '{{label}} ist abgelaufen ({{until}}). Die Partner nehmen es nicht mehr an.',
    next: 'Erstellen oder beantragen Sie ein neues, geben Sie es an Ihre Partner, und verwenden Sie es.',
  },
  'certificate-partner-ends': {
    title: 'Ein Zertifikat des Partners läuft bald ab',
    meaning: '{{label}} läuft in {{days}} {{days|Tag|Tagen}} ab ({{until}}).',
    next: 'Bitten Sie den Partner um sein nächstes Zertifikat, und importieren Sie es neben diesem.',
  },
  'certificate-partner-ended': {
    title: 'Ein Zertifikat des Partners ist abgelaufen',
    meaning: '{{label}} ist abgelaufen ({{until}}); ihm wird nicht mehr vertraut.',
    next: 'Bitten Sie den Partner um sein neues Zertifikat, und importieren Sie es.',
  },
};
