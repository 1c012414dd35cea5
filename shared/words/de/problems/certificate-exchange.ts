import type { certificateExchange as English } from '../../en/problems/certificate-exchange.ts';

/** Problems of certificates that partners send each other as files. */
export const certificateExchange: typeof English = {
  'certificate-offered': {
    title: 'Ein Zertifikat des Partners wartet auf Sie',
    meaning: '{{subject}} kam als Datei. Es gilt nicht, bevor Sie Ja sagen.',
    next: 'Vergleichen Sie den Fingerabdruck mit dem, den der Partner Ihnen nennt, und nehmen Sie es dann an, oder lehnen Sie es ab.',
  },
  'certificate-offer-refused': {
    title: 'Sie haben dieses Zertifikat abgelehnt',
    meaning: 'Der Partner hat es erfahren. {{subject}} wird nicht verwendet; die Datei wird aufbewahrt.',
    next: 'Nichts zu tun; der Partner kann ein anderes senden.',
  },
  'certificate-offer-unknown': {
    title: 'Über dieses Zertifikat gibt es nichts zu entscheiden',
    meaning: 'Ein Zertifikat mit der Nummer {{id}} ist nicht eingegangen.',
    next: 'Sehen Sie in der Liste der wartenden Zertifikate nach.',
  },
  'certificate-offer-decided': {
    title: 'Darüber wurde schon entschieden',
    meaning: 'Die Entscheidung ({{decision}}) ist schon gefallen, und der Partner hat sie erfahren.',
    next: 'Ändern Sie in der Liste der Zertifikate, wofür es verwendet wird.',
  },
  'certificate-offer-differs': {
    title: 'Der Fingerabdruck ist ein anderer',
    meaning: 'Das eingegangene Zertifikat hat den Fingerabdruck {{fingerprint}}. Es wurde nichts geändert.',
    next: 'Fragen Sie den Partner, welches Zertifikat er gesendet hat; lehnen Sie dieses ab, wenn es nicht seines ist.',
  },
  'certificate-offers-full': {
    title: 'Zu viele Zertifikate dieses Partners warten',
    meaning: 'Es sind schon {{most}}; dieses wurde abgelehnt. Die Datei wird aufbewahrt.',
    next: 'Entscheiden Sie über die wartenden, und bitten Sie den Partner, dieses noch einmal zu senden.',
  },
  'certificate-not-partners': {
    title: 'Das Zertifikat stammt von jemand anderem',
    meaning:
      'Der Absender der Datei ist {{originator}}, und das ist nicht die Kennung dieses Partners. Sie wurde abgelehnt; die Datei wird aufbewahrt.',
    next: 'Fragen Sie den Partner, wem das Zertifikat gehört; importieren Sie es von Hand dort, wo es hingehört.',
  },
  'certificate-is-ours': {
    title: 'Der Partner hat Ihr eigenes Zertifikat gesendet',
    meaning: '{{subject}} gehört Ihnen. Es wurde abgelehnt; die Datei wird aufbewahrt.',
    next: 'Bitten Sie den Partner um sein eigenes Zertifikat.',
  },
  'certificate-for-nothing': {
    title: 'Das Zertifikat taugt hier für nichts',
    meaning:
      'Nach eigener Angabe ist {{subject}} nur für {{keyUsage}} bestimmt. Es wurde abgelehnt; die Datei wird aufbewahrt.',
    next: 'Ist es eine Zertifizierungsstelle, importieren Sie es von Hand; sonst bitten Sie den Partner um sein eigenes Zertifikat.',
  },
  'certificate-more-than-one': {
    title: 'Die Datei enthält mehrere Zertifikate',
    meaning:
      'Es liegen {{count}} darin, und sie gehören nicht zusammen. Sie wurde abgelehnt; die Datei wird aufbewahrt.',
    next: 'Bitten Sie den Partner, je Datei ein Zertifikat zu senden.',
  },
  'certificate-with-key': {
    title: 'Die Datei enthält einen privaten Schlüssel',
    meaning:
      'Wer ihn hat, kann als sein Inhaber handeln. Die Datei wurde abgelehnt und nicht gelesen; sie wird aufbewahrt.',
    next: 'Sagen Sie dem Partner, dass sein Schlüssel das Haus verlassen hat, und löschen Sie die Datei.',
  },
  'certificate-ended': {
    title: 'Dieses Zertifikat des Partners wird nicht mehr verwendet',
    meaning:
      '{{subject}} wurde hier ersetzt oder stillgelegt. Damit wurde nichts gesendet oder angenommen, wer auch immer es signiert hat.',
    next: 'Bitten Sie den Partner, sein neues Zertifikat zu verwenden; ist dieses das richtige, verwenden Sie es in der Liste der Zertifikate wieder.',
  },
};
