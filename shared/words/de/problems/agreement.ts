import type { agreement as English } from '../../en/problems/agreement.ts';

/** What does not work in what is agreed with a partner; the first sentences also stand at the field. */
export const agreement: typeof English = {
  'agreement-level-security': {
    title: 'Sicherheit braucht OFTP 2.0',
    meaning:
      'Dateien signieren, komprimieren und verschlüsseln, signierte Quittungen und sichere Authentifizierung gibt es in älteren Versionen nicht.',
    next: 'Verwenden Sie mit diesem Partner OFTP 2.0, oder schalten Sie all das aus.',
  },
  'agreement-blocks-variable': {
    title: 'Sätze verschiedener Länge brauchen etwas zwischen sich',
    meaning: 'In einem Stück könnte niemand sagen, wo ein Satz des Formats V endet.',
    next: 'Wählen Sie Zeilen, oder eine Länge vor jedem Satz.',
  },
  'agreement-record-too-long': {
    title: 'Sätze des Formats V haben höchstens {{longest}} Byte',
    meaning: 'Ihre Länge wird in 2 Byte geschrieben (RFC 5024 6.5).',
    next: 'Vereinbaren Sie kürzere Sätze.',
  },
  'agreement-code-twice': {
    title: '{{code}} steht zweimal in der Liste',
    meaning: 'Jede Kennung wird nur einmal gebraucht.',
    next: 'Nehmen Sie eine davon heraus.',
  },
  'agreement-code-is-partner': {
    title: '{{code}} ist die Kennung dieses Partners selbst',
    meaning: 'Seine eigene Kennung führt schon zu ihm und ist keine von unseren.',
    next: 'Nehmen Sie sie aus der Liste.',
  },
  'agreement-code-is-ours': {
    title: '{{code}} ist eine unserer eigenen Kennungen',
    meaning: 'Was für eine eigene Kennung kommt, bleibt hier und wird nicht weitergeleitet.',
    next: 'Nehmen Sie sie aus der Liste.',
  },
  'agreement-code-elsewhere': {
    title: '{{code}} führt schon zu {{partner}}',
    meaning: 'Bei zwei Wegen zu einer Kennung könnte niemand sagen, welchen eine Datei nimmt.',
    next: 'Lassen Sie sie bei einem der beiden Partner.',
  },
  'agreement-code-is-group': {
    title: '{{code}} ist die Kennung einer unserer Gruppen',
    meaning: 'Dateien dafür gehen an jedes Mitglied der Gruppe.',
    next: 'Wählen Sie eine andere Kennung, oder entfernen Sie erst die Gruppe in den Einstellungen.',
  },
  'agreement-retry-duplicate': {
    title: 'Ein Duplikat wird nie noch einmal gesendet',
    meaning: 'Mit {{reason}} sagt der Partner, dass er die Datei schon hat; sie gilt als zugestellt.',
    next: 'Nehmen Sie die Regel für {{reason}} heraus.',
  },
  'agreement-no-own-certificate': {
    title: 'Sie haben kein Zertifikat für {{purpose}}',
    meaning: 'Keines Ihrer Zertifikate ist dafür in Gebrauch.',
    next: 'Erstellen oder importieren Sie erst eines.',
  },
  'agreement-no-partner-certificate': {
    title: 'Das Zertifikat des Partners für {{purpose}} ist noch nicht hier',
    meaning: 'Ohne dieses Zertifikat geht es nicht: Dateien und Quittungen blieben offen.',
    next: 'Importieren Sie das Zertifikat des Partners.',
  },
};
