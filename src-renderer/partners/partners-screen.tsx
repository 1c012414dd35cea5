import { FileDown, FileUp, UserPlus, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { knownAs } from '../../shared/index.ts';
import type { PartnerSummary } from '../../shared/index.ts';
import { useNavigation, useOverview, useWindow } from '../context/index.ts';
import { Button, Chip, EmptyState, ScreenHead } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { addressOf } from './address.ts';
import { PartnerPanel } from './partner-panel.tsx';
import './partners-screen.css';

/** Every partner with what is open, and the panel of one. */
export function PartnersScreen(): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners);
  const chosen = useNavigation((where) => where.partnerId);
  const partner = partners?.find(({ id }) => id === chosen);
  const add = (
    <Button
      tone="primary"
      icon={<UserPlus className="icon" aria-hidden />}
      onPress={() => navigation.open({ kind: 'partner', id: undefined, step: 'who' })}
    >
      {t('window.partners.add')}
    </Button>
  );
  const bringIn = (
    <Button
      icon={<FileUp className="icon" aria-hidden />}
      onPress={() => navigation.open({ kind: 'import-partners', files: [] })}
    >
      {t('window.partnerLists.import.open')}
    </Button>
  );
  const able = (partners ?? []).filter(({ practice }) => !practice);
  return (
    <div className="screen" data-with-panel={partner !== undefined}>
      <main className="screen-main" aria-label={t('window.partners.title')}>
        <ScreenHead title={t('window.partners.title')}>
          {partners !== undefined && partners.length > 0 && (
            <>
              {able.length > 0 && (
                <Button
                  icon={<FileDown className="icon" aria-hidden />}
                  onPress={() => navigation.open({ kind: 'export-partners', ids: able.map(({ id }) => id) })}
                >
                  {t('window.partnerLists.export.open')}
                </Button>
              )}
              {bringIn}
              {add}
            </>
          )}
        </ScreenHead>
        {partners?.length === 0 && (
          <EmptyState
            icon={<Users />}
            title={t('window.partners.empty.title')}
            meaning={t('window.partners.empty.meaning')}
            action={
              <>
                {add}
                {bringIn}
              </>
            }
          />
        )}
        {partners !== undefined && partners.length > 0 && (
          <ListBox
            className="partner-list"
            aria-label={t('window.partners.list')}
            items={partners}
            selectionMode="single"
            selectedKeys={partner === undefined ? [] : [partner.id]}
            onSelectionChange={(keys) => {
              const key = keys === 'all' ? undefined : [...keys][0];
              navigation.showPartner(partners.find(({ id }) => id === key)?.id);
            }}
          >
            {(each) => <PartnerRow partner={each} />}
          </ListBox>
        )}
      </main>
      {partner !== undefined && <PartnerPanel key={partner.id} partner={partner} />}
    </div>
  );
}

function PartnerRow({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { t } = useWords();
  const { name, practice } = partner;
  return (
    <ListBoxItem
      id={partner.id}
      textValue={name}
      className="partner-row"
      data-drop-partner={partner.capabilities.send ? partner.id : undefined}
      data-drop-certificates={partner.capabilities.send ? undefined : partner.id}
    >
      <div className="cut">
        <span className="partner-name">{name}</span>
        {practice && <span className="partner-tag">{t('window.partners.practiceTag')}</span>}
        <div className="dim small cut">
          {t(`window.partners.kind.${partner.kind}`)} · {knownAs(partner)}
        </div>
      </div>
      <div className="dim small cut partner-where">{addressOf(partner, t)}</div>
      <PartnerOpen partner={partner} />
    </ListBoxItem>
  );
}

/** What is open with a partner, the most pressing first. */
function PartnerOpen({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { t } = useWords();
  const { needsYou, receiptsDue, queued } = partner;
  return (
    <div className="partner-open">
      {needsYou > 0 && <Chip tone="bad">{t('window.partners.needsYou', { count: needsYou })}</Chip>}
      {queued > 0 && <Chip tone="accent">{t('window.partners.queued', { count: queued })}</Chip>}
      {receiptsDue > 0 && <Chip tone="due">{t('window.partners.due', { count: receiptsDue })}</Chip>}
      {needsYou + queued + receiptsDue === 0 && <Chip tone="none">{t('window.partners.quiet')}</Chip>}
    </div>
  );
}
