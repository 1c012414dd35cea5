import { expect, it } from 'vitest';
import { Settings } from '../../../shared/index.ts';
import type { SettingsChange, StationGroup } from '../../../shared/index.ts';
import { say } from './testing.ts';
import type { World } from './testing.ts';

const suppliers = { code: 'O0013ALL', members: ['O0013BERTA', 'O0013CARLA'] };

/** Settings that keep what they are told. */
function settingsWith(groups: StationGroup[]): { world: World; kept: () => readonly StationGroup[] } {
  let settings = Settings.parse({ station: { code: 'O0013OURS', groups } });
  const body: World['body'] = {
    settings: {
      get: () => Promise.resolve(settings),
      update({ station }: SettingsChange) {
        settings = Settings.parse({ ...settings, station: { ...settings.station, ...station } });
        return Promise.resolve(settings);
      },
    },
  };
  return { world: { body }, kept: () => settings.station.groups };
}

it('lists the groups with their members', async () => {
  const { world } = settingsWith([suppliers]);
  expect((await say(['group', 'list'], world)).out).toMatch(/O0013ALL\s+O0013BERTA, O0013CARLA/);
  expect(JSON.parse((await say(['--json', 'group', 'list'], world)).out)).toEqual({ groups: [suppliers] });
  expect((await say(['group', 'list'], settingsWith([]).world)).out).toContain('None.');
});

it('adds a group, and changes one that is there', async () => {
  const { world, kept } = settingsWith([suppliers]);
  const added = await say(['group', 'set', 'O0013NORTH', 'O0013DORA'], world);
  expect(added).toMatchObject({ exitCode: 0, out: 'Group O0013NORTH added.\n' });
  const changed = await say(['group', 'set', 'O0013ALL', 'O0013DORA', 'O0013BERTA'], world);
  expect(changed.out).toBe('Group O0013ALL changed.\n');
  expect(kept()).toEqual([
    { code: 'O0013ALL', members: ['O0013DORA', 'O0013BERTA'] },
    { code: 'O0013NORTH', members: ['O0013DORA'] },
  ]);
});

it('removes a group, and only one that is there', async () => {
  const { world, kept } = settingsWith([suppliers]);
  const unknown = await say(['--json', 'group', 'remove', 'O0013NORTH'], world);
  expect(unknown.exitCode).not.toBe(0);
  expect(JSON.parse(unknown.out)).toMatchObject({ error: { code: 'group-unknown' } });
  expect((await say(['group', 'remove', 'O0013ALL'], world)).out).toBe('Group O0013ALL removed.\n');
  expect(kept()).toEqual([]);
});

it.each([
  [['group', 'set', 'O0013ALL'], 'usage-missing-operand'],
  [['group', 'set', 'small', 'O0013BERTA'], 'usage-bad-value'],
  [['group', 'set', 'O0013ALL', 'X'.repeat(26)], 'usage-bad-value'],
])('%j is no group', async (argv, code) => {
  const { exitCode, out } = await say(['--json', ...argv], settingsWith([]).world);
  expect(exitCode).toBe(3);
  expect(JSON.parse(out)).toMatchObject({ error: { code } });
});
