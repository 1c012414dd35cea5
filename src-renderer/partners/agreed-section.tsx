import { ChevronRight, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { sectionOfField, sectionSummary } from './agreed-sections.ts';
import type { AgreedSection as Section } from './agreed-sections.ts';
import { useDraftForm } from './draft-fields.tsx';

/** A part of what is agreed: closed it says in a line what differs from what is usual. */
export function AgreedSection(props: { readonly section: Section; readonly children: ReactNode }): ReactNode {
  const { section, children } = props;
  const speech = useWords();
  const { t } = speech;
  const { draft, shownWrong, isOpen, open } = useDraftForm();
  const isWrong = [...shownWrong].some((field) => sectionOfField[field] === section);
  return (
    <Disclosure
      className="agreed-section"
      isExpanded={isOpen(section)}
      onExpandedChange={(isExpanded) => open(section, isExpanded)}
    >
      <Heading level={3} className="agreed-head">
        <Button slot="trigger" className="agreed-trigger">
          <ChevronRight className="icon agreed-arrow" aria-hidden />
          <span>{t(`window.partnerAgreed.sections.${section}`)}</span>
          <span className="agreed-summary cut">{sectionSummary(section, draft, speech)}</span>
          {isWrong && (
            <CircleAlert className="icon tone-bad" aria-label={t('window.partnerEditor.steps.wrong')} />
          )}
        </Button>
      </Heading>
      <DisclosurePanel className="agreed-panel">
        <div className="agreed-body">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
