import { useState } from 'react';
import type { ReactNode } from 'react';
import { MetafileProfile } from '../../shared/index.ts';
import type { Dropped } from '../context/index.ts';
import { Button, PickFiles, canSaveFiles, saveFile } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { profileDraftOf, writtenProfile } from './digipoort-draft.ts';
import { useDraftForm } from './draft-fields.tsx';

/** Longer ones are no schema of a metafile, in octets. */
const longestFile = 500_000;

/** The metafile.xsd of the account, and the spelling of metafiles as a file. */
export function MetafileFiles(): ReactNode {
  const { t } = useWords();
  const { draft, change } = useDraftForm();
  const [bad, setBad] = useState<'schema' | 'profile'>();
  const { schema = '' } = draft;

  async function takeSchema([picked]: readonly Dropped[]): Promise<void> {
    const text = await textOf(picked);
    const isSchema = text !== undefined && isXmlSchema(text);
    setBad(isSchema ? undefined : 'schema');
    if (isSchema) change({ schema: text });
  }

  async function takeProfile([picked]: readonly Dropped[]): Promise<void> {
    const read = MetafileProfile.safeParse(parsed(await textOf(picked)));
    setBad(read.success ? undefined : 'profile');
    if (read.success) change(profileDraftOf(read.data));
  }

  function saveProfile(): void {
    const written = MetafileProfile.safeParse(writtenProfile(draft));
    if (written.success) saveFile('metafile-profile.json', `${JSON.stringify(written.data, null, 2)}\n`);
  }

  return (
    <section>
      <h3>{t('window.partnerDigipoort.files.title')}</h3>
      <p className="dim small">
        {schema === '' ? t('window.partnerDigipoort.files.none') : t('window.partnerDigipoort.files.has')}
      </p>
      <div className="panel-actions">
        <PickFiles onPick={(files) => void takeSchema(files)}>
          <Button>{t('window.partnerDigipoort.files.takeSchema')}</Button>
        </PickFiles>
        {schema !== '' && (
          <Button onPress={() => change({ schema: '' })}>
            {t('window.partnerDigipoort.files.dropSchema')}
          </Button>
        )}
        <PickFiles onPick={(files) => void takeProfile(files)}>
          <Button>{t('window.partnerDigipoort.files.takeProfile')}</Button>
        </PickFiles>
        {canSaveFiles() && (
          <Button onPress={saveProfile}>{t('window.partnerDigipoort.files.saveProfile')}</Button>
        )}
      </div>
      <p role="alert" className="small tone-bad">
        {bad === 'schema' && t('window.partnerDigipoort.files.badSchema')}
        {bad === 'profile' && t('window.partnerDigipoort.files.badProfile')}
      </p>
    </section>
  );
}

async function textOf(picked: Dropped | undefined): Promise<string | undefined> {
  if (picked === undefined || picked.file.size > longestFile) return undefined;
  return await picked.file.text();
}

/** What the engine would refuse at once; all of it is looked at when the partner is saved. */
function isXmlSchema(text: string): boolean {
  return /<(?:[\w.-]+:)?schema[\s>]/.test(text) && text.includes('http://www.w3.org/2001/XMLSchema');
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
