import type { Parameters } from '../primitives.ts';

/** Fills `{{name}}` in a template as i18next does; a parameter that is not there leaves nothing. */
export function format(template: string, params: Parameters = {}): string {
  return template.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : '',
  );
}
