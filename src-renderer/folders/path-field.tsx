import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

/** The folder that is shown; another can be written in its place. Enter goes there, Escape leaves it as it was. */
export function PathField(props: {
  readonly label: string;
  readonly folder: string;
  readonly onGo: (folder: string) => void;
}): ReactNode {
  const { label, folder, onGo } = props;
  const [written, setWritten] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const shown = useRef(folder);

  // The end of a long path says where one is.
  useEffect(() => {
    const input = field.current;
    if (input !== null && written === undefined) input.scrollLeft = input.scrollWidth;
  });

  // As with an address: whoever has the keyboard in it writes over all of it, also over a folder that was read in the meantime.
  useLayoutEffect(() => {
    const input = field.current;
    if (shown.current === folder || written !== undefined) return;
    shown.current = folder;
    if (input !== null && document.activeElement === input) input.select();
  }, [folder, written]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') setWritten(undefined);
    if (event.key !== 'Enter' || written === undefined || written.trim() === '') return;
    onGo(written.trim());
    setWritten(undefined);
  }

  return (
    <input
      ref={field}
      className="field-input mono path-field"
      aria-label={label}
      title={folder}
      value={written ?? folder}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setWritten(event.target.value)}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target.select()}
      onBlur={() => setWritten(undefined)}
    />
  );
}
