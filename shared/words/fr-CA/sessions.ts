import type { sessions as English } from '../en/sessions.ts';

/** The sessions and their traces, in the window and on the command line. */
export const sessions: typeof English = {
  role: {
    initiator: 'Nous avons appelé',
    responder: 'Nous a appelés',
  },
  /** The other side’s own words. */
  quoted: '« {{text}} »',
  nobody: 'Appelant inconnu',
  outcome: {
    open: 'En cours',
    well: 'Fin normale',
  },
  ended: {
    us: 'Waybill y a mis fin',
    partner: 'Le partenaire y a mis fin',
    line: 'La liaison a été coupée',
    never: 'Elle n’a jamais commencé',
  },
  fact: {
    session: 'Session',
    partner: 'Partenaire',
    role: 'Qui a appelé',
    address: 'Adresse',
    began: 'Début',
    ended: 'Fin',
    outcome: 'Résultat',
    code: 'Code annoncé',
    times: 'Essais',
    others: 'De plus',
    tls: 'TLS',
    certificate: 'Certificat',
    fingerprint: 'SHA-256',
    ours: 'Le nôtre',
    agreed: 'Convenu',
    test: 'Pourquoi',
    noticed: 'Écarts',
    files: 'Fichiers',
  },
  value: {
    test: 'Test de connexion : rien n’a été envoyé',
    password: 'Changement de notre mot de passe',
    browsing: 'Consultation des dossiers du partenaire',
    noTls: 'aucun',
    dataPort:
      'Il a indiqué le port {{dataPort}} pour les fichiers; les ports convenus vont de {{portsFrom}} à {{portsTo}}',
    foreignAddress:
      'Il a indiqué pour les fichiers l’adresse {{foreignAddress}}, qui n’est pas la sienne : les fichiers sont allés à la sienne',
    times_one: '{{count}} fois',
    times_other: '{{count}} fois en dix minutes, noté une seule fois',
    others_one: '{{count}} autre appelant dans la même seconde, non noté',
    others_other: '{{count}} autres appelants dans la même seconde, non notés',
    level: 'niveau {{level}}',
    bufferSize: 'tampon {{bufferSize}}',
    credit: 'crédit {{credit}}',
    restart: 'reprise',
    file: '{{file}} ({{id}})',
  },
  /** SSIDLEV, and the version that it stands for. */
  levels: {
    '1': 'OFTP 1.2 (niveau 1)',
    '2': 'OFTP 1.3 (niveau 2)',
    '4': 'OFTP 1.4 (niveau 4)',
    '5': 'OFTP 2.0 (niveau 5)',
  },
  left_one: '… {{count}} ligne non conservée …',
  left_other: '… {{count}} lignes non conservées …',
  noLines: 'Aucune commande n’a été échangée.',
};
