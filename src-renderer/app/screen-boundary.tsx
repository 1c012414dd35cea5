import { CircleAlert } from 'lucide-react';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button, EmptyState } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

interface BoundaryState {
  readonly hasStopped: boolean;
}

/** A fault of one screen leaves the rest of the window as it is. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { hasStopped: false };

  static getDerivedStateFromError(): BoundaryState {
    return { hasStopped: true };
  }

  override render(): ReactNode {
    if (!this.state.hasStopped) return this.props.children;
    return <Stopped onAgain={() => this.setState({ hasStopped: false })} />;
  }
}

function Stopped({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <main className="screen">
      <EmptyState
        icon={<CircleAlert />}
        title={t('window.shell.crash.title')}
        meaning={t('window.shell.crash.meaning')}
        action={<Button onPress={onAgain}>{t('window.shell.crash.again')}</Button>}
      />
    </main>
  );
}
