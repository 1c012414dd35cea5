import { WaybillError } from '../../shared/index.ts';

/** What the engine itself refuses: unknown partner, file not there, not possible now. */
export class EngineError extends WaybillError {}
