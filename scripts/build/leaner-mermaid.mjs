import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** Mermaid's own modules, as its package ships them. */
const modules = /[\\/](mermaid|@mermaid-js[\\/]parser)[\\/]dist[\\/].*\.mjs$/;

/** What each kind of diagram exports beside its parser: parsing never asks for it. */
const forDrawing = new Set(['renderer', 'styles']);

/**
 * Mermaid gives each of its functions its name at run time, for stack traces: 4,000 names, a twentieth of the whole.
 * Nothing reads them. Without its second argument the call is an identity, which the bundler takes away.
 * @type {import('esbuild').Plugin}
 */
export const withoutFunctionNames = {
  name: 'without-function-names',
  setup: (build) => rewriteModules(build, [nameEdits]),
};

/**
 * For what parses only: each kind of diagram is left without its renderer, so that the bundler can leave out the code of it.
 * @type {import('esbuild').Plugin}
 */
export const withoutRenderers = {
  name: 'without-renderers',
  setup: (build) => rewriteModules(build, [rendererEdits, nameEdits]),
};

/** @typedef {{ start: number, end: number, text: string }} SourceEdit */

/** @typedef {(tree: ts.SourceFile) => readonly SourceEdit[]} Rewriting */

/**
 * @param {import('esbuild').PluginBuild} build
 * @param {readonly Rewriting[]} rewritings one after the other
 */
function rewriteModules({ onLoad }, rewritings) {
  onLoad({ filter: modules }, async ({ path }) => ({
    contents: rewritings.reduce((text, editsOf) => edited(text, editsOf(parse(text))), await readFile(path, 'utf8')),
    loader: 'js',
  }));
}

/** @param {string} text */
function parse(text) {
  return ts.createSourceFile('module.mjs', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
}

/**
 * @param {ts.SourceFile} tree
 * @returns {readonly SourceEdit[]}
 */
function nameEdits(tree) {
  return nodesOf(tree).flatMap((node) => {
    if (ts.isVariableStatement(node) && node.declarationList.declarations.some(({ name }) => isNamed(name, '__name'))) {
      return [{ start: node.pos, end: node.end, text: '\nfunction __name(target) { return target; }' }];
    }
    if (!ts.isCallExpression(node) || !isNamed(node.expression, '__name')) return [];
    const [target, name] = node.arguments;
    return target === undefined || name === undefined ? [] : [{ start: target.end, end: name.end, text: '' }];
  });
}

/**
 * @param {ts.SourceFile} tree
 * @returns {readonly SourceEdit[]}
 */
function rendererEdits(tree) {
  const diagram = nodesOf(tree).find((node) => ts.isVariableDeclaration(node) && isNamed(node.name, 'diagram'));
  if (diagram === undefined || !ts.isVariableDeclaration(diagram)) return [];
  const { initializer } = diagram;
  if (initializer === undefined || !ts.isObjectLiteralExpression(initializer)) return [];
  return initializer.properties.flatMap(({ name, pos, end }) =>
    name !== undefined && ts.isIdentifier(name) && forDrawing.has(name.text) ? [{ start: pos, end, text: ` ${name.text}: {}` }] : [],
  );
}

/**
 * @param {ts.Node} node
 * @param {string} name
 */
function isNamed(node, name) {
  return ts.isIdentifier(node) && node.text === name;
}

/**
 * @param {ts.SourceFile} tree
 * @returns {readonly ts.Node[]}
 */
function nodesOf(tree) {
  /** @type {ts.Node[]} */
  const nodes = [];
  const visit = (/** @type {ts.Node} */ node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(tree, visit);
  return nodes;
}

/**
 * @param {string} text
 * @param {readonly SourceEdit[]} edits that do not overlap
 */
function edited(text, edits) {
  let end = text.length;
  let rest = '';
  for (const edit of [...edits].sort((one, other) => other.start - one.start)) {
    rest = edit.text + text.slice(edit.end, end) + rest;
    end = edit.start;
  }
  return text.slice(0, end) + rest;
}
