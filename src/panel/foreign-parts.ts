/** A style that names an address or hides one behind an escape, a node that is a picture, and HTML that loads or runs something. */
const foreign = /^[ \t]*(?:style|classDef|linkStyle)\b.*(?:url\s*\(|@import|\\)|@\{[^}]*\bimg\s*:|<(?:img|image|svg|video|audio|source|iframe|object|embed|link|style|script)\b|<[a-z][^>]*\bon[a-z]+\s*=/im;

/** Whether a diagram asks for something that is not in it. The page's policy would refuse that; so it is not even tried. */
export function hasForeignParts(source: string): boolean {
  return foreign.test(source);
}
