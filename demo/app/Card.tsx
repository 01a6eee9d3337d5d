import { type ReactNode, type Ref, useId } from "react";

interface CardProps {
  title: string;
  about?: string | undefined;
  tools?: ReactNode;
  /** Tables reach to the edges; everything else keeps its distance. */
  isFlush?: boolean | undefined;
  /** Of the title, which can then take the focus. */
  titleRef?: Ref<HTMLHeadingElement> | undefined;
  children: ReactNode;
}

/** A box of the desk, and a region by its title. */
export function Card({ title, about, tools, isFlush, titleRef, children }: CardProps) {
  const id = useId();
  return (
    <section className="desk-card" aria-labelledby={id}>
      <header>
        <div className="desk-card-title">
          <h2 id={id} ref={titleRef} tabIndex={titleRef ? -1 : undefined}>
            {title}
          </h2>
          {about && <p>{about}</p>}
        </div>
        {tools}
      </header>
      {isFlush ? children : <div className="desk-card-body">{children}</div>}
    </section>
  );
}
