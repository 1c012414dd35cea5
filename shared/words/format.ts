import type { Parameters } from '../primitives.ts';

/** `{{name}}`, and `{{name|one|other}}`: the word for one or for several of what `name` counts. */
const placeholder = /\{\{\s*(\w+)\s*(?:\|([^|{}]*)\|([^|{}]*))?\}\}/g;

/**
 * Fills `{{name}}` in a template as i18next does; a parameter that is not there leaves nothing. `{{days|day|days}}` is the word that goes with a
 * count, by the rules of a language: `tag`. What is no number is taken for several.
 */
export function format(template: string, params: Parameters = {}, tag = 'en'): string {
  return template.replaceAll(placeholder, (_whole, name: string, one?: string, other?: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (one !== undefined && other !== undefined) return isOne(value, tag) ? one : other;
    return value === undefined ? '' : String(value);
  });
}

function isOne(value: Parameters[string] | undefined, tag: string): boolean {
  const count = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(count) && new Intl.PluralRules(tag).select(count) === 'one';
}

/** Picks i18next's plural form of a text: `forms` holds `name_one` and `name_other`; `tag`: their language. */
export function formatCount<Name extends string>(
  forms: Readonly<Record<`${Name}_one` | `${Name}_other`, string>>,
  name: Name,
  count: number,
  params: Parameters = {},
  tag = 'en',
): string {
  return format(isOne(count, tag) ? forms[`${name}_one`] : forms[`${name}_other`], { ...params, count }, tag);
}
