import type { evidencePage as English } from '../en/evidence-page.ts';

/** The page that is shown and printed as evidence of a file. Each standing says what it proves, and what it does not. */
export const evidencePage: typeof English = {
  title: 'Preuve : {{file}}',
  sent: 'Envoyé à {{partner}}',
  came: 'Reçu de {{partner}}',
  alone: 'Un accusé de réception de {{partner}} qui ne correspond à aucun fichier ici',
  proven: 'Ce que cela montre',
  open: 'Ce que cela ne prouve pas',
  standing: {
    signed: {
      title: 'Reçu, avec un accusé de réception signé',
      proven:
        '{{partner}} a signé avoir reçu le fichier qui porte ce nom, cet horodatage et ce hachage. Seul le détenteur de la clé du signataire peut apposer cette signature; Waybill ne le peut pas.',
      open: 'Le certificat dit à qui appartient la clé : comparez son empreinte avec ce qu’en dit {{partner}}. Ce que le fichier est devenu ensuite, l’accusé de réception ne le dit pas.',
    },
    unsigned: {
      title: 'Reçu, selon un accusé de réception non signé',
      proven:
        'Cet accusé de réception est venu de {{partner}}, dans la session dont les étapes figurent ci-dessous.',
      open: 'Personne ne l’a signé : il ne prouve à personne d’autre qu’il vient de {{partner}}. Les registres de {{partner}} doivent dire la même chose.',
    },
    answer: {
      title: 'Accepté par Digipoort',
      proven:
        'Cette réponse se trouvait chez Digipoort à côté de la livraison, et reprend son métafichier avec le condensé du fichier.',
      open: 'Personne n’a signé la réponse. Digipoort peut dire si elle est authentique, d’après sa référence {{stamp}}. Elle ne dit pas si le destinataire a repris le contenu.',
    },
    failed: {
      title: 'Un accusé de réception est arrivé, mais ne prouve rien',
      proven:
        'Un accusé de réception est arrivé pour ce fichier. Waybill ne l’a pas accepté, pour la raison donnée ci-dessous.',
      open: 'Que {{partner}} a reçu le fichier.',
    },
    byHand: {
      title: 'Confirmé par une personne',
      proven: 'Une personne d’ici a noté, au moment indiqué ci-dessous, que {{partner}} a reçu le fichier.',
      open: 'Waybill n’a eu aucun accusé de réception. Ce que {{partner}} a écrit (un courriel, une lettre, une page de son site) est la preuve : joignez-le à cette page.',
    },
    refusedSigned: {
      title: 'Refusé, avec une réponse signée',
      proven:
        '{{partner}} a signé qu’il refuse le fichier qui porte ce nom et cet horodatage, pour la raison ci-dessous.',
      open: 'Que le fichier est arrivé en entier : un refus ne le dit pas.',
    },
    refusedUnsigned: {
      title: 'Refusé, selon une réponse non signée',
      proven: 'Ce refus est venu de {{partner}}, dans la session dont les étapes figurent ci-dessous.',
      open: 'Personne ne l’a signé : il ne prouve à personne d’autre qu’il vient de {{partner}}.',
    },
    refusedAnswer: {
      title: 'Rejeté par Digipoort',
      proven:
        'Cette réponse se trouvait chez Digipoort à côté de la livraison, et donne la raison ci-dessous.',
      open: 'Personne n’a signé la réponse. Digipoort peut dire si elle est authentique, d’après sa référence {{stamp}}.',
    },
    refusedByHand: {
      title: 'Refusé, selon une personne',
      proven: 'Une personne d’ici a noté, au moment indiqué ci-dessous, que {{partner}} a refusé le fichier.',
      open: 'Waybill n’a eu aucune réponse. Ce que {{partner}} a écrit est la preuve : joignez-le à cette page.',
    },
    noReceipt: {
      title: 'Livré; ce serveur ne donne pas d’accusé de réception',
      proven:
        'Le serveur a accepté le fichier au moment indiqué ci-dessous, dans une session avec le certificat qui figure ci-dessous, s’il y en avait un. La taille ou la somme de contrôle qu’il a indiquée a été comparée avec le fichier.',
      open: 'La confirmation d’un serveur n’est pas signée, et il ne donne pas d’accusé de réception : que quelqu’un ait ouvert le fichier, ou l’ait encore, n’est pas prouvé. {{partner}} peut comparer la taille et le SHA-256 avec ce qu’il a.',
    },
    serverWord: {
      title: 'Livré; ce serveur ne donne pas d’accusé de réception',
      proven:
        'Le serveur a répondu au moment indiqué ci-dessous qu’il a accepté le fichier, dans une session avec le certificat qui figure ci-dessous, s’il y en avait un.',
      open: 'Ni sa taille ni son contenu n’y ont été comparés. La confirmation d’un serveur n’est pas signée, et il ne donne pas d’accusé de réception : que quelqu’un ait ouvert le fichier, ou l’ait encore, n’est pas prouvé. {{partner}} peut comparer la taille et le SHA-256 avec ce qu’il a.',
    },
    awaiting: {
      title: 'Livré; l’accusé de réception n’est pas encore venu',
      proven: '{{partner}} a confirmé dans la session que le fichier entier s’y trouve.',
      open: 'Que le destinataire l’a accepté : c’est à son accusé de réception de le dire.',
    },
    awaitingWord: {
      title: 'Livré; personne ne l’a confirmé',
      proven: 'Le serveur de {{partner}} a confirmé dans la session que le fichier entier s’y trouve.',
      open: 'Aucun accusé de réception ne vient de lui-même, et personne n’a noté jusqu’ici ce qu’a dit {{partner}}.',
    },
    unknown: {
      title: 'On ne sait pas s’il est arrivé',
      proven:
        'Chaque octet est peut-être parti; la liaison a été coupée avant que {{partner}} ne l’ait confirmé.',
      open: 'Que {{partner}} a le fichier, ni qu’il ne l’a pas.',
    },
    notDelivered: {
      title: 'Non livré',
      proven: 'Ce qui a été tenté, et quand, figure ci-dessous.',
      open: 'Que {{partner}} a le fichier : il n’a pas été livré.',
    },
    answered: {
      title: 'Reçu, et accusé de réception envoyé',
      proven: 'Le fichier est arrivé en entier, et cet accusé de réception est parti d’ici vers {{partner}}.',
      open: 'L’accusé de réception est notre propre affirmation : aux registres de {{partner}} de dire qu’il l’a gardé.',
    },
    came: {
      title: 'Reçu',
      proven:
        'Le fichier est arrivé en entier de {{partner}}, dans la session dont les étapes figurent ci-dessous.',
      open: 'Nous n’avons envoyé aucun accusé de réception pour ce fichier. Qui l’a écrit, seule une signature dans le fichier le prouve, s’il en porte une.',
    },
    notCame: {
      title: 'Non reçu',
      proven: 'Ce qui a été tenté, et quand, figure ci-dessous.',
      open: 'Que le fichier est arrivé en entier : ce n’est pas le cas.',
    },
    alone: {
      title: 'Un accusé de réception qui ne correspond à aucun fichier',
      proven: 'Cet accusé de réception est venu de {{partner}}.',
      open: 'Pour quel fichier il est : aucun fichier ici n’a son nom et son horodatage.',
    },
  },
  clock:
    'Toutes les heures sont celles de l’horloge de cet ordinateur; personne d’autre ne les a confirmées.',
  sections: {
    file: 'Le fichier',
    receipt: 'L’accusé de réception',
    line: 'La liaison',
    timeline: 'Ce qui s’est passé',
    check: 'Pour vérifier cela sans Waybill',
    files: 'Les fichiers joints à cette page',
  },
  fact: {
    number: 'Numéro dans le journal',
    name: 'Nom',
    remoteName: 'Nom entre les partenaires',
    stamp: 'Horodatage',
    destination: 'Destination',
    originator: 'Expéditeur',
    size: 'Taille',
    lineSize: 'Taille transmise',
    sha256: 'SHA-256 du fichier',
    state: 'Transfert',
    receipt: 'Accusé de réception',
    form: 'Forme',
    outcome: 'Ce qu’il dit',
    at: 'Moment',
    signature: 'Signature',
    signer: 'Signé par',
    fingerprint: 'Empreinte SHA-256 du certificat du signataire',
    hash: 'Hachage dans l’accusé',
    hashVerdict: 'Ce hachage',
    digest: 'Condensé dans le métafichier',
    reason: 'Raison',
    tls: 'Chiffré avec',
    certificate: 'Certificat de l’autre côté',
    certificateFingerprint: 'Son empreinte SHA-256',
  },
  /** Behind `This hash`. */
  hash: {
    same: 'est le SHA-256 du fichier.',
    ofLine:
      'est celui du fichier tel qu’il a été transmis, d’abord signé, compressé ou chiffré. Waybill a comparé les deux : ils sont identiques.',
    unproven: 'n’est prouvé par aucune signature.',
  },
  /** Behind a step that the user took. */
  person: 'Une personne d’ici',
  noTls: 'non chiffrée',
  octets: '{{size}} ({{number}} octets)',
  column: { utc: 'Heure (UTC)', local: 'Heure ({{zone}})', step: 'Étape', by: 'Selon', details: 'Détails' },
  partnerSaid: '{{partner}} a écrit : {{text}}',
  line: 'Protocole :',
  check: {
    sums: 'Faites calculer le SHA-256 du fichier et comparez-le avec celui qui figure plus haut. FILE représente son chemin : d’abord Linux, puis macOS, puis Windows.',
    signature:
      'Vérifiez la signature de l’accusé de réception avec OpenSSL 3, dans le dossier des fichiers joints à cette page. La commande affiche « CMS Verification successful »; cmp n’affiche rien si ce qui a été signé est bien ce que dit l’accusé de réception.',
    fingerprint:
      'Affichez l’empreinte du certificat du signataire et comparez-la avec ce qu’en dit son titulaire, par téléphone par exemple.',
    digipoort:
      'Cherchez le condensé dans metafile.xml et dans la réponse, et comparez-le avec le fichier. Interrogez Digipoort sur sa référence {{stamp}}.',
    ask: 'Demandez à {{partner}} ce que disent ses propres registres de ce nom, de cette taille et de ce moment.',
    word: 'Lisez ce que {{partner}} a écrit, et comparez sa date avec celle qui a été notée ici.',
  },
  file: {
    receipt: 'L’accusé de réception, octet par octet, tel qu’il est arrivé',
    ours: 'Notre accusé de réception, octet par octet, tel qu’il est parti',
    signature: 'Sa signature (CMS SignedData)',
    content: 'Ce qui a été signé',
    signer: 'Le certificat du signataire',
    metafile: 'Ce qui a été dit du fichier à Digipoort',
    json: 'Tout ce que dit cette page, pour les programmes',
  },
  made: 'Produit par Waybill {{program}}, {{at}}.',
};
