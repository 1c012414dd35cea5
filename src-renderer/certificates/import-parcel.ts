import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { toProblem } from '../../shared/index.ts';
import type {
  Certificate,
  CertificateContents,
  CertificateFacts,
  CertificatePurpose,
  CertificateSource,
  EngineApi,
  PartnerId,
  Problem,
  RevocationListEntry,
} from '../../shared/index.ts';
import type { FileIntake } from '../carrier/index.ts';
import type { Dropped } from '../context/index.ts';
import { isPublicFile } from './file-names.ts';
import { fittingPurposes } from './fitting-purposes.ts';

/** What is done with the certificate of a file that is a partner's. */
export interface ImportChoice {
  readonly partnerId: PartnerId | undefined;
  readonly authority: boolean;
  readonly purposes: readonly CertificatePurpose[];
}

/** One file, or one pasted text, about to be brought in. */
export interface ImportFile {
  readonly key: number;
  /** Empty for pasted text. */
  readonly name: string;
  readonly file: File | undefined;
  /** Undefined until the engine can reach it. */
  readonly source: CertificateSource | undefined;
  readonly password: string;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  /** What lies in it; undefined while nobody has looked. */
  readonly contents: CertificateContents | undefined;
  readonly choice: ImportChoice;
}

/** What a file comes to, by what lies in it. */
export type ImportKind = 'own' | 'answer' | 'partner' | 'list' | 'request' | 'key-alone' | 'nothing';

export interface Kept {
  readonly added: readonly Certificate[];
  readonly lists: readonly RevocationListEntry[];
}

export interface ImportState {
  readonly files: readonly ImportFile[];
  readonly isKeeping: boolean;
}

/** Certificate files on their way into the store: looked into first, kept when the user says so. */
export interface ImportParcel {
  readonly store: StoreApi<ImportState>;
  add(files: readonly Dropped[]): void;
  addText(text: string): void;
  remove(key: number): void;
  /** Looks into a file again, with its password. */
  open(key: number, password: string): void;
  choose(key: number, choice: Partial<ImportChoice>): void;
  /** Keeps what can be kept; what could not be stays, and says why. */
  keep(): Promise<Kept>;
  close(): void;
}

/** Octets: read in the window and handed over as they are; more goes by way of a file. */
const handedOver = 2_500_000;
/** Octets: the engine reads nothing longer. */
const largest = 20 * 1024 * 1024;

export function createImportParcel(
  api: EngineApi,
  intake: FileIntake,
  partnerId: PartnerId | undefined,
): ImportParcel {
  const store = createStore<ImportState>(() => ({ files: [], isKeeping: false }));
  const abort = new AbortController();
  let nextKey = 1;

  function change(key: number, part: Partial<ImportFile>): void {
    store.setState(({ files }) => ({
      files: files.map((file) => (file.key === key ? { ...file, ...part } : file)),
    }));
  }

  function newFile(name: string, file: File | undefined): ImportFile {
    const key = nextKey;
    nextKey += 1;
    return {
      key,
      name,
      file,
      source: undefined,
      password: '',
      isBusy: true,
      problem: undefined,
      contents: undefined,
      choice: { partnerId, authority: false, purposes: [] },
    };
  }

  function put(file: ImportFile): void {
    store.setState(({ files }) => ({ files: [...files, file] }));
  }

  async function reach(key: number, file: File): Promise<void> {
    try {
      const source = await sourceOf(file, intake, abort.signal);
      change(key, { source });
      await look(key, source, '');
    } catch (error) {
      if (!abort.signal.aborted) change(key, { problem: toProblem(error), isBusy: false });
    }
  }

  async function look(key: number, source: CertificateSource, password: string): Promise<void> {
    change(key, { isBusy: true });
    try {
      const contents = await api.certificates.inspect({
        source,
        ...(password === '' ? {} : { password }),
      });
      change(key, {
        contents,
        password,
        problem: undefined,
        isBusy: false,
        choice: { partnerId, ...proposal(contents) },
      });
    } catch (error) {
      change(key, { problem: toProblem(error), isBusy: false });
    }
  }

  return {
    store,
    add(dropped) {
      for (const { file } of dropped) {
        const added = newFile(file.name, file);
        if (file.size > largest)
          put({
            ...added,
            isBusy: false,
            problem: { code: 'certificate-too-large', params: { most: largest }, retry: 'never' },
          });
        else {
          put(added);
          void reach(added.key, file);
        }
      }
    },
    addText(text) {
      const added = newFile('', undefined);
      const source = { content: toBase64(new TextEncoder().encode(text)) };
      put({ ...added, source });
      void look(added.key, source, '');
    },
    remove(key) {
      store.setState(({ files }) => ({ files: files.filter((file) => file.key !== key) }));
    },
    open(key, password) {
      const file = store.getState().files.find((each) => each.key === key);
      if (file?.source !== undefined) void look(key, file.source, password);
    },
    choose(key, choice) {
      store.setState(({ files }) => ({
        files: files.map((file) => {
          if (file.key === key) return { ...file, choice: { ...file.choice, ...choice } };
          // Files that came together are mostly of one partner: who is said once is said for those without any.
          const isOpen = file.choice.partnerId === undefined && choice.partnerId !== undefined;
          return isOpen ? { ...file, choice: { ...file.choice, partnerId: choice.partnerId } } : file;
        }),
      }));
    },
    async keep() {
      store.setState({ isKeeping: true });
      const added: Certificate[] = [];
      const lists: RevocationListEntry[] = [];
      for (const file of store.getState().files.filter(isKeepable)) {
        try {
          const kept = await api.certificates.import(importCall(file));
          added.push(...kept.added);
          lists.push(...kept.lists);
          store.setState(({ files }) => ({ files: files.filter(({ key }) => key !== file.key) }));
        } catch (error) {
          change(file.key, { problem: toProblem(error) });
        }
      }
      store.setState({ isKeeping: false });
      return { added, lists };
    },
    close: () => abort.abort(),
  };
}

/** What holds nothing secret is read here; the rest goes to the engine as a file, so that no key passes through the window. */
async function sourceOf(file: File, intake: FileIntake, signal: AbortSignal): Promise<CertificateSource> {
  if (isPublicFile(file) && file.size <= handedOver)
    return { content: toBase64(new Uint8Array(await file.arrayBuffer())) };
  const { path } = await intake.take(file, { signal, progress: () => undefined });
  return { path };
}

function toBase64(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += 8192)
    text += String.fromCodePoint(...octets.subarray(at, at + 8192));
  return btoa(text);
}

export function importKind({ form, certificates, keys, answers }: CertificateContents): ImportKind {
  if (form === 'crl') return 'list';
  if (form === 'pkcs10') return 'request';
  if (answers !== undefined) return 'answer';
  if (certificates.length === 0) return keys > 0 ? 'key-alone' : 'nothing';
  return keys > 0 ? 'own' : 'partner';
}

/** The certificate that a file is about: its leaf, else its first. */
export function mainCertificate({ certificates, leaf }: CertificateContents): CertificateFacts | undefined {
  return certificates.find(({ fingerprint }) => fingerprint === leaf) ?? certificates[0];
}

/** What is most likely meant: an authority where nothing in the file is anything else, and the purposes that it says itself. */
function proposal(contents: CertificateContents): Pick<ImportChoice, 'authority' | 'purposes'> {
  const main = mainCertificate(contents);
  const purposes = main === undefined ? [] : fittingPurposes(main);
  return {
    authority: main !== undefined && main.authority && (contents.leaf === undefined || purposes.length === 0),
    purposes,
  };
}

export function isKeepable({ contents, choice }: ImportFile): boolean {
  if (contents === undefined) return false;
  switch (importKind(contents)) {
    case 'own':
      return choice.purposes.length > 0;
    case 'answer':
    case 'list':
      return true;
    case 'partner':
      return choice.partnerId !== undefined && (choice.authority || choice.purposes.length > 0);
    case 'request':
    case 'key-alone':
    case 'nothing':
      return false;
  }
}

function importCall({
  source,
  password,
  contents,
  choice,
}: ImportFile): Parameters<EngineApi['certificates']['import']>[0] {
  const { partnerId, authority, purposes } = choice;
  const kind = contents === undefined ? 'nothing' : importKind(contents);
  const isPartners = kind === 'partner';
  const hasPurposes = kind === 'own' || (isPartners && !authority);
  return {
    source: source ?? { content: '' },
    ...(password === '' ? {} : { password }),
    ...(isPartners && partnerId !== undefined ? { partnerId, authority } : {}),
    ...(hasPurposes && purposes.length > 0 ? { purposes: [...purposes] } : {}),
  };
}
