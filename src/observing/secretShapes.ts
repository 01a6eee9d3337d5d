/** JSON Web Tokens (RFC 7519), signed and encrypted: the first part is always `{"` in base64url. */
const jwt = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*){0,3}/g;

/** Keys and tokens that bear the name of who gives them out. */
const issued =
  /(?<![\w-])(?:(?:sk|pk|rk|sess|whsec|gl(?:pat|dt|rt|ptt|soat|sa)|shp(?:at|ss|ca|pa)|npm|hf|r8|pypi|lin|xai|gsk|figd|ntn|dapi|pat|dckr_pat|secret|do[opr]|sbp|sntry[su]|sq0[a-z]{3}|GOCSPX)[-_][\w*-]{12,}|key-[\da-f]{24,}|gh[pousr]_\w{16,}|github_pat_\w{16,}|xox[a-z]-[\w-]{8,}|xapp-[\w-]{8,}|A[KSR][IO]A[A-Z\d]{12,}|AIza[\w-]{20,}|ya29\.[\w-]{8,}|SG\.[\w-]{8,}\.[\w-]{8,}|EAA[A-Za-z\d]{20,}|(?:bot)?\d{8,10}:AA[\w-]{30,}|hooks\.slack\.com\/services\/[\w/]{20,}|[A-Za-z\d]{2,12}_[A-Za-z\d]{4,60}_secret_\w{6,})/g;

/** Credentials after their scheme (RFC 9110 §11.4). */
const scheme = /(?<![\w-])(bearer|basic|digest|negotiate)(\s{1,3}|%20|\+)([\w.~+/=-]{6,})/gi;

/** What follows the name of a scheme in a sentence or a challenge. */
const spoken = /^(token|tokens|auth|authentication|authorization|scheme|credentials?|realm=?|error=?|header|access)$/i;

const privateKey =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g;

/** Databases tell the row that they refused: PostgreSQL and SQL Server, MySQL, MongoDB. */
const row =
  /(\bKey \([^()]{1,200}\)=\(|\b(?:Failing row contains|key value is) \()[^)]*|(\bDuplicate entry ')[^']*|(\bdup key: \{)[^}]*/g;

/** The number of a payment card in its four groups; one without gaps cannot be told from an id. */
const card = /(?<![\w-])[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?![\w-])/g;

/** What follows opens what it belongs to, whoever has it: an invitation, a new password. */
const opener =
  /(\/(?:invit|reset|password|verify|confirm|activate|magic|unlock|recover)[a-z_-]{0,20}\/)([^\s/?#"'<>]{6,})/gi;

/** Longer than any usual id. */
const long = /(?<![\w-])[\w-]{40,}/g;

/** Takes out what is known as a secret by its form alone. */
export function hideShapes(text: string, mark: string, isId: boolean): string {
  const hide = () => mark;
  const known = text
    .replace(privateKey, hide)
    .replace(jwt, hide)
    // A name made of words has neither digits nor capitals inside: "key-management-service".
    .replace(issued, (found) => (/[\d*]|[a-z][A-Z]/.test(found) ? mark : found))
    .replace(scheme, (found, name: string, space: string, word: string) =>
      isCredential(name, word) ? `${name}${space}${mark}` : found,
    )
    .replace(row, (_, before = "", mysql = "", mongo = "") => before + mysql + mongo + mark)
    .replace(card, hide)
    .replace(opener, (found, before: string, step: string) => (/\d|[a-z][A-Z]/.test(step) ? before + mark : found));
  return isId ? known : known.replace(long, (found) => (isRandom(found) ? mark : found));
}

/** "Basic" is a common word, so what follows it has to look like base64; hardly anything else follows "Bearer". */
function isCredential(name: string, word: string): boolean {
  if (/^bearer$/i.test(name)) return !spoken.test(word);
  return /\d|=$|[a-z][A-Z]/.test(word) && !/^[a-z]+="?$/i.test(word);
}

/** Both cases and some digits, mixed: neither a hash in hexadecimal, nor words, nor a UUID. */
function isRandom(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && (text.match(/\d/g)?.length ?? 0) > 2;
}
