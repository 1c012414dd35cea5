import { parseSync, Visitor } from 'vite';

/** One import as it is written in a source file. */
export interface Import {
  /** `./door.ts`, `node:fs`, `zod/mini` …; undefined where it is computed at run time. */
  readonly specifier: string | undefined;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Gone once the types are stripped. */
  readonly typeOnly: boolean;
}

interface Literal {
  readonly type: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked: string | null } }[];
}

/** The text of a string literal or of a template without holes. */
function textOf(node: Literal | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.quasis?.length === 1) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

/**
 * Every way a TypeScript file reaches another module: import and export … from, import type, import('…') as a value
 * and as a type, require(), import x = require(), new URL('…', import.meta.url), import.meta.resolve().
 *
 * @throws Error when the file cannot be parsed.
 */
export function importsOf(file: string, source: string): readonly Import[] {
  const { program, errors } = parseSync(file, source);
  const firstError = errors[0];
  if (firstError !== undefined) throw new Error(`${file}: ${firstError.message}`);
  const found: Import[] = [];

  function note(start: number, specifier: string | undefined, typeOnly = false): void {
    const line = source.slice(0, start).split('\n').length;
    found.push({ specifier, line, typeOnly });
  }

  new Visitor({
    ImportDeclaration(node) {
      note(node.start, node.source.value, node.importKind === 'type');
    },
    ExportAllDeclaration(node) {
      note(node.start, node.source.value, node.exportKind === 'type');
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null) note(node.start, node.source.value, node.exportKind === 'type');
    },
    ImportExpression(node) {
      note(node.start, textOf(node.source));
    },
    TSImportType(node) {
      note(node.start, textOf(node.source), true);
    },
    TSExternalModuleReference(node) {
      note(node.start, textOf(node.expression));
    },
    CallExpression(node) {
      const { callee } = node;
      const isRequire =
        (callee.type === 'Identifier' && callee.name === 'require') ||
        (callee.type === 'MemberExpression' &&
          callee.object.type === 'Identifier' &&
          callee.object.name === 'require') ||
        (callee.type === 'MemberExpression' &&
          callee.object.type === 'MetaProperty' &&
          callee.property.type === 'Identifier' &&
          callee.property.name === 'resolve');
      if (isRequire) note(node.start, textOf(node.arguments[0]));
    },
    NewExpression(node) {
      const [target, base] = node.arguments;
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      const fromHere =
        base?.type === 'MemberExpression' &&
        base.object.type === 'MetaProperty' &&
        base.property.type === 'Identifier' &&
        base.property.name === 'url';
      const text = textOf(target);
      // A URL of a folder or of data is no module; a source file is one (a worker).
      if (isUrl && fromHere && text !== undefined && /\.[cm]?tsx?$/.test(text)) {
        note(node.start, text.startsWith('.') ? text : `./${text}`);
      }
    },
  }).visit(program);
  return found;
}
