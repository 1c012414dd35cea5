import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useWindow } from '../context/index.ts';
import { useWords } from '../words/index.ts';
import { Button, IconButton } from './button.tsx';

const shownFor = 1_600;

function useCopy(text: () => string): { readonly copied: boolean; readonly copy: () => void } {
  const { notices } = useWindow();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);
  async function write(): Promise<void> {
    await navigator.clipboard.writeText(text());
    setCopied(true);
  }
  return { copied, copy: () => void notices.watch(write()) };
}

/** Puts a text on the clipboard, and says so on itself. */
export function CopyButton({
  text,
  label,
}: {
  readonly text: () => string;
  readonly label: string;
}): ReactNode {
  const { t } = useWords();
  const { copied, copy } = useCopy(text);
  return (
    <Button
      icon={copied ? <Check className="icon" aria-hidden /> : <Copy className="icon" aria-hidden />}
      onPress={copy}
    >
      {copied ? t('window.shell.actions.copied') : label}
    </Button>
  );
}

/** The same as a sign only. */
export function CopyIcon({
  text,
  label,
}: {
  readonly text: () => string;
  readonly label: string;
}): ReactNode {
  const { t } = useWords();
  const { copied, copy } = useCopy(text);
  return (
    <IconButton
      icon={copied ? <Check className="icon" aria-hidden /> : <Copy className="icon" aria-hidden />}
      label={copied ? t('window.shell.actions.copied') : label}
      onPress={copy}
    />
  );
}
