/** The demo's own errors, for whoever drives it: problem details (RFC 9457), so that they are nobody else's. */
export function problem(status: number, detail: string): Response {
  return Response.json(
    { title: "The demo could not do that", status, detail },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}
