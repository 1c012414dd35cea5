import type { settings as English } from '../../en/window/settings.ts';

/** The settings screen. */
export const settings: typeof English = {
  title: 'Réglages',
  station: {
    title: 'Notre station',
    name: 'Nom',
    nameHint: 'Celui que vos partenaires connaissent. Il figure dans les données que vous copiez pour eux.',
    nameInvalid: 'Au plus 60 caractères.',
    code: 'Notre code d’identification (Odette ID)',
    codeHint: 'Attribué par votre organisation Odette nationale, par exemple O0177000000012345.',
    codeInvalid: 'Au plus 25 majuscules, chiffres, espaces et / - . & ( ).',
  },
  groups: {
    title: 'Groupes',
    meaning:
      'Un de nos codes qui représente plusieurs destinations. Un fichier qui lui est adressé est relayé à chaque membre, et son expéditeur reçoit une seule réponse quand tous ont répondu.',
    code: 'Code du groupe',
    codeHint: 'Ni notre propre code ni celui d’un partenaire.',
    codeMissing: 'Un groupe a besoin d’un code.',
    members: 'Membres',
    membersHint: 'Codes de partenaires, ou codes derrière eux, séparés par des virgules.',
    membersMissing: 'Un groupe a besoin de membres.',
    invalid:
      '« {{code}} » n’est pas un code d’identification : au plus 25 majuscules, chiffres, espaces et / - . & ( ).',
    add: 'Ajouter un groupe',
    keepChanged: 'Enregistrer le groupe modifié',
    change: 'Modifier',
    remove: 'Supprimer le groupe {{code}}',
  },
  listener: {
    title: 'Appels des partenaires',
    enabled: 'Attendre les appels des partenaires',
    enabledHint: 'Les partenaires apportent alors d’eux-mêmes fichiers et accusés de réception.',
    host: 'Adresse de cet ordinateur',
    hostHint: '0.0.0.0 désigne toutes les adresses.',
    tlsPort: 'Port avec TLS',
    tlsPortHint: 'Le port convenu est 6619. Vide : pas d’appels avec TLS.',
    plainPort: 'Port sans TLS',
    plainPortHint: 'Le port convenu est 3305. Vide : pas d’appels sans TLS.',
    portInvalid: 'Un nombre de 1 à 65535, ou rien.',
    open: 'Ouvert maintenant : {{addresses}}',
    closed: 'Fermé.',
    failed: 'Ouverture impossible : {{reason}}',
  },
  notifications: {
    title: 'Notifications',
    enabled: 'M’avertir quand quelque chose est à traiter',
    enabledHint:
      'Une question qui vous attend, un fichier en échec ou refusé, un accusé de réception en retard; et quand le dernier fichier est parti. Jamais quand cette fenêtre est au premier plan.',
    denied:
      'Le système n’autorise pas les notifications de Waybill : autorisez-les dans ses propres réglages.',
    missing: 'Aucune notification n’est possible ici.',
  },
  appearance: {
    title: 'Apparence',
    theme: 'Thème',
    themes: { system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
    language: 'Langue',
    languages: {
      system: 'Comme le système',
      // Each in its own words: whoever looks for it may not read another one.
      en: 'English',
      'fr-CA': 'Français (Canada)',
      nl: 'Nederlands',
      de: 'Deutsch',
    },
  },
  certificate: {
    title: 'Notre certificat',
    meaning:
      'Les partenaires l’approuvent d’après son empreinte. Sa clé privée ne quitte jamais cet ordinateur.',
    subject: 'Sujet',
    validUntil: 'Valide jusqu’au',
    fingerprint: 'SHA-256',
    copyFingerprint: 'Copier l’empreinte',
    copyPem: 'Copier le certificat (PEM)',
    copyMine: 'Copier mes données pour l’autre côté',
  },
  folders: {
    title: 'Sur cet ordinateur',
    home: 'Dossier de données',
    received: 'Fichiers reçus',
    version: 'Version',
    sealedBy: 'Mots de passe et clés scellés par',
  },
  diagnostics: {
    title: 'Diagnostic',
    meaning:
      'Pour la personne qui vous aide : un seul fichier ZIP, produit sur cet ordinateur et envoyé nulle part. Il contient :',
    parts: {
      about:
        'les versions de Waybill, du système et de l’environnement d’exécution, et ce que fait le moteur',
      settings: 'ces réglages',
      partners: 'les partenaires : noms, adresses, codes, ce qui est convenu',
      certificates: 'les certificats : à qui, jusqu’à quand, leurs empreintes',
      doctor: 'ce que trouve la vérification de cet ordinateur',
      needs: 'ce qui est à traiter en ce moment',
      journal: 'combien il y a de transferts, d’accusés de réception et de sessions',
      sessions: 'les 30 dernières sessions, commande par commande, avec les noms de leurs fichiers',
      log: 'la fin du journal technique du programme',
    },
    without:
      'Il ne contient ni mot de passe, ni clé privée, ni phrase de passe, ni contenu de fichier. Chaque mot de passe connu ici est encore recherché et retiré.',
    save: 'Enregistrer le diagnostic',
    saved: 'Enregistré : {{place}}',
    copyPlace: 'Copier l’emplacement',
  },
};
