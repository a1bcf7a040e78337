/** A title in the middle of a sentence: its first letter small, but for a name in capitals, such as `API` or `S3`. */
export function lowerFirst(title: string): string {
  return /^[A-Z][A-Z\d]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}
