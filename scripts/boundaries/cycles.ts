import path from 'node:path';

/** One import between two source files, by their paths from the project's root. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** The neighbours of each node. */
type Graph = Map<string, Set<string>>;

/**
 * Rings of imports. In every folder its direct children (files, and folders taken as a whole) are looked at: a ring among them is
 * an error, unless it only runs over files and lives on types alone.
 *
 * @returns each ring as the nodes on it, first repeated last.
 */
export function importRings(edges: readonly Edge[]): readonly (readonly string[])[] {
  const graphs = new Map<string, Graph>();
  for (const { from, to, typeOnly } of edges) {
    const common = commonFolder(from, to);
    const start = childOf(common, from);
    const end = childOf(common, to);
    const bothAreFiles = start === from && end === to;
    if (start === end || (bothAreFiles && typeOnly)) continue;
    const graph = graphs.get(common) ?? new Map<string, Set<string>>();
    graphs.set(common, graph);
    const neighbours = graph.get(start) ?? new Set<string>();
    graph.set(start, neighbours);
    neighbours.add(end);
  }
  return [...graphs.values()].flatMap((graph) => ringsOf(graph));
}

/** The deepest folder that holds both. */
function commonFolder(one: string, other: string): string {
  const left = path.posix.dirname(one).split('/');
  const right = path.posix.dirname(other).split('/');
  const shared: string[] = [];
  for (const [index, name] of left.entries()) {
    if (right[index] !== name) break;
    shared.push(name);
  }
  return shared.length === 0 ? '.' : shared.join('/');
}

/** The direct child of `folder` that `file` lies in, or is. */
function childOf(folder: string, file: string): string {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const [name = ''] = file.slice(prefix.length).split('/');
  return prefix + name;
}

/** One ring for each way back that a walk through the graph meets. */
function ringsOf(graph: Graph): readonly (readonly string[])[] {
  const rings: string[][] = [];
  const done = new Set<string>();

  function walk(node: string, trail: readonly string[]): void {
    const metAt = trail.indexOf(node);
    if (metAt !== -1) {
      rings.push([...trail.slice(metAt), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  }

  for (const node of graph.keys()) walk(node, []);
  return rings;
}
