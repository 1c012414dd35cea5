import type { reasons as English } from '../en/reasons.ts';

/** Phrases for the values that a problem's parameters may have, by the parameter's name. */
export const reasons: typeof English = {
  /** What comes next, where it was agreed otherwise than usual for the partner's reason: a whole sentence. */
  byAgreement: {
    later:
      'U hoeft nu niets te doen: Waybill probeert het vanzelf opnieuw, zoals u voor deze reden van deze partner hebt ingesteld. Blijft het zo, vraag het dan aan de partner.',
    never:
      'Waybill probeert het niet vanzelf opnieuw, zoals u voor deze reden van deze partner hebt ingesteld. Vraag het aan de partner en probeer het daarna zelf opnieuw.',
  },
  why: {
    'self-signed': 'het is door zichzelf ondertekend',
    'unknown-authority': 'de autoriteit is niet bekend',
    changed: 'het is een ander dan eerst',
    'authority-expired': 'een autoriteit waarvan de geldigheid is verlopen',
    'authority-not-yet-valid': 'een autoriteit waarvan de geldigheid nog niet is begonnen',
    'not-an-authority': 'het mag geen certificaten ondertekenen',
    'key-usage': 'de sleutel is niet bedoeld om certificaten te ondertekenen',
    'path-length': 'er staan meer autoriteiten onder dan het toelaat',
    'name-constraints': 'een naam waarvoor het niet mag ondertekenen',
    'critical-extension': 'er staat iets in dat Waybill niet kent en niet mag overslaan',
    'weak-key': 'de sleutel is te kort',
    'weak-signature': 'de handtekening is van een soort die vervalst kan worden',
    signature: 'de handtekening klopt niet',
    'tls-library': 'de TLS-bibliotheek aanvaardt het niet',
  },
  /** What is wrong with a name, at Digipoort or at the Bank of Canada. */
  fault: {
    empty: 'er is geen naam',
    'first-character': 'hij moet met een letter of _ beginnen',
    character: 'er staan tekens in die niet mogen',
    long: 'hij is langer dan 100 tekens',
    'long-with-metafile': 'met .meta erachter zou hij langer dan 100 tekens zijn',
    'reserved-ending': 'namen die op .meta of .error eindigen, zijn voor berichten',
    'reserved-look': 'hij eindigt als een bericht',
    space: 'er staat een spatie in',
    'no-extension': 'de punt en wat erachter staat, ontbreken',
    'no-hashes': '## voor de laatste letter ontbreekt',
    'few-hashes': 'er staat één # waar er twee moeten staan',
    'many-hashes': 'er staan meer dan twee # in',
    'other-extension': 'hij moet op .##T of .##P eindigen',
    'no-organization': 'hij moet met de vijf cijfers van de Organization Id beginnen',
    'no-sequence': 'het nummer van het bestand ontbreekt',
    'sequence-length': 'het nummer van het bestand moet drie tekens hebben',
    'other-organization': 'hij begint met de Organization Id van iemand anders',
  },
  /** What a person said to a certificate that came as a file. */
  decision: { accepted: 'aanvaard', refused: 'geweigerd' },
  /** Who is at an end of a delivery. */
  end: { sender: 'afzender', receiver: 'ontvanger' },
  /** What a metafile says, in words. */
  field: {
    dataReferenceId: 'de referentie van de afzender',
    sender: 'de afzender',
    receiver: 'de ontvanger',
    fileName: 'de naam van het bestand',
    size: 'de grootte',
    digest: 'de digest',
    received: 'het tijdstip van ontvangst',
    digipoortReferenceId: 'de referentie van Digipoort',
    error: 'de reden van een afkeuring',
  },
  road: {
    'tls-client': 'het station waarmee verbinding is gemaakt',
    'tls-server': 'wie verbinding met ons maakt',
    signer: 'de ondertekenaar van een bestand',
    recipient: 'voor wie een bestand wordt versleuteld',
    receipt: 'de ondertekenaar van een ontvangstbewijs',
  },
  purpose: {
    tls: 'de verbinding (TLS)',
    authentication: 'het aantonen van de identiteit',
    signing: 'het ondertekenen van bestanden',
    encryption: 'het versleutelen van bestanden',
    receipts: 'het ondertekenen van ontvangstbewijzen',
  },
};
