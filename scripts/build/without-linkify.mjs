/**
 * Stands where markdown-it makes its finder of bare links, which is switched off in every reader of ours: a link has to be
 * written as one.
 */
export default class WithoutLinkify {}
