import type { home as English } from '../../en/problems/home.ts';

/** Problems of what lies in the home folder: the journal, the sealed secrets, our certificate. */
export const home: typeof English = {
  'journal-newer': {
    title: 'Het journaal is geschreven door een nieuwere Waybill',
    meaning: 'Deze versie kent de vorm van het journaal niet en laat het zoals het is.',
    next: 'Installeer de nieuwere versie van Waybill.',
  },
  'journal-corrupt': {
    title: 'Het journaal is beschadigd',
    meaning: 'Het bestand is niet als journaal te lezen. Het is ongemoeid gelaten.',
    next: 'Zet een kopie van de gegevensmap terug, of leg het beschadigde bestand apart en vraag om hulp.',
  },
  'journal-busy': {
    title: 'Het journaal is in gebruik',
    meaning: 'Een ander programma houdt het journaal vast en laat het niet los.',
    next: 'Sluit andere programma’s die in de gegevensmap kunnen kijken, zoals een back-up, en probeer het daarna opnieuw.',
  },
  'journal-failed': {
    title: 'Het journaal kon niet worden geschreven',
    meaning:
      'Wat er gebeurde, kon niet worden vastgelegd. Liever dan zonder bewijs te werken, is Waybill gestopt.',
    next: 'Controleer de schijf en de rechten van de gegevensmap.',
  },
  'passphrase-needed': {
    title: 'De wachtwoordzin is nodig',
    meaning: 'Wachtwoorden en sleutels van deze gegevensmap zijn met een wachtwoordzin beveiligd.',
    next: 'Voer de wachtwoordzin in; voor opdrachten die zonder toezicht draaien, in WAYBILL_PASSPHRASE.',
  },
  'passphrase-wrong': {
    title: 'De wachtwoordzin klopt niet',
    meaning: 'De beveiligde wachtwoorden en sleutels gaan er niet mee open.',
    next: 'Probeer het opnieuw; let op hoofdletters en de toetsenbordindeling.',
  },
  'secrets-unreadable': {
    title: 'De beveiligde geheimen zijn beschadigd',
    meaning: 'Het bestand met de beveiligde wachtwoorden en sleutels is niet te lezen.',
    next: 'Zet een kopie van de gegevensmap terug, of voer de wachtwoorden van de partners opnieuw in.',
  },
  'keyring-unavailable': {
    title: 'De wachtwoordopslag van deze computer gaat niet open',
    meaning:
      'Wachtwoorden van deze gegevensmap zijn beveiligd met de wachtwoordopslag van het besturingssysteem, en die antwoordt niet.',
    next: 'Meld u aan op het bureaublad of ontgrendel de wachtwoordopslag, en probeer het daarna opnieuw.',
  },
  'certificate-unreadable': {
    title: 'Het certificaat is niet te lezen',
    meaning:
      'Er was geen certificaat in te lezen, niet als PEM-tekst en niet in binaire vorm (DER); of het breekt de regels van zijn formaat, zodat andere programma’s er iets anders in kunnen lezen.',
    next: 'Vraag het certificaat als .pem-, .crt- of .cer-bestand; als het zo al kwam, vraag dan om een nieuw dat zich aan de regels houdt.',
  },
  'key-unreadable': {
    title: 'Onze privésleutel is niet te lezen',
    meaning: 'De beveiligde sleutel in de gegevensmap is beschadigd, of op een andere computer beveiligd.',
    next: 'Zet een kopie van de gegevensmap terug.',
  },
  'fingerprint-unreadable': {
    title: 'Dit is geen vingerafdruk',
    meaning:
      'Een SHA-256-vingerafdruk heeft 64 tekens van 0 tot en met 9 en a tot en met f; dubbele punten en spaties doen er niet toe.',
    next: 'Kopieer de hele vingerafdruk opnieuw.',
  },
  'certificate-too-large': {
    title: 'Dit is te groot voor een certificaat',
    meaning: 'Het bestand is veel langer dan een certificaat ooit is.',
    next: 'Controleer of het het juiste bestand is.',
  },
};
