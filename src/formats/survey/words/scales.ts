import { foldPhrase } from './foldPhrase'

/** A worded scale: for each answer, the lowest first, the ways to say it in both languages. */
export interface WordedScale {
  readonly id: string
  readonly steps: readonly (readonly string[])[]
  /** Yes and no, good and bad: the answers are 0 and 1. */
  readonly isBinary?: boolean
}

const NEUTRAL_SATISFIED = [
  'neutral',
  'neither satisfied nor dissatisfied',
  'neither',
  'ok',
  'okay',
  'average',
  'so so',
  'somewhat satisfied',
  'محايد',
  'لا راض ولا غير راض',
  'مقبول',
  'متوسط',
  'راض الى حد ما',
  'عادي',
  'نوعا ما',
]
const AGREE_NEUTRAL = [
  'neutral',
  'neither agree nor disagree',
  'neither',
  'undecided',
  'محايد',
  'لا اوافق ولا اعارض',
  'غير متاكد',
]
const STRONGLY_DISAGREE = [
  'strongly disagree',
  'totally disagree',
  'completely disagree',
  'لا اوافق بشده',
  'اعارض بشده',
  'غير موافق بشده',
  'لا اوافق اطلاقا',
  'غير موافق اطلاقا',
]
const DISAGREE = ['disagree', 'لا اوافق', 'اعارض', 'غير موافق']
const AGREE = ['agree', 'اوافق', 'موافق']
const STRONGLY_AGREE = [
  'strongly agree',
  'totally agree',
  'completely agree',
  'اوافق بشده',
  'موافق بشده',
  'موافق تماما',
  'اوافق تماما',
]

/** The scales survey tools offer, in English and Arabic. */
export const WORDED_SCALES: readonly WordedScale[] = [
  scale('satisfaction5', [
    [
      'very dissatisfied',
      'very unsatisfied',
      'extremely dissatisfied',
      'highly dissatisfied',
      'not at all satisfied',
      'completely dissatisfied',
      'غير راض اطلاقا',
      'غير راض تماما',
      'غير راض ابدا',
      'غير راض جدا',
      'غير راض بشده',
      'مستاء جدا',
      'ساخط جدا',
      'غير راضي اطلاقا',
      'غير راضي تماما',
      'غير راضي جدا',
      'غير راضي ابدا',
    ],
    [
      'dissatisfied',
      'unsatisfied',
      'not satisfied',
      'somewhat dissatisfied',
      'غير راض',
      'غير راضي',
      'مستاء',
      'ساخط',
      'غير راض الى حد ما',
    ],
    NEUTRAL_SATISFIED,
    ['satisfied', 'mostly satisfied', 'راض', 'راضي', 'راضيه'],
    [
      'very satisfied',
      'extremely satisfied',
      'highly satisfied',
      'completely satisfied',
      'راض جدا',
      'راضي جدا',
      'راضيه جدا',
      'راض تماما',
      'راضي تماما',
      'راض بشده',
    ],
  ]),
  scale('satisfaction7', [
    ['extremely dissatisfied', 'completely dissatisfied', 'غير راض على الاطلاق', 'غير راض اطلاقا'],
    ['moderately dissatisfied', 'very dissatisfied', 'mostly dissatisfied', 'غير راض جدا'],
    ['slightly dissatisfied', 'somewhat dissatisfied', 'dissatisfied', 'غير راض قليلا', 'غير راض الى حد ما', 'غير راض'],
    ['neither satisfied nor dissatisfied', 'neutral', 'محايد', 'لا راض ولا غير راض'],
    ['slightly satisfied', 'somewhat satisfied', 'satisfied', 'راض قليلا', 'راض الى حد ما', 'راض'],
    ['moderately satisfied', 'very satisfied', 'mostly satisfied', 'راض جدا'],
    ['extremely satisfied', 'completely satisfied', 'راض تماما', 'راض للغايه'],
  ]),
  // The five that Qualtrics offers first: without this they would be taken for five of the seven above.
  scale('satisfaction5extreme', [
    ['extremely dissatisfied'],
    ['somewhat dissatisfied'],
    ['neither satisfied nor dissatisfied', 'neutral'],
    ['somewhat satisfied'],
    ['extremely satisfied'],
  ]),
  scale('satisfaction4', [
    ['very dissatisfied', 'very unsatisfied', 'غير راض اطلاقا', 'غير راض جدا'],
    ['dissatisfied', 'unsatisfied', 'somewhat dissatisfied', 'غير راض'],
    ['satisfied', 'somewhat satisfied', 'راض'],
    ['very satisfied', 'راض جدا', 'راضي جدا'],
  ]),
  scale('satisfaction3', [
    ['dissatisfied', 'unsatisfied', 'not satisfied', 'غير راض', 'غير راضي'],
    NEUTRAL_SATISFIED,
    ['satisfied', 'راض', 'راضي'],
  ]),
  scale('agreement5', [STRONGLY_DISAGREE, DISAGREE, AGREE_NEUTRAL, AGREE, STRONGLY_AGREE]),
  scale('agreement5somewhat', [
    STRONGLY_DISAGREE,
    ['somewhat disagree', 'لا اوافق الى حد ما', 'غير موافق الى حد ما'],
    AGREE_NEUTRAL,
    ['somewhat agree', 'اوافق الى حد ما', 'موافق الى حد ما'],
    STRONGLY_AGREE,
  ]),
  scale('agreement4', [STRONGLY_DISAGREE, DISAGREE, AGREE, STRONGLY_AGREE]),
  scale('agreement7', [
    STRONGLY_DISAGREE,
    DISAGREE,
    ['somewhat disagree', 'slightly disagree', 'لا اوافق الى حد ما', 'غير موافق الى حد ما', 'لا اوافق قليلا'],
    AGREE_NEUTRAL,
    ['somewhat agree', 'slightly agree', 'اوافق الى حد ما', 'موافق الى حد ما', 'اوافق قليلا'],
    AGREE,
    STRONGLY_AGREE,
  ]),
  scale('quality5', [
    ['poor', 'ضعيف', 'سيئ'],
    ['fair', 'مقبول'],
    ['good', 'جيد', 'جيده'],
    ['very good', 'جيد جدا', 'جيده جدا'],
    ['excellent', 'ممتاز', 'ممتازه'],
  ]),
  scale('quality5b', [
    ['very poor', 'very bad', 'terrible', 'awful', 'سيئ جدا', 'سيي جدا', 'ضعيف جدا', 'سيء جدا', 'سيئه جدا'],
    ['poor', 'bad', 'سيئ', 'سيء', 'سيئه', 'ضعيف', 'ضعيفه'],
    ['average', 'fair', 'ok', 'okay', 'neutral', 'acceptable', 'متوسط', 'مقبول', 'مقبوله', 'عادي'],
    ['good', 'جيد', 'جيده'],
    ['very good', 'excellent', 'great', 'outstanding', 'ممتاز', 'ممتازه', 'جيد جدا', 'رائع', 'رايع'],
  ]),
  scale('ease5', [
    ['very difficult', 'extremely difficult', 'very hard', 'صعب جدا', 'صعبه جدا'],
    ['difficult', 'somewhat difficult', 'hard', 'صعب', 'صعبه'],
    ['neutral', 'neither easy nor difficult', 'neither', 'محايد', 'لا سهل ولا صعب', 'متوسط'],
    ['easy', 'somewhat easy', 'سهل', 'سهله'],
    ['very easy', 'extremely easy', 'سهل جدا', 'سهله جدا'],
  ]),
  scale('ease7', [
    ['extremely difficult', 'صعب للغايه'],
    ['moderately difficult', 'very difficult', 'صعب جدا'],
    ['slightly difficult', 'somewhat difficult', 'صعب قليلا', 'صعب الى حد ما'],
    ['neither easy nor difficult', 'neutral', 'محايد', 'لا سهل ولا صعب'],
    ['slightly easy', 'somewhat easy', 'سهل قليلا', 'سهل الى حد ما'],
    ['moderately easy', 'very easy', 'سهل جدا'],
    ['extremely easy', 'سهل للغايه'],
  ]),
  scale('likelihood5', [
    [
      'very unlikely',
      'extremely unlikely',
      'not at all likely',
      'definitely not',
      'غير محتمل اطلاقا',
      'مستبعد جدا',
      'غير محتمل ابدا',
      'بالتاكيد لا',
    ],
    ['unlikely', 'not likely', 'probably not', 'somewhat unlikely', 'غير محتمل', 'مستبعد', 'على الارجح لا'],
    ['neutral', 'neither likely nor unlikely', 'maybe', 'not sure', 'might or might not', 'ربما', 'محايد'],
    ['likely', 'probably', 'somewhat likely', 'محتمل', 'على الارجح'],
    ['very likely', 'extremely likely', 'definitely', 'محتمل جدا', 'بالتاكيد', 'بالتاكيد نعم'],
  ]),
  scale('expectation5', [
    ['much worse than expected', 'far below expectations', 'اسوا بكثير من المتوقع'],
    ['worse than expected', 'below expectations', 'اسوا من المتوقع', 'اقل من التوقعات', 'اقل من المتوقع'],
    [
      'as expected',
      'met expectations',
      'meets expectations',
      'كما هو متوقع',
      'كما توقعت',
      'حسب التوقعات',
      'كما هو المتوقع',
    ],
    ['better than expected', 'above expectations', 'افضل من المتوقع', 'فوق التوقعات', 'اعلى من المتوقع'],
    ['much better than expected', 'far above expectations', 'exceeded expectations', 'افضل بكثير من المتوقع'],
  ]),
  scale('expectation3', [
    ['worse than expected', 'worse', 'اسوا من المتوقع', 'اقل من المتوقع'],
    ['as expected', 'كما هو متوقع', 'كما توقعت'],
    ['better than expected', 'better', 'افضل من المتوقع'],
  ]),
  scale('okay3', [
    ['bad', 'not good', 'unhappy', 'سيئ', 'سيء', 'غير سعيد'],
    ['okay', 'ok', 'neutral', 'مقبول', 'محايد', 'عادي'],
    ['great', 'good', 'happy', 'ممتاز', 'جيد', 'رائع', 'سعيد'],
  ]),
  scale(
    'good2',
    [
      ['bad', 'سيئ', 'سيء'],
      ['good', 'جيد'],
    ],
    true,
  ),
  scale(
    'satisfied2',
    [
      ['dissatisfied', 'not satisfied', 'unsatisfied', 'غير راض', 'غير راضي'],
      ['satisfied', 'راض', 'راضي'],
    ],
    true,
  ),
  scale(
    'yes2',
    [
      ['no', 'false', 'لا', 'كلا'],
      ['yes', 'true', 'نعم', 'اجل'],
    ],
    true,
  ),
]

function scale(id: string, steps: readonly (readonly string[])[], isBinary = false): WordedScale {
  return { id, steps: steps.map((phrases) => [...new Set(phrases.map(foldPhrase))]), ...(isBinary ? { isBinary } : {}) }
}

/** Faces and thumbs, from the worst. Compared as they are: folding takes symbols away. */
export const PICTURED_SCALES: readonly WordedScale[] = [
  {
    id: 'faces5',
    steps: [
      ['😡', '😠', '🤬', '😭', '😢', '😤', '😞', '😖'],
      ['🙁', '☹', '😟', '😕', '😔', '😒'],
      ['😐', '😑', '😶'],
      ['🙂', '😊', '☺', '😌'],
      ['😍', '😀', '😃', '😄', '😁', '🤩', '🥰', '😆'],
    ],
  },
  {
    id: 'faces3',
    steps: [
      ['😡', '😠', '🙁', '☹', '😞', '😟', '😢', '😕'],
      ['😐', '😑', '😶'],
      ['🙂', '😊', '😀', '😃', '😄', '😁', '😍', '☺'],
    ],
  },
  { id: 'thumbs2', steps: [['👎'], ['👍']], isBinary: true },
]
