import { latinDigits } from '../../../base/digits'
import { foldPhrase } from '../words/foldPhrase'

const NAMES =
  /\b(?:e ?mail|ip ?address|ipaddress|ip|first ?name|last ?name|firstname|lastname|full name|surname|given name|family name|phone|mobile|telephone|cell|address|street|zip|postal code|postcode|latitude|longitude|locationlatitude|locationlongitude|recipient\w*|respondent(?: id)?|respondentid|response ?id|responseid|collector id|network id|external ?data ?reference|externalreference|external id|national id|passport|iban|account (?:no|number)|customer (?:id|no|number)|contact information|requester id|assignee id|ticket id|person|permalink|civil id|date of birth|birth ?date|user ?name|id)\b/
const NAMED = /^(?:name|your name|customer name|respondent name|token|ref|refurl|referer|user|customer|teammate)$/
const NAME_PART = /(?:^|[–-] )(?:name|company name|city town|address 2)$/
const ARABIC =
  /(?:البريد|الايميل|ايميل|بريدك|الهاتف|هاتف|الجوال|جوال|رقم الموبايل|الموبايل|النقال|رقم الهويه|رقم المدني|الرقم المدني|البطاقه|جواز|العنوان|عنوان ip|الاسم|اسمك|اسم العميل|اسم المراجع|اسم المستفيد|رقم العميل|رقم الحساب|رقم العقد|تاريخ الميلاد|الايبان|رقم الطلب|خط العرض|خط الطول)/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/
const ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){4,7}$/i
const PHONE = /^\+?\d[\d\s().-]{7,17}\d$/
const TOKEN = /^[0-9a-f]{24,40}$|^R_[A-Za-z0-9]{10,20}$|^\d{10,12}$/

/** True when a column seems to say who answered. Such columns are left out unless the person wants them. */
export function isPersonalColumn(name: string, sample: readonly string[]): boolean {
  const filled = sample.filter((value) => value.trim() !== '')
  if (isPersonalName(name)) return !isRating(filled)
  if (filled.length === 0) return false
  const most = (pattern: RegExp) => filled.filter((value) => pattern.test(value.trim())).length > filled.length / 2
  if (most(EMAIL) || most(ADDRESS)) return true
  const isDistinct = new Set(filled).size === filled.length && filled.length > 3
  return (
    isDistinct &&
    (most(TOKEN) ||
      (most(PHONE) &&
        filled.some((value) => /[+\s()-]/.test(value.trim()) && !/^\d{1,4}[-/.]\d{1,2}[-/.]\d/.test(value))))
  )
}

/** A heading, not a question about something: "E-mail", "Please provide your contact information – Name". */
function isPersonalName(name: string): boolean {
  if (/contact information|contact details|بيانات التواصل|معلومات التواصل|معلومات الاتصال/i.test(name)) return true
  const part = name.split(' – ').at(-1) ?? name
  const folded = foldPhrase(part)
  if (/[?؟]/.test(part) || folded.split(' ').length > 5) return false
  return NAMES.test(folded) || NAMED.test(folded) || NAME_PART.test(name.toLowerCase()) || ARABIC.test(folded)
}

/** "Rate our e-mail support": a few small numbers again and again. */
function isRating(values: readonly string[]): boolean {
  return values.length > new Set(values).size && values.every((value) => /^(?:\d|10)$/.test(latinDigits(value).trim()))
}

const IN_TEXT: readonly RegExp[] = [
  /[^\s@<>"']{1,64}@[^\s@<>"']{1,190}\.[a-z]{2,}/gi,
  /\bhttps?:\/\/\S{1,300}/gi,
  /\+?[\d٠-٩][\d٠-٩\s().-]{6,16}[\d٠-٩]/g,
]

/** A comment without e-mail addresses, links and long numbers. Names may remain. */
export function withoutPersonal(text: string): string {
  return IN_TEXT.reduce((left, pattern) => left.replace(pattern, '…'), text)
}
