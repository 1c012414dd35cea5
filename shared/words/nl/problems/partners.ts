import type { partners as English } from '../../en/problems/partners.ts';

/** Problems of a partner's entry, of a transfer's state, and of the practice partner. */
export const partners: typeof English = {
  'partner-unknown': {
    title: 'Zo’n partner is er niet',
    meaning: 'Geen partner heeft deze naam of dit nummer.',
    next: 'Zoek de naam op in de lijst met partners.',
  },
  'partner-shows-nothing': {
    title: '{{partner}} heeft geen mappen om te bekijken',
    meaning: 'Met een OFTP2-partner worden bestanden verzonden en opgehaald; wat hij heeft, toont hij niet.',
    next: 'Haal op wat hij voor u heeft.',
  },
  'partner-never-calls': {
    title: '{{partner}} maakt nooit verbinding met ons',
    meaning:
      'Met een server maken wij verbinding, nooit andersom; er is dus geen certificaat dat hij daarbij zou kunnen tonen. Er is niets veranderd.',
    next: 'Vertrouw het certificaat dat hij toont als wij verbinding maken.',
  },
  'partner-known': {
    title: 'Dat is al de partner {{name}}',
    meaning: 'Die heeft hetzelfde adres en dezelfde gebruiker of code. Er is niets veranderd.',
    next: 'Wijzig die partner, of verwijder hem eerst.',
  },
  'partner-other-kind': {
    title: '{{name}} is een partner van een andere soort',
    meaning:
      'Zijn bestanden, ontvangstbewijzen en certificaten horen bij wat tot nu toe met hem is afgesproken.',
    next: 'Voeg voor het andere protocol een nieuwe partner toe, en verwijder deze als er niets meer van openstaat.',
  },
  'partner-takes-no-certificates': {
    title: '{{partner}} neemt geen certificaten als bestand aan',
    meaning: 'Alleen OFTP2-partners wisselen certificaten zo uit.',
    next: 'Stuur het certificaat per e-mail, of zoals de partner u heeft gezegd.',
  },
  'partner-exists': {
    title: 'Er is al een partner met deze naam',
    meaning: 'Elke partner heeft een eigen naam; hoofdletters maken geen verschil.',
    next: 'Kies een andere naam, of wijzig de partner die er is.',
  },
  'partner-code-exists': {
    title: 'Een andere partner heeft deze identificatiecode',
    meaning: 'Twee partners met dezelfde codes zijn niet te onderscheiden als ze verbinding maken.',
    next: 'Controleer de code bij de partner.',
  },
  'partner-has-open-files': {
    title: 'De partner heeft bestanden of ontvangstbewijzen die nog openstaan',
    meaning: 'Nu verwijderen zou bestanden onderweg tegenhouden.',
    next: 'Wacht tot ze klaar zijn, of verwijder de partner en annuleer wat openstaat.',
  },
  'partner-has-no-address': {
    title: 'De partner heeft geen adres om verbinding mee te maken',
    meaning: 'Zonder hostnaam kan Waybill alleen wachten tot de partner verbinding maakt.',
    next: 'Vul host en poort in, of laat de partner verbinding met u maken.',
  },
  'partner-changed': {
    title: 'De partner is intussen gewijzigd',
    meaning:
      'Iemand heeft {{partner}} in een ander venster of op de opdrachtregel gewijzigd sinds dit venster openging. Wat u hebt ingevuld staat hier nog, maar is niet opgeslagen.',
    next: 'Sla nog eens op om uw invoer ervoor in de plaats te zetten, of annuleer om te houden wat er nu staat.',
  },
  'partner-gone': {
    title: 'De partner is verwijderd',
    meaning: 'Dit bestand hoort bij een partner die niet meer in de lijst staat.',
    next: 'Voeg de partner weer toe en verzend het bestand opnieuw.',
  },
  'sender-gone': {
    title: 'De partner die dit bestand verzond, is verwijderd',
    meaning:
      'Het bestand was nog niet afgehandeld toen de partner werd verwijderd; daarom kan geen ontvangstbewijs worden verzonden.',
    next: 'Wat is binnengekomen, is bewaard. Voeg de partner weer toe en vraag hem om het bestand opnieuw te verzenden.',
  },
  'own-code-missing': {
    title: 'Uw eigen identificatiecode is niet ingevuld',
    meaning:
      'Partners kennen u aan uw identificatiecode (Odette ID); zonder die code kan geen sessie beginnen.',
    next: 'Vul uw code in bij de instellingen.',
  },
  'transfer-unknown': {
    title: 'Zo’n overdracht is er niet',
    meaning: 'In het journaal staat geen overdracht met dit nummer.',
    next: 'Zoek het nummer op in de lijst met overdrachten.',
  },
  'receipt-unknown': {
    title: 'Zo’n ontvangstbewijs is er niet',
    meaning: 'In het journaal staat geen ontvangstbewijs met dit nummer.',
    next: 'Kijk in de lijst met ontvangstbewijzen.',
  },
  'partner-takes-nothing': {
    title: 'De partner neemt nu geen bestanden aan',
    meaning:
      'De sessie met de partner begon en eindigde normaal, maar hij gaf ons geen enkele keer de beurt om te verzenden.',
    next: 'Vraag de partner of zijn station bestanden van u aanneemt; Waybill probeert het opnieuw.',
  },
  'listener-without-port': {
    title: 'Er is geen poort om op te wachten',
    meaning: 'Om op verbindingen te wachten is een poort met TLS nodig, een zonder, of beide.',
    next: 'Noem een poort.',
  },
  'practice-not-here': {
    title: 'In deze dienst is geen oefenpartner',
    meaning: 'De dienst die draait, is zonder oefenpartner gestart.',
    next: 'Start Waybill opnieuw.',
  },
  'practice-not-running': {
    title: 'De oefenpartner draait niet',
    meaning: 'De oefenpartner antwoordt alleen als hij draait.',
    next: 'Start de oefenpartner en probeer het daarna opnieuw.',
  },
  'practice-name': {
    title: 'Digipoort neemt geen bestand {{name}} aan',
    meaning:
      'Namen hebben daar alleen letters, cijfers, “_”, “.” en “-”, beginnen met een letter of “_”, en hebben hoogstens 95 tekens.',
    next: 'Geef het bestand een andere naam en zet het daar opnieuw neer.',
  },
  'practice-too-large': {
    title: 'Het bestand is te groot om mee te oefenen',
    meaning: 'De oefen-Digipoort biedt bestanden tot 512 MiB aan.',
    next: 'Neem een kleiner bestand.',
  },
  'practice-file-gone': {
    title: '{{name}} staat daar niet meer',
    meaning: 'Het is verwerkt of opgehaald sinds u het zag.',
    next: 'Bekijk de mappen opnieuw.',
  },
  'practice-no-name': {
    title: 'Er is geen vrije naam voor nog een voorbeeld',
    meaning: 'De nummers van aankoopbestanden hebben drie cijfers, en ze zijn allemaal gebruikt.',
    next: 'Verzend een eigen bestand, onder een naam die u kiest.',
  },
};
