import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Call } from './index.ts';
import { contract, EventBatch } from './index.ts';

const soundsSecret = /password|passphrase|secret|private|credential|token|pkcs8/i;

/** Answers that are a secret, on purpose: a new password for a person to look at, of which nothing is kept. */
const meant: ReadonlySet<string> = new Set(['passwords.generate password']);

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
}

function within(shape: Shape): readonly Shape[] {
  const { items, prefixItems = [], anyOf = [], oneOf = [], allOf = [], additionalProperties } = shape;
  const more = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...(items === undefined ? [] : [items]), ...prefixItems, ...anyOf, ...oneOf, ...allOf, ...more];
}

/** Whether a value of this shape could hold a text that somebody chose. */
function holdsText(shape: Shape): boolean {
  if (shape.enum !== undefined || shape.const !== undefined) return false;
  if (shape.type === 'boolean' || shape.type === 'integer' || shape.type === 'number') return false;
  if (shape.properties !== undefined) return Object.values(shape.properties).some(holdsText);
  const parts = within(shape);
  return parts.length > 0 ? parts.some(holdsText) : shape.type !== 'null';
}

/** The properties, at any depth, that sound like a secret and could hold one. */
function leaksOf(shape: Shape, where: string): readonly string[] {
  const own = Object.entries(shape.properties ?? {}).flatMap(([name, each]) =>
    soundsSecret.test(name) && holdsText(each) ? [`${where} ${name}`] : leaksOf(each, `${where} ${name}`),
  );
  return [...own, ...within(shape).flatMap((each) => leaksOf(each, where))];
}

function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { unrepresentable: 'any', reused: 'inline' }) as Shape;
}

describe('what the engine tells the window', () => {
  const answers = Object.entries(contract).flatMap(([group, calls]) =>
    Object.entries<Call>(calls).map(([name, { answer }]) => [`${group}.${name}`, shapeOf(answer)] as const),
  );

  it('never has a place for a secret: only whether one is set', () => {
    const leaks = [...answers, ['events', shapeOf(EventBatch)] as const].flatMap(([name, shape]) =>
      leaksOf(shape, name),
    );
    expect(leaks.filter((each) => !meant.has(each))).toEqual([]);
    expect(new Set(leaks)).toEqual(meant);
  });

  it('is looked at wholly: every call, and each with its parts', () => {
    expect(answers.length).toBeGreaterThan(60);
    const [, partners] = answers.find(([name]) => name === 'partners.get') ?? [];
    expect(JSON.stringify(partners)).toContain('secretsSet');
    expect(JSON.stringify(answers)).not.toContain('$ref');
  });

  it('would be noticed', () => {
    const partner = z.object({
      list: z.array(z.object({ ourPassword: z.string().optional() })),
      secretsSet: z.object({ x: z.boolean() }),
    });
    expect(leaksOf(shapeOf(partner), 'x')).toEqual(['x list ourPassword']);
  });
});
