export { boardOfDraft, type DraftPorts, textOfWords } from './boardOfDraft'
export * from './draft'
export { guessLane, type LaneGuess, moodField, moodLane } from './laneGuess'
export { type NumberedText, readNumber } from './readNumber'
