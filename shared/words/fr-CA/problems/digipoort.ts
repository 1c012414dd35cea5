import type {
  digipoort as Digipoort,
  digipoortRejections as DigipoortRejections,
} from '../../en/problems/digipoort.ts';

/** Problems with deliveries to Digipoort (FTPS interface description 1.6.1). */
export const digipoort: typeof Digipoort = {
  'metafile-field-missing': {
    title: 'Il manquerait au métafichier : {{field}}',
    meaning: 'Digipoort rejette un métafichier sans cela; rien n’a donc été envoyé.',
    next: 'Remplissez-le dans la fiche du partenaire, ou dans le profil de ses métafichiers.',
  },
  'metafile-unwritable': {
    title: 'Le métafichier ne peut pas être écrit',
    meaning: 'Un nom ou une valeur contient un caractère que XML ne peut pas porter.',
    next: 'Changez le nom du fichier, ou ce que disent les métafichiers du partenaire.',
  },
  'metafile-unreadable': {
    title: 'Le métafichier ne peut pas être lu',
    meaning: 'Ce n’est pas du XML, il dépasse un mégaoctet, ou il chargerait quelque chose d’ailleurs.',
    next: 'Il a été laissé où il est. Demandez-le de nouveau à Digipoort.',
  },
  'metafile-schema-bad': {
    title: 'Le metafile.xsd du partenaire est inutilisable',
    meaning:
      'Les métafichiers sont vérifiés d’après lui avant l’envoi, et celui-ci ne permet aucune vérification : {{why}}.',
    next: 'Importez de nouveau le metafile.xsd reçu avec le compte, ou retirez-le de la fiche du partenaire.',
  },
  'metafile-schema-none': {
    title: 'Il n’y a pas de metafile.xsd pour {{partner}}',
    meaning: 'Ses métafichiers ne sont vérifiés que d’après les règles de leur profil.',
    next: 'Importez le metafile.xsd reçu avec le compte.',
  },
  'metafile-invalid': {
    title: 'Le métafichier n’est pas conforme au metafile.xsd',
    meaning: 'Digipoort le rejetterait; il n’a donc pas été envoyé. Ligne {{line}} : {{why}}',
    next: 'Comparez les noms, l’ordre et les valeurs des métafichiers du partenaire avec le metafile.xsd.',
  },
  'metafile-may-have-gone': {
    title: 'Le métafichier de {{file}} est peut-être déjà parti',
    meaning:
      'Digipoort commence à traiter un fichier dès qu’il a les deux. Seul son serveur peut dire s’il l’a fait.',
    next: 'Retirez-le : Waybill regarde d’abord sur le serveur, et ne supprime que ce que Digipoort n’a pas pris.',
  },
  'digipoort-data-gone': {
    title: '{{file}} n’est plus chez Digipoort',
    meaning:
      'Seul le métafichier devait partir. Digipoort a pris le fichier entre-temps, ou quelqu’un l’a supprimé. Rien n’a été envoyé, pour qu’il n’arrive pas deux fois.',
    next: 'Cherchez son accusé de réception. Si Digipoort dit ne pas en avoir, envoyez le fichier comme un nouveau.',
  },
  'digipoort-data-differs': {
    title: 'Ce qui se trouve chez Digipoort sous le nom {{file}} a une autre taille',
    meaning: 'Seul le métafichier devait partir, et il viserait un autre fichier. Rien n’a été envoyé.',
    next: 'Retirez ce qui s’y trouve si c’est à vous, puis envoyez le fichier comme un nouveau.',
  },
  'digipoort-not-withdrawn': {
    title: 'Digipoort n’a pas supprimé {{file}}',
    meaning: 'Il s’y trouve encore. Sans métafichier, Digipoort n’en fait rien.',
    next: 'Réessayez. Si cela persiste, demandez à Logius de le supprimer.',
  },
  'own-certificate-over': {
    title: 'Notre certificat {{subject}} a expiré',
    meaning: 'Il a expiré le {{validUntil}}. Le partenaire le refuserait; il n’a donc pas été appelé.',
    next: 'Faites-en délivrer un nouveau, importez-le et choisissez-le dans la fiche du partenaire.',
  },
  'own-certificate-ends': {
    title: 'Notre certificat expire dans {{days}} {{days|jour|jours}}',
    meaning:
      '{{subject}} expire le {{validUntil}}. Un nouveau exige une nouvelle clé et doit être enregistré avant l’expiration de l’ancien.',
    next: 'Créez dès maintenant une demande pour le nouveau, et faites-le enregistrer auprès du partenaire.',
  },
  'own-certificate-revoked': {
    title: 'Notre certificat est révoqué',
    meaning: 'L’autorité a révoqué {{level}}. Le partenaire le refuserait; il n’a donc pas été appelé.',
    next: 'Demandez-en la raison à l’autorité, et faites-en délivrer un nouveau.',
  },
  'own-list-missing': {
    title: 'Impossible de vérifier si {{level}} est révoqué',
    meaning:
      'Aucune liste de révocation ni réponse n’a pu être obtenue. Le partenaire examine chaque niveau, et peut refuser ce que nous n’avons pas pu voir.',
    next: 'Vérifiez le réseau et le serveur mandataire du partenaire, ou importez la liste.',
  },
  'own-list-expired': {
    title: 'La liste de révocation pour {{level}} est trop ancienne',
    meaning:
      'Avec PKIoverheid, une liste expirée rend tous les certificats de son autorité non valides pour qui les examine.',
    next: 'Vérifiez l’horloge et le réseau; si cela persiste, prévenez l’autorité.',
  },
  'own-chain-missing': {
    title: 'Notre certificat serait présenté sans sa chaîne',
    meaning:
      'Il a été délivré par {{issuer}}, dont le certificat ne l’accompagne pas. Un serveur qui ne connaît que la racine ne peut pas s’y fier.',
    next: 'Importez-le de nouveau avec sa chaîne : le fichier p7b ou p12 de l’autorité.',
  },
  'own-root-unknown': {
    title: 'La racine de notre certificat n’est pas connue ici',
    meaning:
      'Ce qui est présenté s’arrête sous {{issuer}}; le dernier niveau n’a donc pas pu être vérifié. La racine elle-même n’est jamais présentée.',
    next: 'Importez la racine comme autorité de ce partenaire.',
  },
  'digipoort-oin-missing': {
    title: 'Notre certificat ne contient pas d’OIN',
    meaning:
      'Un certificat de services PKIoverheid a 20 chiffres comme serialNumber de son sujet; {{subject}} n’en a pas.',
    next: 'Choisissez dans la fiche du partenaire le certificat PKIoverheid de votre organisation.',
  },
  'digipoort-oin-offered': {
    title: 'L’OIN de notre certificat est {{oin}}',
    meaning: 'La plupart des organisations envoient sous ce numéro. Rien n’est rempli d’office.',
    next: 'Prenez-le comme expéditeur des métafichiers, si c’est ce qui est enregistré.',
  },
  'digipoort-oin-differs': {
    title: 'L’expéditeur n’est pas l’organisation de notre certificat',
    meaning:
      'Les métafichiers disent {{sender}}, le certificat {{oin}}. Digipoort peut rejeter ce qu’un certificat ne couvre pas.',
    next: 'Comparez les deux avec votre enregistrement auprès de Logius.',
  },
  'digipoort-not-registered': {
    title: 'Personne n’a encore déclaré notre certificat enregistré auprès de Logius',
    meaning: 'Digipoort ne se fie qu’aux certificats qui y sont enregistrés. On ne peut pas le voir d’ici.',
    next: 'Faites enregistrer {{subject}} auprès de Logius, puis notez-le dans la fiche du partenaire.',
  },
  'digipoort-other-registered': {
    title: 'Notre certificat n’est pas celui qui a été enregistré',
    meaning:
      'Digipoort refuse l’ouverture de session tant que {{subject}} n’est pas enregistré auprès de Logius.',
    next: 'Faites-le enregistrer auprès de Logius, puis notez-le dans la fiche du partenaire.',
  },
  'digipoort-login-refused': {
    title: 'Digipoort refuse l’ouverture de session de {{user}}',
    meaning:
      'Il examine le mot de passe, et si l’utilisateur va avec le certificat présenté : {{certificate}} (OIN {{oin}}). Il ne dit pas ce qui est faux.',
    next: 'Comparez le nom d’utilisateur avec le formulaire de raccordement, vérifiez le mot de passe, et demandez à Logius quel certificat y est enregistré pour lui. Waybill ne réessaie pas de lui-même.',
  },
  'digipoort-login-unregistered': {
    title: 'Digipoort refuse l’ouverture de session de {{user}}',
    meaning:
      'Le certificat présenté, {{certificate}} (OIN {{oin}}), n’est pas noté comme enregistré auprès de Logius : c’est la raison probable. Sinon, le nom d’utilisateur ou le mot de passe est faux.',
    next: 'Faites enregistrer le certificat auprès de Logius et notez-le dans la fiche du partenaire, puis réessayez. Waybill ne réessaie pas de lui-même.',
  },
  'digipoort-may-be-taken': {
    title: 'Digipoort est peut-être en train de prendre {{file}}',
    meaning:
      'Son métafichier est peut-être arrivé et ne s’y trouve plus, alors que le fichier s’y trouve encore. Rien n’a été supprimé.',
    next: 'Waybill y retournera de lui-même. Ce qui y reste seul pendant {{minutes}} {{minutes|minute|minutes}} est retiré; ce que Digipoort prend est livré.',
  },
  'digipoort-withdrawn-taken': {
    title: 'Digipoort a reçu {{file}}, qui avait pourtant été retiré',
    meaning:
      'Son accusé de réception est arrivé après la suppression du fichier chez Digipoort, qui l’avait pris auparavant. Il est livré.',
    next: 'Prévenez le destinataire s’il ne doit pas s’en servir.',
  },
  'receipt-ambiguous': {
    title: 'La réponse {{name}} peut viser plusieurs fichiers',
    meaning:
      'Digipoort tronque les noms longs, et rien dans cette réponse ne dit quel fichier elle vise. Elle est conservée ici et supprimée chez Digipoort.',
    next: 'Comparez-la avec vos fichiers, et indiquez lequel elle vise.',
  },
  'receipt-fits-none': {
    title: 'La réponse {{name}} ne vise aucun fichier connu',
    meaning:
      'Aucun fichier en attente d’une réponse ne porte ce nom, et rien dans la réponse ne dit lequel elle vise. Elle vise peut-être ce qu’un autre programme a envoyé. Elle est conservée ici et supprimée chez Digipoort.',
    next: 'Indiquez le fichier qu’elle vise, ou qu’elle ne vise aucun des vôtres.',
  },
  'receipt-assigned': {
    title: 'On sait quel fichier vise cet accusé de réception',
    meaning: 'Rien n’a été modifié.',
    next: 'Regardez de nouveau l’accusé de réception.',
  },
  'digipoort-name': {
    title: 'Digipoort n’accepte pas un fichier nommé {{name}} : {{fault}}',
    meaning:
      'Un nom commence par une lettre ou _, ne contient que a-z A-Z 0-9 _ . et -, et compte au plus 95 caractères : son métafichier porte le même nom suivi de .meta.',
    next: 'Envoyez-le sous le nom {{suggestion}}, ou sous un autre nom de votre choix.',
  },
  'digipoort-end-missing': {
    title: 'Le métafichier ne nommerait pas une des parties : {{end}}',
    meaning: 'Digipoort rejette un fichier dont il ne connaît pas l’expéditeur ou le destinataire.',
    next: 'Remplissez ce champ ({{end}}) dans la fiche du partenaire.',
  },
  'digipoort-ambiguous': {
    title: 'La réponse à {{name}} pourrait passer pour celle à un autre fichier',
    meaning:
      'Les réponses portent les {{room}} premiers caractères du nom d’un fichier, et ce sont les mêmes que pour ce qui attend encore sa réponse : {{others}}. Waybill se fie alors au contenu de la réponse, s’il en dit assez.',
    next: 'Mieux vaut lui donner un autre début, ou attendre l’autre réponse; ou envoyez-le quand même.',
  },
  'digipoort-assumed': {
    title: 'La forme des métafichiers est en partie une hypothèse',
    meaning:
      'Personne n’a encore comparé les noms de leurs éléments avec le metafile.xsd du compte. Si l’un d’eux est faux, Digipoort le dit dans un .error.',
    next: 'Importez le metafile.xsd dans la fiche du partenaire, ou comparez les noms et retirez les marques.',
  },
  'digipoort-name-open': {
    title: 'Un envoi nommé {{name}} est encore en cours',
    meaning:
      'Il attend, ou on ne sait pas encore s’il est arrivé. Un second prendrait sa place chez Digipoort.',
    next: 'Attendez qu’il soit livré ou retirez-le; ou envoyez celui-ci sous un autre nom.',
  },
  'digipoort-name-taken': {
    title: 'Digipoort a déjà un fichier nommé {{file}}, et ce n’est pas celui-ci',
    meaning: 'Il y attend son métafichier. Rien n’a été envoyé, et celui qui s’y trouve n’a pas été touché.',
    next: 'Retirez celui qui s’y trouve s’il est à vous, ou envoyez celui-ci sous un autre nom.',
  },
  'digipoort-size-differs': {
    title: '{{file}} fait {{size}}, et son métafichier annonce {{announced}} octets',
    meaning: 'Il reste chez Digipoort : ce qui diffère n’est ni conservé ni supprimé.',
    next: 'Waybill y retournera de lui-même. Si cela persiste, prévenez Digipoort.',
  },
  'digipoort-digest-differs': {
    title: '{{file}} n’est pas ce que dit son métafichier',
    meaning: 'Son condensé diffère : il a été modifié ou endommagé en chemin. Il reste chez Digipoort.',
    next: 'Waybill y retournera de lui-même. Si cela persiste, prévenez Digipoort. Si le condensé est seulement écrit autrement, corrigez les métafichiers du partenaire.',
  },
  'digipoort-unverifiable': {
    title: 'Une mention manque au métafichier de {{file}} : {{field}}',
    meaning:
      'La taille et le condensé disent si un fichier a été endommagé. Il reste chez Digipoort : le prendre l’y supprimerait.',
    next: 'Prévenez Digipoort. Si ses métafichiers écrivent cette mention autrement ({{field}}), corrigez le profil des métafichiers du partenaire.',
  },
  'digipoort-not-collected': {
    title: '{{file}} n’a pas pu être récupéré',
    meaning: 'Il n’y a pas de place pour lui ici pour l’instant ({{why}}). Il reste chez Digipoort.',
    next: 'Waybill y retournera de lui-même.',
  },
  'digipoort-receipt-differs': {
    title: 'L’accusé de réception vise un autre fichier de ce nom',
    meaning:
      'Le condensé qu’il contient n’est pas celui de ce qui a été envoyé; il ne prouve donc rien pour ce fichier.',
    next: 'Demandez à Digipoort ce qu’est devenu le fichier.',
  },
};

/** Why Digipoort rejects a file (2.3, D-41); its own words stand beside these. */
export const digipoortRejections: typeof DigipoortRejections = {
  rejected: {
    title: 'Digipoort a rejeté le fichier',
    meaning:
      'Son message d’erreur n’est aucun de ceux que Waybill connaît. Le fichier n’a été transmis à personne.',
    next: 'Lisez ce que dit le message, corrigez, puis renvoyez le fichier.',
  },
  'data-file-missing': {
    title: 'Digipoort a trouvé un métafichier sans son fichier',
    meaning: 'Il rejette un métafichier dont le fichier de données n’est pas là. Rien n’a été transmis.',
    next: 'Renvoyez le fichier : il part d’abord, son métafichier ensuite.',
  },
  'element-missing': {
    title: 'Il manquait au métafichier un élément que Digipoort exige',
    meaning: 'Le fichier lui-même s’y trouve encore, et n’a pas été transmis.',
    next: 'Corrigez le métafichier dans la fiche du partenaire d’après le metafile.xsd, puis renvoyez le métafichier.',
  },
  'sender-unknown': {
    title: 'Digipoort ne connaît pas l’expéditeur',
    meaning:
      'Ce que le métafichier donne comme expéditeur n’y est pas enregistré. Le fichier n’a pas été transmis.',
    next: 'Comparez l’expéditeur de la fiche du partenaire avec votre enregistrement auprès de Logius, caractère par caractère, puis renvoyez le métafichier.',
  },
  'receiver-unknown': {
    title: 'Digipoort ne connaît pas le destinataire',
    meaning:
      'Ce que le métafichier donne comme destinataire n’y est pas enregistré. Le fichier n’a pas été transmis.',
    next: 'Demandez son OIN au destinataire, corrigez-le dans la fiche du partenaire, puis renvoyez le métafichier.',
  },
  'size-differs': {
    title: 'Digipoort a compté une autre taille que celle du métafichier',
    meaning: 'Le fichier a peut-être été endommagé en chemin. Il n’a pas été transmis.',
    next: 'Renvoyez le fichier.',
  },
  'digest-differs': {
    title: 'Digipoort a calculé un autre condensé que celui du métafichier',
    meaning:
      'Le fichier a été endommagé en chemin, ou le condensé est d’un autre type que celui que Digipoort attend. Il n’a pas été transmis.',
    next: 'Renvoyez le fichier. S’il est rejeté de nouveau, comparez l’algorithme et l’écriture du condensé avec le metafile.xsd.',
  },
  'name-invalid': {
    title: 'Digipoort n’accepte pas un tel nom',
    meaning: 'Le nom du fichier ou de son métafichier enfreint ses règles. Le fichier n’a pas été transmis.',
    next: 'Envoyez le fichier sous un autre nom.',
  },
  'metafile-unreadable': {
    title: 'Digipoort ne peut pas lire le métafichier',
    meaning:
      'Sa structure n’est pas celle que dit le metafile.xsd. Le fichier s’y trouve encore, et n’a pas été transmis.',
    next: 'Corrigez les noms de ses éléments dans la fiche du partenaire d’après le metafile.xsd, puis renvoyez le métafichier.',
  },
};
