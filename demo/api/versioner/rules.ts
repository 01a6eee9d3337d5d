/** Who must agree before a product goes to production. */
export interface ApprovalRule {
  readonly code: "APPROVAL_REQUIRED" | "QUALITY_APPROVAL_REQUIRED";
  readonly name: string;
  readonly message: string;
  readonly required: number;
  readonly roles: readonly string[];
}

export const leads: ApprovalRule = {
  code: "APPROVAL_REQUIRED",
  name: "Production approval",
  message: "Production deployment requires approval from 2 team leads",
  required: 2,
  roles: ["team-lead", "manager"],
};

export const quality: ApprovalRule = {
  code: "QUALITY_APPROVAL_REQUIRED",
  name: "QA approval",
  message: "Changes to fraud rules require QA approval",
  required: 1,
  roles: ["qa-lead"],
};

/** How long a version must have been on staging. */
export const soakMs = 30 * 60_000;
/** Where a version can go. */
export const environments: readonly string[] = ["production", "staging", "development"];
/** How long one deployment takes at speed 1. */
export const deploymentMs = 20_000;
