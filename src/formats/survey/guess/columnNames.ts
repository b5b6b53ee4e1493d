import { foldPhrase } from '../words/foldPhrase'

/** What headings are called in both languages. Tested on folded words; Arabic stands without its article where it can. */
const PATTERNS = {
  date: /\b(?:date|timestamp|time|submitted|submitdate|created at|completed|recorded|day|zeitstempel|fecha)\b|تاريخ|طابع زمني|الطابع الزمني|وقت|تاریخ/,
  answered:
    /\b(?:recordeddate|recorded date|submit ?date|submitted|end ?date|completed|timestamp|created at)\b|طابع زمني|الطابع الزمني|تاريخ/,
  company: /^(?:company|organi[sz]ation|brand|subsidiary)$|^(?:ال)?شركه$|^(?:ال)?موسسه$/,
  branch: /\b(?:branch|store|location|outlet|site|office|city|region)\b|فرع|فروع|شعبه|مدينه|منطقه|محافظه/,
  channel: /\b(?:channel|source|medium)\b|قناه/,
  persona: /\bpersona\b|شخصيه/,
  segment:
    /\b(?:segment|customer type|tier|category|age group|gender|language)\b|شريحه|فيه العميل|نوع العميل|جنس|فيه عمريه/,
  touchpoint:
    /\b(?:touch ?points?|step|stage|question|service|item)\b|نقطه (?:ال)?(?:اتصال|تواصل)|خطوه|مرحله|سوال|خدمه/,
  count: /^(?:n|count|people|responses|answers|respondents|frequency|number)$|^(?:ال)?عدد(?: \S+)?$/,
  comment:
    /\b(?:comments?|remarks?|why|feedback|reason|anything else|suggestions?|verbatim|tell us|describe|improve)\b|ملاحظ|تعليق|سبب|لماذا|اقتراح|راي/,
  nps: /\b(?:recommend|nps|promoter)\b|توصي|توصيه|ترشح|تنصح|صافي الترويج/,
  effort: /\b(?:effort|easy|ease|difficult)\b|جهد|سهول|سهل|صعوب/,
  satisfaction: /\b(?:satisf\w*|rating|rate|score|csat|experience|happy|thumbs?)\b|رضا|رضاك|راض|تقييم|قيم|تجربت|رضایت/,
  never:
    /\b(?:duration|progress|seed|lastpage|last page|startlanguage|start language|date started|date last action|user ?language|nps group|distribution ?channel|latitude|longitude|group id|reason code|survey type|response ?set|responseset|permalink|tags)\b/,
  status: /^(?:status|response type|v4)$/,
  finished: /^(?:finished|completed|complete|is complete|v10)$|^مكتمل$/,
} as const

export type Meaning = keyof typeof PATTERNS

export function means(name: string, meaning: Meaning): boolean {
  return PATTERNS[meaning].test(foldPhrase(name))
}
