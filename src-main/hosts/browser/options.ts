import { parseArgs } from 'node:util';
import { z } from 'zod';
import { WaybillError } from '../../../shared/index.ts';
import { errorCode } from '../home-folder.ts';

export interface BrowserOptions {
  readonly home: string | undefined;
  /** 0: any free port. */
  readonly port: number;
  /** Whether a window is opened; otherwise its address is printed. */
  readonly open: boolean;
}

const PortText = z.coerce.number().pipe(z.int().min(0).max(65_535));

/** `--home DIR`, `--port N`, `--no-open`. Throws a WaybillError of the `usage-` kind for anything else. */
export function readBrowserOptions(args: readonly string[]): BrowserOptions {
  const { home, port, 'no-open': noOpen } = parse(args);
  if (home === '') throw new WaybillError({ code: 'usage-missing-value', params: { option: '--home' } });
  const number = PortText.safeParse(port ?? '0');
  if (!number.success || port === '') {
    throw new WaybillError({
      code: 'usage-bad-value',
      params: { option: '--port', value: port ?? '', expected: '0-65535' },
    });
  }
  return { home, port: number.data, open: noOpen !== true };
}

function parse(args: readonly string[]): { home?: string; port?: string; 'no-open'?: boolean } {
  try {
    return parseArgs({
      args: [...args],
      options: { home: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
      strict: true,
    }).values;
  } catch (thrown) {
    const option = (thrown instanceof Error ? /'(-[^' ]+|[^']+)/.exec(thrown.message)?.[1] : undefined) ?? '';
    const code = errorCode(thrown);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new WaybillError({ code: 'usage-missing-value', params: { option } }, { cause: thrown });
    }
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
      throw new WaybillError(
        { code: 'usage-too-many-operands', params: { operand: option, command: '' } },
        { cause: thrown },
      );
    }
    throw new WaybillError(
      { code: 'usage-unknown-option', params: { option, command: '' } },
      { cause: thrown },
    );
  }
}
