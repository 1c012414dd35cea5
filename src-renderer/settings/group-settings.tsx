import { X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { OdetteCode, groupFindings } from '../../shared/index.ts';
import type { Settings, SettingsChange, StationGroup } from '../../shared/index.ts';
import { useOverview } from '../context/index.ts';
import { Button, IconButton, TextInput } from '../parts/index.ts';
import { readCodes } from '../partners/index.ts';
import { problemText, useWords } from '../words/index.ts';

/** Codes of ours that stand for several destinations each: what there is, and a form that adds one or changes it. */
export function GroupSettings({
  settings,
  onKeep,
}: {
  readonly settings: Settings;
  readonly onKeep: (change: SettingsChange) => Promise<boolean>;
}): ReactNode {
  const { t, words, formats } = useWords();
  const partners = useOverview((overview) => overview.partners) ?? [];
  const [code, setCode] = useState('');
  const [members, setMembers] = useState('');
  const [hasTried, setTried] = useState(false);
  const { code: ownCode, groups } = settings.station;
  const draft = { code: code.trim(), members: [...readCodes(members)] };
  const next = withGroup(groups, draft);
  const isEmpty = draft.code === '' && draft.members.length === 0;
  const wrong = problemOf();

  /** What is wrong with one of the groups, in a sentence. */
  function findingOf(all: readonly StationGroup[], group: StationGroup): string | undefined {
    const finding = groupFindings(all, { ownCode, partners }).find(
      ({ params }) => params['code'] === group.code,
    );
    return finding === undefined ? undefined : problemText(words, finding, formats.locale).title;
  }

  function problemOf(): string | undefined {
    const invalid = [draft.code, ...draft.members].find((one) => !OdetteCode.safeParse(one).success);
    if (invalid !== undefined)
      return invalid === ''
        ? t('window.settings.groups.codeMissing')
        : t('window.settings.groups.invalid', { code: invalid });
    if (draft.members.length === 0) return t('window.settings.groups.membersMissing');
    return findingOf(next, draft);
  }

  async function keep(): Promise<void> {
    setTried(true);
    if (wrong !== undefined || !(await onKeep({ station: { groups: next } }))) return;
    setCode('');
    setMembers('');
    setTried(false);
  }

  return (
    <section className="setting-card" aria-label={t('window.settings.groups.title')}>
      <h2>{t('window.settings.groups.title')}</h2>
      <p className="dim small">{t('window.settings.groups.meaning')}</p>
      {groups.length > 0 && (
        <ul className="setting-groups">
          {groups.map((group) => {
            const finding = findingOf(groups, group);
            return (
              <li key={group.code}>
                <code>{group.code}</code>
                <span className="setting-group-members small dim">{group.members.join(', ')}</span>
                <Button
                  tone="quiet"
                  onPress={() => {
                    setCode(group.code);
                    setMembers(group.members.join(', '));
                  }}
                >
                  {t('window.settings.groups.change')}
                </Button>
                <IconButton
                  label={t('window.settings.groups.remove', { code: group.code })}
                  icon={<X className="icon" aria-hidden />}
                  onPress={() =>
                    void onKeep({ station: { groups: groups.filter((one) => one.code !== group.code) } })
                  }
                />
                {finding !== undefined && <span className="field-error">{finding}</span>}
              </li>
            );
          })}
        </ul>
      )}
      <form
        className="setting-group-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextInput
          mono
          label={t('window.settings.groups.code')}
          hint={t('window.settings.groups.codeHint')}
          value={code}
          onChange={setCode}
        />
        <TextInput
          mono
          lines={3}
          label={t('window.settings.groups.members')}
          hint={t('window.settings.groups.membersHint')}
          value={members}
          onChange={setMembers}
          error={hasTried && !isEmpty ? wrong : undefined}
        />
        <div className="setting-buttons">
          <Button onPress={() => void keep()} isDisabled={isEmpty}>
            {groups.some((one) => one.code === draft.code)
              ? t('window.settings.groups.keepChanged')
              : t('window.settings.groups.add')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** A group of this code is replaced, a new one comes last. */
function withGroup(groups: readonly StationGroup[], group: StationGroup): StationGroup[] {
  return groups.some(({ code }) => code === group.code)
    ? groups.map((one) => (one.code === group.code ? group : one))
    : [...groups, group];
}
