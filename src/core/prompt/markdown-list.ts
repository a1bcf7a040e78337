/** A line of a list, with or without lines of its own under it. */
export type ListItem = string | { readonly text: string; readonly points?: readonly string[] };

/** A Markdown list with a dash before every item. */
export function bulletList(items: readonly ListItem[]): string {
  return items.map((item) => listEntry('- ', item)).join('\n');
}

/** A Markdown list numbered from 1. */
export function numberedList(items: readonly ListItem[]): string {
  return items.map((item, index) => listEntry(`${index + 1}. `, item)).join('\n');
}

function listEntry(marker: string, item: ListItem): string {
  const indent = ' '.repeat(marker.length);
  if (typeof item === 'string') return marker + indented(item, indent);
  const points = (item.points ?? []).map((point) => `${indent}- ${indented(point, `${indent}  `)}`);
  return [marker + indented(item.text, indent), ...points].join('\n');
}

/** Keeps the further lines of a text inside its list entry. */
function indented(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}
