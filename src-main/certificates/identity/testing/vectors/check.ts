/** Something that has to hold on every runtime; it rejects or throws where it does not. */
export interface Check {
  readonly name: string;
  run(this: void): Promise<void> | void;
}

/** What one check has come to. */
export interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  /** What the runtime says of it, where it has not. */
  readonly said: string;
}

/** Runs the checks one after the other. */
export async function outcomesOf(checks: readonly Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of checks) outcomes.push(await outcomeOf(name, run));
  return outcomes;
}

async function outcomeOf(name: string, run: Check['run']): Promise<Outcome> {
  try {
    await run();
    return { name, passed: true, said: '' };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { name, passed: false, said: said.slice(0, 300) };
  }
}
