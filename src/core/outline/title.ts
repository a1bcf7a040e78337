const numbering = /^(?:(?:step|part|section|phase)\s+)?(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)*)[).:](?!\d)\s*|^\d+(?:\.\d+)*\s+(?=\p{L})/iu;
const decoration = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\uFE0F\u200D]/gu;

/** The words of a heading: no Markdown marks, emoji, closing `#` or numbering in front. */
export function plainTitle(source: string): string {
  const bare = withoutMarks(source).trim();
  return bare.replace(numbering, '').replace(/[\s:]+$/, '').trim() || bare;
}

/** Most titles are plain words: each mark is looked for before it is taken out. */
function withoutMarks(source: string): string {
  let bare = source;
  if (bare.includes('](')) bare = bare.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
  if (bare.includes('<')) bare = bare.replace(/<[^>]*>/g, ' ');
  if (/[*_`~]/.test(bare)) bare = bare.replace(/[*_`~]+/g, '');
  return /\P{ASCII}/u.test(bare) ? bare.replace(decoration, '') : bare;
}
