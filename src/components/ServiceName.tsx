import { Fragment } from "react";

/** The address of a service: whole on a line; where that is too short for it, broken behind a dot. */
export function ServiceName({ service }: { service: string }) {
  return (
    <bdi dir="ltr" data-fl="service">
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
