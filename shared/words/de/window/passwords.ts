import type { passwords as English } from '../../en/window/passwords.ts';

/** Our passwords at partners that tell how they are changed. */
export const passwords: typeof English = {
  title: 'Unser Passwort',
  open: 'Passwort …',
  reading: 'Wird gelesen …',
  notSet: 'Es ist kein Passwort eingegeben.',
  since: 'In Gebrauch seit {{moment}}.',
  due: 'Zu ändern bis {{moment}}.',
  old: 'Es war bis {{moment}} zu ändern.',
  history: 'Frühere Änderungen',
  wordOn: 'Nachricht vom {{day}}',
  logsIn: {
    old: 'Angemeldet wird mit dem alten.',
    new: 'Angemeldet wird mit dem neuen.',
  },
  state: {
    prepared: 'Begonnen: {{moment}}; es wurde noch nichts gesendet.',
    sending: 'Das neue Passwort ist unterwegs.',
    uploaded: 'Der Partner hat das neue Passwort seit {{moment}}; seine E-Mail ist noch nicht da.',
    unknown:
      'Die Verbindung brach ab ({{moment}}), während das neue Passwort gesendet wurde: Niemand weiß, ob der Partner es hat.',
    confirmed: 'Bestätigt: {{moment}}',
    rejected: 'Vom Partner zurückgewiesen: {{moment}}',
    failed: 'Gescheitert: {{moment}}; es wurde nichts gesendet',
    replaced: 'Von Hand eingegeben: {{moment}}',
  },
  change: {
    title: 'Passwort bei {{partner}} ändern',
    wanted: 'Neues Passwort',
    make: 'Eines erzeugen',
    copy: 'Kopieren',
    show: 'Anzeigen',
    send: 'Passwort ändern',
    kept: 'Beide Passwörter bleiben aufbewahrt, bis die E-Mail da ist.',
    meaning:
      'Das neue Passwort wird in einer Datei gesendet, die auf keinem Datenträger liegt. Der Partner ändert es innerhalb weniger Minuten und teilt per E-Mail mit, ob es gelungen ist. Bewahren Sie eine Kopie dort auf, wo Ihre Organisation ihre Passwörter aufbewahrt: Beim Partner kann es niemand mehr auslesen.',
  },
  decide: {
    title: 'Hat {{partner}} das Passwort geändert?',
    meaning:
      'Die E-Mail des Partners sagt, ob die Änderung gelungen ist. Beide Passwörter bleiben aufbewahrt, bis Sie es hier angeben.',
    which: 'Anmelden mit',
    old: 'Das alte Passwort',
    oldMeaning: 'Solange die Änderung nicht wirksam ist.',
    new: 'Das neue Passwort',
    newMeaning: 'Wenn das alte abgelehnt wird. Waybill versucht das andere nie von selbst.',
    refused:
      'Der Partner hat die Anmeldung abgelehnt ({{moment}}). Wählen Sie das andere Passwort, wenn es das richtige ist.',
    accepted: 'Mit dem neuen Passwort hat uns der Partner angemeldet ({{moment}}).',
    on: 'Der Tag, an dem die E-Mail kam',
    note: 'Wer hat es gesagt, und wie?',
    notYet: 'Noch nicht',
    confirm: 'Es ist gelungen',
    reject: 'Es wurde zurückgewiesen',
    confirmed: 'Von nun an gilt das neue Passwort.',
    rejected: 'Das alte Passwort bleibt.',
  },
};
