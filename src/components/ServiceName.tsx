/** The address of a service: whole on a line; where that is too short for it, broken behind a dot. */
export function ServiceName({ service }: { service: string }) {
  return (
    <bdi dir="ltr" data-fl="service">
      {service.split(/(?<=\.)/).map((label) => [label, <wbr key="" />])}
    </bdi>
  );
}
