import type { certificateExchange as English } from '../../en/problems/certificate-exchange.ts';

/** Problems of certificates that partners send each other as files. */
export const certificateExchange: typeof English = {
  'certificate-offered': {
    title: 'Een certificaat van de partner wacht op u',
    meaning: '{{subject}} kwam als bestand. Het telt niet mee totdat u ja zegt.',
    next: 'Vergelijk de vingerafdruk met wat de partner u opgeeft, en aanvaard of weiger het dan.',
  },
  'certificate-offer-refused': {
    title: 'U hebt dit certificaat geweigerd',
    meaning:
      'De partner heeft dat te horen gekregen. {{subject}} wordt niet gebruikt; het bestand is bewaard.',
    next: 'U hoeft niets te doen; de partner kan een ander sturen.',
  },
  'certificate-offer-unknown': {
    title: 'Over zo’n certificaat valt niets te beslissen',
    meaning: 'Er is geen certificaat met nummer {{id}} binnengekomen.',
    next: 'Kijk in de lijst met certificaten die wachten.',
  },
  'certificate-offer-decided': {
    title: 'Hierover is al eerder beslist',
    meaning:
      'Het besluit over het certificaat was “{{decision}}”, en de partner heeft dat te horen gekregen.',
    next: 'Wijzig in de lijst met certificaten waarvoor het wordt gebruikt.',
  },
  'certificate-offer-differs': {
    title: 'De vingerafdruk is een andere',
    meaning: 'Het certificaat dat binnenkwam, heeft de vingerafdruk {{fingerprint}}. Er is niets veranderd.',
    next: 'Vraag de partner welk certificaat hij heeft gestuurd; weiger dit als het niet van hem is.',
  },
  'certificate-offers-full': {
    title: 'Er wachten te veel certificaten van deze partner',
    meaning: 'Er zijn er al {{most}}; dit is geweigerd. Het bestand is bewaard.',
    next: 'Beslis over de certificaten die wachten, en vraag de partner om dit opnieuw te sturen.',
  },
  'certificate-not-partners': {
    title: 'Het certificaat is van iemand anders',
    meaning:
      'Het bestand is gemaakt door {{originator}}, en dat is niet de code van deze partner. Het is geweigerd; het bestand is bewaard.',
    next: 'Vraag de partner van wie het certificaat is; importeer het zelf waar het hoort.',
  },
  'certificate-is-ours': {
    title: 'De partner heeft uw eigen certificaat gestuurd',
    meaning: '{{subject}} is van u. Het is geweigerd; het bestand is bewaard.',
    next: 'Vraag de partner om zijn eigen certificaat.',
  },
  'certificate-for-nothing': {
    title: 'Het certificaat mag hier nergens voor worden gebruikt',
    meaning:
      'Volgens {{subject}} zelf is het alleen voor {{keyUsage}}. Het is geweigerd; het bestand is bewaard.',
    next: 'Is het een autoriteit, importeer het dan zelf; vraag anders de partner om zijn eigen certificaat.',
  },
  'certificate-more-than-one': {
    title: 'Het bestand bevat meerdere certificaten',
    meaning:
      'Er zitten er {{count}} in, en ze horen niet bij elkaar. Het is geweigerd; het bestand is bewaard.',
    next: 'Vraag de partner om één certificaat per bestand te sturen.',
  },
  'certificate-with-key': {
    title: 'Het bestand bevat een privésleutel',
    meaning:
      'Wie die heeft, kan als de eigenaar ervan optreden. Het is geweigerd en niet gelezen; het bestand is bewaard.',
    next: 'Meld de partner dat zijn sleutel is uitgelekt, en verwijder het bestand.',
  },
  'certificate-ended': {
    title: 'Dit certificaat van de partner wordt niet meer gebruikt',
    meaning:
      '{{subject}} is hier vervangen of buiten gebruik gesteld. Er is niets mee verzonden of aangenomen, wie het ook heeft ondertekend.',
    next: 'Vraag de partner om zijn nieuwe certificaat te gebruiken; is dit het juiste, neem het dan in de lijst met certificaten weer in gebruik.',
  },
};
