import type { Evidence } from '../../index.ts';
import type { Words } from '../words.ts';
import { isDigipoort } from './standing.ts';

/** One thing that a third party does, and the commands for it. */
export interface CheckStep {
  readonly text: string;
  readonly commands: readonly string[];
}

/** Trusts exactly the signer's certificate, as whoever checks must have compared its fingerprint. */
export function signatureCommand(isDetached: boolean): string {
  const content = isDetached ? ' -content signed-content.bin' : '';
  return `openssl cms -verify -binary -inform DER -in signature.p7m${content} -certfile signer.pem -CAfile signer.pem -partial_chain -purpose any -out checked.bin`;
}

/** Compares what was signed with what stands in the receipt. */
export const compareCommand = 'cmp checked.bin signed-content.bin';

/** How evidence is checked without us; the texts still to be filled in. No name from outside gets into a command. */
export function checkSteps(words: Words, { transfer, receipt, facts }: Evidence): readonly CheckStep[] {
  const { check } = words.evidence.page;
  const isSigned = receipt !== undefined && facts['signer'] !== undefined;
  const steps: CheckStep[] = [];
  if (transfer?.sha256 !== undefined)
    steps.push({
      text: check.sums,
      commands: ['sha256sum FILE', 'shasum -a 256 FILE', 'certutil -hashfile FILE SHA256'],
    });
  if (isSigned)
    steps.push(
      { text: check.signature, commands: [signatureCommand(facts['detached'] === 'true'), compareCommand] },
      { text: check.fingerprint, commands: ['openssl x509 -in signer.pem -noout -fingerprint -sha256'] },
    );
  if (receipt !== undefined && isDigipoort(receipt)) steps.push({ text: check.digipoort, commands: [] });
  else if (transfer?.receipt === 'confirmed' || (transfer?.receipt === 'refused' && receipt === undefined))
    steps.push({ text: check.word, commands: [] });
  else if (!isSigned) steps.push({ text: check.ask, commands: [] });
  return steps;
}
