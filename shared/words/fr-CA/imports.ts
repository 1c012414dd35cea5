import type { imports as English } from '../en/imports.ts';

import type { ImportWarningCode } from '../../index.ts';

/** What a person should know of a server taken over from another FTP program; by the code of the warning. */
export const imports: typeof English = {
  'plain-ftp': 'C’était du FTP sans chiffrement. Ici, il utilise TLS explicite, ou il ne se connecte pas.',
  'tls-optional': 'Il n’utilisait TLS que si le serveur l’offrait. Ici, TLS est obligatoire.',
  'not-ftp': 'Laissé de côté : ce n’est pas du FTP.',
  'host-unusable': 'Laissé de côté : il n’a pas de nom d’hôte utilisable.',
  'port-unusable': 'Son port est impossible; le port habituel a été pris.',
  'user-unusable': 'Son nom d’utilisateur est inutilisable; entrez-le de nouveau.',
  'folder-unusable': 'Un de ses dossiers est inutilisable; choisissez-le de nouveau.',
  'password-protected':
    'Son mot de passe est gardé derrière un mot de passe principal; entrez-le de nouveau.',
  'password-unreadable': 'Son mot de passe est illisible; entrez-le de nouveau.',
  'proxy-elsewhere':
    'Il passait par un serveur mandataire qui n’est pas dans ce fichier; entrez-le de nouveau.',
  'proxy-unsupported':
    'Il passait par un serveur mandataire d’un type qui ne sert pas ici; choisissez-en un de type HTTP ou SOCKS5.',
  'active-mode':
    'Le serveur se connectait en retour pour les données (mode actif). Ici, les connexions de données partent de nous.',
  'clear-control':
    'Ses commandes repassaient en clair après l’ouverture de session. Ici, elles restent chiffrées.',
  'clear-data': 'Ses fichiers circulaient en clair. Ici, ils sont chiffrés.',
  'client-certificate-elsewhere':
    'Il présentait un certificat client qui n’est pas dans ce fichier; importez-le et choisissez-le.',
  'too-many-sites': 'Seuls les 1000 premiers serveurs ont été lus.',
  'password-not-in-file': 'Son mot de passe n’est pas dans ce fichier; saisissez-le.',
  'their-password-not-in-file':
    'Le mot de passe que ce partenaire doit donner n’est pas dans ce fichier; saisissez-le.',
  'proxy-password-not-in-file': 'Le mot de passe de son mandataire n’est pas dans ce fichier; saisissez-le.',
  'own-certificate-not-in-file':
    'On lui présentait un certificat choisi pour lui, dont la clé n’est pas dans ce fichier; choisissez l’un des vôtres.',
  'registration-not-in-file': 'Votre certificat doit y être enregistré; indiquez-le une fois que c’est fait.',
  'certificate-left-out': 'Un certificat de ce fichier est inutilisable et a été laissé de côté.',
  'brings-proxy': 'Tout ce qui le concerne passe par le serveur mandataire {{host}}:{{port}}.',
  'brings-server-name': 'Son serveur est reconnu au nom {{serverName}}, et non à son adresse.',
  'brings-revocation':
    'La révocation de ses certificats est vérifiée autrement que d’habitude, ou pas du tout.',
  'brings-no-tls': 'Il est appelé sans TLS : son mot de passe et les fichiers peuvent être lus en chemin.',
  'brings-caller':
    'Il peut appeler cet ordinateur sans présenter de certificat. Tant qu’aucun mot de passe n’est saisi pour lui, son code suffit.',
  'brings-plain-caller':
    'Il peut appeler sans TLS : son mot de passe et les fichiers peuvent être lus en chemin.',
  'brings-routes': 'Les fichiers pour ces codes passent par lui, ou sont reçus comme les vôtres : {{codes}}.',
  'brings-forwarding': 'Les fichiers qu’il envoie pour d’autres partenaires leur sont relayés.',
  'brings-overwriting':
    'Si le nom d’un fichier est déjà pris, ce qui s’y trouve peut être écrasé sans qu’on vous le demande.',
} satisfies Readonly<Record<ImportWarningCode, string>>;
