export { exampleAnswer, printFaults, printPrompt } from './prompt'
export { readAssistant } from './readAssistant'
