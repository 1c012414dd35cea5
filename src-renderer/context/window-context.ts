import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { OverviewState, WindowState } from '../state/index.ts';
import type { Navigation, NavigationState } from './navigation.ts';
import type { Notices } from './notices.ts';

/** What every screen is given. */
export interface WindowContext {
  readonly state: WindowState;
  readonly navigation: Navigation;
  readonly notices: Notices;
}

const context = createContext<WindowContext | undefined>(undefined);

export const WindowProvider = context.Provider;

export function useWindow(): WindowContext {
  const found = use(context);
  if (found === undefined) throw new Error('Used outside of the window');
  return found;
}

export function useOverview<Part>(select: (state: OverviewState) => Part): Part {
  return useStore(useWindow().state.overview.store, select);
}

export function useNavigation<Part>(select: (state: NavigationState) => Part): Part {
  return useStore(useWindow().navigation.store, select);
}
