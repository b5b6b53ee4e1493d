import type { Language } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import { AUTOMATION_LEVELS, EVIDENCE_LEVELS, FLAGS } from '../../model/records/card'
import { LINE_KINDS } from '../../model/records/line'
import { LINK_KINDS } from '../../model/records/link'
import { guessLane, moodLane } from '../draft'
import { ANSWER_MARK } from './answer'

/** A small whole answer: what an assistant imitates, and what the tests read. */
export function exampleAnswer(registry: Pick<LaneRegistry, 'types'>) {
  const typeFor = (said: string) => guessLane([said], registry).type
  return {
    rihla: ANSWER_MARK,
    title: 'Renewing a licence',
    summary: 'How a shop owner renews a trade licence today',
    state: 'current',
    personas: [{ name: 'Salim', role: 'Shop owner', goal: 'Renew before it expires', needs: ['To know the fee'] }],
    stages: [
      { name: 'Prepare', steps: [{ id: 's1', name: 'Find out what is needed', minutes: 20, waitMinutes: 0 }] },
      { name: 'Renew', steps: [{ id: 's2', name: 'Pay and receive', minutes: 10, waitMinutes: 1440 }] },
    ],
    lanes: [
      { id: 'l1', type: typeFor('customer actions'), name: 'What Salim does' },
      { id: 'l2', type: moodLane(registry)?.id ?? '' },
      { id: 'l3', type: typeFor('pain') },
      { id: 'l4', type: typeFor('frontstage') },
    ],
    lines: [{ kind: 'interaction', after: 'l3' }],
    cards: [
      { id: 'c1', lane: 'l1', step: 's1', text: 'Asks a friend', persona: 'Salim', channels: ['Phone'] },
      { id: 'c2', lane: 'l2', step: 's1', text: 'Unsure', mood: -1, persona: 'Salim' },
      { id: 'c3', lane: 'l3', step: 's1', text: 'The fee stands nowhere', evidence: 'assumption', flags: ['fail'] },
      { id: 'c4', lane: 'l1', step: 's2', text: 'Pays by card' },
      { id: 'c5', lane: 'l4', step: 's2', text: 'Issues the licence', owner: 'Service centre', automation: 'assisted' },
    ],
    links: [{ from: 'c4', to: 'c5', kind: 'flow', label: 'payment' }],
  }
}

const WORDS = {
  en: {
    ask: 'Write a customer journey map as one JSON object, so that the program Rihla can read it. Answer with the JSON only, in one code block.',
    about: (subject: string) => `The journey: ${subject}`,
    nothing: 'The journey: [say here which service, for whom, and from which moment to which]',
    language:
      'Write all texts in English. A text may also be given in both languages: {"en": "…", "ar": "…"}. Names of people, owners and channels are plain texts.',
    rules: 'Rules',
    parts: [
      'title, stages, lanes and cards are required; everything else may be left out. Use no other names.',
      '3 to 7 stages with 1 to 4 steps each; every step has an id of its own (s1, s2, …).',
      'Each lane has an id (l1, l2, …) and one of the types below.',
      'Each card has an id (c1, c2, …), the id of its lane and the id of its step, and a text of at most 20 words.',
      'Cards of the lane with feelings also have "mood": a whole number from -2 (very bad) to 2 (very good).',
      'minutes is the time of work in a step, waitMinutes the waiting before it. Leave them out where you do not know them.',
      'What you did not get from me is an assumption: give it "evidence": "assumption". Do not invent figures.',
    ],
    values: 'Allowed values',
    lanes: 'Types of lanes',
    example: 'Example (only the form counts)',
  },
  ar: {
    ask: 'اكتب خريطة رحلة عميل في كائن JSON واحد ليقرأها برنامج «رحلة». أجب بنص JSON وحده داخل كتلة برمجية واحدة.',
    about: (subject: string) => `الرحلة: ${subject}`,
    nothing: 'الرحلة: [اكتب هنا الخدمة، ولمن هي، ومن أي لحظة إلى أي لحظة]',
    language:
      'اكتب كل النصوص بالعربية. ويجوز إعطاء النص باللغتين: {"ar": "…", "en": "…"}. أما أسماء الأشخاص والمسؤولين والقنوات فنصوص عادية.',
    rules: 'القواعد',
    parts: [
      'الحقول title وstages وlanes وcards لازمة، وما عداها يجوز تركه. لا تستعمل أسماء حقول أخرى.',
      'من 3 إلى 7 مراحل، في كل منها من خطوة إلى 4 خطوات، ولكل خطوة معرّف خاص بها (s1 وs2 …).',
      'لكل مسار معرّف (l1 وl2 …) وأحد الأنواع المذكورة أدناه.',
      'لكل بطاقة معرّف (c1 وc2 …) ومعرّف مسارها ومعرّف خطوتها، ونص لا يزيد على 20 كلمة.',
      'بطاقات مسار المشاعر لها أيضاً "mood": عدد صحيح من -2 (سيئ جداً) إلى 2 (جيد جداً).',
      'الحقل minutes هو زمن العمل في الخطوة، وwaitMinutes الانتظار قبلها. اتركهما حيث لا تعرفهما.',
      'كل ما لم تأخذه مني افتراض، فاكتب معه "evidence": "assumption". ولا تخترع أرقاماً.',
    ],
    values: 'القيم المسموح بها',
    lanes: 'أنواع المسارات',
    example: 'مثال (المهم شكله فقط)',
  },
} as const

/** What to give an assistant so that its answer can be read here. */
export function printPrompt(subject: string, language: Language, registry: Pick<LaneRegistry, 'types'>): string {
  const words = WORDS[language]
  const lanes = registry.types
    .filter((type) => type.holdsCards)
    .map((type) => `- ${type.id}: ${type.label[language]}. ${type.hint[language]}`)
  const values = Object.entries({
    'cards[].evidence': EVIDENCE_LEVELS,
    'cards[].flags[]': FLAGS,
    'cards[].automation': AUTOMATION_LEVELS,
    'links[].kind': LINK_KINDS,
    'lines[].kind': LINE_KINDS,
  }).map(([path, all]) => `- ${path}: ${all.join(', ')}`)
  const topic = subject.trim()
  return [
    words.ask,
    topic === '' ? words.nothing : words.about(topic),
    words.language,
    `${words.rules}:\n${words.parts.map((part) => `- ${part}`).join('\n')}`,
    `${words.values}:\n${values.join('\n')}`,
    `${words.lanes}:\n${lanes.join('\n')}`,
    `${words.example}:\n\`\`\`json\n${JSON.stringify(exampleAnswer(registry), null, 1)}\n\`\`\``,
    '',
  ].join('\n\n')
}

const AGAIN = {
  en: 'Rihla could not read your answer. Please put these places right and answer with the whole JSON again, in one code block:',
  ar: 'تعذّر على «رحلة» قراءة إجابتك. صحّح هذه المواضع وأجب بنص JSON كاملاً مرة أخرى داخل كتلة برمجية واحدة:',
} as const

/** What to tell an assistant whose answer was refused. */
export function printFaults(
  faults: readonly { readonly path: string; readonly expected: string; readonly found: string }[],
  language: Language,
): string {
  const lines = faults.map(({ path, expected, found }) => `- ${path || '(top)'}: expected ${expected}; found ${found}`)
  return `${AGAIN[language]}\n\n${lines.join('\n')}\n`
}
