// The entry of a bundle of its own: what writes pages and prompts. The first page loads it, so that a window with drafts alone does not.
export { composePrompt } from '../../core/prompt/compose-prompt.ts';
export { pageOf } from './pages.ts';
