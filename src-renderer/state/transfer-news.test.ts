import { expect, test } from 'vitest';
import { transferOf } from '../testing/index.ts';
import { createTransferNews } from './transfer-news.ts';

test('whoever listens hears of each transfer until it stops', () => {
  const news = createTransferNews();
  const heard: number[] = [];
  const stop = news.listen(({ id }) => heard.push(id));
  news.hear(transferOf({ id: 1 }));
  news.hear(transferOf({ id: 2 }));
  stop();
  news.hear(transferOf({ id: 3 }));
  expect(heard).toEqual([1, 2]);
});
