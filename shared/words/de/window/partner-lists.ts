import type { partnerLists as English } from '../../en/window/partner-lists.ts';

/** Partners duplicated, written to files and taken over from them. */
export const partnerLists: typeof English = {
  import: {
    open: 'Importieren …',
    title: 'Partner importieren',
    lead: 'Eine Datei, die aus Waybill auf einem anderen Computer exportiert wurde, oder die Serverliste von FileZilla (sitemanager.xml), WinSCP (WinSCP.ini), Cyberduck (.duck) oder Glub Secure FTP (bookmarks.xml). Wählen Sie sie, oder ziehen Sie sie hierher. Importiert wird erst, wenn Sie es sagen.',
    pick: 'Datei wählen …',
    pickOther: 'Andere Datei wählen …',
    reading: '{{file}} wird gelesen …',
    found_one: '{{file}} enthält {{count}} Partner.',
    found_other: '{{file}} enthält {{count}} Partner.',
    rows: 'Partner in der Datei',
    withPassword: 'mit Passwort',
    nameTaken: 'Einen Partner namens {{partner}} gibt es hier schon.',
    isPartner: 'Das ist der Partner {{partner}}, den es hier schon gibt.',
    skipped: 'Er wird übersprungen, außer Sie kreuzen ihn an: Dann kommt er unter einem anderen Namen dazu.',
    newName: 'Name hier für {{partner}}',
    nameMissing: 'Ein Name mit höchstens 60 Zeichen ist nötig.',
    trusts_one:
      '{{count}} Zertifikat oder Zertifizierungsstelle darin gilt danach für diesen Partner als vertraut. Importieren Sie ihn nur, wenn Sie wissen, wer die Datei erstellt hat.',
    trusts_other:
      '{{count}} Zertifikate oder Zertifizierungsstellen darin gelten danach für diesen Partner als vertraut. Importieren Sie ihn nur, wenn Sie wissen, wer die Datei erstellt hat.',
    take_one: '{{count}} Partner importieren',
    take_other: '{{count}} Partner importieren',
    takeNone: 'Nichts zu importieren',
    done_one: '{{count}} Partner importiert',
    done_other: '{{count}} Partner importiert',
  },
  drop: {
    title: 'Partner importieren',
    meaning: 'Importiert wird erst, wenn Sie gesehen haben, was in der Datei ist.',
  },
  export: {
    open: 'Exportieren …',
    title: 'Partner exportieren',
    titleOf: '{{partner}} exportieren',
    lead: 'Schreibt eine Datei, die Waybill auf einem anderen Computer importiert.',
    inIt: 'Was darin steht',
    inItMeaning: 'Was vereinbart ist, und die Zertifikate der Partner; diese sind öffentlich.',
    notInIt: 'Was nicht darin steht',
    notInItMeaning:
      'Passwörter, private Schlüssel, welches Ihrer Zertifikate ihnen gezeigt wird, und Dateien.',
    which: 'Welche Partner',
    write_one: '{{count}} Partner exportieren',
    write_other: '{{count}} Partner exportieren',
    saved: 'Gespeichert als {{file}}',
    written: 'Gespeichert: {{path}}',
    copyPath: 'Pfad kopieren',
  },
  duplicate: {
    open: 'Duplizieren …',
    title: '{{partner}} duplizieren',
    name: '{{partner}} (Kopie)',
    meaning:
      'Der neue Partner beginnt so, wie {{partner}} ist. Passwörter und gespeicherte Zertifikate werden nicht übernommen: Geben Sie die des neuen Partners ein. Woran der Server erkannt wird, bleibt.',
  },
};
