import { createBridgeCarrier } from './bridge-carrier.ts';
import { createUploadIntake } from './file-intake.ts';
import { createWebSocketCarrier } from './web-socket-carrier.ts';
import type { WindowCarrier } from './window-carrier.ts';

/** The way to the engine of the host that shows this page. */
export function chooseCarrier(page: Window): WindowCarrier {
  if (page.waybill !== undefined) return createBridgeCarrier(page.waybill);
  const { protocol, host } = page.location;
  return createWebSocketCarrier({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/contract`,
    files: createUploadIntake('/intake'),
    versionChanged: () => page.location.reload(),
  });
}
