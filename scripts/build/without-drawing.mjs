/**
 * Stands where Mermaid expects what only drawing needs: DOMPurify, Cytoscape, KaTeX and Rough.js. Parsing loads
 * these modules and calls none of them, but for registering Cytoscape's layouts and DOMPurify's hooks, which do nothing here.
 */
function absent() {}

absent.use = absent;
absent.addHook = absent;

/**
 * Nothing that passes through here is ever shown.
 * @param {unknown} text
 */
absent.sanitize = (text) => String(text);

export default absent;
