import { agreementFindings, purposesThere } from '../../../shared/index.ts';
import type { EngineApi, Partner } from '../../../shared/index.ts';
import type { Output } from './output.ts';

/** Says on the standard error what a partner that has just been written down still lacks: certificates that come after its entry. */
export async function sayWhatIsMissing(api: EngineApi, output: Output, partner: Partner): Promise<void> {
  if (partner.kind !== 'oftp2') return;
  const { id, oftp2, practice } = partner;
  const { suite: _suite, ...switches } = oftp2.security;
  if (practice || !Object.values(switches).includes(true)) return;
  const findings = agreementFindings(oftp2, {
    ownCode: '',
    groupCodes: [],
    others: [],
    certificates: purposesThere(await api.certificates.list({}), id),
    before: oftp2,
  });
  for (const { code, params, weight } of findings) {
    if (weight === 'caution') output.problem({ code, params, retry: 'never' });
  }
}
