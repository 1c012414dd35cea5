/**
 * OFTP2 (RFC 5024) over TCP and TLS. Bytes: commands and their layouts, the stream transmission buffer, the data exchange
 * buffer. Behaviour: the state tables and the session.
 */
export type * from './commands.ts';
export { commandCodes } from './commands.ts';
export * from './reason-codes.ts';
export * from './retry-rules.ts';
export { OftpError } from './oftp-error.ts';
export type { OftpErrorDetails } from './oftp-error.ts';
export { encodeCommand } from './encode.ts';
export { commandNameOf, decodeCommand } from './decode.ts';
export * from './dataset-name.ts';
export { signedContent } from './signed-content.ts';
export { describe } from './describe.ts';
export { StreamDecoder, streamBuffer, headerLength, longestExchangeBuffer } from './transmission-buffer.ts';
export type { StreamLimits } from './transmission-buffer.ts';
export { createDataEncoder } from './data-encoder.ts';
export type { DataEncoder, DataEncoderOptions, Filled } from './data-encoder.ts';
export { SubrecordReader, subrecordRoom } from './data-decoder.ts';
export type { RecordEnds } from './data-decoder.ts';
export { RecordEncoder } from './record-encoder.ts';
export type { RecordPiece, RecordsFilled } from './record-encoder.ts';
export { longestSubrecord } from './subrecord.ts';
export * from './records/index.ts';
export { isStream, recordsOf } from './session/index.ts';
export { stampAt, stampsMatch } from './stamp.ts';
export type * from './station.ts';
export { defaultSettings, settingLimits } from './station.ts';
export { OftpSession, systemClock } from './session/index.ts';
export type { Clock, SessionOptions } from './session/index.ts';
export { connectPlain, connectTls, lineFault, listen, plainPort, tlsPort } from './transport/index.ts';
export type {
  Caller,
  Connected,
  ConnectStep,
  LineFacts,
  Listening,
  ListenLimits,
  ListenOptions,
  PlainOptions,
  TlsIdentity,
  Anchors,
  PeerJudge,
  PeerVerdict,
  TlsOptions,
} from './transport/index.ts';
