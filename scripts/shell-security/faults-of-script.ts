import { parseSync, Visitor } from 'vite';
import { bannedPreferences, bannedSwitches, neededPreferences, safePreferences } from './preferences.ts';

/** The checks, by what each of them guards. Each has its examples in the test beside this folder's door. */
export type Guarded =
  | 'web-preferences'
  | 'window-preferences'
  | 'one-window-maker'
  | 'switches'
  | 'open-external'
  | 'certificate-decisions'
  | 'protocols'
  | 'dangerous-functions'
  | 'dangerous-markup'
  | 'remote-module'
  | 'environment'
  | 'loaded-address'
  | 'ipc'
  | 'preload'
  | 'http-resources'
  | 'web-contents';

export interface Fault {
  readonly guarded: Guarded;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What stands there. */
  readonly what: string;
}

const electronHost = 'src-main/hosts/electron/';

/** What only one file may use, for it is the one that is looked at. */
const homes: Readonly<Record<string, readonly [Guarded, string]>> = {
  openExternal: ['open-external', `${electronHost}hardening.ts`],
  openPath: ['open-external', 'nowhere'],
  ipcMain: ['ipc', `${electronHost}contract-ipc.ts`],
  ipcRenderer: ['ipc', `${electronHost}preload.ts`],
  contextBridge: ['preload', `${electronHost}preload.ts`],
  registerSchemesAsPrivileged: ['protocols', `${electronHost}app-protocol.ts`],
};

const windowMakers: ReadonlySet<string> = new Set([
  'BrowserWindow',
  'BrowserView',
  'WebContentsView',
  'BaseWindow',
]);
const decisions: ReadonlySet<string> = new Set(['certificate-error', 'select-client-certificate', 'login']);
const oldProtocols = /^(register|intercept)(Standard|ServiceWorker|File|Http|String|Buffer|Stream)\w*$/;
const privileges: ReadonlySet<string> = new Set(['standard', 'secure', 'supportFetchAPI', 'codeCache']);
const evaluating: ReadonlySet<string> = new Set([
  'eval',
  'Function',
  'executeJavaScript',
  'executeJavaScriptInIsolatedWorld',
  'insertCSS',
]);
const timers: ReadonlySet<string> = new Set(['setTimeout', 'setInterval', 'setImmediate']);
const markup: ReadonlySet<string> = new Set([
  'innerHTML',
  'outerHTML',
  'srcdoc',
  'srcDoc',
  'dangerouslySetInnerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
]);
const documentWriting: ReadonlySet<string> = new Set(['write', 'writeln']);
const environment: ReadonlySet<string> = new Set([
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_DISABLE_SECURITY_WARNINGS',
  'ELECTRON_ENABLE_SECURITY_WARNINGS',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_OPTIONS',
]);
const foreignTags: ReadonlySet<string> = new Set([
  'webview',
  'iframe',
  'frame',
  'object',
  'embed',
  'portal',
  'script',
]);
const webContentsDoors: ReadonlySet<string> = new Set([
  'openDevTools',
  'debugger',
  'setIgnoreMenuShortcuts',
  'enableDeviceEmulation',
]);

/** As much of a node as the checks ask about. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly key?: Node;
  readonly computed?: boolean;
  readonly property?: Node;
  readonly object?: Node;
  readonly properties?: readonly Node[];
  readonly quasis?: readonly { readonly value: { readonly cooked: string | null } }[];
}

/** The name that an identifier, a key or a member ends with; undefined where it is worked out at run time. */
function nameOf(node: Node | null | undefined): string | undefined {
  if (node === undefined || node === null) return undefined;
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return typeof node.name === 'string' ? node.name : undefined;
    case 'Literal':
      return typeof node.value === 'string' ? node.value : undefined;
    case 'TemplateLiteral':
      return node.quasis?.length === 1 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
    case 'MemberExpression':
      return nameOf(node.property);
    default:
      return undefined;
  }
}

/** The node that a property of an object literal has for its value. */
function valueOf(properties: readonly Node[], name: string): Node | undefined {
  const value = properties.find(({ key }) => nameOf(key) === name)?.value;
  return isNode(value) ? value : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The beginning of a text as far as it is written in the source. */
function textOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'TemplateLiteral') return node.quasis?.[0]?.value.cooked ?? undefined;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/**
 * What a source file of ours does that the shell of an Electron program must not do. Follows the checks of Electronegativity, which
 * reads no TypeScript, and Electron's own list for secure programs; each goes by what is written, so it errs towards complaining.
 *
 * `file`: below the project's root, with slashes.
 *
 * @throws Error when the file cannot be parsed.
 */
export function faultsOfScript(file: string, source: string): readonly Fault[] {
  const { program, errors } = parseSync(file, source);
  const firstError = errors[0];
  if (firstError !== undefined) throw new Error(`${file}: ${firstError.message}`);
  const found: Fault[] = [];

  function note(guarded: Guarded, { start }: Node, what: string): void {
    found.push({ guarded, file, line: source.slice(0, start).split('\n').length, what });
  }

  function preference(node: Node, name: string | undefined, value: Node | null | undefined): void {
    if (name === undefined) return;
    if (bannedPreferences.has(name)) note('web-preferences', node, name);
    const safe = Object.hasOwn(safePreferences, name) ? safePreferences[name] : undefined;
    if (safe !== undefined && value?.value !== safe) note('web-preferences', node, name);
  }

  /** A window says what its page may be, in an object that is written out where it is made. */
  function windowOf(node: Node, maker: string, options: Node | undefined): void {
    if (file !== `${electronHost}window.ts`) note('one-window-maker', node, maker);
    const written = valueOf(options?.properties ?? [], 'webPreferences')?.properties ?? [];
    const said = new Set(written.map(({ key }) => nameOf(key)));
    const missing = neededPreferences.filter((name) => !said.has(name));
    if (missing.length > 0) note('window-preferences', node, missing.join(', '));
    if (written.some(({ type }) => type === 'SpreadElement')) note('window-preferences', node, 'a spread');
    const shut = textOf(valueOf(written, 'disableBlinkFeatures')) ?? '';
    if (!shut.split(',').includes('Auxclick'))
      note('window-preferences', node, 'disableBlinkFeatures: Auxclick');
  }

  function assigned(node: Node, target: Node): void {
    const name = nameOf(target);
    if (name === undefined) return;
    if (markup.has(name)) note('dangerous-markup', node, name);
    if (environment.has(name)) note('environment', node, name);
  }

  new Visitor({
    ImportDeclaration(node) {
      if (/^@electron\/remote|^electron\/remote/.test(node.source.value))
        note('remote-module', node, node.source.value);
    },
    Property(node) {
      const name = nameOf(node.key);
      if (name === undefined) return;
      preference(node, name, node.value);
      if (markup.has(name)) note('dangerous-markup', node, name);
      if (environment.has(name)) note('environment', node, name);
      if (name === 'privileges' && node.value.type === 'ObjectExpression')
        for (const each of node.value.properties) {
          const privilege = each.type === 'Property' ? nameOf(each.key) : undefined;
          if (privilege === undefined || !privileges.has(privilege))
            note('protocols', each, privilege ?? 'a privilege that is not written out');
        }
    },
    AssignmentExpression(node) {
      assigned(node, node.left);
      if (node.left.type === 'MemberExpression') preference(node, nameOf(node.left), node.right);
    },
    Identifier(node) {
      const home = Object.hasOwn(homes, node.name) ? homes[node.name] : undefined;
      if (home !== undefined && home[1] !== file) note(home[0], node, node.name);
    },
    MemberExpression(node) {
      const name = nameOf(node.property);
      if (name === undefined) return;
      if (name === 'remote' && nameOf(node.object) === 'electron')
        note('remote-module', node, 'electron.remote');
      if (webContentsDoors.has(name)) note('web-contents', node, name);
    },
    NewExpression(node) {
      const name = nameOf(node.callee);
      if (name === undefined) return;
      if (windowMakers.has(name)) windowOf(node, name, node.arguments[0]);
      if (name === 'Function') note('dangerous-functions', node, 'new Function');
    },
    CallExpression(node) {
      const name = nameOf(node.callee);
      const first = node.arguments[0];
      const text = textOf(first);
      if (name === undefined) return;
      if ((name === 'appendSwitch' || name === 'appendArgument') && isBannedSwitch(text))
        note('switches', node, text ?? name);
      if (name === 'setCertificateVerifyProc' || name === 'setClientCertRequestPasswordHandler')
        note('certificate-decisions', node, name);
      if (/^(on|once|addListener|prependListener)$/.test(name) && text !== undefined && decisions.has(text))
        note('certificate-decisions', node, text);
      if (oldProtocols.test(name) || name === 'setAsDefaultProtocolClient') note('protocols', node, name);
      if (evaluating.has(name)) note('dangerous-functions', node, name);
      if (timers.has(name) && (text !== undefined || first?.type === 'BinaryExpression'))
        note('dangerous-functions', node, name);
      if (markup.has(name)) note('dangerous-markup', node, name);
      if (
        documentWriting.has(name) &&
        node.callee.type === 'MemberExpression' &&
        nameOf(node.callee.object) === 'document'
      )
        note('dangerous-markup', node, `document.${name}`);
      if (name === 'loadFile' || (name === 'loadURL' && nameOf(first) !== 'windowAddress'))
        note('loaded-address', node, name);
      if (name === 'require' && /remote/.test(text ?? '')) note('remote-module', node, text ?? '');
      if (name === 'exposeInMainWorld' && nameOf(node.arguments[1]) === 'ipcRenderer')
        note('preload', node, 'ipcRenderer as it is');
      if (name === 'fetch' && isPlainAddress(text) && !file.startsWith('src-main/'))
        note('http-resources', node, text ?? '');
    },
    JSXOpeningElement(node) {
      const name = nameOf(node.name);
      if (name !== undefined && foreignTags.has(name)) note('dangerous-markup', node, `<${name}>`);
    },
    JSXAttribute(node) {
      const name = nameOf(node.name);
      if (name === undefined) return;
      if (markup.has(name)) note('dangerous-markup', node, name);
      const value = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
      const text = textOf(value);
      if (
        /^(href|src|action|formAction)$/.test(name) &&
        (isPlainAddress(text) || /^\s*javascript:/i.test(text ?? ''))
      )
        note('http-resources', node, text ?? '');
    },
  }).visit(program);
  return found;
}

function isPlainAddress(text: string | undefined): boolean {
  return text?.startsWith('http://') === true && !text.startsWith('http://127.0.0.1');
}

/** Without a text that can be read it is one, too: it could be any. */
export function isBannedSwitch(text: string | undefined): boolean {
  return text === undefined || bannedSwitches.some((each) => text.replace(/^--/, '').startsWith(each));
}
