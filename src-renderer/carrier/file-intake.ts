import { z } from 'zod';
import { Problem, WaybillError } from '../../shared/index.ts';

/** A dropped, picked or pasted file in a form that the engine can reach. */
export interface TakenFile {
  /** Absolute path on the engine's computer. */
  readonly path: string;
  /** It lies in the intake folder and is taken over instead of copied. */
  readonly adopt: boolean;
}

export interface FileIntake {
  /**
   * Makes the file reachable for the engine. `progress` hears octets.
   *
   * @throws WaybillError `file-without-path`, `upload-cut` (also after an abort), `disk-full`.
   */
  take(
    file: File,
    options: { readonly signal: AbortSignal; readonly progress: (octets: number) => void },
  ): Promise<TakenFile>;
}

const IntakeAnswer = z.object({ path: z.string().min(1) });

/** In a browser a page knows no paths: the file's octets go to the engine's intake folder. */
export function createUploadIntake(address: string): FileIntake {
  return {
    take(file, { signal, progress }) {
      return new Promise((resolve, reject) => {
        // XMLHttpRequest, because fetch does not tell how far an upload is.
        const request = new XMLHttpRequest();
        const abort = (): void => request.abort();
        signal.addEventListener('abort', abort, { once: true });
        request.upload.addEventListener('progress', ({ loaded }) => progress(loaded));
        request.addEventListener('loadend', () => {
          signal.removeEventListener('abort', abort);
          const answer = request.status === 200 || request.status === 201 ? readAnswer(request) : undefined;
          if (answer !== undefined) resolve({ path: answer, adopt: true });
          else reject(uploadProblem(request, file));
        });
        request.open('PUT', `${address}?name=${encodeURIComponent(file.name)}`);
        request.send(file);
        if (signal.aborted) request.abort();
      });
    },
  };
}

function readAnswer(request: XMLHttpRequest): string | undefined {
  const answer = IntakeAnswer.safeParse(readJson(request.responseText));
  return answer.success ? answer.data.path : undefined;
}

/** The host answers a problem of the contract; without any answer the line was cut. */
function uploadProblem(request: XMLHttpRequest, file: File): WaybillError {
  const told = Problem.safeParse(readJson(request.responseText));
  if (told.success)
    return new WaybillError({ ...told.data, params: { ...told.data.params, file: file.name } });
  return new WaybillError({ code: 'upload-cut', params: { file: file.name }, retry: 'now' });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
