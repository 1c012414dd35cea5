import type { routing as English } from '../../en/problems/routing.ts';

/** Problems of files that go through somebody: to a code behind a partner, or from one partner to another. */
export const routing: typeof English = {
  'destination-unknown': {
    title: '{{destination}} ist über diesen Partner nicht erreichbar',
    meaning: 'Im Eintrag des Partners steht nicht, dass diese Kennung hinter ihm liegt.',
    next: 'Berichtigen Sie die Kennung, oder tragen Sie sie beim Partner unter den Kennungen dahinter ein.',
  },
  'recipient-twice': {
    title: '{{partner}} ist für dasselbe Ziel zweimal genannt',
    meaning: 'Jeder Empfänger bekommt eine Datei einmal. Es wurde nichts eingereiht.',
    next: 'Nennen Sie jeden Empfänger einmal.',
  },
  'group-code-twice': {
    title: 'Es gibt zwei Gruppen mit der Kennung {{code}}',
    meaning: 'Bei zwei Gruppen mit einer Kennung könnte niemand sagen, wohin deren Dateien gehen.',
    next: 'Geben Sie einer von ihnen eine andere Kennung.',
  },
  'group-code-is-ours': {
    title: '{{code}} ist eine unserer eigenen Kennungen',
    meaning: 'Was für eigene Kennungen kommt, bleibt hier. Eine Gruppe braucht eine Kennung für sich.',
    next: 'Wählen Sie für die Gruppe eine andere Kennung.',
  },
  'group-code-is-partner': {
    title: '{{code}} führt schon zu {{partner}}',
    meaning: 'Dateien für diese Kennung gehen an jenen Partner. Eine Gruppe braucht eine Kennung für sich.',
    next: 'Wählen Sie für die Gruppe eine andere Kennung.',
  },
  'group-member-twice': {
    title: '{{member}} ist zweimal in der Gruppe {{code}}',
    meaning: 'Jedes Mitglied bekommt eine Datei einmal.',
    next: 'Nehmen Sie eines davon heraus.',
  },
  'group-member-is-group': {
    title: '{{member}} ist selbst eine Gruppe',
    meaning: 'Mitglieder einer Gruppe sind Partner, keine anderen Gruppen.',
    next: 'Nennen Sie stattdessen die Mitglieder von {{member}}.',
  },
  'group-member-unknown': {
    title: 'Kein Partner führt zu {{member}}',
    meaning: 'Mitglieder einer Gruppe sind Kennungen von Partnern oder Kennungen dahinter.',
    next: 'Berichtigen Sie die Kennung, oder tragen Sie sie erst bei ihrem Partner ein.',
  },
  'group-unknown': {
    title: 'Es gibt keine Gruppe {{code}}',
    meaning: 'Keine unserer Gruppen hat diese Kennung.',
    next: 'Sehen Sie in der Liste der Gruppen nach.',
  },
  'relay-not-moved': {
    title: '{{file}} wartet auf die Weiterleitung',
    meaning:
      'Sie ist vollständig angekommen, ließ sich aber nicht in den Ordner verschieben, aus dem Dateien gesendet werden.',
    next: 'Sorgen Sie dafür, dass auf dem Datenträger Platz ist und in die Ordner von Waybill geschrieben werden darf. Es wird jede Minute erneut versucht.',
  },
  'relay-cancelled': {
    title: 'Nicht weitergeleitet: von Ihnen abgebrochen',
    meaning: 'Die Datei wurde nicht an {{partner}} weitergeleitet. Ihr Absender erfährt es.',
    next: 'Nichts zu tun. Der Absender kann sie als neue Datei noch einmal senden.',
  },
  'relay-answered': {
    title: 'Diese Datei wird nicht mehr weitergeleitet',
    meaning: 'Ihr Absender erfährt, dass sie nicht angekommen ist, und ihr Inhalt wird hier gelöscht.',
    next: 'Bitten Sie den Absender, sie noch einmal zu senden.',
  },
  'relay-may-have-arrived': {
    title: 'Sie ist vielleicht schon angekommen',
    meaning:
      'Vielleicht hat {{partner}} schon jedes Byte. Bei einem Abbruch jetzt würde dem Absender gemeldet, sie sei nicht angekommen.',
    next: 'Versuchen Sie es erneut: {{partner}} wird gefragt und bekommt sie nicht doppelt. Brechen Sie erst ab, wenn feststeht, dass sie nicht angekommen ist.',
  },
  'relay-partner-gone': {
    title: 'Der nächste Partner wurde entfernt und hat diese Datei vielleicht',
    meaning:
      'Niemand kann sagen, ob sie bei {{partner}} angekommen ist; deshalb wurde dem Absender nichts gemeldet.',
    next: 'Fragen Sie den Empfänger, sagen Sie es dem Absender, und markieren Sie die Datei dann als erledigt.',
  },
  'relay-answered-before': {
    title: 'Nicht weitergegeben: Der Absender hat schon eine Antwort',
    meaning:
      'Diese Quittung des Ziels ({{form}}) kam, nachdem schon eine andere Antwort gegeben war. Sie wird hier aufbewahrt.',
    next: 'Sagen Sie es dem Absender, wenn die beiden nicht dasselbe sagen.',
  },
  'relay-unanswered-long': {
    title: 'Innerhalb von {{days}} {{days|Tag|Tagen}} nicht beantwortet',
    meaning:
      '{{partner}} hat nie gesagt, was aus dieser Datei wurde. Ihr Absender erfährt, dass sie nicht quittiert wurde.',
    next: 'Fragen Sie den Empfänger, ob sie angekommen ist, bevor der Absender sie noch einmal sendet.',
  },
  'group-incomplete': {
    title: '{{count}} von {{of}} Mitgliedern der Gruppe {{count|hat|haben}} sie nicht: {{members}}',
    meaning:
      'Die Datei ging an jedes Mitglied der Gruppe. Ihr Absender erfährt, wer sie nicht bekommen konnte oder abgelehnt hat.',
    next: 'Sehen Sie nach, was bei jedem Mitglied aus ihr wurde. Der Absender kann sie denen senden, denen sie fehlt.',
  },
  'relay-unanswered': {
    title: 'Der Absender wartet auf eine Antwort',
    meaning:
      'Diese Datei wird für jemand anderen weitergeleitet, der noch nicht weiß, was aus ihr geworden ist.',
    next: 'Versuchen Sie es erneut, oder brechen Sie ab: Dann erfährt der Absender, dass sie nicht angekommen ist.',
  },
  'relay-not-confirmed': {
    title: 'Eine weitergeleitete Datei lässt sich nicht von Hand bestätigen',
    meaning: 'Ihr Absender wartet auf die Quittung des Ziels selbst; niemand sonst kann sie geben.',
    next: 'Bitten Sie den nächsten Partner um seine Quittung, oder brechen Sie die Datei ab: Dann erfährt der Absender, dass sie nicht angekommen ist.',
  },
};
