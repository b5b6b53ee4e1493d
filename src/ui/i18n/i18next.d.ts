import 'i18next'
import type en from './en.json'
import type doors from './late/doors.en.json'
import type editor from './late/editor.en.json'
import type insights from './late/insights.en.json'
import type workbook from './late/workbook.en.json'

type First = typeof en

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: {
      translation: Omit<First, 'insights' | 'texts'> &
        typeof editor &
        typeof workbook & {
          insights: First['insights'] & (typeof insights)['insights']
          texts: First['texts'] & (typeof doors)['texts']
          doors: (typeof doors)['doors']
        }
    }
  }
}
