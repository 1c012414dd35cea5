import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { speak, startWords } from '../words/index.ts';
import { emptyDraft } from './draft.ts';
import type { PartnerDraft } from './draft.ts';
import { withKind } from './draft-kinds.ts';
import { firewallLines } from './firewall-text.ts';
import { withMode } from './server-draft.ts';

beforeAll(async () => {
  startWords();
  await speak('en');
});

function textOf(draft: PartnerDraft): string {
  return firewallLines(draft, i18next.t).join('\n');
}

describe('what the network administrator is told', () => {
  it('B-01, B-08: names the bank, its address, its port of either mode and its data ports', () => {
    const bank = withKind(emptyDraft, 'bank-of-canada');
    expect(textOf(bank)).toContain('csb-oec.bpmca.com (204.104.133.46), port 990');
    expect(textOf(bank)).toContain('ports 23001 to 23100');
    const explicit = { ...bank, ...withMode(bank, 'explicit') };
    expect(textOf(explicit)).toContain('port 21021: the control connection of FTP over explicit TLS');
    expect(textOf({ ...bank, passiveFrom: '', passiveTo: '' })).toContain('ports 23001 to 23100');
    expect(textOf({ ...bank, host: 'other.example' })).not.toContain('204.104.133.46');
  });

  it('D-01, D-12: names what stands on the connection form of Digipoort, and that TLS stays whole', () => {
    const digipoort = { ...withKind(emptyDraft, 'digipoort'), host: 'ftps.example.nl', port: '2121' };
    expect(textOf(digipoort)).toContain('ftps.example.nl, port 2121');
    expect(textOf(digipoort)).toContain('any port from 1024');
    expect(textOf({ ...digipoort, passiveFrom: '40000', passiveTo: '40100' })).toContain(
      'ports 40000 to 40100',
    );
    expect(textOf(digipoort)).toContain('asks for our own certificate');
    expect(textOf({ ...digipoort, host: '' })).toContain('connection form');
  });
});
