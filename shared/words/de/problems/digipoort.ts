import type {
  digipoort as English,
  digipoortRejections as EnglishRejections,
} from '../../en/problems/digipoort.ts';

/** Problems with deliveries to Digipoort (FTPS interface description 1.6.1). */
export const digipoort: typeof English = {
  'metafile-field-missing': {
    title: 'Im Metafile würde fehlen: {{field}}',
    meaning: 'Ohne diese Angabe weist Digipoort ein Metafile zurück; deshalb wurde nichts gesendet.',
    next: 'Tragen Sie sie beim Partner ein, oder im Profil seiner Metafiles.',
  },
  'metafile-unwritable': {
    title: 'Das Metafile lässt sich nicht schreiben',
    meaning: 'Ein Name oder ein Wert enthält ein Zeichen, das in XML nicht stehen kann.',
    next: 'Ändern Sie den Namen der Datei, oder was die Metafiles des Partners sagen.',
  },
  'metafile-unreadable': {
    title: 'Das Metafile ist nicht lesbar',
    meaning: 'Es ist kein XML, ist länger als ein Megabyte, oder würde etwas von anderswo laden.',
    next: 'Es blieb, wo es ist. Bitten Sie Digipoort noch einmal darum.',
  },
  'metafile-schema-bad': {
    title: 'Die metafile.xsd des Partners ist nicht verwendbar',
    meaning:
      'Metafiles werden vor dem Senden an ihr gemessen, und an dieser lässt sich nichts messen: {{why}}.',
    next: 'Importieren Sie die metafile.xsd, die mit dem Konto kam, noch einmal, oder entfernen Sie sie beim Partner.',
  },
  'metafile-schema-none': {
    title: 'Von {{partner}} gibt es keine metafile.xsd',
    meaning: 'Die Metafiles werden nur an den Regeln ihres Profils gemessen.',
    next: 'Importieren Sie die metafile.xsd, die mit dem Konto kam.',
  },
  'metafile-invalid': {
    title: 'Das Metafile entspricht nicht der metafile.xsd',
    meaning: 'Digipoort würde es zurückweisen; deshalb wurde es nicht gesendet. Zeile {{line}}: {{why}}',
    next: 'Vergleichen Sie Namen, Reihenfolge und Werte der Metafiles des Partners mit der metafile.xsd.',
  },
  'metafile-may-have-gone': {
    title: 'Das Metafile von {{file}} ist vielleicht schon hinausgegangen',
    meaning:
      'Digipoort beginnt mit einer Datei, sobald es beide hat. Nur sein Server kann sagen, ob es sie hat.',
    next: 'Ziehen Sie sie zurück: Waybill sieht erst dort nach und löscht nur, was Digipoort noch nicht genommen hat.',
  },
  'digipoort-data-gone': {
    title: '{{file}} liegt nicht mehr bei Digipoort',
    meaning:
      'Nur das Metafile sollte gehen. Digipoort hat die Datei inzwischen genommen, oder jemand hat sie gelöscht. Es wurde nichts gesendet, damit sie nicht doppelt kommt.',
    next: 'Suchen Sie ihre Quittung. Sagt Digipoort, dass es keine hat, senden Sie die Datei als neue.',
  },
  'digipoort-data-differs': {
    title: 'Was bei Digipoort als {{file}} liegt, hat eine andere Größe',
    meaning:
      'Nur das Metafile sollte gehen, und es gehörte dann zu einer anderen Datei. Es wurde nichts gesendet.',
    next: 'Ziehen Sie zurück, was dort liegt, wenn es Ihres ist, und senden Sie die Datei dann als neue.',
  },
  'digipoort-not-withdrawn': {
    title: 'Digipoort hat {{file}} nicht gelöscht',
    meaning: 'Sie liegt noch dort. Ohne Metafile tut Digipoort nichts mit ihr.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, bitten Sie Logius, sie zu löschen.',
  },
  'digipoort-may-be-taken': {
    title: 'Vielleicht nimmt Digipoort {{file}} gerade',
    meaning:
      'Ihr Metafile ist vielleicht angekommen und liegt nicht mehr dort, die Datei aber noch. Es wurde nichts gelöscht.',
    next: 'Waybill sieht von selbst wieder nach. Was dort {{minutes}} {{minutes|Minute|Minuten}} allein liegt, wird zurückgezogen; was Digipoort nimmt, ist zugestellt.',
  },
  'digipoort-withdrawn-taken': {
    title: 'Digipoort hat {{file}} empfangen, obwohl sie zurückgezogen war',
    meaning:
      'Ihre Quittung kam, nachdem die Datei dort gelöscht war: Digipoort hatte sie schon vorher genommen. Sie ist zugestellt.',
    next: 'Sagen Sie es dem Empfänger, wenn er sie nicht verwenden soll.',
  },
  'own-certificate-over': {
    title: 'Unser Zertifikat {{subject}} ist abgelaufen',
    meaning:
      'Es war bis {{validUntil}} gültig. Der Partner würde es ablehnen; deshalb wurde keine Verbindung aufgebaut.',
    next: 'Lassen Sie ein neues ausstellen, importieren Sie es, und wählen Sie es beim Partner.',
  },
  'own-certificate-ends': {
    title: 'Unser Zertifikat läuft in {{days}} {{days|Tag|Tagen}} ab',
    meaning:
      '{{subject}} ist bis {{validUntil}} gültig. Ein neues braucht einen neuen Schlüssel und muss registriert sein, bevor das alte abläuft.',
    next: 'Erstellen Sie jetzt einen Antrag für das neue, und lassen Sie es beim Partner registrieren.',
  },
  'own-certificate-revoked': {
    title: 'Unser Zertifikat ist gesperrt',
    meaning:
      'Die Zertifizierungsstelle hat {{level}} gesperrt. Der Partner würde es ablehnen; deshalb wurde keine Verbindung aufgebaut.',
    next: 'Fragen Sie die Zertifizierungsstelle nach dem Grund, und lassen Sie ein neues ausstellen.',
  },
  'own-list-missing': {
    title: 'Ob {{level}} gesperrt ist, ließ sich nicht prüfen',
    meaning:
      'Weder eine Sperrliste noch eine Auskunft war zu bekommen. Der Partner prüft jede Ebene und kann ablehnen, was wir nicht prüfen konnten.',
    next: 'Prüfen Sie das Netz und den Proxy des Partners, oder importieren Sie die Liste.',
  },
  'own-list-expired': {
    title: 'Die Sperrliste für {{level}} ist zu alt',
    meaning:
      'Bei PKIoverheid macht eine abgelaufene Liste jedes Zertifikat ihrer Zertifizierungsstelle für alle ungültig, die es prüfen.',
    next: 'Prüfen Sie die Uhr und das Netz; bleibt es dabei, sagen Sie es der Zertifizierungsstelle.',
  },
  'own-chain-missing': {
    title: 'Unser Zertifikat würde ohne seine Kette gezeigt',
    meaning:
      'Ausgestellt hat es {{issuer}}, aber deren Zertifikat kam nicht mit. Ein Server, der nur das Stammzertifikat kennt, kann ihm nicht glauben.',
    next: 'Importieren Sie es noch einmal zusammen mit seiner Kette: die p7b- oder p12-Datei der Zertifizierungsstelle.',
  },
  'own-root-unknown': {
    title: 'Das Stammzertifikat über unserem Zertifikat ist hier nicht bekannt',
    meaning:
      'Was gezeigt wird, endet unterhalb von {{issuer}}; die letzte Ebene ließ sich deshalb nicht prüfen. Das Stammzertifikat selbst wird nie gezeigt.',
    next: 'Importieren Sie das Stammzertifikat als Zertifizierungsstelle dieses Partners.',
  },
  'digipoort-oin-missing': {
    title: 'Unser Zertifikat enthält keine OIN',
    meaning:
      'Ein PKIoverheid-Services-Zertifikat nennt im Inhaber 20 Ziffern als serialNumber; {{subject}} hat keine.',
    next: 'Wählen Sie beim Partner das PKIoverheid-Zertifikat Ihrer Organisation.',
  },
  'digipoort-oin-offered': {
    title: 'Die OIN in unserem Zertifikat ist {{oin}}',
    meaning: 'Die meisten Organisationen senden unter ihr. Von selbst wird nichts eingetragen.',
    next: 'Nehmen Sie sie als Absender der Metafiles, wenn sie so registriert ist.',
  },
  'digipoort-oin-differs': {
    title: 'Der Absender ist nicht die Organisation in unserem Zertifikat',
    meaning:
      'Die Metafiles nennen {{sender}}, das Zertifikat {{oin}}. Digipoort kann zurückweisen, wofür ein Zertifikat nicht steht.',
    next: 'Vergleichen Sie beides mit Ihrer Registrierung bei Logius.',
  },
  'digipoort-not-registered': {
    title: 'Noch niemand hat angegeben, dass unser Zertifikat bei Logius registriert ist',
    meaning:
      'Digipoort glaubt nur Zertifikaten, die bei ihm registriert sind. Von hier aus ist das nicht zu sehen.',
    next: 'Lassen Sie {{subject}} bei Logius registrieren, und vermerken Sie es dann beim Partner.',
  },
  'digipoort-other-registered': {
    title: 'Unser Zertifikat ist ein anderes als das registrierte',
    meaning: 'Digipoort lehnt die Anmeldung ab, bis {{subject}} bei Logius registriert ist.',
    next: 'Lassen Sie es bei Logius registrieren, und vermerken Sie es dann beim Partner.',
  },
  'digipoort-login-refused': {
    title: 'Digipoort lehnt die Anmeldung von {{user}} ab',
    meaning:
      'Es prüft das Passwort, und ob der Benutzer zum gezeigten Zertifikat gehört: {{certificate}} (OIN {{oin}}). Was davon nicht stimmt, sagt es nicht.',
    next: 'Vergleichen Sie den Benutzer mit dem Anschlussformular, prüfen Sie das Passwort, und fragen Sie Logius, welches Zertifikat für ihn registriert ist. Waybill versucht es nicht von selbst noch einmal.',
  },
  'digipoort-login-unregistered': {
    title: 'Digipoort lehnt die Anmeldung von {{user}} ab',
    meaning:
      'Das gezeigte Zertifikat, {{certificate}} (OIN {{oin}}), ist nicht als bei Logius registriert vermerkt: Das ist wahrscheinlich der Grund. Sonst stimmt der Benutzer oder das Passwort nicht.',
    next: 'Lassen Sie das Zertifikat bei Logius registrieren, vermerken Sie es beim Partner, und versuchen Sie es dann erneut. Waybill versucht es nicht von selbst noch einmal.',
  },
  'receipt-ambiguous': {
    title: 'Die Antwort {{name}} passt zu mehreren Dateien',
    meaning:
      'Digipoort schneidet lange Namen ab, und nichts in dieser Antwort sagt, für welche Datei sie ist. Sie ist hier aufbewahrt und dort gelöscht.',
    next: 'Vergleichen Sie sie mit Ihren Dateien, und sagen Sie, zu welcher sie gehört.',
  },
  'receipt-fits-none': {
    title: 'Die Antwort {{name}} passt zu keiner Datei',
    meaning:
      'Keine Datei, die auf eine Antwort wartet, heißt so, und nichts in der Antwort sagt, für welche sie ist. Vielleicht gilt sie einer Datei, die ein anderes Programm gesendet hat. Sie ist hier aufbewahrt und dort gelöscht.',
    next: 'Sagen Sie, zu welcher Datei sie gehört, oder dass sie zu keiner gehört.',
  },
  'receipt-assigned': {
    title: 'Es ist bekannt, zu welcher Datei diese Quittung gehört',
    meaning: 'Es wurde nichts geändert.',
    next: 'Sehen Sie sich die Quittung noch einmal an.',
  },
  'digipoort-name': {
    title: 'Digipoort nimmt keine Datei namens {{name}} an: {{fault}}',
    meaning:
      'Ein Name beginnt mit einem Buchstaben oder _, enthält nur a-z A-Z 0-9 _ . und - und hat höchstens 95 Zeichen: Das Metafile heißt ebenso, mit .meta dahinter.',
    next: 'Senden Sie sie als {{suggestion}}, oder unter einem anderen Namen Ihrer Wahl.',
  },
  'digipoort-end-missing': {
    title: 'Im Metafile würde fehlen: {{end}}',
    meaning: 'Digipoort weist eine Datei zurück, deren Absender oder Empfänger es nicht kennt.',
    next: 'Tragen Sie beim Partner ein: {{end}}.',
  },
  'digipoort-ambiguous': {
    title: 'Die Antwort auf {{name}} könnte für die auf eine andere Datei gehalten werden',
    meaning:
      'Antworten tragen die ersten {{room}} Zeichen des Dateinamens, und diese sind dieselben wie bei Dateien, die noch auf ihre Antwort warten: {{others}}. Waybill unterscheidet dann nach dem Inhalt der Antwort, soweit er genug sagt.',
    next: 'Geben Sie der Datei besser einen anderen Anfang, oder warten Sie die andere Antwort ab; oder senden Sie trotzdem.',
  },
  'digipoort-assumed': {
    title: 'Wie Metafiles geschrieben werden, ist zum Teil eine Vermutung',
    meaning:
      'Noch niemand hat die Namen der Elemente mit der metafile.xsd des Kontos verglichen. Ist einer falsch, sagt Digipoort es in einem .error.',
    next: 'Importieren Sie die metafile.xsd beim Partner, oder vergleichen Sie die Namen und nehmen Sie die Kennzeichnung weg.',
  },
  'digipoort-name-open': {
    title: 'Eine Lieferung namens {{name}} ist noch offen',
    meaning:
      'Sie wartet, oder es ist ungewiss, ob sie angekommen ist. Eine zweite läge bei Digipoort an ihrer Stelle.',
    next: 'Warten Sie, bis sie zugestellt ist, oder ziehen Sie sie zurück; oder senden Sie diese unter anderem Namen.',
  },
  'digipoort-name-taken': {
    title: 'Digipoort hat schon eine Datei namens {{file}}, und es ist nicht diese',
    meaning: 'Sie wartet dort auf ihr Metafile. Es wurde nichts gesendet und die Datei dort nicht angerührt.',
    next: 'Ziehen Sie die dort zurück, wenn sie Ihre ist, oder senden Sie diese unter anderem Namen.',
  },
  'digipoort-unverifiable': {
    title: 'Im Metafile von {{file}} fehlt: {{field}}',
    meaning:
      'Erst Größe und Prüfwert sagen, ob eine Datei unversehrt ist. Sie bleibt bei Digipoort: Holte man sie ab, wäre sie dort gelöscht.',
    next: 'Sagen Sie es Digipoort. Schreiben dessen Metafiles die Angabe anders ({{field}}), berichtigen Sie das Profil der Metafiles beim Partner.',
  },
  'digipoort-not-collected': {
    title: '{{file}} konnte nicht abgeholt werden',
    meaning: 'Hier ist jetzt kein Platz für sie ({{why}}). Sie bleibt bei Digipoort.',
    next: 'Waybill sieht von selbst wieder nach.',
  },
  'digipoort-size-differs': {
    title: '{{file}} hat {{size}}, und ihr Metafile sagt {{announced}} Byte',
    meaning: 'Sie bleibt bei Digipoort: Was abweicht, wird weder behalten noch gelöscht.',
    next: 'Waybill sieht von selbst wieder nach. Bleibt es dabei, sagen Sie es Digipoort.',
  },
  'digipoort-digest-differs': {
    title: '{{file}} ist nicht, was ihr Metafile sagt',
    meaning:
      'Der Prüfwert weicht ab: Sie wurde unterwegs verändert oder beschädigt. Sie bleibt bei Digipoort.',
    next: 'Waybill sieht von selbst wieder nach. Bleibt es dabei, sagen Sie es Digipoort. Ist nur der Prüfwert anders geschrieben, berichtigen Sie die Metafiles des Partners.',
  },
  'digipoort-receipt-differs': {
    title: 'Die Quittung gilt einer anderen Datei dieses Namens',
    meaning: 'Der Prüfwert darin ist nicht der des Gesendeten; sie beweist also nichts über diese Datei.',
    next: 'Fragen Sie Digipoort, was aus der Datei geworden ist.',
  },
};

/** Why Digipoort rejects a file (2.3, D-41); its own words stand beside these. */
export const digipoortRejections: typeof EnglishRejections = {
  rejected: {
    title: 'Digipoort hat die Datei zurückgewiesen',
    meaning:
      'Die Fehlermeldung ist keine von denen, die Waybill kennt. Die Datei wurde an niemanden weitergeleitet.',
    next: 'Lesen Sie, was die Meldung sagt, beheben Sie es, und senden Sie die Datei dann erneut.',
  },
  'data-file-missing': {
    title: 'Digipoort fand ein Metafile ohne seine Datei',
    meaning: 'Es weist ein Metafile zurück, dessen Datei nicht da ist. Es wurde nichts weitergeleitet.',
    next: 'Senden Sie die Datei erneut: Sie geht zuerst, ihr Metafile danach.',
  },
  'element-missing': {
    title: 'Im Metafile fehlte etwas, das Digipoort verlangt',
    meaning: 'Die Datei selbst liegt noch dort und wurde nicht weitergeleitet.',
    next: 'Berichtigen Sie das Metafile beim Partner nach der metafile.xsd, und senden Sie das Metafile dann erneut.',
  },
  'sender-unknown': {
    title: 'Digipoort kennt den Absender nicht',
    meaning:
      'Was das Metafile als Absender nennt, ist dort nicht registriert. Die Datei wurde nicht weitergeleitet.',
    next: 'Vergleichen Sie den Absender beim Partner Zeichen für Zeichen mit Ihrer Registrierung bei Logius, und senden Sie das Metafile dann erneut.',
  },
  'receiver-unknown': {
    title: 'Digipoort kennt den Empfänger nicht',
    meaning:
      'Was das Metafile als Empfänger nennt, ist dort nicht registriert. Die Datei wurde nicht weitergeleitet.',
    next: 'Fragen Sie den Empfänger nach seiner OIN, berichtigen Sie sie beim Partner, und senden Sie das Metafile dann erneut.',
  },
  'size-differs': {
    title: 'Digipoort zählte eine andere Größe, als das Metafile sagt',
    meaning: 'Die Datei hat unterwegs vielleicht Schaden genommen. Sie wurde nicht weitergeleitet.',
    next: 'Senden Sie die Datei erneut.',
  },
  'digest-differs': {
    title: 'Digipoort errechnete einen anderen Prüfwert, als das Metafile sagt',
    meaning:
      'Die Datei hat unterwegs Schaden genommen, oder der Prüfwert ist von anderer Art, als Digipoort erwartet. Sie wurde nicht weitergeleitet.',
    next: 'Senden Sie die Datei erneut. Wird sie wieder zurückgewiesen, vergleichen Sie Algorithmus und Schreibweise des Prüfwerts mit der metafile.xsd.',
  },
  'name-invalid': {
    title: 'Digipoort nimmt einen solchen Namen nicht an',
    meaning:
      'Der Name der Datei oder ihres Metafiles verstößt gegen die Regeln. Die Datei wurde nicht weitergeleitet.',
    next: 'Senden Sie die Datei unter einem anderen Namen.',
  },
  'metafile-unreadable': {
    title: 'Digipoort kann das Metafile nicht lesen',
    meaning:
      'Sein Aufbau entspricht nicht der metafile.xsd. Die Datei liegt noch dort und wurde nicht weitergeleitet.',
    next: 'Berichtigen Sie beim Partner die Namen der Elemente nach der metafile.xsd, und senden Sie das Metafile dann erneut.',
  },
};
