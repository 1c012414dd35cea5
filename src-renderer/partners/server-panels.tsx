import type { ReactNode } from 'react';
import { TabPanel } from 'react-aria-components';
import { BankFilesTab, BankGeneralTab, BankOptionsTab } from './bank-tabs.tsx';
import { DigipoortGeneralTab, DigipoortOptionsTab } from './digipoort-tabs.tsx';
import { MetafileTab } from './metafile-tab.tsx';
import { ServerOptionsTab } from './server-options.tsx';
import { ServerGeneralTab } from './server-tabs.tsx';
import type { ServerKind } from './server-tabs.tsx';

/** The tabs of a partner that files go to over FTP and TLS; `test` stands below the first. */
export function ServerPanels(props: {
  readonly kind: ServerKind;
  /** Its name has the keyboard. */
  readonly isFirst: boolean;
  readonly test: ReactNode;
}): ReactNode {
  const { kind, isFirst, test } = props;
  return (
    <>
      <TabPanel id="general" className="editor-panel">
        {kind === 'ftps' && <ServerGeneralTab isFirst={isFirst} />}
        {kind === 'digipoort' && <DigipoortGeneralTab isFirst={isFirst} />}
        {kind === 'bank-of-canada' && <BankGeneralTab isFirst={isFirst} />}
        {test}
      </TabPanel>
      {kind === 'digipoort' && (
        <TabPanel id="metafile" className="editor-panel">
          <MetafileTab />
        </TabPanel>
      )}
      {kind === 'bank-of-canada' && (
        <TabPanel id="files" className="editor-panel">
          <BankFilesTab />
        </TabPanel>
      )}
      <TabPanel id="options" className="editor-panel">
        {kind === 'ftps' && <ServerOptionsTab />}
        {kind === 'digipoort' && <DigipoortOptionsTab />}
        {kind === 'bank-of-canada' && <BankOptionsTab />}
      </TabPanel>
    </>
  );
}
