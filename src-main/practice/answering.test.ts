import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAnswering } from './answering.ts';
import type { Answering } from './answering.ts';

let told: string[];
let silent = false;
let delay = 0;
let answering: Answering;

function answer(name: string): void {
  answering.add(() => Promise.resolve().then(() => void told.push(name)));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  told = [];
  silent = false;
  delay = 0;
  answering = createAnswering({
    isSilent: () => silent,
    delaySeconds: () => delay,
    changed: () => undefined,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

it('answers one behind the other, also behind one that failed', async () => {
  answer('a');
  answering.add(() => Promise.reject(new Error('gone')));
  answer('b');
  await answering.settled();
  expect(told).toEqual(['a', 'b']);
});

it('holds back while it is silent, and answers in order once it is not', async () => {
  silent = true;
  answer('a');
  answer('b');
  await answering.settled();
  expect(told).toEqual([]);
  silent = false;
  answering.release();
  await answering.settled();
  expect(told).toEqual(['a', 'b']);
});

it('answers late where it is told to, and not at all once it is stopped', async () => {
  delay = 60;
  answer('late');
  vi.advanceTimersByTime(59_999);
  await answering.settled();
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  await answering.settled();
  expect(told).toEqual(['late']);
  answer('never');
  await answering.stop();
  vi.advanceTimersByTime(60_000);
  await answering.settled();
  expect(told).toEqual(['late']);
});
