import { WaybillError } from '../../shared/index.ts';

/** What kept a line from being made, or from being trusted. Each protocol hands it on in a class of its own. */
export class SocketError extends WaybillError {}
