export { countHtmlActions, countHtmlCards, printHtml } from './printHtml'
