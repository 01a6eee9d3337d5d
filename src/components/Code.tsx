/** An id or a name of a program's: it runs left to right in every language. */
export function Code({ children }: { children: string }) {
  return (
    <bdi dir="ltr" data-fl="code">
      {children}
    </bdi>
  );
}
