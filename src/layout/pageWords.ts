/** Words printed on a picture, beside the board's own. */
export const PAGE_WORDS = {
  kind: {
    journey: { en: 'Customer journey map', ar: 'خريطة رحلة العميل' },
    blueprint: { en: 'Service blueprint', ar: 'مخطط الخدمة' },
  },
  state: {
    current: { en: 'As-is', ar: 'الوضع الحالي' },
    future: { en: 'To-be', ar: 'الوضع المستقبلي' },
    ideal: { en: 'Ideal', ar: 'الوضع المثالي' },
  },
  status: {
    draft: { en: 'Draft', ar: 'مسودة' },
    reviewed: { en: 'Reviewed', ar: 'تمت المراجعة' },
    agreed: { en: 'Agreed', ar: 'معتمد' },
  },
  version: { en: 'Version {version}', ar: 'الإصدار {version}' },
  piece: { en: 'Part of the map: {what} · {k} of {n} cards', ar: 'جزء من الخريطة: {what} · {k} من {n} بطاقة' },
  hidden: { en: 'Rows that are hidden hold {n} more cards', ar: 'في الصفوف المخفية {n} بطاقة أخرى' },
  filtered: {
    en: 'Filtered: {k} of {n} cards · {what}',
    ar: 'بعد التصفية: {k} من {n} بطاقة · {what}',
  },
  filteredShort: { en: 'Filtered: {k} of {n} cards', ar: 'بعد التصفية: {k} من {n} بطاقة' },
  page: { en: 'Page {k} of {n}', ar: 'صفحة {k} من {n}' },
  plan: { en: 'Plan of the pages', ar: 'مخطط الصفحات' },
  overview: { en: 'Overview', ar: 'نظرة عامة' },
  stage: { en: 'Stage {k} of {n}', ar: 'المرحلة {k} من {n}' },
  part: { en: 'part {k} of {n}', ar: 'الجزء {k} من {n}' },
  assumed: {
    en: '{share} of the claims on this map are assumptions ({k} of {n})',
    ar: '{share} مما ورد في هذه الخريطة افتراضات ({k} من {n})',
  },
} as const
