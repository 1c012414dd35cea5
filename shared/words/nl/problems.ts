import { agreement } from './problems/agreement.ts';
import { bank } from './problems/bank.ts';
import { certificateExchange } from './problems/certificate-exchange.ts';
import { certificates } from './problems/certificates.ts';
import { cms } from './problems/cms.ts';
import { digipoort, digipoortRejections } from './problems/digipoort.ts';
import { doors } from './problems/doors.ts';
import { files } from './problems/files.ts';
import { ftps } from './problems/ftps.ts';
import { general } from './problems/general.ts';
import { home } from './problems/home.ts';
import { imports } from './problems/imports.ts';
import { network } from './problems/network.ts';
import { oftp2 } from './problems/oftp2.ts';
import { partners } from './problems/partners.ts';
import { passwords } from './problems/passwords.ts';
import { proof } from './problems/proof.ts';
import { remote } from './problems/remote.ts';
import { revisions } from './problems/revisions.ts';
import { routing } from './problems/routing.ts';
import { transport } from './problems/transport.ts';
import { usage } from './problems/usage.ts';

/**
 * What happened, what it means, and what to do next, for every problem code. A dot in a code is a step down:
 * `oftp2.esid.03` is `problems.oftp2.esid.03`.
 */
export const problems = {
  ...general,
  ...doors,
  ...files,
  ...partners,
  ...agreement,
  ...bank,
  ...passwords,
  ...digipoort,
  ...routing,
  ...transport,
  ...certificates,
  ...certificateExchange,
  ...cms,
  ...proof,
  ...remote,
  ...revisions,
  ...imports,
  ...network,
  ...home,
  ...usage,
  oftp2,
  ftps,
  digipoort: digipoortRejections,
};
