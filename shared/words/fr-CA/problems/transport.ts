import type { transport as English } from '../../en/problems/transport.ts';

/** Problems of the line to a partner: address, connection, TLS. */
export const transport: typeof English = {
  'host-not-found': {
    title: 'L’adresse du partenaire est introuvable',
    meaning: 'Aucun ordinateur n’est connu sous le nom d’hôte de ce partenaire.',
    next: 'Vérifiez le nom d’hôte et votre réseau; Waybill réessaiera.',
  },
  'connection-refused': {
    title: 'Le partenaire ne répond pas à cette adresse',
    meaning: 'L’ordinateur est là, mais aucune station n’écoute sur ce port.',
    next: 'Vérifiez le port, ou demandez au partenaire si sa station fonctionne; Waybill réessaiera.',
  },
  'connect-timeout': {
    title: 'Le partenaire n’a pas pu être joint à temps',
    meaning: 'Aucune réponse n’est venue de l’adresse. Un pare-feu ou le réseau y fait peut-être obstacle.',
    next: 'Vérifiez l’hôte, le port et le pare-feu; Waybill réessaiera.',
  },
  'host-unreachable': {
    title: 'Le réseau du partenaire est injoignable',
    meaning: 'Aucun chemin ne mène d’ici à cette adresse pour l’instant.',
    next: 'Vérifiez votre connexion réseau; Waybill réessaiera.',
  },
  'connection-lost': {
    title: 'La connexion a été perdue',
    meaning:
      'La liaison a été coupée avant la fin du travail. Ce que le partenaire a déjà compte; le reste partira la prochaine fois.',
    next: 'Rien à faire : Waybill reprendra où il en était.',
  },
  'connection-failed': {
    title: 'La connexion n’a pas pu être établie',
    meaning: 'Le réseau a signalé une erreur.',
    next: 'Vérifiez votre réseau; Waybill réessaiera.',
  },
  'time-out': {
    title: 'Le partenaire s’est tu',
    meaning:
      'Le partenaire n’a plus rien dit pendant plus longtemps que convenu; la session a donc été interrompue.',
    next: 'Rien à faire : Waybill réessaiera. Si cela persiste, interrogez le partenaire.',
  },
  'tls-too-old': {
    title: 'Le partenaire a appelé avec TLS {{version}}',
    meaning: 'TLS 1.3 est convenu avec ce partenaire; les versions antérieures ne sont pas acceptées de lui.',
    next: 'Demandez au partenaire d’activer TLS 1.3, ou permettez TLS 1.2 dans ses réglages.',
  },
  'tls-failed': {
    title: 'Aucune connexion sécurisée n’a pu être établie',
    meaning: 'Les deux stations n’ont pas pu s’entendre sur TLS. Rien n’a été envoyé.',
    next: 'Vérifiez que le port est celui de TLS et que le partenaire accepte TLS 1.2 ou 1.3.',
  },
  'tls-required': {
    title: 'Le partenaire a appelé sans TLS',
    meaning:
      'Ce partenaire ne peut appeler qu’avec TLS, sinon son mot de passe passerait en clair sur la liaison.',
    next: 'Demandez au partenaire d’appeler avec TLS, ou permettez les appels sans TLS.',
  },
  'identity-unusable': {
    title: 'Notre propre certificat est inutilisable',
    meaning: 'Le certificat ou la clé privée de cette station n’a pas pu être chargé. Rien n’a été envoyé.',
    next: 'Restaurez une copie du dossier de données, ou laissez Waybill créer un nouveau certificat et donnez-le aux partenaires.',
  },
  'address-in-use': {
    title: 'Le port est pris par un autre programme',
    meaning: 'Waybill ne peut pas attendre d’appels sur un port qu’utilise un autre programme.',
    next: 'Choisissez un autre port, ou arrêtez l’autre programme.',
  },
  'address-not-available': {
    title: 'Cet ordinateur n’a pas cette adresse',
    meaning: 'Waybill ne peut attendre d’appels que sur les adresses de cet ordinateur.',
    next: 'Choisissez une adresse de cet ordinateur, ou 0.0.0.0 pour toutes.',
  },
  'address-not-allowed': {
    title: 'Waybill n’a pas droit à cette adresse',
    meaning: 'L’ordinateur ne laisse pas cet utilisateur attendre d’appels sur cette adresse ou ce port.',
    next: 'Choisissez un port au-dessus de 1023 et une adresse de cet ordinateur.',
  },
};
