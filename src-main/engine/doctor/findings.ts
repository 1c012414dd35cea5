import type { DoctorCheck } from '../../../shared/index.ts';

/** One thing that was looked at, and what was found. */
export type Finding = Readonly<Required<DoctorCheck>>;
