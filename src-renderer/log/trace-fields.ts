/** A line of a trace, taken apart to be coloured. */
export interface TraceText {
  readonly command: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** Joined with blanks and `=`, it is the line again. */
export function traceFields(text: string): TraceText {
  const [command = ''] = text.split(' ', 1);
  const rest = text.slice(command.length + 1);
  const fields = rest.match(/[^\s="]*=(?:"(?:[^"\\]|\\.)*"?|\S*)|\S+/g) ?? [];
  return {
    command,
    fields: fields.map((field) => {
      const at = field.indexOf('=');
      return at < 0 ? { name: '', value: field } : { name: field.slice(0, at), value: field.slice(at + 1) };
    }),
  };
}
