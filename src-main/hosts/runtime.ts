import { WaybillError } from '../../shared/index.ts';

/** The first Node that has all the engine needs; an older one would end in a sentence about a function, or without a word. */
const oldest = [22, 13] as const;

/** Throws `runtime-too-old` {has, needs} on a Node that is older than the engine needs. */
export function requireRuntime(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new WaybillError({ code: 'runtime-too-old', params: { has: version, needs: oldest.join('.') } });
}
