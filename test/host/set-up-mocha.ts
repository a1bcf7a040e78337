/** Imported before any suite, because suites are defined while they are imported. Mocha's browser build runs in both hosts. */
import 'mocha/mocha.js';

/** The base reporter says nothing: the runner prints the result. */
mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 300_000 });
