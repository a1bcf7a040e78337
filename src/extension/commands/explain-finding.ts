import * as vscode from 'vscode';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';
import { source } from '../diagnostics/publish-diagnostics.ts';
import { ruleOf } from '../diagnostics/rule-of.ts';

const command = 'systemDesign.explainFinding';

/** The link behind a finding's id in Problems and in hovers. */
export function explanationLink(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([rule]))}`);
}

/** Opens the page about a rule or requirement, that of the finding at the cursor where none is given: it comes with the extension, so no network is needed. */
export function explainFindingCommand(extensionUri: vscode.Uri, catalogue: CatalogueSource): (rule?: string) => Promise<void> {
  return async (given) => {
    const rule = given ?? (await ruleAtCursor());
    const page = rule === undefined ? undefined : await pageOf(rule, catalogue);
    const uri = vscode.Uri.joinPath(extensionUri, 'docs', ...(page?.path ?? ['README.md'])).with({ fragment: page?.anchor ?? '' });
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  };
}

async function ruleAtCursor(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const findings = vscode.languages.getDiagnostics(editor.document.uri).filter((one) => one.source === source && one.range.contains(editor.selection.active));
  const items = [...new Map(findings.map((one) => [ruleOf(one), { label: ruleOf(one), detail: one.message }])).values()];
  const picked = items.length < 2 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which finding do you want explained?') });
  return picked?.label;
}

async function pageOf(rule: string, catalogue: CatalogueSource): Promise<{ readonly path: readonly string[]; readonly anchor: string }> {
  const step = (await catalogue()).steps.find(({ requirements }) => requirements.some(({ id }) => id === rule));
  if (step === undefined) return { path: ['rules', `${rule.replace('/', '-')}.md`], anchor: '' };
  return { path: ['steps', `${String(step.number).padStart(2, '0')}-${step.key}.md`], anchor: rule.replace('/', '') };
}
