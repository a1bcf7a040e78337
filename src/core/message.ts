/** A value that may stand in a message: numbers are already rounded and formatted where that matters; words of ours are messages themselves. */
export type MessageArgument = string | number | Message;

/**
 * One sentence for a person, kept as a template and its arguments so that the extension can translate
 * it and the command line can print it in English. `{0}` stands for the first argument.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly MessageArgument[];
}

/** Makes a message; `template` is plain English with `{0}`, `{1}` … for the arguments. */
export function message(template: string, ...args: readonly MessageArgument[]): Message {
  return { template, args };
}

/** The English sentence of a message. An index without an argument stays as it is written. */
export function formatMessage({ template, args }: Message): string {
  return template.replace(/\{(\d+)\}/g, (whole, index: string) => formatArgument(args[Number(index)] ?? whole));
}

/** The English words of what stands in a message. */
export function formatArgument(argument: MessageArgument): string {
  return typeof argument === 'object' ? formatMessage(argument) : String(argument);
}
