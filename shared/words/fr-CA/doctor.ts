import type { doctor as English } from '../en/doctor.ts';

/**
 * What `waybill doctor` and the window say of each check: what was found, and what to do. In `title` and `next` the parameters of the
 * check are filled in; `{{problem}}` is the title of the problem with that code, `{{purpose}}` the word for a purpose.
 */
export const doctor: typeof English = {
  'runtime-node': { title: 'Node.js {{version}}', next: 'Rien à faire.' },
  'runtime-electron': { title: 'Electron {{version}}', next: 'Rien à faire.' },
  'runtime-openssl': { title: 'OpenSSL {{version}}', next: 'Rien à faire.' },
  'runtime-boringssl': {
    title: 'BoringSSL {{version}}, aux capacités moindres que celles d’OpenSSL',
    next: 'Voyez plus bas ce qu’il ne peut pas faire; la ligne de commande sur Node.js le peut.',
  },
  'ability-hash': { title: 'Hachage {{name}}', next: 'Rien à faire.' },
  'ability-hash-missing': {
    title: 'Le hachage {{name}} manque : ce qui est signé avec lui ne peut pas être vérifié ici',
    next: 'Utilisez la ligne de commande sur Node.js là où un partenaire s’en sert pour signer.',
  },
  'ability-cipher': { title: 'Chiffrement {{name}}', next: 'Rien à faire.' },
  'ability-cipher-missing': {
    title: 'Le chiffrement {{name}} manque : ce qui est chiffré avec lui ne peut pas être ouvert ici',
    next: 'Utilisez la ligne de commande sur Node.js là où un partenaire s’en sert pour chiffrer.',
  },
  'ability-rsa-decryption': {
    title: 'Déchiffrement RSA, remplissage : {{padding}}',
    next: 'Rien à faire.',
  },
  'ability-rsa-decryption-own': {
    title: 'Déchiffrement RSA; Waybill retire lui-même le remplissage',
    next: 'Rien à faire.',
  },
  'ability-rsa-decryption-missing': {
    title: 'Le déchiffrement RSA manque : les fichiers chiffrés pour nous ne peuvent pas être ouverts ici',
    next: 'Utilisez la ligne de commande sur Node.js.',
  },
  'ability-closed-key': { title: 'Clés privées protégées par un mot de passe', next: 'Rien à faire.' },
  'ability-closed-key-own': {
    title: 'Clés privées protégées par un mot de passe; Waybill les ouvre lui-même',
    next: 'Rien à faire.',
  },
  'ability-pkcs12': { title: 'PKCS#12 avec {{protection}}', next: 'Rien à faire.' },
  'ability-pkcs12-missing': {
    title: 'PKCS#12 avec {{protection}} ne peut être ni importé ni exporté ici',
    next: 'Faites-le avec la ligne de commande sur Node.js, ou demandez le fichier avec une autre protection.',
  },
  'ability-tls': { title: 'TLS {{version}}', next: 'Rien à faire.' },
  'ability-tls-missing': {
    title:
      'TLS {{version}} ne fonctionne pas ici : les partenaires qui l’exigent ne peuvent ni être appelés ni appeler',
    next: 'Utilisez la ligne de commande sur Node.js.',
  },
  'abilities-unknown': {
    title: 'Impossible de savoir ce que peut la cryptographie de cet environnement : {{problem}}',
    next: 'Réinstallez Waybill; si cela persiste, signalez-le à ses auteurs.',
  },
  'home-space': { title: '{{available}} libres pour le dossier de données', next: 'Rien à faire.' },
  'home-space-low': {
    title: 'Seulement {{available}} libres pour le dossier de données',
    next: 'Faites de la place : les fichiers attendent ici jusqu’à leur envoi, et ce qui arrive est d’abord conservé ici.',
  },
  'home-space-unknown': {
    title: 'Impossible de connaître la place libre pour le dossier de données',
    next: 'Vérifiez vous-même qu’il y a de la place là où il se trouve.',
  },
  'clock-plausible': { title: 'L’horloge de cet ordinateur est plausible', next: 'Rien à faire.' },
  'clock-behind': {
    title: 'L’horloge de cet ordinateur retarde : quelque chose ici date du {{newest}}',
    next: 'Réglez l’horloge; d’ici là, des certificats et des accusés de réception pourraient être mal jugés.',
  },
  'sealed-safe-storage': {
    title:
      'Les mots de passe et les clés sont scellés avec ce que le système d’exploitation garde pour Waybill',
    next: 'Rien à faire.',
  },
  'sealed-keyring': {
    title:
      'Les mots de passe et les clés sont scellés avec une clé du coffre de mots de passe de cet utilisateur',
    next: 'Rien à faire.',
  },
  'sealed-passphrase': {
    title: 'Les mots de passe et les clés sont scellés avec une phrase de passe',
    next: 'Rien à faire.',
  },
  'sealed-key-file': {
    title:
      'Les mots de passe et les clés sont scellés avec une clé qui se trouve à côté d’eux dans le dossier de données',
    next: 'Quiconque peut lire ce dossier peut les lire : utilisez une phrase de passe, ou un ordinateur doté d’un coffre de mots de passe.',
  },
  'own-in-use': {
    title: 'Pour {{purpose}} : {{label}}, encore {{days}} {{days|jour|jours}}, jusqu’au {{until}}',
    next: 'Rien à faire.',
  },
  'own-ending': {
    title: 'Pour {{purpose}} : {{label}} expire dans {{days}} {{days|jour|jours}}, le {{until}}',
    next: 'Créez ou demandez son successeur, et donnez-le à temps aux partenaires.',
  },
  'own-expired': {
    title: 'Pour {{purpose}} : {{label}} a expiré le {{until}}',
    next: 'Créez ou demandez un nouveau certificat, donnez-le aux partenaires et utilisez-le.',
  },
  'own-not-yet-valid': {
    title: 'Pour {{purpose}} : {{label}} n’est pas encore valide',
    next: 'Utilisez un autre certificat d’ici là, ou vérifiez l’horloge.',
  },
  'own-revoked': {
    title: 'Pour {{purpose}} : {{label}} a été révoqué',
    next: 'Créez ou demandez un nouveau certificat, donnez-le aux partenaires et utilisez-le.',
  },
  'own-missing': {
    title: 'Pour {{purpose}}, aucun de nos certificats n’est en service',
    next: 'Créez-en, demandez-en ou importez-en un, et utilisez-le.',
  },
  'certificates-valid': {
    title: 'Aucun certificat du magasin n’expire d’ici 60 jours ({{count}} examinés)',
    next: 'Rien à faire.',
  },
  'own-unused-expired': {
    title: '{{label}} a expiré le {{until}}; quelques partenaires tout au plus nous connaissent par lui',
    next: 'Voyez quels partenaires s’en servent, donnez-leur-en un autre et mettez-le hors service.',
  },
  'own-unused-ending': {
    title:
      '{{label}} expire dans {{days}} {{days|jour|jours}}, le {{until}}; quelques partenaires tout au plus nous connaissent par lui',
    next: 'Voyez quels partenaires s’en servent, et donnez-leur son successeur à temps.',
  },
  'partner-certificate-expired': {
    title: '{{label}} de {{partner}} a expiré le {{until}}',
    next: 'Demandez au partenaire son nouveau certificat, importez-le et mettez l’ancien hors service.',
  },
  'partner-certificate-ending': {
    title: '{{label}} de {{partner}} expire dans {{days}} {{days|jour|jours}}, le {{until}}',
    next: 'Demandez à temps au partenaire son nouveau certificat.',
  },
  'lists-current': {
    title: 'Les listes de révocation conservées sont à jour ({{count}} examinées)',
    next: 'Rien à faire.',
  },
  'list-expired': {
    title: 'La liste de révocation de {{issuer}} aurait dû être suivie d’une plus récente le {{until}}',
    next: 'Vérifiez le réseau et {{address}}, ou importez la liste plus récente.',
  },
  'imported-list-expired': {
    title:
      'La liste de révocation importée de {{issuer}} aurait dû être suivie d’une plus récente le {{until}}',
    next: 'Demandez la liste plus récente et importez-la.',
  },
  'partners-without-address': {
    title: 'Aucun partenaire n’a d’adresse que l’on puisse essayer',
    next: 'Rien à faire.',
  },
  'partner-reachable': {
    title: '{{partner}} répond à {{host}}, port {{port}}',
    next: 'Rien à faire.',
  },
  'partner-unreachable': {
    title: '{{partner}} est injoignable à {{host}}, port {{port}} : {{problem}}',
    next: 'Vérifiez l’hôte, le port, le pare-feu et le serveur mandataire; demandez au partenaire si sa station fonctionne.',
  },
  'proxy-reachable': {
    title: 'Le serveur mandataire de {{partner}} répond à {{proxyHost}}, port {{proxyPort}}',
    next: 'Rien à faire.',
  },
  'proxy-unusable': {
    title: 'Le serveur mandataire de {{partner}} à {{proxyHost}}, port {{proxyPort}} : {{problem}}',
    next: 'Vérifiez le serveur mandataire dans la fiche du partenaire; interrogez ceux qui l’exploitent.',
  },
  'list-address-reachable': {
    title: '{{address}} répond avec une liste de révocation pour {{partner}}',
    next: 'Rien à faire.',
  },
  'list-address-unreachable': {
    title: '{{address}} ne donne pas de liste de révocation pour {{partner}} : {{problem}}',
    next: 'Vérifiez l’adresse dans la fiche du partenaire, le réseau et le serveur mandataire.',
  },
  'status-address-reachable': {
    title: '{{address}}, que l’on interroge sur les certificats de {{partner}}, répond',
    next: 'Rien à faire.',
  },
  'status-address-unreachable': {
    title: '{{address}}, que l’on interroge sur les certificats de {{partner}}, ne répond pas : {{problem}}',
    next: 'Vérifiez l’adresse dans la fiche du partenaire, le réseau et le serveur mandataire.',
  },
};
