import MarkdownIt from 'markdown-it';

/** A line with or without points under it, as days, questions and guides have it. */
export type ListItem = string | { readonly text: string; readonly points?: readonly ListItem[] };

// Packs are untrusted text: no HTML, no images, and no links but plain https ones get through.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.disable('image');
markdown.validateLink = (url) => /^https:\/\//i.test(url.trim());

/** Markdown as HTML that is safe to show: no script, no remote image, no link but https. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

/** One line of Markdown, without a paragraph around it. */
export function renderInline(text: string): string {
  return markdown.renderInline(text);
}

/** A list; `tag` is `ol` where the order matters. */
export function renderItems(items: readonly ListItem[], tag: 'ul' | 'ol' = 'ul'): string {
  return `<${tag}>${items.map(renderItem).join('')}</${tag}>`;
}

/** A list of things to confirm, with an empty box before each. */
export function renderChecklist(items: readonly ListItem[]): string {
  return `<ul class="checklist">${items.map(renderItem).join('')}</ul>`;
}

function renderItem(item: ListItem): string {
  if (typeof item === 'string') return `<li>${renderInline(item)}</li>`;
  const points = item.points === undefined || item.points.length === 0 ? '' : renderItems(item.points);
  return `<li>${renderInline(item.text)}${points}</li>`;
}

/** A table that scrolls inside itself; its first column names the rows. */
export function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => `<th scope="col">${renderInline(column)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => `<tr><th scope="row">${renderInline(first)}</th>${rest.map((cell) => `<td>${renderInline(cell)}</td>`).join('')}</tr>`);
  return `<div class="table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** Code as written. */
export function renderCode(text: string): string {
  return `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;
}

/** A diagram that the panel draws when it comes into view; until then, and where drawing fails, its source is there. */
export function renderDiagram({ title, mermaid, explanation }: { readonly title?: string; readonly mermaid: string; readonly explanation?: string }): string {
  const caption = title === undefined ? '' : `<figcaption>${renderInline(title)}</figcaption>`;
  const words = explanation === undefined ? '' : `<div class="explanation">${renderMarkdown(explanation)}</div>`;
  return `<figure class="diagram">${caption}<pre class="mermaid-source"><code>${escapeHtml(mermaid)}</code></pre>${words}</figure>`;
}

/** A text as HTML text. */
function escapeHtml(text: string): string {
  return markdown.utils.escapeHtml(text);
}
