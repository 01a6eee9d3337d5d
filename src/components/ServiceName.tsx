import { Fragment } from "react";

/** The address of a service. On a narrow screen it breaks behind a dot, where it reads on. */
export function ServiceName({ service }: { service: string }) {
  return (
    <bdi dir="ltr">
      {service.split(".").map((label, index) => (
        <Fragment key={index}>
          {index > 0 && "."}
          {index > 0 && <wbr />}
          {label}
        </Fragment>
      ))}
    </bdi>
  );
}
