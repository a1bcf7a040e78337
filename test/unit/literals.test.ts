import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What people read, by the name of the property or function that shows it. */
const shownProperties = new Set(['title', 'label', 'description', 'detail', 'tooltip', 'placeHolder', 'placeholder', 'prompt', 'openLabel', 'message', 'name', 'text', 'documentation']);
const shownCalls = /^(show\w*Message|setStatusBarMessage|createOutputChannel|MarkdownString|Diagnostic|DiagnosticRelatedInformation|CodeAction|InlayHint|CompletionItem|TreeItem)$/;

/** Literals in a file of the extension that a person would read and no translator would see. */
function plainLiterals(path: string, text: string): readonly string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const complain = (node: ts.Node | undefined): void => {
    if (node === undefined || !isPlain(node)) return;
    found.push(`${path}:${String(tree.getLineAndCharacterOfPosition(node.getStart()).line + 1)}: ${node.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && shownProperties.has(node.name.getText())) complain(node.initializer);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left) && shownProperties.has(node.left.name.text)) complain(node.right);
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && shownCalls.test(nameOf(node.expression))) for (const argument of node.arguments ?? []) complain(argument);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function nameOf(expression: ts.Expression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** A text with a word in it; marks, icons and bare places for values are no words. Choices are looked into. */
function isPlain(node: ts.Node): boolean {
  if (ts.isConditionalExpression(node)) return isPlain(node.whenTrue) || isPlain(node.whenFalse);
  if (ts.isStringLiteralLike(node)) return hasWord(node.text);
  if (ts.isTemplateExpression(node)) return hasWord([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
  return false;
}

function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\$\([\w~-]+\)/g, ''));
}

/** Not for people: ids of icons and kinds, which these properties have too. */
const allowed = /'(?:notebook|system design)'/;

describe('texts of the extension', () => {
  it('all go through vscode.l10n', () => {
    const files = readdirSync('src/extension', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    assert.ok(files.length > 40);
    const literals = files.flatMap((path) => plainLiterals(join('src/extension', path).replaceAll('\\', '/'), readFileSync(join('src/extension', path), 'utf8')));
    assert.deepEqual(literals.filter((literal) => !allowed.test(literal)), []);
  });

  it('are told from marks and icons', () => {
    const source = "void vscode.window.showErrorMessage('No answer.');\nitem.text = `$(sync~spin) ${words}`;\nconst row = { label: bold ? 'Open' : say('Open'), title: `${name}: open` };";
    assert.deepEqual(plainLiterals('x.ts', source), ["x.ts:1: 'No answer.'", "x.ts:3: bold ? 'Open' : say('Open')", 'x.ts:3: `${name}: open`']);
  });
});
