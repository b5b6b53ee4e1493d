/** Characters of HTML that are looked through for cards: about 15,000 cards with all their fields. */
export const CLIP_LIMIT = 32_000_000
/** Characters of text that are read as cards. */
export const PASTED_TEXT_LIMIT = 4_000_000
/** Cards that come out of one paste. */
export const PASTED_CARDS_LIMIT = 5_000
/** Steps that one paste may add to a journey. */
export const ADDED_STEPS_LIMIT = 200
