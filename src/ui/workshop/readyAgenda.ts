import type { BothLanguages } from '../../base/text'

interface ReadyPart {
  readonly minutes: number
  readonly title: BothLanguages
  readonly prompt: BothLanguages
}

/** A mapping workshop of 90 minutes for four to eight people, one laptop and one projector. */
export const READY_AGENDA: readonly ReadyPart[] = [
  {
    minutes: 5,
    title: { en: 'Set the frame', ar: 'تحديد الإطار' },
    prompt: { en: 'One persona, one scenario, a start and an end.', ar: 'شخصية واحدة، سيناريو واحد، بداية ونهاية.' },
  },
  {
    minutes: 10,
    title: { en: 'Stages and steps', ar: 'المراحل والخطوات' },
    prompt: { en: 'What does the customer do, from first to last?', ar: 'ماذا يفعل العميل من أول الرحلة إلى آخرها؟' },
  },
  {
    minutes: 10,
    title: { en: 'Silent writing', ar: 'كتابة صامتة' },
    prompt: {
      en: 'Actions and touchpoints, one idea a line. Nobody reads aloud.',
      ar: 'خطوات ونقاط اتصال، فكرة في كل سطر، ولا أحد يقرأ بصوت مسموع.',
    },
  },
  {
    minutes: 15,
    title: { en: 'Place and merge', ar: 'التوزيع والدمج' },
    prompt: {
      en: 'Reveal, put each card in its place, join what says the same.',
      ar: 'اكشفوا البطاقات، ضعوا كلًّا في مكانها، وادمجوا المتشابه.',
    },
  },
  {
    minutes: 10,
    title: { en: 'Thoughts, needs, fears, feelings', ar: 'الأفكار والاحتياجات والمخاوف والمشاعر' },
    prompt: {
      en: 'How does each step feel, from −2 to +2?',
      ar: 'ما شعور العميل في كل خطوة، من \u200e−2\u200e إلى \u200e+2\u200e؟',
    },
  },
  {
    minutes: 10,
    title: { en: 'Pains, strong points, facts', ar: 'نقاط الألم والقوة والحقائق' },
    prompt: { en: 'Which of it do we know, and from where?', ar: 'ما الذي نعرفه فعلاً، ومن أين عرفناه؟' },
  },
  {
    minutes: 8,
    title: { en: 'Vote', ar: 'التصويت' },
    prompt: {
      en: 'Where should we begin? Dots stay hidden until all have voted.',
      ar: 'من أين نبدأ؟ تبقى النقاط مخفية حتى يصوّت الجميع.',
    },
  },
  {
    minutes: 12,
    title: { en: 'Ideas for the top three pains', ar: 'أفكار لأهم ثلاث نقاط ألم' },
    prompt: { en: 'How might we …?', ar: 'كيف يمكننا أن …؟' },
  },
  {
    minutes: 7,
    title: { en: 'Owners and dates', ar: 'المسؤولون والمواعيد' },
    prompt: { en: 'Who does what until when, and how shall we know?', ar: 'من يفعل ماذا ومتى، وكيف سنعرف النتيجة؟' },
  },
  {
    minutes: 3,
    title: { en: 'Read back and export', ar: 'القراءة الختامية والتصدير' },
    prompt: {
      en: 'Read the map aloud once, then take the picture home.',
      ar: 'اقرؤوا الخريطة مرة بصوت مسموع ثم صدّروها.',
    },
  },
]
