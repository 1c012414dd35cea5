import type { partnerEditor as English } from '../../en/window/partner-editor.ts';

import { agreedFields } from './partner-agreed.ts';
import { bankFields } from './partner-bank.ts';
import { digipoortFields } from './partner-digipoort.ts';
import { serverFields } from './partner-server.ts';

/** The dialog that adds and edits a partner: in four steps, or in the tabs of a server. */
export const partnerEditor: typeof English = {
  addTitle: 'Ajouter un partenaire',
  editTitle: 'Modifier {{partner}}',
  steps: {
    label: 'Étapes',
    who: 'Qui',
    where: 'Où',
    identity: 'Identité',
    agreed: 'Convenu',
    general: 'Général',
    metafile: 'Métafichier',
    files: 'Fichiers',
    options: 'Options',
    wrong: 'quelque chose à corriger',
  },
  who: {
    intro: 'Comment vous appelez le partenaire, et comment les deux stations se nomment.',
  },
  where: {
    intro: 'Là où sa station répond. Laissez l’hôte vide si c’est toujours le partenaire qui vous appelle.',
  },
  identity: {
    intro: 'Comment chaque côté s’assure de parler au bon interlocuteur.',
    passwords: 'Mots de passe',
    theirCertificate: 'Son certificat',
    shown: 'Le partenaire a présenté ce certificat',
    shownMeaning:
      'Comparez-le, caractère par caractère, avec l’empreinte que le partenaire vous indique par téléphone ou par lettre. N’approuvez que si elles sont identiques; le partenaire est alors enregistré et testé de nouveau.',
    trustShown: 'Identique : approuver',
    trusted: 'Approuvé dès la prochaine session.',
    alsoFor: {
      both: 'L’utiliser aussi pour le chiffrement et les accusés de réception',
      receipts: 'L’utiliser aussi pour les accusés de réception',
      encryption: 'L’utiliser aussi pour le chiffrement',
      meaning:
        'Seulement si le partenaire dit que ce certificat lui sert à tout. Sinon, importez plus tard le fichier de l’autre.',
    },
    ours: 'Notre certificat',
    revocation: {
      title: 'Certificats révoqués',
      label: 'Avant de se fier à un certificat, Waybill demande s’il a été révoqué',
      require: 'Doit être connu',
      requireMeaning: 'Sans liste ou réponse récente, rien n’est envoyé ni accepté.',
      prefer: 'Si on peut le savoir',
      preferMeaning:
        'Un certificat révoqué est refusé. Quand personne ne peut être interrogé, le transfert se poursuit et le signale.',
      off: 'Jamais demandé',
      offMeaning:
        'Un certificat volé reste approuvé jusqu’à son expiration ou jusqu’à ce que vous le retiriez.',
      pinned:
        'Demandé pour les certificats qu’une autorité a signés; celui que vous avez approuvé vous-même vaut tel quel.',
    },
    ownInUse: 'Celui en service pour tous',
    ownEnds: 'expire le {{moment}}',
    importOwn: 'Importer un certificat…',
    makeOwn: 'Créer un certificat…',
  },
  proxy: {
    title: 'Sortie de notre réseau',
    kind: 'Serveur mandataire (proxy)',
    kinds: {
      none: 'Aucun : directement au partenaire',
      http: 'Mandataire HTTP (CONNECT)',
      socks5: 'SOCKS 5',
    },
    meaning: 'Les listes de révocation de ce partenaire passent par le même chemin.',
  },
  security: {
    suite: 'Suite cryptographique',
    suites: {
      1: '01 : 3DES, SHA-1 (ancienne)',
      2: '02 : AES-256, SHA-1 (ancienne)',
      3: '03 : 3DES, SHA-256',
      4: '04 : AES-256, SHA-256 (celle des partenaires d’aujourd’hui)',
      5: '05 : 3DES, SHA-512',
      6: '06 : AES-256, SHA-512',
      7: '07 : AES-256, SHA3-512',
    },
    comingIn: 'Fichiers de ce partenaire',
  },
  agreed: {
    intro:
      'Ce dont les deux côtés ont convenu. Les valeurs proposées conviennent à presque toutes les stations.',
    testTitle: 'Essayer',
    testMeaning:
      'Trouve l’adresse, ouvre la liaison, vérifie le certificat et ouvre une session. Aucun fichier n’est envoyé.',
    saveAndTest: 'Enregistrer et tester la connexion',
  },
  save: 'Enregistrer',
  discard: 'Annuler',
  unsaved: {
    title: 'Fermer sans enregistrer?',
    meaning: 'Ce qui a été saisi n’est pas encore enregistré. Si vous fermez, ce sera perdu.',
    stay: 'Continuer la modification',
    leave: 'Fermer sans enregistrer',
  },
  fields: {
    name: {
      label: 'Nom',
      hint: 'Comme vous l’appelez, au plus 60 caractères.',
      invalid: 'Donnez-lui un nom d’au plus 60 caractères.',
    },
    code: {
      label: 'Son code d’identification',
      hint: 'L’Odette ID (code SSID), par exemple O0177000000012345.',
      invalid: 'Au plus 25 majuscules, chiffres, espaces et / - . & ( ).',
    },
    ourCode: {
      label: 'Notre code chez ce partenaire',
      hint: 'Seulement s’il diffère du nôtre : {{code}}',
      hintNone:
        'Notre propre code n’est pas encore entré. Ici, il vaut pour ce partenaire; dans les réglages, pour tous.',
      invalid: 'Au plus 25 majuscules, chiffres, espaces et / - . & ( ).',
    },
    host: {
      label: 'Nom d’hôte ou adresse',
      hint: 'Par exemple oftp.partner.example',
      invalid: 'Au plus 253 caractères.',
    },
    port: { label: 'Port', hint: 'Vide : {{port}}', invalid: 'Un nombre de 1 à 65535.' },
    tls: {
      label: 'Chiffrer la liaison (TLS)',
      hint: 'Sans TLS, mots de passe et fichiers traversent le réseau en clair.',
    },
    mayCall: {
      label: 'Le partenaire peut nous appeler',
      hint: 'Il apporte alors de lui-même fichiers et accusés de réception.',
    },
    mayCallPlain: {
      label: 'Il peut appeler sans TLS',
      hint: 'Son mot de passe traverse alors le réseau en clair.',
    },
    ourPassword: {
      label: 'Ce que nous lui disons',
      invalid: 'Au plus 8 majuscules, chiffres et / - . & ( ).',
    },
    theirPassword: {
      label: 'Ce qu’il doit nous dire',
      invalid: 'Au plus 8 majuscules, chiffres et / - . & ( ).',
    },
    pins: {
      label: 'Certificats approuvés (SHA-256)',
      hint: 'Une empreinte par ligne.',
      invalid: 'Il faut sur chaque ligne les 64 chiffres hexadécimaux d’une empreinte SHA-256.',
    },
    system: { label: 'Approuver les autorités que cet ordinateur approuve' },
    authorities: {
      label: 'Autorités de ce partenaire (PEM)',
      hint: 'Le texte de BEGIN CERTIFICATE à END CERTIFICATE, l’un après l’autre.',
      invalid: 'Ce n’est pas un certificat sous forme PEM.',
    },
    serverName: {
      label: 'Nom dans son certificat',
      hint: 'Seulement si ce n’est pas le nom d’hôte.',
      invalid: 'Au plus 253 caractères.',
    },
    fromCertificates: {
      label: 'Interroger les adresses que les certificats indiquent',
      hint: 'Les autorités voient d’où et quand on les interroge.',
    },
    listAddresses: {
      label: 'Autres listes de révocation',
      hint: 'Une adresse http ou https par ligne.',
      invalid: 'Il faut sur chaque ligne une adresse qui commence par http:// ou https://.',
    },
    statusAddress: {
      label: 'Interroger par OCSP à',
      hint: 'Au lieu de l’adresse du certificat.',
      invalid: 'Une adresse qui commence par http:// ou https://.',
    },
    proxyHost: { label: 'Hôte du mandataire', invalid: 'Donnez son nom d’hôte ou son adresse.' },
    proxyPort: { label: 'Son port', invalid: 'Un nombre de 1 à 65535.' },
    proxyUser: {
      label: 'Nom d’utilisateur',
      hint: 'Vide : il n’en demande pas.',
      invalid: 'Au plus 255 caractères.',
    },
    proxyPassword: { label: 'Mot de passe du mandataire', invalid: 'Au plus 255 caractères.' },
    presentCertificate: { label: 'Présenter notre certificat s’il le demande' },
    ownCertificate: { label: 'Le certificat par lequel il nous connaît' },
    callerCertificate: {
      label: 'Il doit présenter un certificat quand il appelle',
      hint: 'Un de ceux nommés ci-dessous, un des siens dans le magasin, ou un que ses autorités ont signé.',
    },
    callerPins: {
      label: 'Quand il nous appelle : ses certificats clients (SHA-256)',
      hint: 'Une empreinte par ligne. S’il y en a ici, il doit présenter l’un d’eux.',
      invalid: 'Il faut sur chaque ligne les 64 chiffres hexadécimaux d’une empreinte SHA-256.',
    },
    sign: {
      label: 'Signer les fichiers',
      hint: 'Le partenaire peut prouver qu’ils viennent de vous et n’ont pas été modifiés.',
    },
    encrypt: {
      label: 'Chiffrer les fichiers',
      hint: 'Seul le partenaire peut les lire, où qu’ils soient. Exige son certificat de chiffrement.',
    },
    compress: { label: 'Compresser les fichiers' },
    signedReceipts: {
      label: 'Demander des accusés signés',
      hint: 'La preuve que le partenaire a ce fichier précis. Un accusé de réception mal signé est sans valeur.',
    },
    authentication: {
      label: 'Prouver qui nous sommes au début de chaque session',
      hint: 'Par certificat, dans les deux sens. Le partenaire doit le vouloir aussi.',
    },
    requireSigned: { label: 'N’accepter que des fichiers signés' },
    requireEncrypted: { label: 'N’accepter que des fichiers chiffrés' },
    bufferSize: {
      label: 'Tampon d’échange (octets)',
      hint: '128 à 99 999',
      invalid: 'Un nombre de 128 à 99999.',
    },
    credit: { label: 'Crédit (tampons)', hint: '2 à 999', invalid: 'Un nombre de 2 à 999.' },
    inactivitySeconds: {
      label: 'Finir après un silence de (secondes)',
      hint: '5 à 3600',
      invalid: 'Un nombre de 5 à 3600.',
    },
    receiptDueHours: {
      label: 'Un accusé est en retard après (heures)',
      hint: '1 à 720',
      invalid: 'Un nombre de 1 à 720.',
    },
    restart: { label: 'Reprendre les fichiers interrompus où ils en étaient' },
    bufferCompression: { label: 'Compresser les tampons d’échange' },
    destination: {
      label: 'Destination de chaque fichier',
      hint: 'Seulement si elle diffère de son code.',
      invalid: 'Au plus 25 majuscules, chiffres, espaces et / - . & ( ).',
    },
    originator: {
      label: 'Expéditeur de chaque fichier',
      hint: 'Seulement s’il diffère de notre code.',
      invalid: 'Au plus 25 majuscules, chiffres, espaces et / - . & ( ).',
    },
    userData: {
      label: 'Données jointes à chaque fichier',
      hint: 'Au plus 8 caractères.',
      invalid: 'Au plus 8 majuscules, chiffres et / - . & ( ).',
    },
    ...agreedFields,
    ...serverFields,
    ...digipoortFields,
    ...bankFields,
  },
  password: {
    set: 'défini',
    notSet: 'non défini',
    willSet: 'sera défini',
    willClear: 'sera effacé',
    change: 'En définir un nouveau',
    clear: 'Effacer',
    keep: 'Garder tel quel',
  },
};
