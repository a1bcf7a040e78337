/**
 * Stands where Mermaid expects what only drawing needs: DOMPurify, D3, Cytoscape, KaTeX, Rough.js and more. Parsing loads
 * these modules and calls none of them, but for registering Cytoscape's layouts and DOMPurify's hooks, which do nothing here.
 * CommonJS, because whatever name is imported from such a module may be absent.
 */
function absent() {}

absent.use = absent;
absent.addHook = absent;

/**
 * Nothing that passes through here is ever shown.
 * @param {unknown} text
 */
absent.sanitize = (text) => String(text);

module.exports = absent;
