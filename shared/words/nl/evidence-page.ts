import type { evidencePage as English } from '../en/evidence-page.ts';

/** The page that is shown and printed as evidence of a file. Each standing says what it proves, and what it does not. */
export const evidencePage: typeof English = {
  title: 'Bewijs: {{file}}',
  sent: 'Verzonden aan {{partner}}',
  came: 'Ontvangen van {{partner}}',
  alone: 'Een ontvangstbewijs van {{partner}} dat bij geen bestand hier past',
  proven: 'Wat hieruit blijkt',
  open: 'Wat hiermee niet is bewezen',
  standing: {
    signed: {
      title: 'Ontvangen, en daarvoor getekend',
      proven:
        '{{partner}} heeft ondertekend dat het bestand met deze naam, dit tijdstempel en deze hash is ontvangen. Alleen wie de sleutel van de ondertekenaar heeft, kan die handtekening zetten; Waybill kan dat niet.',
      open: 'Van wie de sleutel is, staat in het certificaat: vergelijk de vingerafdruk met wat {{partner}} opgeeft. Wat daarna met het bestand is gedaan, zegt het ontvangstbewijs niet.',
    },
    unsigned: {
      title: 'Ontvangen, volgens een niet-ondertekend ontvangstbewijs',
      proven: 'Dit ontvangstbewijs kwam van {{partner}}, in de sessie waarvan de stappen hieronder staan.',
      open: 'Niemand heeft het ondertekend: tegenover anderen bewijst het niet dat het van {{partner}} komt. De eigen administratie van {{partner}} moet hetzelfde zeggen.',
    },
    answer: {
      title: 'Geaccepteerd door Digipoort',
      proven:
        'Dit antwoord stond bij Digipoort naast de aanlevering en herhaalt het metabestand met de digest van het bestand.',
      open: 'Niemand heeft het antwoord ondertekend. Digipoort kan met zijn referentie {{stamp}} zeggen of het echt is. Of de ontvanger de inhoud heeft overgenomen, zegt het niet.',
    },
    failed: {
      title: 'Er kwam een ontvangstbewijs dat niets bewijst',
      proven:
        'Er is een ontvangstbewijs voor dit bestand gekomen. Waybill heeft het niet aanvaard, om de reden die hieronder staat.',
      open: 'Dat {{partner}} het bestand heeft ontvangen.',
    },
    byHand: {
      title: 'Bevestigd door een persoon',
      proven:
        'Iemand hier heeft op het tijdstip hieronder vastgelegd dat {{partner}} het bestand heeft ontvangen.',
      open: 'Waybill heeft geen ontvangstbewijs gekregen. Wat {{partner}} heeft geschreven (een e-mail, een brief, een pagina van zijn site) is het bewijs: leg dat bij deze pagina.',
    },
    refusedSigned: {
      title: 'Geweigerd, en daarvoor getekend',
      proven:
        '{{partner}} heeft ondertekend dat het bestand met deze naam en dit tijdstempel wordt geweigerd, om de reden hieronder.',
      open: 'Dat het bestand in zijn geheel is aangekomen: dat zegt een weigering niet.',
    },
    refusedUnsigned: {
      title: 'Geweigerd, volgens een niet-ondertekend antwoord',
      proven: 'Deze weigering kwam van {{partner}}, in de sessie waarvan de stappen hieronder staan.',
      open: 'Niemand heeft de weigering ondertekend: tegenover anderen bewijst ze niet dat ze van {{partner}} komt.',
    },
    refusedAnswer: {
      title: 'Afgekeurd door Digipoort',
      proven: 'Dit antwoord stond bij Digipoort naast de aanlevering en noemt de reden hieronder.',
      open: 'Niemand heeft het antwoord ondertekend. Digipoort kan met zijn referentie {{stamp}} zeggen of het echt is.',
    },
    refusedByHand: {
      title: 'Geweigerd, volgens een persoon',
      proven:
        'Iemand hier heeft op het tijdstip hieronder vastgelegd dat {{partner}} het bestand heeft geweigerd.',
      open: 'Waybill heeft geen antwoord gekregen. Wat {{partner}} heeft geschreven is het bewijs: leg dat bij deze pagina.',
    },
    noReceipt: {
      title: 'Afgeleverd; van deze server komt geen ontvangstbewijs',
      proven:
        'De server heeft het bestand op het tijdstip hieronder aangenomen, in een sessie met het certificaat dat hieronder staat, als er een was. De grootte of de controlesom die hij opgaf, is met het bestand vergeleken.',
      open: 'De bevestiging van een server is niet ondertekend en er komt geen ontvangstbewijs: dat iemand het bestand heeft geopend of nog heeft, is niet bewezen. {{partner}} kan de grootte en de SHA-256 vergelijken met wat daar staat.',
    },
    serverWord: {
      title: 'Afgeleverd; van deze server komt geen ontvangstbewijs',
      proven:
        'De server heeft op het tijdstip hieronder geantwoord dat hij het bestand heeft aangenomen, in een sessie met het certificaat dat hieronder staat, als er een was.',
      open: 'De grootte en de inhoud zijn daar niet vergeleken. De bevestiging van een server is niet ondertekend en er komt geen ontvangstbewijs: dat iemand het bestand heeft geopend of nog heeft, is niet bewezen. {{partner}} kan de grootte en de SHA-256 vergelijken met wat daar staat.',
    },
    awaiting: {
      title: 'Afgeleverd; het ontvangstbewijs is er nog niet',
      proven: '{{partner}} heeft in de sessie bevestigd dat het hele bestand er is.',
      open: 'Dat de ontvanger het heeft aanvaard: dat zegt pas het ontvangstbewijs.',
    },
    awaitingWord: {
      title: 'Afgeleverd; nog door niemand bevestigd',
      proven: 'De server van {{partner}} heeft in de sessie bevestigd dat het hele bestand er is.',
      open: 'Er komt geen automatisch ontvangstbewijs, en niemand heeft tot nu toe vastgelegd wat {{partner}} heeft gezegd.',
    },
    unknown: {
      title: 'Onbekend of het is aangekomen',
      proven:
        'Mogelijk is elke byte verzonden; de verbinding viel weg voordat {{partner}} dat had bevestigd.',
      open: 'Dat {{partner}} het bestand heeft, en evenmin dat het daar niet is.',
    },
    notDelivered: {
      title: 'Niet afgeleverd',
      proven: 'Wat er is geprobeerd, en wanneer, staat hieronder.',
      open: 'Dat {{partner}} het bestand heeft: het is niet afgeleverd.',
    },
    answered: {
      title: 'Ontvangen en beantwoord',
      proven:
        'Het bestand is in zijn geheel aangekomen, en dit ontvangstbewijs van ons ging naar {{partner}}.',
      open: 'Het ontvangstbewijs is onze eigen verklaring: dat {{partner}} het heeft bewaard, moet uit zijn administratie blijken.',
    },
    came: {
      title: 'Ontvangen',
      proven:
        'Het bestand is in zijn geheel van {{partner}} gekomen, in de sessie waarvan de stappen hieronder staan.',
      open: 'Wij hebben er geen ontvangstbewijs voor verzonden. Wie het bestand heeft geschreven, bewijst alleen een handtekening in het bestand zelf, als die erin staat.',
    },
    notCame: {
      title: 'Niet ontvangen',
      proven: 'Wat er is geprobeerd, en wanneer, staat hieronder.',
      open: 'Dat het bestand in zijn geheel is aangekomen: dat is het niet.',
    },
    alone: {
      title: 'Een ontvangstbewijs dat bij geen bestand past',
      proven: 'Dit ontvangstbewijs kwam van {{partner}}.',
      open: 'Voor welk bestand het is: geen bestand hier heeft deze naam en dit tijdstempel.',
    },
  },
  clock: 'Alle tijden zijn die van de klok van deze computer; niemand anders heeft ze bevestigd.',
  sections: {
    file: 'Het bestand',
    receipt: 'Het ontvangstbewijs',
    line: 'De verbinding',
    timeline: 'Wat er is gebeurd',
    check: 'Zo controleert u dit zonder Waybill',
    files: 'De bestanden bij deze pagina',
  },
  fact: {
    number: 'Nummer in het journaal',
    name: 'Naam',
    remoteName: 'Naam tussen de partners',
    stamp: 'Tijdstempel',
    destination: 'Bestemming',
    originator: 'Afzender',
    size: 'Grootte',
    lineSize: 'Grootte zoals verzonden',
    sha256: 'SHA-256 van het bestand',
    state: 'Overdracht',
    receipt: 'Ontvangstbewijs',
    form: 'Vorm',
    outcome: 'Uitkomst',
    at: 'Tijd',
    signature: 'Handtekening',
    signer: 'Ondertekend door',
    fingerprint: 'SHA-256-vingerafdruk van het certificaat van de ondertekenaar',
    hash: 'Hash in het ontvangstbewijs',
    hashVerdict: 'Deze hash',
    digest: 'Digest in het metabestand',
    reason: 'Reden',
    tls: 'Versleuteld met',
    certificate: 'Certificaat van de andere kant',
    certificateFingerprint: 'SHA-256-vingerafdruk daarvan',
  },
  /** Behind `This hash`. */
  hash: {
    same: 'is de SHA-256 van het bestand.',
    ofLine:
      'is die van het bestand zoals het is verzonden, eerst ondertekend, gecomprimeerd of versleuteld. Waybill heeft beide vergeleken: ze zijn gelijk.',
    unproven: 'is niet door een handtekening bewezen.',
  },
  /** Behind a step that the user took. */
  person: 'Iemand hier',
  noTls: 'niet versleuteld',
  octets: '{{size}} ({{number}} bytes)',
  column: {
    utc: 'Tijd (UTC)',
    local: 'Tijd ({{zone}})',
    step: 'Stap',
    by: 'Volgens',
    details: 'Bijzonderheden',
  },
  partnerSaid: '{{partner}} schreef: {{text}}',
  line: 'Protocol:',
  check: {
    sums: 'Laat de SHA-256 van het bestand berekenen en vergelijk die met de waarde hierboven. FILE staat voor het pad: eerst Linux, dan macOS, dan Windows.',
    signature:
      'Controleer de handtekening van het ontvangstbewijs met OpenSSL 3, in de map met de bestanden bij deze pagina. Er verschijnt “CMS Verification successful”; cmp meldt niets als wat is ondertekend gelijk is aan wat in het ontvangstbewijs staat.',
    fingerprint:
      'Toon de vingerafdruk van het certificaat van de ondertekenaar en vergelijk die met wat de eigenaar opgeeft, bijvoorbeeld per telefoon.',
    digipoort:
      'Zoek de digest op in metafile.xml en in het antwoord en vergelijk die met het bestand. Vraag Digipoort naar zijn referentie {{stamp}}.',
    ask: 'Vraag {{partner}} wat zijn eigen administratie zegt over deze naam, deze grootte en deze tijd.',
    word: 'Lees wat {{partner}} heeft geschreven en vergelijk de datum met de datum die hier is vastgelegd.',
  },
  file: {
    receipt: 'Het ontvangstbewijs, byte voor byte zoals het binnenkwam',
    ours: 'Ons ontvangstbewijs, byte voor byte zoals het is verzonden',
    signature: 'De handtekening ervan (CMS SignedData)',
    content: 'Wat is ondertekend',
    signer: 'Het certificaat van de ondertekenaar',
    metafile: 'Wat er aan Digipoort over het bestand is gemeld',
    json: 'Alles op deze pagina, voor programma’s',
  },
  made: 'Gemaakt door Waybill {{program}} op {{at}}.',
};
