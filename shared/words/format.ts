import type { Parameters } from '../primitives.ts';

/** Fills `{{name}}` in a template as i18next does; a parameter that is not there leaves nothing. */
export function format(template: string, params: Parameters = {}): string {
  return template.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : '',
  );
}

/** Picks i18next's plural form of a text: `forms` holds `name_one` and `name_other`; `tag`: their language. */
export function formatCount<Name extends string>(
  forms: Readonly<Record<`${Name}_one` | `${Name}_other`, string>>,
  name: Name,
  count: number,
  params: Parameters = {},
  tag = 'en',
): string {
  const form =
    new Intl.PluralRules(tag).select(count) === 'one' ? forms[`${name}_one`] : forms[`${name}_other`];
  return format(form, { ...params, count });
}
