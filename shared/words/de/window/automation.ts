import type { automation as English } from '../../en/window/automation.ts';

/** What happens by itself, and when next. */
export const automation: typeof English = {
  title: 'Automatik',
  lead: 'Was Waybill von selbst tut, und wann wieder.',
  partners: 'Partner für Partner',
  empty: {
    title: 'Hier steht, was bei jedem Partner von selbst geschieht',
    meaning: 'Wann die nächste Verbindung ist, was wartet und woran Sie erinnert werden.',
  },
  all: {
    title: 'Für alle Partner',
    listen: 'Partner dürfen sich mit diesem Computer verbinden',
    listening: 'Wartet auf Verbindungen an Port {{ports}}.',
    notListening: 'Niemand kann sich verbinden: Waybill wartet nicht auf Verbindungen.',
    listenFailed: 'Der Port ließ sich nicht öffnen. Die Statusleiste sagt, warum.',
    settings: 'Ports und Adressen …',
    retries:
      'Was nicht gesendet werden konnte, wird wieder versucht: zuerst nach Sekunden, zuletzt nach einer halben Stunde, ab der Stelle des Abbruchs.',
    certificates:
      'Sie werden {{first}}, {{second}} und {{third}} Tage vor dem Ablauf eines Zertifikats erinnert. Ob Zertifikate gesperrt sind, wird alle paar Stunden geprüft.',
    deadlines:
      'Was nicht in der vereinbarten Zeit zugestellt ist, wird beendet, und eine überfällige Quittung wird gemeldet: Beides steht unter „Zu erledigen“.',
  },
  paused: 'angehalten',
  needsPerson: 'wartet auf Sie',
  callsByItself: 'Von selbst verbinden mit {{partner}}',
  now: 'Jetzt verbinden',
  nowFor: 'Jetzt verbinden: {{partner}}',
  waiting_one: '{{count}} Datei ist unterwegs',
  waiting_other: '{{count}} Dateien sind unterwegs',
  nothingWaits: 'Verbindung, sobald es eine Datei gibt',
  callSoon: 'Nächste Verbindung: so bald wie möglich',
  callAt: 'Nächste Verbindung: {{moment}}',
  looks: 'Sucht alle {{time}} nach Antworten, solange eine erwartet wird',
  lookSoon: 'Nächste Suche: innerhalb einer Minute',
  lookAt: 'Nächste Suche: {{moment}}',
  pausedMeaning: 'Verbindung nur, wenn Sie es sagen; Fristen laufen weiter',
  mayCall: 'Darf sich jederzeit mit uns verbinden',
  reminder_one: '{{count}} Quittung steht aus; Erinnerung: {{moment}}',
  reminder_other: '{{count}} Quittungen stehen aus; erste Erinnerung: {{moment}}',
};
