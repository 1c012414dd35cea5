import type { certificateOffers as English } from '../../en/window/certificate-offers.ts';

/** Certificates that partners send each other as files: the question about one that came, and the dialog that sends ours. */
export const certificateOffers: typeof English = {
  waiting: 'Zertifikate, die auf Sie warten',
  titlePlain: 'Ein eingegangenes Zertifikat',
  title: 'Ist das das Zertifikat von {{partner}}?',
  gone: 'Darüber wurde inzwischen entschieden; es gibt nichts mehr zu tun.',
  kind: {
    request: '{{partner}} hat ein Zertifikat gesendet und bittet um Ihres.',
    deliver: '{{partner}} hat das nächste Zertifikat gesendet.',
    replace: '{{partner}} hat anstelle des bisherigen ein neues Zertifikat gesendet.',
  },
  meaning: {
    request: 'Was jetzt gilt, gilt weiter.',
    deliver: 'Beide gelten nebeneinander, bis das bisherige abläuft.',
    replace:
      'Sobald Sie es annehmen, gilt das bisherige nicht mehr: Es könnte in falsche Hände geraten sein.',
  },
  known: 'Es ist schon vorhanden; wenn Sie es annehmen, ändert sich nur, wofür es verwendet wird.',
  first:
    'Von {{partner}} ist noch keines da, mit dem es sich vergleichen ließe. Vergleichen Sie den Fingerabdruck.',
  old: 'Jetzt in Gebrauch',
  new: 'Jetzt gesendet',
  ending: 'Für diese Zwecke nicht mehr vertraut: {{labels}}.',
  answer: 'Unseres ebenfalls senden',
  answerHint: 'Jedes unserer Zertifikate, das bei diesem Partner in Gebrauch ist, geht als Datei hinaus.',
  note: 'Wie Sie sich vergewissert haben, oder warum Sie ablehnen',
  noteHint: 'Wird mit der Entscheidung aufbewahrt. Den Grund einer Ablehnung liest der Partner.',
  later: 'Später',
  refuse: 'Ablehnen',
  accept: 'Annehmen',
  told: {
    accept: 'Das Zertifikat von {{partner}} ist angenommen und wird quittiert.',
    refuse: 'Das Zertifikat ist abgelehnt; {{partner}} erfährt es.',
    answered_one: 'Unseres ist unterwegs zu {{partner}}.',
    answered_other: '{{count}} Zertifikate von uns sind unterwegs zu {{partner}}.',
  },
  deliver: {
    title: '{{label}} an Partner senden',
    meaning:
      'Es geht als Datei, die das Programm des Partners als Zertifikat erkennt; kein Schlüssel geht mit. Die Quittung sagt, ob der Partner es angenommen hat.',
    kind: 'Was es dem Partner sagt',
    kinds: {
      deliver: 'Das nächste',
      replace: 'Anstelle des bisherigen',
      request: 'Und senden Sie mir Ihres',
    },
    kindMeaning: {
      deliver: 'Das bisherige gilt, bis es abläuft.',
      replace:
        'Das bisherige gilt nicht mehr. Für den Fall, dass sein Schlüssel in falschen Händen sein könnte.',
      request: 'Für den Anfang: Der Partner antwortet mit seinem eigenen.',
    },
    partners: 'Partner',
    nobody: 'Es gibt noch keinen Partner, an den sich Dateien senden lassen.',
    deliver_one: 'An {{count}} Partner senden',
    deliver_other: 'An {{count}} Partner senden',
    told_one: '{{label}} ist unterwegs zu {{count}} Partner.',
    told_other: '{{label}} ist unterwegs zu {{count}} Partnern.',
  },
};
