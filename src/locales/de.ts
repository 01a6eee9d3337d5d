import type { Translation } from "./en.ts";

/**
 * German. An `action` is an infinitive phrase ("Release 4.2.1 speichern"), a `subject` and the noun of a job are
 * nominatives. They stand beside the sentence, not in it, so that none has to be bent.
 */
const de: Translation = {
  locale: "de",

  failures: {
    "bad-request": {
      titles: ["Nicht gelungen: {action}", "Das ist nicht gelungen"],
      body: "Der Dienst hat die Anfrage dieser App nicht verstanden. Der Fehler liegt bei uns.",
    },
    invalid: {
      titles: ["Nicht gelungen: {action}", "Es gibt ein Problem"],
      body: "Einige Angaben müssen geändert werden.",
    },
    unprocessable: {
      titles: ["Nicht gelungen: {action}", "Das ist nicht gelungen"],
      body: "Eine Regel des Dienstes steht im Weg.",
    },
    unauthenticated: {
      titles: ["Anmeldung nötig: {action}", "Anmeldung nötig"],
      body: "Sie sind abgemeldet.",
    },
    forbidden: {
      titles: ["Nicht erlaubt: {action}", "Das ist nicht erlaubt"],
      body: "Ihr Konto hat keinen Zugriff.",
    },
    "not-found": {
      titles: ["Nicht gefunden: {subject}", "Nicht gelungen: {action}", "Nicht gefunden"],
      body: "Vielleicht wurde es verschoben. Prüfen Sie die Adresse.",
    },
    gone: {
      titles: ["Nicht mehr da: {subject}", "Nicht gelungen: {action}", "Das ist nicht mehr da"],
      body: "Es wurde endgültig entfernt.",
    },
    "method-not-allowed": {
      titles: ["Nicht gelungen: {action}", "Das ist nicht gelungen"],
      body: "Der Dienst kann nicht, was diese App wollte. Der Fehler liegt bei uns.",
    },
    conflict: {
      titles: ["Nicht gelungen: {action}", "Etwas anderes steht im Weg"],
      body: "Es wurde geändert, oder etwas anderes steht im Weg.",
    },
    "content-too-large": {
      titles: ["Zu groß: {subject}", "Nicht gelungen: {action}", "Das ist zu groß"],
      body: "Wählen Sie eine kleinere Datei.",
    },
    "unsupported-media-type": {
      titles: ["Hier nicht verwendbar: {subject}", "Nicht gelungen: {action}", "Hier nicht verwendbar"],
      body: "Wählen Sie eine andere Datei.",
    },
    locked: {
      titles: ["Derzeit nicht möglich: {action}", "Das ist derzeit nicht möglich"],
      body: "Änderungen sind derzeit nicht möglich.",
    },
    "approval-required": {
      titles: ["Freigabe nötig: {action}", "Freigabe nötig"],
      body: "Zuerst muss jemand anderes zustimmen.",
    },
    "precondition-required": {
      titles: ["Noch nicht möglich: {action}", "Das ist noch nicht möglich"],
      body: "Zuerst muss etwas anderes geschehen.",
    },
    "rate-limited": {
      titles: ["Noch nicht möglich: {action}", "Etwas zu schnell"],
      body: "Warten Sie kurz, dann geht es weiter.",
    },
    "server-error": {
      titles: ["Leider nicht gelungen: {action}", "Das ist leider nicht gelungen"],
      body: "Der Fehler liegt bei uns.",
    },
    "bad-gateway": {
      titles: ["Leider nicht gelungen: {action}", "Das ist leider nicht gelungen"],
      body: "Ein Dienst dahinter hat nicht brauchbar geantwortet.",
    },
    "gateway-timeout": {
      titles: ["Leider nicht gelungen: {action}", "Das ist leider nicht gelungen"],
      body: "Ein Dienst dahinter hat nicht rechtzeitig geantwortet.",
    },
    unavailable: {
      titles: ["Derzeit leider nicht möglich: {action}", "Das ist derzeit leider nicht möglich"],
      body: "Der Dienst ist derzeit nicht verfügbar.",
    },
    unreachable: {
      titles: ["Nicht gelungen: {action}", "Keine Verbindung"],
      body: "Der Dienst ist nicht erreichbar. Prüfen Sie die Verbindung.",
    },
    "timed-out": {
      titles: ["Nicht gelungen: {action}", "Keine rechtzeitige Antwort"],
      body: "Der Dienst hat nicht rechtzeitig geantwortet.",
    },
    unreadable: {
      titles: ["Nicht gelungen: {action}", "Das ist nicht gelungen"],
      body: "Die Antwort war nicht brauchbar. Der Fehler liegt bei uns.",
    },
  },

  refused: "Der Dienst hat das abgelehnt und keinen Grund genannt.",

  unknownEnd: {
    saved: ["Ungewiss, ob gespeichert: {subject}", "Ungewiss, ob das gespeichert ist"],
    deleted: ["Ungewiss, ob gelöscht: {subject}", "Ungewiss, ob das gelöscht ist"],
    sent: ["Ungewiss, ob gelungen: {action}", "Ungewiss, ob das gelungen ist"],
    body: "Die Antwort ging verloren. Prüfen Sie, bevor Sie es erneut senden.",
    repeats: "Die Antwort ging verloren. Es wird von selbst noch einmal gesendet, das ist unbedenklich.",
    unreachable: "Die Verbindung brach ab. Prüfen Sie, bevor Sie es erneut senden.",
    unreadable: "Die Antwort war nicht brauchbar. Prüfen Sie, bevor Sie es erneut senden.",
  },

  actions: {
    retry: "Erneut versuchen",
    retryNow: "Jetzt versuchen",
    retrying: "Neuer Versuch …",
    cancel: "Abbrechen",
    check: "Jetzt prüfen",
    sendAgain: "Erneut senden",
    sendNow: "Jetzt senden",
    reload: "Neu laden",
    signIn: "Anmelden",
    requestAccess: "Zugriff anfragen",
    statusPage: "Statusseite",
    help: "Mehr lesen",
    support: "Support fragen",
    copyDetails: "Details kopieren",
    dismiss: "Schließen",
  },

  reference: {
    request: "Anfrage {id}",
    copy: "Anfrage-ID kopieren",
    copied: "Anfrage-ID kopiert",
    detailsCopied: "Details kopiert",
    notCopied: "Kopieren nicht gelungen. Markieren Sie den Text.",
  },

  wait: {
    title: "Neuer Versuch möglich in {time}",
    titleAt: "Neuer Versuch möglich ab {clock}",
    sendsIn: "Wird von selbst gesendet in {time}",
    sendsAt: "Wird von selbst gesendet um {clock}",
    about: "etwa {time}",
    ready: "Neuer Versuch möglich",
    trying: "Neuer Versuch läuft",
    over: "Die Pause ist vorbei.",
    used: {
      one: "Die eine Anfrage ist verbraucht. Neue ab {clock}.",
      other: "Alle {count} Anfragen sind verbraucht. Neue ab {clock}.",
    },
    usedUp: { one: "Die eine Anfrage ist verbraucht.", other: "Alle {count} Anfragen sind verbraucht." },
    pause: "Der Dienst bittet um eine Pause.",
    early: "Der Dienst bittet um eine Pause. Bis dahin lehnt er vielleicht ab.",
    noTime: "Der Dienst bittet um eine Pause, nennt aber keine brauchbare Zeit.",
    askedUntil: "Der Dienst bittet um eine Pause bis {clock}.",
    unsent: "Das ist noch nicht gesendet.",
    noConnection: "Ohne Verbindung wurde das nicht gesendet.",
    sendsOnline: "Es wird von selbst gesendet, sobald Sie wieder verbunden sind.",
    sendOnline: "Sie können es senden, sobald Sie wieder verbunden sind.",
    next: "Nächster Versuch in {time}",
    offlineTitle: "Keine Verbindung",
    offline: "Es geht weiter, sobald Sie wieder verbunden sind.",
    hidden: "Es geht weiter, sobald diese Seite zu sehen ist.",
    stopped: "Wir versuchen es nicht mehr von selbst",
    attempt: "Versuch {attempt} von {max}",
  },

  access: {
    lacks: "Dafür sind Rechte nötig, die Ihnen vielleicht fehlen.",
    scopes: "Nötige Rechte",
  },

  down: {
    until: ["Bis {clock} leider nicht möglich: {action}", "Das ist bis {clock} leider nicht möglich"],
  },

  freeze: {
    until: ["{subject} bis {time} gesperrt", "Bis {time} nicht möglich: {action}", "Änderungen bis {time} gesperrt"],
    endless: ["{subject} gesperrt", "Derzeit nicht möglich: {action}", "Änderungen gesperrt"],
    closing: ["Ab {time} möglich: {action}", "Ab {time} geht es weiter"],
    lifted: ["Jetzt möglich: {action}", "Jetzt geht es weiter"],
    reason: "{reason}.",
    reasonAndName: "{reason}, gesetzt als {name}.",
    name: "Gesetzt als {name}.",
    lifts: "Endet in {time}.",
    endUnknown: "Ein Ende ist nicht bekannt.",
    over: "Die Sperre ist vorbei.",
    overButWaiting: "Die Sperre ist vorbei, aber der Dienst bittet um eine Pause.",
    soon: { one: "Die Sperre endet in einer Minute.", other: "Die Sperre endet in {count} Minuten." },
    override: "Ausnahme anfragen",
    schedule: "Zeitplan ansehen",
    badge: "Gesperrt",
    badgeUntil: "Gesperrt bis {time}",
    left: "noch {time}",
  },

  ruler: {
    yours: "Ihre Zeit",
    yoursIn: "Ihre Zeit, {zone}",
    setters: "Gesetzt in",
    settersIn: "Gesetzt in {zone}",
    now: "Jetzt, {time}",
    clocksBack: "Uhr {time} zurück",
    clocksForward: "Uhr {time} vor",
    span: "{start} bis {end}",
    since: "seit {start}",
    until: "bis {end}",
  },

  approval: {
    oneMore: ["Noch eine Freigabe nötig: {action}", "Noch eine Freigabe nötig"],
    granted: ["Jetzt möglich: {action}", "Freigegeben"],
    count: "{current} von {count} Freigaben.",
    badge: "{current} von {count} Freigaben",
    who: "Freigeben kann: {roles}.",
    stillOpen: { one: "Ein Platz ist noch frei.", other: "{count} Plätze sind noch frei." },
    allIn: "Nichts anderes steht im Weg.",
    seat: "Freier Platz",
    approved: "Freigegeben",
    roleAt: "{role}, {time}",
    note: "Notiz für die Freigabe",
    optional: "(freiwillig)",
    noteHint: "Was sich ändert, und warum",
    request: "Freigabe anfragen",
    requesting: "Anfrage läuft …",
    asked: "Angefragt: {time}",
    notAsked: "Anfragen nicht gelungen. Ihre Notiz ist noch da.",
    proceed: ["{action}", "Fortfahren"],
    notNow: "Nicht jetzt",
  },

  precondition: {
    rule: "Die Regel {rule} verlangt es.",
    tryIn: "Neuer Versuch möglich in {time}.",
    tryAt: "Neuer Versuch möglich ab {time}.",
  },

  job: {
    noun: "Vorgang",
    nounTo: "Vorgang „{action}“",
    titles: {
      pending: "{job} beginnt",
      running: "{job} läuft",
      paused: "{job} pausiert",
      lost: "{job} außer Sicht",
      succeeded: "{job} abgeschlossen",
      failed: "{job} vor dem Ende stehen geblieben",
      cancelled: "{job} abgebrochen",
      expired: "{job} nicht mehr zu finden",
      timeout: "{job} nicht weiter verfolgt",
      refused: "{job} nicht zu verfolgen",
      unauthenticated: "Anmeldung nötig: {job} verfolgen",
      forbidden: "Nicht erlaubt: {job} verfolgen",
      unknown: "{job}: Stand ungewiss",
    },
    pausedAt: "{job} pausiert bei Schritt {step}",
    failedAt: "{job} bei Schritt {step} stehen geblieben",
    bodies: {
      pending: "Angenommen, wartet noch.",
      paused: "Nichts ändert sich, bis jemand fortfährt.",
      lost: "Läuft vielleicht noch.",
      failed: "Was bis dahin geschah, ist vielleicht noch da. Prüfen Sie das vor einem neuen Start.",
      cancelled: "Was bis dahin geschah, ist vielleicht noch da.",
      expired: "Vielleicht ist alles gelungen. Prüfen Sie das vor einem neuen Start.",
      timeout: "Läuft vielleicht noch.",
      refused: "Läuft vielleicht noch.",
      unauthenticated: "Sie sind abgemeldet. Läuft vielleicht noch.",
      forbidden: "Läuft vielleicht noch.",
      unknown: "Läuft vielleicht noch. Prüfen Sie das vor einem neuen Start.",
    },
    step: "Schritt {step} von {count}.",
    stepPhase: "Schritt {step} von {count}, {phase}.",
    phase: "Jetzt: {phase}.",
    canLeave: "Sie können diese Seite verlassen.",
    lookIn: "Nächster Versuch in {time}.",
    shareAt: "{share} um {clock}",
    spoken: "{title}, {share}",
    cancel: "{noun} abbrechen",
    resume: "Fortfahren",
    look: "Jetzt prüfen",
    view: "{noun} ansehen",
    startAgain: "Neu starten",
    count: { one: "Ein Vorgang", other: "{count} Vorgänge" },
    needYou: "{count} für Sie",
    open: "Ansehen",
    all: "Alle Vorgänge",
  },

  conflict: {
    blocked: ["Noch nicht möglich: {action}", "Etwas anderes steht im Weg"],
    changed: ["Inzwischen geändert: {subject}", "Das wurde inzwischen geändert"],
    blockedBody: "Danach geht es weiter.",
    changedBody: "Prüfen Sie die Änderung, bevor Sie Ihre speichern.",
    inTheWay: "Im Weg",
    yours: "Danach: Ihres",
    unnamed: "Ein anderer Vorgang",
    started: "Seit {clock}, {time}",
  },

  fields: {
    title: "Es gibt ein Problem",
    error: "Fehler:",
    named: "{name}: {message}",
    refused: "Dieser Wert wurde nicht angenommen.",
    more: "{count} weitere zeigen",
    unlisted: {
      one: "Ein weiteres Problem ist hier nicht aufgeführt.",
      other: "{count} weitere Probleme sind hier nicht aufgeführt.",
    },
  },

  files: {
    tooLarge: "Zu groß: {name}",
    sizes: "Größe: {size}. Grenze: {limit}.",
    limit: "Grenze: {limit}.",
    wrongKind: "Hier nicht verwendbar: {name}",
    kinds: "Hier verwendbar:",
    smaller: "Kleinere Datei wählen",
    another: "Andere Datei wählen",
  },

  stale: {
    asOf: "Stand {clock}",
    failed: "Aktualisieren nicht gelungen.",
    more: "mehr laden",
    next: "Nächster Versuch in {time}.",
    offline: "Keine Verbindung",
    showing: "Stand {clock}.",
    reconnects: "Es geht weiter, sobald Sie wieder verbunden sind.",
    waiting: {
      one: "Eine Änderung wird gesendet, sobald Sie wieder verbunden sind.",
      other: "{count} Änderungen werden gesendet, sobald Sie wieder verbunden sind.",
    },
    back: "Wieder verbunden",
    sent: { one: "Eine Änderung wurde gesendet.", other: "{count} Änderungen wurden gesendet." },
  },

  elsewhere: {
    pending: "Noch nicht geladen.",
    why: "Warum?",
  },
  cause: {
    operation: "Teile dieser Seite laden",
    of: "{service}: {title}",
    parts: { one: "Ein Teil", other: "{count} Teile" },
    over: { one: "Ein Teil dieser Seite ist wieder da", other: "{count} Teile dieser Seite sind wieder da" },
  },
  boundary: {
    title: "Dieser Teil der Seite ist leider nicht gelungen",
    body: "Der Fehler liegt bei uns.",
    stopped: "Dies wurde abgebrochen, bevor es fertig war",
    loading: "Wird geladen",
  },

  toast: {
    region: "Meldungen",
    regionByKey: "Meldungen, {key} führt hierher und zurück",
    earlier: "{count} weitere zeigen",
    fewer: "Weniger zeigen",
    times: "{count}-mal geschehen",
  },

  units: {
    days: "{count} d",
    hours: "{count} h",
    minutes: "{count} min",
    seconds: "{count} s",
  },
};

export default de;
