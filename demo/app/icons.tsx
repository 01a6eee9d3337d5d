const paths = {
  releases: "M8 1.8 13.6 5v6L8 14.2 2.4 11V5zM2.4 5 8 8.2 13.6 5M8 8.2v6",
  deployments: "M6 3.5h8M6 8h8M6 12.5h8M2.5 3.5h.01M2.5 8h.01M2.5 12.5h.01",
  versions: "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM8 4.6V8l2.3 1.6",
  users: "M8 7.5A2.8 2.8 0 1 0 8 2a2.8 2.8 0 0 0 0 5.5zM2.6 14c.6-2.7 2.7-4 5.4-4s4.8 1.3 5.4 4",
  migrations: "M2.5 5h9m0 0L9 2.5M11.500 5 9 7.5M13.500 11h-9m0 0L7 8.500M4.500 11 7 13.500",
  "your-api": "M5.500 4 1.800 8l3.700 4M10.500 4l3.700 4-3.700 4",
  replies: "M8 1.8 13 3.600v4.200c0 3-2 5.300-5 6.400-3-1.100-5-3.400-5-6.400V3.600z",
} as const;

export type IconName = keyof typeof paths;

/** A line icon of the demo's own navigation. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
