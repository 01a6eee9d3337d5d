/** The people of the demo. Addresses end in example.com, which RFC 2606 keeps free. */
export interface Person {
  readonly name: string;
  readonly role: string;
  readonly email: string;
}

export const ana: Person = { name: "Ana Ruiz", role: "team-lead", email: "ana.ruiz@example.com" };
export const jonas: Person = { name: "Jonas Weber", role: "manager", email: "jonas.weber@example.com" };
export const mira: Person = { name: "Mira Okafor", role: "qa-lead", email: "mira.okafor@example.com" };

/** Who may be asked for an approval, in the order in which they are asked. */
export const approvers: readonly Person[] = [ana, jonas, mira];

/** What the platform team runs, with the version that is on its way. */
export const services = [
  { name: "payments-api", version: "4.2.1", previous: "4.2.0" },
  { name: "checkout-web", version: "9.1.0", previous: "9.0.3" },
  { name: "ledger", version: "2.0.4", previous: "2.0.3" },
  { name: "fraud-rules", version: "1.18.0", previous: "1.17.2" },
  { name: "statements", version: "3.7.2", previous: "3.7.1" },
  { name: "payouts", version: "5.0.0", previous: "4.9.8" },
] as const;
