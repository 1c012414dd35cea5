import type { EngineApi } from '../../shared/index.ts';

type Found = Awaited<ReturnType<EngineApi['partners']['import']>>;
export type FoundPartner = Found['sites'][number];
export type FoundWarning = Found['warnings'][number];

/** What a person has said of one partner of a file. */
export interface RowChoice {
  readonly isTaken: boolean;
  /** What it is called here. */
  readonly name: string;
}

/** It can be taken over: nothing stands against it but that it is here already. */
export function canBeTaken({ problem }: Pick<FoundPartner, 'problem'>): boolean {
  return problem === undefined || problem.code === 'partner-known' || problem.code === 'partner-exists';
}

/** Those that nobody here is like are taken, unless a person says otherwise; the others only when a person says so. */
export function chosenAtFirst(sites: readonly FoundPartner[]): ReadonlyMap<number, RowChoice> {
  return new Map(
    sites.map((site) => [
      site.place,
      { isTaken: site.taken === undefined && canBeTaken(site), name: site.newName },
    ]),
  );
}

/** Those that are wanted, as the engine is told. */
export function picksOf(
  sites: readonly FoundPartner[],
  choices: ReadonlyMap<number, RowChoice>,
): { readonly place: number; readonly name: string }[] {
  return sites.flatMap((site) => {
    const choice = choices.get(site.place);
    if (choice?.isTaken !== true || !canBeTaken(site)) return [];
    return [{ place: site.place, name: choice.name.trim() }];
  });
}
