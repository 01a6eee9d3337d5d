import type { ReactNode } from "react";
import { Controls } from "./Controls.tsx";
import { Icon, type IconName } from "./icons.tsx";
import { Preferences } from "./Preferences.tsx";

const pages = [
  ["releases", "Releases"],
  ["deployments", "Deployments"],
  ["versions", "Versions"],
  ["users", "Users and orders"],
  ["migrations", "Migrations"],
  ["your-api", "Your API"],
  ["replies", "Every reply"],
] as const satisfies readonly (readonly [IconName, string])[];

/** The frame that a dashboard already has: navigation, breadcrumb, tools. */
export function Shell({ page, children }: { page: string; children: ReactNode }) {
  const title = pages.find(([name]) => name === page)?.[1] ?? "Not here";
  return (
    <div className="desk">
      <a className="desk-skip" href="#main" onClick={focusMain}>
        Skip to content
      </a>
      <nav className="desk-nav" aria-label="Main">
        <div className="desk-brand">
          <span className="desk-logo" aria-hidden="true" />
          Release desk
        </div>
        <ul>
          {pages.map(([name, label]) => (
            <li key={name}>
              <a href={`#/${name}`} aria-current={name === page ? "page" : undefined}>
                <Icon name={name} />
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <header className="desk-top">
          <nav aria-label="Breadcrumb">
            <ol className="desk-crumbs">
              <li>Acme</li>
              <li>Payments</li>
              <li aria-current="page">{title}</li>
            </ol>
          </nav>
          <div className="desk-tools">
            <Preferences />
            <Controls />
          </div>
        </header>
        <main className="desk-main" id="main" tabIndex={-1}>
          <h1 className="desk-page-title">{title}</h1>
          {children}
        </main>
      </div>
    </div>
  );
}

// The address after the # is the page, so the link moves the focus by hand.
function focusMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
