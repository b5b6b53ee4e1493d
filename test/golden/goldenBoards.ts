import { readdirSync } from 'node:fs'
import { brandId } from '../../src/base/ids'
import type { Language } from '../../src/base/text'
import { createFromTemplate, type TemplateId } from '../../src/formats/templates'
import type { Board } from '../../src/model/board'
import type { Reading } from '../../src/model/records/lane'
import { boardFrom } from '../support/boardFrom'

export interface Golden {
  readonly name: string
  readonly language: Language
  readonly board: () => Promise<Board>
}

/** A template in one language, read as it was made or the other way. */
function template(id: TemplateId, language: Language, reading?: Reading): Golden {
  return {
    name: `${id}-${reading ? `${reading}-` : ''}${language}`,
    language,
    board: async () => {
      const board = await createFromTemplate(id, {
        id: brandId('board', 'board_golden'),
        createdAt: '2026-01-01T00:00:00.000Z',
        baseLanguage: language,
      })
      return reading ? { ...board, kind: reading } : board
    },
  }
}

/** Links of every kind: between neighbours, down, up, back, far, within a lane, beside each other. */
const LINKS = `
            | Find                 || Apply                 || Decide               || Build
            | Looks    | Compares  || Applies   | Waits     || Hears     | Signs     || Moves in
  customer  | a Looks around | b Compares three banks and asks friends || c Applies | d Waits || e Hears || f Moves in
  frontstage| g Shows the rates |  || h Takes the file; i Gives a number | || j Calls | u Explains || k Hands over
  ~ visibility
  backstage |  | l Prices the loan || m Enters the file | n Analyses the income of the family and its debts || o Submits | v Prepares || p Releases
  system    | q Rates | || r Loan system | s Credit bureau || | w Archive || t Payments
  a -> b sequence
  b -> c sequence
  c -> d sequence
  d -> e sequence: usually five days
  e -> f sequence
  c -> h flow
  h -> m flow: the file
  m -> r flow
  r -> n flow: credit report
  n -> s flow
  s -> n flow
  n -> o flow
  o -> j flow
  j -> e flow
  n -> c exception: papers are missing
  s -> m influence
  l -> g flow
  a -> t influence
  i -> r flow
  p -> k flow
  o -> v flow: approved
  v -> u flow
  k -> f flow
  v -> w flow
  q -> l flow
`

/** Both languages on one card, long words, hard line breaks, numbers, empty cards, a lane of a later version. */
const MIXED = `
             | اكتشاف         || التقديم Apply
             | يبحث Searches  | يقارن      || يقدّم      | Waits
  customer   | a دفع عبر Apple Pay لا يعمل مع ملف PDF أكبر من 2 MB | b Uploads «عقد الإيجار» three times until it is accepted || c الرقم المدني 12345678 ورقم الهاتف +968 9123 4567 | d
  frontstage | e Kraftfahrzeughaftpflichtversicherungsgesellschaft@example.com || f 45%; g خطأ 413
  hologram   | h كما كتبها إصدار أحدث | i Kept as a later version wrote it || j Later
  pain       | k «It says error. It doesn’t say why.» | || l ينتظر 14 يومًا ثم يُطلب منه إعادة كل شيء من البداية
  a -> b flow: ملف PDF
`

export const goldens: readonly Golden[] = [
  template('housing-loan-oman', 'en'),
  template('housing-loan-oman', 'ar'),
  template('telecom-complaint', 'ar'),
  template('car-purchase-after-sales', 'en'),
  template('hotel-overnight-stay', 'en'),
  template('corner-shoeshine', 'en'),
  template('hospital-outpatient-visit', 'ar'),
  template('government-eservice', 'en', 'journey'),
  template('ecommerce-order', 'en'),
  template('blank-journey', 'ar'),
  { name: 'links-en', language: 'en', board: async () => boardFrom(LINKS) },
  { name: 'mixed-ar', language: 'ar', board: async () => boardFrom(MIXED) },
]

/** Golden files that no board stands for any more. */
export function strayFiles(folder: string): string[] {
  const names = new Set(goldens.map(({ name }) => `${name}.svg`))
  return readdirSync(folder).filter((file) => file.endsWith('.svg') && !names.has(file))
}
