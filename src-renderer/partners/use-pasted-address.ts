import { useEffect } from 'react';
import { useWindow } from '../context/index.ts';
import { findServerAddress } from './address-draft.ts';

/** An address of a server that is pasted anywhere but into a field, or dropped as text, opens the dialog that adds it. */
export function usePastedAddress(): void {
  const { navigation } = useWindow();
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;

    function take(event: Event, data: DataTransfer | null): void {
      if (data === null || data.files.length > 0 || navigation.store.getState().dialog !== undefined) return;
      if (isField(event.target)) return;
      const address = findServerAddress(data.getData('text/plain'));
      if (address === undefined) return;
      event.preventDefault();
      navigation.open({ kind: 'partner', id: undefined, step: 'general', address });
    }

    function onOver(event: DragEvent): void {
      if (event.dataTransfer?.types.includes('text/plain') !== true || isField(event.target)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    }

    document.addEventListener('paste', (event) => take(event, event.clipboardData), { signal });
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('drop', (event) => take(event, event.dataTransfer), { signal });
    return () => abort.abort();
  }, [navigation]);
}

/** What takes text itself. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
