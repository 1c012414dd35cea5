import type { EngineOptions } from '../engine/index.ts';
import type { OpenEngineOptions, ServedEngine } from './served-engine.ts';

/**
 * Opens the engine of a home in this process. Loaded only when needed: a door that finds an engine running has no use for a second one in
 * memory. `seal` is what a host has of its own to seal secrets with; a passphrase comes from WAYBILL_PASSPHRASE. `asksPeople`: somebody can be asked
 * whom to trust, as at every window.
 */
export async function openOwnEngine(
  options: OpenEngineOptions,
  seal: EngineOptions['seal'] = {},
  asksPeople = options.host !== 'command-line',
): Promise<ServedEngine> {
  const [{ openEngine }, { practicePartners }] = await Promise.all([
    import('../engine/index.ts'),
    import('../practice/index.ts'),
  ]);
  const passphrase = process.env['WAYBILL_PASSPHRASE'];
  return openEngine({
    ...options,
    asksPeople,
    practice: practicePartners,
    seal: { passphrase: passphrase === '' ? undefined : passphrase, ...seal },
  });
}
