import type { partnerFirewall as English } from '../../en/window/partner-firewall.ts';

/** What whoever runs the network has to open for a partner; it is copied into a mail. */
export const partnerFirewall: typeof English = {
  title: 'Pour votre administrateur de réseau',
  summary: 'ce que le pare-feu doit laisser passer',
  greeting: 'Pour le transfert de fichiers, veuillez laisser passer ceci depuis notre ordinateur :',
  copy: 'Copier le texte',
  hostMissing: '(nom d’hôte du formulaire de raccordement)',
  hostWithAddress: '{{host}} ({{address}})',
  controlExplicit:
    'TCP sortant vers {{host}}, port {{port}} : la connexion de commande de FTP avec TLS explicite (AUTH TLS).',
  controlImplicit:
    'TCP sortant vers {{host}}, port {{port}} : la connexion de commande de FTP avec TLS implicite.',
  data: 'TCP sortant vers {{host}}, ports {{from}} à {{to}} : connexions de données (mode passif).',
  dataAny:
    'TCP sortant vers {{host}}, tout port à partir de 1024 : connexions de données (mode passif). Le formulaire de raccordement en indique peut-être moins.',
  noneIn: 'Rien n’est à ouvrir en entrée : toutes les connexions partent de nous.',
  encrypted:
    'La connexion de commande est chiffrée : un pare-feu qui lit FTP pour ouvrir de lui-même les ports de données ne peut pas le faire. Veuillez ouvrir toute la plage.',
  ourCertificate:
    'TLS ne doit pas être intercepté en chemin : le serveur demande notre propre certificat et voit qui est à l’autre bout.',
  revocation:
    'HTTP sortant, port 80, vers les adresses des listes de révocation qu’indiquent les certificats (PKIoverheid).',
};
