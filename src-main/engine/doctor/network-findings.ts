import type { Socket } from 'node:net';
import { toProblem } from '../../../shared/index.ts';
import { lineOf } from '../../../shared/index.ts';
import type { Partner, Problem } from '../../../shared/index.ts';
import type { ConnectOptions, Download, Way } from '../../network/index.ts';
import type { Finding } from './findings.ts';

/** How the network is tried. */
export interface NetworkTools {
  /** The way to a partner, with the password of its proxy. */
  way(partner: Partner): Promise<Way>;
  /** As connectThrough. */
  connect(way: Way, options: ConnectOptions): Promise<Socket>;
  /** As createDownload. */
  download(way: Way): Download;
}

/** One attempt takes no longer, in ms. */
const longestAttempt = 5_000;

const mostAtOnce = 4;

/** A problem of the proxy itself, not of what lies behind it. */
const proxyProblems: ReadonlySet<string> = new Set(['proxy-unreachable', 'proxy-login', 'proxy-failed']);

/** Calls every partner that has an address, its proxy, and the addresses that are asked about its certificates. */
export async function networkFindings(
  partners: readonly Partner[],
  tools: NetworkTools,
  signal?: AbortSignal,
): Promise<Finding[]> {
  const real = partners.filter(({ practice }) => !practice);
  const attempts = real.flatMap((partner) => attemptsFor(partner, tools, signal));
  if (attempts.length === 0) {
    return [{ group: 'network', code: 'partners-without-address', params: {}, outcome: 'fine' }];
  }
  return (await someAtOnce(attempts)).flat();
}

type Attempt = () => Promise<Finding[]>;

function attemptsFor(partner: Partner, tools: NetworkTools, signal: AbortSignal | undefined): Attempt[] {
  const { host, proxy, trust } = lineOf(partner);
  const { policy, listAddresses, statusAddress } = trust.revocation;
  const asks = policy !== 'off';
  return [
    ...(host !== '' ? [() => callPartner(partner, tools, signal)] : []),
    ...(host === '' && proxy !== undefined ? [() => callProxy(partner, tools, signal)] : []),
    ...(asks ? listAddresses : []).map((address) => () => askList(partner, address, tools, signal)),
    ...(asks && statusAddress !== undefined ? [() => askStatus(partner, statusAddress, tools, signal)] : []),
  ];
}

async function callPartner(
  partner: Partner,
  tools: NetworkTools,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const { host, port } = lineOf(partner);
  const group = 'network';
  const params = { partner: partner.name, host, port };
  const problem = await problemOf(async () => {
    const way = await tools.way(partner);
    const socket = await tools.connect(way, { host, port, timeoutMs: longestAttempt, signal });
    socket.destroy();
  });
  if (problem === undefined) {
    return [
      ...proxyFinding(partner, undefined),
      { group, code: 'partner-reachable', params, outcome: 'fine' },
    ];
  }
  // Nothing is known of a partner whose proxy cannot be used.
  if (proxyProblems.has(problem.code)) return proxyFinding(partner, problem);
  return [
    ...proxyFinding(partner, undefined),
    { group, code: 'partner-unreachable', params: { ...params, problem: problem.code }, outcome: 'failed' },
  ];
}

/** A partner that only calls us, and whose lists lie behind a proxy. */
async function callProxy(
  partner: Partner,
  tools: NetworkTools,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const { proxy } = lineOf(partner);
  if (proxy === undefined) return [];
  const { host, port } = proxy;
  const problem = await problemOf(async () => {
    const socket = await tools.connect({}, { host, port, timeoutMs: longestAttempt, signal });
    socket.destroy();
  });
  return proxyFinding(partner, problem);
}

function proxyFinding(partner: Partner, problem: Problem | undefined): Finding[] {
  const { proxy } = lineOf(partner);
  if (proxy === undefined) return [];
  const group = 'network';
  const { host, port } = proxy;
  const params = { partner: partner.name, proxyHost: host, proxyPort: port };
  return problem === undefined
    ? [{ group, code: 'proxy-reachable', params, outcome: 'fine' }]
    : [{ group, code: 'proxy-unusable', params: { ...params, problem: problem.code }, outcome: 'failed' }];
}

/** Not an octet of the list is read: that it would be given is enough. */
async function askList(
  partner: Partner,
  address: string,
  tools: NetworkTools,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const group = 'network';
  const params = { partner: partner.name, address };
  const problem = await askAddress(partner, address, tools, signal);
  if (problem?.code === 'download-too-large') {
    return [{ group, code: 'list-address-reachable', params, outcome: 'fine' }];
  }
  // Nothing at all is no list.
  const said = problem?.code ?? 'revocation-list-invalid';
  return [
    { group, code: 'list-address-unreachable', params: { ...params, problem: said }, outcome: 'failed' },
  ];
}

/** Any answer of the server will do: without a question it has nothing to say. */
async function askStatus(
  partner: Partner,
  address: string,
  tools: NetworkTools,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const group = 'network';
  const params = { partner: partner.name, address };
  const problem = await askAddress(partner, address, tools, signal);
  if (problem === undefined || isAnswer(problem)) {
    return [{ group, code: 'status-address-reachable', params, outcome: 'fine' }];
  }
  return [
    {
      group,
      code: 'status-address-unreachable',
      params: { ...params, problem: problem.code },
      outcome: 'failed',
    },
  ];
}

/** A server that only knows questions refuses ours; 5xx may be a gateway's word for one that is not there. */
function isAnswer({ code, params }: Problem): boolean {
  return code === 'download-too-large' || (code === 'download-failed' && Number(params['status']) < 500);
}

async function askAddress(
  partner: Partner,
  address: string,
  tools: NetworkTools,
  signal: AbortSignal | undefined,
): Promise<Problem | undefined> {
  return await problemOf(async () => {
    const download = tools.download(await tools.way(partner));
    await download({ address, mostOctets: 0, timeoutMs: longestAttempt, signal });
  });
}

/** What went wrong. */
async function problemOf(attempt: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    return toProblem(error);
  }
}

/** The answers in the order of the attempts. */
async function someAtOnce(attempts: readonly Attempt[]): Promise<Finding[][]> {
  const answers: Finding[][] = [];
  const waiting = attempts.entries();
  async function work(): Promise<void> {
    for (const [place, attempt] of waiting) answers[place] = await attempt();
  }
  await Promise.all(Array.from({ length: mostAtOnce }, work));
  return answers;
}
