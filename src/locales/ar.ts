import type { Translation } from "./en.ts";

/**
 * Modern Standard Arabic. An `action` is a verbal noun ("نشر payments-api 4.2.1"), the noun of a job has its article
 * ("النشر"), and no verb has to agree with either. Only a freeze is said of its `subject`, as of an environment ("بيئة
 * الإنتاج") or of several things: in the feminine.
 *
 * Digits and hours are those of the provider's `locale`: "ar" writes 12 hours and the browser's digits,
 * "ar-u-hc-h23-nu-latn" 24 hours and 0 to 9, "ar-EG" ٠ to ٩.
 */
const ar: Translation = {
  locale: "ar",

  failures: {
    "bad-request": {
      titles: ["تعذّر {action}", "تعذّر تنفيذ ذلك"],
      body: "لم تفهم الخدمة طلب هذا التطبيق. الخطأ من جانبنا.",
    },
    invalid: {
      titles: ["تعذّر {action}", "هناك مشكلة"],
      body: "بعض ما أُدخل بحاجة إلى تغيير.",
    },
    unprocessable: {
      titles: ["تعذّر {action}", "تعذّر تنفيذ ذلك"],
      body: "إحدى قواعد الخدمة تمنع ذلك.",
    },
    unauthenticated: {
      titles: ["يلزم تسجيل الدخول قبل {action}", "يلزم تسجيل الدخول"],
      body: "تم تسجيل خروجك.",
    },
    forbidden: {
      titles: ["لا يمكنك {action}", "لا يمكنك تنفيذ ذلك"],
      body: "لا يملك حسابك حق الوصول.",
    },
    "not-found": {
      titles: ["تعذّر العثور على {subject}", "تعذّر {action}", "تعذّر العثور على ذلك"],
      body: "ربما تغيّر مكانه. تحقق من العنوان.",
    },
    gone: {
      titles: ["لم يعد ممكنًا العثور على {subject}", "تعذّر {action}", "تم حذف ذلك"],
      body: "تم حذف ذلك نهائيًا.",
    },
    "method-not-allowed": {
      titles: ["تعذّر {action}", "تعذّر تنفيذ ذلك"],
      body: "لا تدعم الخدمة طلب هذا التطبيق. الخطأ من جانبنا.",
    },
    conflict: {
      titles: ["تعذّر {action}", "هناك ما يمنع ذلك"],
      body: "طرأ تغيير، أو هناك ما يمنع ذلك.",
    },
    "content-too-large": {
      titles: ["حجم {subject} أكبر من الحد", "تعذّر {action}", "الحجم أكبر من الحد"],
      body: "اختر ملفًا أصغر.",
    },
    "unsupported-media-type": {
      titles: ["لا يمكن استخدام {subject} هنا", "تعذّر {action}", "لا يمكن استخدام هذا الملف هنا"],
      body: "اختر ملفًا آخر.",
    },
    locked: {
      titles: ["لا يمكنك {action} الآن", "لا يمكنك تنفيذ ذلك الآن"],
      body: "التغييرات متوقفة الآن.",
    },
    "approval-required": {
      titles: ["تلزم موافقة قبل {action}", "تلزم موافقة"],
      body: "يجب أن يوافق شخص آخر أولًا.",
    },
    "precondition-required": {
      titles: ["لا يمكنك {action} بعد", "لا يمكنك تنفيذ ذلك بعد"],
      body: "هناك خطوة أخرى أولًا.",
    },
    "rate-limited": {
      titles: ["لا يمكنك {action} بعد", "أسرع من اللازم"],
      body: "انتظر قليلًا، ثم أعد المحاولة.",
    },
    "server-error": {
      titles: ["عذرًا، تعذّر {action}", "عذرًا، تعذّر تنفيذ ذلك"],
      body: "الخطأ من جانبنا.",
    },
    "bad-gateway": {
      titles: ["عذرًا، تعذّر {action}", "عذرًا، تعذّر تنفيذ ذلك"],
      body: "لم يصل رد مفهوم.",
    },
    "gateway-timeout": {
      titles: ["عذرًا، تعذّر {action}", "عذرًا، تعذّر تنفيذ ذلك"],
      body: "لم يصل رد في الوقت المناسب.",
    },
    unavailable: {
      titles: ["عذرًا، لا يمكنك {action} الآن", "عذرًا، لا يمكنك تنفيذ ذلك الآن"],
      body: "الخدمة غير متاحة الآن.",
    },
    unreachable: {
      titles: ["تعذّر {action}", "لا يوجد اتصال"],
      body: "تعذّر الوصول إلى الخدمة. تحقق من الاتصال.",
    },
    "timed-out": {
      titles: ["تعذّر {action}", "لم يصل رد في الوقت المناسب"],
      body: "لم يصل رد في الوقت المناسب.",
    },
    unreadable: {
      titles: ["تعذّر {action}", "تعذّر تنفيذ ذلك"],
      body: "لم يصل رد مفهوم. الخطأ من جانبنا.",
    },
  },

  refused: "رفضت الخدمة ذلك دون ذكر السبب.",

  unknownEnd: {
    saved: ["لا نعرف هل تم حفظ {subject}", "لا نعرف هل تم حفظ ذلك"],
    deleted: ["لا نعرف هل تم حذف {subject}", "لا نعرف هل تم حذف ذلك"],
    sent: ["لا نعرف هل تم {action}", "لا نعرف هل تم تنفيذ ذلك"],
    body: "لم يصل رد. تحقق قبل أن تعيد الإرسال.",
    repeats: "لم يصل رد. يُعاد الإرسال تلقائيًا، وهذا آمن.",
    unreachable: "انقطع الاتصال. تحقق قبل أن تعيد الإرسال.",
    unreadable: "لم يصل رد مفهوم. تحقق قبل أن تعيد الإرسال.",
  },

  actions: {
    retry: "أعد المحاولة",
    retryNow: "أعد المحاولة الآن",
    retrying: "جارٍ إعادة المحاولة…",
    cancel: "إلغاء",
    check: "تحقق الآن",
    sendAgain: "إعادة الإرسال",
    sendNow: "أرسل الآن",
    reload: "إعادة التحميل",
    signIn: "تسجيل الدخول",
    requestAccess: "طلب الوصول",
    statusPage: "صفحة الحالة",
    help: "قراءة المزيد",
    support: "طلب الدعم",
    copyDetails: "نسخ التفاصيل",
    dismiss: "إغلاق",
  },

  reference: {
    request: "رقم الطلب {id}",
    copy: "نسخ رقم الطلب",
    copied: "تم نسخ رقم الطلب",
    detailsCopied: "تم نسخ التفاصيل",
    notCopied: "تعذّر النسخ. حدّد النص.",
  },

  wait: {
    title: "يمكنك المحاولة مجددًا خلال {time}",
    titleAt: "يمكنك المحاولة مجددًا عند {clock}",
    sendsIn: "يُرسَل هذا تلقائيًا خلال {time}",
    sendsAt: "يُرسَل هذا تلقائيًا عند {clock}",
    about: "{time} تقريبًا",
    ready: "يمكنك المحاولة مجددًا",
    trying: "نعيد المحاولة الآن",
    over: "انتهت مدة الانتظار.",
    used: "استُهلكت الطلبات كلها وعددها {count}. يتجدد الحد عند {clock}.",
    usedUp: "استُهلكت الطلبات كلها وعددها {count}.",
    pause: "تطلب الخدمة الانتظار قليلًا.",
    early: "تطلب الخدمة الانتظار قليلًا، وقد ترفض قبل ذلك.",
    noTime: "تطلب الخدمة الانتظار، لكنها لم تحدد وقتًا صالحًا.",
    askedUntil: "تطلب الخدمة الانتظار حتى {clock}.",
    unsent: "لم يُرسَل هذا بعد.",
    noConnection: "لم يُرسَل هذا لعدم وجود اتصال.",
    sendsOnline: "يُرسَل تلقائيًا عند عودة الاتصال.",
    sendOnline: "يمكنك إرساله عند عودة الاتصال.",
    next: "المحاولة التالية خلال {time}",
    offlineTitle: "لا يوجد اتصال",
    offline: "نعيد المحاولة عند عودة الاتصال.",
    hidden: "نعيد المحاولة عند عرض هذه الصفحة.",
    stopped: "أوقفنا المحاولات التلقائية",
    attempt: "المحاولة {attempt} من {max}",
  },

  access: {
    lacks: "يلزم لذلك صلاحيات قد لا تملكها.",
    scopes: "الصلاحيات اللازمة",
  },

  down: {
    until: ["عذرًا، لا يمكنك {action} حتى {clock}", "عذرًا، لا يمكنك تنفيذ ذلك حتى {clock}"],
  },

  freeze: {
    until: ["{subject} مجمّدة حتى {time}", "لا يمكنك {action} حتى {time}", "التغييرات مجمّدة حتى {time}"],
    endless: ["{subject} مجمّدة", "لا يمكنك {action} الآن", "التغييرات مجمّدة"],
    closing: ["يمكنك {action} عند {time}", "يمكنك المتابعة عند {time}"],
    lifted: ["يمكنك {action} الآن", "يمكنك المتابعة الآن"],
    reason: "{reason}.",
    reasonAndName: "{reason}، باسم {name}.",
    name: "باسم {name}.",
    lifts: "ينتهي خلال {time}.",
    endUnknown: "لم تُحدَّد نهاية.",
    over: "انتهى التجميد.",
    overButWaiting: "انتهى التجميد، لكن الخدمة تطلب الانتظار قليلًا.",
    soon: {
      one: "ينتهي التجميد خلال دقيقة واحدة.",
      two: "ينتهي التجميد خلال دقيقتين.",
      few: "ينتهي التجميد خلال {count} دقائق.",
      other: "ينتهي التجميد خلال {count} دقيقة.",
    },
    override: "طلب استثناء",
    schedule: "عرض الجدول",
    badge: "مجمّدة",
    badgeUntil: "مجمّدة حتى {time}",
    left: "بقي {time}",
  },

  ruler: {
    yours: "توقيتك",
    yoursIn: "توقيتك، {zone}",
    setters: "ضُبط في",
    settersIn: "ضُبط في {zone}",
    now: "الآن، {time}",
    clocksBack: "تتأخر الساعة {time}",
    clocksForward: "تتقدم الساعة {time}",
    span: "{start} حتى {end}",
    since: "منذ {start}",
    until: "حتى {end}",
  },

  approval: {
    oneMore: ["بقيت موافقة واحدة قبل {action}", "بقيت موافقة واحدة"],
    granted: ["يمكنك {action} الآن", "تمت الموافقة"],
    count: "{current} من {count}.",
    badge: "الموافقات: {current} من {count}",
    who: "الموافقة من {roles}.",
    stillOpen: {
      one: "ما زال مقعد واحد شاغرًا.",
      two: "ما زال مقعدان شاغرين.",
      few: "ما زالت {count} مقاعد شاغرة.",
      other: "ما زال {count} مقعدًا شاغرًا.",
    },
    allIn: "ليس هناك ما يمنع ذلك.",
    seat: "مقعد شاغر",
    approved: "تمت الموافقة",
    roleAt: "{role}، {time}",
    note: "ملاحظة للموافقين",
    optional: "(اختيارية)",
    noteHint: "ما الذي يتغير، ولماذا",
    request: "طلب الموافقة",
    requesting: "جارٍ الطلب…",
    asked: "تم الطلب عند {time}",
    notAsked: "تعذّر طلب الموافقة. ما زالت ملاحظتك هنا.",
    proceed: ["{action}", "متابعة"],
    notNow: "ليس الآن",
  },

  precondition: {
    rule: "تطلب ذلك القاعدة {rule}.",
    tryIn: "يمكنك المحاولة مجددًا خلال {time}.",
    tryAt: "يمكنك المحاولة مجددًا عند {time}.",
  },

  job: {
    noun: "المهمة",
    nounTo: "مهمة {action}",
    titles: {
      pending: "جارٍ بدء {job}",
      running: "جارٍ تنفيذ {job}",
      paused: "تم إيقاف {job} مؤقتًا",
      lost: "فقدنا أثر {job}",
      succeeded: "تم إنجاز {job}",
      failed: "تعذّر إكمال {job}",
      cancelled: "تم إلغاء {job}",
      expired: "لم يعد ممكنًا العثور على {job}",
      timeout: "توقفنا عن متابعة {job}",
      refused: "لا يمكننا متابعة {job}",
      unauthenticated: "يلزم تسجيل الدخول قبل متابعة {job}",
      forbidden: "لا يمكنك متابعة {job}",
      unknown: "لا نعرف حالة {job}",
    },
    pausedAt: "تم إيقاف {job} مؤقتًا عند الخطوة {step}",
    failedAt: "تعذّر إكمال {job} عند الخطوة {step}",
    bodies: {
      pending: "تم القبول، والدور قادم.",
      paused: "لا يتغير شيء حتى المتابعة.",
      lost: "ربما ما زال التنفيذ جاريًا.",
      failed: "ربما بقي ما تم تنفيذه. تحقق قبل أن تعيد البدء.",
      cancelled: "ربما بقي ما تم تنفيذه.",
      expired: "ربما تم التنفيذ. تحقق قبل أن تعيد البدء.",
      timeout: "ربما ما زال التنفيذ جاريًا.",
      refused: "ربما ما زال التنفيذ جاريًا.",
      unauthenticated: "تم تسجيل خروجك. ربما ما زال التنفيذ جاريًا.",
      forbidden: "ربما ما زال التنفيذ جاريًا.",
      unknown: "ربما ما زال التنفيذ جاريًا. تحقق قبل أن تعيد البدء.",
    },
    step: "الخطوة {step} من {count}.",
    stepPhase: "الخطوة {step} من {count}، {phase}.",
    phase: "الآن: {phase}.",
    canLeave: "يمكنك مغادرة هذه الصفحة.",
    lookIn: "المحاولة التالية خلال {time}.",
    shareAt: "{share} عند {clock}",
    spoken: "{title}، {share}",
    cancel: "إلغاء {noun}",
    resume: "متابعة",
    look: "تحقق الآن",
    view: "عرض {noun}",
    startAgain: "إعادة البدء",
    count: { one: "مهمة واحدة", two: "مهمتان", few: "{count} مهام", other: "{count} مهمة" },
    needYou: "{count} بانتظارك",
    open: "عرض",
    all: "عرض المهام كلها",
  },

  conflict: {
    blocked: ["لا يمكنك {action} بعد", "هناك ما يمنع ذلك"],
    changed: ["طرأ تغيير على {subject}", "طرأ تغيير على ذلك"],
    blockedBody: "دورك بعد انتهائه.",
    changedBody: "تحقق من التغيير قبل أن تحفظ تغييرك.",
    inTheWay: "ما يمنع ذلك",
    yours: "دورك التالي",
    unnamed: "مهمة أخرى",
    started: "منذ {clock}، {time}",
  },

  fields: {
    title: "هناك مشكلة",
    error: "خطأ:",
    named: "{name}: {message}",
    refused: "لم تُقبل هذه القيمة.",
    more: "عرض {count} أخرى",
    unlisted: {
      one: "مشكلة أخرى لا تعرض.",
      two: "مشكلتان أخريان لا تعرضان.",
      few: "{count} مشكلات أخرى لا تعرض.",
      other: "{count} مشكلة أخرى لا تعرض.",
    },
  },

  files: {
    tooLarge: "حجم {name} أكبر من الحد",
    sizes: "الحجم {size}. الحد {limit}.",
    limit: "الحد {limit}.",
    wrongKind: "لا يمكن استخدام {name} هنا",
    kinds: "يمكن استخدام:",
    smaller: "اختيار ملف أصغر",
    another: "اختيار ملف آخر",
  },

  stale: {
    asOf: "بيانات {clock}",
    failed: "تعذّر التحديث.",
    more: "تحميل المزيد",
    next: "المحاولة التالية خلال {time}.",
    offline: "لا يوجد اتصال",
    showing: "بيانات {clock}.",
    reconnects: "نعيد المحاولة عند عودة الاتصال.",
    waiting: "تُرسل عند عودة الاتصال تغييرات عددها {count}.",
    back: "عاد الاتصال",
    sent: "تم إرسال تغييرات عددها {count}.",
  },

  elsewhere: {
    pending: "لم يُحمَّل بعد.",
    why: "عرض السبب",
  },
  cause: {
    operation: "تحميل أجزاء من هذه الصفحة",
    of: "{service}: {title}",
    parts: "عدد الأجزاء: {count}",
    over: "عادت أجزاء من هذه الصفحة، عددها {count}",
  },
  boundary: {
    title: "عذرًا، تعذّر عرض هذا الجزء من الصفحة",
    body: "الخطأ من جانبنا.",
    stopped: "أُوقِف هذا قبل أن يكتمل",
    loading: "جارٍ التحميل",
  },

  toast: {
    region: "رسائل",
    regionByKey: "رسائل، يوصلك {key} إليها ويعيدك",
    earlier: "عرض {count} أخرى",
    fewer: "عرض أقل",
    times: "عدد المرات: {count}",
  },

  units: {
    days: "{count} ي",
    hours: "{count} س",
    minutes: "{count} د",
    seconds: "{count} ث",
  },
};

export default ar;
