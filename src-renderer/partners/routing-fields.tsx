import type { ReactNode } from 'react';
import { CodeList } from './code-list.tsx';
import { DraftSwitch, DraftText } from './draft-fields.tsx';

/** Codes written in each file, and the codes that lead here or on to others. */
export function RoutingFields(): ReactNode {
  return (
    <>
      <div className="editor-pair even">
        <DraftText field="destination" mono />
        <DraftText field="originator" mono />
        <DraftText field="userData" mono />
      </div>
      <CodeList field="ourCodes" />
      <DraftSwitch field="subAddresses" />
      <CodeList field="behind" />
      <DraftSwitch field="mayForward" />
    </>
  );
}
