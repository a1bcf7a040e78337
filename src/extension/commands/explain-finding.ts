import * as vscode from 'vscode';
import type { CatalogueSource } from '../catalogue/catalogue-source.ts';

const command = 'systemDesign.explainFinding';

/** The link behind a finding's id in Problems and in hovers. */
export function explanationLink(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([rule]))}`);
}

/** Opens the page about a rule or requirement: it comes with the extension, so no network is needed. */
export function explainFindingCommand(extensionUri: vscode.Uri, catalogue: CatalogueSource): (rule?: string) => Promise<void> {
  return async (rule) => {
    const page = rule === undefined ? undefined : await pageOf(rule, catalogue);
    const uri = vscode.Uri.joinPath(extensionUri, 'docs', ...(page?.path ?? ['README.md'])).with({ fragment: page?.anchor ?? '' });
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  };
}

async function pageOf(rule: string, catalogue: CatalogueSource): Promise<{ readonly path: readonly string[]; readonly anchor: string }> {
  const step = (await catalogue()).steps.find(({ requirements }) => requirements.some(({ id }) => id === rule));
  if (step === undefined) return { path: ['rules', `${rule.replace('/', '-')}.md`], anchor: '' };
  return { path: ['steps', `${String(step.number).padStart(2, '0')}-${step.key}.md`], anchor: rule.replace('/', '') };
}
