/**
 * What the window gets of this process: three named functions, and no more. Runs in the sandbox, as one CommonJS file.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { EventBatch, WindowBridge } from '../../../shared/index.ts';
import { ipcChannels } from './ipc-channels.ts';

/** Tells this page from the one before a reload. */
const page = crypto.randomUUID();
const listeners = new Map<number, (batch: EventBatch) => void>();
let lastSubscription = 0;

ipcRenderer.on(ipcChannels.events, (_event, subscription: number, batch: EventBatch) => {
  listeners.get(subscription)?.(batch);
});

const bridge: WindowBridge = {
  call(group, name, args) {
    return ipcRenderer.invoke(ipcChannels.call, group, name, args) satisfies Promise<unknown>;
  },
  subscribe(since, listener) {
    lastSubscription += 1;
    const subscription = lastSubscription;
    listeners.set(subscription, listener);
    ipcRenderer.send(ipcChannels.subscribe, page, subscription, since);
    return () => {
      listeners.delete(subscription);
      ipcRenderer.send(ipcChannels.unsubscribe, page, subscription);
    };
  },
  pathOf(file: File) {
    return webUtils.getPathForFile(file);
  },
};

contextBridge.exposeInMainWorld('waybill', bridge);
