export { countHtmlCards, printHtml } from './printHtml'
