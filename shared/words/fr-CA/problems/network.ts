import type { network as English } from '../../en/problems/network.ts';

/** Problems of the way out of our network, and of what is fetched: proxies, revocation lists, answers about certificates. */
export const network: typeof English = {
  'proxy-unreachable': {
    title: 'Le serveur mandataire est injoignable',
    meaning: 'Aucune connexion à {{proxyHost}}, port {{proxyPort}}. Le partenaire n’a pas été appelé.',
    next: 'Vérifiez le serveur mandataire dans la fiche du partenaire, ainsi que votre réseau; Waybill réessaiera.',
  },
  'proxy-refused': {
    title: 'Le serveur mandataire ne laisse pas passer Waybill',
    meaning: '{{proxyHost}} a répondu {{status}} à la demande pour {{host}}, port {{port}}.',
    next: 'Demandez à ceux qui exploitent le serveur mandataire de laisser passer cette adresse et ce port.',
  },
  'proxy-login': {
    title: 'Le serveur mandataire refuse l’identification',
    meaning:
      '{{proxyHost}} exige un nom d’utilisateur et un mot de passe, ou d’autres que ceux qui lui ont été donnés.',
    next: 'Corrigez le nom d’utilisateur et le mot de passe du serveur mandataire dans la fiche du partenaire.',
  },
  'proxy-failed': {
    title: 'Le serveur mandataire n’a pas répondu correctement',
    meaning: 'La réponse de {{proxyHost}} n’est pas celle d’un serveur mandataire de ce type.',
    next: 'Vérifiez le type, l’hôte et le port du serveur mandataire; interrogez ceux qui l’exploitent.',
  },
  'download-failed': {
    title: 'Une adresse n’a pas donné ce qui lui était demandé',
    meaning: '{{address}} a répondu avec l’état {{status}}.',
    next: 'Réessayez plus tard; si cela persiste, interrogez le responsable de l’adresse.',
  },
  'download-too-large': {
    title: 'Une adresse a donné beaucoup trop',
    meaning: 'Ce qui se trouve à {{address}} dépasse {{limit}} et n’a donc pas été lu jusqu’au bout.',
    next: 'Vérifiez l’adresse, et interrogez son responsable.',
  },
  'download-time-out': {
    title: 'Une adresse n’a pas répondu à temps',
    meaning: '{{address}} a mis trop de temps.',
    next: 'Vérifiez le réseau et le serveur mandataire; Waybill réessaiera.',
  },
  'download-unreadable': {
    title: 'La réponse d’une adresse est illisible',
    meaning: 'Ce que {{address}} a répondu n’est pas du HTTP correct.',
    next: 'Vérifiez l’adresse et le serveur mandataire; interrogez le responsable de l’adresse.',
  },
  'download-untrusted': {
    title: 'Le serveur d’une adresse n’est pas approuvé',
    meaning:
      'Aucune autorité que cet ordinateur approuve ne se porte garante du certificat de {{address}}, ou il porte un autre nom.',
    next: 'Vérifiez l’adresse; si elle est juste, interrogez son responsable.',
  },
  'download-not-allowed': {
    title: 'Waybill n’utilise pas cette adresse',
    meaning:
      '{{address}} n’est pas une adresse http ou https, ou elle contient un nom d’utilisateur ou un mot de passe.',
    next: 'Corrigez l’adresse.',
  },
};
