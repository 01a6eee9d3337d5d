/** Words that make a name a secret's wherever they stand in it, and short ones that do so as words of their own. */
const secret =
  /passw|passphrase|passcode|secret(?!ar)|credential|token(?!i[sz])|cookie|authorization|signature|csrf|xsrf|jwt|bearer|sess(ion)?-?id|connect-sid|code-?verifier|connection-?string|card-?number|(api|access|private|signing|encryption|auth|subscription|shared|account|master)-?key|(^|-)(pwd|auth|sig|otp|totp|pin|cvv|cvc|ssn|session)(-|$)/;

/** What is told about a secret, and quotas counted in tokens, are none: support needs them. */
const harmless =
  /rate-?limit|(^|-)(type|name|(token|key)-id|at|in|expiry|expires|expiration|expired|ttl|ur[il]|endpoint|counts?|length|limit|policy|required|status|usage|details|valid|invalid|scheme|methods?|provider|issuer|scopes?|alg|algorithm|version|duration|strength)$/;

/** Parameters of an address that open something, by names that mean something else elsewhere: the `code` of OAuth. */
const ofAddress = /^(code|key|pass|pw|sid|hmac|nonce|invite|ticket|assertion|saml-?(request|response))$/;

/** One spelling for `accessToken`, `ACCESS_TOKEN` and `access token`. */
export function plainName(name: string): string {
  return (
    name
      // How it ends says what it is.
      .slice(-100)
      .replace(/([a-z\d])([A-Z])/g, "$1-$2")
      .replace(/[^a-zA-Z\d]+/g, "-")
      .toLowerCase()
  );
}

/** Whether what bears this name, spelt plainly, is to be kept from logs. */
export function isSecretName(plain: string): boolean {
  return secret.test(plain) && !harmless.test(plain);
}

/** The same of a parameter in the query or fragment of an address. */
export function isSecretParameter(plain: string): boolean {
  return isSecretName(plain) || ofAddress.test(plain);
}

/** `max_tokens: 4096` and `tokens_remaining: 5` are amounts. */
export function isAmount(plain: string, value: string): boolean {
  return /(^|-)tokens(-|$)/.test(plain) && /^\d+$/.test(value);
}
