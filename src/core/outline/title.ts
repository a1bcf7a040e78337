const numbering = /^(?:(?:step|part|section|phase)\s+)?(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)*)[).:](?!\d)\s*|^\d+(?:\.\d+)*\s+(?=\p{L})/iu;
const decoration = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\uFE0F\u200D]/gu;

/** The words of a heading: no Markdown marks, emoji, closing `#` or numbering in front. */
export function plainTitle(source: string): string {
  const bare = source
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[*_`~]+/g, '')
    .replace(decoration, '')
    .trim();
  return bare.replace(numbering, '').replace(/[\s:]+$/, '').trim() || bare;
}
