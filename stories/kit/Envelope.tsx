import type { Example, ExampleResponse } from "../../src/dialects/dialect.ts";
import "./kit.css";

/** A reply as it comes over the wire: status, headers, body. */
export function Envelope({ example: { request, response, lands } }: { example: Example }) {
  return (
    <pre data-kit="envelope" dir="ltr">
      <b>
        {request.method} {request.path}
      </b>
      {"\n\n"}
      <Response {...response} />
      {lands && (
        <>
          {"\n\n"}
          <b>GET {lands.path}</b>
          {"\n\n"}
          <Response {...lands.response} />
        </>
      )}
    </pre>
  );
}

function Response({ status, headers = {}, body }: ExampleResponse) {
  return (
    <>
      <b>{status}</b>
      {Object.entries(headers).map(([name, value]) => `\n${name}: ${value}`)}
      {body !== undefined && `\n\n${typeof body === "string" ? body : JSON.stringify(body, undefined, 2)}`}
    </>
  );
}
