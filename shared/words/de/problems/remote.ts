import type { remote as English } from '../../en/problems/remote.ts';

/** Problems with what lies at a partner. */
export const remote: typeof English = {
  'remote-too-deep': {
    title: 'Die Ordner reichen zu tief',
    meaning:
      'Ordner in Ordnern werden {{most}} Ebenen tief durchgegangen. Was tiefer liegt, blieb, wie es ist.',
    next: 'Beginnen Sie weiter unten.',
  },
  'remote-too-many': {
    title: 'Das ist zu viel auf einmal',
    meaning:
      'Höchstens {{most}} Dateien und Ordner werden auf einmal durchgegangen. Der Rest blieb, wie er ist.',
    next: 'Wählen Sie weniger Ordner, oder machen Sie mit dem Rest weiter.',
  },
  'remote-top-folder': {
    title: 'Der oberste Ordner wird nicht entfernt',
    meaning: 'Alles bei diesem Partner wäre verloren. Es wurde nichts geändert.',
    next: 'Wählen Sie darin aus, was wegsoll.',
  },
  'remote-not-found': {
    title: '{{file}} gibt es bei {{partner}} nicht',
    meaning: 'Der Ordner dort zeigt nichts dieses Namens. Es wurde nichts getan.',
    next: 'waybill ls zeigt, was dort ist; auf den meisten Servern zählt die Großschreibung.',
  },
  'remote-not-a-file': {
    title: '{{file}} ist weder Datei noch Ordner',
    meaning: 'Es ist ein Gerät oder Ähnliches und lässt sich nicht abholen.',
    next: 'Nichts zu tun.',
  },
  'remote-link-left': {
    title: 'Die Verknüpfung {{file}} wurde übergangen',
    meaning: 'Verknüpfungen in Ordnern wird nicht gefolgt: Sie können überallhin führen, auch im Kreis.',
    next: 'Brauchen Sie das, worauf sie zeigt, wählen Sie es einzeln aus.',
  },
  'remote-folder-empty': {
    title: 'In {{folder}} sind keine Dateien',
    meaning: 'Der Ordner beim Partner ist leer; es wurde nichts abgeholt.',
    next: 'Nichts zu tun.',
  },
  'remote-names-left': {
    title: '{{count}} {{count|Name|Namen}} in {{folder}} {{count|ist|sind}} nicht lesbar',
    meaning:
      'Sie sind anders geschrieben als vereinbart, oder keine Datei darf so heißen. Die anderen kommen.',
    next: 'Bitten Sie den Partner um andere Namen, oder versuchen Sie die andere Zeichenkodierung der Namen.',
  },
  'local-name-taken': {
    title: '{{file}} gibt es hier schon',
    meaning:
      'Was abgeholt würde, hat denselben Namen. Es wurde nichts abgeholt und die Datei hier nicht angerührt.',
    next: 'Sagen Sie, was geschehen soll: überschreiben, beide behalten, dahinter fortsetzen oder lassen.',
  },
  'local-name-skipped': {
    title: 'Nicht abgeholt: {{file}} gibt es hier schon',
    meaning: 'Wie vereinbart oder von Ihnen gesagt, bleibt, was hier ist.',
    next: 'Nichts zu tun.',
  },
  'fetched-already': {
    title: '{{file}} ist schon unterwegs',
    meaning: 'Dieselbe Datei ist für denselben Ort eingereiht. Sie wurde nicht noch einmal eingereiht.',
    next: 'Nichts zu tun.',
  },
  'beginning-changed': {
    title: '{{file}} hat sich geändert',
    meaning: 'Hinter diesem Anfang sollte die Datei fortgesetzt werden, doch er ist nicht mehr, was er war.',
    next: 'Holen Sie die Datei noch einmal ab, und sagen Sie neu, was mit der hier geschehen soll.',
  },
};
