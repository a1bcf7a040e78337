/** Imported before any suite, because suites are defined while they are imported. Mocha's browser build runs in both hosts. */
import 'mocha/mocha.js';

mocha.setup({ ui: 'bdd', timeout: 20_000, cleanReferencesAfterRun: false });
