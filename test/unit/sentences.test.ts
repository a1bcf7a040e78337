import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { codeFiles, sentencesOfTheCode } from '../../scripts/build/sentences.mjs';

/** Calls that make a sentence from what is no literal: nobody could find that sentence to translate it. */
function hiddenSentences(path: string, text: string): readonly string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:(?:vscode\.)?l10n\.t|message|say)$/.test(node.expression.getText()) && !isFound(node.arguments[0])) found.push(`${path}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** A sentence that stands there, or the one that a function was called with. */
function isFound(argument: ts.Expression | undefined): boolean {
  return argument !== undefined && (ts.isStringLiteral(argument) || argument.getText() === 'template');
}

describe('sentences for translators', () => {
  it('are all in the bundle (npm run l10n gathers them)', () => {
    assert.deepEqual(JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')), sentencesOfTheCode());
  });

  it('stand as literals where they are made', () => {
    assert.deepEqual(codeFiles().flatMap((path) => hiddenSentences(path, readFileSync(path, 'utf8'))), []);
  });

  it('are missed where a table or a choice gives them', () => {
    const source = "const one = message(sentences[kind], left);\nconst two = message('Found.');\nconst three = say(open ? 'Open' : 'Closed');\nconst four = vscode.l10n.t(template, ...args);";
    assert.deepEqual(hiddenSentences('x.ts', source), ['x.ts: message(sentences[kind], left)', "x.ts: say(open ? 'Open' : 'Closed')"]);
  });
});
