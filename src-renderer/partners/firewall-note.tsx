import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { CopyButton } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { useDraftForm } from './draft-fields.tsx';
import { firewallLines } from './firewall-text.ts';
import './firewall-note.css';

/** What whoever runs the network has to open, to be read and sent to them. */
export function FirewallNote(): ReactNode {
  const { t } = useWords();
  const { draft } = useDraftForm();
  const lines = firewallLines(draft, t);
  return (
    <Disclosure className="agreed-section firewall">
      <Heading level={3} className="agreed-head">
        <Button slot="trigger" className="agreed-trigger">
          <ChevronRight className="icon agreed-arrow" aria-hidden />
          <span>{t('window.partnerFirewall.title')}</span>
          <span className="agreed-summary cut">{t('window.partnerFirewall.summary')}</span>
        </Button>
      </Heading>
      <DisclosurePanel className="agreed-panel">
        <div className="agreed-body">
          <ul className="firewall-lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div>
            <CopyButton
              label={t('window.partnerFirewall.copy')}
              text={() =>
                [t('window.partnerFirewall.greeting'), '', ...lines.map((line) => `- ${line}`)].join('\n')
              }
            />
          </div>
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
