import { ipcMain } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import { toProblem, WaybillError } from '../../../shared/index.ts';
import type { CallAnswer, Carrier, EventBatch } from '../../../shared/index.ts';
import { isOurAddress } from './app-address.ts';
import { ipcChannels } from './ipc-channels.ts';

const CallMessage = z.tuple([z.string().max(40), z.string().max(40), z.unknown()]);
const SubscribeMessage = z.tuple([z.string().max(40), z.int().nonnegative(), z.int().nonnegative()]);
const UnsubscribeMessage = z.tuple([z.string().max(40), z.int().nonnegative()]);

/** Subscriptions of one page at a time: the window needs one, a broken one shall not take more than it can mend. */
const mostSubscriptions = 16;

/** The listeners of the page that a window shows now. */
interface PageListeners {
  readonly page: string;
  readonly stops: Map<number, () => void>;
}

/**
 * Carries the contract over Electron's IPC. Only the main frame of a page of ours is listened to, and only in the shape that the
 * channel has; the carrier then holds the call against the contract.
 *
 * @returns the way to stop.
 */
export function carryOverIpc(carrier: Carrier): () => void {
  const listeners = new Map<WebContents, PageListeners>();

  function forget(sender: WebContents): void {
    for (const stop of listeners.get(sender)?.stops.values() ?? []) stop();
    listeners.delete(sender);
  }

  /** The listeners of a page; those of the page before it, which is gone after a reload, end. */
  function listenersOf(sender: WebContents, page: string): PageListeners {
    const known = listeners.get(sender);
    if (known?.page === page) return known;
    if (known === undefined) sender.once('destroyed', () => forget(sender));
    else forget(sender);
    const fresh: PageListeners = { page, stops: new Map() };
    listeners.set(sender, fresh);
    return fresh;
  }

  function subscribe(event: IpcMainEvent, ...message: readonly unknown[]): void {
    const asked = SubscribeMessage.safeParse(message);
    if (!isTrusted(event) || !asked.success) return;
    const [page, subscription, since] = asked.data;
    const { sender } = event;
    const { stops } = listenersOf(sender, page);
    if (stops.has(subscription) || stops.size >= mostSubscriptions) return;
    const stop = carrier.subscribe(since, (batch: EventBatch) => {
      if (!sender.isDestroyed()) sender.send(ipcChannels.events, subscription, batch);
    });
    stops.set(subscription, stop);
  }

  function unsubscribe(event: IpcMainEvent, ...message: readonly unknown[]): void {
    const asked = UnsubscribeMessage.safeParse(message);
    if (!isTrusted(event) || !asked.success) return;
    const [page, subscription] = asked.data;
    const known = listeners.get(event.sender);
    if (known?.page !== page) return;
    known.stops.get(subscription)?.();
    known.stops.delete(subscription);
  }

  ipcMain.handle(ipcChannels.call, (event, ...message) => answerCall(carrier, event, message));
  ipcMain.on(ipcChannels.subscribe, subscribe);
  ipcMain.on(ipcChannels.unsubscribe, unsubscribe);
  return () => {
    ipcMain.removeHandler(ipcChannels.call);
    ipcMain.removeListener(ipcChannels.subscribe, subscribe);
    ipcMain.removeListener(ipcChannels.unsubscribe, unsubscribe);
    for (const sender of listeners.keys()) forget(sender);
  };
}

async function answerCall(
  carrier: Carrier,
  event: IpcMainInvokeEvent,
  message: readonly unknown[],
): Promise<CallAnswer> {
  try {
    if (!isTrusted(event)) throw new WaybillError({ code: 'unknown-call' });
    const asked = CallMessage.safeParse(message);
    if (!asked.success) throw new WaybillError({ code: 'unknown-call' });
    const [group, name, args] = asked.data;
    return { ok: true, value: await carrier.call(group, name, args) };
  } catch (thrown) {
    return { ok: false, problem: toProblem(thrown) };
  }
}

/** Whether a message comes from the main frame of a page of ours: never from a frame inside it, never after it was led elsewhere. */
function isTrusted({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurAddress(senderFrame.url);
}
