import type {
  digipoort as English,
  digipoortRejections as EnglishRejections,
} from '../../en/problems/digipoort.ts';

/** Problems with deliveries to Digipoort (FTPS interface description 1.6.1). */
export const digipoort: typeof English = {
  'metafile-field-missing': {
    title: 'In het metabestand zou {{field}} ontbreken',
    meaning: 'Digipoort keurt een metabestand zonder dit gegeven af; daarom is er niets verzonden.',
    next: 'Vul het in bij de partner, of in het profiel van zijn metabestanden.',
  },
  'metafile-unwritable': {
    title: 'Het metabestand kan niet worden geschreven',
    meaning: 'In een naam of waarde staat een teken dat in XML niet kan.',
    next: 'Wijzig de naam van het bestand, of wat in de metabestanden van de partner staat.',
  },
  'metafile-unreadable': {
    title: 'Het metabestand is niet te lezen',
    meaning: 'Het is geen XML, is groter dan een megabyte, of zou iets van elders laden.',
    next: 'Het is gelaten waar het staat. Vraag Digipoort er opnieuw om.',
  },
  'metafile-schema-bad': {
    title: 'De metafile.xsd van de partner is niet bruikbaar',
    meaning:
      'Metabestanden worden eraan getoetst voordat ze worden verzonden, en aan deze is niets te toetsen: {{why}}.',
    next: 'Importeer de metafile.xsd die bij het account kwam nog een keer, of haal hem weg bij de partner.',
  },
  'metafile-schema-none': {
    title: 'Er is geen metafile.xsd van {{partner}}',
    meaning: 'De metabestanden worden alleen aan de regels van hun profiel getoetst.',
    next: 'Importeer de metafile.xsd die bij het account kwam.',
  },
  'metafile-invalid': {
    title: 'Het metabestand voldoet niet aan de metafile.xsd',
    meaning: 'Digipoort zou het afkeuren; daarom is het niet verzonden. Regel {{line}}: {{why}}',
    next: 'Vergelijk de namen, de volgorde en de waarden in de metabestanden van de partner met de metafile.xsd.',
  },
  'metafile-may-have-gone': {
    title: 'Het metabestand van {{file}} is misschien al weg',
    meaning:
      'Digipoort begint aan een bestand zodra het beide heeft. Alleen de server daar kan zeggen of dat zo is.',
    next: 'Trek het in: Waybill kijkt daar eerst, en verwijdert alleen wat Digipoort niet heeft overgenomen.',
  },
  'digipoort-data-gone': {
    title: '{{file}} staat niet meer bij Digipoort',
    meaning:
      'Alleen het metabestand zou gaan. Digipoort heeft het bestand intussen overgenomen, of iemand heeft het verwijderd. Er is niets verzonden, zodat het niet dubbel aankomt.',
    next: 'Kijk of er een ontvangstbewijs is. Zegt Digipoort dat het er geen heeft, verzend het bestand dan als nieuw.',
  },
  'digipoort-data-differs': {
    title: 'Wat bij Digipoort als {{file}} staat, heeft een andere grootte',
    meaning:
      'Alleen het metabestand zou gaan, en het zou voor een ander bestand zijn. Er is niets verzonden.',
    next: 'Trek in wat daar staat als het van u is, en verzend het bestand daarna als nieuw.',
  },
  'digipoort-not-withdrawn': {
    title: 'Digipoort heeft {{file}} niet verwijderd',
    meaning: 'Het staat daar nog. Zonder metabestand doet Digipoort er niets mee.',
    next: 'Probeer het opnieuw. Blijft het zo, vraag Logius dan om het te verwijderen.',
  },
  'own-certificate-over': {
    title: 'Ons certificaat {{subject}} is verlopen',
    meaning:
      'Het is verlopen op {{validUntil}}. De partner zou het weigeren; daarom is er geen verbinding gemaakt.',
    next: 'Laat een nieuw uitgeven, importeer het en kies het bij de partner.',
  },
  'own-certificate-ends': {
    title: 'Ons certificaat verloopt over {{days}} {{days|dag|dagen}}',
    meaning:
      '{{subject}} verloopt op {{validUntil}}. Een nieuw heeft een nieuwe sleutel nodig, en moet zijn geregistreerd voordat het oude verloopt.',
    next: 'Maak nu een aanvraag voor het nieuwe, en registreer het bij de partner.',
  },
  'own-certificate-revoked': {
    title: 'Ons certificaat is ingetrokken',
    meaning:
      'De autoriteit heeft {{level}} ingetrokken. De partner zou het weigeren; daarom is er geen verbinding gemaakt.',
    next: 'Vraag de autoriteit waarom, en laat een nieuw uitgeven.',
  },
  'own-list-missing': {
    title: 'Niet te controleren of {{level}} is ingetrokken',
    meaning:
      'Er was geen intrekkingslijst en geen antwoord te krijgen. De partner kijkt naar elk niveau, en kan weigeren wat wij niet konden zien.',
    next: 'Controleer het netwerk en de proxy van de partner, of importeer de lijst.',
  },
  'own-list-expired': {
    title: 'De intrekkingslijst voor {{level}} is te oud',
    meaning:
      'Bij PKIoverheid maakt een verlopen lijst elk certificaat van die autoriteit ongeldig voor wie het controleert.',
    next: 'Controleer de klok en het netwerk; blijft het zo, meld het dan aan de autoriteit.',
  },
  'own-chain-missing': {
    title: 'Ons certificaat zou zonder zijn keten worden getoond',
    meaning:
      'Het is uitgegeven door {{issuer}}, waarvan het certificaat er niet bij zat. Een server die alleen het stamcertificaat kent, kan het niet geloven.',
    next: 'Importeer het opnieuw samen met de keten: het p7b- of p12-bestand van de autoriteit.',
  },
  'own-root-unknown': {
    title: 'Het stamcertificaat boven ons certificaat is hier niet bekend',
    meaning:
      'Wat wordt getoond, eindigt onder {{issuer}}; daarom kon het laatste niveau niet worden gecontroleerd. Het stamcertificaat zelf wordt nooit getoond.',
    next: 'Importeer het stamcertificaat als autoriteit van deze partner.',
  },
  'digipoort-oin-missing': {
    title: 'In ons certificaat staat geen OIN',
    meaning:
      'Een PKIoverheid-servicescertificaat heeft 20 cijfers als serialNumber van de houder; {{subject}} heeft die niet.',
    next: 'Kies bij de partner het PKIoverheid-certificaat van uw organisatie.',
  },
  'digipoort-oin-offered': {
    title: 'Het OIN in ons certificaat is {{oin}}',
    meaning: 'Daarmee verzenden de meeste organisaties. Er wordt niets vanzelf ingevuld.',
    next: 'Neem het als afzender in de metabestanden, als dat is wat is geregistreerd.',
  },
  'digipoort-oin-differs': {
    title: 'De afzender is niet de organisatie van ons certificaat',
    meaning:
      'In de metabestanden staat {{sender}}, in het certificaat {{oin}}. Digipoort kan afkeuren waar een certificaat niet voor staat.',
    next: 'Vergelijk beide met uw registratie bij Logius.',
  },
  'digipoort-not-registered': {
    title: 'Er is nog niet opgegeven dat ons certificaat bij Logius is geregistreerd',
    meaning:
      'Digipoort gelooft alleen certificaten die er zijn geregistreerd. Dat is van hieruit niet te zien.',
    next: 'Registreer {{subject}} bij Logius, en geef het daarna op bij de partner.',
  },
  'digipoort-other-registered': {
    title: 'Ons certificaat is een ander dan het geregistreerde',
    meaning: 'Digipoort weigert de aanmelding tot {{subject}} bij Logius is geregistreerd.',
    next: 'Registreer het bij Logius, en geef het daarna op bij de partner.',
  },
  'digipoort-login-refused': {
    title: 'Digipoort weigert de aanmelding van {{user}}',
    meaning:
      'Het kijkt naar het wachtwoord, en of de gebruiker bij het getoonde certificaat hoort: {{certificate}} (OIN {{oin}}). Wat er niet klopt, zegt het niet.',
    next: 'Vergelijk de gebruikersnaam met het aansluitformulier, controleer het wachtwoord, en vraag Logius welk certificaat ervoor is geregistreerd. Waybill probeert het niet vanzelf opnieuw.',
  },
  'digipoort-login-unregistered': {
    title: 'Digipoort weigert de aanmelding van {{user}}',
    meaning:
      'Het getoonde certificaat, {{certificate}} (OIN {{oin}}), is niet als geregistreerd bij Logius opgegeven: dat is waarschijnlijk de reden. Anders kloppen gebruikersnaam of wachtwoord niet.',
    next: 'Registreer het certificaat bij Logius, geef het op bij de partner en probeer het daarna opnieuw. Waybill probeert het niet vanzelf opnieuw.',
  },
  'digipoort-may-be-taken': {
    title: 'Digipoort is {{file}} misschien net aan het overnemen',
    meaning:
      'Het metabestand is misschien aangekomen en staat er niet meer, terwijl het bestand er nog wel staat. Er is niets verwijderd.',
    next: 'Waybill kijkt vanzelf opnieuw. Wat daar {{minutes}} {{minutes|minuut|minuten}} alleen staat, wordt ingetrokken; wat Digipoort overneemt, is afgeleverd.',
  },
  'digipoort-withdrawn-taken': {
    title: 'Digipoort heeft {{file}} ontvangen, hoewel het was ingetrokken',
    meaning:
      'Het ontvangstbewijs kwam nadat het bestand daar was verwijderd: Digipoort had het toen al overgenomen. Het is afgeleverd.',
    next: 'Meld het aan de ontvanger als die het niet mag gebruiken.',
  },
  'receipt-ambiguous': {
    title: 'Het antwoord {{name}} past bij meerdere bestanden',
    meaning:
      'Digipoort kapt lange namen af, en niets in dit antwoord zegt voor welk bestand het is. Het is hier bewaard en daar verwijderd.',
    next: 'Vergelijk het met uw bestanden, en wijs aan voor welk het is.',
  },
  'receipt-fits-none': {
    title: 'Het antwoord {{name}} past bij geen enkel bestand',
    meaning:
      'Geen bestand dat op antwoord wacht, heet zo, en niets in het antwoord zegt voor welk bestand het is. Misschien is het voor wat een ander programma heeft verzonden. Het is hier bewaard en daar verwijderd.',
    next: 'Wijs aan voor welk bestand het is, of dat het voor geen van uw bestanden is.',
  },
  'receipt-assigned': {
    title: 'Het is al bekend voor welk bestand dit ontvangstbewijs is',
    meaning: 'Er is niets veranderd.',
    next: 'Bekijk het ontvangstbewijs nog een keer.',
  },
  'digipoort-name': {
    title: 'Digipoort neemt geen bestand {{name}} aan: {{fault}}',
    meaning:
      'Een naam begint met een letter of _, heeft alleen a-z A-Z 0-9 _ . en -, en hoogstens 95 tekens: het metabestand heet hetzelfde, met .meta erachter.',
    next: 'Verzend het als {{suggestion}}, of onder een andere naam van uw keuze.',
  },
  'digipoort-end-missing': {
    title: 'In het metabestand zou niet staan wie de {{end}} is',
    meaning: 'Digipoort keurt een bestand af waarvan het de afzender of ontvanger niet kent.',
    next: 'Vul de {{end}} in bij de partner.',
  },
  'digipoort-ambiguous': {
    title: 'Het antwoord op {{name}} zou voor dat op een ander bestand kunnen worden gehouden',
    meaning:
      'Antwoorden dragen de eerste {{room}} tekens van de bestandsnaam, en die zijn gelijk aan die van wat nog op antwoord wacht: {{others}}. Waybill gaat dan af op wat in het antwoord staat, als dat genoeg zegt.',
    next: 'Geef het liever een ander begin, of wacht op het andere antwoord; of verzend het toch.',
  },
  'digipoort-assumed': {
    title: 'De schrijfwijze van metabestanden is deels een gok',
    meaning:
      'Niemand heeft de namen van de elementen nog vergeleken met de metafile.xsd van het account. Klopt er een niet, dan meldt Digipoort dat in een .error.',
    next: 'Importeer de metafile.xsd bij de partner, of vergelijk de namen en haal de markeringen weg.',
  },
  'digipoort-name-open': {
    title: 'Een aanlevering met de naam {{name}} is nog niet afgerond',
    meaning:
      'Ze wacht, of het is nog niet bekend of ze is aangekomen. Een tweede zou bij Digipoort haar plaats innemen.',
    next: 'Wacht tot ze is afgeleverd of trek haar in; of verzend dit bestand onder een andere naam.',
  },
  'digipoort-name-taken': {
    title: 'Digipoort heeft al een bestand {{file}}, en het is niet dit',
    meaning:
      'Het wacht daar op zijn metabestand. Er is niets verzonden, en aan het bestand daar is niets veranderd.',
    next: 'Trek het bestand daar in als het van u is, of verzend dit onder een andere naam.',
  },
  'digipoort-unverifiable': {
    title: 'In het metabestand van {{file}} ontbreekt: {{field}}',
    meaning:
      'Pas aan grootte en digest is te zien of een bestand ongeschonden is. Het is bij Digipoort gelaten: ophalen zou het daar verwijderen.',
    next: 'Meld het aan Digipoort. Staat dit gegeven ({{field}}) anders geschreven in die metabestanden, verbeter dan het profiel van de metabestanden van de partner.',
  },
  'digipoort-not-collected': {
    title: '{{file}} kon niet worden opgehaald',
    meaning: 'Er is hier nu geen plaats voor ({{why}}). Het is bij Digipoort gelaten.',
    next: 'Waybill kijkt vanzelf opnieuw.',
  },
  'digipoort-size-differs': {
    title: '{{file}} is {{size}}, en volgens het metabestand {{announced}} {{announced|byte|bytes}}',
    meaning: 'Het is bij Digipoort gelaten: wat verschilt, wordt niet bewaard en niet verwijderd.',
    next: 'Waybill kijkt vanzelf opnieuw. Blijft het zo, meld het dan aan Digipoort.',
  },
  'digipoort-digest-differs': {
    title: '{{file}} is niet wat het metabestand zegt',
    meaning: 'De digest verschilt: het is onderweg veranderd of beschadigd. Het is bij Digipoort gelaten.',
    next: 'Waybill kijkt vanzelf opnieuw. Blijft het zo, meld het dan aan Digipoort. Is alleen de digest anders geschreven, verbeter dan de metabestanden van de partner.',
  },
  'digipoort-receipt-differs': {
    title: 'Het ontvangstbewijs is voor een ander bestand met deze naam',
    meaning: 'De digest erin is niet die van wat is verzonden; voor dit bestand bewijst het dus niets.',
    next: 'Vraag Digipoort wat er van het bestand is geworden.',
  },
};

/** Why Digipoort rejects a file (2.3, D-41); its own words stand beside these. */
export const digipoortRejections: typeof EnglishRejections = {
  rejected: {
    title: 'Digipoort heeft het bestand afgekeurd',
    meaning: 'De foutmelding is er geen die Waybill kent. Het is aan niemand doorgegeven.',
    next: 'Lees wat de melding zegt, verhelp het en verzend het bestand daarna opnieuw.',
  },
  'data-file-missing': {
    title: 'Digipoort vond een metabestand zonder bestand',
    meaning: 'Het keurt een metabestand af waarvan het databestand er niet is. Er is niets doorgegeven.',
    next: 'Verzend het bestand opnieuw: het gaat eerst, het metabestand erachteraan.',
  },
  'element-missing': {
    title: 'In het metabestand ontbrak iets wat Digipoort vereist',
    meaning: 'Het bestand zelf staat daar nog, en is niet doorgegeven.',
    next: 'Verbeter het metabestand bij de partner aan de hand van de metafile.xsd, en verzend het metabestand daarna opnieuw.',
  },
  'sender-unknown': {
    title: 'Digipoort kent de afzender niet',
    meaning:
      'Wat in het metabestand als afzender staat, is daar niet geregistreerd. Het bestand is niet doorgegeven.',
    next: 'Vergelijk de afzender bij de partner teken voor teken met uw registratie bij Logius, en verzend het metabestand daarna opnieuw.',
  },
  'receiver-unknown': {
    title: 'Digipoort kent de ontvanger niet',
    meaning:
      'Wat in het metabestand als ontvanger staat, is daar niet geregistreerd. Het bestand is niet doorgegeven.',
    next: 'Vraag de ontvanger om zijn OIN, verbeter dat bij de partner, en verzend het metabestand daarna opnieuw.',
  },
  'size-differs': {
    title: 'Digipoort telde een andere grootte dan in het metabestand staat',
    meaning: 'Het bestand is misschien onderweg beschadigd. Het is niet doorgegeven.',
    next: 'Verzend het bestand opnieuw.',
  },
  'digest-differs': {
    title: 'Digipoort berekende een andere digest dan in het metabestand staat',
    meaning:
      'Het bestand is onderweg beschadigd, of de digest is van een andere soort dan Digipoort verwacht. Het is niet doorgegeven.',
    next: 'Verzend het bestand opnieuw. Wordt het weer afgekeurd, vergelijk dan algoritme en schrijfwijze van de digest met de metafile.xsd.',
  },
  'name-invalid': {
    title: 'Digipoort neemt zo’n naam niet aan',
    meaning:
      'De naam van het bestand of van het metabestand is in strijd met de regels. Het bestand is niet doorgegeven.',
    next: 'Verzend het bestand onder een andere naam.',
  },
  'metafile-unreadable': {
    title: 'Digipoort kan het metabestand niet lezen',
    meaning:
      'De structuur is niet wat de metafile.xsd voorschrijft. Het bestand staat daar nog, en is niet doorgegeven.',
    next: 'Verbeter de namen van de elementen bij de partner aan de hand van de metafile.xsd, en verzend het metabestand daarna opnieuw.',
  },
};
