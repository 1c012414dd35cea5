import { useMemo } from 'react';
import { assertNever } from '../../shared/index.ts';
import type { PartnerSummary } from '../../shared/index.ts';
import { screens, shortcutKeys, useActions, useOverview, useWindow } from '../context/index.ts';
import { useWords } from '../words/index.ts';
import type { Entry, FoundFile } from './entries.ts';
import { useEvidenceEntries } from './use-evidence-entries.ts';

const themes = ['system', 'light', 'dark'] as const;

/** Everything that can be gone to and done from anywhere; `files`: those that were searched for. */
export function useEntries(files: readonly FoundFile[]): readonly Entry[] {
  const { state, navigation, notices } = useWindow();
  const { t, words } = useWords();
  const actions = useActions();
  const partners = useOverview((overview) => overview.partners);
  const theme = useOverview((overview) => overview.settings?.appearance.theme);
  const evidence = useEvidenceEntries();
  return useMemo(() => {
    const toScreens = screens.map((screen, place): Entry => ({
      key: `screen-${screen}`,
      group: 'screens',
      label: t(`window.shell.rail.${screen}`),
      detail: shortcutKeys(place),
      run: () => navigation.go(screen),
    }));
    const does: readonly Entry[] = [
      {
        key: 'add-partner',
        group: 'actions',
        label: t('window.palette.addPartner'),
        run: () => navigation.open({ kind: 'partner', id: undefined, step: 'who' }),
      },
      {
        key: 'import-partners',
        group: 'actions',
        label: t('window.palette.importPartners'),
        run: () => navigation.open({ kind: 'import-partners', files: [] }),
      },
      ...exportAll(partners ?? []),
      {
        key: 'import-certificates',
        group: 'actions',
        label: t('window.palette.importCertificates'),
        run: () => navigation.open({ kind: 'import-certificates', partnerId: undefined, files: [] }),
      },
      {
        key: 'make-certificate',
        group: 'actions',
        label: t('window.palette.makeCertificate'),
        run: () => navigation.open({ kind: 'make-certificate' }),
      },
      {
        key: 'glossary',
        group: 'actions',
        label: t('window.glossary.title'),
        run: () => navigation.open({ kind: 'glossary', term: undefined }),
      },
      {
        key: 'diagnostics',
        group: 'actions',
        label: t('window.palette.diagnostics'),
        run: () => navigation.go('settings'),
      },
      ...themes
        .filter((each) => each !== theme)
        .map((each): Entry => ({
          key: `theme-${each}`,
          group: 'actions',
          label: t('window.palette.theme', { theme: t(`window.settings.appearance.themes.${each}`) }),
          run: () => void notices.watch(state.api.settings.update({ appearance: { theme: each } })),
        })),
    ];
    const withPartners = (partners ?? []).flatMap((partner) => ofPartner(partner));
    const toFiles = files.map(({ id, fileName, partnerName, state: step }): Entry => ({
      key: `file-${id}`,
      group: 'files',
      label: fileName,
      detail: `${partnerName} · ${words.states.transfer[step]}`,
      run: () => actions.openTransfer(id),
    }));
    return [...toScreens, ...evidence, ...does, ...withPartners, ...toFiles];

    function exportAll(all: readonly PartnerSummary[]): readonly Entry[] {
      const ids = all.filter(({ practice }) => !practice).map(({ id }) => id);
      if (ids.length === 0) return [];
      const label = t('window.palette.exportPartners');
      return [
        {
          key: 'export-partners',
          group: 'actions',
          label,
          run: () => navigation.open({ kind: 'export-partners', ids }),
        },
      ];
    }

    function ofPartner(partner: PartnerSummary): readonly Entry[] {
      const { id, name, capabilities } = partner;
      const asked = ['sendTo', 'collectFrom', 'filesOf', 'foldersOf', 'edit', 'duplicate'] as const;
      return asked.flatMap((what): readonly Entry[] => {
        const can =
          what === 'sendTo'
            ? capabilities.send
            : what === 'collectFrom'
              ? capabilities.collect
              : what === 'foldersOf'
                ? capabilities.browse
                : what === 'duplicate'
                  ? !partner.practice
                  : true;
        if (!can) return [];
        const label = t(`window.palette.${what}`, { partner: name });
        return [{ key: `${what}-${id}`, group: 'partners', label, run: () => doWith(what, partner) }];
      });
    }

    function doWith(
      what: 'sendTo' | 'collectFrom' | 'filesOf' | 'foldersOf' | 'edit' | 'duplicate',
      partner: PartnerSummary,
    ): void {
      switch (what) {
        case 'sendTo':
          navigation.send([], partner.id);
          return;
        case 'collectFrom':
          void actions.collect(partner);
          return;
        case 'filesOf':
          actions.showFilesOf(partner.id);
          return;
        case 'foldersOf':
          navigation.showFolders(partner.id);
          return;
        case 'edit':
          navigation.open({ kind: 'partner', id: partner.id, step: 'who' });
          return;
        case 'duplicate':
          navigation.open({ kind: 'partner', id: undefined, step: 'who', like: partner.id });
          return;
        default:
          assertNever(what);
      }
    }
  }, [state, navigation, notices, actions, partners, theme, files, evidence, t, words]);
}
