/** The address of a service. Styles keep it whole on a line; on a narrow one it breaks behind a dot. */
export function ServiceName({ service }: { service: string }) {
  return (
    <bdi dir="ltr" data-fl="service">
      {service.split(/(?<=\.)/).map((label) => [label, <wbr key="" />])}
    </bdi>
  );
}
