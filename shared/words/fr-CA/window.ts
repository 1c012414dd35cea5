import { automation } from './window/automation.ts';
import { certificateDialogs } from './window/certificate-dialogs.ts';
import { certificateOffers } from './window/certificate-offers.ts';
import { certificates } from './window/certificates.ts';
import { glossary } from './window/glossary.ts';
import { metafiles } from './window/metafiles.ts';
import { palette } from './window/palette.ts';
import { partnerAgreed } from './window/partner-agreed.ts';
import { folders } from './window/folders.ts';
import { log } from './window/log.ts';
import { partnerBank } from './window/partner-bank.ts';
import { partnerDigipoort } from './window/partner-digipoort.ts';
import { partnerEditor } from './window/partner-editor.ts';
import { partnerLists } from './window/partner-lists.ts';
import { partnerServer } from './window/partner-server.ts';
import { partnerFirewall } from './window/partner-firewall.ts';
import { partners } from './window/partners.ts';
import { passwords } from './window/passwords.ts';
import { practice } from './window/practice.ts';
import { receipts } from './window/receipts.ts';
import { sending } from './window/sending.ts';
import { settings } from './window/settings.ts';
import { shell } from './window/shell.ts';
import { transfers } from './window/transfers.ts';

/** What the window says, beside the problems, states and timeline that it shares with the command line. */
export const window = {
  automation,
  shell,
  palette,
  glossary,
  transfers,
  receipts,
  partners,
  partnerBank,
  partnerDigipoort,
  partnerEditor,
  partnerFirewall,
  partnerAgreed,
  partnerLists,
  partnerServer,
  passwords,
  metafiles,
  certificates,
  certificateDialogs,
  folders,
  log,
  certificateOffers,
  sending,
  practice,
  settings,
};
