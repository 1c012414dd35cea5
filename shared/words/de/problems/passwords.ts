import type { passwords as English } from '../../en/problems/passwords.ts';

/** Our password at a partner, and how it is changed. */
export const passwords: typeof English = {
  'password-not-changeable': {
    title: '{{partner}} nennt keinen Weg, das Passwort zu ändern',
    meaning:
      'Waybill ändert Passwörter nur bei der Bank of Canada, mit der Datei, die die Bank dafür verlangt.',
    next: 'Ändern Sie es, wie der Partner es sagt, und tragen Sie das neue beim Partner ein.',
  },
  'password-rules': {
    title: 'Das Passwort hält die Regeln des Partners nicht ein',
    meaning: 'Der Partner würde es ablehnen. Es wurde nichts gesendet, und es gilt das alte Passwort.',
    next: 'Wählen Sie ein anderes, oder lassen Sie Waybill eines bilden.',
  },
  'password-change-open': {
    title: 'Über eine Änderung des Passworts ist noch nicht entschieden',
    meaning: 'Waybill bewahrt das alte und das neue Passwort auf, bis die E-Mail des Partners gekommen ist.',
    next: 'Sagen Sie erst, ob jene Änderung bestätigt oder abgelehnt wurde.',
  },
  'password-change-none': {
    title: 'Keine Änderung des Passworts wartet auf eine Antwort',
    meaning: 'Es gibt ein Passwort, und es ist in Gebrauch.',
    next: 'Nichts zu tun.',
  },
  'password-change-runs': {
    title: 'Das Passwort wird gerade geändert',
    meaning: 'Das neue ist unterwegs zum Partner.',
    next: 'Warten Sie, bis es angekommen ist, und sehen Sie wieder nach.',
  },
};
