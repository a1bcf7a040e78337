/** What the side panel can show: a day, a question or a guide of the catalogue. */
export interface ItemReference {
  readonly kind: 'day' | 'question' | 'guide';
  /** Its id in the catalogue. */
  readonly id: string;
}

/** A reference as one string, for tree ids, links and saved state. */
export function referenceKey({ kind, id }: ItemReference): string {
  return `${kind}:${id}`;
}

/** The reference that a string stands for; undefined where it stands for none. */
export function parseReference(key: string): ItemReference | undefined {
  const match = /^(day|question|guide):(.+)$/.exec(key);
  const kind = match?.[1];
  const id = match?.[2];
  if (id === undefined || (kind !== 'day' && kind !== 'question' && kind !== 'guide')) return undefined;
  return { kind, id };
}
