import { CallAnswer, WaybillError } from '../../shared/index.ts';
import type { WindowBridge } from '../../shared/index.ts';
import type { WindowCarrier } from './window-carrier.ts';

declare global {
  interface Window {
    /** There in Electron only. */
    readonly waybill?: WindowBridge;
  }
}

/** The way to the engine in Electron, where the engine lives and dies with the window. */
export function createBridgeCarrier(bridge: WindowBridge): WindowCarrier {
  return {
    async call(group, name, args) {
      const answer = CallAnswer.parse(await bridge.call(group, name, args));
      if (answer.ok) return answer.value;
      throw new WaybillError(answer.problem);
    },
    subscribe: (since, listener) => bridge.subscribe(since, listener),
    watch(listener) {
      listener({ state: 'here', since: Date.now() });
      return () => undefined;
    },
    retryNow: () => undefined,
    files: {
      take(file) {
        const path = bridge.pathOf(file);
        if (path !== '') return Promise.resolve({ path, adopt: false });
        return Promise.reject(new WaybillError({ code: 'file-without-path', params: { file: file.name } }));
      },
    },
  };
}
