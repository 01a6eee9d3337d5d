/** The address of a service. A line that is too short for it breaks behind a dot. */
export function ServiceName({ service }: { service: string }) {
  return (
    <bdi dir="ltr" data-fl="service">
      {service.split(/(?<=\.)/).map((label) => [label, <wbr key="" />])}
    </bdi>
  );
}
