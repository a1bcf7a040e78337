/** In place of uc.micro: the engines of today know the classes of characters themselves. */

/** Punctuation. */
export const P = /\p{P}/u;

/** Symbols. */
export const S = /\p{S}/u;
