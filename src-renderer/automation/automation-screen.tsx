import { CalendarClock, PhoneOutgoing, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Automation, PartnerSummary } from '../../shared/index.ts';
import { expiryWarningDays, lineOf } from '../../shared/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { Button, Chip, EmptyState, ScreenHead, Toggle } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { useAutomation } from './use-automation.ts';
import './automation.css';

/** What Waybill does by itself: for everybody, and partner by partner with when next, a switch, and "now". */
export function AutomationScreen(): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const all = useAutomation();
  const partners = useOverview((overview) => overview.partners);
  const rows = (partners ?? []).flatMap((partner) => {
    const automation = all?.find(({ partnerId }) => partnerId === partner.id);
    return automation === undefined || partner.practice ? [] : [{ partner, automation }];
  });
  return (
    <div className="screen">
      <main className="screen-main automation" aria-label={t('window.automation.title')}>
        <ScreenHead title={t('window.automation.title')} />
        <p className="dim automation-lead">{t('window.automation.lead')}</p>
        <ForEverybody />
        {partners !== undefined && all !== undefined && rows.length === 0 && (
          <EmptyState
            icon={<CalendarClock />}
            title={t('window.automation.empty.title')}
            meaning={t('window.automation.empty.meaning')}
            action={
              <Button
                tone="primary"
                icon={<UserPlus className="icon" aria-hidden />}
                onPress={() => navigation.open({ kind: 'partner', id: undefined, step: 'who' })}
              >
                {t('window.partners.add')}
              </Button>
            }
          />
        )}
        {rows.length > 0 && (
          <>
            <h2 className="automation-heading" id="automation-partners">
              {t('window.automation.partners')}
            </h2>
            <ul className="automation-rows" aria-labelledby="automation-partners">
              {rows.map((row) => (
                <Row key={row.partner.id} {...row} />
              ))}
            </ul>
          </>
        )}
      </main>
    </div>
  );
}

/** What holds for all partners alike. */
function ForEverybody(): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const status = useOverview((overview) => overview.status);
  if (status === undefined) return null;
  const { open, problem } = status.listener;
  const isOpen = open.length > 0;
  const ports = open.map(({ port }) => port).join(', ');
  return (
    <section className="automation-all" aria-labelledby="automation-all">
      <h2 id="automation-all">{t('window.automation.all.title')}</h2>
      <div className="automation-listen">
        <Toggle
          label={t('window.automation.all.listen')}
          hint={
            isOpen ? t('window.automation.all.listening', { ports }) : t('window.automation.all.notListening')
          }
          isOn={isOpen}
          onChange={(isOn) =>
            void notices.watch(
              isOn
                ? state.api.listener.start({ remember: true })
                : state.api.listener.stop({ remember: true }),
            )
          }
          note={
            problem === undefined
              ? undefined
              : { text: t('window.automation.all.listenFailed'), weight: 'error' }
          }
        />
        <Button onPress={() => navigation.go('settings')}>{t('window.automation.all.settings')}</Button>
      </div>
      <ul className="automation-facts small dim">
        <li>{t('window.automation.all.retries')}</li>
        <li>
          {t('window.automation.all.certificates', {
            first: expiryWarningDays[0],
            second: expiryWarningDays[1],
            third: expiryWarningDays[2],
          })}
        </li>
        <li>{t('window.automation.all.deadlines')}</li>
      </ul>
    </section>
  );
}

function Row({
  partner,
  automation,
}: {
  readonly partner: PartnerSummary;
  readonly automation: Automation;
}): ReactNode {
  const { state, notices } = useWindow();
  const speech = useWords();
  const { t } = speech;
  const actions = useActions();
  const { id, name, kind, capabilities } = partner;
  const { paused, waiting, needsPerson } = automation;
  // A partner without an address only calls us: no switch and no button of ours would do anything.
  const isCalled = lineOf(partner).host !== '';
  const canBeCalled = isCalled && (capabilities.collect || waiting > 0);
  return (
    <li className="automation-row">
      <div className="automation-who">
        <b className="cut">{name}</b>
        <span className="dim small">{t(`window.partners.kind.${kind}`)}</span>
        {paused && <Chip tone="due">{t('window.automation.paused')}</Chip>}
        {needsPerson && <Chip tone="bad">{t('window.automation.needsPerson')}</Chip>}
      </div>
      <ul className="automation-facts small">
        {factsOf(automation, isCalled, speech).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className="automation-do">
        {(isCalled || paused) && (
          <Toggle
            label={t('window.automation.callsByItself', { partner: name })}
            isOn={!paused}
            onChange={(isOn) =>
              void notices.watch(state.api.automation.pause({ partnerId: id, paused: !isOn }))
            }
          />
        )}
        {canBeCalled && (
          <Button
            icon={<PhoneOutgoing className="icon" aria-hidden />}
            label={t('window.automation.nowFor', { partner: name })}
            onPress={() => void actions.collect(partner)}
          >
            {t('window.automation.now')}
          </Button>
        )}
      </div>
    </li>
  );
}

function isSoon(at: number): boolean {
  return at <= Date.now();
}

/** What happens with it, the soonest first. */
function factsOf(automation: Automation, isCalled: boolean, { t, formats }: Speech): readonly string[] {
  const { paused, mayCall, waiting, nextCallAt, looksEveryMinutes, nextLookAt, receiptsDue, nextReminderAt } =
    automation;
  const facts: string[] = [];
  if (waiting > 0) {
    facts.push(t('window.automation.waiting', { count: waiting }));
    if (nextCallAt !== undefined)
      facts.push(
        isSoon(nextCallAt)
          ? t('window.automation.callSoon')
          : t('window.automation.callAt', { moment: formats.moment(nextCallAt) }),
      );
  } else if (!paused && isCalled) facts.push(t('window.automation.nothingWaits'));
  if (looksEveryMinutes !== undefined) {
    facts.push(t('window.automation.looks', { time: formats.duration(looksEveryMinutes * 60) }));
    if (nextLookAt !== undefined)
      facts.push(
        isSoon(nextLookAt)
          ? t('window.automation.lookSoon')
          : t('window.automation.lookAt', { moment: formats.moment(nextLookAt) }),
      );
  }
  if (paused) facts.push(t('window.automation.pausedMeaning'));
  if (mayCall) facts.push(t('window.automation.mayCall'));
  if (receiptsDue > 0 && nextReminderAt !== undefined)
    facts.push(
      t('window.automation.reminder', { count: receiptsDue, moment: formats.moment(nextReminderAt) }),
    );
  return facts;
}
