import 'i18next'
import type en from './en.json'
import type insights from './late/insights.en.json'

type First = typeof en

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: {
      translation: Omit<First, 'insights'> & { insights: First['insights'] & (typeof insights)['insights'] }
    }
  }
}
