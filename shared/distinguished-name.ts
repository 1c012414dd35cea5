/** One part of a subject: `CN`, `Volta`. */
export interface NamePart {
  readonly type: string;
  readonly value: string;
}

/** The parts of a subject as the contract writes it: `CN=..., O=...`, with a backslash before a comma inside a value. */
export function nameParts(subject: string): readonly NamePart[] {
  const parts: NamePart[] = [];
  for (const part of subject.match(/(?:\\.|[^,\\])+/gs) ?? []) {
    const text = part.trim();
    const equals = text.indexOf('=');
    if (equals > 0)
      parts.push({
        type: text.slice(0, equals).trim(),
        value: text
          .slice(equals + 1)
          .trim()
          .replaceAll(/\\(?!u\{)(.)/gs, '$1'),
      });
  }
  return parts;
}

/** What people call a subject by: its common name, else its organisation, else all of it. */
export function nameOf(subject: string): string {
  const parts = nameParts(subject);
  const named = ['CN', 'O', 'OU'].map((type) => parts.find((part) => part.type === type)?.value);
  return named.find((value) => value !== undefined && value !== '') ?? subject;
}

/** The organisation of a subject, where it says one beside its name. */
export function organisationOf(subject: string): string | undefined {
  const organisation = nameParts(subject).find(({ type }) => type === 'O')?.value;
  return organisation === nameOf(subject) ? undefined : organisation;
}
