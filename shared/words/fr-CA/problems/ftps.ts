import type { ftps as English } from '../../en/problems/ftps.ts';

/** What goes wrong with FTP servers; each is `ftps.` and its name. The server's own words stand beside it. */
export const ftps: typeof English = {
  'tls-refused': {
    title: 'Le serveur n’offre pas TLS ici',
    meaning:
      'Sans TLS, n’importe qui en chemin pourrait lire le mot de passe et les fichiers; rien n’a donc été envoyé.',
    next: 'Vérifiez le port, ou passez de TLS explicite à TLS implicite; demandez au partenaire lequel il offre.',
  },
  'clear-text-left': {
    title: 'Quelqu’un s’est interposé avant le début de TLS',
    meaning:
      'Il est venu plus de texte en clair que le serveur ne peut en envoyer à cet endroit. Rien de secret n’a été envoyé.',
    next: 'Si cela se reproduit, prévenez le partenaire et le responsable du réseau : quelqu’un pourrait intercepter la liaison.',
  },
  'cannot-ask': {
    title: 'On ne sait pas si {{file}} est arrivé',
    meaning:
      'Tous les octets sont partis, puis la liaison a été coupée avant que le serveur confirme. Ce serveur ne dit pas ce qu’il a; Waybill ne peut donc pas le lui demander.',
    next: 'Interrogez le partenaire. S’il a le fichier, marquez-le comme livré; sinon, faites-le renvoyer, par-dessus ce qui s’y trouve peut-être.',
  },
  'gone-there': {
    title: 'On ne sait pas si {{file}} est arrivé',
    meaning:
      'Tous les octets sont partis, puis la liaison a été coupée avant que le serveur confirme. Le serveur n’a pas le fichier : il n’a rien gardé, ou quelqu’un l’y a déjà pris.',
    next: 'Interrogez le partenaire. S’il a le fichier, marquez-le comme livré; sinon, faites-le renvoyer.',
  },
  'name-taken': {
    title: 'Le serveur a déjà un fichier nommé {{file}}',
    meaning:
      'Le sien fait {{size}}, celui à envoyer {{ours}}. Rien n’a été envoyé, et celui du serveur n’a pas été touché.',
    next: 'Remplacez-le, envoyez le vôtre sous un autre nom ou laissez-le; ou fixez une règle pour ce partenaire.',
  },
  'name-taken-there': {
    title: 'Le serveur a déjà quelque chose nommé {{file}}',
    meaning: 'Un nouveau nom ne remplace jamais ce qui est là. Rien n’a été modifié.',
    next: 'Choisissez un autre nom, ou supprimez d’abord ce qui est là.',
  },
  'place-unknown': {
    title: 'Impossible d’envoyer des fichiers dans {{folder}}',
    meaning:
      'Le serveur ne dit pas où se trouve ce dossier par rapport à celui qui est convenu. Rien n’a été envoyé.',
    next: 'Laissez vide le dossier convenu pour ce partenaire, ou écrivez-en tout le chemin.',
  },
  skipped: {
    title: 'Non envoyé : le serveur a déjà {{file}}',
    meaning: 'Comme convenu pour ce partenaire, ce qui est là reste.',
    next: 'Rien à faire. Pour l’envoyer tout de même, changez la règle ou le nom.',
  },
  'no-free-name': {
    title: 'Aucun nom libre pour {{file}} sur le serveur',
    meaning: 'Ce nom et {{most}} noms numérotés sont pris.',
    next: 'Supprimez-y ce qui est inutile, ou donnez au fichier un autre nom.',
  },
  'checksum-differs': {
    title: 'Le fichier d’ici et celui du serveur diffèrent',
    meaning:
      'La somme de contrôle ({{algorithm}}) que le serveur donne pour {{file}} n’est pas celle du fichier d’ici.',
    next: 'Rien à faire : Waybill s’y remettra. Si cela persiste, prévenez le partenaire : quelque chose en chemin ou sur son disque modifie les fichiers.',
  },
  'client-certificate-required': {
    title: 'Le serveur exige un certificat de notre part',
    meaning: 'Il a mis fin à la connexion, car aucun certificat qu’il accepte n’a été présenté.',
    next: 'Choisissez pour ce partenaire le certificat qu’il connaît, ou demandez-lui lequel il attend.',
  },
  'not-ready': {
    title: 'Le serveur n’est pas prêt',
    meaning: 'Il a répondu à l’appel et dit ne pas pouvoir servir pour l’instant.',
    next: 'Rien à faire : Waybill réessaiera. Si cela persiste, interrogez le partenaire.',
  },
  'login-refused': {
    title: 'Le serveur refuse l’ouverture de session',
    meaning:
      'Le nom d’utilisateur et le mot de passe, ou le certificat qui les accompagne, ne sont pas acceptés.',
    next: 'Vérifiez le nom d’utilisateur et le mot de passe. Waybill ne réessaie pas de lui-même, pour éviter que le compte soit verrouillé.',
  },
  'not-logged-in': {
    title: 'Le serveur ne le permet pas à ce compte',
    meaning: 'L’ouverture de session ne donne pas droit à ce qui était demandé.',
    next: 'Demandez au partenaire ce que ce compte peut faire.',
  },
  'protection-refused': {
    title: 'Le serveur ne veut pas protéger les fichiers en chemin',
    meaning: 'Il refuse TLS pour ses connexions de données (PROT P). Rien n’a été envoyé.',
    next: 'Demandez au partenaire de permettre les connexions de données protégées.',
  },
  'server-closing': {
    title: 'Le serveur a mis fin à la session',
    meaning: 'Il a fermé la connexion de lui-même, souvent après un temps d’inactivité.',
    next: 'Rien à faire : Waybill réessaiera.',
  },
  'no-reply': {
    title: 'Le serveur n’a pas répondu',
    meaning: 'Aucune réponse à {{command}} n’est venue en {{seconds}} {{seconds|seconde|secondes}}.',
    next: 'Rien à faire : Waybill réessaiera. Si cela persiste, interrogez le partenaire.',
  },
  'out-of-step': {
    title: 'Le serveur a répondu à ce que personne ne demandait',
    meaning:
      'Une réponse aurait pu passer pour celle d’une autre commande; la session a donc été interrompue.',
    next: 'Rien à faire : Waybill réessaiera. Si cela persiste, envoyez la trace de la session au partenaire.',
  },
  'reply-too-long': {
    title: 'La réponse du serveur n’en finit pas',
    meaning: 'Elle est plus longue que toute réponse normale; la session a donc été interrompue.',
    next: 'Vérifiez que l’hôte et le port sont ceux d’un serveur FTP.',
  },
  argument: {
    title: 'Ce nom ne peut pas être envoyé',
    meaning:
      'Il est vide, trop long, ou contient un saut de ligne ou un autre caractère de commande. Rien n’a été envoyé.',
    next: 'Choisissez un autre nom.',
  },
  refused: {
    title: 'Le serveur refuse ({{reply}})',
    meaning: 'Il donne sa raison dans ses propres mots.',
    next: 'Lisez ce que dit le serveur, et interrogez le partenaire.',
  },
  'not-implemented': {
    title: 'Le serveur ne peut pas le faire ({{reply}})',
    meaning: 'Il ne connaît pas la commande, ou pas sous cette forme.',
    next: 'Demandez au partenaire ce qu’offre son serveur.',
  },
  'not-available': {
    title: 'Le serveur ne le donne ni ne l’accepte ({{reply}})',
    meaning: 'Ce fichier ou ce dossier n’existe pas, ou ce compte n’y a pas droit.',
    next: 'Vérifiez le nom et le dossier; demandez au partenaire ce que ce compte peut faire.',
  },
  'name-refused': {
    title: 'Le serveur n’accepte pas ce nom',
    meaning: 'Ses règles sur les noms ne le permettent pas.',
    next: 'Choisissez un autre nom; demandez ses règles au partenaire.',
  },
  'no-space': {
    title: 'Le serveur n’a pas de place pour le fichier',
    meaning: 'Son espace de stockage, ou la part réservée à ce compte, est plein.',
    next: 'Prévenez le partenaire. Waybill reprendra là où le fichier s’est arrêté.',
  },
  'passive-unreadable': {
    title: 'Le serveur ne dit pas où envoyer le fichier',
    meaning: 'Sa réponse à EPSV ou à PASV n’indique aucun port.',
    next: 'Envoyez la trace de la session au partenaire.',
  },
  'data-port': {
    title: 'Le serveur indique le port {{port}}, qui n’est pas convenu',
    meaning: 'Les ports {{from}} à {{to}} sont convenus pour les fichiers. Rien n’a été envoyé.',
    next: 'Demandez ses ports au partenaire, et entrez-les dans ses réglages.',
  },
  'data-port-outside': {
    title: 'Le serveur indique le port {{port}}, qui n’est pas convenu',
    meaning:
      'Les ports {{from}} à {{to}} sont convenus pour les fichiers. Le fichier est tout de même passé par là.',
    next: 'Demandez ses ports au partenaire, et entrez-les dans ses réglages. Un pare-feu peut bloquer les autres.',
  },
  'data-address-foreign': {
    title: 'Le serveur indique pour les fichiers {{address}}, qui n’est pas son adresse',
    meaning:
      'Il est peut-être derrière un routeur sans le savoir. Les fichiers sont allés à l’adresse de la session.',
    next: 'Rien à faire ici. Prévenez le partenaire : d’autres programmes pourraient ne pas joindre son serveur.',
  },
  'data-unreachable': {
    title: 'Le port {{port}} est injoignable pour le fichier',
    meaning:
      'La session est établie, mais pas la connexion pour le fichier. Un pare-feu y fait peut-être obstacle.',
    next: 'Faites ouvrir les ports passifs du partenaire dans le pare-feu; Waybill réessaiera.',
  },
  'data-connection-refused': {
    title: 'Le serveur n’a pas ouvert la connexion pour le fichier',
    meaning: 'Il ne le pouvait pas, ou n’était pas satisfait de sa session TLS.',
    next: 'Rien à faire : Waybill réessaiera. Si cela persiste, envoyez la trace de la session au partenaire.',
  },
  'data-certificate': {
    title: 'Un autre serveur a répondu sur la connexion pour le fichier',
    meaning: 'Son certificat n’est pas celui de la session. Rien n’a été envoyé.',
    next: 'Si cela se reproduit, prévenez le partenaire et le responsable du réseau : quelqu’un pourrait intercepter la liaison.',
  },
  'data-cut': {
    title: 'La connexion pour le fichier a été coupée',
    meaning: 'Elle a pris fin avant que le fichier soit complet. Ce qui est déjà passé compte.',
    next: 'Rien à faire : Waybill reprendra où il en était.',
  },
  'transfer-aborted': {
    title: 'Le serveur a interrompu le fichier',
    meaning: 'Il a fermé la connexion pour le fichier et donne sa raison dans ses propres mots.',
    next: 'Rien à faire : Waybill reprendra où il en était.',
  },
  stalled: {
    title: 'Le fichier n’avançait plus',
    meaning:
      'Pendant {{seconds}} {{seconds|seconde|secondes}}, pas un octet n’est passé; le transfert a donc été interrompu.',
    next: 'Rien à faire : Waybill reprendra où il en était.',
  },
  'too-early': {
    title: 'Le serveur a dit le fichier complet avant de l’avoir en entier',
    meaning: 'Il en manque une partie sur le serveur; cela ne compte donc pas comme livré.',
    next: 'Rien à faire : Waybill réessaiera. Si cela persiste, envoyez la trace de la session au partenaire.',
  },
  'size-differs': {
    title: 'Le fichier a une autre taille sur le serveur',
    meaning: 'Il y fait {{found}} octets et devrait en faire {{expected}}.',
    next: 'Rien à faire : Waybill réessaiera. Si cela persiste, demandez au partenaire si son serveur modifie les fichiers.',
  },
  'too-much': {
    title: 'Le fichier est plus gros que permis',
    meaning: 'Il est arrivé plus de {{most}} octets; le transfert a donc été interrompu.',
    next: 'Permettez des fichiers plus gros à ce partenaire, s’il doit en envoyer.',
  },
  'restart-refused': {
    title: 'Le serveur ne reprend pas au milieu d’un fichier',
    meaning: 'Il refuse de commencer là où le fichier s’est arrêté (REST).',
    next: 'Rien à faire : Waybill recommence le fichier.',
  },
  'text-restart': {
    title: 'Les fichiers texte repartent toujours du début',
    meaning: 'En mode texte, l’endroit où un fichier s’est arrêté n’est pas le même des deux côtés.',
    next: 'Envoyez le fichier depuis le début, ou en mode binaire.',
  },
  'upload-only': {
    title: 'Ce partenaire ne fait que recevoir des fichiers',
    meaning: 'Il est convenu que l’on ne demande à son serveur que des téléversements.',
    next: 'Rien à faire.',
  },
  'listing-refused': {
    title: 'Le dossier ne peut pas être affiché',
    meaning: 'Le serveur reçoit des fichiers, mais ne les montre pas.',
    next: 'Rien à faire : les fichiers peuvent tout de même être envoyés.',
  },
  'listing-unreadable': {
    title: 'La liste des fichiers est illisible',
    meaning: 'Le serveur l’écrit d’une manière inconnue.',
    next: 'Envoyez la trace de la session aux auteurs de Waybill.',
  },
  'listing-too-long': {
    title: 'Le dossier contient trop de fichiers à afficher',
    meaning: 'Sa liste dépasse ce qui est lu.',
    next: 'Nommez le fichier qu’il vous faut, ou demandez au partenaire de faire le ménage dans le dossier.',
  },
  'called-off': {
    title: 'Annulé',
    meaning: 'L’arrêt est venu d’ici, avant la fin.',
    next: 'Rien à faire.',
  },
};
